import { mkdir, open, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { type Done, type Moderation, moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { watchDocuments } from '../../src/app/watch.ts';
import { webPages } from '../../src/web/take-page.ts';
import { inFolderOf, writeFiles } from '../temp-folder.ts';

const files = {
  'a.txt': 'Заседание прошло в Москве.',
  'ru/b.txt': 'Бюджет утверждён на год.',
  'ru/c.txt': 'Школа открыта весной.',
  'd.txt': 'Музей открыт летом.',
};

type Scene = {
  readonly folder: string;
  readonly library: Library;
  readonly moderation: Moderation;
  /** What came of each reload. */
  readonly done: Done[];
};

const watched = (act: (scene: Scene) => Promise<void>) => inFolderOf(files, async (folder) => watchedAt(folder, act));

async function watchedAt(folder: string, act: (scene: Scene) => Promise<void>): Promise<void> {
  await inFolderOf({}, async (elsewhere) => {
    const library = await openLibrary(folder);
    const audit = openAuditLog(join(elsewhere, '.audit.jsonl'));
    const moderation = moderate({
      library,
      store: openStore(folder),
      audit,
      largest: 1024 * 1024,
      takePage: webPages({ loopback: true }),
    });
    const done: Done[] = [];
    const failures: unknown[] = [];
    const watch = await watchDocuments(
      folder,
      moderation,
      (one) => done.push(one),
      (error) => failures.push(error),
    );
    try {
      await act({ folder, library, moderation, done });
      expect(failures).toEqual([]);
    } finally {
      await watch.close();
    }
  });
}

const idsIn = (library: Library) => library.corpus().documents.map(({ id }) => id);
const eventually = { timeout: 20_000, interval: 50 };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('questions that passages answer are taken up', () =>
  watched(async ({ folder, library }) => {
    await writeFiles(folder, {
      'expansions.jsonl': '{"passage":"abcdefghijklmnop","questions":["x"],"by":"moderator","at":"2026-11-28"}',
    });
    await expect.poll(() => library.expansions().unowned, eventually).toBe(1);
  }));

describe('the folder itself', () => {
  test('is watched again when another one has taken its place', () =>
    inFolderOf({}, async (parent) => {
      const folder = join(parent, 'docs');
      await writeFiles(folder, files);
      await watchedAt(folder, async ({ library, done }) => {
        await rename(folder, join(parent, 'docs.old'));
        await expect.poll(() => done.map(({ outcome }) => outcome.outcome), eventually).toContain('unconfirmed');
        expect(idsIn(library)).toHaveLength(4);
        await writeFiles(folder, { ...files, 'e.txt': 'Текст.' });
        await expect.poll(() => idsIn(library), eventually).toContain('e.txt');
        await writeFile(join(folder, 'f.txt'), 'Другой текст.');
        await expect.poll(() => idsIn(library), eventually).toContain('f.txt');
      });
    }));

  test('is watched where a link leads now', () =>
    inFolderOf({}, async (parent) => {
      const [folder, next] = [join(parent, 'docs'), join(parent, 'docs.next')];
      await writeFiles(join(parent, 'one'), files);
      await writeFiles(join(parent, 'two'), { ...files, 'e.txt': 'Текст.' });
      await symlink('one', folder);
      await watchedAt(folder, async ({ library }) => {
        await symlink('two', next);
        await rename(next, folder);
        await expect.poll(() => idsIn(library), eventually).toContain('e.txt');
        await writeFile(join(parent, 'two/f.txt'), 'Другой текст.');
        await expect.poll(() => idsIn(library), eventually).toContain('f.txt');
      });
    }));
});

describe('files that change on the disk', () => {
  test('are taken up without being told: new ones, also in new folders, changed and removed ones', () =>
    watched(async ({ folder, library }) => {
      await mkdir(join(folder, 'en'));
      await writeFile(join(folder, 'en/e.txt'), 'The library opens in spring.');
      await expect.poll(() => idsIn(library), eventually).toContain('en/e.txt');
      await writeFile(join(folder, 'en/e.txt'), 'The museum opens in autumn.');
      await expect.poll(() => library.ask('autumn museum').quotes[0]?.passage.text, eventually).toContain('autumn');
      await unlink(join(folder, 'd.txt'));
      await expect.poll(() => idsIn(library), eventually).not.toContain('d.txt');
      // As editors and uploads do it.
      await writeFile(join(folder, '.a.txt.new'), 'Заседание прошло в Минске.');
      await rename(join(folder, '.a.txt.new'), join(folder, 'a.txt'));
      await expect.poll(() => library.ask('заседание').quotes[0]?.passage.text, eventually).toContain('Минске');
      expect(library.inUse().by?.id).toBe('watch');
    }));

  test('are taken up whole, however slowly they are written', () =>
    watched(async ({ folder, library, done }) => {
      const versions = new Set<string>();
      const file = await open(join(folder, 'e.txt'), 'w');
      for (let line = 0; line < 12; line += 1) {
        await file.write(`Строка ${line} написана.\n\n`);
        await pause(250);
        for (const { id, text } of library.corpus().documents) if (id === 'e.txt') versions.add(text);
      }
      expect(versions).toEqual(new Set());
      await file.close();
      await expect.poll(() => idsIn(library), eventually).toContain('e.txt');
      expect(library.corpus().documents.find(({ id }) => id === 'e.txt')?.text).toContain('Строка 11');
      // Told a moment after the swap.
      await expect.poll(() => done.map(({ outcome }) => outcome.outcome), eventually).toEqual(['done']);
    }));

  test('wait for somebody to agree when much would be lost', () =>
    watched(async ({ folder, library, done }) => {
      await Promise.all([rm(join(folder, 'ru'), { recursive: true }), unlink(join(folder, 'a.txt'))]);
      await expect.poll(() => done.map(({ outcome }) => outcome.outcome), eventually).toContain('unconfirmed');
      expect(idsIn(library)).toHaveLength(4);
    }));

  test('wait for somebody to agree when a document in use can be used no more', () =>
    watched(async ({ folder, library, done }) => {
      await writeFile(join(folder, 'a.txt'), 'text\0text');
      await expect
        .poll(() => done.map(({ outcome }) => outcome), eventually)
        .toMatchObject([
          {
            outcome: 'unconfirmed',
            risks: [{ kind: 'unusable', id: 'a.txt', problem: { code: 'binary' } }],
          },
        ]);
      expect(library.ask('заседание').quotes[0]?.passage.text).toContain('Москве');
    }));

  test('that are hidden are nothing to it', () =>
    watched(async ({ folder, done }) => {
      await mkdir(join(folder, '.removed'));
      await writeFile(join(folder, '.removed/e.txt'), 'text');
      await writeFile(join(folder, '.hidden.txt'), 'text');
      await pause(1_500);
      expect(done).toEqual([]);
    }));
});
