import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/languages/analyzer.ts';
import { runs } from '../runs.ts';

const terms = (text: string) => termsOf(text).map(({ term }) => term);
const slices = (text: string) => termsOf(text).map(({ start, end }) => text.slice(start, end));

describe('runs of one script', () => {
  test.each([
    ['2024年会议', ['2024', '会议']],
    ['SCO成员国', ['sco', '成员', '员国']],
    ['联合国UN憲章', ['联合', '合国', 'un', '宪章']],
    ['ШОС上合', ['шос', '上合']],
    ['第5条', ['5', 'article5']],
    ['国', ['国']],
    ['', []],
    [' —。！', []],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected));

  test('end where the script changes from Latin to Cyrillic', () => {
    expect(terms('шосSCO')).toEqual(['шос', 'sco']);
  });
});

describe('a day of a month is no other number', () => {
  test.each([
    ['18 November', ['day18', 'month11']],
    ['November 18, 2025', ['month11', 'day18', '2025']],
    ['the 18th of November', ['the', 'day18', 'of', 'month11']],
    ['17–18 ноября', ['day17', 'day18', 'month11']],
    ['11月17日至18日', ['month11', 'day17', '至', 'day18']],
    ['November 2025', ['month11', '2025']],
    ['the 30th meeting', ['the', '30', 'meet']],
    ['30-е заседание', ['30', 'заседан']],
    ['May 51 delegates', ['month5', '51', 'deleg']],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected));
});

describe('one and the same term', () => {
  test.each([
    ['２０２５年', '2025年', 'full-width figures'],
    ['ＳＣＯ', 'SCO', 'full-width letters'],
    ['ёлка', 'елка', 'ё and е'],
    ['Ёлка', 'елка', 'a capital Ё'],
    ['СОВЕТ', 'совет', 'capitals'],
    ['й', 'и\u0306', 'й and its decomposition'],
    ['Китай', 'Кита\u0438\u0306', 'й within a word and its decomposition'],
    ['communiqué', 'communique', 'Latin letters with and without marks'],
    ['communiqué', 'communique\u0301', 'a mark and its decomposition'],
    ['組織', '组织', 'traditional and simplified Han'],
    ['開發銀行', '开发银行', 'traditional and simplified names'],
    ['1,190', '1190', 'a number with and without its comma'],
    ['007', '7', 'a number with and without leading noughts'],
    ['в 2015 году', 'в 2015', 'a year with and without its word'],
    ['2001–2005 годов', '2001–2005 гг.', 'years with their word and its short form'],
    ['заседания', 'заседании', 'cases'],
    ['организация', 'организации', 'cases of a longer word'],
    ['meetings', 'meeting', 'numbers'],
    ['сотруд\u00ADничество', 'сотрудничество', 'a soft hyphen'],
    ['meet\u200Bing', 'meeting', 'a zero-width space'],
    ['上海\u200B合作', '上海合作', 'a zero-width space between Han'],
    ['meet\u2060ing', 'meeting', 'a word joiner'],
  ])('%s and %s: %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(terms(one)).not.toEqual([]);
  });

  test.each([
    ['二〇二六年', '2026'],
    ['二〇二六', '2026'],
    ['二十四次', '24'],
    ['第十二条', '12'],
    ['第一百零五条', '105'],
  ])('%s is also %s', (chinese, figures) => expect(terms(chinese)).toContain(figures));

  test('November, ноября, 11月, 十一月 and １１月', () => {
    const [month] = terms('November');
    expect(month).toBeDefined();
    for (const text of ['ноября', 'ноябре', 'NOVEMBER', '11月', '十一月', '１１月', '11 月']) {
      expect(terms(text)).toContain(month);
    }
    expect(terms('October')).not.toContain(month);
    expect(terms('13月')).not.toContain('month13');
  });
});

describe('two different terms', () => {
  test.each([
    ['й', 'и'],
    ['район', 'раион'],
    ['2024', '2025'],
    ['会议', '会见'],
    ['China', 'Сhina'],
  ])('%s and %s', (one, other) => expect(terms(one)).not.toEqual(terms(other)));
});

describe('words part at', () => {
  test.each([
    ['a TAB', '\t'],
    ['a line break', '\r\n'],
    ['a no-break space', '\u00A0'],
    ['an ideographic space', '\u3000'],
    ['a bell', '\u0007'],
    ['an emoji', '😀'],
    ['a dash', '–'],
  ])('%s', (_, between) => expect(terms(`word2${between}совет`)).toEqual([...terms('word2'), 'совет']));
});

describe('offsets', () => {
  test('give back what a term stands for', () => {
    expect(slices('2025 年 Сам\u00ADмит')).toEqual(['2025 年', 'Сам\u00ADмит']);
    expect(slices('成员国')).toEqual(['成员', '员国']);
  });

  test('lie within the text, in order, for any text', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...'会议 二〇二六年 第十二条 十一月 2025年 1,190 ёлка Communiqué \u00AD \u200B \t 𠮷 😀 й'.split(' '),
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        let from = 0;
        for (const { term, start, end } of termsOf(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = start;
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
