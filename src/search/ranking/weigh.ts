import type { PassageIndex } from '../index/passage-index.ts';
import type { Question, Unit, Wording } from '../query/query.ts';
import { sum } from '../../text/sum.ts';

/** The slot of a term that the index does not know. */
export const NOWHERE = -1;

/** A wording whose terms have the numbers of an index. */
export type WeighedWording = {
  /** For each term its slot in the question; `NOWHERE` where the index does not know the term. */
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
  /** What it weighs as evidence that the documents speak of the question at all. */
  readonly evidence: number;
  /** Those of which the index has some term. */
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
  /** The numbers of the terms of all wordings that the index knows: for each a slot, from 0. */
  readonly terms: readonly number[];
  /** For each slot what to multiply its term's rarity with in a plain sum over terms. */
  readonly boosts: readonly number[];
};

// The numbers below were measured, see EVALUATION.md.

/** The rarity of a term of one passage among some sixty. */
const USUAL_RARITY = 3.7;

/**
 * A pair of Han characters that is no commoner than one that shares a character with it is mostly of two words, or of a
 * word that the other stands for. What it says in the ranking, and what a rarer one says as evidence.
 */
const WEIGHT_OF_OVERLAPPING = 0.4;
const EVIDENCE_OF_OVERLAPPING = 0.1;

/** What a word of how the question is put says in the ranking; as evidence, nothing. */
const WEIGHT_OF_WEAK = 0.8;

/** What a word of the same family is worth beside the one that was typed. */
const WORTH_OF_RELATED = 0.6;

export function weighQuestion(question: Question, index: PassageIndex): WeighedQuestion {
  // Several names mostly name one thing (the organisation, its council, the number of the meeting): together they must
  // not drown what is asked about it.
  const names = question.units.filter(isLexiconName).length;
  const slots = new Map<number, number>();
  const boosts: number[] = [];
  const numbered = question.units.map(({ wordings }) => wordings.map((wording) => numberedWording(wording, index)));
  const units = question.units.map((unit, at): WeighedUnit => {
    const isName = isLexiconName(unit);
    const own = numbered[at] as readonly NumberedWording[];
    const full = weightOf(own) / (isName ? Math.sqrt(names) : 1);
    const excess = unit.isHanPair ? rarityBesideOverlapping(at, question.units, numbered) : null;
    const overlapping = excess !== null && excess >= 0 ? WEIGHT_OF_OVERLAPPING : 1;
    const weight = full * overlapping * (unit.isWeak ? WEIGHT_OF_WEAK : 1);
    const evidence = unit.isWeak ? 0 : full * (excess !== null && excess > 0 ? EVIDENCE_OF_OVERLAPPING : 1);
    const wordings: WeighedWording[] = [];
    let isKnown = false;
    for (const wording of [...own, ...relatedWordings(unit, index)]) {
      const { numbers, rarities, worth, known } = wording;
      if (known === 0) continue;
      isKnown ||= known === numbers.length;
      const rarity = sum(rarities);
      const ownSlots = numbers.map((number) => slotFor(number, slots));
      for (const slot of ownSlots) {
        if (slot !== NOWHERE) boosts[slot] = Math.max(boosts[slot] ?? 0, (worth * weight) / rarity);
      }
      wordings.push({ slots: ownSlots, rarities, rarity, worth, isName: isName || unit.kind === 'capitalised' });
    }
    return { unit, weight, evidence, wordings, isKnown };
  });
  return {
    question,
    units,
    totalWeight: sum(units.map(({ weight }) => weight)),
    scale: USUAL_RARITY / index.greatestRarity,
    terms: [...slots.keys()],
    boosts,
  };
}

/** The same question, its units weighed as evidence; as it is if none is any, for then no share could be taken. */
export function asEvidence(weighed: WeighedQuestion): WeighedQuestion {
  const units = weighed.units.map((unit) => ({ ...unit, weight: unit.evidence }));
  const totalWeight = sum(units.map(({ weight }) => weight));
  return totalWeight === 0 ? weighed : { ...weighed, units, totalWeight };
}

/** How much rarer a pair of Han characters is than the commonest pair beside it that it overlaps with; none: `null`. */
function rarityBesideOverlapping(
  at: number,
  units: readonly Unit[],
  numbered: readonly (readonly NumberedWording[])[],
): number | null {
  const unit = units[at] as Unit;
  let excess: number | null = null;
  for (const beside of [at - 1, at + 1]) {
    const other = units[beside];
    if (!other?.isHanPair || other.end <= unit.start || other.start >= unit.end) continue;
    excess = Math.max(excess ?? Number.NEGATIVE_INFINITY, rarityAt(at) - rarityAt(beside));
  }
  return excess;

  function rarityAt(place: number): number {
    return numbered[place]?.[0]?.rarities[0] ?? 0;
  }
}

function isLexiconName({ kind }: Unit): boolean {
  return kind === 'subject' || kind === 'name';
}

/** The slot of a term, the next one if it has none yet; `NOWHERE` for a term that the index does not know. */
function slotFor(number: number | undefined, slots: Map<number, number>): number {
  if (number === undefined) return NOWHERE;
  const slot = slots.get(number) ?? slots.size;
  slots.set(number, slot);
  return slot;
}

/** A wording whose terms have the numbers of an index, of which it knows some. */
type NumberedWording = {
  readonly worth: number;
  readonly numbers: readonly (number | undefined)[];
  readonly rarities: readonly number[];
  /** How many of the terms the index knows. */
  readonly known: number;
};

function numberedWording({ terms, worth }: Wording, index: PassageIndex): NumberedWording {
  const numbers: (number | undefined)[] = [];
  const rarities: number[] = [];
  let known = 0;
  for (const term of terms) {
    const number = index.numberOf(term);
    numbers.push(number);
    rarities.push(index.rarity(number));
    if (number !== undefined) known += 1;
  }
  return { worth, numbers, rarities, known };
}

/**
 * The rarity of what is rarest in a wording, of the commonest wording that the index has in full: a translation that
 * half of the passages have makes the name a common one. A long name weighs no more than a short one.
 */
function weightOf(wordings: readonly NumberedWording[]): number {
  let known = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const { numbers, rarities, known: terms } of wordings) {
    const rarest = Math.max(0, ...rarities);
    least = Math.min(least, rarest);
    if (terms === numbers.length) known = Math.min(known, rarest);
  }
  return known < Number.POSITIVE_INFINITY ? known : least;
}

function relatedWordings({ kind, wordings }: Unit, index: PassageIndex): NumberedWording[] {
  const [term, ...others] = wordings[0]?.terms ?? [];
  if (kind === 'number' || term === undefined || others.length > 0) return [];
  return index.related(term).map((related) => numberedWording({ terms: [related], worth: WORTH_OF_RELATED }, index));
}
