import type { Named } from '../domain/names-in.ts';
import { surer } from '../languages/certainty.ts';
import { type Interval, boundsOf, holds, overlap } from '../text/interval.ts';
import { normalise } from '../text/normalise.ts';
import type { Fact, FactSource, Membership, Term } from './fact.ts';
import { datesOf, inOrder } from './order.ts';
import type { Said } from './read-sentence.ts';

const ONE_DAY = 86_400_000;

/** Facts of all documents: those that say the same are one, those that contradict each other are disputed. */
export function joinFacts(said: readonly Said[]): Fact[] {
  const byKind = new Map<string, Said[]>();
  // What is said most exactly comes first, so that what says less finds it.
  for (const one of said.toSorted((a, b) => vagueness(a.fact) - vagueness(b.fact))) {
    const alike = byKind.get(kindOf(one.fact)) ?? [];
    const at = alike.findIndex((other) => areSame(other.fact, one.fact));
    const other = alike[at];
    if (other === undefined) alike.push(one);
    else alike[at] = both(other, one);
    byKind.set(kindOf(one.fact), alike);
  }
  const joined = [...byKind.values()].flat();
  const facts = joined.map((one) => untilMember(one, joined)).toSorted(inOrder);
  return facts.map((fact) => {
    const isDisputed = facts.some((other) => other !== fact && contradict(fact, other));
    return { ...fact, isDisputed };
  });
}

/** Only facts of one kind can be the same; comparing all with all takes too long for many documents. */
function kindOf(fact: Fact): string {
  switch (fact.kind) {
    case 'membership':
      return `${fact.kind} ${fact.status}`;
    case 'count':
      return `${fact.kind} ${fact.of}`;
    case 'term':
      return `${fact.kind} ${fact.office} ${fact.body}`;
    case 'institution':
      return `${fact.kind} ${fact.relation}`;
  }
}

/** 0 where all is said to the day … */
function vagueness(fact: Fact): number {
  const dates = datesOf(fact);
  const sum = dates.map((date) => (date === null ? 3 : date.from.day !== null ? 0 : date.from.month !== null ? 1 : 2));
  return sum.reduce((total: number, one) => total + one, 0) + (fact.certainty === 'stated' ? 0 : 0.5);
}

function areSame(a: Fact, b: Fact): boolean {
  if (isDenied(a) !== isDenied(b)) return false;
  if (a.kind === 'membership' && b.kind === 'membership') {
    return (
      a.status === b.status && sameName(a.country, b.country) && agree(a.since, b.since) && agree(a.until, b.until)
    );
  }
  if (a.kind === 'count' && b.kind === 'count') {
    return a.of === b.of && a.number === b.number && agree(a.since, b.since);
  }
  if (a.kind === 'term' && b.kind === 'term') {
    return a.office === b.office && a.body === b.body && sameHolder(a, b) && sameTime(a, b);
  }
  if (a.kind === 'institution' && b.kind === 'institution' && a.relation === b.relation) {
    if (!sameName(a.institution, b.institution)) return false;
    if (a.relation === 'seat' || b.relation === 'seat') return sameOrNull(a.place, b.place);
    return agree(a.date, b.date) && sameOrNull(a.place, b.place);
  }
  return false;
}

function isDenied({ certainty }: Fact): boolean {
  return certainty === 'denied';
}

function both(one: Said, other: Said): Said {
  const sources = [...one.fact.sources, ...other.fact.sources].filter(
    (source, at, all) => all.findIndex((same) => isOneSentence(same, source)) === at,
  );
  const certainty = surer(one.fact.certainty, other.fact.certainty);
  return {
    fact: { ...moreExact(one.fact, other.fact), sources, certainty },
    endsWithMembership: one.endsWithMembership || other.endsWithMembership,
  };
}

function isOneSentence(a: FactSource, b: FactSource): boolean {
  return a.evidence.passage === b.evidence.passage && a.evidence.sentence.start === b.evidence.sentence.start;
}

function moreExact(one: Fact, other: Fact): Fact {
  if (one.kind === 'membership' && other.kind === 'membership') {
    return { ...one, since: moreExactDate(one.since, other.since), until: moreExactDate(one.until, other.until) };
  }
  if (one.kind === 'count' && other.kind === 'count') return { ...one, since: moreExactDate(one.since, other.since) };
  if (one.kind === 'term' && other.kind === 'term') {
    return {
      ...one,
      country: one.country ?? other.country,
      from: moreExactDate(one.from, other.from),
      to: moreExactDate(one.to, other.to),
    };
  }
  if (
    one.kind === 'institution' &&
    other.kind === 'institution' &&
    one.relation !== 'seat' &&
    other.relation !== 'seat'
  ) {
    return { ...one, date: moreExactDate(one.date, other.date), place: one.place ?? other.place };
  }
  return one;
}

