import { mkdir, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadableFolder } from '../src/corpus/read-folder.ts';
import { type Library, openLibrary } from '../src/library.ts';
import { type Files, inFolderOf, writeFiles } from './temp-folder.ts';

const files: Files = {
  'a.txt': 'Заседание прошло в Москве.\n\nПринято коммюнике.',
  'ru/b.txt': 'Бюджет утверждён на год.',
  'c.md': 'The library opens in spring.',
};

const opened = (use: (library: Library, folder: string) => Promise<void>) =>
  inFolderOf(files, async (folder) => use(await openLibrary(folder), folder));
const found = (library: Library, question: string) => library.ask(question).quotes.map(({ passage }) => passage.text);

describe('opening a library', () => {
  test('makes every document answer', () =>
    opened(async (library) => {
      expect(library.corpus().documents.map(({ id }) => id)).toEqual(['a.txt', 'c.md', 'ru/b.txt']);
      expect(found(library, 'Какой бюджет утверждён?')[0]).toBe('Бюджет утверждён на год.');
      expect(library.ask('library')).toMatchObject({
        status: 'answered',
        question: 'library',
        generation: library.corpus().generation,
        searched: { documents: 3, passages: 4 },
      });
    }));

  test('works on an empty folder, which answers nothing', () =>
    inFolderOf({}, async (folder) => {
      const library = await openLibrary(folder);
      expect(library.ask('library')).toMatchObject({ status: 'not_found', quotes: [], searched: { documents: 0 } });
    }));

  test('refuses a folder that is not there', () =>
    inFolderOf({}, async (folder) => {
      await expect(openLibrary(join(folder, 'missing'))).rejects.toBeInstanceOf(UnreadableFolder);
    }));
});

describe('a reload', () => {
  test('says what was added, changed and removed', () =>
    opened(async (library, folder) => {
      const before = library.corpus().generation;
      await writeFiles(folder, { 'd.txt': 'Новая школа открыта.', 'ru/b.txt': 'Бюджет отклонён.', 'bad.pdf': '%PDF' });
      await unlink(join(folder, 'c.md'));
      const result = await library.reload();
      expect(result).toMatchObject({
        outcome: 'done',
        from: before,
        to: library.corpus().generation,
        added: ['d.txt'],
        changed: ['ru/b.txt'],
        removed: ['c.md'],
        documents: 3,
        passages: 4,
        skipped: [{ id: 'bad.pdf' }],
        milliseconds: expect.any(Number),
      });
      expect(library.corpus().generation).not.toBe(before);
      expect(found(library, 'Новая школа')[0]).toBe('Новая школа открыта.');
      expect(found(library, 'бюджет')).toEqual(['Бюджет отклонён.']);
      expect(found(library, 'library')).toEqual([]);
    }));

  test('sees a renamed file as one removed and one added', () =>
    opened(async (library, folder) => {
      await unlink(join(folder, 'c.md'));
      await writeFiles(folder, { 'z.md': files['c.md'] ?? '' });
      expect(await library.reload()).toMatchObject({ added: ['z.md'], changed: [], removed: ['c.md'] });
    }));

  test('of unchanged files changes nothing', () =>
    opened(async (library) => {
      const { generation } = library.corpus();
      const result = await library.reload();
      expect(result).toMatchObject({ outcome: 'done', added: [], changed: [], removed: [] });
      expect(result).toMatchObject({ from: generation, to: generation });
    }));

  test('reports a bad file in place of a good one, and goes on with the rest', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'a.txt': Uint8Array.of(0xff, 0xff) });
      expect(await library.reload()).toMatchObject({
        outcome: 'done',
        removed: ['a.txt'],
        skipped: [{ id: 'a.txt', reason: expect.stringMatching(/^not text in an encoding/) }],
      });
      expect(found(library, 'бюджет')[0]).toBe('Бюджет утверждён на год.');
    }));

  test('while another is under way is refused, and the first one holds', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'd.txt': 'Новая школа открыта.' });
      const results = await Promise.all([library.reload(), library.reload(), library.reload()]);
      expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'busy', 'busy']);
      expect(await library.reload()).toMatchObject({ outcome: 'done', added: [] });
    }));

  test('lets questions be answered from the old documents until it is done', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'c.md': 'The museum opens in spring.' });
      const reloading = library.reload();
      expect(found(library, 'library')).toEqual(['The library opens in spring.']);
      await reloading;
      expect(found(library, 'museum')).toEqual(['The museum opens in spring.']);
    }));
});

describe('a reload that would leave nothing keeps the documents in use', () => {
  test.each<[string, (folder: string) => Promise<void>, string]>([
    ['the folder is emptied', async (folder) => empty(folder), 'no usable document'],
    ['the folder is gone', async (folder) => rm(folder, { recursive: true }), 'it does not exist'],
    [
      'only bad files are left',
      async (folder) => empty(folder).then(() => writeFiles(folder, { 'bad.txt': '' })),
      'no usable',
    ],
    ['a file is in its place', async (folder) => replaceByFile(folder), 'it is not a folder'],
  ])('when %s', (_, harm, reason) =>
    opened(async (library, folder) => {
      const before = library.ask('Где прошло заседание?');
      await harm(folder);
      const result = await library.reload();
      expect(result).toMatchObject({ outcome: 'kept', reason: expect.stringContaining(reason) });
      expect(result).toMatchObject({ reason: expect.not.stringContaining('\n') });
      expect(library.ask('Где прошло заседание?')).toEqual(before);
      expect(before.quotes[0]?.passage.text).toBe('Заседание прошло в Москве.');
    }),
  );

  test('and can be followed by one that works', () =>
    opened(async (library, folder) => {
      await empty(folder);
      await library.reload();
      await writeFiles(folder, { 'd.txt': 'Новая школа открыта.' });
      expect(await library.reload()).toMatchObject({ outcome: 'done', added: ['d.txt'], documents: 1 });
    }));
});

async function empty(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await mkdir(folder);
}

async function replaceByFile(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await writeFiles(join(folder, '..'), { [folder.split(/[\\/]/).at(-1) ?? '']: 'a file' });
}
