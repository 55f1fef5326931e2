import type { Concept } from '../domain/lexicon.ts';
import type { FactWord } from '../domain/fact-words.ts';
import { type Interval, boundsOf } from '../text/interval.ts';
import type { Evidence, FactName, FactValue, Meeting } from '../meetings/meeting.ts';
import { conceptsOf, meetingsFor } from './find-meetings.ts';
import type { KnownFacts } from './known-facts.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
import type { Fact, FactSource, InstitutionFact, Membership, Office, Status, Term } from './fact.ts';

/** One fact that answers, by the sentences that say it in any language. */
export type FoundFact = { readonly sources: readonly Evidence[]; readonly isSure: boolean };

export type FoundFacts = {
  /** In the order of time. */
  readonly facts: readonly FoundFact[];
  /** All of them are asked for. */
  readonly several: boolean;
};

/**
 * The facts that answer a question, which must say nothing but what facts it asks for; null where it asks for none of
 * them. Found nothing: it asks for a fact that no document states.
 * @param now the day (YYYY-MM-DD) as of which "is" and "next" are meant
 */
export function findFacts(query: FactQuery, known: KnownFacts, now: string): FoundFacts | null {
  if (query.unread.length > 0) return null;
  return (
    findTerms(query, known, now) ??
    findMemberships(query, known) ??
    findInstitutions(query, known) ??
    findOfMeetings(query, known, now)
  );
}

/** Who is in an office, as of when. */
function findTerms(query: FactQuery, { facts, meetings }: KnownFacts, now: string): FoundFacts | null {
  const office = officeAsked(query);
  if (office === null) return null;
  const all = facts.filter((fact): fact is Term => fact.kind === 'term' && fact.office === office).toSorted(byStart);
  const people = query.names.filter(({ kind }) => kind === 'person');
  const holders = people.map((person) => ({
    person,
    own: all.filter(({ holder }) => isNamed(holder.concepts, person)),
  }));
  const countries = query.names.filter(({ kind }) => kind === 'country');
  const fits = (term: Term) =>
    countries.length === 0 || countries.some((country) => isNamed(term.country?.concepts ?? [], country));
  const beside = holders.flatMap(({ person, own }) => {
    const side = sideOf(person, query);
    const at = own[0] ? all.indexOf(side === 1 ? (own.at(-1) as Term) : own[0]) : -1;
    return side === 0 || at === -1 ? [] : [all[at + side]].filter((term) => term !== undefined);
  });
  if (people.some((person) => sideOf(person, query) !== 0)) return one(beside.filter(fits));
  const during = daysOf(query, meetings, now);
  if (people.length > 0) {
    const own = holders.flatMap((holder) => holder.own).toSorted(byStart);
    const isSo = own.some((term) => during?.every((days) => isDuring(term, days)));
    return claimed(several(own, people.length > 1), isSo);
  }
  if (during === null) return { facts: [], several: false };
  const possible = all.filter(fits).filter((term) => during.every((days) => isDuring(term, days)));
  const isOfMany = query.several !== null || query.types.includes('number') || countries.length > 0;
  if (isOfMany && query.order === null) return several(possible, true);
  switch (query.order) {
    case 'first':
      return one(possible.slice(0, 1));
    case 'next':
      return one(possible.filter(({ from }) => from !== null && (boundsOf(from)?.first ?? '') > now).slice(0, 1));
    case 'previous': {
      const held = startedBy(possible, now);
      return one(held.slice(-2, -1));
    }
    default:
      if (during.length > 0) return several(possible, possible.length > 1);
      return query.isPast && query.order === null ? several(possible, true) : one(startedBy(possible, now).slice(-1));
  }
}

function startedBy(terms: readonly Term[], now: string): Term[] {
  return terms.filter(({ from }) => from === null || (boundsOf(from)?.first ?? '') <= now);
}

function officeAsked({ words, body, number, names, types }: FactQuery): Office | null {
  if (words.has('secretary_general')) return 'secretary_general';
  const isOfRats = words.has('rats') || names.some(({ concepts }) => concepts.some(isRats));
  if (words.has('rats_director')) return 'rats_director';
  if (isOfRats && (words.has('director') || types.includes('person'))) return 'rats_director';
  const isOfMeeting = body !== null || number !== null || names.some(({ kind }) => kind === 'city');
  return words.has('chairmanship') && !isOfMeeting ? 'chairing_state' : null;
}

