import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { type Row, prepareEngine } from '../../src/search/index/bm25.ts';

const number = fc.integer({ min: 0, max: 30 });
const row = fc
  .record({ terms: fc.array(number, { minLength: 1, maxLength: 20 }), headings: fc.array(number, { maxLength: 3 }) })
  .map(({ terms, headings }): Row => ({ terms: Uint32Array.from(terms), headings }));
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const boosts = fc.array(fc.tuple(number, fc.double({ min: 0.1, max: 5, noNaN: true })), { minLength: 1, maxLength: 6 });

/** What MiniSearch gives for the same rows, without its factor for matched terms, by place. */
function fromMiniSearch(all: readonly Row[], boostOf: ReadonlyMap<number, number>): Map<number, number> {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: (text) => text.split(' ') });
  for (const [id, { terms, headings }] of all.entries()) index.add({ id, text: [...terms, ...headings].join(' ') });
  const found = index.search([...boostOf.keys()].join(' '), { boostTerm: (term) => boostOf.get(Number(term)) ?? 0 });
  return new Map(found.map(({ id, score, queryTerms }) => [id as number, score / queryTerms.length]));
}

function expectSame(found: readonly { place: number; score: number }[], expected: ReadonlyMap<number, number>): void {
  expect(new Set(found.map(({ place }) => place))).toEqual(new Set(expected.keys()));
  for (const { place, score } of found) expect(score).toBeCloseTo(expected.get(place) ?? Number.NaN, 9);
}

test('scores are those of MiniSearch, without its factor for matched terms', async () => {
  await fc.assert(
    fc.asyncProperty(rows, boosts, async (all, pairs) => {
      const boostOf = new Map(pairs);
      const engine = (await prepareEngine(all, null)).use();
      expectSame(engine.search(boostOf, null), fromMiniSearch(all, boostOf));
    }),
  );
});

test('and so they are after rows were taken out and put in', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, boosts, async (first, others, pairs) => {
      const boostOf = new Map(pairs);
      const before = (await prepareEngine(first, null)).use();
      const all = [...others, ...first.slice(1)];
      const engine = (await prepareEngine(all, before.state)).use();
      expectSame(engine.search(boostOf, null), fromMiniSearch(all, boostOf));
    }),
  );
});

test('only rows that are wanted come', async () => {
  const all: Row[] = [1, 2, 3].map((own) => ({ terms: Uint32Array.of(7, own), headings: [] }));
  const engine = (await prepareEngine(all, null)).use();
  expect(engine.search(new Map([[7, 1]]), (place) => place !== 1).map(({ place }) => place)).toEqual([0, 2]);
});
