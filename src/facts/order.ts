import { type Interval, boundsOf } from '../text/interval.ts';
import { type Fact, OFFICES, STATUSES } from './fact.ts';

const KINDS: readonly Fact['kind'][] = ['membership', 'count', 'term', 'institution'];

/** By kind and by what is said, then in the order of time; what has no time comes last. */
export function inOrder(a: Fact, b: Fact): number {
  const [one, other] = [timeOf(a), timeOf(b)];
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    relationOf(a) - relationOf(b) ||
    (one < other ? -1 : Number(one > other))
  );
}

/** The dates of a fact, null for those that nobody says. */
export function datesOf(fact: Fact): readonly (Interval | null)[] {
  switch (fact.kind) {
    case 'membership':
      return [fact.since, fact.until];
    case 'count':
      return [fact.since];
    case 'term':
      return [fact.from, fact.to];
    case 'institution':
      return fact.relation === 'seat' ? [] : [fact.date];
  }
}

function relationOf(fact: Fact): number {
  switch (fact.kind) {
    case 'membership':
      return STATUSES.indexOf(fact.status);
    case 'count':
      return [...STATUSES, 'countries'].indexOf(fact.of);
    case 'term':
      return OFFICES.indexOf(fact.office);
    case 'institution':
      return 0;
  }
}

function timeOf(fact: Fact): string {
  return datesOf(fact)
    .map((date) => (date === null ? '9' : (boundsOf(date)?.first ?? '9')))
    .join();
}