function isRats({ forms }: Concept): boolean {
  return forms.some(({ text }) => text === 'RATS');
}

/** -1 who was before a person, 1 who came after, 0 the person. */
function sideOf({ bound }: AskedName, { order, words }: FactQuery): -1 | 0 | 1 {
  if (bound === 'before' || bound === 'until' || order === 'previous' || words.has('predecessor')) return -1;
  return bound === 'after' || bound === 'since' || order === 'next' || words.has('successor') ? 1 : 0;
}

type Days = { readonly from: string | null; readonly to: string | null };

/** The days of which a question asks: those that it says, and those of a meeting that it names; null: of none known. */
function daysOf(query: FactQuery, meetings: readonly Meeting[], now: string): Days[] | null {
  const said = query.times.filter(({ from, to }) => from !== now || to !== now);
  const isOfMeeting = query.body !== null || query.names.some(({ kind }) => kind === 'city');
  if (!isOfMeeting) return said;
  const [meeting] = meetingsFor({ ...query, order: null }, meetings, now);
  const dates = (meeting?.facts.date ?? []).flatMap(({ value }) =>
    value.kind === 'date' ? [boundsOf(value.interval)] : [],
  );
  const [first] = dates;
  return first ? [{ from: first.first, to: first.last }] : null;
}

function isDuring({ from, to }: Term, days: Days): boolean {
  const first = from === null ? null : boundsOf(from);
  const last = to === null ? null : boundsOf(to);
  // "Since 2013" asks for who took office then.
  return (first?.first ?? '') <= (days.to ?? '9999') && (last?.last ?? '9999') >= (days.from ?? '');
}

/** Who is a member or a partner, since when. */
function findMemberships(query: FactQuery, { facts }: KnownFacts): FoundFacts | null {
  const statuses = statusesAsked(query.words);
  if (statuses === null || query.body !== null) return null;
  const countries = query.names.filter(({ kind }) => kind === 'country');
  const isOfAll = countries.length === 0;
  // What counts them all is a sentence of its own.
  if (isOfAll && query.times.length === 0 && query.order === null && !query.words.has('founder')) return null;
  const all = facts
    .filter((fact): fact is Membership => fact.kind === 'membership' && statuses.includes(fact.status))
    .toSorted(byStart);
  const inTime = (membership: Membership) => query.times.every((days) => hasBegunIn(membership, days));
  if (!isOfAll) {
    const own = all.filter(({ country }) => countries.some((name) => isNamed(country.concepts, name)));
    return claimed(several(own, countries.length > 1), own.some(inTime));
  }
  const dated = all.filter(({ since }) => since !== null).filter(inTime);
  const beganWith = (first: Membership | undefined) =>
    several(
      dated.filter(({ since }) => startOf(since) === startOf(first?.since ?? null)),
      query.order === null,
    );
  if (query.words.has('founder') || query.order === 'first') return beganWith(dated[0]);
  if (query.order === 'newest') return beganWith(dated.at(-1));
  return query.order === null ? several(dated, true) : null;
}

function hasBegunIn({ since }: Membership, { from, to }: Days): boolean {
  const bounds = since === null ? null : boundsOf(since);
  return bounds !== null && bounds.first >= (from ?? '') && bounds.first <= (to ?? '9999');
}

function statusesAsked(words: ReadonlySet<FactWord>): readonly Status[] | null {
  if (words.has('observer')) return ['observer'];
  if (words.has('dialogue_partner')) return ['dialogue_partner', 'partner'];
  if (words.has('partner')) return ['dialogue_partner', 'partner', 'observer'];
  if (words.has('member') || words.has('join') || words.has('founder')) return ['member'];
  return null;
}

/** Where an institution has its seat, when it was founded. */
function findInstitutions(query: FactQuery, { facts }: KnownFacts): FoundFacts | null {
  const { words, types, institutions } = query;
  const isOfMeeting = query.body !== null || words.has('meeting') || words.has('host');
  if (isOfMeeting || institutions.length === 0) return null;
  const isOfPlace = words.has('seat') || (types.includes('place') && !words.has('founded'));
  const isOfDate = words.has('founded') || (types.includes('date') && !isOfPlace);
  if (!isOfPlace && !isOfDate) return null;
  const relation = isOfPlace ? 'seat' : 'founded';
  const own = facts.filter(
    (fact): fact is InstitutionFact =>
      fact.kind === 'institution' &&
      fact.relation === relation &&
      fact.institution.concepts.some((concept) => institutions.includes(concept)),
  );
  return own.length === 0 ? null : several(own, own.length > 1);
}

