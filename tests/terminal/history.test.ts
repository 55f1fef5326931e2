import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../src/terminal/history.ts';
import { inFolderOf } from '../temp-folder.ts';

/** Opens a history, adds lines, and tells what was there before, and the complaints. */
function keeping(path: string, ...added: string[]) {
  const complaints: string[] = [];
  const { lines, add } = openHistory(path, (problem) => complaints.push(problem));
  added.forEach(add);
  return { lines, complaints };
}

const isRoot = process.getuid?.() === 0;

describe('what is typed', () => {
  test('is given back newest first, from a file that its owner alone can read', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'new', 'history');
      expect(keeping(path, 'один', '二')).toEqual({ lines: [], complaints: [] });
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      await chmod(path, 0o644);
      expect(keeping(path)).toEqual({ lines: ['二', 'один'], complaints: [] });
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }));

  test('does not grow without end', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'history');
      keeping(path, ...Array.from({ length: 1500 }, (_, at) => `line ${at}`), 'a'.repeat(2000));
      const { lines } = keeping(path);
      expect(lines).toHaveLength(1000);
      expect(lines.slice(0, 1)).toEqual(['line 1499']);
      expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(1001);
    }));

  test('comes back without anything that the terminal would obey', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'history');
      keeping(path, 'one');
      await writeFile(path, `${await readFile(path, 'utf8')}\u001B[2J\na\u009Bb\r\n\n  \ntwo\n`);
      expect(keeping(path).lines).toEqual(['two', 'one']);
    }));

  test('by two at once is all kept', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'history');
      const first = openHistory(path, () => {});
      first.add('one');
      keeping(path, 'two');
      first.add('three');
      expect(keeping(path).lines).toEqual(['three', 'two', 'one']);
    }));

  test.each([
    ['a folder', '.', 'it is not a file of this chat'],
    ['another file', 'other.md', 'it is not a file of this chat'],
    ['below a file', 'other.md/history', /^(?:ENOTDIR|EEXIST)$/],
  ])('is not kept where the name is %s, and what is there stays', (_, name, reason) =>
    inFolderOf({ 'other.md': 'Words of somebody.' }, async (folder) => {
      const { lines, complaints } = keeping(join(folder, name), 'one', 'two');
      expect(lines).toEqual([]);
      expect(complaints).toEqual([expect.stringMatching(reason)]);
      expect(await readFile(join(folder, 'other.md'), 'utf8')).toBe('Words of somebody.');
    }),
  );

  test.skipIf(isRoot)(`is not kept where nothing may be written${isRoot ? ' (skipped: root may write all)' : ''}`, () =>
    inFolderOf({}, async (folder) => {
      await chmod(folder, 0o500);
      expect(keeping(join(folder, 'history'), 'one')).toEqual({ lines: [], complaints: ['EACCES'] });
    }),
  );

  test('is no longer kept once the file is gone with its folder, which is told once', () =>
    inFolderOf({}, async (folder) => {
      const complaints: string[] = [];
      const { add } = openHistory(join(folder, 'a', 'history'), (problem) => complaints.push(problem));
      await rm(join(folder, 'a'), { recursive: true });
      add('one');
      add('two');
      expect(complaints).toEqual(['ENOENT']);
    }));
});
