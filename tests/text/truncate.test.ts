import { expect, test } from 'vitest';
import { cutAt, cutAtBytes, truncate, truncateCodePoints, truncateGraphemes } from '../../src/text/truncate.ts';

test.each([
  [cutAt, 'budget', 3, 'bud'],
  [cutAt, 'ab😀c', 3, 'ab'],
  [cutAt, 'ab😀c', 4, 'ab😀'],
  [truncate, 'budget', 6, 'budget'],
  [truncate, 'budget', 5, 'budg…'],
  [truncate, 'ab😀cd', 4, 'ab…'],
  [truncateCodePoints, 'a😀b', 3, 'a😀b'],
  [truncateCodePoints, 'a😀bc', 3, 'a😀…'],
  [cutAtBytes, 'шос', 6, 'шос'],
  [cutAtBytes, 'шос', 5, 'шо'],
  [cutAtBytes, 'a😀', 4, 'a'],
  [truncateGraphemes, 'budget', 6, 'budget'],
  [truncateGraphemes, 'budget', 5, 'budg…'],
  // A letter with its accent, and a family of joined emoji, are one character each.
  [truncateGraphemes, 'aе\u0301bc', 3, 'a…'],
  [truncateGraphemes, 'a👨‍👩‍👧bcd', 9, 'a…'],
  [truncateGraphemes, 'a👨‍👩‍👧bcd', 10, 'a👨‍👩‍👧…'],
  [truncateGraphemes, '👨‍👩‍👧', 4, '…'],
] as const)('%o of "%s" at %s', (cut, text, longest, expected) => {
  expect(cut(text, longest)).toBe(expected);
});
