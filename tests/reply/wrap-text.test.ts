import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, wrapLine } from '../../src/reply/wrap-text.ts';

const wrapped = (line: string, width: number) => wrapLine(line, { width, first: 0, rest: 0 });

describe('a line is broken', () => {
  test.each<[string, number, string, string[]]>([
    ['between words', 11, 'Бюджет утверждён в Москве.', ['Бюджет ', 'утверждён в ', 'Москве.']],
    ['behind a hyphen, but not in a number', 8, 'На 24-м премьер-министр', ['На 24-м ', 'премьер-', 'министр']],
    ['between Han characters, which take two columns', 7, '上合组织总理会议', ['上合组', '织总理', '会议']],
    ['not before a closing mark', 8, '会议结束了。主席说：「好」！', ['会议结束', '了。主席', '说：', '「好」！']],
    ['not behind an opening mark', 6, '宪章（文本）', ['宪章', '（文', '本）']],
    ['between Han and others', 9, '第24次会议2025年', ['第24次会', '议2025年']],
    ['anywhere in what is longer than a line', 4, 'a abcdefghi', ['a ', 'abcd', 'efgh', 'i']],
    [
      'not inside a character of several parts',
      2,
      'е\u0301е\u0301е\u0301👩‍👩‍👧!',
      ['е\u0301е\u0301', 'е\u0301', '👩‍👩‍👧', '!'],
    ],
    ['with the blanks that are there', 3, 'ab   cd', ['ab  ', ' cd']],
    ['not before a TAB, which ends at the screen', 4, 'ab\tcd', ['ab\t', 'cd']],
    ['not at all where it fits', 20, 'Вопрос — 问题？', ['Вопрос — 问题？']],
    ['not at all where it is empty', 5, '', ['']],
  ])('%s', (_, width, line, pieces) => expect(wrapped(line, width)).toEqual(pieces));

  test('at the columns that its margins leave', () => {
    expect(wrapLine('aa bb cc dd', { width: 8, first: 0, rest: 3 })).toEqual(['aa bb cc ', 'dd']);
    expect(wrapLine('aa bb cc dd', { width: 8, first: 3, rest: 0 })).toEqual(['aa bb ', 'cc dd']);
  });
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('会议', '上合组织', '。', '，', '「', '」', '“', '”', '（', '）', '　', '——', '……'),
      fc.constantFrom('заседание', '24-м', ' ', '  ', '«', '»', '.', '№', '\t', '\u00A0', '\u200B', '\u00AD', 'й'),
      fc.constantFrom('https://example.org/a?b=c#d', '👩‍👩‍👧', '🇨🇳', '\u2028', '\uD800', 'न्दे', '한국'),
      fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\n', '')),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('whatever the line', () => {
  test('its pieces are the line', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), fc.nat(12), fc.nat(12), (line, width, first, rest) => {
        expect(wrapLine(line, { width, first, rest }).join('')).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  test('a piece takes no more columns than there are, but for a blank behind it and a character that is too wide', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (line, width) => {
        for (const piece of wrapped(line, width)) {
          const characters = [...new Intl.Segmenter().segment(piece.trimEnd())];
          if (characters.length > 1 && !piece.includes('\t'))
            expect(columnsOf(piece.trimEnd())).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 500 },
    );
  });
});
