/** The questions that come with the seeds. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/corpus/document.ts';
import { type ReadExpansions, expansionsFileOf, readExpansions } from '../../src/corpus/read/expansions.ts';
import { type Corpus, readFolder } from '../../src/corpus/read/read-folder.ts';
import { wordsKey } from '../../src/search/index/expansions.ts';

let expansions: ReadExpansions;
let passages: readonly Passage[];
let documents: Corpus['documents'];

beforeAll(async () => {
  documents = (await readFolder('seeds')).documents;
  passages = documents.flatMap((document) => document.passages);
  expansions = await readExpansions([expansionsFileOf('seeds')]);
});

const questionsOf = ({ text }: Passage) => expansions.questions.get(wordsKey(text)) ?? [];
const plain = (text: string) => text.toLowerCase().replace(/[\p{P}\p{Z}]+/gu, '');

describe('the expansions of the seeds', () => {
  test('are read to the last line', () => expect(expansions.problems).toEqual([]));

  test('all have a passage', () => {
    const keys = new Set(passages.map(({ text }) => wordsKey(text)));
    expect([...expansions.questions.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('are two to six for each passage', () => {
    const wrong = passages.filter((passage) => ![2, 3, 4, 5, 6].includes(questionsOf(passage).length));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test.each(['en', 'ru', 'zh'])('ask each question once in %s', (language) => {
    const keys = new Set(passages.filter((one) => one.language === language).map(({ text }) => wordsKey(text)));
    const all = [...keys].flatMap((key) => expansions.questions.get(key) ?? []).map(plain);
    expect(all.filter((question, at) => all.indexOf(question) !== at)).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
  });

  test('are no sentences of their passages', () => {
    const copied = passages.flatMap((passage) => {
      const sentences = new Set(passage.sentences.map(({ start, end }) => plain(passage.text.slice(start, end))));
      return questionsOf(passage).filter((question) => sentences.has(plain(question)));
    });
    expect(copied).toEqual([]);
  });

  test('stand in the order of the documents', () => {
    const order = new Map(documents.flatMap((one) => one.passages).map(({ text }, at) => [wordsKey(text), at]));
    const places = [...expansions.questions.keys()].map((key) => order.get(key) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
