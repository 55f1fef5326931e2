import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HALVES, type Half } from './people-questions.ts';
import { boundsOf, holds, intervalOfIso, isToTheDay } from '../src/text/interval.ts';

/** The names by which somebody or something may go; none where the documents do not say. */
const names = z.array(z.string().min(1));
/** ISO 8601, as `2025-11-17/2025-11-18`. */
const dates = z.array(z.string().refine((iso) => intervalOfIso(iso) !== null));
/** Somebody of whom the country is not said, or somebody of a country who is not named. */
const participant = z.object({ name: names.nullable(), country: names.nullable() });
const next = z.object({ date: dates, city: names, country: names, chair: names }).partial();

const fields = z.object({
  date: dates,
  city: names,
  country: names,
  chair: names,
  participants: z.array(participant),
  next: next.nullable(),
});

const meeting = fields.extend({
  id: z.string(),
  body: z.string(),
  number: z.number().nullable(),
  /** Documents announce it, and none tells of it. */
  isPlanned: z.boolean(),
  /** What follows from the documents, but is not said of the meeting: right or not, it does not count. */
  open: fields.partial(),
  documents: z.array(z.string()).min(1),
  half: z.enum(HALVES),
});

export type TrueParticipant = z.infer<typeof participant>;
export type TrueNext = z.infer<typeof next>;
/** What documents state of a meeting; of some of its fields there are several that are right. */
export type TrueMeeting = z.infer<typeof meeting>;

/**
 * What the documents of one half, or all of them together, state of each meeting.
 * @throws when the file cannot be read or is no such list
 */
export async function readTruth(file: string, half?: Half): Promise<readonly TrueMeeting[]> {
  const { meetings } = z.object({ meetings: z.array(meeting) }).parse(JSON.parse(await readFile(file, 'utf8')));
  return half === undefined ? joined(meetings) : meetings.filter((one) => one.half === half);
}

/** The first and the last day of a meeting by its truest date; null where none is known. */
export function daysOf({ date: [first] }: TrueMeeting): { readonly first: string; readonly last: string } | null {
  const interval = first === undefined ? null : intervalOfIso(first);
  return interval === null ? null : boundsOf(interval);
}

/** Makes one of what each half states of the same meeting. */
function joined(meetings: readonly TrueMeeting[]): TrueMeeting[] {
  const key = ({ body, number, date, city }: TrueMeeting) => `${body}#${number ?? date[0] ?? city[0]}`;
  return [...new Set(meetings.map(key))].map((one) => meetings.filter((other) => key(other) === one).reduce(join));
}

function join(one: TrueMeeting, other: TrueMeeting): TrueMeeting {
  return {
    ...one,
    isPlanned: one.isPlanned && other.isPlanned,
    date: mostExact([...one.date, ...other.date]),
    city: [...one.city, ...other.city],
    country: [...one.country, ...other.country],
    chair: [...one.chair, ...other.chair],
    participants: different([...one.participants, ...other.participants]),
    next: joinNext(one.next, other.next),
    open: joinOpen(one.open, other.open),
    documents: [...one.documents, ...other.documents],
  };
}

function joinOpen(one: TrueMeeting['open'], other: TrueMeeting['open']): TrueMeeting['open'] {
  const both = (key: 'date' | 'city' | 'country' | 'chair') => [...(one[key] ?? []), ...(other[key] ?? [])];
  return {
    date: both('date'),
    city: both('city'),
    country: both('country'),
    chair: both('chair'),
    participants: [...(one.participants ?? []), ...(other.participants ?? [])],
    next: joinNext(one.next ?? null, other.next ?? null),
  };
}

function joinNext(one: TrueMeeting['next'], other: TrueMeeting['next']): TrueMeeting['next'] {
  if (one === null || other === null) return one ?? other;
  const parts = ['date', 'city', 'country', 'chair'] as const;
  return Object.fromEntries(
    parts.flatMap((part) =>
      one[part] === undefined && other[part] === undefined
        ? []
        : [[part, [...(one[part] ?? []), ...(other[part] ?? [])]]],
    ),
  );
}

/** Without the month or the year that another date lies in; the longest first. */
function mostExact(all: readonly string[]): string[] {
  const read = all.flatMap((iso) => intervalOfIso(iso) ?? []);
  const exact = read.map(
    (outer) => isToTheDay(outer) || !read.some((inner) => holds(outer, inner) && !holds(inner, outer)),
  );
  return [...new Set(all.filter((_, at) => exact[at]))].toSorted((a, b) => b.length - a.length);
}

function different(all: readonly TrueParticipant[]): TrueParticipant[] {
  const named = all.filter(({ name }) => name !== null);
  return [
    ...named.filter((one, at) => named.findIndex((other) => shares(one.name, other.name)) === at),
    ...all.filter(({ name, country }) => name === null && !named.some((other) => shares(country, other.country))),
  ];
}

function shares(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one?.some((name) => other?.includes(name)) ?? false;
}
