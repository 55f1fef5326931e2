/** `npm run test:deep` runs the test files that import this one with all their cases, `npm test` with a share of them. */
export const IS_DEEP = process.env['TEST_DEEP'] === '1';

/** How many random cases of a property are tried, of those in the deep run. */
export function runs(deep: number): number {
  return IS_DEEP ? deep : Math.ceil(deep / 5);
}

/** All cases of a list in the deep run, else about `count` of them, spread evenly, with the first. */
export function someOf<Case>(all: readonly Case[], count: number): readonly Case[] {
  const step = Math.ceil(all.length / count);
  return IS_DEEP ? all : all.filter((_, at) => at % step === 0);
}
