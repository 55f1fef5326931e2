import { descend } from './adam.ts';

/** What is fitted: the signals of a question, and whether what they are to tell is so. */
export type Example = {
  readonly set: string;
  readonly id: string;
  readonly signals: readonly number[];
  readonly isTrue: boolean;
  /** How often its set counts. */
  readonly say: number;
};

const L2 = 2e-4;
const DESCENT = { rounds: 1_500, step: 0.05 };

/**
 * Logistic regression; the first signal is the intercept. How many examples a set has makes no difference to its say.
 * @param priors the weights as long as no example says anything of them
 * @param isUsed signals that are not keep a weight of 0
 */
export function fitConfidence(
  examples: readonly Example[],
  priors: readonly number[],
  isUsed: (signal: number) => boolean = () => true,
): number[] {
  const sizes = new Map<string, number>();
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const shareOf = ({ set, say }: Example) => say / (sizes.get(set) as number);
  const all = examples.reduce((sum, example) => sum + shareOf(example), 0);
  const used = examples.map((example) => ({
    signals: Float64Array.from(example.signals, (value, at) => (isUsed(at) ? value : 0)),
    target: Number(example.isTrue),
    share: shareOf(example) / all,
  }));
  const start = priors.map((prior, at) => (isUsed(at) ? prior : 0));
  return descend(start, DESCENT, (gradient, weights) => {
    for (let at = 1; at < gradient.length; at += 1)
      gradient[at] = 2 * L2 * ((weights[at] as number) - (start[at] as number));
    for (const { signals, target, share } of used) {
      const pull = share * (chanceOf(signals, weights) - target);
      for (let at = 0; at < signals.length; at += 1) {
        gradient[at] = (gradient[at] as number) + pull * (signals[at] as number);
      }
    }
  });
}

/** From 0 to 1. */
export function chanceOf(signals: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < signals.length; at += 1) sum += (signals[at] as number) * (weights[at] as number);
  return 1 / (1 + Math.exp(-sum));
}
