import { sum } from '../../text/sum.ts';
import { idf } from '../index/idf.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Expansion, Query, QueryTerm } from '../query/query.ts';

/** In place of a slot, for a term that the index does not know. */
export const NO_SLOT = -1;

export type WeightedExpansion = {
  /** For each term its slot in the query, or `NO_SLOT`. */
  readonly slots: readonly number[];
  readonly idfs: readonly number[];
  readonly totalIdf: number;
  readonly weight: number;
  /** A part of it says little, see `STRICTNESS`: of a name, and of what was not typed but may be meant. */
  readonly isStrict: boolean;
};

export type WeightedTerm = {
  readonly term: QueryTerm;
  readonly weight: number;
  /** Its weight as evidence that the documents speak of the question at all. */
  readonly evidence: number;
  /** Those of which the index has some term. */
  readonly expansions: readonly WeightedExpansion[];
  /** The documents have every term of an expansion. */
  readonly isKnown: boolean;
};

/** A query with the weights that its terms have in one index. */
export type WeightedQuery = {
  readonly query: Query;
  readonly terms: readonly WeightedTerm[];
  readonly totalWeight: number;
  /** The sum of the terms' weights as evidence. */
  readonly totalEvidence: number;
  /** Weights times this do not depend on the size of the index. */
  readonly scale: number;
  /** The ids of the terms of all expansions that the index knows, by their slots. */
  readonly termIds: readonly number[];
  /** For each id of a term its slot, or `NO_SLOT`. */
  readonly slotOf: Int16Array;
  /** For each slot the factor for its term's idf in a plain sum over terms. */
  readonly boosts: readonly number[];
};

// The numbers below were measured, see EVALUATION.md.

/** The idf of a term that one passage among some sixty has. */
const USUAL_IDF = 3.7;

/**
 * A pair of Han characters that is no more common than one that shares a character with it is mostly of two words, or of
 * a word that the other stands for. Its weight in the ranking, and as evidence if it is rarer.
 */
const OVERLAPPING_WEIGHT = 0.4;
const OVERLAPPING_EVIDENCE = 0.1;

/** The weight of a filler in the ranking; as evidence it has none. */
const FILLER_WEIGHT = 0.8;

/** The weight of a word of the same family beside the one that was typed. */
const FAMILY_WEIGHT = 0.6;

export function weightQuery(query: Query, index: PassageIndex): WeightedQuery {
  // Several names mostly name one thing (the organisation, its council, the number of the meeting): together they must
  // not drown what is asked about it.
  const names = query.terms.filter(isLexiconName).length;
  const slots = new Map<number, number>();
  const boosts: number[] = [];
  const looked = query.terms.map(({ expansions }) => expansions.map((expansion) => lookUp(expansion, index)));
  const terms = query.terms.map((term, at): WeightedTerm => {
    const isName = isLexiconName(term);
    const own = looked[at] as readonly LookedUp[];
    const full = weightOf(own) / (isName ? Math.sqrt(names) : 1);
    const excess = term.isHanPair ? idfBesideOverlapping(at, query.terms, looked) : null;
    const overlapping = excess !== null && excess >= 0 ? OVERLAPPING_WEIGHT : 1;
    const weight = full * overlapping * (term.isFiller ? FILLER_WEIGHT : 1);
    const evidence = term.isFiller ? 0 : full * (excess !== null && excess > 0 ? OVERLAPPING_EVIDENCE : 1);
    const expansions: WeightedExpansion[] = [];
    let isKnown = false;
    for (const [place, { ids, idfs, known, isInDocuments, weight: share }] of [
      ...own,
      ...relatedTo(term, index),
    ].entries()) {
      if (known === 0) continue;
      isKnown ||= isInDocuments;
      const totalIdf = sum(idfs);
      const ownSlots = ids.map((id) => slotFor(id, slots));
      for (const slot of ownSlots) {
        if (slot !== NO_SLOT) boosts[slot] = Math.max(boosts[slot] ?? 0, (share * weight) / totalIdf);
      }
      const isStrict = place > 0 || isName || term.kind === 'capitalised';
      expansions.push({ slots: ownSlots, idfs, totalIdf, weight: share, isStrict });
    }
    return { term, weight, evidence, expansions, isKnown };
  });
  return {
    query,
    terms,
    totalWeight: sum(terms.map(({ weight }) => weight)),
    totalEvidence: sum(terms.map(({ evidence }) => evidence)),
    scale: USUAL_IDF / idf(1, index.passages.length),
    termIds: [...slots.keys()],
    slotOf: slotsById(slots, index),
    boosts,
  };
}

/** How much higher the idf of a pair of Han characters is than the lowest of those that it overlaps; `null`: of none. */
function idfBesideOverlapping(
  at: number,
  terms: readonly QueryTerm[],
  looked: readonly (readonly LookedUp[])[],
): number | null {
  const term = terms[at] as QueryTerm;
  const idfAt = (place: number) => looked[place]?.[0]?.idfs[0] ?? 0;
  let excess: number | null = null;
  for (const beside of [at - 1, at + 1]) {
    const other = terms[beside];
    if (!other?.isHanPair || other.end <= term.start || other.start >= term.end) continue;
    excess = Math.max(excess ?? Number.NEGATIVE_INFINITY, idfAt(at) - idfAt(beside));
  }
  return excess;
}

function isLexiconName({ kind }: QueryTerm): boolean {
  return kind === 'subject' || kind === 'name';
}

/** The slot of a term, the next one if it has none yet. */
function slotFor(id: number | undefined, slots: Map<number, number>): number {
  if (id === undefined) return NO_SLOT;
  const slot = slots.get(id) ?? slots.size;
  slots.set(id, slot);
  return slot;
}

function slotsById(slots: ReadonlyMap<number, number>, { state }: PassageIndex): Int16Array {
  const slotOf = new Int16Array(state.vocabulary.ids.size).fill(NO_SLOT);
  for (const [id, slot] of slots) slotOf[id] = slot;
  return slotOf;
}

/** An expansion, looked up in an index. */
type LookedUp = {
  readonly weight: number;
  /** Of its terms; undefined for those that the index does not know. */
  readonly ids: readonly (number | undefined)[];
  readonly idfs: readonly number[];
  /** How many of its terms the index knows. */
  readonly known: number;
  /** The documents have all of its terms. */
  readonly isInDocuments: boolean;
};

function lookUp({ terms, weight }: Expansion, index: PassageIndex): LookedUp {
  const ids = terms.map((term) => index.termId(term));
  const idfs = ids.map((id) => index.idf(id));
  const known = ids.filter((id) => id !== undefined).length;
  return { weight, ids, idfs, known, isInDocuments: ids.every((id) => index.isInDocuments(id)) };
}

/**
 * The idf of the rarest term in an expansion, of the most common expansion that the index has in full: a translation
 * that half of the passages have makes the name a common one. A long name has no more weight than a short one.
 */
function weightOf(expansions: readonly LookedUp[]): number {
  let known = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const { ids, idfs, known: terms } of expansions) {
    const rarest = Math.max(0, ...idfs);
    least = Math.min(least, rarest);
    if (terms === ids.length) known = Math.min(known, rarest);
  }
  return known < Number.POSITIVE_INFINITY ? known : least;
}

function relatedTo({ kind, expansions }: QueryTerm, index: PassageIndex): LookedUp[] {
  const [term, ...others] = expansions[0]?.terms ?? [];
  if (kind === 'number' || term === undefined || others.length > 0) return [];
  return index.words.related(term).map((related) => lookUp({ terms: [related], weight: FAMILY_WEIGHT }, index));
}
