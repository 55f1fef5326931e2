/** `npm run test:deep` runs the tests with the tag `deep` to the full, `npm test` with a share of their cases. */
export const IS_DEEP = process.env['TEST_DEEP'] === '1';

/** How many random cases of a property are tried, of so many in the deep run. */
export function runs(deep: number): number {
  return IS_DEEP ? deep : Math.ceil(deep / 5);
}

/** Of a list of cases all in the deep run, else so many, spread evenly, with the first. */
export function someOf<Case>(all: readonly Case[], count: number): readonly Case[] {
  const step = Math.ceil(all.length / count);
  return IS_DEEP ? all : all.filter((_, at) => at % step === 0);
}
