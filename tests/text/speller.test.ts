import { describe, expect, test } from 'vitest';
import { speller } from '../../src/text/word-forms.ts';

const counts = new Map([
  ['member', 50],
  ['summit', 40],
  ['treaty', 9],
  ['treats', 1],
  ['cooperation', 30],
  ['plan', 20],
  ['саммит', 40],
  ['заседание', 30],
  ['страна', 20],
]);
const spell = speller({
  has: (word) => counts.has(word),
  frequency: (word) => counts.get(word) ?? 0,
  [Symbol.iterator]: () => counts.keys(),
});

describe('a word that was meant', () => {
  test.each([
    ['memebr', 'member', 'neighbours that have changed places'],
    ['sumit', 'summit', 'one slip in five letters'],
    ['cooprtaion', 'cooperation', 'two slips in a long word'],
    ['заседанеи', 'заседание', 'two letters at the end'],
    ['dooperation', 'cooperation', 'another first letter'],
    ['usmmit', 'summit', 'the first two letters'],
    ['treatx', 'treaty', 'the more common of two'],
    ['щаседание', 'заседание', 'another first letter in Russian'],
  ])('by %s is %s: %s', (typed, meant) => expect(spell(typed)).toBe(meant));

  test.each([
    ['member', 'known'],
    ['mamebr', 'two slips in a short word'],
    ['cummit', 'another first letter in a short word'],
    ['dooperaton', 'another first letter, and a second slip'],
    ['plen', 'too short'],
    ['plane', 'near to none of five letters'],
    ['上合组织成', 'of no alphabet'],
  ])('by %s is itself: %s', (typed) => expect(spell(typed)).toBe(typed));
});
