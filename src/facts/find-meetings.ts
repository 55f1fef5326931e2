import { bodyOf } from '../domain/bodies.ts';
import { type Concept, lexiconTerms } from '../domain/lexicon.ts';
import lexicon from '../domain/names.json' with { type: 'json' };
import { termsOf } from '../languages/analyzer.ts';
import { PACKS } from '../languages/packs.ts';
import type { FactName, Meeting, Value } from '../meetings/meeting.ts';
import { type FactQuery, readFactQuery } from '../search/query/fact-query.ts';
import { type KnownWords, parseQuery } from '../search/query/parse-query.ts';
import { type Interval, boundsOf, overlap } from '../text/interval.ts';
import { lazy } from '../text/lazy.ts';
import { normalise } from '../text/normalise.ts';
import { speller } from '../text/word-forms.ts';

/** The meetings that a query means. `unread`: its words that say nothing of a meeting that the bot knows. */
export type FoundMeetings = {
  readonly meetings: readonly Meeting[];
  /** `next` and `last` compare with a day. */
  readonly when: 'next' | 'last' | null;
  readonly unread: readonly string[];
};

/** What a query says of the meetings that it means. */
export type MeetingQuery = Pick<
  FactQuery,
  'words' | 'body' | 'number' | 'names' | 'times' | 'days' | 'order' | 'several'
>;

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
  const wanted = readFactQuery(parseQuery(query, knownWords(), today));
  const when = wanted.order === null || wanted.order === 'first' ? null : wanted.order === 'next' ? 'next' : 'last';
  const isEmpty =
    wanted.body === null &&
    wanted.number === null &&
    wanted.times.length === 0 &&
    wanted.days.length === 0 &&
    wanted.names.every(({ kind }) => kind === 'org') &&
    wanted.order === null;
  if (isEmpty || wanted.unread.length > 0)
    return { meetings: [], when: wanted.unread.length > 0 ? null : when, unread: wanted.unread };
  return { meetings: meetingsFor(wanted, meetings, today), when, unread: [] };
}

/** The words of the lexicon; one that it does not know is taken for a name that is one or two letters from it. */
const knownWords = lazy((): KnownWords => {
  const names = lexicon
    .filter(({ kind }) => kind === 'city' || kind === 'country' || kind === 'person')
    .flatMap(({ ru, en }) => [...ru, ...en].flatMap((name) => termsOf(normalise(name)).map(({ term }) => term)));
  const words = Object.values(PACKS).flatMap(({ meetings }) => meetings.query.vocabulary);
  const spell = speller(new Set([...names, ...words.flatMap((word) => termsOf(word).map(({ term }) => term))]));
  return { isKnown: isInLexicon, corrected: (term) => (isInLexicon(term) ? term : spell(term)) };
});

function isInLexicon(term: string): boolean {
  return lexiconTerms().has(term);
}

/** A short name for a meeting that a query can be; it stays the same as long as what is known of it does. */
export function codeOf(meeting: Meeting): string {
  const date = meeting.facts.date?.[0]?.value;
  const bounds = date?.kind === 'date' ? boundsOf(date.interval) : null;
  return `${meeting.body}#${meeting.number ?? bounds?.first ?? meeting.facts.city?.[0]?.sources[0]?.evidence.document.id ?? ''}`;
}

/** The meetings of a body, a number, a time and a place, as far as these are asked for, newest first. */
export function meetingsFor(query: MeetingQuery, meetings: readonly Meeting[], today: string): Meeting[] {
  const beside = besideNamed(query, meetings, today);
  if (beside !== null) return beside;
  const fitting = meetings.filter((meeting) => fits(meeting, query));
  switch (query.order) {
    case 'next':
      return soonest(fitting, today);
    case 'newest':
      return over(fitting, today).slice(0, 1);
    case 'previous':
      return over(fitting, today).slice(1, 2);
    case 'first':
      return over(fitting, today).slice(-1);
    case null:
      return fitting;
  }
}

/** The meeting before or after one that is named, "the summit after Ufa", or all such; null if none is named. */
function besideNamed(query: MeetingQuery, meetings: readonly Meeting[], today: string): Meeting[] | null {
  const bounded = query.names.find(({ kind, bound }) => bound !== null && (kind === 'city' || kind === 'country'));
  if (bounded === undefined) return null;
  const isAfter = bounded.bound === 'after' || bounded.bound === 'since';
  const named = meetings.find((meeting) => fits(meeting, { ...query, names: [bounded] }));
  const alike = over(
    meetings.filter(({ body }) => body === named?.body),
    today,
  );
  const at = named === undefined ? -1 : alike.indexOf(named);
  if (at === -1) return [];
  if (query.several === 'list') return isAfter ? alike.slice(0, at) : alike.slice(at + 1);
  return [alike[isAfter ? at - 1 : at + 1]].filter((one) => one !== undefined);
}

function fits(meeting: Meeting, { words, body, number, times, days, names }: MeetingQuery): boolean {
  if (body !== null && meeting.body !== body) return false;
  if (number !== null && meeting.number !== number) return false;
  const own = (meeting.facts.date ?? []).flatMap(({ value }) => (value.kind === 'date' ? [value.interval] : []));
  if (!times.every((time) => own.some((date) => isIn(date, time)))) return false;
  if (!days.every((day) => own.some((date) => date.from.day !== null && overlap(inYearOf(day, date), date))))
    return false;
  // Of two cities it may be either; a city and a country are both meant.
  return (['city', 'country', 'person'] as const).every((kind) => {
    const named = names.filter((name) => name.kind === kind);
    const facts = kind === 'person' && words.has('attend') ? PRESENT : FACTS_OF[kind];
    return named.length === 0 || named.some(({ concepts }) => facts.some((fact) => hasName(meeting, fact, concepts)));
  });
}

const FACTS_OF: Readonly<Record<'city' | 'country' | 'person', readonly FactName[]>> = {
  city: ['city'],
  country: ['country', 'chair'],
  person: ['chair'],
};

/** Who was there. */
const PRESENT: readonly FactName[] = ['chair', 'participants'];

function hasName({ facts }: Meeting, fact: FactName, concepts: readonly Concept[]): boolean {
  return (facts[fact] ?? []).some(({ value }) => conceptsOf(value).some((concept) => concepts.includes(concept)));
}

/** The concepts of the lexicon that a value names. */
export function conceptsOf(value: Value): readonly Concept[] {
  if (value.kind === 'participant') return value.name?.concepts ?? [];
  return value.kind === 'named' ? value.named.concepts : [];
}

/** Who asks for a day does not mean a meeting of which only the year is known. */
function isIn(date: Interval, { from, to }: FactQuery['times'][number]): boolean {
  const bounds = boundsOf(date);
  if (bounds === null || (from !== null && from === to && date.from.day === null)) return false;
  return bounds.first <= (to ?? '9999') && bounds.last >= (from ?? '');
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

/** The meetings that documents tell of as having been held, the one that ended last first. */
function over(meetings: readonly Meeting[], today: string): Meeting[] {
  return meetings
    .map((meeting) => ({ meeting, end: lastDayOf(meeting) }))
    .filter(({ meeting, end }) => end !== null && end < today && !meeting.isPlanned)
    .toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''))
    .map(({ meeting }) => meeting);
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
