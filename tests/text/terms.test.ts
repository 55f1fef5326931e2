import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/languages/analyzer.ts';
import { foldText } from '../../src/text/fold.ts';
import { oneSpelling } from '../../src/text/spelling.ts';
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
    ['China', 'Сhina', 'a Latin letter and a Cyrillic one that looks like it'],
    ['СОVID-19', 'COVID-19', 'letters that only look Latin'],
    ['ШOC', 'ШОС', 'letters that only look Cyrillic'],
    ['саммит в Mоскве', 'саммит в Москве', 'a Latin letter in a Russian word'],
    ['co-operation', 'cooperation', 'a prefix with a hyphen'],
    ['co\u2011operation', 'cooperation', 'a prefix with a no-break hyphen'],
    ['co operation', 'cooperation', 'a prefix with a blank'],
    ['e-mail', 'email', 'a letter with a hyphen'],
    ['de-dollarisation', 'dedollarization', 'a prefix, and American spelling'],
    ['штаб-квартира', 'штаб квартира', 'two words with a hyphen'],
    ['штаб\u2011квартира', 'штаб-квартира', 'a no-break hyphen'],
    ['Secretary-General', 'secretary general', 'a title with a hyphen'],
    ['organisation', 'Organizations', 'American spelling'],
    ['Centre of defence programmes', 'center of defense programs', 'other American spellings'],
    ['neighbourly', 'neighborly', 'American spelling within a word'],
    ['1 250 000', '1250000', 'groups of figures'],
    ['1\u00A0250\u00A0000', '1,250,000', 'groups with no-break spaces'],
    ['1.250.000', '1250000', 'groups with full stops'],
    ['1,5', '1.5', 'decimals'],
    ['二○二四年', '二〇二四年', 'two noughts'],
    ['二零二四年', '二〇二四年', 'a nought in words'],
    ['二0二四年', '二〇二四年', 'a nought in figures'],
    ['05', '5', 'a nought before a day'],
    ['Китая\n', 'Китай', 'cases of Китай'],
    ['Шанхаем', 'Шанхая', 'cases of Шанхай'],
    ['Таджикистану', 'Таджикистана', 'cases of Таджикистан'],
    ['Астану', 'Астана', 'cases of Астана'],
    ['Токаевым', 'Токаев', 'cases of a surname'],
    ['Лаврова', 'Лавров', 'cases of another surname'],
    ['Алиеву', 'Алиев', 'cases of a third surname'],
    ['уставу', 'устав', 'cases of устав'],
    ['проблем', 'проблема', 'a plural without an ending'],
    ['материалов', 'материала', 'cases of материал'],
    ['финансовый', 'финансы', 'an adjective and its noun'],
  ])('%s and %s: %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(terms(one)).not.toEqual([]);
  });

  test.each([
    ['二〇二六年', '2026'],
    ['二〇二六', '2026'],
    ['二○二六', '2026'],
    ['二零二六年', '2026'],
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
    ['organisation', 'organ'],
    ['Китай', 'кит'],
    ['Дели', 'дело'],
    ['Женева', 'жена'],
    ['план', 'плата'],
    ['co-founder', 'founder'],
    ['1.250', '1250'],
    ['17.11.2025', '17112025'],
    ['2024 150', '2024150'],
    ['10 6532 9806', '1065329806'],
  ])('%s and %s', (one, other) => expect(terms(one)).not.toEqual(terms(other)));
});

describe('short capitals stay terms of their own', () => {
  test.each(['PM', 'HQ', 'FM', 'UN', 'ГС', 'РФ', 'СГП', 'СГГ', 'UAE', 'КНР'])('%s', (letters) =>
    expect(terms(letters)).toEqual([letters.toLowerCase()]),
  );

  test('Sec-Gen', () => expect(terms('Sec-Gen')).toEqual(['sec', 'gen']));
});

test('a number in any grouping is one term', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 999_999_999 }),
      fc.constantFrom(...' ,.’'.split(''), '\u00A0', '\u202F'),
      fc.constantFrom('', '有', 'about ', 'около '),
      (number, mark, before) => {
        const grouped = String(number).replace(/(?=(?:\d{3})+$)(?!^)/gu, mark);
        expect(terms(before + grouped)).toEqual(terms(before + String(number)));
      },
    ),
    { numRuns: runs(500) },
  );
});

test('a text in one spelling stays as it is, and as long as it was', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(...'1 250 000|1.250.000|二○二四|ШOC|СОVID|co-operation|e-mail| |x'.split('|')),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const once = oneSpelling(pieces.join(''));
      expect(oneSpelling(once)).toBe(once);
      expect(once).toHaveLength(pieces.join('').length);
      expect(foldText(foldText(once))).toBe(foldText(once));
    }),
    { numRuns: runs(1000) },
  );
});

test.each([
  ['\uFA56', '节'],
  ['\u2FBA', '马'],
])('a compatibility form of a traditional character is folded as that character: %s', (form, simplified) => {
  expect(foldText(form)).toBe(simplified);
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
