import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { type Doc, prepareCandidates } from '../../src/search/index/candidates.ts';
import { type Expansions, wordsKey } from '../../src/search/index/expansions.ts';
import { type PassageIndex, buildIndex, prepareIndex } from '../../src/search/index/passage-index.ts';
import { find } from '../../src/answers/answer.ts';
import { runs } from '../runs.ts';
import { inFolderOf } from '../temp-folder.ts';

const number = fc.integer({ min: 0, max: 30 });
const numbers = (most: number) => fc.array(number, { maxLength: most });
const doc = fc
  .record({ terms: fc.array(number, { minLength: 1, maxLength: 20 }), headings: numbers(3), questions: numbers(5) })
  .map(({ terms, headings, questions }): Doc => ({
    terms: Uint32Array.from(terms),
    headings,
    questions: questions.length === 0 ? [] : [Uint32Array.from(questions)],
  }));
const docs = fc.array(doc, { minLength: 1, maxLength: 12 });
const boosts = fc
  .array(fc.tuple(number, fc.double({ min: 0.1, max: 5, noNaN: true })), { minLength: 1, maxLength: 6 })
  .map((pairs) => new Map(pairs));

const EVERY = Number.POSITIVE_INFINITY;

/** The passages of a large file, of which one has a term of its own. */
const version = (changed: number) =>
  Array.from({ length: 400 }, (_, at): Doc => ({
    terms: Uint32Array.of(at % 7, at === 5 ? changed : at),
    headings: [],
    questions: [Uint32Array.of(at % 3)],
  }));

