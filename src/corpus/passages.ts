import type { Language, Passage, Span } from './document.ts';
import { detectLanguageWithin } from './language.ts';
import { lineNumbering, trimmed } from './lines.ts';
import { sentencesOf } from './sentences.ts';

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
 */
export function passagesOf(text: string, paragraphs: readonly Paragraph[], language: Language): Passage[] {
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

type Part = Span & { readonly sentences: readonly Span[] };

/** Cuts a paragraph where one of its sentences ends, so that each part stays below the passage limit if it can. */
function splitLong(paragraph: string): Part[] {
  const sentences = sentencesOf(paragraph).flatMap((sentence) => splitGiant(paragraph, sentence));
  const parts: Part[] = [];
  let open: Span[] = [];
  for (const sentence of sentences) {
    const first = open[0];
    if (first && !fits(paragraph.slice(first.start, sentence.end), PASSAGE_LIMIT)) {
      parts.push(partOf(open));
      open = [];
    }
    open.push(sentence);
  }
  if (open.length > 0) parts.push(partOf(open));
  return parts;
}

/** Cuts a sentence that no message could hold, at the last white space or comma that fits, else between two characters. */
function splitGiant(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let rest = sentence;
  while (!fits(text.slice(rest.start, rest.end), SENTENCE_LIMIT)) {
    const longest = rest.start + longestFit(text.slice(rest.start, rest.end), SENTENCE_LIMIT);
    const breaks = [...text.slice(rest.start, longest).matchAll(/[\s，,、；;：:]+/gu)];
    const last = breaks.at(-1);
    const cut = last && last.index > 0 ? rest.start + last.index + last[0].length : longest;
    pieces.push(trimmed(text, { start: rest.start, end: cut }));
    rest = trimmed(text, { start: cut, end: rest.end });
  }
  if (rest.end > rest.start) pieces.push(rest);
  return pieces;
}

function partOf(sentences: readonly Span[]): Part {
  const first = sentences[0] as Span;
  const last = sentences.at(-1) as Span;
  return { start: first.start, end: last.end, sentences };
}

function fits(text: string, limit: Cost): boolean {
  return longestFit(text, limit) === text.length;
}

/** How many UTF-16 units of a text, from its beginning, stay within a limit; never half a surrogate pair. */
function longestFit(text: string, limit: Cost): number {
  let codePoints = 0;
  let bytes = 0;
  let units = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const escaped = code < 0x80 && /[!-/:-@[-`{-~]/.test(character);
    codePoints += escaped ? 2 : 1;
    bytes += code < 0x80 ? (escaped ? 2 : 1) : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (codePoints > limit.codePoints || bytes > limit.bytes) return units;
    units += character.length;
  }
  return units;
}
