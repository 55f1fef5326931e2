import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../src/search/suggest/match-names.ts';

/** Titles that what was typed finds, in the order that they are offered in. */
const found = (typed: string, titles: readonly string[]) => matchNames(typed, titles, (title) => [title]);

const CHARTER = [
  'Хартия и устав',
  '上海合作组织宪章',
  'Charter of the SCO',
  'Соглашение об уставных взносах',
  'Устав ШОС',
  'Преустав',
];

test('those that begin with it come first, then words that do, then the insides of words, then other languages', () => {
  expect(found('устав', CHARTER)).toEqual([
    'Устав ШОС',
    'Хартия и устав',
    'Соглашение об уставных взносах',
    'Преустав',
    '上海合作组织宪章',
    'Charter of the SCO',
  ]);
});

test('while nothing is typed, or nothing but marks, all of them stay in their order', () => {
  for (const typed of ['', '  ', '«…»']) expect(found(typed, CHARTER)).toEqual(CHARTER);
});

describe('it makes no difference', () => {
  test.each([
    ['capitals', 'УСТАВ шос', 'Устав ШОС'],
    ['the width of characters', 'ｓｃｏ ２０２５', 'SCO 2025'],
    ['ё and е', 'отчёт', 'Отчет о работе'],
    ['е and ё', 'отчет', 'Отчёт о работе'],
    ['traditional characters', '總理會議', '第24次总理会议'],
    ['simplified characters', '总理会议', '第24次總理會議'],
    ['marks on Latin letters', 'Ozbekiston', 'Özbekiston'],
    ['letters written with a mark apart', 'Доброи\u0306', 'Доброй'],
    ['marks between words', 'глав-правительств', 'Совет «глав», правительств'],
    ['soft hyphens', 'прави\u00ADтельств', 'Совет глав правительств'],
    ['no blank between scripts', '莫斯科2025', '2025年11月 莫斯科'],
  ])('%s: %s', (_, typed, title) => expect(found(typed, [title, 'Something else'])).toEqual([title]));

  test('the order of words', () => {
    expect(found('moscow prime 2025', ['Prime ministers, Moscow, 2025', 'Prime ministers, Minsk, 2025'])).toHaveLength(
      1,
    );
    expect(found('2025 moscow', ['Prime ministers, Moscow, 2025'])).toHaveLength(1);
  });

  test('which of its names has a word', () => {
    const documents = [
      { title: 'Charter', id: 'en/a.txt' },
      { title: 'Charter', id: 'ru/a.txt' },
    ];
    expect(matchNames('charter ru', documents, ({ title, id }) => [title, id])).toEqual([documents[1]]);
  });
});

test.each(['Moscow', 'москва', 'Москве', '莫斯科'])('%s is found in every language and case', (typed) => {
  const titles = ['Заседание в Москве', '莫斯科会议', 'The meeting in Moscow', 'Минск', '明斯克', 'Minsk'];
  expect(new Set(found(typed, titles))).toEqual(new Set(titles.slice(0, 3)));
});

test('a name in another language and more words have to be there both', () => {
  const titles = ['莫斯科会议 2025', '莫斯科会议 2005', '明斯克会议 2025'];
  expect(found('Moscow 2025', titles)).toEqual(['莫斯科会议 2025']);
  expect(found('Moscow library', titles)).toEqual([]);
});

test('any part of a name finds it', () => {
  const letters = constantFrom(...'aZéß ё Яй 第二十四次會議会议莫斯科０9-«».,/·'.split(''));
  const name = array(letters, { maxLength: 30 }).map((all) => all.join(''));
  assert(
    property(name, nat(30), nat(30), (title, one, other) => {
      const typed = title.slice(Math.min(one, other), Math.max(one, other));
      expect(found(typed, ['nothing of it: qqq', title])).toContain(title);
    }),
    { numRuns: 2_000 },
  );
});
