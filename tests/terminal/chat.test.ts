import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openLibrary } from '../../src/app/library.ts';
import { collectFeedback } from '../../src/app/feedback.ts';
import { moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { chat } from '../../src/terminal/chat.ts';
import { phrasesFor } from '../../src/i18n/phrases-for.ts';
import { webPages } from '../../src/web/take-page.ts';
import { inFolderOf } from '../temp-folder.ts';

const files = {
  'ru/budget.txt': 'Бюджет на год\n\nБюджет утверждён в Москве.',
  'en/budget.txt': 'The budget of the year\n\nThe budget was approved.',
};

const opened = async (folder: string) => {
  const library = await openLibrary(folder);
  const audit = openAuditLog(join(folder, '.audit.jsonl'));
  const feedback = await collectFeedback({
    log: openFeedbackLog(join(folder, '.feedback.jsonl')),
    keepQuestions: false,
    onProblem: (error) => {
      throw error;
    },
  });
  return {
    library,
    feedback,
    moderation: moderate({
      library,
      store: openStore(folder),
      audit,
      largest: 1024 * 1024,
      takePage: webPages({ loopback: true }),
    }),
  };
};

/** Nobody looks at a screen or types. */
const nobody = {
  screen: () => ({ colour: false, size: null, canErase: false }),
  history: { lines: [], add: () => {} },
};

const answersTo = (lines: string, { isTerminal = false, locale = 'en' } = {}) =>
  inFolderOf(files, async (folder) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const said = text(output);
    input.end(lines);
    await chat({ ...(await opened(folder)), ...nobody, commands, input, output, isTerminal, locale });
    output.end();
    return said;
  });

describe('a chat', () => {
  test('answers each line in its language and ends with the input', async () => {
    const said = await answersTo('Где утверждён бюджет?\n\nWas the budget approved?\n天气怎么样？');
    expect(said).toMatch(/Точные слова документов[^]*Exact words of the documents[^]*文件中没有找到/);
    expect(said).toMatch(
      /│ Бюджет утверждён в Москве\.\n {2}\[1\] Бюджет на год · ¶2 · строка 3 · русский · есть также: английский\n/,
    );
  });

  test('speaks the language of the machine where a line shows none', async () => {
    expect(await answersTo('/sources', { locale: 'ru-RU' })).toContain('Основа ответов: 2 документа');
    expect(await answersTo('/sources', { locale: 'fr-FR' })).toContain('2 documents');
  });

  test('says that it does not know a command', async () => {
    expect(await answersTo('/none')).toBe('There is no command /none. /help lists the commands.\n\n');
  });

  test.each([
    ['/sorces', '/sources'],
    ['/ASK budget', '/ask'],
    ['/помошь', '/помощь'],
    ['/会仪', '/会议'],
  ])('offers for %s the nearest one, %s', async (typed, near) => {
    expect(await answersTo(typed)).toMatch(new RegExp(`${near}[?.？。]\\n\\n$`));
  });

  test('says that a command lacks what it needs', async () => {
    expect(await answersTo('/ask')).toContain('"question" is missing');
    expect(await answersTo('/ask budget document:none.txt')).toContain('There is no document "none.txt"');
    expect(await answersTo(`/ask ${'a'.repeat(301)}`)).toContain('"question" may have at most 300 characters.');
  });

  test('prompts and explains itself only to a person', async () => {
    const { chatHint } = phrasesFor('en');
    expect(await answersTo('/help\n', { isTerminal: true })).toContain(chatHint);
    expect(await answersTo('/help\n')).not.toContain(chatHint);
  });
});

describe('the moderators’ commands', () => {
  test('tell what was asked and not found', async () => {
    const said = await answersTo('/gaps\nWhich volcano erupted?\n/gaps\n/gaps days:never\n/gaps days:7');
    const { gaps, badInput } = phrasesFor('en');
    expect(said).toContain(gaps.none('30 days'));
    expect(said).toContain(gaps.found('30 days', '1 question'));
    expect(said).toContain(gaps.refused('1 time', '1 person'));
    expect(said).toContain(badInput('days'));
    expect(said).toContain(gaps.found('7 days', '1 question'));
  });

  test('put a file of this machine into the documents, ask before it replaces one, and bring back what was removed', () =>
    inFolderOf({ 'budget.txt': 'The new budget\n\nThe budget was refused.' }, async (elsewhere) => {
      const path = join(elsewhere, 'budget.txt');
      const said = await answersTo(
        [
          `/documents add file:${path} folder:new`,
          'refused budget',
          `/documents add ${path} folder:en`,
          'n',
          `/documents add ${path} folder:en`,
          '/documents remove new/budget.txt',
          'y',
          '/documents remove new/budget.txt',
          '/documents restore new/budget.txt',
          '/documents add file:/nowhere/at/all.txt',
          '/reload preview:true',
          '/status',
        ].join('\n'),
      );
      const phrases = phrasesFor('en');
      expect(said).toContain(phrases.added('new/budget.txt (2 passages)'));
      expect(said).toContain('The budget was refused.');
      expect(said).toContain(phrases.notUsable('en/budget.txt', 'it has the same words as new/budget.txt'));
      expect(said).toContain(phrases.removed('new/budget.txt (2 passages)'));
      expect(said).toContain(phrases.notTransferred(phrases.transferProblems.missing));
      expect(said).toContain(phrases.preview);
      expect(said).toContain(phrases.noGateway);
    }));

  test('that would lose much wait for a yes', async () => {
    const said = await answersTo(
      ['/documents remove ru/budget.txt', '', '/documents remove ru/budget.txt', 'да'].join('\n'),
    );
    const phrases = phrasesFor('en');
    expect(said.split(phrases.confirmPrompt)).toHaveLength(3);
    expect(said).toContain(phrases.notConfirmed);
    expect(said).toContain(phrases.removed('ru/budget.txt (2 passages)'));
  });
});
