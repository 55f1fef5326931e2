import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCX_FIXTURES } from '../fixtures/docx-fixtures.ts';
import { FIXTURES, fixtures, goldenFileOf, goldenOf } from '../fixtures/golden.ts';

test('there are fixtures', () => expect(fixtures().length).toBeGreaterThan(20));

test.each(fixtures())('%s is read as its golden file says (npm run golden makes it anew)', async (fixture) => {
  expect(await goldenOf(fixture)).toEqual(JSON.parse(readFileSync(goldenFileOf(fixture), 'utf8')));
});

describe('the Word files', () => {
  test.each(Object.entries(DOCX_FIXTURES))('%s is what its source says', (name, bytes) => {
    expect(readFileSync(FIXTURES + name).equals(bytes)).toBe(true);
  });
});
