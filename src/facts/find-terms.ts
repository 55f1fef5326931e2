import type { Concept } from '../domain/lexicon.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
import { boundsOf } from '../text/interval.ts';
import type { Membership, Office, Term } from './fact.ts';
import { statusesAsked } from './find-memberships.ts';
import { meetingsFor } from './find-meetings.ts';
import {
  type Days,
  type FoundFact,
  type FoundFacts,
  byStart,
  claimed,
  foundOf,
  foundValue,
  isNamed,
  one,
  several,
  startOf,
  timesOf,
} from './found-facts.ts';
import type { StatedFacts } from './stated-facts.ts';

/** Who is in an office: as of when, before or after whom, while something else was. */
export function findTerms(query: FactQuery, stated: StatedFacts, now: string): FoundFacts | null {
  const people = query.names.filter(({ kind }) => kind === 'person');
  const offices = officesAsked(query);
  const isHolder = (term: Term) => people.some((person) => isNamed(term.holder.concepts, person));
  const terms = stated.facts.filter((fact) => fact.kind === 'term').toSorted(byStart);
  // "Who ran the RATS while Norov was secretary-general": the office that is not that of the person is asked for.
  const office = offices.find((code) => !terms.some((term) => term.office === code && isHolder(term))) ?? offices[0];
  if (office === undefined) return null;
  const own = terms.filter((term) => term.office === office && isOfCouncil(term, query));
  const besides = terms.filter((term) => term.office !== office && offices.includes(term.office) && isHolder(term));
  const anchor = besides.length > 0 ? anchorOf(besides) : anchorIn(query, stated, now);
  if (anchor === null) return { facts: [], several: false };
  const countries = anchor.isOfCountry ? [] : query.names.filter(({ kind }) => kind === 'country');
  const possible = own.filter(
    ({ country, holder }) =>
      countries.length === 0 ||
      countries.some((name) => isNamed([...(country?.concepts ?? []), ...holder.concepts], name)),
  );
  if (people.length > 0 && besides.length === 0) return ofPeople(people, possible, anchor, query);
  const during = possible.filter((term) => anchor.days.every((days) => isDuring(term, days)));
  if (anchor.facts.length > 0) return { facts: [...anchor.facts, ...during.map(foundOf)], several: true };
  const isOver = (term: Term) => hasPassedOn(term, stated.meetings, now);
  const found = inOrder(during, countries.length > 0 || anchor.days.length > 0, isOver, query, now);
  const passedOn = asksOfNow(query, now) ? during.findLast(isOver) : undefined;
  return passedOn === undefined
    ? found
    : { ...found, facts: [...chairsToCome(passedOn, stated.meetings), ...found.facts] };
}

/** The terms of people, or those beside them; a time says whether it was so then. */
function ofPeople(
  people: readonly AskedName[],
  terms: readonly Term[],
  { days }: Anchor,
  query: FactQuery,
): FoundFacts {
  // "Was Norov in office before Alimov?" asks of both.
  const isBeside = people.every((person) => sideOf(person, query) !== 0);
  const found = people.flatMap((person) => {
    const own = terms.filter(({ holder }) => isNamed(holder.concepts, person));
    if (!isBeside) return own;
    const side = sideOf(person, query);
    const known = side === 1 ? own.at(-1) : own[0];
    const beside = known === undefined ? undefined : terms[terms.indexOf(known) + side];
    return beside === undefined ? [] : [beside];
  });
  if (isBeside) return one(found);
  const isSo = found.some((term) => days.every((during) => isDuring(term, during)));
  return claimed(people.length > 1 ? several(found.toSorted(byStart)) : one(found), isSo);
}

/**
 * @param isNarrowed the question says of what country or of what time
 * @param isOver a term has ended, though the year that is said of it has not
 */
function inOrder(
  terms: readonly Term[],
  isNarrowed: boolean,
  isOver: (term: Term) => boolean,
  query: FactQuery,
  now: string,
): FoundFacts {
  const isHeld = (term: Term | undefined) => isHolding(term, now) && term !== undefined && !isOver(term);
  const dated = terms.filter(({ from, certainty }) => from !== null && certainty !== 'denied');
  const begun = dated.filter(({ from }) => startOf(from) <= now);
  // What is only said to be so is no holder beside one that is.
  const sure = begun.filter(({ certainty, isDisputed }) => certainty === 'stated' && !isDisputed);
  const held = sure.length > 0 ? sure : begun;
  const isOfMany = query.several !== null || query.types.includes('number') || isNarrowed;
  switch (query.order) {
    case 'first':
      return one(dated.slice(0, 1));
    case 'next':
      return one(dated.filter(({ from }) => startOf(from) > now).slice(0, 1));
    case 'previous':
      return one(held.slice(-2, -1));
    case 'newest':
      return claimed(one(held.slice(-1)), isHeld(held.at(-1)));
    case null:
      if (isOfMany || query.isPast)
        return claimed(several(terms), !asksOfNow(query, now) || terms.every((term) => !isOver(term)));
      return claimed(one(held.slice(-1)), isHeld(held.at(-1)));
  }
}

/** Does a question ask who is in an office today? */
function asksOfNow({ times, order, isPast }: FactQuery, now: string): boolean {
  if (times.length > 0) return times.some(({ from, to }) => from === now && to === now);
  return !isPast && (order === null || order === 'newest');
}

