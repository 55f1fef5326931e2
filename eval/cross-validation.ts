import { createHash } from 'node:crypto';

/** So many times all but one part are fitted, and the part that was left out is measured. */
export const FOLDS = 5;

/**
 * What is told of each item by weights that were fitted without it. One question is in one part, in whatever sets it is.
 * @param measure is given the weights without the item's part
 */
export function crossValidated<Item extends { readonly id: string }, Result>(
  items: readonly Item[],
  fit: (others: readonly Item[]) => number[],
  measure: (item: Item, weights: readonly number[]) => Result,
): Result[] {
  const folds = items.map(({ id }) => foldOf(id));
  const weights = Array.from({ length: FOLDS }, (_, fold) => fit(items.filter((__, at) => folds[at] !== fold)));
  return items.map((item, at) => measure(item, weights[folds[at] as number] as number[]));
}

function foldOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(4) % FOLDS;
}
