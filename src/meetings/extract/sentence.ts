import type { Language } from '../../languages/language.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { type DateMention, datesIn } from '../../languages/intervals.ts';
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

export function sentenceOf(original: string, usual: Language, isAbout: boolean): Sentence {
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
      dates ??= datesIn(text);
      return dates;
    },
    get names() {
      names ??= namesIn(text);
      return names;
    },
  };
}