/** What is asked of meetings: who chaired them, when and where they were, which they are. */
function findOfMeetings(query: FactQuery, { meetings }: KnownFacts, now: string): FoundFacts | null {
  const isOfMeetings = query.body !== null || (query.words.has('meeting') && query.number !== null);
  if (!isOfMeetings) return null;
  const isOfVideo = query.words.has('video');
  const fitting = meetingsFor(query, meetings, now);
  // "Was the summit of 2022 in Tashkent?" The sentence that says where it was denies it.
  const isClaim = fitting.length === 0 && query.types.length === 0 && query.several === null;
  const meant = isClaim ? meetingsFor({ ...query, names: [] }, meetings, now) : fitting;
  const found = (isClaim && meant.length !== 1 ? [] : meant).filter(
    ({ facts }) =>
      !isOfVideo || (facts.formats ?? []).some(({ value }) => value.kind === 'format' && value.format === 'video'),
  );
  const people = query.names.filter(({ kind }) => kind === 'person');
  const wanted = isOfVideo ? 'formats' : factAsked(query);
  const all = found.toReversed().flatMap((meeting) => factOf(meeting, wanted, people));
  const isOfMany = query.several !== null || query.types.includes('number');
  if (found.length > 0 && all.length === 0) return null;
  return claimed({ facts: all, several: isOfMany && all.length > 1 }, !isClaim);
}

function factAsked({ types, words, names }: FactQuery): FactName {
  if (types.length === 0 && names.some(({ kind }) => kind === 'city')) return 'city';
  if (words.has('chair') || words.has('chairmanship')) return 'chair';
  if (types.includes('date')) return 'date';
  if (words.has('host') && !types.includes('place')) return 'host';
  if (types.includes('place')) return 'city';
  if (types.length === 0 && !words.has('attend') && names.some(({ kind }) => kind === 'person')) return 'chair';
  return words.has('attend') ? 'participants' : types.includes('person') ? 'chair' : 'date';
}

/** What is shown where the fact that is asked for is not known. */
const OTHERWISE: Readonly<Partial<Record<FactName, FactName>>> = { host: 'country', city: 'country' };

/** The values of one fact of a meeting; where it is disputed, each on its own. */
function factOf({ facts, disputed }: Meeting, wanted: FactName, people: readonly AskedName[]): FoundFact[] {
  const values = facts[wanted] ?? facts[OTHERWISE[wanted] ?? 'date'] ?? [];
  const isAsked = ({ value }: FactValue) =>
    people.length === 0 || people.some((person) => isNamed(conceptsOf(value), person));
  const asked = values.filter(isAsked);
  const isDisputed = disputed.includes(wanted);
  return (asked.length > 0 ? asked : values).map(({ sources, certainty }) => ({
    sources: sources.map(({ evidence }) => evidence),
    isSure: !isDisputed && (certainty === 'stated' || certainty === 'planned'),
  }));
}

/** Facts on what a question claims; they are not what it asks for if it is not so. */
function claimed(found: FoundFacts, isSo: boolean): FoundFacts {
  return isSo ? found : { ...found, facts: found.facts.map((fact) => ({ ...fact, isSure: false })) };
}

function one(facts: readonly Fact[]): FoundFacts {
  return several(facts, false);
}

function several(facts: readonly Fact[], areAll: boolean): FoundFacts {
  return { facts: facts.map(foundOf), several: areAll && facts.length > 1 };
}

function foundOf({ sources, certainty, isDisputed }: Fact): FoundFact {
  return {
    sources: sources.map(({ evidence }: FactSource) => evidence),
    isSure: !isDisputed && (certainty === 'stated' || certainty === 'planned'),
  };
}

function isNamed(concepts: readonly Concept[], name: AskedName): boolean {
  return concepts.some((concept) => name.concepts.includes(concept));
}

function startOf(interval: Interval | null): string {
  return interval === null ? '' : (boundsOf(interval)?.first ?? '');
}

function byStart(a: Term | Membership, b: Term | Membership): number {
  return startOfFact(a).localeCompare(startOfFact(b));
}

function startOfFact(fact: Term | Membership): string {
  return startOf(fact.kind === 'term' ? fact.from : fact.since);
}
