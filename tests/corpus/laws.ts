import { expect } from 'vitest';
import type { Document, Passage } from '../../src/corpus/document.ts';
import { sentencesOf } from '../../src/languages/sentences.ts';

/** What holds for every document, whatever stands in its file. */
export function expectLawsToHold(document: Document): void {
  const { text, passages } = document;
  const lineOf = naiveLineNumbers(text);
  let end = 0;
  let paragraph = 1;
  for (const passage of passages) {
    const { locator } = passage;
    expect(text.slice(locator.start, locator.end), 'a passage is a slice of the text').toBe(passage.text);
    expect(passage.text.trim(), 'a passage has no white space around it').toBe(passage.text);
    expect(passage.text, 'a passage is not empty').not.toBe('');
    expect(locator.start, 'passages are in order and do not overlap').toBeGreaterThanOrEqual(end);
    end = locator.end;
    expect(locator.paragraph - paragraph, 'paragraphs are numbered in order').toBeOneOf([0, 1]);
    paragraph = locator.paragraph;
    expect([locator.lineStart, locator.lineEnd], 'lines').toEqual([lineOf(locator.start), lineOf(locator.end - 1)]);
    expect(cutsPair(text, locator.start) || cutsPair(text, locator.end), 'a surrogate pair is cut').toBe(false);
    expectSentencesToCover(passage);
  }
  expectNoSentenceToBeCut(document);
}

function expectSentencesToCover({ text, sentences }: Passage): void {
  let from = 0;
  for (const { start, end } of sentences) {
    expect(text.slice(from, start).trim(), 'between sentences there is only white space').toBe('');
    expect(start, 'sentences are in order and do not overlap').toBeGreaterThanOrEqual(from);
    expect(end, 'a sentence is not empty').toBeGreaterThan(start);
    expect(cutsPair(text, start) || cutsPair(text, end), 'a surrogate pair is cut').toBe(false);
    from = end;
  }
  expect(from, 'the last sentence ends with the passage').toBe(text.length);
}

/** A passage may end inside a sentence only where that sentence alone is too long for a message. */
function expectNoSentenceToBeCut({ text, passages }: Document): void {
  const paragraphs: Passage[][] = [];
  for (const passage of passages) (paragraphs[passage.locator.paragraph] ??= []).push(passage);
  for (const parts of paragraphs.filter(({ length }) => length > 1)) {
    const start = parts[0]?.locator.start ?? 0;
    const paragraph = text.slice(start, parts.at(-1)?.locator.end);
    const sentences = sentencesOf(paragraph);
    for (const { locator } of parts) {
      const end = locator.end - start;
      const cut = sentences.find((sentence) => sentence.start < end && end < sentence.end);
      if (cut) expect(isTooLong(paragraph.slice(cut.start, cut.end)), 'a sentence is cut that fits').toBe(true);
    }
  }
}

/** Longer than 2,800 code points, after a backslash before each ASCII punctuation mark, or 7,500 bytes. */
function isTooLong(sentence: string): boolean {
  const escaped = sentence.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return Array.from(escaped).length > 2_400 || Buffer.byteLength(escaped) > 6_000;
}

function cutsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

/** Counts line breaks one after the other, from the beginning. Offsets must be asked for in rising order. */
function naiveLineNumbers(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at += 1) {
      const isBreak = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
      if (isBreak) line += 1;
    }
    return line;
  };
}
