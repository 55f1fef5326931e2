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

describe.each(Object.entries(PACKS))('%s', (_, pack) => {
  const rules = rulesIn(pack);

  test('has no two rules of one name', () => {
    expect(rules.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has no rule without examples', () => {
    expect(rules.filter(({ matches, ignores }) => matches.length === 0 || ignores.length === 0)).toEqual([]);
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
