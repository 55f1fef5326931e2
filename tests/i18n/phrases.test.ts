/** What the bot says, in every language. */
import { Converter as toTaiwan } from 'opencc-js/cn2t';
import { Converter as toMainland } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import type { Phrases } from '../../src/i18n/phrases.ts';
import { zh } from '../../src/i18n/zh.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { type Spoken, spoken } from './spoken.ts';
import golden from './zh-tw.json' with { type: 'json' };

const ALL: Readonly<Record<string, Phrases>> = { en, ru, zh, 'zh-TW': zhTw };

const traditional = toTaiwan({ from: 'cn', to: 'tw' });
const simplified = toMainland({ from: 'tw', to: 'cn' });

test('every language says as much as English', () => {
  const paths = spoken(en).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(200);
  for (const phrases of [ru, zh, zhTw]) expect(spoken(phrases).map(({ path }) => path)).toEqual(paths);
});

test.each(Object.entries(ALL))('in %s, no phrase is empty, or has blanks where none belong', (_, phrases) => {
  expect(
    spoken(phrases).filter(({ path, text }) => text.trim() === '' || (text !== text.trim() && path !== 'separator')),
  ).toEqual([]);
  expect(spoken(phrases).filter(({ text }) => /undefined|null|NaN|\[object|  /.test(text))).toEqual([]);
});

describe('Chinese', () => {
  test('in traditional characters has none that are only simplified', () => {
    const wrong = spoken(zhTw).filter(({ text }) => traditional(text) !== text);
    expect(wrong.map(({ path, text }) => [path, text, traditional(text)])).toEqual([]);
  });

  test('in simplified characters has none that are only traditional', () => {
    const wrong = spoken(zh).filter(({ text }) => simplified(text) !== text);
    expect(wrong.map(({ path, text }) => [path, text, simplified(text)])).toEqual([]);
  });
});

describe('Chinese of Taiwan is made of the other one', () => {
  const expected = Object.entries(golden).map(([path, text]) => ({ path, text }));

  test('phrase by phrase as it is written down', () => {
    expect(spoken(zhTw)).toEqual(expected);
  });

  test.each(['说明“里”的文件夹：命令', '后面干里', 'Word 文件', 'ENOSPC', '\u{F0000}', '$&', ' '])(
    'and %s, which somebody else wrote, stays as it is within every phrase',
    (value) => {
      const texts = expected.map(({ path, text }) => ({ path, text: text.replaceAll('§', () => value) }));
      expect(spoken(zhTw, value)).toEqual(texts);
    },
  );
});

/** Names, abbreviations and what has to be typed, which are the same everywhere. */
const NAMES =
  /https?:\/\/|Discord|Node|JSON|Markdown|MiB|Unicode|UTF-(?:8|16)|GB18030|Big5|Windows-1251|KOI8-R|HTML|XML|YAML|PDF|Word|\.(?:docx?|txt)\b|Tab|Ctrl-D|Enter|\bq\b|MAX_DOCUMENT_MB|KEEP_QUESTIONS=true|MB\b|\by\/N\b|\b(?:zh|ru|en)\b|[ёе](?= ?(?:与|與|and|$|。))/g;

test.each([
  ['ru', ru, /[\p{Script=Latin}\p{Script=Han}]/u],
  ['zh', zh, /[\p{Script=Latin}\p{Script=Cyrillic}]/u],
  ['zh-TW', zhTw, /[\p{Script=Latin}\p{Script=Cyrillic}]/u],
  ['en', en, /[\p{Script=Han}\p{Script=Cyrillic}]/u],
] as const)('in %s, no phrase has words of another language', (_, phrases, foreign) => {
  expect(spoken(phrases).filter(({ text }) => foreign.test(text.replaceAll(NAMES, '')))).toEqual([]);
});

test.each([
  ['en', 'ru'],
  ['en', 'zh'],
  ['en', 'zh-TW'],
  ['ru', 'zh'],
  ['ru', 'zh-TW'],
])('%s and %s have no phrase in common', (one, other) => {
  expect(inCommon(one, other).filter(({ text }) => /\p{L}/u.test(text.replaceAll(NAMES, '')))).toEqual([]);
});

test('both kinds of Chinese have only phrases in common whose characters are the same', () => {
  expect(inCommon('zh', 'zh-TW').filter(({ text }) => traditional(text) !== text)).toEqual([]);
});

function inCommon(one: string, other: string): Spoken[] {
  const texts = new Map(spoken(ALL[other] as Phrases).map(({ path, text }) => [path, text]));
  return spoken(ALL[one] as Phrases).filter(({ path, text }) => texts.get(path) === text);
}

describe('what is counted', () => {
  type Counting = readonly [say: (number: number) => string, one: string, few: string, many: string];

  /** Every Russian phrase that has a number before a word, by its path among what is spoken. */
  const RUSSIAN: Readonly<Record<string, Counting>> = {
    'numberOf.documents(0)': [ru.numberOf.documents, 'документ', 'документа', 'документов'],
    'numberOf.passages(0)': [ru.numberOf.passages, 'отрывок', 'отрывка', 'отрывков'],
    'numberOf.files(0)': [ru.numberOf.files, 'файл', 'файла', 'файлов'],
    'numberOf.meetings(0)': [ru.numberOf.meetings, 'заседание', 'заседания', 'заседаний'],
    'numberOf.questions(0)': [ru.numberOf.questions, 'вопрос', 'вопроса', 'вопросов'],
    'numberOf.people(0)': [ru.numberOf.people, 'человек', 'человека', 'человек'],
    'numberOf.times(0)': [ru.numberOf.times, 'раз', 'раза', 'раз'],
    'numberOf.days(0)': [ru.numberOf.days, 'день', 'дня', 'дней'],
    'confirmWithin(0)': [ru.confirmWithin, 'секунду', 'секунды', 'секунд'],
    'answerTimes(0)': [(number) => ru.answerTimes('§', '§', number), 'ответ', 'ответа', 'ответов'],
    'quoteCheck.cut(0)': [ru.quoteCheck.cut, 'знак', 'знака', 'знаков'],
    'quoteCheck.tooShort(0)': [(number) => ru.quoteCheck.tooShort(number, 12), 'знак', 'знака', 'знаков'],
    'expansions(0)': [(number) => ru.expansions(number, 1), 'отрывка', 'отрывков', 'отрывков'],
    'tooLong(0)': [(number) => ru.tooLong('§', number), 'знака', 'знаков', 'знаков'],
    'problem(7)': [(most) => ru.problem({ code: 'too-many-lines', most }), 'строки', 'строк', 'строк'],
    'problem(8)': [(most) => ru.problem({ code: 'too-many-paragraphs', most }), 'абзаца', 'абзацев', 'абзацев'],
    'problem(9)': [(most) => ru.problem({ code: 'too-many-elements', most }), 'элемента', 'элементов', 'элементов'],
    'problem(20)': [(pages) => ru.problem({ code: 'pdf-scan', pages }), 'страница', 'страницы', 'страниц'],
    'problem(27)': [(times) => ru.problem({ code: 'unpacks-too-much', times }), 'раз', 'раза', 'раз'],
  };

  test('is known of every phrase that counts', () => {
    // мс, с, МБ, д, ч, мин are the same after any number; 5 из 6 counts no word.
    const counting = spoken(ru).filter(({ text }) => /5 (?!(?:мс|с|МБ|МиБ|д|ч|мин|из)(?!\p{L}))\p{Ll}/u.test(text));
    expect(counting.map(({ path }) => path).toSorted()).toEqual(Object.keys(RUSSIAN).toSorted());
  });

  test.each(Object.entries(RUSSIAN))('has the right form in Russian: %s', (_, [say, one, few, many]) => {
    for (const [number, form] of [
      [1, one],
      [2, few],
      [5, many],
      [11, many],
      [21, one],
      [22, few],
      [25, many],
      [111, many],
    ] as const) {
      expect(say(number)).toMatch(new RegExp(`(?<!\\p{N})${number} ${form}(?!\\p{L})`, 'u'));
    }
  });

  test('has the right form in English', () => {
    const counting: readonly (readonly [(number: number) => string, string])[] = [
      [en.numberOf.documents, 'document'],
      [en.numberOf.passages, 'passage'],
      [en.numberOf.files, 'file'],
      [en.numberOf.meetings, 'meeting'],
      [en.numberOf.questions, 'question'],
      [en.numberOf.times, 'time'],
      [en.numberOf.days, 'day'],
      [en.confirmWithin, 'second'],
      [(number) => en.answerTimes('§', '§', number), 'answer'],
    ];
    for (const [say, word] of counting) {
      for (const number of [1, 2, 21]) {
        expect(say(number)).toMatch(new RegExp(`(?<!\\d)${number} ${word}${number === 1 ? '' : 's'}\\b`));
      }
    }
  });
});
