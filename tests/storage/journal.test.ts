/** The journal of a killed process moves files at the next start: only what the bot itself has written is obeyed. */
import { mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Arbitrary, array, assert, asyncProperty, constantFrom, oneof, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/storage/document-store.ts';
import { inFolderOf, writeFiles } from '../temp-folder.ts';

const STAMP = '2026-11-22T10-00-00.000Z';
const INCOMING = '.incoming/0b6e3e00-1111-4222-8333-444455556666';
const JOURNAL = '.incoming/1.moves.json';

const FILES = {
  'a.txt': 'a, as it is',
  'b.txt': 'b, as it is',
  'sub/c.txt': 'c, as it is',
  [`.removed/${STAMP}/a.txt`]: 'a, as it was',
  [`.removed/${STAMP}/a.txt.meta.yaml`]: 'title: A\n',
};

/** The files below a folder and what is in them. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Runs on a folder of documents that has a folder beside it. */
async function besideOthers(journal: string, use: (folder: string, all: string) => Promise<void>): Promise<void> {
  await inFolderOf({ 'outside/secret.txt': 'secret' }, async (all) => {
    const folder = join(all, 'docs');
    await writeFiles(folder, { ...FILES, [JOURNAL]: journal });
    await use(folder, all);
  });
}

const isJournal = (text: string) => text.startsWith('[');
const move = (from: string, to: string) => ({ from, to });
const restoring = move(`.removed/${STAMP}/a.txt`, 'a.txt');

describe.each<[string, unknown]>([
  ['half a file', `[{"from":"b.txt","to":".removed/${STAMP}/b.t`],
  ['no JSON', 'b.txt'],
  ['an object', restoring],
  ['null', null],
  ['numbers', [1, 2]],
  ['a move without an end', [restoring, { from: 'b.txt' }]],
  ['a move to a number', [{ from: 'b.txt', to: 5 }]],
  ['more than the two paths', [{ ...restoring, mode: 511 }]],
  ['a document to the folder beside', [move('b.txt', '../outside/b.txt')]],
  [
    'a document out of the folder, by way of the removed ones',
    [move('b.txt', `.removed/${STAMP}/../../../outside/b.txt`)],
  ],
  ['a file from the folder beside', [move(`.removed/${STAMP}/../../../outside/secret.txt`, '../outside/secret.txt')]],
  [
    'a file from the folder beside, by the same way',
    [move('../outside/secret.txt', `.removed/${STAMP}/../outside/secret.txt`)],
  ],
  ['a file of the machine', [move('/etc/hostname', `.removed/${STAMP}//etc/hostname`)]],
  ['a document over another one', [move('b.txt', 'a.txt')]],
  ['a removed document over another one', [move(`.removed/${STAMP}/a.txt`, 'b.txt')]],
  ['a document to a hidden place', [move('b.txt', '.hidden/b.txt')]],
  ['a hidden file', [move(`.removed/${STAMP}/.removed/x`, '.removed/x')]],
  ['a document to a folder that is no stamp', [move('b.txt', '.removed/..//b.txt')]],
  ['a removed document to another stamp', [move(`.removed/${STAMP}/a.txt`, `.removed/2026-11-22T10-00-00.001Z/a.txt`)]],
  ['nothing at all, twice removed', [move(`.removed/${STAMP}/`, '')]],
  ['a new document to another place', [move(`${INCOMING}/b.txt`, 'a.txt')]],
  ['a new document to a hidden place', [move(`${INCOMING}/.b/c.txt`, '.b/c.txt')]],
  ['a document to the new ones', [move('b.txt', `${INCOMING}/b.txt`)]],
  ['a new document in a folder of another name', [move('.incoming/new/b.txt', 'b.txt')]],
  ['a good move before a bad one', [restoring, move('b.txt', '../outside/b.txt')]],
  ['a name with a zero byte', [move('b\0.txt', `.removed/${STAMP}/b\0.txt`)]],
])('a journal with %s', (_, content) => {
  test('moves nothing, is kept, and is named in one line', () =>
    besideOthers(typeof content === 'string' ? content : JSON.stringify(content), async (folder, all) => {
      await writeFiles(folder, { '.incoming/unfinished': 'half a fi' });
      const { 'docs/.incoming/unfinished': __, ...before } = await contentsOf(all);
      const message = `no valid list of moves, so nothing in it was moved: "${JOURNAL}"`;
      await expect(openStore(folder).recover()).rejects.toMatchObject({ message });
      expect(await contentsOf(all)).toEqual(before);
      await expect(openStore(folder).recover()).rejects.toMatchObject({ message });
    }));
});

test('a journal that leads through a symbolic link moves nothing', () =>
  besideOthers(JSON.stringify([move('link/secret.txt', `.removed/${STAMP}/link/secret.txt`)]), async (folder, all) => {
    await symlink(join(all, 'outside'), join(folder, 'link'));
    await mkdir(join(folder, '.removed', STAMP, 'link'));
    const before = await contentsOf(all);
    await expect(openStore(folder).recover()).rejects.toThrow('nothing in it was moved');
    expect(await contentsOf(all)).toEqual(before);
  }));

test('a folder in the place of a journal is left alone', () =>
  inFolderOf(FILES, async (folder) => {
    await mkdir(join(folder, JOURNAL), { recursive: true });
    await expect(openStore(folder).recover()).rejects.toThrow('nothing in it was moved');
    expect(await contentsOf(folder)).toEqual(FILES);
  }));

test('a name that a terminal would obey does not reach it', () =>
  inFolderOf({ ...FILES, '.incoming/\u001B[2J\n.moves.json': '[' }, async (folder) => {
    await expect(openStore(folder).recover()).rejects.toThrow('".incoming/\\u001b[2J\\n.moves.json"');
  }));

test('a damaged journal does not keep a good one from being finished', () =>
  besideOthers('[', async (folder) => {
    await writeFiles(folder, { '.incoming/2.moves.json': JSON.stringify([move('b.txt', `.removed/${STAMP}/b.txt`)]) });
    await expect(openStore(folder).recover()).rejects.toThrow(JOURNAL);
    const after = await contentsOf(folder);
    expect(after).toMatchObject({ [JOURNAL]: '[', [`.removed/${STAMP}/b.txt`]: FILES['b.txt'] });
    expect(Object.keys(after)).not.toContain('b.txt');
    expect(Object.keys(after)).not.toContain('.incoming/2.moves.json');
  }));

test('what a journal replaces, and nobody has kept, is kept', () =>
  besideOthers(JSON.stringify([restoring]), async (folder) => {
    const store = openStore(folder);
    await store.recover();
    expect(await contentsOf(folder)).toMatchObject({ 'a.txt': FILES[`.removed/${STAMP}/a.txt`] });
    const [kept] = await store.removed();
    expect(kept?.id).toBe('a.txt');
    expect(String((await store.contents(kept as NonNullable<typeof kept>)).get('a.txt'))).toBe(FILES['a.txt']);
  }));

test('new files that were to come together come together, and what they replace is kept', () =>
  besideOthers(
    JSON.stringify(['a.txt', 'a.txt.meta.yaml', 'new/d.txt'].map((id) => move(`${INCOMING}/${id}`, id))),
    async (folder) => {
      // The first one was moved before the process was killed.
      await writeFiles(folder, { 'a.txt': 'new a', [`${INCOMING}/a.txt.meta.yaml`]: 'title: New\n' });
      await mkdir(join(folder, 'new'));
      await writeFiles(folder, { [`${INCOMING}/new/d.txt`]: 'new d', '.incoming/unfinished': 'half a fi' });
      await openStore(folder).recover();
      const after = await contentsOf(folder);
      expect(after).toMatchObject({ 'a.txt': 'new a', 'a.txt.meta.yaml': 'title: New\n', 'new/d.txt': 'new d' });
      expect(Object.keys(after).filter((path) => path.startsWith('.incoming'))).toEqual([]);
    },
  ));

test('whatever a journal says, no document is lost and nothing leaves the folder', () =>
  assert(
    asyncProperty(array(record({ from: anyPath(), to: anyPath() }), { maxLength: 3 }), async (moves) => {
      await besideOthers(JSON.stringify(moves), async (folder, all) => {
        const before = Object.values(await contentsOf(all)).toSorted();
        await openStore(folder)
          .recover()
          .catch(() => undefined);
        const after = await contentsOf(all);
        expect(after['outside/secret.txt']).toBe('secret');
        expect(Object.keys(after).filter((path) => !path.startsWith('docs/'))).toHaveLength(1);
        const kept = Object.values(after).filter((text) => !isJournal(text));
        expect(kept.toSorted()).toEqual(before.filter((text) => !isJournal(text)));
      });
    }),
    { numRuns: 60 },
  ));

function anyPath(): Arbitrary<string> {
  const names = ['a.txt', 'b.txt', 'sub', 'c.txt', '..', '.', '', '.removed', STAMP, 'outside', 'secret.txt'];
  const known = Object.keys(FILES);
  return oneof(
    constantFrom(...known, ...known.map((path) => `.removed/${STAMP}/${path}`), '../outside/secret.txt'),
    array(constantFrom(...names), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
  );
}
