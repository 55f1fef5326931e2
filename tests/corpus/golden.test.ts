import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { fixtures, goldenFileOf, goldenOf } from '../fixtures/golden.ts';

test('there are fixtures', () => expect(fixtures().length).toBeGreaterThan(0));

test.each(fixtures())('%s is read as its golden file says (npm run golden makes it anew)', async (fixture) => {
  expect(await goldenOf(fixture)).toEqual(JSON.parse(readFileSync(goldenFileOf(fixture), 'utf8')));
});
