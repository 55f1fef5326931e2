import { link, lstat, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { type Done, type Moderation, type OfferedFile, moderate } from '../../src/app/moderation.ts';
import { TransferFailed } from '../../src/app/transfer-failed.ts';
import { type AuditRecord, openAuditLog } from '../../src/storage/audit-log.ts';
import type { Files as DiskFiles } from '../../src/storage/disk.ts';
import { openStore } from '../../src/storage/document-store.ts';
import type { RemovedDocument } from '../../src/storage/removed-documents.ts';
import { webPages } from '../../src/web/take-page.ts';
import { failingFiles } from '../failing-files.ts';
import { type Files, inFolderOf, writeFiles } from '../temp-folder.ts';

const LARGEST = 100_000;
const by = { id: '300000000000000003', name: 'somebody' };

const files: Files = {
  'a.txt': 'Заседание прошло в Москве.',
  'ru/b.txt': 'Бюджет утверждён на год.',
  'ru/b.txt.meta.yaml': 'title: Бюджет\ndate: 2025',
  'c.md': 'The library opens in spring.',
  'd.md': 'The museum opens in summer.',
};

type Scene = {
  readonly folder: string;
  readonly library: Library;
  readonly moderation: Moderation;
  readonly audited: () => Promise<AuditRecord[]>;
};

const moderated = (use: (scene: Scene) => Promise<void>, disk?: DiskFiles) =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder, LARGEST);
    const path = join(folder, '.audit.jsonl');
    const moderation = moderate({
      library,
      store: openStore(folder, disk),
      audit: openAuditLog(path),
      largest: LARGEST,
      takePage: webPages({ loopback: true }),
    });
    const audited = async () => {
      const text = await readFile(path, 'utf8').catch(() => '');
      return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AuditRecord]));
    };
    await use({ folder, library, moderation, audited });
  });

const offered = (name: string, text: string | Uint8Array): OfferedFile => ({
  name,
  read: async () => Buffer.from(text),
});
const found = (library: Library, question: string) => library.ask(question).quotes.map(({ passage }) => passage.text);

async function confirmed({ outcome, confirm }: Done): Promise<Done> {
  expect(outcome.outcome).toBe('unconfirmed');
  if (confirm === null) throw new Error('nothing to confirm');
  return confirm();
}

