/** What is computed of the items of each set, by its name, in the order in which the sets come. */
export function bySet<Item extends { readonly set: string }, Result>(
  items: readonly Item[],
  compute: (own: readonly Item[]) => Result,
): Record<string, Result> {
  const names = [...new Set(items.map(({ set }) => set))];
  return Object.fromEntries(names.map((name) => [name, compute(items.filter(({ set }) => set === name))]));
}
