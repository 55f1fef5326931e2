import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phrasesFor } from '../../src/i18n/phrases-for.ts';
import { columnsOf } from '../../src/reply/wrap-text.ts';
import { type Files, inFolderOf } from '../temp-folder.ts';
import { hasTerminal, inTerminal } from './pseudo-terminal.ts';

const files: Files = {
  'ru/budget.md':
    '---\ntitle: Бюджет\nurl: https://example.org/бюджет\n---\n\nБюджет утверждён в Москве на заседании, которое прошло 17–18 ноября 2025 года; спор окончен.\n',
  'zh/budget.md':
    '---\ntitle: 预算\n---\n\n会议批准了上海合作组织2026年预算，各方强调要落实“全球治理倡议”，支持成员国之间的合作。\n',
};

const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001B[A';
const { morePrompt } = phrasesFor('en');

/** Without escapes. */
const plain = (written: string) =>
  // oxlint-disable-next-line no-control-regex -- they are what goes
  written.replace(/\u001B\[[\d;]*[A-Za-z]|\u001B\]8;;.*?\u001B\\/g, '');
const linesOf = (written: string) => plain(written).split('\n');

/** A process takes a second or two to start, and longer on a busy machine. */
const patient = { timeout: 60_000, concurrent: true };
const here = describe.skipIf(!hasTerminal);

const chatting = async (
  folder: string,
  { env = {}, rows = 40, columns = 60 }: { env?: Record<string, string>; rows?: number; columns?: number },
  person: Parameters<typeof inTerminal>[2],
) => inTerminal(['--docs', folder], { rows, columns, env }, person);

const typing = async (folder: string, lines: readonly string[], env: Record<string, string>) =>
  inTerminal(['--docs', folder], { rows: 40, columns: 80, env }, async ({ see, type }) => {
    await see('> ');
    for (const line of lines) {
      type(`${line}${ENTER}`);
      await see('> ');
    }
    type(CTRL_D);
  });

const asking: Parameters<typeof inTerminal>[2] = async ({ see, type }) => {
  await see('> ');
  type(`Где утверждён бюджет?${ENTER}`);
  await see('> ');
  type(CTRL_D);
};

here(`a chat in a terminal${hasTerminal ? '' : ' (skipped: there is no script of util-linux)'}`, patient, () => {
  test('breaks lines for the width that the screen has at the moment, in colours', () =>
    inFolderOf(files, async (folder) => {
      const home = join(folder, '.home');
      const { written, status } = await chatting(
        folder,
        { columns: 40, env: { HOME: home } },
        async ({ see, type, resize }) => {
          await see('> ');
          type(`会议批准了什么预算？${ENTER}`);
          await see('> ');
          resize(40, 28);
          // The prompt is written anew.
          await see('> ');
          type(`Где утверждён бюджет?${ENTER}`);
          await see('> ');
          type(CTRL_D);
        },
      );
      expect(status).toBe(0);
      // Nobody asked for what is typed to be kept.
      await expect(stat(home)).rejects.toThrow('ENOENT');
      const [first = '', ...others] = written.split('Где утверждён');
      expect(first).toContain('\u001B[36m│\u001B[39m \u001B[1m');
      expect(plain(first)).toContain('│ 会议批准了上海合作组织2026年预算，各\n');
      expect(
        linesOf(first)
          .filter((line) => line.startsWith('│'))
          .map(columnsOf)
          .slice(0, 3),
      ).toEqual([38, 38, 16]);
      const quoted = linesOf(others.join('')).filter((line) => line.startsWith('│'));
      expect(quoted.length).toBeGreaterThan(3);
      expect(Math.max(...quoted.map((line) => columnsOf(line.trimEnd())))).toBeLessThan(28);
      expect(quoted.map((line) => line.slice(2)).join('')).toContain(
        'Бюджет утверждён в Москве на заседании, которое прошло 17–18 ноября 2025 года; спор окончен.',
      );
    }));

  test('shows a long reply a screenful at a time: Enter or a blank goes on, q leaves off', () =>
    inFolderOf(
      Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`d${at}.txt`, `Document ${at}\n\nText ${at}.`])),
      async (folder) => {
        const { written, status } = await chatting(folder, { rows: 8, columns: 50 }, async ({ see, type }) => {
          await see('> ');
          type(`/sources${ENTER}`);
          await see(morePrompt);
          type(ENTER);
          await see(morePrompt);
          type(' ');
          await see(morePrompt);
          type('q');
          await see('> ');
          // Neither q nor what was typed to go on comes back.
          type(`${UP}${ENTER}`);
          await see(morePrompt);
          type(CTRL_C);
          await see('> ');
          type(`${UP}${ENTER}`);
          await see(morePrompt);
          type(CTRL_D);
        });
        expect(status).toBe(0);
        const [, ...screens] = plain(written).split('/sources\n');
        expect(screens).toHaveLength(3);
        const parts = (screens[0] ?? '').split(morePrompt).slice(0, 3);
        expect(parts.map((part) => part.trim().split('\n').length)).toEqual([7, 7, 6]);
        expect(parts.join('').match(/- Document \d+/g)).toHaveLength(18);
        expect(screens[0]).not.toContain('Generation');
        expect(written.endsWith('\n')).toBe(true);
      },
    ));

  test('ends quietly at Ctrl-C', () =>
    inFolderOf(files, async (folder) => {
      const { written, status } = await chatting(folder, {}, async ({ see, type }) => {
        await see('> ');
        type(`half a question${CTRL_C}`);
      });
      expect(status).toBe(0);
      expect(plain(written)).toMatch(/> half a question\n$/);
    }));

  test('puts in with Tab what it completes, and lists with a second one', () =>
    inFolderOf(files, async (folder) => {
      const { written } = await chatting(folder, { columns: 100 }, async ({ see, type }) => {
        await see('> ');
        type('/load');
        type('\t');
        await see('/reload ');
        type('\u0015/sources');
        await see('/sources');
        type(' ');
        type('\t');
        type('\t');
        await see('page:');
        type('预');
        await see('预');
        type('\t');
        await see('zh/budget.md ');
        type(ENTER);
        await see('¶1');
        await see('> ');
        type(CTRL_D);
      });
      expect(plain(written)).toContain('ru/budget.md  Бюджет · Russian');
      expect(plain(written)).toContain('│ 会议批准了');
    }));

  test('writes plain text where no colour is wanted, and nothing but lines where the terminal can do no more', () =>
    inFolderOf(files, async (folder) => {
      const { written } = await chatting(folder, { env: { NO_COLOR: '1', VTE_VERSION: '7600' } }, asking);
      expect(written).toContain('│ Бюджет');
      // oxlint-disable-next-line no-control-regex -- they are what must not be there
      expect(written).not.toMatch(/\u001B(?:\[\d+m|\])/);
      const dumb = await chatting(folder, { env: { TERM: 'dumb', VTE_VERSION: '7600' } }, asking);
      expect(dumb.written).toContain('│ Бюджет');
      expect(dumb.written).not.toContain('\u001B');
    }));

  test('marks addresses where the terminal opens them', () =>
    inFolderOf(files, async (folder) => {
      const href = 'https://example.org/%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82';
      const asked = (env: Record<string, string>) =>
        inTerminal(['ask', 'Где утверждён бюджет?', '--docs', folder], { rows: 24, columns: 60, env }, async () => {});
      const { written } = await asked({ VTE_VERSION: '7600' });
      // It leads to the sentence, and is shown without it.
      expect(written).toContain(`\n  \u001B]8;;${href}#:~:text=`);
      expect(written).toContain(`\u001B\\${href}\u001B]8;;\u001B\\\n`);
      expect((await asked({})).written).toContain(`\n  ${href}\n`);
    }));
});

