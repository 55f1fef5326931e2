import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ExpansionsFile,
  type ReadExpansions,
  expansionsFileOf,
  readExpansions,
} from '../../src/corpus/read/expansions.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { en } from '../../src/i18n/en.ts';
import { type Files, inFolderOf } from '../temp-folder.ts';

const [ONE, OTHER] = ['abcdefghijklmnop', 'ABCDEFGHIJKLM_-0'];
const entry = (passage: string, questions: readonly string[]) => ({
  passage,
  questions,
  by: 'moderator',
  at: '2026-11-28',
});
const lines = (...all: readonly unknown[]) =>
  all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

async function readIn(folder: string, names: readonly string[] = ['expansions.jsonl']) {
  const { questions, problems } = await readExpansions(names.map((name) => ({ path: join(folder, name), name })));
  return {
    questions: Object.fromEntries(questions),
    problems: problems.map(({ file, problem }) => `${file}: ${en.problem(problem)}`),
  };
}
const readFrom = (files: Files, names?: readonly string[]) =>
  inFolderOf(files, async (folder) => readIn(folder, names));

const told = (read: ReadExpansions) => read.problems.map(({ file, problem }) => [file, en.problem(problem)]);
const some = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `question ${from + at}`);

describe('files of expansions', () => {
  test('are read line by line, and lines about one passage add up', async () => {
    const own = lines(entry(ONE, ['Who built it?', 'Кто построил?']), entry(OTHER, ['谁建的？']));
    const other = lines(entry(ONE, ['  Who  built it? ', 'who made it']), '');
    expect(await readFrom({ 'a.jsonl': own, 'b.jsonl': other }, ['a.jsonl', 'b.jsonl', 'none.jsonl'])).toEqual({
      questions: { [ONE]: ['Who built it?', 'Кто построил?', 'who made it'], [OTHER]: ['谁建的？'] },
      problems: [],
    });
  });

  test.each<[string, unknown]>([
    ['is no JSON', '{"passage":'],
    ['has no key', { ...entry(ONE, ['x']), passage: undefined }],
    ['has a key of another length', entry('abc', ['x'])],
    ['has no questions', entry(ONE, [])],
    ['has an empty question', entry(ONE, ['x', ' '])],
    ['has a question that is no text', { ...entry(ONE, []), questions: [5] }],
    ['has bytes that are no UTF-8', entry(ONE, ['\uFFFD'])],
    ['has a very long question', entry(ONE, ['x'.repeat(1_001)])],
    ['is by nobody', { ...entry(ONE, ['x']), by: undefined }],
    ['is by somebody else', { ...entry(ONE, ['x']), by: 'anna' }],
    ['has no day', { ...entry(ONE, ['x']), at: 'yesterday' }],
    ['is a list', [entry(ONE, ['x'])]],
  ])('leave out a line that %s, and the others count', async (_, damaged) => {
    const text = lines(entry(OTHER, ['first']), '', damaged, entry(OTHER, ['last']));
    expect(await readFrom({ 'expansions.jsonl': text })).toEqual({
      questions: { [OTHER]: ['first', 'last'] },
      problems: ['expansions.jsonl: line 3 is damaged and left out'],
    });
  });

  test('tell the first of many damaged lines', async () => {
    const { problems } = await readFrom({ 'expansions.jsonl': 'x\n'.repeat(12) });
    expect(problems).toEqual(['expansions.jsonl: damaged lines are left out: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …']);
  });

  test('may have a byte order mark, Windows line ends and further fields, and be written at a time of day', async () => {
    const text = `\uFEFF${JSON.stringify({ ...entry(ONE, ['x']), text: 'y', at: '2026-11-28T01:02:03Z' })}\r\n`;
    expect(await readFrom({ 'expansions.jsonl': text })).toEqual({ questions: { [ONE]: ['x'] }, problems: [] });
  });

  test('are left out with a reason where they are too large, links or folders', () =>
    inFolderOf({ 'good.jsonl': lines(entry(ONE, ['x'])) }, async (folder) => {
      await writeFile(join(folder, 'large.jsonl'), Buffer.alloc(20 * 1024 * 1024 + 1, '\n'));
      await symlink('good.jsonl', join(folder, 'link.jsonl'));
      await mkdir(join(folder, 'folder.jsonl'));
      const { questions, problems } = await readIn(folder, ['large.jsonl', 'link.jsonl', 'folder.jsonl', 'good.jsonl']);
      expect(questions).toEqual({ [ONE]: ['x'] });
      expect(problems).toEqual([
        'large.jsonl: larger than 20 MB',
        'link.jsonl: it is a symbolic link',
        expect.stringMatching(/^folder\.jsonl: it cannot be read/),
      ]);
    }));

  test('are given back as they were where nothing has changed', () =>
    inFolderOf({ 'expansions.jsonl': lines(entry(ONE, ['x'])) }, async (folder) => {
      const files = [expansionsFileOf(folder)];
      const first = await readExpansions(files);
      expect(await readExpansions(files, first)).toBe(first);
      await writeFile(join(folder, 'expansions.jsonl'), lines(entry(ONE, ['y'])));
      const second = await readExpansions(files, first);
      expect(second.questions.get(ONE)).toEqual(['y']);
    }));

  test.each<[string, (path: string) => Promise<void>, string]>([
    ['cannot be read', async (path) => rm(path).then(() => mkdir(path)), 'it cannot be read (EISDIR)'],
    ['is a link', async (path) => rm(path).then(() => symlink('b.jsonl', path)), 'it is a symbolic link'],
    ['has no good line', async (path) => writeFile(path, '\n{}'), 'line 2 is damaged and left out'],
    ['is empty', async (path) => writeFile(path, ''), en.problem({ code: 'empty' })],
    ['has only line breaks', async (path) => writeFile(path, '\r\n\n'), en.problem({ code: 'empty' })],
  ])('stay as they were before if their file %s, until it is mended', async (_, spoil, problem) => {
    const files = { 'a.jsonl': lines(entry(ONE, ['x'])), 'b.jsonl': lines(entry(OTHER, ['y'])) };
    await inFolderOf(files, async (folder) => {
      const [a, b] = ['a.jsonl', 'b.jsonl'].map((name) => ({ name, path: join(folder, name) })) as [
        ExpansionsFile,
        ExpansionsFile,
      ];
      const first = await readExpansions([a, b]);
      await spoil(a.path);
      await writeFile(b.path, lines(entry(OTHER, ['z'])));
      const second = await readExpansions([a, b], first);
      expect(Object.fromEntries(second.questions)).toEqual({ [ONE]: ['x'], [OTHER]: ['z'] });
      expect(told(second)).toEqual([['a.jsonl', `${problem}; what was read of it before stays in use`]]);
      await writeFile(b.path, lines(entry(OTHER, ['y'])));
      const third = await readExpansions([a, b], second);
      expect(third.questions.get(ONE)).toEqual(['x']);
      expect(told(third)).toEqual(told(second));
      await rm(a.path, { recursive: true });
      await writeFile(a.path, lines(entry(ONE, ['w'])));
      const fourth = await readExpansions([a, b], third);
      expect([fourth.questions.get(ONE), fourth.problems]).toEqual([['w'], []]);
    });
  });

  test('are none once their file is gone, even one that was emptied before', () =>
    inFolderOf({ 'expansions.jsonl': lines(entry(ONE, ['x'])) }, async (folder) => {
      const files = [expansionsFileOf(folder)];
      const path = join(folder, 'expansions.jsonl');
      const first = await readExpansions(files);
      await writeFile(path, '');
      const emptied = await readExpansions(files, first);
      expect(emptied.questions.size).toBe(1);
      await rm(path);
      const gone = await readExpansions(files, emptied);
      expect([gone.questions.size, gone.problems]).toEqual([0, []]);
    }));

  test('are at most thirty of a passage, and the lines with more are told', async () => {
    const own = lines(entry(ONE, some(0, 29)), entry(OTHER, some(0, 30)));
    const more = lines(entry(OTHER, some(0, 30)), '', entry(ONE, some(20, 32)), entry(ONE, ['last']));
    const { questions, problems } = await readFrom({ 'a.jsonl': own, 'b.jsonl': more }, ['a.jsonl', 'b.jsonl']);
    expect(questions).toEqual({ [ONE]: some(0, 30), [OTHER]: some(0, 30) });
    expect(problems).toEqual(['b.jsonl: a passage has more than 30 questions: the rest is left out, in lines 3, 4']);
  });

  test('are no document, but for those in sub-folders, which nobody reads', async () => {
    const text = lines(entry(ONE, ['x']));
    const files = { 'a.txt': 'Text.', 'expansions.jsonl': text, 'sub/expansions.jsonl': text };
    const { documents, skipped, generation } = await inFolderOf(files, readFolder);
    expect(documents.map(({ id }) => id)).toEqual(['a.txt']);
    expect(skipped.map(({ id }) => id)).toEqual(['sub/expansions.jsonl']);
    expect(generation).toBe((await inFolderOf({ 'a.txt': 'Text.' }, readFolder)).generation);
  });
});
