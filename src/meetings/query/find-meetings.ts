import { BODIES, bodyOf } from '../../domain/bodies.ts';
import lexicon from '../../domain/names.json' with { type: 'json' };
import type { QueryRules } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import { lazy } from '../../text/lazy.ts';
import { anyOf } from '../../text/patterns.ts';
import type { Span } from '../../text/span.ts';
import { speller } from '../../text/word-forms.ts';
import { datesIn } from '../../languages/intervals.ts';
import { type Interval, boundsOf, intervalOfIso, overlap } from '../../text/interval.ts';
import { type NameMention, isCalled, namesIn } from '../../domain/names-in.ts';
import { ordinalOf } from '../../languages/ordinals.ts';
import { normalise } from '../../text/normalise.ts';
import type { Meeting } from '../meeting.ts';

/** The meetings that a query means. `unread`: its words that say nothing of a meeting that the bot knows. */
export type FoundMeetings = {
  readonly meetings: readonly Meeting[];
  /** `next` and `last` compare with a day. */
  readonly when: 'next' | 'last' | null;
  readonly unread: readonly string[];
};

type Wanted = {
  readonly body: string | null;
  readonly number: number | null;
  readonly dates: readonly Interval[];
  readonly names: readonly NameMention[];
  readonly when: 'next' | 'last' | null;
  readonly unread: readonly string[];
};

/** The rules of all languages in one: nobody says in which a query is, and its words can be of several. */
const rules = lazy(() => {
  const all = Object.values(PACKS).map(({ meetings }) => meetings.query);
  const any = (pick: (one: QueryRules) => { readonly pattern: RegExp } | undefined) =>
    anyOf(
      all.map(pick).filter((rule) => rule !== undefined),
      'giu',
    );
  const byBody = (bodiesOf: (one: QueryRules) => readonly { readonly code: string; readonly pattern: RegExp }[]) =>
    BODIES.map(({ code }) => ({ code, pattern: any((one) => bodiesOf(one).find((body) => body.code === code)) }));
  const suffixes = all.flatMap(({ yearSuffix }) => yearSuffix?.pattern.source ?? []);
  return {
    next: any(({ next }) => next),
    last: any(({ last }) => last),
    summit: any(({ summit }) => summit),
    ordinal: any(({ ordinal }) => ordinal),
    filler: any(({ filler }) => filler),
    bodies: [
      ...byBody(({ bodies }) => bodies),
      ...byBody(({ anyBody }) => anyBody.bodies.map((body) => ({ code: body.code, pattern: anyBody.of(body) }))),
    ],
    relativeYears: Object.values(PACKS)
      .flatMap(({ times }) => times.relative)
      .filter(({ unit }) => unit === 'year')
      .map(({ from, pattern }) => ({ from, pattern: new RegExp(pattern, 'giu') })),
    year: new RegExp(String.raw`(?<!\d)(?:19|20)\d\d(?!\d)\s*(?:${suffixes.join('|')})?`, 'gu'),
  };
});

/**
 * The meetings that a query means, newest first (of `next`: soonest first): by number, body, place, date, or `next` and
 * `last` as of a day. A code such as `heads_of_state#25` names one. What no meeting fits finds none.
 * @param today `2026-11-22`
 */
export function findMeetings(query: string, meetings: readonly Meeting[], today: string): FoundMeetings {
  const code = /^([a-z_]+)#(.+)$/.exec(query.trim());
  if (code && bodyOf.has(code[1] ?? '')) {
    return { meetings: meetings.filter((meeting) => codeOf(meeting) === query.trim()), when: null, unread: [] };
  }
  const read = readQuery(query, today);
  const meant = read.unread.length === 0 ? read : readQuery(respelt(query, read.unread), today);
  // What is not understood either is given as it was typed.
  const wanted = meant.unread.length === 0 ? meant : read;
  const { when, unread } = wanted;
  const isEmpty =
    wanted.body === null &&
    wanted.number === null &&
    wanted.dates.length === 0 &&
    wanted.names.length === 0 &&
    when === null;
  if (isEmpty || unread.length > 0) return { meetings: [], when: unread.length > 0 ? null : when, unread };
  const fitting = meetings.filter((meeting) => fits(meeting, wanted));
  if (when === 'next') return { meetings: soonest(fitting, today), when, unread };
  if (when === 'last') return { meetings: latest(fitting, today), when, unread };
  return { meetings: fitting, when, unread };
}

/** A short name for a meeting that a query can be; it stays the same as long as what is known of it does. */
export function codeOf(meeting: Meeting): string {
  const date = meeting.facts.date?.[0]?.value;
  const bounds = date?.kind === 'date' ? boundsOf(date.interval) : null;
  return `${meeting.body}#${meeting.number ?? bounds?.first ?? meeting.facts.city?.[0]?.sources[0]?.evidence.document.id ?? ''}`;
}

