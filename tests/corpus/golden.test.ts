import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractionOf, fixtures, goldenPath, readFixture } from '../fixtures/golden.ts';
import { expectLawsToHold } from './laws.ts';

describe.each(fixtures)('%s', (name) => {
  test('gives what its golden file says', async () => {
    expect(await extractionOf(name)).toBe(readFileSync(goldenPath(name), 'utf8'));
  });

  test('keeps the laws of every document', async () => expectLawsToHold(await readFixture(name)));
});
