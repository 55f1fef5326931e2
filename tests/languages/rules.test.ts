import { describe, expect, test } from 'vitest';
import { PACKS } from '../../src/languages/packs.ts';
import type { Rule } from '../../src/languages/rule.ts';

/** All rows of a pack, wherever in it they are. */
function rulesIn(part: unknown): Rule[] {
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return [];
  return 'matches' in part && 'ignores' in part ? [part as Rule] : Object.values(part).flatMap(rulesIn);
}

const finds = ({ pattern }: Rule, text: string) =>
  new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);

/** The look-behinds of a pattern that may be of any length: each is tried at each character of a text. */
function endlessLookBehinds(source: string): string[] {
  const open: { readonly from: number; readonly looksBehind: boolean }[] = [];
  const found: string[] = [];
  // Escapes and classes first, so that what is in them is no bracket.
  const tokens = /\\[pPk][{<][^}>]*[}>]|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[=!]|\(|\)|(?<!\()[*+]|\{\d+,\}/gsu;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token.startsWith('(')) open.push({ from: index, looksBehind: token.length > 1 });
    else if (token === ')') open.pop();
    else if (/^[*+{]/.test(token)) {
      const behind = open.find(({ looksBehind }) => looksBehind);
      if (behind) found.push(source.slice(behind.from, index + token.length));
    }
  }
  return found;
}

test('a look-behind of any length is noticed', () => {
  expect(endlessLookBehinds(/(?<=a [^*(]*)b/u.source)).toEqual(['(?<=a [^*(]*']);
  expect(endlessLookBehinds(/(?<!(?:a|b\p{L}+) )c/u.source)).toEqual(['(?<!(?:a|b\\p{L}+']);
  expect(endlessLookBehinds(/(?<=\* [+]{1,3}\p{L})b*(?=c+)/u.source)).toEqual([]);
});

describe.each(Object.entries(PACKS))('%s', (_, pack) => {
  const rules = rulesIn(pack);

  test('has no two rules of one name', () => {
    expect(rules.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has no rule without examples', () => {
    expect(rules.filter(({ matches, ignores }) => matches.length === 0 || ignores.length === 0)).toEqual([]);
  });

  test('looks no further back than a rule says', () => {
    expect(rules.flatMap(({ id, pattern }) => endlessLookBehinds(pattern.source).map((part) => [id, part]))).toEqual(
      [],
    );
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s finds what it should, and no more', (_id, rule) => {
    expect(rule.matches.filter((text) => !finds(rule, text))).toEqual([]);
    expect(rule.ignores.filter((text) => finds(rule, text))).toEqual([]);
  });

  // Patterns of these are made body by body: each finds the names of its own body, and of no other.
  const { events, query } = pack.meetings;
  test.each([events.councils, query.anyBody].map((forms) => [forms.id, forms] as const))(
    '%s of each body',
    (_id, forms) => {
      for (const body of forms.bodies) {
        const found = forms.bodies.filter(({ matches }) =>
          matches.some((text) => finds({ ...forms, pattern: forms.of(body) }, text)),
        );
        expect(found.map(({ code }) => code)).toEqual([body.code]);
      }
    },
  );
});
