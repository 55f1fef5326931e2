/** What is fitted: the signals of a question, and what they are to tell. */
export type Example = { readonly set: string; readonly signals: readonly number[]; readonly isTrue: boolean };

const L2 = 2e-4;
const ROUNDS = 1_500;
const STEP = 0.05;
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;

/** Logistic regression by Adam, as in `fitRanking`. Every set has the same say, however many examples it has. */
export function fitConfidence(examples: readonly Example[]): number[] {
  const sizes = new Map<string, number>();
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const count = examples[0]?.signals.length ?? 0;
  const weights = Array.from({ length: count }, () => 0);
  const [means, squares] = [weights.slice(), weights.slice()];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : 2 * L2 * weight));
    for (const { set, signals, isTrue } of examples) {
      const share = 1 / (sizes.size * (sizes.get(set) as number));
      const pull = share * (chanceOf(signals, weights) - Number(isTrue));
      for (let at = 0; at < count; at += 1) gradient[at] = (gradient[at] as number) + pull * (signals[at] as number);
    }
    for (let at = 0; at < count; at += 1) {
      const slope = gradient[at] as number;
      const mean = (means[at] = FIRST_DECAY * (means[at] as number) + (1 - FIRST_DECAY) * slope);
      const square = (squares[at] = SECOND_DECAY * (squares[at] as number) + (1 - SECOND_DECAY) * slope * slope);
      const step = mean / (1 - FIRST_DECAY ** round) / (Math.sqrt(square / (1 - SECOND_DECAY ** round)) + 1e-8);
      weights[at] = (weights[at] as number) - STEP * step;
    }
  }
  return weights;
}

/** From 0 to 1. */
export function chanceOf(signals: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < signals.length; at += 1) sum += (signals[at] as number) * (weights[at] as number);
  return 1 / (1 + Math.exp(-sum));
}
