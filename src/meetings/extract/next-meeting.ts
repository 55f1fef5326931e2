import type { Certainty } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { Interval } from '../../text/interval.ts';
import { certaintyOf } from './certainty.ts';
import type { Event } from './events.ts';
import { type Named, namedBy } from '../../domain/names-in.ts';
import type { Sentence } from './sentence.ts';

/** To which country the chair of a council passes. */
export function handoversOf(sentence: Sentence): { readonly chair: Named; readonly certainty: Certainty }[] {
  const { text, language } = sentence;
  const { handover, receiver } = PACKS[language].meetings.nextMeeting;
  const found = handover.pattern.exec(text);
  if (!found) return [];
  const from = found.index + found[0].length;
  const country = sentence.names.find(
    ({ kind, start }) =>
      kind === 'country' && start >= from && receiver.some(({ pattern }) => pattern.test(text.slice(from, start))),
  );
  if (country === undefined) return [];
  const said = { start: found.index, end: from };
  return [{ chair: namedBy(country, text, language), certainty: certaintyOf(sentence, said, said, false) }];
}

/** When and where a next meeting is to be, where a sentence names one place only. */
export function invitationOf(
  sentence: Sentence,
  event: Event,
): { readonly date: Interval | null; readonly city: Named | null; readonly country: Named | null } | null {
  const { text, language } = sentence;
  const { held, inCity } = PACKS[language].meetings.nextMeeting;
  if (!held.pattern.test(text)) return null;
  const { names, dates } = sentence;
  const only = (kind: 'city' | 'country'): Named | null => {
    const places = names.filter((one) => one.kind === kind && (one.start >= event.end || one.end <= event.start));
    const [first] = places;
    if (!first || !places.every((one) => one.concepts[0] === first.concepts[0])) return null;
    // A city may be there for other reasons: it has to be said that the meeting is in it.
    const isThere = kind === 'country' || inCity.pattern.test(text.slice(0, first.start));
    return isThere ? namedBy(first, text, language) : null;
  };
  const city = only('city');
  const country = city === null ? only('country') : null;
  if (city === null && country === null) return null;
  const years = dates.filter(({ interval }) => interval.from.year !== null);
  const same = new Set(years.map(({ interval }) => JSON.stringify(interval)));
  return { date: same.size === 1 ? (years[0]?.interval ?? null) : null, city, country };
}
