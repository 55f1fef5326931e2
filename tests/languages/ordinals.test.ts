import { expect, test } from 'vitest';
import { ordinalOf } from '../../src/languages/ordinals.ts';

test.each([
  ['24th', 24],
  ['twenty-fourth', 24],
  ['Thirtieth', 30],
  ['fortieth', 40],
  ['ninety first', 91],
  ['nineteenth', 19],
  ['XXIV', 24],
  ['XIXth', 19],
  ['24-е', 24],
  ['двадцать четвёртое', 24],
  ['третьего', 3],
  ['тридцатое', 30],
  ['сороковой', 40],
  ['XIV-го', 14],
  ['第二十四次', 24],
  ['第十届', 10],
  ['第3次', 3],
  ['the next', null],
  ['twenty', null],
  ['двадцать', null],
])('%s is %s', (written, number) => expect(ordinalOf(written)).toBe(number));
