/** Draws whole numbers, the same sequence each time, so that every run measures the same. */
export function chance(): () => number {
  // A linear congruential generator (numbers of Numerical Recipes); its low bits are poor, so the upper half is given.
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 16;
  };
}
