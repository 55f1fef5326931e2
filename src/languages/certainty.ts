/** How a sentence says something, the surest first. */
export const CERTAINTIES = [
  /** As something that is or has been. */
  'stated',
  /** As what somebody else says: "the article says". */
  'attributed',
  /** As something to come when it was written. */
  'planned',
  /** As something that may not be so. */
  'doubted',
  /** As something that is not so. */
  'denied',
] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** The surer of two. */
export function surer(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES.indexOf(one) <= CERTAINTIES.indexOf(other) ? one : other;
}

/** The least sure of some; `stated` of none. */
export function leastSure(some: readonly Certainty[]): Certainty {
  return CERTAINTIES.findLast((certainty) => some.includes(certainty)) ?? 'stated';
}

/** Does it tell of something that is or has been, in whosever words? */
export function isTold(certainty: Certainty): boolean {
  return certainty === 'stated' || certainty === 'attributed';
}
