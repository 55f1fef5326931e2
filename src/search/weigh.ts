import type { PassageIndex } from './passage-index.ts';
import type { Question, Unit, Wording } from './question.ts';
import { sum } from './sum.ts';

/** A wording whose terms have the numbers of an index. */
export type WeighedWording = {
  /** For each term its slot in the question; -1 where the index does not know the term. */
  readonly slots: readonly number[];
  readonly rarities: readonly number[];
  /** The sum of the rarities. */
  readonly rarity: number;
  readonly worth: number;
  /** It is worth little in part, see `NAME_STRICTNESS`. */
  readonly isName: boolean;
};

export type WeighedUnit = {
  readonly unit: Unit;
  readonly weight: number;
  readonly wordings: readonly WeighedWording[];
  /** Some passage has every term of a wording. */
  readonly isKnown: boolean;
};

/** A question, weighed by what its parts are worth in one index. */
export type WeighedQuestion = {
  readonly question: Question;
  readonly units: readonly WeighedUnit[];
  readonly totalWeight: number;
  /** Weights times this do not depend on the size of the index. */
  readonly scale: number;
  /** By the number of a term: 1 + its slot, a small number from 0 for each term of some wording; 0 for other terms. */
  readonly slotOf: Uint16Array;
  readonly slotCount: number;
  /** For every term of some wording: what to multiply its rarity with in a plain sum over terms. */
  readonly boosts: ReadonlyMap<string, number>;
};

// The numbers below were measured, see EVALUATION.md.

/** The rarity of a term of one passage among some sixty. */
const USUAL_RARITY = 3.7;

/** What a pair of Han characters out of two words says, beside one out of one word. */
const WEIGHT_ACROSS_WORDS = 0.5;

/** What a word of the same family is worth beside the one that was typed. */
const WORTH_OF_RELATED = 0.6;

export function weighQuestion(question: Question, index: PassageIndex): WeighedQuestion {
  // Several names mostly name one thing (the organisation, its council, the number of the meeting): together they must
  // not drown what is asked about it.
  const names = question.units.filter(isLexiconName).length;
  const worded = question.units.map((unit) => {
    const wordings = [...unit.wordings, ...relatedWordings(unit, index)];
    const rarities = wordings.map(({ terms }) => terms.map((term) => index.rarity(term)));
    const weight = weightOf(unit, rarities, index) / (isLexiconName(unit) ? Math.sqrt(names) : 1);
    return { unit, wordings, rarities, weight };
  });
  const totalWeight = sum(worded.map(({ weight }) => weight));
  const slots = slotsFor(
    worded.flatMap(({ wordings }) => wordings.flatMap(({ terms }) => terms)),
    index,
  );
  const units = worded.map(({ unit, wordings, rarities, weight }): WeighedUnit => {
    const isName = isLexiconName(unit) || unit.kind === 'capitalised';
    const weighed = wordings.map(({ terms, worth }, at) => {
      const own = rarities[at] ?? [];
      return { slots: terms.map((term) => slots.get(term) ?? -1), rarities: own, rarity: sum(own), worth, isName };
    });
    return { unit, weight, wordings: weighed, isKnown: weighed.some((one) => one.slots.every((slot) => slot >= 0)) };
  });

  const slotOf = new Uint16Array(index.vocabularySize);
  for (const [term, slot] of slots) slotOf[index.numberOf(term) ?? 0] = slot + 1;
  const boosts = boostsOf(worded);
  return {
    question,
    units,
    totalWeight,
    scale: USUAL_RARITY / index.greatestRarity,
    slotOf,
    slotCount: slots.size,
    boosts,
  };
}

function isLexiconName({ kind }: Unit): boolean {
  return kind === 'subject' || kind === 'name';
}

type WordedUnit = {
  readonly wordings: readonly Wording[];
  readonly rarities: readonly (readonly number[])[];
  readonly weight: number;
};

/** Numbers the terms that the index knows, from 0. */
function slotsFor(terms: readonly string[], index: PassageIndex): Map<string, number> {
  const known = new Set(terms.filter((term) => index.numberOf(term) !== undefined));
  return new Map(Array.from(known, (term, slot) => [term, slot]));
}

/** A unit's weight is shared by the terms of a wording by their rarity; a term of several wordings takes its best share. */
function boostsOf(units: readonly WordedUnit[]): Map<string, number> {
  const boosts = new Map<string, number>();
  for (const { wordings, rarities, weight } of units) {
    wordings.forEach(({ terms, worth }, at) => {
      const rarity = sum(rarities[at] ?? []);
      if (rarity === 0) return;
      for (const term of terms) boosts.set(term, Math.max(boosts.get(term) ?? 0, (worth * weight) / rarity));
    });
  }
  return boosts;
}

/**
 * The rarity of what is rarest in a wording, of the commonest wording that the index has in full: a translation that
 * half of the passages have makes the name a common one. A long name weighs no more than a short one.
 */
function weightOf(unit: Unit, rarities: readonly (readonly number[])[], index: PassageIndex): number {
  const rarest = unit.wordings.map(({ terms }, at) => ({
    isKnown: index.knows(terms),
    rarity: Math.max(...(rarities[at] ?? [])),
  }));
  const known = rarest.filter(({ isKnown }) => isKnown);
  const basis = Math.min(...(known.length > 0 ? known : rarest).map(({ rarity }) => rarity));
  return basis * (unit.isAcrossWords ? WEIGHT_ACROSS_WORDS : 1);
}

function relatedWordings({ kind, wordings }: Unit, index: PassageIndex): Wording[] {
  const [term, ...others] = wordings[0]?.terms ?? [];
  if (kind === 'number' || term === undefined || others.length > 0) return [];
  return index.related(term).map((related) => ({ terms: [related], worth: WORTH_OF_RELATED }));
}
