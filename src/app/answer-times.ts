/** How many of the latest times are kept. */
const KEPT = 1_000;

/** How long the latest answers took (ms). */
export type AnswerTimes = {
  readonly count: number;
  readonly median: number;
  readonly percentile99: number;
};

type AnswerClock = {
  /** Does some work and records how long it took. */
  time<Result>(work: () => Result): Result;
  /** Null before the first answer. */
  times(): AnswerTimes | null;
};

export function answerClock(): AnswerClock {
  const ring = new Float64Array(KEPT);
  let total = 0;
  return {
    time: (work) => {
      const started = performance.now();
      const result = work();
      ring[total % KEPT] = performance.now() - started;
      total += 1;
      return result;
    },
    times: () => {
      const count = Math.min(total, KEPT);
      const sorted = ring.slice(0, count).toSorted();
      const at = (share: number) => sorted[Math.ceil(count * share) - 1];
      const [median, percentile99] = [at(0.5), at(0.99)];
      return median === undefined || percentile99 === undefined ? null : { count, median, percentile99 };
    },
  };
}
