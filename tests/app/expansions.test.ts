import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { wordsKey } from '../../src/search/index/expansions.ts';
import { inFolderOf, writeFiles } from '../temp-folder.ts';

const HOLM = 'The lighthouse was built by Anna Holm in 1907.';
const BERG = 'The lighthouse was built by Carl Berg in 1911.';
const OTHERS = 'The ferry leaves at noon.\n\nThe museum is free on Mondays.\n\nNobody may swim in the harbour.';
/** No passage speaks of a headland. */
const QUESTION = 'who built the lighthouse on the headland';

const line = (text: string, questions: readonly string[]) =>
  `${JSON.stringify({ passage: wordsKey(text), questions, by: 'moderator', at: '2026-11-28' })}\n`;

const by = { id: '1', name: 'somebody' };
const first = (library: Library) => library.ask('Who built the lighthouse on the headland?').quotes[0]?.passage.text;
const counts = (library: Library) => {
  const { owned, unowned, problems } = library.expansions();
  return { owned, unowned, problems: problems.length };
};

const opened = (use: (library: Library, folder: string, own: string) => Promise<void>) =>
  inFolderOf({ 'docs/a.txt': `${BERG}\n\n${OTHERS}\n\n${HOLM}\n` }, async (parent) => {
    const [folder, own] = [join(parent, 'docs'), join(parent, 'expansions.jsonl')];
    await use(await openLibrary(folder, undefined, own), folder, own);
  });

describe('expansions', () => {
  test('are taken up by a reload, from the folder and from the file beside it, and given up', () =>
    opened(async (library, folder, own) => {
      expect(first(library)).toBe(BERG);
      const { since } = library.inUse();
      await writeFiles(folder, { 'expansions.jsonl': line(HOLM, [QUESTION]) });
      const changes = await library.reload({ by });
      expect(changes).toMatchObject({ outcome: 'done', added: [], changed: [], unchanged: 1, skipped: [] });
      expect(first(library)).toBe(HOLM);
      // The documents in use are the same.
      expect(library.inUse()).toMatchObject({ since, by: null });
      await writeFile(own, line(BERG, ['whose work is the tower by the pier']) + line('Another text.', ['x']));
      await library.reload({ by });
      expect(counts(library)).toEqual({ owned: 2, unowned: 1, problems: 0 });
      await rm(join(folder, 'expansions.jsonl'));
      await library.reload({ by });
      expect(counts(library)).toEqual({ owned: 1, unowned: 1, problems: 0 });
      expect(first(library)).toBe(BERG);
    }));

  test('are not taken up by a preview, or by a reload that is given up', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'expansions.jsonl': line(HOLM, [QUESTION]) });
      await library.reload({ by, preview: true });
      await library.reload({ by, signal: AbortSignal.abort() });
      expect(first(library)).toBe(BERG);
    }));

  test('are lost by a passage whose words change, and found again by one in another document', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'expansions.jsonl': line(HOLM, [QUESTION]) });
      await library.reload({ by });
      await writeFiles(folder, { 'a.txt': `${BERG}\n\n${OTHERS}\n\n${HOLM.replace('Anna', 'Else')}\n` });
      await library.reload({ by });
      expect(first(library)).toBe(BERG);
      expect(counts(library)).toEqual({ owned: 0, unowned: 1, problems: 0 });
      await writeFiles(folder, { 'b.md': `# Others\n\n${HOLM}\n` });
      await library.reload({ by });
      expect(counts(library)).toEqual({ owned: 1, unowned: 0, problems: 0 });
    }));

  test('that are damaged harm neither the documents nor each other', () =>
    opened(async (library, folder, own) => {
      await writeFiles(folder, { 'expansions.jsonl': `damaged\n${line(HOLM, [QUESTION])}` });
      await writeFile(own, '\0\0');
      await library.reload({ by });
      expect(first(library)).toBe(HOLM);
      expect(library.expansions().problems).toEqual([
        { file: 'expansions.jsonl', problem: { code: 'damaged-lines', lines: [1] } },
        { file: own, problem: { code: 'damaged-lines', lines: [1] } },
      ]);
    }));

  test.each([
    ['Who keeps the mill?', 'so who is it who is keeping the mill, please', 'flour of those who keep mills'],
    ['Кто смотритель мельницы?', 'скажите, а кто же это смотритель мельницы', 'мука смотрителя мельницы'],
    ['谁看守河边的磨坊？', '请问到底是谁看守河边的磨坊呢', '看守河边的磨坊的面粉'],
  ])('are matched by what they ask about: %s', async (question, asking, telling) => {
    const files = {
      'a.txt': `${HOLM}\n\n${BERG}\n\n${OTHERS}\n`,
      'expansions.jsonl': line(HOLM, [telling]) + line(BERG, [asking]),
    };
    await inFolderOf(files, async (folder) => {
      const library = await openLibrary(folder);
      expect(library.ask(question).quotes[0]?.passage.text).toBe(BERG);
    });
  });

  test('stay in use if their file is spoilt later on, and the problem is told', () =>
    opened(async (library, folder) => {
      await writeFiles(folder, { 'expansions.jsonl': line(HOLM, [QUESTION]) });
      await library.reload({ by });
      await writeFiles(folder, { 'expansions.jsonl': '<<<<<<< HEAD\n' });
      expect(await library.reload({ by })).toMatchObject({ outcome: 'done' });
      expect(first(library)).toBe(HOLM);
      expect(counts(library)).toEqual({ owned: 1, unowned: 0, problems: 1 });
    }));

  test('have words that no document has, and an answer says so', async () => {
    const files = {
      'a.txt': `${HOLM}\n\nThe highland is near.\n\n${OTHERS}\n`,
      'expansions.jsonl': line(HOLM, ['who made the beacon on the headland']),
    };
    await inFolderOf(files, async (folder) => {
      const { quotes, unknown } = (await openLibrary(folder)).ask('Who built the lighthouse on the headland?');
      expect(quotes[0]?.passage.text).toBe(HOLM);
      expect(unknown).toEqual(['headland']);
    });
  });
});