here(`what is typed${hasTerminal ? '' : ' (skipped: there is no script of util-linux)'}`, patient, () => {
  test('is kept where a file is named for it, for its owner alone, but for answers to the bot', () =>
    inFolderOf(files, async (folder) => {
      const path = join(folder, '.kept', 'history');
      const env = { CHAT_HISTORY: path };
      const first = ['Где бюджет?', '/documents remove ru/budget.md', 'n', '预算'];
      await typing(folder, first, env);
      expect((await readFile(path, 'utf8')).split('\n').slice(1)).toEqual([
        ...first.filter((line) => line !== 'n'),
        '',
      ]);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      const { written } = await typing(folder, [`${UP}${UP}${UP}`], env);
      expect(plain(written)).toContain('Бюджет утверждён в Москве');
    }));

  test('is not kept where that cannot be, which one line says', () =>
    inFolderOf(files, async (folder) => {
      const { written, status } = await typing(folder, ['Где бюджет?'], { CHAT_HISTORY: folder });
      expect(status).toBe(0);
      expect(written.match(/CHAT_HISTORY: [^\n]*\n/g)).toEqual([
        expect.stringMatching(/: what is typed is not kept\n$/),
      ]);
      expect(plain(written)).toContain('Бюджет утверждён в Москве');
    }));
});
