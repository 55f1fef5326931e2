import { type Concept, lexiconNames } from './lexicon.ts';
import { LANGUAGES, type Language } from '../languages/language.ts';
import type { NameCases } from '../languages/name-cases.ts';
import { PACKS } from '../languages/packs.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';

/** A name as the words of which it consists, each without its ending. */
type Name = { readonly bases: readonly string[]; readonly concept: Concept };

type InflectedName = Span & { readonly concepts: readonly Concept[] };

const KINDS: ReadonlySet<string | undefined> = new Set(['city', 'country', 'person', 'org']);

/** For each language with cases, a function that finds its names. */
const readers = lazy(() =>
  LANGUAGES.flatMap((language) => {
    const { cases } = PACKS[language].meetings.names;
    return cases === null ? [] : [createReader(cases, namesByBase(language, cases))];
  }),
);

/**
 * Names in any case: в Таджикистане, Аскара Мамина. The stems of the search are cut for words, and names lose more or
 * less than their ending by them.
 */
export function inflectedNamesIn(text: string): InflectedName[] {
  return readers().flatMap((read) => read(text));
}

/** Names by the base of their first word, those of most words first. */
function namesByBase(language: Language, cases: NameCases): ReadonlyMap<string, readonly Name[]> {
  const byBase = new Map<string, Name[]>();
  for (const concept of lexiconNames().filter(({ kind }) => KINDS.has(kind))) {
    for (const { text } of concept.forms.filter((form) => form.language === language)) {
      const words = wordsOf(text, cases);
      // "в Москве" is there for the search; acronyms have no cases.
      if (!/^\p{Lu}\p{Ll}/u.test(words[0]?.text ?? '')) continue;
      const bases = words.map(({ text: word }) => cases.baseOf(word));
      const others = byBase.get(bases[0] ?? '') ?? [];
      byBase.set(
        bases[0] ?? '',
        [...others, { bases, concept }].toSorted((a, b) => b.bases.length - a.bases.length),
      );
    }
  }
  return byBase;
}

function createReader(
  cases: NameCases,
  byBase: ReadonlyMap<string, readonly Name[]>,
): (text: string) => InflectedName[] {
  function isForm(words: readonly Word[], at: number, offset: number, base: string, text: string): boolean {
    const word = words[at + offset];
    const before = words[at + offset - 1];
    if (word === undefined || !cases.basesOf(word.text).includes(base)) return false;
    return offset === 0 || (before !== undefined && /^[\s-]+$/u.test(text.slice(before.end, word.start)));
  }

  return (text) => {
    if (!cases.capitalised.pattern.test(text)) return [];
    const words = wordsOf(text, cases);
    return words.flatMap(({ text: word, start }, at) => {
      if (!/^\p{Lu}/u.test(word)) return [];
      const matches = cases
        .basesOf(word)
        .flatMap((base) =>
          (byBase.get(base) ?? []).filter(({ bases }) =>
            bases.every((one, offset) => isForm(words, at, offset, one, text)),
          ),
        );
      const longest = Math.max(0, ...matches.map(({ bases }) => bases.length));
      const concepts = new Set(matches.filter(({ bases }) => bases.length === longest).map(({ concept }) => concept));
      const end = words[at + longest - 1]?.end;
      return longest === 0 || end === undefined ? [] : [{ start, end, concepts: [...concepts] }];
    });
  };
}

type Word = Span & { readonly text: string };

function wordsOf(text: string, { word }: NameCases): Word[] {
  return [...text.matchAll(word.pattern)].map(({ index, 0: found }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}