/** Knows what was meant by a word of a query that is spelt wrong. */
const spell = lazy(() => {
  const names = lexicon
    .filter(({ kind }) => kind === 'city' || kind === 'country' || kind === 'person')
    .flatMap(({ ru, en }) => [...ru, ...en].flatMap((name) => normalise(name).toLowerCase().split(/\s+/u)));
  return speller(new Set([...names, ...Object.values(PACKS).flatMap(({ meetings }) => meetings.query.vocabulary)]));
});

/** A query with each word that says nothing put as the name that is one or two letters from it, if there is one. */
function respelt(query: string, unread: readonly string[]): string {
  return unread.reduce((text, word) => text.replace(word, () => spell()(word.toLowerCase())), normalise(query));
}

function readQuery(query: string, today: string): Wanted {
  let rest = normalise(query);
  const take = (pattern: RegExp): string[] => {
    const found = [...rest.matchAll(pattern)].map(([text]) => text);
    rest = rest.replace(pattern, (text) => ' '.repeat(text.length));
    return found;
  };
  const blank = ({ start, end }: Span) => {
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  };
  const { next, last, summit, ordinal, filler, bodies, relativeYears, year } = rules();
  const years = relativeYears.flatMap(({ from, pattern }) => take(pattern).map(() => Number(today.slice(0, 4)) + from));
  const when = take(next).length > 0 ? 'next' : take(last).length > 0 ? 'last' : null;
  const dates = datesIn(rest);
  dates.forEach(blank);
  years.push(...take(year).map((written) => Number(written.slice(0, 4))));
  const body = bodies.find(({ pattern }) => take(pattern).length > 0);
  const isSummit = take(summit).length > 0;
  // A lone x is a letter.
  const counted = take(ordinal).find((written) => !/^[ivx]$/iu.test(written));
  const written = counted ?? take(/(?<![\d.])\d{1,2}(?![\d.])/gu)[0];
  const names = namesIn(rest).filter(
    ({ kind, concepts }) => kind !== 'doc' && !concepts.some((concept) => isCalled(concept, 'SCO')),
  );
  names.forEach(blank);
  take(filler);
  return {
    body: body?.code ?? (isSummit ? 'heads_of_state' : null),
    number: written === undefined ? null : ordinalOf(written),
    dates: [...dates.map(({ interval }) => interval), ...years.flatMap((one) => intervalOfIso(String(one)) ?? [])],
    names,
    when,
    unread: rest.match(/[\p{L}\p{N}]+/gu) ?? [],
  };
}

function fits(meeting: Meeting, { body, number, dates, names }: Wanted): boolean {
  if (body !== null && meeting.body !== body) return false;
  if (number !== null && meeting.number !== number) return false;
  const own = (meeting.facts.date ?? []).flatMap(({ value }) => (value.kind === 'date' ? [value.interval] : []));
  if (!dates.every((date) => own.some((other) => isAsPrecise(other, date) && overlap(inYearOf(date, other), other))))
    return false;
  return names.every(({ kind, concepts }) => {
    if (kind !== 'city' && kind !== 'country' && kind !== 'person') return false;
    const facts =
      kind === 'person'
        ? (['chair'] as const)
        : kind === 'city'
          ? (['city'] as const)
          : (['country', 'chair'] as const);
    return facts.some((fact) =>
      (meeting.facts[fact] ?? []).some(
        ({ value }) => value.kind === 'named' && value.named.concepts.some((concept) => concepts.includes(concept)),
      ),
    );
  });
}

/** Who asks for a day does not mean a meeting of which only the year is known. */
function isAsPrecise({ from: own }: Interval, { from: asked }: Interval): boolean {
  return (asked.day === null || own.day !== null) && (asked.month === null || own.month !== null);
}

/** An interval without a year, in that of another. */
function inYearOf({ from, to }: Interval, other: Interval): Interval {
  const year = from.year ?? other.from.year;
  return { from: { ...from, year }, to: { ...to, year } };
}

/** Of each body the meeting that comes first of those that are not over; soonest first. */
function soonest(meetings: readonly Meeting[], today: string): Meeting[] {
  const open = meetings
    .map((meeting) => ({ meeting, end: lastDayOf(meeting) }))
    .filter(({ end }) => end !== null && end >= today)
    .toSorted((a, b) => (a.end ?? '').localeCompare(b.end ?? ''));
  return firstOfEach(open.map(({ meeting }) => meeting));
}

/** The meeting that ended last of those that documents tell of as having been held. */
function latest(meetings: readonly Meeting[], today: string): Meeting[] {
  const over = meetings
    .map((meeting) => ({ meeting, end: lastDayOf(meeting) }))
    .filter(({ meeting, end }) => end !== null && end < today && !meeting.isPlanned)
    .toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''));
  return over.slice(0, 1).map(({ meeting }) => meeting);
}

function firstOfEach(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter(({ body }, at) => meetings.findIndex((other) => other.body === body) === at);
}

/** The last day that any of its dates can mean: where documents disagree, it is over when the latest has passed. */
function lastDayOf({ facts }: Meeting): string | null {
  const ends = (facts.date ?? []).flatMap(({ value }) =>
    value.kind === 'date' ? [boundsOf(value.interval)?.last ?? ''] : [],
  );
  return ends.toSorted().at(-1) ?? null;
}
