import type { FactWord } from '../domain/fact-words.ts';
import { boundsOf } from '../text/interval.ts';
import { neighbour } from '../text/calendar.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
import type { Count, Membership, Status } from './fact.ts';
import {
  type Days,
  type FoundFacts,
  byStart,
  claimed,
  isNamed,
  one,
  several,
  startOf,
  timesOf,
} from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/** How many members there are. */
export function findCounts(query: FactQuery, { facts }: StatedFacts, now: string): FoundFacts | null {
  const isOfAll = query.names.every(({ kind }) => kind === 'org') && timesOf(query, now).length === 0;
  if (!query.types.includes('number') || query.body !== null || !isOfAll) return null;
  const status = countedStatus(query);
  if (status === null) return null;
  const own = facts
    .filter((fact): fact is Count => fact.kind === 'count' && status.includes(fact.of))
    .filter(({ since }) => startOf(since) <= now)
    .toSorted((a, b) => startOf(b.since).localeCompare(startOf(a.since)));
  return own.length === 0 ? null : one(own.slice(0, 1));
}

function countedStatus({ words }: FactQuery): readonly Count['of'][] | null {
  return statusesAsked(words) ?? (words.has('any') ? ['countries', 'member'] : null);
}

/** Who is a member or a partner, since when. */
export function findMemberships(query: FactQuery, { facts }: StatedFacts, now: string): FoundFacts | null {
  const times = timesOf(query, now);
  const isOfFounders = query.words.has('founder') || (query.words.has('founded') && query.types.includes('countries'));
  const statuses = isOfFounders ? (['member'] as const) : statusesAsked(query.words);
  if (statuses === null || query.body !== null) return null;
  const named = query.names.filter(({ kind }) => kind === 'country');
  const bounds = named.filter(({ bound }) => bound !== null);
  const countries = named.filter(({ bound }) => bound === null);
  const isOfAll = countries.length === 0;
  // What counts all members is a sentence of its own; partners are told of one by one.
  const isListOfPartners = !statuses.includes('member') && asksForAll(query);
  if (
    isOfAll &&
    !isListOfPartners &&
    bounds.length === 0 &&
    times.length === 0 &&
    query.order === null &&
    !query.words.has('founder')
  )
    return null;
  const all = facts
    .filter((fact): fact is Membership => fact.kind === 'membership' && statuses.includes(fact.status))
    .toSorted(byStart);
  // Who joined in a year began then; who was a member in it may have been one before.
  const isIn = (membership: Membership, days: Days) =>
    query.words.has('join') || days.from === null || days.to === null
      ? hasBegunIn(membership, days)
      : wasDuring(membership, days);
  const inTime = (membership: Membership) =>
    [...times, ...bounds.map((name) => besideCountry(name, all))].every((days) => isIn(membership, days));
  if (!isOfAll) {
    const known = all.filter(({ country }) => countries.some((name) => isNamed(country.concepts, name)));
    // "Belarus, a member" does not say when it became one.
    const own = query.types.includes('date') ? known.filter(({ since }) => since !== null) : known;
    if (own.length === 0 && known.length > 0) return null;
    // A region is one name of several countries.
    const isOfMany =
      query.several !== null || own.some(({ country }) => country.concepts[0] !== own[0]?.country.concepts[0]);
    return claimed(isOfMany ? several(own) : one(own), own.some(inTime));
  }
  const dated = all.filter(({ since }) => since !== null).filter(inTime);
  const beganWith = (first: Membership | undefined) =>
    several(dated.filter(({ since }) => startOf(since) === startOf(first?.since ?? null)));
  if (isListOfPartners && times.length === 0 && bounds.length === 0 && query.order === null) {
    const meant = query.isPast ? dated : dated.filter((membership) => wasDuring(membership, { from: now, to: now }));
    return meant.length === 0 ? null : several(onceEach(meant));
  }
  if (isOfFounders || query.order === 'first') return beganWith(dated[0]);
  if (query.order === 'newest') return beganWith(dated.at(-1));
  return query.order === null ? several(dated) : null;
}

const OF_PARTNERS: ReadonlySet<FactWord> = new Set(['any', 'observer', 'dialogue_partner', 'partner']);

/** "Which countries are partners?" "Who are the partners?" And not who did something beside that. */
function asksForAll({ several: form, types, words }: FactQuery): boolean {
  if (form === 'list' || types.includes('countries')) return true;
  return types.includes('person') && [...words].every((word) => OF_PARTNERS.has(word));
}

/** Of each country what it became last: one that was an observer can be a partner now. */
function onceEach(memberships: readonly Membership[]): Membership[] {
  return memberships.filter(({ country, since }, at) => {
    const ofSame = (other: Membership) => other.country.concepts.some((concept) => country.concepts.includes(concept));
    return !memberships.some(
      (other, its) =>
        ofSame(other) &&
        (startOf(other.since) > startOf(since) || (startOf(other.since) === startOf(since) && its < at)),
    );
  });
}

/** The days before or after a country came in. */
function besideCountry(name: AskedName, all: readonly Membership[]): Days {
  const isAfter = name.bound === 'after' || name.bound === 'since';
  const isOwn = ({ country }: Membership) => isNamed(country.concepts, name);
  const own = isAfter ? all.findLast(isOwn) : all.find(isOwn);
  const bounds = own?.since ? boundsOf(own.since) : null;
  return isAfter
    ? { from: neighbour(bounds?.last ?? '9999-01-01', 1), to: null }
    : { from: null, to: neighbour(bounds?.first ?? '0001-01-01', -1) };
}

function hasBegunIn({ since }: Membership, { from, to }: Days): boolean {
  const bounds = since === null ? null : boundsOf(since);
  return bounds !== null && bounds.first >= (from ?? '') && bounds.first <= (to ?? '9999');
}

function wasDuring({ since, until }: Membership, { from, to }: Days): boolean {
  const end = until === null ? null : boundsOf(until);
  return since !== null && startOf(since) <= (to ?? '9999') && (end?.last ?? '9999') >= (from ?? '');
}

/** What countries can be of which a question asks; null if it does not ask of that. */
export function statusesAsked(words: ReadonlySet<FactWord>): readonly Status[] | null {
  if (words.has('observer')) return ['observer'];
  if (words.has('dialogue_partner')) return ['dialogue_partner', 'partner'];
  if (words.has('partner')) return ['dialogue_partner', 'partner', 'observer'];
  if (words.has('member') || words.has('join') || words.has('founder')) return ['member'];
  return null;
}
