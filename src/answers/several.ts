import type { Query } from '../search/query/query.ts';
import type { Hit, Ranking } from '../search/ranking/rank.ts';
import { yearsOf } from '../search/ranking/years.ts';
import { MOST_QUOTES } from './answer-view.ts';

/** The passages that a question for several asks for. */
export type Several = {
  readonly hits: readonly Hit[];
  /** There may be more than these. */
  readonly more: boolean;
};

/** What belongs to the set is at most so far behind the best, and what may belong so far; in scores, so in log odds. */
const NEAR = 4;
const PERHAPS = 6;

/** It has this share of what the best has of the question. */
const AS_MUCH = 0.75;

/** Passages for each thing that is compared. */
const OF_EACH = 2;

/** A subject that more than half of so many have is of all that is compared. */
const NEAREST = 12;

/** The passages that a question asks for; null where it asks for one, or one passage has all. */
export function severalOf({ hits }: Ranking, query: Query): Several | null {
  if (query.several === null || namesAll(hits[0], query)) return null;
  const several = query.several === 'comparison' ? comparedBy(hits, query) : listedBy(hits, query);
  return several.hits.length < 2 ? null : several;
}

/** One passage names the countries that are asked for. */
function namesAll(best: Hit | undefined, { types }: Query): boolean {
  return types.includes('countries') && best?.key.kind === 1;
}

function listedBy(hits: readonly Hit[], { years }: Query): Several {
  const possible = years.length === 0 ? hits : hits.filter(({ isInYears }) => isInYears === true);
  const [best] = possible;
  if (!best) return { hits: [], more: false };
  const within = (behind: number) =>
    possible.filter(
      ({ score, measures }) => score >= best.score - behind && measures.coverage >= AS_MUCH * best.measures.coverage,
    );
  const found = within(NEAR);
  const more = found.length > MOST_QUOTES || within(PERHAPS).length > found.length;
  return { hits: inOrder(found.slice(0, MOST_QUOTES)), more };
}

/** The best passage, and for each thing that is compared the best two that speak of it and of none of the others. */
function comparedBy(hits: readonly Hit[], query: Query): Several {
  const things = thingsIn(query, hits);
  const all = things.flat();
  const isOnlyOf = ({ measures: { covered } }: Hit, thing: readonly number[]) =>
    all.every((at) => covered[at] === thing.includes(at));
  const ofEach = things.map((thing) => hits.filter((hit) => isOnlyOf(hit, thing)));
  const found = new Set([...hits.slice(0, 1), ...ofEach.flatMap((own) => own.slice(0, OF_EACH))]);
  const more = found.size > MOST_QUOTES || ofEach.some((own) => own.length > OF_EACH);
  return { hits: inOrder([...found].slice(0, MOST_QUOTES)), more };
}

/**
 * What is compared, by the places of its terms: names and figures, but no subject that the best passages share (the
 * organisation of two summits). Words with a capital side by side are one, as Piet Maas.
 */
function thingsIn({ terms, meant }: Query, hits: readonly Hit[]): number[][] {
  const nearest = hits.slice(0, NEAREST);
  const isShared = (at: number) => 2 * nearest.filter(({ measures }) => measures.covered[at]).length > nearest.length;
  const things: number[][] = [];
  for (const [at, { kind, start }] of terms.entries()) {
    if (kind === 'word' || (kind === 'subject' && isShared(at))) continue;
    const before = terms[at - 1];
    const isOne = kind === 'capitalised' && before?.kind === kind && meant.slice(before.end, start).trim() === '';
    if (isOne) things.at(-1)?.push(at);
    else things.push([at]);
  }
  return things;
}

/** By time where each has one; else as the documents list them. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const years = new Map(hits.map((hit) => [hit, Math.min(...yearsOf(hit.candidate.passage).map(({ from }) => from))]));
  const isDated = [...years.values()].every(Number.isFinite);
  const placeOf = (hit: Hit) => (isDated ? (years.get(hit) as number) : 0);
  return hits.toSorted((a, b) => placeOf(a) - placeOf(b) || a.candidate.ordinal - b.candidate.ordinal);
}
