import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { commands } from '../../commands/index.ts';
import type { Context } from '../../src/app/command.ts';
import { collectFeedback } from '../../src/app/feedback.ts';
import { openLibrary } from '../../src/app/library.ts';
import { moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { complete } from '../../src/terminal/complete.ts';
import { phrasesFor } from '../../src/i18n/phrases-for.ts';
import { webPages } from '../../src/web/take-page.ts';
import { inFolderOf, newFolder } from '../temp-folder.ts';

const files = {
  'ru/budget.txt': 'Бюджет на год\n\nБюджет утверждён в Москве.',
  'ru/budget two.txt': 'Ещё один бюджет\n\nОн утверждён в Ташкенте.',
  'en/budget.txt': 'The budget of the year\n\nThe budget was approved.',
  'zh/a.md':
    '---\ntitle: 预算\u001B[2J会议\n---\n\n2019年11月1日至2日，上海合作组织成员国政府首脑（总理）理事会第十八次会议在塔什干举行。\n',
  'ru/b.md':
    '---\ntitle: Москва\n---\n\nДвадцать четвёртое заседание Совета глав правительств ШОС прошло 17–18 ноября 2025 года в Москве.\n',
  'en/\u001B[2J.txt': 'A name that would be obeyed\n\nIt cannot be typed.',
};

let folder: string;
let context: Context;

beforeAll(async () => {
  folder = await newFolder(files);
  const library = await openLibrary(folder);
  const audit = openAuditLog(join(folder, '.audit.jsonl'));
  context = {
    library,
    moderation: moderate({
      library,
      store: openStore(folder),
      audit,
      largest: 1024 * 1024,
      takePage: webPages({ loopback: true }),
    }),
    feedback: await collectFeedback({
      log: openFeedbackLog(join(folder, '.feedback.jsonl')),
      keepQuestions: false,
      onProblem: (error) => {
        throw error;
      },
    }),
    commands,
    phrases: phrasesFor('en'),
    by: { id: 'terminal', name: 'terminal' },
    gateway: () => null,
    now: () => new Date('2026-11-22'),
  };
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

/** The line after Tab, or what is listed where there is nothing that can be put in; as readline does it. */
async function tab(line: string, locale = 'en'): Promise<string | string[]> {
  const [offers, replaced] = await complete(line, commands, 'ask', { ...context, phrases: phrasesFor(locale) });
  const [only, ...others] = offers;
  if (only !== undefined && others.length === 0) return line.slice(0, line.length - replaced.length) + only;
  // Readline puts in what all offers begin with, if that is more than what it is told to replace, or something else.
  if (only !== undefined) expect(offers.every((offer) => offer.startsWith(only))).toBe(false);
  if (only !== undefined) expect(replaced).toBe(only);
  return offers;
}

describe('Tab puts in', () => {
  test.each([
    ['/rel', '/reload '],
    ['/load', '/reload '],
    ['/RELO', '/reload '],
    ['/me', '/meeting'],
    ['', '/'],
    ['/ask Budget? document:ru', '/ask Budget? document:ru/b'],
    ['/перечит', '/перечитать '],
    ['/ист', '/источники '],
    ['/documents rem', '/documents remove '],
    ['/documents move', '/documents remove '],
    ['/документы уб', '/документы убрать '],
    ['/ask Budget? d', '/ask Budget? document:'],
    ['/спросить Бюджет? до', '/спросить Бюджет? документ:'],
    ['Budget? priv', 'Budget? private:'],
    ['/ask Budget? document:zh', '/ask Budget? document:zh/a.md '],
    ['/ask Budget? document:YEAR', '/ask Budget? document:en/budget.txt '],
    ['/ask Budget? document:год', '/ask Budget? document:ru/budget.txt '],
    ['/ask Budget? document:The budget of', '/ask Budget? document:en/budget.txt '],
    ['/ask Budget? document:ru/budget t', '/ask Budget? document:ru/budget two.txt '],
    ['/ask Budget? document:ru/budget two.txt p', '/ask Budget? document:ru/budget two.txt private:'],
    ['/ask Budget? document:ru/budget two.txt ', '/ask Budget? document:ru/budget two.txt private:'],
    ['/ask document:zh/a.md private:t', '/ask document:zh/a.md private:true '],
    ['/ask document:zh/a.md private:true ', '/ask document:zh/a.md private:true question:'],
    ['/sources 预算', '/sources zh/a.md '],
    ['/источники 预算', '/источники zh/a.md '],
    ['/meeting tash', '/meeting heads_of_government#18 '],
    ['/meeting 塔什干', '/meeting heads_of_government#18 '],
    ['/meeting heads_of_government#18 f', '/meeting heads_of_government#18 fact:'],
    ['/meeting heads_of_government#18 fact:bud', '/meeting heads_of_government#18 fact:budget '],
    ['/заседание моск', '/заседание heads_of_government#24 '],
    ['/заседание моск факт:предс', '/заседание моск факт:chair '],
  ])('after "%s": %j', async (line, after) => expect(await tab(line)).toEqual(after));

  test.each([
    '/zzz',
    '/sources预',
    '/unknown a',
    '/documents burn a',
    'budget',
    'Who chaired at',
    '/ask Budget? document:none',
  ])('nothing after "%s"', async (line) => expect(await tab(line)).toEqual([]));

  test('the path of a file of this machine', async () => {
    expect(await tab(`/documents add ${folder}/r`)).toBe(`/documents add ${folder}/ru/`);
    expect(await tab(`/documents add file:${folder}/ru/budget t`)).toBe(
      `/documents add file:${folder}/ru/budget two.txt `,
    );
    expect(await tab(`/documents add ${folder}/none/`)).toEqual([]);
  });
});

describe('Tab lists', () => {
  test('the commands, in the language of whoever types', async () => {
    expect(await tab('/')).toEqual(expect.arrayContaining(['/ask', '/sources', '/help']));
    expect(await tab('/', 'ru')).toEqual(expect.arrayContaining(['/спросить', '/источники', '/помощь']));
    expect(await tab('/', 'zh-TW')).toHaveLength(commands.length);
  });

  test('documents with their titles, which are shown and not obeyed, and the names of options', async () => {
    expect(await tab('/sources ')).toEqual([
      'en/budget.txt  The budget of the year · English',
      'ru/b.md  Москва · Russian',
      'ru/budget two.txt  Ещё один бюджет · Russian',
      'ru/budget.txt  Бюджет на год · Russian',
      'zh/a.md  预算␛[2J会议 · Chinese',
      'page:',
    ]);
  });

  test('options that are not given yet', async () => {
    expect(await tab('/ask Budget? ')).toEqual(['document:', 'private:']);
    expect(await tab('/спросить Бюджет? ')).toEqual(['документ:', 'лично:']);
  });

  test('the values of an option under the names that readers know', async () => {
    expect(await tab('/заседание 2025 факт:')).toContain('chair  Председательствующий');
  });

  test('documents whose names or titles have what was typed, where they begin with nothing in common', async () => {
    expect(await tab('/sources budget')).toEqual([
      'en/budget.txt  The budget of the year · English',
      'ru/budget two.txt  Ещё один бюджет · Russian',
      'ru/budget.txt  Бюджет на год · Russian',
    ]);
  });

  test('no more than fit on a screen, and how many there are beside these', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `${at % 2 === 0 ? 'm' : 'n'}${at}.txt`);
    await inFolderOf(Object.fromEntries(many.map((name) => [name, name])), async (folderOfMany) => {
      const offers = await tab(`/documents add ${folderOfMany}/`);
      expect(offers).toHaveLength(41);
      expect(offers.at(-1)).toBe('… +20');
    });
  });
});
