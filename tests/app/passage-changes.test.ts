import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageChanges as placedChanges } from '../../src/app/passage-changes.ts';

const A = 'The archive is kept by Galina Petrova.';
const B = 'The tower was built in 1931.';
const C = 'Visitors may come on Mondays.';
const D = 'Tickets are sold at the gate for two coins.';
const C2 = 'Visitors may come on Fridays.';

const under = (texts: readonly string[], ...heading: readonly string[]) => texts.map((text) => ({ text, heading }));
const passageChanges = (before: readonly string[], after: readonly string[]) =>
  placedChanges(under(before), under(after));

const passages = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word} ${at}.`);

describe('passages', () => {
  test.each<[string, readonly string[], readonly string[], object]>([
    ['that are the same', [A, B], [A, B], { added: 0, removed: 0, changed: 0, first: [] }],
    ['that differ in white space', [A, B], [A.replaceAll(' ', '\n'), ` ${B}`], { added: 0, removed: 0, changed: 0 }],
    [
      'of which one is new',
      [A, C],
      [A, B, C],
      { added: 1, removed: 0, changed: 0, first: [{ before: null, after: B }] },
    ],
    [
      'of which one is gone',
      [A, B, C],
      [A, C],
      { added: 0, removed: 1, changed: 0, first: [{ before: B, after: null }] },
    ],
    [
      'of which one differs',
      [A, C, B],
      [A, C2, B],
      { changed: 1, added: 0, removed: 0, first: [{ before: C, after: C2 }] },
    ],
    ['of which one differs beside a new one', [A, C], [A, D, C2], { changed: 1, added: 1, removed: 0 }],
    ['of which one took the place of another', [A, B, C], [A, D, C], { changed: 0, added: 1, removed: 1 }],
    ['in another order', [A, B, C], [C, A, B], { added: 1, removed: 1, changed: 0 }],
    ['that stand there twice', [A, A, B], [A, B], { added: 0, removed: 1, changed: 0 }],
    ['all of them new', [], [A, B], { added: 2, removed: 0, changed: 0 }],
    [
      'in Chinese, which has no blanks',
      ['第一条 本宪章自签署之日起生效。'],
      ['第一条 本宪章自批准之日起生效。'],
      { changed: 1, added: 0, removed: 0 },
    ],
  ])('%s', (_, before, after, changes) => expect(passageChanges(before, after)).toMatchObject(changes));

  test('under another heading have changed, and are shown with their headings', () => {
    const before = [...under([A], 'Part I', 'Article 5'), ...under([B], 'Part I', 'Article 7')];
    const after = [...under([A], 'Part I', 'Article 6'), ...under([B], 'Part I', 'Article 7')];
    const first = [{ before: `Part I\nArticle 5\n${A}`, after: `Part I\nArticle 6\n${A}` }];
    expect(placedChanges(before, after)).toEqual({ added: 0, removed: 0, changed: 1, first });
  });

  test('are shown in part, and counted in whole', () => {
    const { removed, first } = passageChanges(passages(500, 'Passage'), []);
    expect([removed, first.length]).toEqual([500, 3]);
  });

  test('are counted however many have changed', () => {
    const counts = { added: 0, removed: 50_000, changed: 100_000 };
    expect(passageChanges(passages(150_000, 'Old'), passages(100_000, 'New'))).toMatchObject(counts);
  });
});

test('what was taken away and put in makes of the old the new', () => {
  const texts = array(constantFrom(A, B, C, C2, D), { maxLength: 12 });
  assert(
    property(texts, texts, (before, after) => {
      const { added, removed, changed } = passageChanges(before, after);
      expect(before.length - removed + added).toBe(after.length);
      expect(changed).toBeLessThanOrEqual(Math.min(before.length, after.length));
      expect(passageChanges(before, before)).toEqual({ added: 0, removed: 0, changed: 0, first: [] });
    }),
  );
});
