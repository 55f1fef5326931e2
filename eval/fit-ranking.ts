import { scoreOf } from '../src/search/ranking/features.ts';
import { descend } from './adam.ts';

/** What is fitted: a question that the documents answer, and the features of its candidates. */
export type Row = {
  readonly set: string;
  readonly id: string;
  /** One passage is wanted; of several, any is gold. */
  readonly isSingle: boolean;
  readonly candidates: readonly RowCandidate[];
};

type RowCandidate = {
  readonly features: readonly number[];
  readonly isGold: boolean;
};

/** How far a weight is drawn towards its prior. */
const L2 = 1e-3;
const DESCENT = { rounds: 250, step: 0.15 };

/**
 * Fits the weights of the features so that a gold passage comes first: the likelihood of the gold passages under a
 * softmax over each question's candidates. Every set has the same say, however many questions it has.
 * @param priors the weights as long as no question says anything of them
 * @param isUsed features that are not keep a weight of 0
 */
export function fitRanking(
  rows: readonly Row[],
  priors: readonly number[],
  isUsed: (feature: number) => boolean = () => true,
): number[] {
  const useful = rows.filter(({ candidates }) => new Set(candidates.map(({ isGold }) => isGold)).size === 2);
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const start = priors.map((prior, at) => (isUsed(at) ? prior : 0));
  const tables = useful.map((row) => ({
    ...tableOf(row, isUsed),
    share: 1 / (sizes.size * (sizes.get(row.set) as number)),
  }));
  return descend(start, DESCENT, (gradient, weights) => {
    for (let at = 0; at < gradient.length; at += 1) {
      gradient[at] = 2 * L2 * ((weights[at] as number) - (start[at] as number));
    }
    for (const table of tables) addGradient(gradient, table, weights);
  });
}

/** A row as one array, for speed: a line of features for each candidate. */
type Table = {
  readonly values: Float64Array;
  readonly isGold: readonly boolean[];
  /** The say of the question among all. */
  readonly share: number;
};

function tableOf({ candidates }: Row, isUsed: (feature: number) => boolean): Omit<Table, 'share'> {
  const values = candidates.flatMap(({ features }) => features.map((value, at) => (isUsed(at) ? value : 0)));
  return { values: Float64Array.from(values), isGold: candidates.map(({ isGold }) => isGold) };
}

function addGradient(gradient: Float64Array, { values, isGold, share }: Table, weights: Float64Array): void {
  const count = weights.length;
  const powers = new Float64Array(isGold.length);
  let greatest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < powers.length; row += 1) {
    let score = 0;
    for (let at = 0; at < count; at += 1) score += (values[row * count + at] as number) * (weights[at] as number);
    powers[row] = score;
    greatest = Math.max(greatest, score);
  }
  let [all, gold] = [0, 0];
  for (let row = 0; row < powers.length; row += 1) {
    const power = (powers[row] = Math.exp((powers[row] as number) - greatest));
    all += power;
    if (isGold[row]) gold += power;
  }
  for (let row = 0; row < powers.length; row += 1) {
    const power = powers[row] as number;
    // Gold that is hopelessly behind underflows: then all of the pull is on the others.
    const pull = share * (power / all - (isGold[row] && gold > 0 ? power / gold : 0));
    if (pull === 0) continue;
    for (let at = 0; at < count; at += 1) {
      gradient[at] = (gradient[at] as number) + pull * (values[row * count + at] as number);
    }
  }
}

/** The place of the first gold candidate by some weights; from 0, -1 if there is none. */
export function placeOf({ candidates }: Row, weights: readonly number[]): number {
  const scored = candidates.map(({ features, isGold }) => ({ score: scoreOf(features, weights), isGold }));
  return scored.toSorted((a, b) => b.score - a.score).findIndex(({ isGold }) => isGold);
}
