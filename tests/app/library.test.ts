import { mkdir, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnreadableFolder } from '../../src/corpus/read/read-folder.ts';
import { type Library, type Reload, openLibrary } from '../../src/app/library.ts';
import type { Risk } from '../../src/app/reload.ts';
import { type Files, inFolderOf, writeFiles } from '../temp-folder.ts';

const files: Files = {
  'a.txt': 'Заседание прошло в Москве.\n\nПринято коммюнике.',
  'ru/b.txt': 'Бюджет утверждён на год.',
  'c.md': 'The library opens in spring.',
};

const by = { id: '1', name: 'somebody' };

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
      // No English document is left.
      const { to } = await unconfirmed(library);
      const result = await library.reload({ by, confirmed: to });
      expect(result).toMatchObject({
        outcome: 'done',
        from: before,
        to: library.corpus().generation,
        added: [{ id: 'd.txt', passages: 1 }],
        changed: [{ id: 'ru/b.txt', passages: 1 }],
        removed: [{ id: 'c.md', passages: 1 }],
        unchanged: 1,
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
      expect(await library.reload({ by })).toMatchObject({
        outcome: 'done',
        added: [{ id: 'z.md' }],
        changed: [],
        removed: [{ id: 'c.md' }],
      });
    }));

  test('of unchanged files changes nothing', () =>
    opened(async (library) => {
      const { generation } = library.corpus();
      const result = await library.reload({ by });
      expect(result).toMatchObject({ outcome: 'done', added: [], changed: [], removed: [] });
      expect(result).toMatchObject({ from: generation, to: generation });
    }));

  test('keeps a good document when a bad file takes its place, until somebody agrees', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'a.txt': Uint8Array.of(0xff, 0xff), 'd.txt': 'Новая школа открыта.' });
      const { to, risks } = await unconfirmed(library);
      const problem = { code: 'unknown-encoding' };
      expect(risks).toEqual([{ kind: 'unusable', id: 'a.txt', problem }]);
      expect(found(library, 'Где прошло заседание?')[0]).toBe('Заседание прошло в Москве.');
      expect(await library.reload({ by, confirmed: to })).toMatchObject({
        outcome: 'done',
        added: [{ id: 'd.txt' }],
        removed: [{ id: 'a.txt' }],
        skipped: [{ id: 'a.txt', problem }],
      });
      expect(found(library, 'бюджет')[0]).toBe('Бюджет утверждён на год.');
      // Agreed to once.
      expect(await library.reload({ by })).toMatchObject({ outcome: 'done' });
    }));

  test('while another is under way is refused, and the first one holds', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'd.txt': 'Новая школа открыта.' });
      const results = await Promise.all([library.reload({ by }), library.reload({ by }), library.reload({ by })]);
      expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'busy', 'busy']);
      expect(results[1]).toMatchObject({ by, since: expect.any(Date) });
      expect(await library.reload({ by })).toMatchObject({ outcome: 'done', added: [] });
    }));

  test('lets questions be answered from the old documents until it is done', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'c.md': 'The museum opens in spring.' });
      const reloading = library.reload({ by });
      expect(found(library, 'library')).toEqual(['The library opens in spring.']);
      await reloading;
      expect(found(library, 'museum')).toEqual(['The museum opens in spring.']);
    }));
});

describe('a reload by which much would be lost', () => {
  test.each<[string, (folder: string) => Promise<void>, Risk['kind'][]]>([
    ['the folder is emptied', async (folder) => empty(folder), ['empty']],
    ['the folder is gone', async (folder) => rm(folder, { recursive: true }), ['unreadable']],
    [
      'only bad files are left',
      async (folder) => empty(folder).then(() => writeFiles(folder, { 'bad.txt': '' })),
      ['empty'],
    ],
    ['a file is in its place', async (folder) => replaceByFile(folder), ['unreadable']],
    ['the only English document goes', async (folder) => unlink(join(folder, 'c.md')), ['language']],
    [
      'two of three documents go',
      async (folder) => rm(join(folder, 'ru'), { recursive: true }).then(() => unlink(join(folder, 'a.txt'))),
      ['loss', 'language'],
    ],
  ])('changes nothing until somebody agrees, when %s', (_, harm, kinds) =>
    opened(async (library, folder) => {
      const before = library.ask('Где прошло заседание?');
      await harm(folder);
      const result = await unconfirmed(library);
      expect(result.risks.map(({ kind }) => kind)).toEqual(kinds);
      expect(await library.reload({ by, confirmed: result.from })).toMatchObject({ outcome: 'unconfirmed' });
      expect(library.ask('Где прошло заседание?')).toEqual(before);
      expect(before.quotes[0]?.passage.text).toBe('Заседание прошло в Москве.');

      expect(await library.reload({ by, confirmed: result.to })).toMatchObject({ outcome: 'done' });
      expect(library.corpus().generation).toBe(result.to);
    }),
  );

  test('is asked for again when the folder has changed since', () =>
    opened(async (library, folder) => {
      await unlink(join(folder, 'c.md'));
      const { to } = await unconfirmed(library);
      await unlink(join(folder, 'a.txt'));
      expect(await library.reload({ by, confirmed: to })).toMatchObject({ outcome: 'unconfirmed' });
      expect(library.corpus().documents).toHaveLength(3);
    }));

  test('is none when documents only get other names, or a third of them goes', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'new/a.txt': files['a.txt'] ?? '', 'new/c.md': files['c.md'] ?? '' });
      await Promise.all([unlink(join(folder, 'c.md')), rm(join(folder, 'ru'), { recursive: true })]);
      await unlink(join(folder, 'a.txt'));
      expect(await library.reload({ by })).toMatchObject({ outcome: 'done', documents: 2 });
    }));

  test('can be tried without changing anything', () =>
    opened(async (library, folder) => {
      const { generation } = library.corpus();
      await unlink(join(folder, 'c.md'));
      const preview = await library.reload({ by, preview: true });
      expect(preview).toMatchObject({
        outcome: 'preview',
        from: generation,
        removed: [{ id: 'c.md', passages: 1 }],
        unchanged: 2,
        risks: [{ kind: 'language', language: 'en' }],
      });
      expect(library.corpus().generation).toBe(generation);
    }));
});

async function unconfirmed(library: Library): Promise<Extract<Reload, { outcome: 'unconfirmed' }>> {
  const result = await library.reload({ by });
  if (result.outcome !== 'unconfirmed') throw new Error(`not asked for: ${result.outcome}`);
  return result;
}

async function empty(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await mkdir(folder);
}

async function replaceByFile(folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await writeFiles(join(folder, '..'), { [folder.split(/[\\/]/).at(-1) ?? '']: 'a file' });
}
