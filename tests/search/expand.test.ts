import { describe, expect, test } from 'vitest';
import type { Concept } from '../../src/domain/lexicon.ts';
import type { Language } from '../../src/languages/language.ts';
import { termsOf } from '../../src/languages/analyzer.ts';
import { expansionsOf } from '../../src/search/query/expand.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';

/** @param forms in a language, or, of everyday words, behind `~` */
function concept(isName: boolean, forms: readonly [Language, string][]): Concept {
  const made = forms.map(([language, said]) => {
    const text = said.replace('~', '');
    const terms = termsOf(text).map(({ term }) => term);
    return {
      language,
      text,
      terms,
      key: terms.join(' '),
      whole: [],
      isAcronym: false,
      isEveryday: said.startsWith('~'),
    };
  });
  return { isName, kind: isName ? 'person' : undefined, forms: made };
}

const expanded = (typed: string, ...concepts: Concept[]) =>
  Object.fromEntries(expansionsOf(termsOf(typed), concepts).map(({ terms, weight }) => [terms.join(' '), weight]));

const MILL = concept(false, [
  ['en', 'mill'],
  ['en', 'grinder'],
  ['en', '~crusher'],
  ['ru', 'мельница'],
  ['zh', '磨坊'],
]);

describe('what is searched for a word', () => {
  test('is what was typed, in full, and nothing else where no concept has it', () => {
    expect(expanded('granary')).toEqual({ granari: 1 });
  });

  test('is what was typed first, other words of documents, less, everyday words and translations', () => {
    const found = expanded('mill', MILL);
    expect(found['mill']).toBe(1);
    expect(found['grinder']).toBeLessThan(1);
    expect(found['crusher']).toBeLessThan(found['grinder'] as number);
    expect(found['мельниц']).toBeLessThan(found['grinder'] as number);
    expect(found['磨坊']).toBe(found['мельниц']);
  });

  test('weighs less the more concepts have the word', () => {
    const other = concept(false, [
      ['en', 'mill'],
      ['en', 'factory'],
    ]);
    const [alone, both] = [expanded('mill', MILL), expanded('mill', MILL, other)];
    expect(both['mill']).toBe(1);
    expect(both['grinder']).toBeCloseTo((alone['grinder'] as number) / Math.SQRT2, 9);
    expect(both['factori']).toBe(both['grinder']);
  });

  test('is each once', () => {
    const twice = concept(false, [
      ['en', 'mill'],
      ['en', 'mills'],
      ['ru', 'мельница'],
    ]);
    expect(expansionsOf(termsOf('mill'), [MILL, twice]).map(({ terms }) => terms.join(' '))).toEqual([
      'mill',
      'grinder',
      'crusher',
      'мельниц',
      '磨坊',
    ]);
  });
});

test('other names of somebody count for more than other words', () => {
  const name = concept(true, [
    ['en', 'Anna Holm'],
    ['en', 'Holm'],
    ['ru', 'Анна Хольм'],
  ]);
  const [named, said] = [expanded('Anna Holm', name), expanded('mill', MILL)];
  expect(named['holm']).toBeGreaterThan(said['grinder'] as number);
  expect(named['holm']).toBeGreaterThan(named['ан хольм'] as number);
  expect(named['ан хольм']).toBeGreaterThan(said['мельниц'] as number);
});

const parse = (question: string) =>
  parseQuery(question, { isKnown: () => true, corrected: (term) => term }, '2026-11-28');

describe('a concept is found by words of which some are question words', () => {
  test.each([
    ['who came up with the mill', 'who came up with'],
    ['they came up with a charter', 'came up with'],
    ['when did the fair kick off', 'kick off'],
    ['who took over from Anna Holm', 'took over from'],
    ['who chairs the mill', 'who chairs'],
    ['они говорили с глазу на глаз?', 'с глазу на глаз'],
    ['кто не приехал на ярмарку', 'не приехал'],
    ['кто сейчас на посту', 'на посту'],
    ['明年谁主持', '谁主持'],
    ['磨坊大会在哪开', '在哪开'],
  ])('%s', (question, words) => {
    const found = [...parse(question).concepts].flatMap(({ forms }) => forms.map(({ text }) => text));
    expect(found).toContain(words);
  });

  test.each(['who is it', 'what is that', 'кто это', 'что там', '是谁', '在哪里'])('%s has none', (question) => {
    expect([...parse(question).concepts]).toEqual([]);
  });
});

describe('an everyday word is searched as documents say it', () => {
  test.each([
    ['кто босс организации', 'босс', 'руководител'],
    ['who is the boss', 'boss', 'director'],
    ['上合组织老大是谁', '老大', '首脑'],
    ['when did it kick off', 'kick', 'open'],
  ])('%s', (question, word, meant) => {
    const { terms } = parse(question);
    const term = terms.find(({ start, end }) => question.slice(start, end).includes(word));
    const found = term?.expansions.map((one) => one.terms.join(' ')) ?? [];
    expect(found).toContain(meant);
    for (const { weight } of term?.expansions.slice(1) ?? []) expect(weight).toBeLessThan(1);
  });
});
