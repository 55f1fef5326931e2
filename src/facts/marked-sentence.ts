import { type NameMention, namesIn } from '../domain/names-in.ts';
import { detectLanguage } from '../languages/detect-language.ts';
import { datesIn } from '../languages/intervals.ts';
import type { Language } from '../languages/language.ts';
import { PACKS } from '../languages/packs.ts';
import { type Day, type Interval, asOf, intervalBetween } from '../text/interval.ts';
import { normalise } from '../text/normalise.ts';
import type { Span } from '../text/span.ts';

/** What a mark stands for, with the words that it replaces. */
export type Marked = Span & {
  readonly words: string;
  readonly name: NameMention | null;
  /** The code of an institution or a council. */
  readonly code: string | null;
  readonly date: Interval | null;
};

/** A sentence in which names and dates are marked by what they are; the spans of its marks are those in `text`. */
export type MarkedSentence = {
  readonly text: string;
  readonly language: Language;
  readonly marks: readonly Marked[];
};

type Found = Omit<Marked, 'words'> & { readonly mark: string };

const YEARS =
  /(?<![\d.])(?<first>(?:19|20)\d\d)(?:\s*(?:年|гг?\.)?\s*[-–—]\s*(?<last>(?:19|20)\d\d))?(?!\d)(?:\s*(?:年|год(?:а|у|ы|ов|ах|ам)?(?!\p{L})))?/gu;

/** @param today the day on which it was written, for dates without a year; null where that is not known */
export function markSentence(original: string, usual: Language, today: string | null): MarkedSentence {
  const text = normalise(original);
  const language = /\p{L}{4}|\p{Script=Han}{2}/u.test(text) ? detectLanguage(text) : usual;
  const taken: Found[] = [];
  const take = (found: readonly Found[]) => {
    for (const one of found) {
      if (taken.every(({ start, end }) => one.end <= start || end <= one.start)) taken.push(one);
    }
  };
  take(institutionsIn(text, language));
  take(spansOfYears(text));
  take(datesIn(text).map((date) => dated(date, today === null ? date.interval : asOf(date.interval, today, false))));
  take(yearsIn(text));
  take(
    namesIn(text)
      .filter(({ kind }) => kind === 'country' || kind === 'city' || kind === 'person')
      .map((name) => ({ start: name.start, end: name.end, mark: name.kind, name, code: null, date: null })),
  );
  return { language, ...replaced(text, taken) };
}

/** Names of institutions and councils, the longest where several are at one place. */
function institutionsIn(text: string, language: Language): Found[] {
  return PACKS[language].facts.names
    .flatMap(({ code, mark, pattern }) =>
      [...text.matchAll(pattern)].map((match): Found => {
        return { start: match.index, end: match.index + match[0].length, mark, name: null, code, date: null };
      }),
    )
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

function dated({ start, end }: Span, date: Interval | null): Found {
  return { start, end, mark: 'date', name: null, code: null, date };
}

/** 2004–2006, 2025—2026年 */
function spansOfYears(text: string): Found[] {
  return yearsIn(text).filter(({ date }) => date !== null && date.from.year !== date.to.year);
}

function yearsIn(text: string): Found[] {
  return [...text.matchAll(YEARS)].map((match) => {
    const { first, last = first } = match.groups ?? {};
    return dated(
      { start: match.index, end: match.index + match[0].length },
      intervalBetween(yearAlone(first), yearAlone(last)),
    );
  });
}

function yearAlone(written: string | undefined): Day {
  return { year: Number(written), month: null, day: null };
}

function replaced(text: string, found: readonly Found[]): Pick<MarkedSentence, 'text' | 'marks'> {
  let marked = '';
  let at = 0;
  const marks = found
    .toSorted((a, b) => a.start - b.start)
    .map(({ mark, name, code, date, start, end }) => {
      marked += text.slice(at, start);
      at = end;
      const from = marked.length;
      marked += `⟦${mark}⟧`;
      return { start: from, end: marked.length, words: text.slice(start, end), name, code, date };
    });
  return { text: marked + text.slice(at), marks };
}
