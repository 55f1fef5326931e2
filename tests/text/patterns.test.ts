import { describe, expect, test } from 'vitest';
import { allMatches, anyOf } from '../../src/text/patterns.ts';
import { wholeWords } from '../../src/languages/whole-words.ts';

const TEXTS = [
  'the cat sat',
  'concat, cats',
  'a [cat) and a dog',
  'Ein Hund',
  'кот и кошка',
  '猫cat',
  'dogcat dog',
  '',
];

describe('one pattern for several', () => {
  const rules = [
    wholeWords`cats?`,
    wholeWords`dog|(?<!\()sat\)?`,
    wholeWords`[)a]nd`,
    /кот/u,
    wholeWords`кошк\p{L}`,
    // Alternatives beside the group of whole words have their own borders.
    new RegExp(`${wholeWords`hund`.source}|${wholeWords`ein`.source}`, 'u'),
  ].map((pattern) => ({ pattern }));

  test.each(TEXTS)('finds in %j what the alternatives find', (text) => {
    const plain = new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'giu');
    expect(Array.from(text.matchAll(anyOf(rules, 'giu')), ({ index, 0: found }) => [index, found])).toEqual(
      Array.from(text.matchAll(plain), ({ index, 0: found }) => [index, found]),
    );
  });

  test('finds nothing where there are none', () => {
    expect(anyOf([], 'u').test('a')).toBe(false);
  });
});

test.each(['', 'abc', 'a😀b', '12 and 345'])('finds all in %j as matchAll does', (text) => {
  for (const pattern of [/\d+/gu, /(?=.)/gu, /\d*/gu, /(?<letter>[a-z])/gu]) {
    expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
  }
});