/** The countries in which the meeting is to be that follows a chair: that they have the chair by now is not said. */
function chairsToCome({ body }: Term, meetings: readonly Meeting[]): FoundFact[] {
  const next = meetings.findLast((meeting) => meeting.body === body && meeting.isPlanned);
  return (next?.facts.country ?? []).map((value) => foundValue(value, true));
}

/** A chair "in 2025–2026" passes on with the meeting of the council that its country holds in the last of these years. */
function hasPassedOn({ body, holder, to }: Term, meetings: readonly Meeting[], now: string): boolean {
  const end = to === null || to.to.day !== null ? null : boundsOf(to);
  if (body === null || end === null) return false;
  return meetings.some(({ body: other, isPlanned, facts }) => {
    const days = (facts.date ?? []).flatMap(({ value }) =>
      value.kind === 'date' ? (boundsOf(value.interval) ?? []) : [],
    );
    const isThere = (facts.country ?? []).some(
      ({ value }) =>
        value.kind === 'named' && value.named.concepts.some((concept) => holder.concepts.includes(concept)),
    );
    const isWithin = days.some(({ first, last }) => first >= end.first && last <= end.last && last < now);
    return other === body && !isPlanned && isThere && isWithin;
  });
}

function isHolding(term: Term | undefined, now: string): boolean {
  return term !== undefined && isDuring(term, { from: now, to: now });
}

function officesAsked({ words, body, number, institutions, names, types, order }: FactQuery): Office[] {
  const isOfRats = words.has('rats') || institutions.some(isRats);
  const isOfMeeting = body !== null || number !== null || names.some(({ kind }) => kind === 'city');
  const isOfDirector = words.has('rats_director') || (isOfRats && (words.has('director') || types.includes('person')));
  // "Who chairs the organisation now?"
  const isOfChair = words.has('chair') && words.has('any') && order === 'newest';
  return [
    ...(words.has('secretary_general') ? (['secretary_general'] as const) : []),
    ...(isOfDirector ? (['rats_director'] as const) : []),
    ...((words.has('chairmanship') || isOfChair) && !isOfMeeting ? (['chairing_state'] as const) : []),
  ];
}

function isRats({ forms }: Concept): boolean {
  return forms.some(({ text }) => /\bRATS\b/u.test(text));
}

/** Of councils that of the heads of state is meant, unless another one is named. */
function isOfCouncil({ body }: Term, query: FactQuery): boolean {
  return body === null || body === (query.body ?? 'heads_of_state');
}

/** -1 who was before a person, 1 who came after, 0 the person. */
function sideOf({ bound }: AskedName, { order, words }: FactQuery): -1 | 0 | 1 {
  if (bound === 'before' || bound === 'until' || order === 'previous' || words.has('predecessor')) return -1;
  return bound === 'after' || bound === 'since' || order === 'next' || words.has('successor') ? 1 : 0;
}

/** What a question names beside an office, and the days of it. */
type Anchor = {
  readonly facts: readonly FoundFact[];
  readonly days: readonly Days[];
  readonly isOfCountry: boolean;
};

/** The times, the meeting or the accession that a question names; null if none is known. */
function anchorIn(query: FactQuery, { meetings, facts }: StatedFacts, now: string): Anchor | null {
  const countries = query.names.filter(({ kind }) => kind === 'country');
  // "When Belarus was received": the word for receiving is that for hosting.
  const statuses = query.words.has('host') ? (['member'] as const) : statusesAsked(query.words);
  if (statuses !== null && countries.length > 0) {
    const joined = facts.filter(
      (fact): fact is Membership =>
        fact.kind === 'membership' &&
        statuses.includes(fact.status) &&
        countries.some((country) => isNamed(fact.country.concepts, country)),
    );
    return { facts: joined.map(foundOf), days: joined.map(({ since }) => daysOf(since)), isOfCountry: true };
  }
  const isOfMeeting = query.body !== null || query.names.some(({ kind }) => kind === 'city');
  if (isOfMeeting) return anchorAt(meetingsFor({ ...query, order: null }, meetings, now)[0]);
  return { facts: [], days: timesOf(query, now), isOfCountry: false };
}

function anchorOf(terms: readonly Term[]): Anchor {
  const days = terms.map(({ from, to }) => ({ from: daysOf(from).from, to: daysOf(to).to }));
  return { facts: terms.map(foundOf), days, isOfCountry: false };
}

function anchorAt(meeting: Meeting | undefined): Anchor | null {
  const date = meeting?.facts.date?.[0];
  if (date?.value.kind !== 'date') return null;
  return { facts: [foundValue(date, false)], days: [daysOf(date.value.interval)], isOfCountry: false };
}

function daysOf(interval: Term['from']): Days {
  const bounds = interval === null ? null : boundsOf(interval);
  return { from: bounds?.first ?? null, to: bounds?.last ?? null };
}

function isDuring({ from, to }: Term, days: Days): boolean {
  // Who is only called the holder may be so at any time.
  if (from === null && to === null) return false;
  return startOf(from) <= (days.to ?? '9999') && (daysOf(to).to ?? '9999') >= (days.from ?? '');
}
