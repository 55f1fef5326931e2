import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherLayout, withMeantLayouts } from '../../src/search/query/layout.ts';
import { runs } from '../runs.ts';

describe('a word typed on the other keyboard', () => {
  test.each([
    ['chjrb', 'сроки'],
    ['сроки', 'chjrb'],
    ['CFVVBN', 'САММИТ'],
    ['ыгььше', 'summit'],
    ['Ifyq', 'Шанй'],
    ["'rcgthns", 'эксперты'],
    ['inf,-rdfhnbhf', 'штаб-квартира'],
    [',.l;tn', 'бюджет'],
  ])('%s is %s', (typed, meant) => expect(otherLayout(typed)).toBe(meant));

  test.each(['上合', '2025', 'SCO2025', 'ШOС', '', '-', '...', 'communiqué'])('%s is none', (typed) =>
    expect(otherLayout(typed)).toBeNull(),
  );

  const known = new Set(['изобрест', 'изобрел', 'столб', 'саммит', 'жив', 'эксперт', 'хлеб', 'люб', 'summit', 'mill']);
  const isKnown = (term: string) => known.has(term);

  test.each([
    ['Rnj bpj,htk…?', 'Кто изобрел…?'],
    ['Rnj bpj,htk, cfvvbn.', 'Кто изобрел, саммит.'],
    ['rnj gjcnfdbk cnjk,?', 'кто поставил столб?'],
    ['ult cfvvbn? d vjcrdt', 'где саммит? в москве'],
    ["rnj ;bd b 'rcgthn[", 'кто жив и эксперт['],
    ['rjulf cfvvbn& ', 'когда саммит& '],
    ['ghbdtn', 'привет'],
    ['цруку шы еру ыгььше', 'where is the summit'],
    ['Rjulf «cfvvbn»', 'Когда «саммит»'],
  ])('is meant: %s', (typed, meant) => expect(withMeantLayouts(typed, isKnown)).toBe(meant));

  test.each([
    'дфыф',
    'where is the summit, pls.',
    'who is Abcd',
    'the mill of Ghbdt',
    '上合 SCO',
    '?…!',
    '',
    'кто изобрел ШОС',
  ])('is not meant: %s', (typed) => expect(withMeantLayouts(typed, isKnown)).toBe(typed));

  test('is itself again when it is typed on the first', () => {
    // б is where the comma is, and commas alone are no word.
    const typed = fc.stringMatching(/^(?:[a-z]+|б*[авгдеиклмнопрстуфчшщы][абвгдеиклмнопрстуфчшщы]*)$/u);
    fc.assert(
      fc.property(typed, (word) => {
        expect(otherLayout(otherLayout(word) ?? '')).toBe(word);
      }),
      { numRuns: runs(200) },
    );
  });
});
