import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherLayout } from '../../src/search/query/layout.ts';
import { runs } from '../runs.ts';

describe('a word typed on the other keyboard', () => {
  test.each([
    ['chjrb', 'сроки'],
    ['сроки', 'chjrb'],
    ['CFVVBN', 'саммит'],
    ['ыгььше', 'summit'],
    ['Ifyq', 'шанй'],
    ["'rcgthns", 'эксперты'],
    ['inf,-rdfhnbhf', 'штаб-квартира'],
    [',.l;tn', 'бюджет'],
  ])('%s is %s', (typed, meant) => expect(otherLayout(typed)).toBe(meant));

  test.each(['上合', '2025', 'SCO2025', 'ШOС', '', '-', '...', 'communiqué'])('%s is none', (typed) =>
    expect(otherLayout(typed)).toBeNull(),
  );

  test('is itself again when it is typed on the first', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a-z]+|[абвгдеиклмнопрстуфчшщы]+)$/u), (word) => {
        expect(otherLayout(otherLayout(word) ?? '')).toBe(word);
      }),
      { numRuns: runs(200) },
    );
  });
});
