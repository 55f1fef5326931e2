/** Draws from one seed: the same seed always gives the same draws. */
export type Draw = {
  /** A whole number from 0, below `end`. */
  readonly below: (end: number) => number;
  readonly one: <Value>(values: readonly Value[]) => Value;
  /** So many different values, in the order of the list. */
  readonly some: <Value>(values: readonly Value[], count: number) => Value[];
};

/** Mulberry32 of T. Ettinger: 32 bits of state are plenty for choosing layouts. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return {
    below,
    one: (values) => values[below(values.length)] as (typeof values)[number],
    some: (values, count) => {
      const left = values.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((at) => values[at] as (typeof values)[number]);
    },
  };
}
