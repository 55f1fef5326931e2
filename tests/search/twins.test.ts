import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { buildIndex } from '../../src/search/index/passage-index.ts';
import { type Files, inFolderOf } from '../temp-folder.ts';

/** For each passage that has twins, their documents and texts. */
const twinsIn = (folder: string) =>
  readFolder(folder).then(async ({ documents }) => {
    const index = await buildIndex(documents);
    const found = index.passages.map((passage) => {
      const twins = index.twins(passage).map((twin) => `${twin.document.id}: ${twin.passage.text}`);
      return [`${passage.document.id}: ${passage.passage.text}`, twins] as const;
    });
    return Object.fromEntries(found.filter(([, twins]) => twins.length > 0));
  });

const ENGLISH = 'The mill has 12 wheels and was built in 1911.';
const RUSSIAN = 'У мельницы 12 колёс, её построили в 1911 году.';
const CHINESE = '磨坊有12个轮子，建于1911年。';

describe('passages are twins', () => {
  test.each<[string, Record<string, string>]>([
    ['a language at the end of the name', { 'a.en.md': ENGLISH, 'a.ru.md': RUSSIAN, 'a.zh.md': CHINESE }],
    ['a folder for each language', { 'en/a.md': ENGLISH, 'ru/a.md': RUSSIAN, 'zh/a.md': CHINESE }],
    ['a language before the name', { 'en_a.md': ENGLISH, 'ru_a.md': RUSSIAN, 'zh_a.md': CHINESE }],
  ])('where their documents differ in nothing but the language: %s', async (_, files) => {
    const own = Object.entries(files).map(([id, text]) => `${id}: ${text}`);
    expect(await inFolderOf(files, twinsIn)).toEqual(
      Object.fromEntries(own.map((one) => [one, own.filter((other) => other !== one)])),
    );
  });

  test.each<[string, Files]>([
    ['have different figures', { 'a.en.md': ENGLISH, 'a.ru.md': 'У мельницы 16 колёс, её построили в 1895 году.' }],
    ['have figures in one language only', { 'a.en.md': 'The mill has wheels.', 'a.ru.md': RUSSIAN }],
    ['have other names', { 'a.en.md': ENGLISH, 'b.ru.md': RUSSIAN }],
    ['are of one language', { 'a.en.md': ENGLISH, 'a.ru.md': 'The mill has 12 wheels; it was built in 1911.' }],
    ['are of documents with more or fewer passages', { 'a.en.md': ENGLISH, 'a.ru.md': `Мельница.\n\n${RUSSIAN}` }],
  ])('but not where they %s', async (_, files) => {
    expect(await inFolderOf(files, twinsIn)).toEqual({});
  });

  test('by the articles of treaties where the documents have other parts besides', async () => {
    const files = {
      'a.en.txt':
        'Treaty\n\nPreamble of the sides.\n\nIts end.\n\nArticle 1\n\nBoats carry 2 lights.\n\nArticle 2\n\nFish sleep.\n',
      'a.ru.txt': 'Договор\n\nСтатья 1\n\nЛодки несут 2 огня.\n\nСтатья 2\n\nРыба спит.\n\nСети чинят.\n',
    };
    const found = await inFolderOf(files, twinsIn);
    expect(found['a.en.txt: Boats carry 2 lights.']).toEqual(['a.ru.txt: Лодки несут 2 огня.']);
    expect(found['a.ru.txt: Лодки несут 2 огня.']).toEqual(['a.en.txt: Boats carry 2 lights.']);
    expect(found).not.toHaveProperty(['a.en.txt: Preamble of the sides.']);
    expect(found).not.toHaveProperty(['a.ru.txt: Сети чинят.']);
  });
});

describe('an answer', () => {
  const files = { 'a.en.md': ENGLISH, 'a.ru.md': RUSSIAN, 'a.zh.md': CHINESE };

  test.each([
    ['How many wheels does the mill have?', ENGLISH],
    ['Сколько колёс у мельницы?', RUSSIAN],
    ['磨坊有几个轮子？', CHINESE],
  ])('shows twins once, in the language of the question: %s', async (question, text) => {
    const { quotes } = await inFolderOf(files, async (folder) => (await openLibrary(folder)).ask(question));
    expect(quotes.map(({ passage }) => passage.text)).toEqual([text]);
    expect(quotes[0]?.alsoIn.map(({ passage }) => passage.text)).toEqual(
      [ENGLISH, RUSSIAN, CHINESE].filter((other) => other !== text),
    );
  });

  test('shows both where the figures differ', async () => {
    const other = { 'a.en.md': 'The mill has 12 wheels.', 'a.ru.md': 'У мельницы (the mill, wheels) 16 колёс.' };
    const { quotes } = await inFolderOf(other, async (folder) =>
      (await openLibrary(folder)).ask('the wheels of the mill'),
    );
    expect(Object.fromEntries(quotes.map(({ document, alsoIn }) => [document.id, alsoIn]))).toEqual({
      'a.en.md': [],
      'a.ru.md': [],
    });
  });
});

/** The words that introduce a list may be a heading below that of the article. */
const articleOf = (heading: readonly string[]) =>
  heading.findLast((one) => /^(?:Article|Статья) \d+$/u.test(one))?.replace(/\D/gu, '');

const data = new URL('../../../shared/data/docs', import.meta.url).pathname;

test.skipIf(!existsSync(data))(
  'the UN Charter in three languages (skipped where ../shared/data is absent)',
  async () => {
    const { documents } = await readFolder(data);
    const charters = documents.filter(({ id }) => id.startsWith('un_charter.'));
    expect(charters).toHaveLength(3);
    const index = await buildIndex(charters);
    const english = index.passages.filter(({ document }) => document.language === 'en');
    const paired = english.filter((passage) => index.twins(passage).length > 0);
    expect(paired.length / english.length).toBeGreaterThan(0.7);
    for (const passage of paired) {
      for (const twin of index.twins(passage)) {
        if (twin.document.language !== 'ru') continue;
        expect(articleOf(twin.passage.locator.heading)).toBe(articleOf(passage.passage.locator.heading));
      }
    }
  },
);