/** Everything in a folder that is read, with its contents. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const visible = paths.filter((path) => !/(?:^|\/)\./.test(path));
  return Object.fromEntries(
    await Promise.all(visible.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  );
}

describe('adding', () => {
  test('puts a document into the folder and answers from it', () =>
    moderated(async ({ folder, library, moderation, audited }) => {
      const from = library.corpus().generation;
      const { outcome, document } = await moderation.add(
        by,
        offered('new school.txt', 'Новая школа открыта.'),
        'ru/2026',
      );
      expect(outcome).toMatchObject({ outcome: 'done', added: [{ id: 'ru/2026/new-school.txt', passages: 1 }] });
      expect(document).toBe('ru/2026/new-school.txt');
      expect(found(library, 'Новая школа')[0]).toBe('Новая школа открыта.');
      expect(await readFile(join(folder, 'ru/2026/new-school.txt'), 'utf8')).toBe('Новая школа открыта.');
      expect(await audited()).toEqual([
        {
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          who: by.id,
          what: 'add',
          document: 'ru/2026/new-school.txt',
          from,
          to: library.corpus().generation,
          result: 'done',
        },
      ]);
      expect((await openLibrary(folder)).corpus().generation).toBe(library.corpus().generation);
    }));

  test('replaces a document only when somebody agrees, and keeps the old one', () =>
    moderated(async ({ folder, library, moderation, audited }) => {
      const asked = await moderation.add(by, offered('c.md', 'The library opens in winter.'));
      expect(asked.outcome).toMatchObject({ outcome: 'unconfirmed', risks: [{ kind: 'overwrite', id: 'c.md' }] });
      expect(found(library, 'library')).toEqual(['The library opens in spring.']);
      expect(await readFile(join(folder, 'c.md'), 'utf8')).toBe('The library opens in spring.');

      expect((await confirmed(asked)).outcome).toMatchObject({ outcome: 'done', changed: [{ id: 'c.md' }] });
      expect(found(library, 'library')).toEqual(['The library opens in winter.']);
      expect((await audited()).map(({ result }) => result)).toEqual(['unconfirmed (overwrite)', 'done']);

      await confirmed(await moderation.restore(by, 'c.md'));
      expect(found(library, 'library')).toEqual(['The library opens in spring.']);
      await confirmed(await moderation.restore(by, 'c.md'));
      expect(found(library, 'library')).toEqual(['The library opens in winter.']);
    }));

  test.each<[string, OfferedFile, string | undefined, object, string]>([
    ['no text', offered('e.txt', ''), undefined, { outcome: 'unusable', id: 'e.txt' }, 'unusable'],
    ['no words', offered('e.txt', '— … —'), undefined, { outcome: 'unusable', id: 'e.txt' }, 'unusable'],
    [
      'the words of another document',
      offered('e.txt', 'Бюджет утверждён на год.'),
      undefined,
      { outcome: 'unusable', problem: { code: 'same-words', id: 'ru/b.txt' } },
      'unusable',
    ],
    [
      'another kind of content',
      offered('e.md', Uint8Array.of(0xff, 0xfe, 0)),
      undefined,
      { outcome: 'unusable' },
      'unusable',
    ],
    ['another kind of file', offered('e.exe', 'text'), undefined, { outcome: 'bad-name' }, 'bad-name'],
    ['no name', offered('..', 'text'), undefined, { outcome: 'bad-name' }, 'bad-name'],
    ['a side file', offered('a.txt.meta.yaml', 'title: A'), undefined, { outcome: 'bad-name' }, 'bad-name'],
    ['a folder outside', offered('e.txt', 'Text.'), '../..', { outcome: 'bad-folder' }, 'bad-folder'],
    ['a hidden folder', offered('e.txt', 'Text.'), '.removed', { outcome: 'bad-folder' }, 'bad-folder'],
    ['a folder that is a file', offered('e.txt', 'Text.'), 'c.md', { outcome: 'in-the-way' }, 'in-the-way'],
    ['a folder that is a link', offered('e.txt', 'Text.'), 'link', { outcome: 'in-the-way' }, 'in-the-way'],
    ['the name of a link', offered('link.txt', 'Text.'), undefined, { outcome: 'in-the-way' }, 'in-the-way'],
    ['the name of a folder', offered('folder.txt', 'Text.'), undefined, { outcome: 'in-the-way' }, 'in-the-way'],
    [
      'a file that does not come',
      { name: 'e.txt', read: async () => Promise.reject(new TransferFailed('too-late')) },
      undefined,
      { outcome: 'not-transferred', problem: 'too-late' },
      'too-late',
    ],
  ])('refuses %s, and changes nothing', (_, file, below, outcome, result) =>
    moderated(async ({ folder, library, moderation, audited }) => {
      await symlink('/tmp', join(folder, 'link'));
      await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'));
      await mkdir(join(folder, 'folder.txt'));
      const before = await contentsOf(folder);
      const { generation } = library.corpus();
      expect((await moderation.add(by, file, below)).outcome).toMatchObject(outcome);
      expect(await contentsOf(folder)).toEqual(before);
      expect(library.corpus().generation).toBe(generation);
      expect(await audited()).toMatchObject([{ what: 'add', who: by.id, from: generation, to: generation, result }]);
    }),
  );

  test('is not blamed for what others change meanwhile', () =>
    moderated(async ({ folder, library, moderation, audited }) => {
      const from = library.corpus().generation;
      const read = async () => {
        await writeFiles(folder, { 'f.txt': 'Text of f.' });
        await moderation.reload({ id: '2', name: 'the second' });
        return Buffer.from('Text of e.');
      };
      const lost = async () => {
        await writeFiles(folder, { 'g.txt': 'Text of g.' });
        await moderation.reload({ id: '2', name: 'the second' });
        throw new TransferFailed('too-late');
      };
      await moderation.add(by, { name: 'e.txt', read });
      await moderation.add(by, { name: 'h.txt', read: lost });
      const changes = (await audited()).map(({ who, result, from: one, to }) => ({ who, result, from: one, to }));
      const [first, second, third, fourth] = changes;
      expect(changes.map(({ who, result }) => [who, result])).toEqual([
        ['2', 'done'],
        [by.id, 'done'],
        ['2', 'done'],
        [by.id, 'too-late'],
      ]);
      expect([first?.from, second?.from, third?.from]).toEqual([from, first?.to, second?.to]);
      const now = library.corpus().generation;
      expect([third?.to, fourth?.from, fourth?.to]).toEqual([now, now, now]);
    }));

  test('a bug is in the audit log as well', () =>
    moderated(async ({ moderation, audited }) => {
      const file: OfferedFile = { name: 'e.txt', read: async () => Promise.reject(new Error('a bug')) };
      await expect(moderation.add(by, file)).rejects.toThrow('a bug');
      expect(await audited()).toMatchObject([{ what: 'add', result: 'bug' }]);
    }));
});

test('what the audit log does not take is done all the same, and said', () =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder, LARGEST);
    await mkdir(join(folder, '.audit.jsonl'));
    const audit = openAuditLog(join(folder, '.audit.jsonl'));
    const moderation = moderate({
      library,
      store: openStore(folder),
      audit,
      largest: LARGEST,
      takePage: webPages({ loopback: true }),
    });
    const { outcome, isRecorded } = await moderation.add(by, offered('e.txt', 'Text of e.'));
    expect(outcome.outcome).toBe('done');
    expect(isRecorded).toBe(false);
  }));

describe('removing and restoring', () => {
  test('a removed document is gone with its side file, and comes back as it was', () =>
    moderated(async ({ folder, library, moderation, audited }) => {
      const { generation } = library.corpus();
      const before = await contentsOf(folder);
      expect((await moderation.remove(by, 'ru/b.txt')).outcome).toMatchObject({
        outcome: 'done',
        removed: [{ id: 'ru/b.txt', passages: 1 }],
        skipped: [],
      });
      expect(found(library, 'бюджет')).toEqual([]);
      expect(Object.keys(await contentsOf(folder)).toSorted()).toEqual(['a.txt', 'c.md', 'd.md']);
      expect(await moderation.removed()).toMatchObject([{ id: 'ru/b.txt' }]);
      const [stamp = ''] = await readdir(join(folder, '.removed'));
      expect(stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/);

      expect((await moderation.restore(by)).outcome).toMatchObject({ outcome: 'done', added: [{ id: 'ru/b.txt' }] });
      expect(library.corpus().generation).toBe(generation);
      expect(await contentsOf(folder)).toEqual(before);
      expect(await moderation.removed()).toEqual([]);
      expect(await readdir(join(folder, '.removed'))).toEqual([]);
      expect((await audited()).map(({ what, document, result }) => [what, document, result])).toEqual([
        ['remove', 'ru/b.txt', 'done'],
        ['restore', 'ru/b.txt', 'done'],
      ]);
    }));

  test('a file that is left out can be removed too, and nothing else that is no document', () =>
    moderated(async ({ folder, library, moderation, audited }) => {
      await writeFiles(folder, {
        'bad.pdf': '%PDF',
        'copy.md': 'The library opens in spring.',
        'x.meta.yaml': 'title: X',
      });
      await moderation.reload(by);
      const { generation, skipped } = library.corpus();
      expect(skipped.map(({ id }) => id)).toEqual(['bad.pdf', 'copy.md', 'x.meta.yaml']);
      for (const id of ['bad.pdf', 'copy.md', 'x.meta.yaml']) {
        expect((await moderation.remove(by, id)).outcome).toEqual({ outcome: 'left-out-removed', id });
        expect(await readdir(folder)).not.toContain(id);
      }
      expect(library.corpus()).toMatchObject({ generation, skipped: [] });
      expect((await moderation.remove(by, 'bad.pdf')).outcome.outcome).toBe('no-such-document');
      expect((await moderation.remove(by, '.audit.jsonl')).outcome.outcome).toBe('no-such-document');
      expect((await audited()).map(({ document, result }) => [document, result]).slice(1, 3)).toEqual([
        ['bad.pdf', 'done'],
        ['copy.md', 'done'],
      ]);
    }));

  test('without a name the latest comes back, with one the latest of that', () =>
    moderated(async ({ library, moderation }) => {
      await moderation.remove(by, 'c.md');
      await confirmed(await moderation.remove(by, 'd.md'));
      await moderation.restore(by);
      expect(library.corpus().documents.map(({ id }) => id)).toEqual(['a.txt', 'd.md', 'ru/b.txt']);
      await moderation.restore(by, 'c.md');
      expect(library.corpus().documents.map(({ id }) => id)).toEqual(['a.txt', 'c.md', 'd.md', 'ru/b.txt']);
    }));

  test.each(['e.txt.META.yaml', 'e.Meta.YML', 'e.txt.meta.yml'])('%s goes and comes with its document', (side) =>
    moderated(async ({ folder, library, moderation }) => {
      const titles = () => library.corpus().documents.flatMap(({ id, title }) => (id === 'ru/e.txt' ? [title] : []));
      await writeFiles(folder, { 'ru/e.txt': 'Text of e.', [`ru/${side}`]: 'title: Named beside' });
      await moderation.reload(by);
      await confirmed(await moderation.add(by, offered('e.txt', 'Other text of e.'), 'ru'));
      expect(titles()).toEqual(['Named beside']);
      await moderation.remove(by, 'ru/e.txt');
      expect(titles()).toEqual([]);
      expect(library.corpus().skipped).toEqual([]);
      expect(Object.keys(await contentsOf(folder))).not.toContain(`ru/${side}`);
      await moderation.restore(by, 'ru/e.txt');
      expect(titles()).toEqual(['Named beside']);
      expect((await contentsOf(folder))[`ru/${side}`]).toBe('title: Named beside');
    }),
  );

  test('a side file that is of other documents too stays', () =>
    moderated(async ({ folder, moderation }) => {
      await writeFiles(folder, { 'e.txt': 'Text of e.', 'e.md': 'Other text of e.', 'e.meta.yaml': 'title: E' });
      await moderation.reload(by);
      await moderation.remove(by, 'e.txt');
      expect(await readFile(join(folder, 'e.meta.yaml'), 'utf8')).toBe('title: E');
    }));

  test('what is not there cannot be removed or restored', () =>
    moderated(async ({ moderation, audited }) => {
      expect((await moderation.remove(by, '../a.txt')).outcome).toEqual({
        outcome: 'no-such-document',
        id: '../a.txt',
      });
      expect((await moderation.restore(by)).outcome).toEqual({ outcome: 'nothing-removed' });
      expect((await moderation.restore(by, 'a.txt')).outcome).toEqual({ outcome: 'nothing-removed' });
      expect((await moderation.add(by, offered('some words', 'Text.'))).outcome).toEqual({ outcome: 'bad-name' });
      // What somebody wrote, and is no document, is not in the log.
      expect((await audited()).map(({ document, result }) => [document, result])).toEqual([
        [null, 'no-such-document'],
        [null, 'nothing-removed'],
        [null, 'nothing-removed'],
        [null, 'bad-name'],
      ]);
    }));
});

describe('a reload', () => {
  test('takes only one at a time, and says who is at it and since when', () =>
    moderated(async ({ moderation, audited }) => {
      const first = moderation.reload({ id: '1', name: 'the first' });
      const second = await moderation.reload({ id: '2', name: 'the second' });
      expect(second.outcome).toMatchObject({ outcome: 'busy', by: { name: 'the first' }, since: expect.any(Date) });
      await first;
      expect((await audited()).map(({ who, result }) => [who, result])).toEqual([
        ['2', 'busy'],
        ['1', 'done'],
      ]);
    }));

  test('by nobody leaves no line where nothing has changed', () =>
    moderated(async ({ folder, moderation, audited }) => {
      await moderation.reload(by, { isQuiet: true });
      expect(await audited()).toEqual([]);
      await writeFiles(folder, { 'e.txt': 'Text of e.' });
      await moderation.reload(by, { isQuiet: true });
      expect(await audited()).toHaveLength(1);
    }));

  test('is the latest thing that was done, but for a preview', () =>
    moderated(async ({ moderation }) => {
      expect(moderation.last()).toBeNull();
      await moderation.reload(by);
      await moderation.reload(by, { preview: true });
      expect(moderation.last()).toMatchObject({ what: 'reload', result: 'done' });
    }));
});

const CODES = ['ENOSPC', 'EACCES', 'EIO'];

/** For each step of what moderators do: the disk fails at it, and all is as it was. */
describe.each<[string, (moderation: Moderation) => Promise<Done>]>([
  ['adding', async (moderation) => moderation.add(by, offered('e.txt', 'Text of e.'), 'new/folder')],
  ['replacing', async (moderation) => agreed(await moderation.add(by, offered('a.txt', 'Text of e.')))],
  ['removing', async (moderation) => moderation.remove(by, 'ru/b.txt')],
  ['restoring', async (moderation) => moderation.restore(by, 'c.md')],
  ['restoring over another', async (moderation) => agreed(await moderation.restore(by, 'ru/b.txt'))],
])('when the disk fails at a step of %s', (_, act) => {
  test('the old document is there or the new one, whole, and never half of it', async () => {
    let failing = 0;
    while (await failsAt(failing, act)) failing += 1;
    expect(failing).toBeGreaterThan(5);
  });
});

