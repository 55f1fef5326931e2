import type { Concept } from '../domain/lexicon.ts';
import type { Evidence, FactValue } from '../meetings/meeting.ts';
import { type Interval, boundsOf } from '../text/interval.ts';
import type { AskedName } from '../search/query/fact-query.ts';
import type { Fact, Membership, Term } from './fact.ts';

/** One fact that answers, by the sentences that say it in any language. */
export type FoundFact = { readonly sources: readonly Evidence[]; readonly isSure: boolean };

export type FoundFacts = {
  /** In the order of time. */
  readonly facts: readonly FoundFact[];
  /** All of them are asked for. */
  readonly several: boolean;
};

/** Days (YYYY-MM-DD), both included; null: open. */
export type Days = { readonly from: string | null; readonly to: string | null };

export function one(facts: readonly Fact[]): FoundFacts {
  return all(facts, false);
}

export function several(facts: readonly Fact[]): FoundFacts {
  return all(facts, facts.length > 1);
}

function all(facts: readonly Fact[], areSeveral: boolean): FoundFacts {
  return { facts: facts.map(foundOf), several: areSeveral };
}

export function foundOf({ sources, certainty, isDisputed }: Fact): FoundFact {
  return {
    sources: sources.map(({ evidence }) => evidence),
    isSure: !isDisputed && (certainty === 'stated' || certainty === 'planned'),
  };
}

export function foundValue({ sources, certainty }: FactValue, isDisputed: boolean): FoundFact {
  return {
    sources: sources.map(({ evidence }) => evidence),
    isSure: !isDisputed && (certainty === 'stated' || certainty === 'planned'),
  };
}

/** Facts on what a question claims; they are not what it asks for if it is not so. */
export function claimed(found: FoundFacts, isSo: boolean): FoundFacts {
  return isSo ? found : { ...found, facts: found.facts.map((fact) => ({ ...fact, isSure: false })) };
}

export function isNamed(concepts: readonly Concept[], name: AskedName): boolean {
  return concepts.some((concept) => name.concepts.includes(concept));
}

/** The first day that an interval can mean; empty without one. */
export function startOf(interval: Interval | null): string {
  return interval === null ? '' : (boundsOf(interval)?.first ?? '');
}

export function byStart(a: Term | Membership, b: Term | Membership): number {
  return startOfFact(a).localeCompare(startOfFact(b));
}

function startOfFact(fact: Term | Membership): string {
  return startOf(fact.kind === 'term' ? fact.from : fact.since);
}
