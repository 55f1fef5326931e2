import { bodyName } from '../src/meetings/format/format-meeting.ts';
import type { Meeting } from '../src/meetings/meeting.ts';
import { findMeetings } from '../src/facts/find-meetings.ts';
import { neighbour } from '../src/text/calendar.ts';
import type { Language } from '../src/languages/language.ts';
import { type TrueMeeting, daysOf } from './facts-truth.ts';

export const ASKED = ['last', 'next', 'year', 'place'] as const;
const CLOCKS = ['before', 'on', 'after'] as const;

export type Asked = (typeof ASKED)[number];
export type Clock = (typeof CLOCKS)[number];

/** A query, the day on which it is asked, and the meetings that it means: none is right where there is none. */
type Query = {
  readonly asked: Asked;
  readonly clock: Clock;
  readonly text: string;
  readonly today: string;
  readonly meant: readonly TrueMeeting[];
};

export type QueryResult = Query & { readonly isRight: boolean; readonly found: readonly string[] };

const WORDS: Readonly<Record<Language, { readonly last: string; readonly next: string }>> = {
  zh: { last: '上次', next: '下次' },
  ru: { last: 'последнее', next: 'следующее' },
  en: { last: 'last', next: 'next' },
};
const LANGUAGES = ['zh', 'ru', 'en'] as const;

/**
 * Asks for each meeting by `last` and `next`, by its year and by its place, in three languages, on the day before it, on
 * its first day and on the day after it.
 * @param meetingOf the true meeting that one which was read is; undefined for one that no document speaks of
 */
export function askQueries(
  truth: readonly TrueMeeting[],
  meetings: readonly Meeting[],
  meetingOf: (read: Meeting) => TrueMeeting | undefined,
): QueryResult[] {
  const queries = truth.flatMap((one) => queriesFor(one, truth));
  return queries.map((query) => {
    const { meetings: answers } = findMeetings(query.text, meetings, query.today);
    const found = answers.map(meetingOf);
    const isRight =
      found.every((one) => one !== undefined && query.meant.includes(one)) &&
      query.meant.every((one) => found.includes(one));
    return { ...query, isRight, found: found.map((one) => one?.id ?? 'unknown') };
  });
}

function queriesFor(one: TrueMeeting, truth: readonly TrueMeeting[]): Query[] {
  const days = daysOf(one);
  if (days === null) return [];
  const alike = truth.filter(({ body }) => body === one.body);
  const clocks: Readonly<Record<Clock, string>> = {
    before: neighbour(days.first, -1),
    on: days.first,
    after: neighbour(days.last, 1),
  };
  const year = days.first.slice(0, 4);
  const places = one.city.length > 0 ? one.city : one.country;
  return LANGUAGES.flatMap((language) => {
    // The documents' own name comes first, the English one last.
    const place = language === 'zh' ? places[0] : places.at(-1);
    const name = bodyName(one.body, { language });
    const { last, next } = WORDS[language];
    return CLOCKS.flatMap((clock): Query[] => {
      const today = clocks[clock];
      const at = { clock, today };
      const there = alike.filter(({ city, country }) => [...city, ...country].includes(place ?? ''));
      return [
        { asked: 'last', ...at, text: `${last} ${name}`, meant: lastOf(alike, today) },
        { asked: 'next', ...at, text: `${next} ${name}`, meant: nextOf(alike, today) },
        { asked: 'year', ...at, text: `${name} ${year}`, meant: alike.filter((other) => isIn(other, year)) },
        ...(place === undefined ? [] : [{ asked: 'place' as const, ...at, text: `${name} ${place}`, meant: there }]),
      ];
    });
  });
}

function isIn(one: TrueMeeting, year: string): boolean {
  return daysOf(one)?.first.startsWith(year) === true;
}

/** The meeting that ended last, of those that documents tell of. */
function lastOf(alike: readonly TrueMeeting[], today: string): TrueMeeting[] {
  return alike
    .filter((one) => !one.isPlanned && (daysOf(one)?.last ?? today) < today)
    .toSorted((a, b) => (daysOf(b)?.last ?? '').localeCompare(daysOf(a)?.last ?? ''))
    .slice(0, 1);
}

/** The first that is not over. */
function nextOf(alike: readonly TrueMeeting[], today: string): TrueMeeting[] {
  return alike
    .filter((one) => (daysOf(one)?.last ?? '') >= today)
    .toSorted((a, b) => (daysOf(a)?.last ?? '').localeCompare(daysOf(b)?.last ?? ''))
    .slice(0, 1);
}
