import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCX_FIXTURES } from '../fixtures/docx-fixtures.ts';
import { GOLDEN, goldenOf, goldenPath } from '../fixtures/golden.ts';

// After a change that is meant: `npm run golden`, and look at the diff.
test.each(GOLDEN)('%s is read as its golden file says', async (name) => {
  expect(await goldenOf(name)).toBe(readFileSync(goldenPath(name), 'utf8'));
});

describe('the Word files', () => {
  test.each(Object.entries(DOCX_FIXTURES))('%s is what its source says', (name, bytes) => {
    expect(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)).equals(bytes)).toBe(true);
  });
});
