import type { Passage } from '../document.ts';
import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { detectLanguageWithin } from '../../languages/detect-language.ts';
import { lineNumbering, trimmed } from '../../text/lines.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import { UnusableFile } from '../read/unusable-file.ts';

/** A paragraph of a document: its place in the text, the headings above it, its page where there are pages. */
export type Paragraph = Span & { readonly heading: readonly string[]; readonly page?: number };

/**
 * What a text costs in the narrowest place that shows it, a Discord message: code points after every ASCII punctuation
 * mark has got its backslash, and bytes of UTF-8 (Discord: 4,000 code points, 10,170 bytes).
 */
type Cost = { readonly codePoints: number; readonly bytes: number };

/** A passage is split at a sentence end above this, so that three of them fit into one message. */
const PASSAGE_LIMIT: Cost = { codePoints: 1_100, bytes: 2_600 };

/** A single sentence stays whole up to this; above it, it would not fit into a message beside question and citation. */
const SENTENCE_LIMIT: Cost = { codePoints: 2_400, bytes: 6_000 };

/**
 * Cuts the paragraphs of a text into passages, in order. Paragraphs are numbered from 1; blank ones are passed over.
 * @param language of the text: that of every passage which is not clearly in another
 * @throws UnusableFile
 */
export function passagesOf(text: string, paragraphs: readonly Paragraph[], language: Language): Passage[] {
  if (paragraphs.length > MOST_PARAGRAPHS)
    throw new UnusableFile({ code: 'too-many-paragraphs', most: MOST_PARAGRAPHS });
  const lineOf = lineNumbering(text);
  const passages: Passage[] = [];
  let number = 0;
  for (const paragraph of paragraphs) {
    const { start, end } = trimmed(text, paragraph);
    if (start === end) continue;
    number += 1;
    for (const part of splitLong(text.slice(start, end))) {
      const from = start + part.start;
      const to = start + part.end;
      const words = text.slice(from, to);
      passages.push({
        text: words,
        language: detectLanguageWithin(words, language),
        sentences: part.sentences.map((sentence) => ({
          start: sentence.start - part.start,
          end: sentence.end - part.start,
        })),
        locator: {
          start: from,
          end: to,
          lineStart: lineOf(from),
          lineEnd: lineOf(to - 1),
          paragraph: number,
          page: paragraph.page ?? null,
          heading: paragraph.heading,
        },
      });
    }
  }
  return passages;
}

/** No document has so many; a file of single letters could, and would fill the memory. */
const MOST_PARAGRAPHS = 250_000;

type PassageSpan = Span & { readonly sentences: readonly Span[] };

/** Cuts a paragraph where one of its sentences ends, so that each part stays below the passage limit if it can. */
function splitLong(paragraph: string): PassageSpan[] {
  const sentences = sentencesOf(paragraph).flatMap((sentence) => splitGiant(paragraph, sentence));
  const [first] = sentences;
  if (first === undefined) return [];
  if (isSurelyBelow(paragraph.length, PASSAGE_LIMIT)) return [passageSpan(sentences)];
  const parts: PassageSpan[] = [];
  let open: Span[] = [];
  let end = first.start;
  let cost = NOTHING;
  for (const sentence of sentences) {
    cost = sum(cost, costOf(paragraph, end, sentence.end));
    if (open.length > 0 && isAbove(cost, PASSAGE_LIMIT)) {
      parts.push(passageSpan(open));
      open = [];
      cost = costOf(paragraph, sentence.start, sentence.end);
    }
    open.push(sentence);
    end = sentence.end;
  }
  return [...parts, passageSpan(open)];
}

/** Cuts a sentence that no message could hold, at the last white space or comma that fits, else between two characters. */
function splitGiant(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let rest = sentence;
  for (;;) {
    const longest = longestFit(text, rest, SENTENCE_LIMIT);
    if (longest === rest.end) break;
    const breaks = [...text.slice(rest.start, longest).matchAll(/[\s，,、；;：:]+/gu)];
    const last = breaks.at(-1);
    const cut = last && last.index > 0 ? rest.start + last.index + last[0].length : longest;
    pieces.push(trimmed(text, { start: rest.start, end: cut }));
    rest = trimmed(text, { start: cut, end: rest.end });
  }
  if (rest.end > rest.start) pieces.push(rest);
  return pieces;
}

function passageSpan(sentences: readonly Span[]): PassageSpan {
  const first = sentences[0] as Span;
  const last = sentences.at(-1) as Span;
  return { start: first.start, end: last.end, sentences };
}

const NOTHING: Cost = { codePoints: 0, bytes: 0 };

function sum(one: Cost, other: Cost): Cost {
  return { codePoints: one.codePoints + other.codePoints, bytes: one.bytes + other.bytes };
}

function isAbove(cost: Cost, limit: Cost): boolean {
  return cost.codePoints > limit.codePoints || cost.bytes > limit.bytes;
}

/** A UTF-16 unit costs two code points or three bytes at most. */
function isSurelyBelow(units: number, limit: Cost): boolean {
  return units * 2 <= limit.codePoints && units * 3 <= limit.bytes;
}

function costOf(text: string, start: number, end: number): Cost {
  let codePoints = 0;
  let bytes = 0;
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) as number;
    codePoints += codePointsOf(code);
    bytes += bytesOf(code);
    at += code < 0x10000 ? 1 : 2;
  }
  return { codePoints, bytes };
}

/** Where the longest beginning of a range ends that stays within a limit; never inside a surrogate pair. */
function longestFit(text: string, { start, end }: Span, limit: Cost): number {
  if (isSurelyBelow(end - start, limit)) return end;
  let codePoints = 0;
  let bytes = 0;
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) as number;
    codePoints += codePointsOf(code);
    bytes += bytesOf(code);
    if (codePoints > limit.codePoints || bytes > limit.bytes) return at;
    at += code < 0x10000 ? 1 : 2;
  }
  return end;
}

/** Two for an ASCII punctuation mark, which gets a backslash. */
function codePointsOf(code: number): number {
  return isMark(code) ? 2 : 1;
}

function bytesOf(code: number): number {
  return code < 0x80 ? codePointsOf(code) : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function isMark(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}
