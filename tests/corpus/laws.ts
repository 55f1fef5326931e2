import { expect } from 'vitest';
import { type Document, type Passage, lostLetters } from '../../src/corpus/document.ts';
import { sentencesOf } from '../../src/languages/sentences.ts';

/** What holds for every document, whatever its file says. */
export function expectLawsToHold(document: Document): void {
  // One assertion for all: a document may have a hundred thousand passages.
  expect([...brokenByPassages(document), ...brokenByCuts(document)].slice(0, 10)).toEqual([]);
}

/** Every word of the file is in a passage, in a heading, or in what is reported as left out. */
export function expectNothingLost(document: Document): void {
  expect(lostLetters(document), `letters of ${JSON.stringify(document.text.slice(0, 500))}`).toBe(0);
  const gaps: string[] = [];
  let from = 0;
  for (const { locator } of document.passages) {
    gaps.push(document.text.slice(from, locator.start));
    from = locator.end;
  }
  gaps.push(document.text.slice(from));
  const isMarkdown = document.format === 'markdown';
  const lines = gaps.flatMap((gap) => (isMarkdown ? seen(gap) : gap).split(/[\r\n]/)).map(letters);
  const unread = [...new Set(lines)].filter((line) => line !== '');
  if (unread.length === 0) return;
  const known = [
    document.title,
    ...document.passages.flatMap(({ locator }) => [...locator.heading, locator.heading.join('')]),
    ...document.leftOut.flatMap(({ text }) => [text, seen(text)]).flatMap((text) => [text, ...text.split('\n')]),
  ];
  const places = [...new Set(known)].map(letters);
  expect(unread.filter((line) => !places.some((one) => one.includes(line)))).toEqual([]);
}

/** Letters and figures alone: blanks, marks and markup may differ between a heading and its source. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What a reader sees of a stretch of Markdown that is no paragraph: no tags and characters by name, no addresses, no numbers of lists. */
const seen = (text: string) =>
  text
    .replace(/<[^<>]*>|&\w+;/g, '\n')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^(?:[^\S\r\n]|>)*\d{1,9}[.)]/gm, '');

function brokenByPassages({ text, passages }: Document): string[] {
  const broken: string[] = [];
  const lineOf = naiveLineNumbers(text);
  let end = 0;
  let paragraph = 1;
  for (const passage of passages) {
    const { start, end: nextEnd, paragraph: number, lineStart, lineEnd } = passage.locator;
    const law = (holds: boolean, said: string) => {
      if (!holds)
        broken.push(`${said}: ${JSON.stringify(passage.locator)} ${JSON.stringify(passage.text.slice(0, 80))}`);
    };
    law(text.slice(start, nextEnd) === passage.text, 'a passage is a slice of the text');
    law(passage.text.trim() === passage.text, 'a passage has no white space around it');
    law(passage.text !== '', 'a passage is not empty');
    law(start >= end, 'passages are in order and do not overlap');
    law(number === paragraph || number === paragraph + 1, 'paragraphs are numbered in order');
    law(lineStart === lineOf(start) && lineEnd === lineOf(nextEnd - 1), 'lines are counted as an editor does');
    law(!cutsPair(text, start) && !cutsPair(text, nextEnd), 'no surrogate pair is cut');
    for (const said of brokenBySentences(passage)) law(false, said);
    end = nextEnd;
    paragraph = number;
  }
  return broken;
}

function brokenBySentences({ text, sentences }: Passage): string[] {
  const broken = new Set<string>();
  let from = 0;
  for (const { start, end } of sentences) {
    if (text.slice(from, start).trim() !== '') broken.add('between sentences there is only white space');
    if (start < from) broken.add('sentences are in order and do not overlap');
    if (end <= start) broken.add('a sentence is not empty');
    if (cutsPair(text, start) || cutsPair(text, end)) broken.add('no surrogate pair is cut by a sentence');
    from = end;
  }
  if (from !== text.length) broken.add('the last sentence ends with the passage');
  return [...broken];
}

/** A passage may end inside a sentence only where that sentence alone is too long for a message. */
function brokenByCuts({ text, passages }: Document): string[] {
  const paragraphs: Passage[][] = [];
  for (const passage of passages) (paragraphs[passage.locator.paragraph] ??= []).push(passage);
  return paragraphs
    .filter(({ length }) => length > 1)
    .flatMap((parts) => {
      const start = parts[0]?.locator.start ?? 0;
      const paragraph = text.slice(start, parts.at(-1)?.locator.end);
      const fitting = sentencesOf(paragraph).filter((one) => !isTooLong(paragraph.slice(one.start, one.end)));
      const isCut = (end: number) => fitting.some((sentence) => sentence.start < end && end < sentence.end);
      return parts
        .filter(({ locator }) => isCut(locator.end - start))
        .map(({ locator }) => `a sentence is cut that fits: ${JSON.stringify(locator)}`);
    });
}

/** Longer than 2,400 code points, after a backslash before each ASCII punctuation mark, or 6,000 bytes. */
function isTooLong(sentence: string): boolean {
  if (sentence.length > 6_000) return true;
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
