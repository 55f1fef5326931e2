import { rm } from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { runs } from '../runs.ts';
import { newFolder } from '../temp-folder.ts';

const FILES = {
  'club.md': `# The rowing club of Lakeside

## Meetings

The yearly meeting of the rowing club was held in Eastport in 2024, and Anna Holm chaired it.

The yearly meeting of the rowing club was held in Millford in 2025, and Olga Berg chaired it.

The yearly meeting of the rowing club was held in Harbour City in 2026, and Piet Maas chaired it.

## Rules

Members of the rowing club pay their fees by the first of March.

The rowing club lends boats to schools, and charges nothing for them.
`,
  'ru/club.md': `# Устав клуба

Сроки уплаты взносов: до первого марта каждого года.

Клуб принял решение построить новый причал.
`,
  'zh/club.md': '# 渔业协会\n\n渔业协会的会长由理事会选举产生。\n\n渔业协会每年举行一次大会。\n',
};

const NOW = '2026-11-28';

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await newFolder(FILES);
  library = await openLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (question: string, now = NOW) => library.ask(question, { now });
const firstFor = (question: string, now = NOW) => ask(question, now).quotes[0]?.passage.text;

describe('an everyday word that no document has refuses nothing', () => {
  test.each([
    ['when do members cough up the fees', 'Members of the rowing club pay their fees'],
    ['yo does the club hand out boats to schools at all', 'The rowing club lends boats'],
    ['so like whats the deal with boats for schools', 'The rowing club lends boats'],
    ['клуб собирается замутить новый причал?', 'Клуб принял решение'],
    ['клуб вообще тянет с причалом или как', 'Клуб принял решение'],
    ['渔业协会的老大怎么选出来的', '渔业协会的会长'],
  ])('%s', (question, words) => {
    expect(ask(question).status).not.toBe('not_found');
    expect(firstFor(question)).toContain(words);
  });
});

describe('a time is told from today', () => {
  const QUESTIONS = [
    'Where was the yearly meeting of the rowing club held this year?',
    'Who chaired the yearly meeting of the rowing club this year?',
    'Who chaired the yearly meeting of the rowing club in 2026?',
  ];

  test.each([
    [NOW, 'Piet Maas'],
    ['2025-11-28', 'Olga Berg'],
    ['2024-02-01', 'Anna Holm'],
  ])('this year, asked on %s', (now, chair) => {
    for (const question of QUESTIONS.slice(0, 2)) expect(firstFor(question, now)).toContain(chair);
    expect(firstFor(QUESTIONS[2] as string, now)).toContain('Piet Maas');
  });

  test.each([
    ['Who chaired the yearly meeting of the rowing club last year?', 'Olga Berg'],
    ['Who chaired the yearly meeting of the rowing club two years ago?', 'Anna Holm'],
    ['Who chaired the latest yearly meeting of the rowing club?', 'Piet Maas'],
    ['Who chaired the yearly meeting of the rowing club before 2025?', 'Anna Holm'],
    ['Кто вёл the yearly meeting of the rowing club в прошлом году?', 'Olga Berg'],
    ['去年 the yearly meeting of the rowing club 由谁主持？', 'Olga Berg'],
  ])('%s', (question, chair) => expect(firstFor(question)).toContain(chair));

  test('a year of which no document speaks is not answered with another', () => {
    const question = 'Who chaired the yearly meeting of the rowing club last year?';
    expect(ask(question, '2012-05-01').status).not.toBe('answered');
  });
});

describe('a word typed on the other keyboard is read as it was meant', () => {
  test.each([
    ['chjrb уплаты взносов', 'Сроки уплаты взносов'],
    ['rfrbt chjrb egkfns dpyjcjd', 'Сроки уплаты взносов'],
    ['ыгььше of rowing: вщ ьуьиукы зфн ауу', 'Members of the rowing club pay their fees'],
  ])('%s', (typed, words) => {
    expect(ask(typed).status).not.toBe('not_found');
    expect(firstFor(typed)).toContain(words);
  });

  test('but not one that is known as it is', () => {
    expect(firstFor('rowing club fees')).toContain('Members of the rowing club pay their fees');
  });
});

describe('the first three passages', () => {
  const words = Object.values(FILES)
    .join(' ')
    .match(/[\p{L}\p{N}]+/gu) as readonly string[];
  const frames = ['%', 'Who chaired %?', 'list all %', 'Где %?', '% 是什么'];

  test('are the same, whatever number is wanted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...new Set(words)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...frames),
        (some, frame) => {
          const question = frame.replace('%', some.join(' '));
          const found = [3, 4, 5, 10].map((limit) => {
            const { status, quotes, wanted } = library.ask(question, { now: NOW, limit });
            return { status, wanted, first: quotes.slice(0, 3).map(({ passage }) => passage.text) };
          });
          expect(found).toEqual(found.map(() => found[0]));
          const one = library.ask(question, { now: NOW, limit: 1 });
          expect(one.quotes[0]?.passage.text).toBe(found[0]?.first[0]);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
