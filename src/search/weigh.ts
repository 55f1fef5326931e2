import type { PassageIndex } from './passage-index.ts';
import type { Question, Unit, Wording } from './question.ts';

/** A wording whose terms have the numbers of an index. */
export type WeighedWording = {
  /** For each term its place in `WeighedQuestion.slots`; -1 where the index does not know the term. */
  readonly slots: readonly number[];
  readonly rarities: readonly number[];
  /** The sum of the rarities. */
  readonly rarity: number;
  readonly worth: number;
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
  /** For the number of every term that some wording has: a small number, from 0. */
  readonly slots: ReadonlyMap<number, number>;
  /** For every term of some wording: what to multiply its rarity with in a plain sum over terms. */
  readonly boosts: ReadonlyMap<string, number>;
};

/** The rarity of a term of one passage among some sixty. */
const USUAL_RARITY = 3.7;

/** What a pair of Han characters out of two words says, beside one out of one word. Measured: EVALUATION.md. */
const WEIGHT_ACROSS_WORDS = 0.5;

/** What a word of the same family is worth beside the one that was typed. */
const WORTH_OF_RELATED = 0.6;

export function weighQuestion(question: Question, index: PassageIndex): WeighedQuestion {
  const slots = new Map<number, number>();
  const boosts = new Map<string, number>();
  // Several names mostly name one thing (the organisation, its council, the number of the meeting): together they must
  // not drown what is asked about it.
  const names = question.units.filter(({ kind }) => kind === 'name').length;
  const units = question.units.map((unit) => {
    const wordings = [...unit.wordings, ...relatedWordings(unit, index)];
    const rarities = wordings.map(({ terms }) => terms.map((term) => index.rarity(term)));
    const weight = weightOf(unit, rarities, index) / (unit.kind === 'name' ? Math.sqrt(names) : 1);
    const weighed = wordings.map(({ terms, worth }, at) => {
      const own = rarities[at] ?? [];
      const rarity = own.reduce((sum, one) => sum + one, 0);
      for (const term of terms) {
        if (rarity > 0) boosts.set(term, Math.max(boosts.get(term) ?? 0, (worth * weight) / rarity));
      }
      return {
        slots: terms.map((term) => slotOf(index.numberOf(term), slots)),
        rarities: own,
        rarity,
        worth,
        isName: unit.kind === 'name' || unit.kind === 'capitalised',
      };
    });
    return {
      unit,
      weight,
      wordings: weighed,
      isKnown: weighed.some(({ slots: own }) => own.every((slot) => slot >= 0)),
    };
  });
  const totalWeight = units.reduce((sum, { weight }) => sum + weight, 0);
  return { question, units, totalWeight, scale: USUAL_RARITY / index.greatestRarity, slots, boosts };
}

/**
 * The rarity of what is rarest in a wording, of the commonest wording that the index has in full: a translation that
 * half of the passages have makes the name a common one. A long name weighs no more than a short one.
 */
function weightOf(unit: Unit, rarities: readonly (readonly number[])[], index: PassageIndex): number {
  const rarest = unit.wordings.map(({ terms }, at) => ({
    isKnown: terms.every((term) => index.numberOf(term) !== undefined),
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

function slotOf(number: number | undefined, slots: Map<number, number>): number {
  if (number === undefined) return -1;
  const known = slots.get(number);
  if (known !== undefined) return known;
  slots.set(number, slots.size);
  return slots.size - 1;
}
