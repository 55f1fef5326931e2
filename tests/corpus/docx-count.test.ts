import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { WORD, choicesOfDocx, randomDocx } from '../fixtures/random-docx.ts';
import { runs } from '../runs.ts';
import { expectLawsToHold } from './laws.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function expectCountToAddUp({ characters, leftOut, text }: Document): void {
  expect(characters.source).toBe(characters.kept + characters.leftOut);
  expect(characters.leftOut).toBe(letters(leftOut.map((one) => one.text).join(' ')));
  expect(characters.kept).toBeLessThanOrEqual(letters(text));
}

/** What can be found and quoted. Names of columns in several rows are in the heading path column by column. */
const offeredBy = ({ title, passages }: Document) =>
  [title, ...passages.flatMap(({ text, locator }) => [text, ...locator.heading])].join(' ');

describe('every letter of a Word file is in its text or is named as left out', () => {
  test('of any nesting of what Word can nest', async () => {
    await fc.assert(
      fc.asyncProperty(choicesOfDocx, async (choices) => {
        const { bytes, shown, left } = randomDocx(choices);
        const document = await readFile('the-name.docx', bytes);
        expect(document.text.match(WORD) ?? []).toEqual(shown);
        const leftOut = document.leftOut.flatMap(({ text }) => text.match(WORD) ?? []);
        expect(leftOut.toSorted()).toEqual(left.toSorted());
        expectCountToAddUp(document);
        expectLawsToHold(document);
        expect(shown.filter((word) => !offeredBy(document).includes(word))).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  const fixtures = readdirSync(here('../fixtures')).filter((name) => name.endsWith('.docx'));
  test.each(fixtures)('of %s', async (name) => {
    expectCountToAddUp(await readFile(name, readFileSync(here(`../fixtures/${name}`))));
  });
});