describe('candidates', () => {
  test('are the docs that have a term, in the order of MiniSearch', async () => {
    const withoutQuestions = docs.map((all) => all.map((one) => ({ ...one, questions: [] })));
    await fc.assert(
      fc.asyncProperty(withoutQuestions, boosts, async (all, boostOf) => {
        const index = new MiniSearch<{ id: number; text: string }>({
          fields: ['text'],
          tokenize: (text) => text.split(' '),
        });
        for (const [id, { terms, headings }] of all.entries())
          index.add({ id, text: [...terms, ...headings].join(' ') });
        const scores = new Map(
          index
            .search([...boostOf.keys()].join(' '), { boostTerm: (term) => boostOf.get(Number(term)) ?? 0 })
            .map(({ id, score }) => [id as number, score]),
        );
        const found = (await prepareCandidates(all, null)).use().search(boostOf, EVERY, null);
        expect(found.toSorted((a, b) => a - b)).toEqual([...scores.keys()].toSorted((a, b) => a - b));
        for (const [at, ordinal] of found.entries()) {
          const before = scores.get(found[at - 1] ?? ordinal) as number;
          expect(before).toBeGreaterThanOrEqual((scores.get(ordinal) as number) * (1 - 1e-6));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('are the same after docs were taken out and put in', async () => {
    await fc.assert(
      fc.asyncProperty(docs, docs, boosts, fc.nat(), async (first, others, boostOf, place) => {
        const before = (await prepareCandidates(first, null)).use();
        const kept = first.filter((_, at) => at !== place % first.length);
        const all = [...others, ...kept.toReversed()];
        const after = (await prepareCandidates(all, before.state)).use();
        const anew = (await prepareCandidates(all, null)).use();
        expect(after.search(boostOf, EVERY, null)).toEqual(anew.search(boostOf, EVERY, null));
      }),
      { numRuns: runs(100) },
    );
  });

  test('of a large file that has changed, only the passages that did are indexed anew', async () => {
    const before = (await prepareCandidates(version(500), null)).use();
    const { index } = before.state;
    const after = (await prepareCandidates(version(600), before.state)).use();
    expect(after.state.index).toBe(index);
    expect(after.search(new Map([[600, 1]]), EVERY, null)).toEqual([5]);
    expect(after.search(new Map([[500, 1]]), EVERY, null)).toEqual([]);
    const anew = (await prepareCandidates(version(600), null)).use();
    const all = new Map([0, 1, 2].map((term) => [term, 1]));
    expect(after.search(all, EVERY, null)).toEqual(anew.search(all, EVERY, null));
  });

  test('nothing changes before they are used', async () => {
    const [one, two] = [1, 2].map((own): Doc => ({ terms: Uint32Array.of(7, own), headings: [], questions: [] }));
    const before = (await prepareCandidates([one as Doc], null)).use();
    await prepareCandidates([two as Doc], before.state);
    expect(before.search(new Map([[7, 1]]), EVERY, null)).toEqual([0]);
    expect(before.search(new Map([[2, 1]]), EVERY, null)).toEqual([]);
  });

  test('only docs that are wanted come, and no more than that', async () => {
    const all = [1, 2, 3, 4].map((own): Doc => ({ terms: Uint32Array.of(7, own), headings: [], questions: [] }));
    const candidates = (await prepareCandidates(all, null)).use();
    expect(candidates.search(new Map([[7, 1]]), EVERY, (ordinal) => ordinal !== 1)).toEqual([0, 2, 3]);
    expect(candidates.search(new Map([[7, 1]]), 2, (ordinal) => ordinal !== 0)).toEqual([1, 2]);
  });

  test('a doc is found by a question that it answers, behind one that says it', async () => {
    const all: Doc[] = [
      { terms: Uint32Array.of(1, 2), headings: [], questions: [Uint32Array.of(7)] },
      { terms: Uint32Array.of(7, 2), headings: [], questions: [] },
      { terms: Uint32Array.of(1, 2), headings: [], questions: [] },
    ];
    const candidates = (await prepareCandidates(all, null)).use();
    expect(candidates.search(new Map([[7, 1]]), EVERY, null)).toEqual([1, 0]);
  });
});

const WORDS = 'mill wheel harbour boat oar bridge ferry lantern granary orchard'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 8 })
  .map((words) => `The ${words.join(' ')}.`);
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 6 });

/** What an index finds for some words: documents, texts and scores. */
function findingsOf(index: PassageIndex, question: string) {
  return find(question, index, { now: '2026-11-28' }).ranking.hits.map(({ candidate, score }) => [
    candidate.document.id,
    candidate.passage.text,
    score.toFixed(6),
  ]);
}

test('an index that was made from an earlier one answers like one that was built from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      texts,
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      async (a, b, words) => {
        const files = [...a, ...b].map((one, at) => [`${at}.txt`, `${one}\n`]);
        const documents = await inFolderOf(
          Object.fromEntries(files),
          async (folder) => (await readFolder(folder)).documents,
        );
        const asked: Expansions = new Map([[wordsKey(`${b[0]}`), ['Where is the lantern of the orchard?']]]);
        const first = await buildIndex(documents.slice(0, a.length));
        const second = (await prepareIndex(documents.slice(1), asked, first)).use();
        const third = (await prepareIndex(documents.slice(0, -1).toReversed(), undefined, second)).use();
        const anew = await buildIndex(documents.slice(0, -1).toReversed());
        const question = words.join(' ');
        expect(findingsOf(third, question)).toEqual(findingsOf(anew, question));
        expect(third.expansions).toEqual({ owned: 0, unowned: 0 });
      },
    ),
    { numRuns: runs(15) },
  );
});

const indexOf = async (passages: readonly string[], expansions: Expansions) =>
  inFolderOf({ 'a.txt': `${passages.join('\n\n')}\n` }, async (folder) =>
    buildIndex((await readFolder(folder)).documents, expansions),
  );

test('a term that only an expansion has is found, but is none of the documents', async () => {
  const index = await indexOf(['The mill has a wheel.'], new Map([[wordsKey('The mill has a wheel.'), ['grinder']]]));
  const { weighted } = find('grinder mill', index, { now: '2026-11-28' }).ranking;
  expect(weighted.terms.map(({ isKnown }) => isKnown)).toEqual([false, true]);
  expect(index.words.isKnown('grinder')).toBe(true);
});

test('a term that very many expansions have is left out like one that very many passages have', async () => {
  const passages = Array.from({ length: 1_100 }, (_, at) => `Boat ${at} is blue.`);
  const index = await indexOf(
    ['The mill.', ...passages],
    new Map(passages.map((passage) => [wordsKey(passage), ['vessel']])),
  );
  const boostOf = new Map(['vessel', 'mill'].map((term) => [index.termId(term) as number, 1]));
  expect(index.search(boostOf, EVERY, null).map(({ passage }) => passage.text)).toEqual(['The mill.']);
});