/** Says whether there was such a step to fail. */
async function failsAt(failing: number, act: (moderation: Moderation) => Promise<Done>): Promise<boolean> {
  const code = CODES[failing % CODES.length] ?? '';
  return inFolderOf(files, async (folder) => {
    const prepared = await openLibrary(folder, LARGEST);
    const audit = openAuditLog(join(folder, '.audit.jsonl'));
    const first = moderate({
      library: prepared,
      store: openStore(folder),
      audit,
      largest: LARGEST,
      takePage: webPages({ loopback: true }),
    });
    await first.remove(by, 'c.md');
    await agreed(await first.remove(by, 'ru/b.txt'));
    await writeFiles(folder, { 'ru/b.txt': 'Бюджет отклонён.', 'ru/b.txt.meta.yaml': 'title: Новый бюджет' });

    const library = await openLibrary(folder, LARGEST);
    const before = await contentsOf(folder);
    const { generation } = library.corpus();
    const { files: disk, steps } = failingFiles(failing, code);
    const { outcome } = await act(
      moderate({
        library,
        store: openStore(folder, disk),
        audit,
        largest: LARGEST,
        takePage: webPages({ loopback: true }),
      }),
    );
    const hasFailed = steps.length > failing;

    const onDisk = (await openLibrary(folder, LARGEST)).corpus();
    expect(onDisk.generation).toBe(library.corpus().generation);
    expect(onDisk.skipped).toEqual([]);
    if (outcome.outcome === 'done') expect(onDisk.generation).not.toBe(generation);
    else {
      expect(hasFailed).toBe(true);
      expect(outcome).toMatchObject({ outcome: 'not-stored', code });
      expect(await contentsOf(folder)).toEqual(before);
      expect(onDisk.generation).toBe(generation);
    }
    await openStore(folder).recover();
    expect(await readdir(folder)).not.toContain('.incoming');
    return hasFailed;
  });
}

