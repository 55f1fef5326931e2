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
  return inOrder(during, countries.length > 0 || anchor.days.length > 0, query, now);
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

/** @param isNarrowed the question says of what country or of what time */
function inOrder(terms: readonly Term[], isNarrowed: boolean, query: FactQuery, now: string): FoundFacts {
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
      return claimed(one(held.slice(-1)), isHolding(held.at(-1), now));
    case null:
      if (isOfMany || query.isPast) return several(terms);
      return claimed(one(held.slice(-1)), isHolding(held.at(-1), now));
  }
}

function isHolding(term: Term | undefined, now: string): boolean {
  return term !== undefined && isDuring(term, { from: now, to: now });
}

function officesAsked({ words, body, number, institutions, names, types }: FactQuery): Office[] {
  const isOfRats = words.has('rats') || institutions.some(isRats);
  const isOfMeeting = body !== null || number !== null || names.some(({ kind }) => kind === 'city');
  const isOfDirector = words.has('rats_director') || (isOfRats && (words.has('director') || types.includes('person')));
  return [
    ...(words.has('secretary_general') ? (['secretary_general'] as const) : []),
    ...(isOfDirector ? (['rats_director'] as const) : []),
    ...(words.has('chairmanship') && !isOfMeeting ? (['chairing_state'] as const) : []),
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
