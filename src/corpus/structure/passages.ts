import type { Passage } from '../document.ts';
import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { detectLanguageWithin } from '../../languages/detect-language.ts';
import { lineNumbering, trimmed } from '../../text/lines.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import { UnusableFile } from '../read/unusable-file.ts';

/** A paragraph of a document: its range in the text, the headings above it, its page where there are pages. */
export type Paragraph = Span & {
  readonly heading: readonly string[];
  readonly page?: number;
  /** The address of the item of a digest that it is of. */
  readonly url?: string;
};

/**
 * What a text costs in the narrowest place that shows it, a Discord message: code points after every ASCII punctuation
 * mark has got its backslash, and bytes of UTF-8 (Discord: 4,000 code points, 10,170 bytes).
 */
type Cost = { readonly codePoints: number; readonly bytes: number };

/** A passage is split at a sentence end above this, so that three fit into one message. */
const PASSAGE_LIMIT: Cost = { codePoints: 1_100, bytes: 2_600 };

/** A single sentence stays whole up to this; above it, it would not fit into a message beside question and citation. */
const SENTENCE_LIMIT: Cost = { codePoints: 2_400, bytes: 6_000 };

/** More than any document has; a file of single letters would fill the memory. */
const MOST_PARAGRAPHS = 250_000;

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
        sentences: part.sentences.map((one) => ({ start: one.start - part.start, end: one.end - part.start })),
        locator: {
          start: from,
          end: to,
          lineStart: lineOf(from),
          lineEnd: lineOf(to - 1),
          paragraph: number,
          page: paragraph.page ?? null,
          heading: paragraph.heading,
          ...(paragraph.url !== undefined && { url: paragraph.url }),
        },
      });
    }
  }
  return passages;
}

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
    cost = sum(cost, measure(paragraph, { start: end, end: sentence.end }).cost);
    if (open.length > 0 && isAbove(cost, PASSAGE_LIMIT)) {
      parts.push(passageSpan(open));
      open = [];
      cost = measure(paragraph, sentence).cost;
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
    const isShort = isSurelyBelow(rest.end - rest.start, SENTENCE_LIMIT);
    const longest = isShort ? rest.end : measure(text, rest, SENTENCE_LIMIT).end;
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
  return { start: (sentences[0] as Span).start, end: (sentences.at(-1) as Span).end, sentences };
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

/** What a range costs, up to a limit if there is one; `end` is where that is reached, never inside a surrogate pair. */
function measure(text: string, { start, end }: Span, limit?: Cost): { readonly cost: Cost; readonly end: number } {
  let cost = NOTHING;
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) as number;
    const next = sum(cost, costOfCharacter(code));
    if (limit && isAbove(next, limit)) return { cost, end: at };
    cost = next;
    at += code < 0x10000 ? 1 : 2;
  }
  return { cost, end };
}

function costOfCharacter(code: number): Cost {
  // An ASCII punctuation mark gets a backslash.
  const codePoints = code < 0x80 && /[!-/:-@[-`{-~]/.test(String.fromCharCode(code)) ? 2 : 1;
  return { codePoints, bytes: code < 0x80 ? codePoints : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4 };
}
