import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLetters, lettersWithin } from '../../src/text/count-letters.ts';

test('letters and figures are counted by code points, marks and blanks are not', () => {
  expect(countLetters('Статья 5. 第五条（一）— Article 5\u00A0²')).toBe(6 + 1 + 3 + 1 + 7 + 1 + 1);
  expect(countLetters('\u{20000}a\u{1F600}\uD800b\uDC00')).toBe(3);
});

test('any text has as many as the pattern finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(countLetters(text)).toBe(text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    }),
  );
});

test('within ranges that overlap, each letter is counted once', () => {
  const spans = [
    { start: 3, end: 6 },
    { start: 0, end: 4 },
    { start: 8, end: 9 },
  ];
  expect(lettersWithin('abcdefghijk', spans)).toBe(7);
});
