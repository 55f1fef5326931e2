import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOnce } from '../open-once.ts';
import type { QuoteCheck } from '../../src/quotes/check-quote.ts';
import type { Place } from '../../src/quotes/place.ts';
import { lettersOf } from '../../src/quotes/letters.ts';
import { runs } from '../runs.ts';

const seeds = await openOnce('seeds');
const { documents } = seeds.corpus();
const check = (quote: string) => seeds.checkQuote(quote, null);

/** Long enough, and with more than marks in it. */
const isLongEnough = (text: string) =>
  Array.from(text.trim()).length >= 12 + 2 && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 8;
const anyDocument = fc.constantFrom(...documents);

/** A slice of a document from its first passage to its last, and of one passage. */
const slices = fc.tuple(anyDocument, fc.nat(), fc.integer({ min: 12, max: 400 })).map(([document, from, length]) => {
  const first = document.passages[0]?.locator.start ?? 0;
  const last = document.passages.at(-1)?.locator.end ?? 0;
  const start = first + (from % (last - first));
  const end = Math.min(last, start + length);
  const isOfOne = document.passages.some(({ locator }) => locator.start <= start && end <= locator.end);
  return { document, isOfOne, slice: document.text.slice(start, end) };
});

describe('every slice of every document', { timeout: 60_000 }, () => {
  test('is verbatim, and what is set off in the passages that are cited is the slice', () => {
    fc.assert(
      fc.property(slices, ({ document, isOfOne, slice }) => {
        fc.pre(isLongEnough(slice));
        const found = check(slice);
        expect(found.outcome, slice).toBe('verbatim');
        const places = found.outcome === 'verbatim' ? found.places : [];
        for (const place of places) expectInOrder(setOffIn(place), lettersOf(slice));
        if (isOfOne) expect(places.map((place) => setOffIn(place).join(''))).toContain(lettersOf(slice));
        // With three places no more are looked for.
        const cited = places.map(({ quotes }) => quotes[0]?.document);
        if (places.length < 3) expect(cited, slice).toContain(document);
      }),
      { numRuns: runs(1_000) },
    );
  });

  test('is so with other white space, and in any quotation marks', () => {
    const around = fc.constantFrom(
      ['“', '”'],
      ['«', '»'],
      ['"', '"'],
      ['「', '」'],
      ['『', '』'],
      ['„', '“'],
      [' ', '\n'],
    );
    fc.assert(
      fc.property(slices, around, ({ slice }, [open, close]) => {
        fc.pre(isLongEnough(slice) && !/["“”„«»「」『』]/u.test(slice));
        const broken = slice.replace(/\s+/gu, ' \n ').replace(/(\p{Script=Han}{5})/gu, '$1\r\n');
        expect(check(`${open}${broken}${close}`).outcome, broken).toBe('verbatim');
      }),
      { numRuns: runs(300) },
    );
  });
});

const passages = documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
const anyPassage = fc.constantFrom(
  ...passages.filter(({ passage: { text } }) => isLongEnough(text) && text.length < 600),
);

describe('every change of one character within a word', { timeout: 60_000 }, () => {
  test.each([
    [
      'an alphabet',
      /(?<=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}](?=\p{L})/gu,
      /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]/u,
    ],
    ['Chinese', /\p{Script=Han}/gu, /(?!)/u],
  ])('of %s is near, and that is all the difference that is shown', (_, letters, ofAWord) => {
    fc.assert(
      fc.property(anyPassage, fc.nat(), fc.constantFrom('q', 'ъ', '猫'), ({ passage }, nth, other) => {
        const { text } = passage;
        const places = [...text.matchAll(letters)];
        fc.pre(places.length > 0);
        const at = places[nth % places.length]?.index ?? 0;
        const isSameScript = /\p{Script=Han}/u.test(other) === /\p{Script=Han}/u.test(text[at] ?? '');
        const isSameAlphabet = /\p{Script=Latin}/u.test(other) === /\p{Script=Latin}/u.test(text[at] ?? '');
        fc.pre(isSameScript && isSameAlphabet && text[at]?.toLowerCase() !== other);
        const [start, end] = wordAround(text, at, ofAWord);
        const quote = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(documents.every((document) => !document.text.includes(quote)));
        const found = check(quote);
        expect(found.outcome, quote).toBe('near');
        expect(differenceOf(found)).toEqual([
          { kind: 'put_in', text: text.slice(start, at) + other + text.slice(at + 1, end) },
          { kind: 'left_out', text: text.slice(start, end) },
        ]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('every difference', { timeout: 60_000 }, () => {
  test('is given so that both sides can be put together again', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'new words ', '不', 'не ', '7', '，')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyPassage, changes, ({ passage: { text } }, all) => {
        let quote = text;
        for (const [place, put] of all) {
          const at = place % quote.length;
          quote = quote.slice(0, at) + put + quote.slice(at + (put === '' ? 3 : 0));
        }
        const found = check(quote);
        fc.pre(found.outcome === 'near');
        if (found.outcome !== 'near') return;
        const side = (left: 'left_out' | 'put_in') =>
          found.parts
            .flatMap((part) =>
              part.kind !== 'skipped' && (part.kind === 'same' || part.kind === left) ? [part.text] : [],
            )
            .join('');
        const { quotes } = found.place;
        const original = quotes.map(({ passage, keySentence: { start, end } }) => passage.text.slice(start, end));
        if (original.length === 1) expect(side('left_out')).toBe(original[0]);
        expect(withoutBlanks(side('left_out'))).toBe(withoutBlanks(original.join('')));
        expect(withoutBlanks(side('put_in'))).toBe(withoutBlanks(quote.trim()));
      }),
      { numRuns: runs(300) },
    );
  });
});

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}

function differenceOf(found: QuoteCheck) {
  return found.outcome === 'near' ? found.parts.filter(({ kind }) => kind !== 'same') : [];
}

function wordAround(text: string, at: number, ofAWord: RegExp): [number, number] {
  let [start, end] = [at, at + 1];
  while (ofAWord.test(text[start - 1] ?? '')) start -= 1;
  while (ofAWord.test(text[end] ?? '')) end += 1;
  return [start, end];
}

/** The letters that are set off in each passage of a place. */
function setOffIn({ quotes }: Place): string[] {
  return quotes.map(({ passage, keySentence: { start, end } }) => lettersOf(passage.text.slice(start, end)));
}

/** Headings may be between the pieces, and a heading alone is no piece of a passage. */
function expectInOrder(pieces: readonly string[], letters: string): void {
  let from = 0;
  for (const piece of pieces) {
    const at = letters.indexOf(piece, from);
    expect(at, `${piece} in ${letters}`).not.toBe(-1);
    from = at + piece.length;
  }
}
