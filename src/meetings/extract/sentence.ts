import type { Language } from '../../languages/language.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { type DateMention, datesIn } from '../../languages/intervals.ts';
import { toldDaysIn } from '../../languages/told-days.ts';
import { type Event, eventsIn } from './events.ts';
import { type NameMention, namesIn } from '../../domain/names-in.ts';
import { normalise } from '../../text/normalise.ts';

/** What a sentence holds, its text normalised (see `normalise`). */
export type Sentence = {
  readonly text: string;
  readonly language: Language;
  readonly events: readonly Event[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
};

/** @param written the day of writing, by which days such as 昨天 and 26日 are dates; null where it is not known */
export function sentenceOf(
  original: string,
  usual: Language,
  isAbout: boolean,
  written: string | null = null,
): Sentence {
  const text = normalise(original);
  const language = /\p{L}{4}|\p{Script=Han}{2}/u.test(text) ? detectLanguage(text) : usual;
  const events = eventsIn(text, language, isAbout);
  let dates: readonly DateMention[] | undefined;
  let names: readonly NameMention[] | undefined;
  return {
    text,
    language,
    events,
    // Most sentences are done with before anybody asks for these.
    get dates() {
      dates ??= written === null ? datesIn(text) : withTold(datesIn(text), toldDaysIn(text, language, written));
      return dates;
    },
    get names() {
      names ??= namesIn(text);
      return names;
    },
  };
}

/** Dates in the order of the text; of two that overlap the longer one. */
function withTold(dates: readonly DateMention[], told: readonly DateMention[]): DateMention[] {
  return [...dates.filter((one) => isFree(one, told)), ...told.filter((one) => isFree(one, dates))].toSorted(
    (a, b) => a.start - b.start,
  );
}

function isFree(one: DateMention, others: readonly DateMention[]): boolean {
  return others.every(({ start, end }) => end <= one.start || one.end <= start || end - start < one.end - one.start);
}
