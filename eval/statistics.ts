/** The share of the items that pass a test, rounded for print; 0 of none. */
export function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : rounded(items.filter((item) => test(item)).length / items.length);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** The smallest of the numbers that at least the given share of them does not exceed. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

/** How often a number of the first list exceeds one of the second, ties by half: the area under the ROC curve. */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  const pairs = higher.length * lower.length;
  const wins = higher.reduce((sum, a) => sum + lower.reduce((own, b) => own + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return pairs === 0 ? 0 : wins / pairs;
}

/** To 4 decimals. */
export function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
