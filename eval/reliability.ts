import { mean, rounded } from './statistics.ts';

const BINS = 10;

/** How sure it was, and whether it was right. */
type Estimated = { readonly chance: number; readonly isTrue: boolean };

/** Ten bins of estimates: how many questions, how sure on average, and the share that was right. */
export function reliabilityOf(estimated: readonly Estimated[]) {
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const own = estimated.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin);
    const right = own.map(({ isTrue }) => Number(isTrue));
    const name = `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}`;
    return [
      name,
      own.length === 0
        ? { questions: 0 }
        : {
            questions: own.length,
            estimate: rounded(mean(own.map(({ chance }) => chance))),
            right: rounded(mean(right)),
          },
    ] as const;
  });
  return Object.fromEntries(bins);
}
