import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { DOCX_FIXTURES } from '../fixtures/docx-fixtures.ts';
import { FIXTURES, fixtures, goldenFileOf, goldenOf, readFixture } from '../fixtures/golden.ts';
import { expectLawsToHold } from './laws.ts';

test('there are fixtures', () => expect(fixtures().length).toBeGreaterThan(40));

describe.each(fixtures())('%s', (fixture) => {
  // After a change that is meant: `npm run golden`, and look at the diff.
  test('is read as its golden file says', async () => {
    expect(await goldenOf(fixture)).toEqual(JSON.parse(readFileSync(goldenFileOf(fixture), 'utf8')));
  });

  test('keeps the laws of every document', async () => {
    const document = await readFixture(fixture);
    if (!(document instanceof UnusableFile)) expectLawsToHold(document);
  });
});

describe('the Word files', () => {
  test.each(Object.entries(DOCX_FIXTURES))('%s is what its source says', (name, bytes) => {
    expect(readFileSync(FIXTURES + name).equals(bytes)).toBe(true);
  });
});
