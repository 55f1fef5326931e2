import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { expectLawsToHold } from './laws.ts';
import { runs } from '../runs.ts';

const folder = (path: string) => new URL(path, import.meta.url).pathname;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('every passage of the documents that come with the bot', () => {
  test('seeds', () => expectFolderToHold(folder('../../seeds/')));
});

const shared = [folder('../../../shared/seeds/'), folder('../../../shared/data/docs/')];
const isShared = shared.every((one) => existsSync(one));

describe.skipIf(!isShared)(
  `every passage of real documents${isShared ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    test.each(shared)('%#', (one) => expectFolderToHold(one));
  },
);

describe('any text', { timeout: 60_000 }, () => {
  const pieces = fc.oneof(
    { weight: 6, arbitrary: words() },
    {
      weight: 4,
      arbitrary: fc.constantFrom(' ', ' ', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\t', '\u00A0', '\u3000'),
    },
    { weight: 3, arbitrary: marks() },
    { weight: 2, arbitrary: html() },
    {
      weight: 2,
      arbitrary: fc.constantFrom('😀', '𠮷', '👨‍👩‍👧', '🇨🇳', 'e\u0301', '\u00AD', '\u200B', '\uFEFF', '\u2028'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', '')) },
    { weight: 1, arbitrary: longSentences() },
  );
  const texts = fc
    .tuple(fc.constantFrom('', '', '', '\uFEFF'), fc.array(pieces, { maxLength: 60 }))
    .map(([mark, all]) => mark + all.join(''));

  test.each(['a.txt', 'a.md'])('is quoted to the letter from %s', async (id) => {
    let used = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const document = await read(id, text);
        if (document === null) return;
        used += 1;
        expect(document.text).toBe(text);
        expectLawsToHold(document);
      }),
      {
        numRuns: runs(60),
        examples: [['\uFEFF😀'], ['\uFEFF\uFEFF😀 one.'], ['\uFEFF---\ntitle: a\n---\n\uFEFF😀 one.']],
      },
    );
    expect(used).toBeGreaterThan(runs(60) / 4);
  });

  test.each([
    ['a.txt', 'a byte order mark', '\uFEFF'],
    ['a.txt', 'nothing', ''],
    ['a.md', 'a byte order mark', '\uFEFF'],
    ['a.md', 'nothing', ''],
  ])('gives back every paragraph of %s, which begins with %s, as it was written', async (id, _, mark) => {
    const paragraph = fc
      .tuple(fc.constantFrom('会议', 'Совет', 'Meeting'), fc.array(words(), { maxLength: 8 }))
      .map(([first, rest]) => `${[first, ...rest].join(' ')}.`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n\n', '\r\n\r\n', '\r\r'),
        async (paragraphs, between) => {
          const document = await readFile(id, bytes(mark + paragraphs.join(between) + between));
          expect(document.passages.map(({ text }) => text)).toEqual(paragraphs);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('a paragraph that is too long for one quote', () => {
  const sentence = '上海合作组织成员国一致同意继续加强安全、经贸和人文领域的合作。';

  test('is cut where a sentence ends', async () => {
    const document = await readFile('a.txt', bytes(sentence.repeat(200)));
    expect(document.passages.length).toBeGreaterThan(1);
    for (const { text } of document.passages) expect(text.length % sentence.length).toBe(0);
    expect(document.passages.map(({ text }) => text).join('')).toBe(sentence.repeat(200));
  });

  test('keeps its number in all its parts', async () => {
    const document = await readFile('a.txt', bytes(`${sentence}\n\n${sentence.repeat(100)}\n\n${sentence}`));
    const numbers = document.passages.map(({ locator }) => locator.paragraph);
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
    expect(numbers.filter((number) => number === 2).length).toBeGreaterThan(1);
  });

  test('is cut at a blank where one sentence alone is too long', async () => {
    const document = await readFile('a.txt', bytes(`${'сотрудничество '.repeat(600)}.`));
    expect(document.passages.length).toBeGreaterThan(1);
    for (const { text } of document.passages) expect(text).toMatch(/^сотрудничество.*(?:сотрудничество|\.)$/);
  });

  test('never loses half of a character', async () => {
    const document = await readFile('a.txt', bytes('𠮷'.repeat(9_000)));
    expect(document.passages.map(({ text }) => text).join('')).toBe('𠮷'.repeat(9_000));
    expectLawsToHold(document);
  });
});

async function expectFolderToHold(path: string): Promise<void> {
  const { documents } = await readFolder(path);
  expect(documents).not.toEqual([]);
  for (const document of documents) expectLawsToHold(document);
}

async function read(id: string, text: string): Promise<Document | null> {
  try {
    return await readFile(id, bytes(text));
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

function words(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'上海合作组织 会议 《联合公报》 “四个安全中心”。 他说：“好！” 2026年 吗？ ， 。 ； ……'.split(' '),
    ...'заседание Совета глав правительств в 2025 г. и т. д. ст. 5 В. Путин «Прайм» прошло. Ещё'.split(' '),
    ...'The meeting was held at 3.5 p.m. in No. 5 by Mr. S. Jaishankar. U.S. (e.g. 1,190)! Why?'.split(' '),
  );
}

function marks(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'#  |##  |\n###  |- |* |> |1. |**|_|`|\n```\n|\n---\n|\n===\n|\\|    |&amp;|![](a)|0\n|Home > News\n|分享至\n'.split(
      '|',
    ),
    '[a](https://example.org/b "c")',
    '\n[e]: https://example.org\n',
    '|',
  );
}

function html(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'<p> </p> <p> </p> <br/> <div> </div> <b> </b> <!-- --> <!--a--> < >'.split(' '),
    '<p class="a">',
  );
}

/** A sentence without an end, from one that fits to one that no message holds. */
function longSentences(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('слово ', '会议', '😀', '!a', 'a, ', '合作，', 'é'), fc.integer({ min: 100, max: 5_000 }))
    .map(([word, times]) => word.repeat(times));
}
