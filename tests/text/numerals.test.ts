import { expect, test } from 'vitest';
import { parseHanNumeral, parseRoman } from '../../src/text/numerals.ts';

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十四', 24],
  ['两千零二十六', 2026],
  ['一百零五', 105],
  ['一百一十', 110],
  ['二〇二六', 2026],
  ['二零二六', 2026],
  ['二四十', null],
  ['二年', null],
])('%s in Han is %s', (characters, number) => expect(parseHanNumeral(characters)).toBe(number));

test.each([
  ['i', 1],
  ['iv', 4],
  ['viii', 8],
  ['xiv', 14],
  ['xix', 19],
  ['xxiv', 24],
  ['xlix', 49],
  ['xc', 90],
  ['cxi', 111],
  ['iiii', null],
  ['vx', null],
  ['mix', null],
  ['', null],
])('%s in Roman letters is %s', (letters, number) => expect(parseRoman(letters)).toBe(number));
