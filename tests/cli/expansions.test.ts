/** Questions that passages answer, through the program as it is shipped. */
import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { wordsKey } from '../../src/search/index/expansions.ts';
import { inFolderOf, writeFiles } from '../temp-folder.ts';

const PROGRAM = new URL('../../bin/sco-bot.cjs', import.meta.url).pathname;

const HOLM = 'The lighthouse was built by Anna Holm in 1907.';
const BERG = 'The lighthouse was built by Carl Berg in 1911.';
const TEXT = `# Harbour\n\n${BERG}\n\nThe ferry leaves at noon.\n\nThe museum is free on Mondays.\n\nNobody may swim here.\n\n${HOLM}\n`;
/** Neither a headland nor breakers are in a passage. */
const QUESTION = 'Who built the lighthouse on the headland among the breakers?';
const ASKED = 'Who built the lighthouse on the headland?';

const line = (text: string, questions: readonly string[]) =>
  `${JSON.stringify({ passage: wordsKey(text), questions, by: 'moderator', at: '2026-11-28' })}\n`;

type Run = { readonly status: number; readonly out: string; readonly err: string };

/** The folder is where the program is started as well, so that no other `data/` counts. */
function sco(folder: string, args: readonly string[]): Promise<Run> {
  const options = { cwd: folder, env: { ...process.env, DOCS_DIR: 'docs' } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], options, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin?.end();
  });
}

const firstIn = ({ out }: Run) => JSON.parse(out).passages[0]?.text as unknown;

/** A process takes a second or two to start, and longer on a busy machine. */
const patient = { timeout: 60_000 };

describe('expansions beside the documents', patient, () => {
  test('find a passage by words that only a question has, and are shown nowhere, until the passage changes', () =>
    inFolderOf({ 'docs/a.md': TEXT }, async (folder) => {
      expect(firstIn(await sco(folder, ['ask', ASKED, '--json']))).toBe(BERG);

      await writeFiles(folder, { 'docs/expansions.jsonl': line(HOLM, [QUESTION]) });
      const outputs = await Promise.all([
        sco(folder, ['ask', ASKED, '--json']),
        sco(folder, ['ask', ASKED]),
        sco(folder, ['ask', ASKED, '--explain']),
        sco(folder, ['documents']),
        sco(folder, ['documents', '--json']),
      ]);
      const [json, , , text, report] = outputs;
      expect(firstIn(json)).toBe(HOLM);
      for (const { out, err } of outputs) expect(out + err).not.toMatch(/breakers/i);
      expect(text?.out).toContain('Expansions: 1 passage has some, 0 are without a passage\n');
      expect(JSON.parse(report?.out ?? '').expansions).toEqual({ owned: 1, unowned: 0, problems: [] });

      await writeFiles(folder, { 'docs/a.md': TEXT.replace('Anna', 'Else') });
      expect(firstIn(await sco(folder, ['ask', ASKED, '--json']))).toBe(BERG);
      const { status, out } = await sco(folder, ['documents', '--json']);
      expect({ status, ...JSON.parse(out).expansions }).toEqual({ status: 0, owned: 0, unowned: 1, problems: [] });
    }));
});

describe('a file of expansions', patient, () => {
  test('with a damaged line counts without it, and the line is told by its number', () =>
    inFolderOf({ 'docs/a.md': TEXT }, async (folder) => {
      await writeFiles(folder, { 'docs/expansions.jsonl': `{"passage": \n${line(HOLM, [QUESTION])}` });
      expect(firstIn(await sco(folder, ['ask', ASKED, '--json']))).toBe(HOLM);
      const { status, out } = await sco(folder, ['documents']);
      expect(status).toBe(1);
      expect(out).toContain('expansions.jsonl: line 1 is damaged and left out\n');
      const { err } = await sco(folder, ['--docs', 'docs']);
      expect(err).toContain('expansions.jsonl: line 1 is damaged and left out\n');
    }));

  test('can be written from a list of the passages', () =>
    inFolderOf({ 'docs/a.md': TEXT }, async (folder) => {
      const { status, out } = await sco(folder, ['documents', '--passages']);
      const listed = out
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one) as object);
      expect({ status, count: listed.length }).toEqual({ status: 0, count: 5 });
      const last = listed.at(-1);
      expect(last).toEqual({
        passage: wordsKey(HOLM),
        document: 'a.md',
        heading: [],
        text: HOLM,
        questions: [],
      });
      const filled = { ...last, questions: [QUESTION], by: 'moderator', at: '2026-11-28' };
      await writeFiles(folder, { 'data/expansions.jsonl': JSON.stringify(filled) });
      expect(firstIn(await sco(folder, ['ask', ASKED, '--json']))).toBe(HOLM);
      const again = (await sco(folder, ['documents', '--passages'])).out
        .split('\n')
        .filter((one) => one.includes(QUESTION));
      expect(again).toHaveLength(1);
    }));
});
