import type { Concept } from '../domain/lexicon.ts';
import type { Certainty } from '../languages/certainty.ts';
import { datesIn } from '../languages/intervals.ts';
import { normalise } from '../text/normalise.ts';
import type { Evidence, FactValue } from '../meetings/meeting.ts';
import { type Interval, boundsOf } from '../text/interval.ts';
import type { AskedName, FactQuery } from '../search/query/fact-query.ts';
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

/** The times that a question asks of; today is none: who is a member now became one before. */
export function timesOf({ times }: FactQuery, now: string): readonly Days[] {
  return times.filter(({ from, to }) => from !== now || to !== now);
}

/** The facts that answer, where one is asked for. */
export function one(facts: readonly Fact[]): FoundFacts {
  return all(facts, false);
}

/** The facts that answer, where all of them are asked for. */
export function several(facts: readonly Fact[]): FoundFacts {
  return all(facts, facts.length > 1);
}

function all(facts: readonly Fact[], areSeveral: boolean): FoundFacts {
  return { facts: facts.map(foundOf), several: areSeveral };
}

/** A fact by its sentences; of one that is dated, by those that say a date. */
export function foundOf(fact: Fact): FoundFact {
  const dated = isDated(fact) ? fact.sources.filter(({ evidence }) => saysDate(evidence)) : [];
  return foundIn(dated.length > 0 ? dated : fact.sources, fact.certainty, fact.isDisputed);
}

/** A value of a meeting by its sentences. */
export function foundValue({ sources, certainty }: FactValue, isDisputed: boolean): FoundFact {
  return foundIn(sources, certainty, isDisputed);
}

function isDated(fact: Fact): boolean {
  switch (fact.kind) {
    case 'membership':
    case 'count':
      return fact.since !== null;
    case 'term':
      return fact.from !== null || fact.to !== null;
    case 'institution':
      return fact.relation !== 'seat' && fact.date !== null;
  }
}

function saysDate({ passage, sentence }: Evidence): boolean {
  const text = normalise(passage.text.slice(sentence.start, sentence.end));
  return datesIn(text).length > 0 || /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text);
}

function foundIn(
  sources: readonly { readonly evidence: Evidence }[],
  certainty: Certainty,
  isDisputed: boolean,
): FoundFact {
  return {
    sources: sources.map(({ evidence }) => evidence),
    isSure: !isDisputed && (certainty === 'stated' || certainty === 'planned'),
  };
}

/** Facts on what a question claims; they are not what it asks for if it is not so. */
export function claimed(found: FoundFacts, isSo: boolean): FoundFacts {
  return isSo ? found : { ...found, facts: found.facts.map((fact) => ({ ...fact, isSure: false })) };
}

/** Is one of some concepts what a question names? */
export function isNamed(concepts: readonly Concept[], name: AskedName): boolean {
  return concepts.some((concept) => name.concepts.includes(concept));
}

/** The first day that an interval can mean; empty without one. */
export function startOf(interval: Interval | null): string {
  return interval === null ? '' : (boundsOf(interval)?.first ?? '');
}

/** Compares facts by when they begin. */
export function byStart(a: Term | Membership, b: Term | Membership): number {
  return startOfFact(a).localeCompare(startOfFact(b));
}

function startOfFact(fact: Term | Membership): string {
  return startOf(fact.kind === 'term' ? fact.from : fact.since);
}