function moreExactDate(one: Interval | null, other: Interval | null): Interval | null {
  if (one === null || other === null) return one ?? other;
  return holds(one, other) ? other : one;
}

/** Does one date lie within the other? What is not said agrees with all. */
function agree(one: Interval | null, other: Interval | null): boolean {
  return one === null || other === null || holds(one, other) || holds(other, one);
}

function sameTime(a: Term, b: Term): boolean {
  return agree(a.from, b.from) && (agree(a.to, b.to) || areNextDays(a.to, b.to));
}

/** Until 31 December, or until 1 January when the next one takes over. */
function areNextDays(one: Interval | null, other: Interval | null): boolean {
  const [a, b] = [one, other].map((date) => (date === null ? null : boundsOf(date)));
  if (!a || !b) return false;
  return Math.abs(Date.parse(a.last) - Date.parse(b.last)) <= ONE_DAY;
}

function sameHolder(a: Term, b: Term): boolean {
  if (sameName(a.holder, b.holder)) return true;
  // A name that the lexicon lacks, in another language: nobody else of that country held the office at that time.
  const isUnknown = a.holder.concepts.length === 0 || b.holder.concepts.length === 0;
  const sameCountry = a.country !== null && b.country !== null && sameName(a.country, b.country);
  return isUnknown && a.holder.language !== b.holder.language && sameCountry && a.from !== null && b.from !== null;
}

function sameOrNull(one: Named | null, other: Named | null): boolean {
  return one === null || other === null || sameName(one, other);
}

/** One of the concepts in common, or, of unknown names, one written more fully than the other. */
function sameName(a: Named, b: Named): boolean {
  if (a.concepts.length > 0 && b.concepts.length > 0) return a.concepts.some((concept) => b.concepts.includes(concept));
  if (a.language !== b.language) return false;
  const [one = '', other = ''] = [a.text, b.text].map((text) => normalise(text).toLowerCase());
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

/** Where countries were observers until they became members, until is when they did. */
function untilMember({ fact, endsWithMembership }: Said, all: readonly Said[]): Fact {
  if (!endsWithMembership || fact.kind !== 'membership' || fact.until !== null) return fact;
  const member = all.find(
    ({ fact: other }) =>
      other.kind === 'membership' &&
      other.status === 'member' &&
      other.since !== null &&
      sameName(other.country, fact.country),
  )?.fact;
  return member?.kind === 'membership' ? { ...fact, until: member.since } : fact;
}

function contradict(a: Fact, b: Fact): boolean {
  if (a.kind === 'membership' && b.kind === 'membership') {
    if (a.status !== b.status || !sameName(a.country, b.country)) return false;
    return isDenied(a) === isDenied(b) ? isTold(a) && isTold(b) : wasDenied(a, b) || wasDenied(b, a);
  }
  if (a.kind === 'term' && b.kind === 'term') {
    if (a.office !== b.office || a.body !== b.body || isDenied(a) || isDenied(b)) return false;
    return meet(a, b);
  }
  if (a.kind === 'institution' && b.kind === 'institution') {
    return a.relation === b.relation && sameName(a.institution, b.institution) && isTold(a) && isTold(b);
  }
  return a.kind === 'count' && b.kind === 'count' && a.of === b.of && sameDate(a.since, b.since);
}

function isTold({ certainty }: Fact): boolean {
  return certainty !== 'planned' && certainty !== 'denied';
}

/** Denied of a time at which it was so: "is not a member", in a document of the time after it became one. */
function wasDenied(denied: Membership, told: Membership): boolean {
  if (!isDenied(denied) || isDenied(told)) return false;
  const since = told.since === null ? null : boundsOf(told.since);
  if (since === null) return true;
  return denied.sources.some(({ evidence }) => {
    const written = evidence.document.date;
    return written !== null && written >= since.last;
  });
}

function sameDate(one: Interval | null, other: Interval | null): boolean {
  return one !== null && other !== null && (holds(one, other) || holds(other, one));
}

/** Do two terms have more in common than the end of one and the beginning of the other? */
function meet(a: Term, b: Term): boolean {
  if (a.from === null || b.from === null) return false;
  if (sameName(a.holder, b.holder)) return overlapOf(a, b);
  const [first, second] = (boundsOf(a.from)?.first ?? '') <= (boundsOf(b.from)?.first ?? '') ? [a, b] : [b, a];
  if (sameDate(first.from, second.from)) return true;
  return first.to !== null && second.from !== null && beginsBefore(second.from, first.to);
}

function overlapOf(a: Term, b: Term): boolean {
  if (a.from === null || b.from === null) return false;
  return overlap({ from: a.from.from, to: (a.to ?? a.from).to }, { from: b.from.from, to: (b.to ?? b.from).to });
}

/** Wholly before: 2024 is before 2025, and not before a day of 2024. */
function beginsBefore(one: Interval, other: Interval): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a !== null && b !== null && a.last < b.first;
}
