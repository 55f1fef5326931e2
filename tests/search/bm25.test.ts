import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { type Doc, prepareBm25 } from '../../src/search/index/bm25.ts';

const number = fc.integer({ min: 0, max: 30 });
const doc = fc
  .record({ terms: fc.array(number, { minLength: 1, maxLength: 20 }), headings: fc.array(number, { maxLength: 3 }) })
  .map(({ terms, headings }): Doc => ({ terms: Uint32Array.from(terms), headings }));
const docs = fc.array(doc, { minLength: 1, maxLength: 12 });
const boosts = fc.array(fc.tuple(number, fc.double({ min: 0.1, max: 5, noNaN: true })), { minLength: 1, maxLength: 6 });

/** What MiniSearch gives for the same docs, without its factor for matched terms, by ordinal. */
function fromMiniSearch(all: readonly Doc[], boostOf: ReadonlyMap<number, number>): Map<number, number> {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: (text) => text.split(' ') });
  for (const [id, { terms, headings }] of all.entries()) index.add({ id, text: [...terms, ...headings].join(' ') });
  const found = index.search([...boostOf.keys()].join(' '), { boostTerm: (term) => boostOf.get(Number(term)) ?? 0 });
  return new Map(found.map(({ id, score, queryTerms }) => [id as number, score / queryTerms.length]));
}

function expectSame(found: readonly { ordinal: number; score: number }[], expected: ReadonlyMap<number, number>): void {
  expect(new Set(found.map(({ ordinal }) => ordinal))).toEqual(new Set(expected.keys()));
  for (const { ordinal, score } of found) expect(score).toBeCloseTo(expected.get(ordinal) ?? Number.NaN, 9);
}

test('scores are those of MiniSearch, without its factor for matched terms', async () => {
  await fc.assert(
    fc.asyncProperty(docs, boosts, async (all, pairs) => {
      const boostOf = new Map(pairs);
      const bm25 = (await prepareBm25(all, null)).use();
      expectSame(bm25.search(boostOf, null), fromMiniSearch(all, boostOf));
    }),
  );
});

test('and so they are after docs were taken out and put in', async () => {
  await fc.assert(
    fc.asyncProperty(docs, docs, boosts, async (first, others, pairs) => {
      const boostOf = new Map(pairs);
      const before = (await prepareBm25(first, null)).use();
      const all = [...others, ...first.slice(1)];
      const bm25 = (await prepareBm25(all, before.state)).use();
      expectSame(bm25.search(boostOf, null), fromMiniSearch(all, boostOf));
    }),
  );
});

test('only docs that are wanted come', async () => {
  const all: Doc[] = [1, 2, 3].map((own) => ({ terms: Uint32Array.of(7, own), headings: [] }));
  const bm25 = (await prepareBm25(all, null)).use();
  expect(bm25.search(new Map([[7, 1]]), (ordinal) => ordinal !== 1).map(({ ordinal }) => ordinal)).toEqual([0, 2]);
});