async function agreed(done: Done): Promise<Done> {
  return done.confirm === null ? done : done.confirm();
}

test('what an interrupted upload has left is cleared away, and nothing else', () =>
  moderated(async ({ folder }) => {
    const before = await contentsOf(folder);
    await mkdir(join(folder, '.incoming'));
    await writeFile(join(folder, '.incoming', 'x'), 'half a fi');
    await openStore(folder).recover();
    await expect(lstat(join(folder, '.incoming'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await contentsOf(folder)).toEqual(before);
  }));

describe('a document that was kept to be replaced, and then was not, because the process was killed', () => {
  test('is no removed one after the next start', () =>
    moderated(async ({ folder, moderation }) => {
      await moderation.remove(by, 'd.md');
      const before = await contentsOf(folder);
      await kept(folder);
      await openStore(folder).recover();
      expect((await moderation.removed()).map(({ id }) => id)).toEqual(['d.md']);
      expect(await contentsOf(folder)).toEqual(before);
    }));

  test('is one document when it is restored', () =>
    moderated(async ({ folder, moderation }) => {
      const before = await contentsOf(folder);
      await openStore(folder).restore(await kept(folder));
      expect(await moderation.removed()).toEqual([]);
      expect(await contentsOf(folder)).toEqual(before);
    }));
});

async function kept(folder: string): Promise<RemovedDocument> {
  const stamp = '2026-11-22T10-00-00.000Z';
  await mkdir(join(folder, '.removed', stamp, 'ru'), { recursive: true });
  await link(join(folder, 'ru/b.txt'), join(folder, '.removed', stamp, 'ru/b.txt'));
  return { id: 'ru/b.txt', stamp };
}
