import type { Document } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { sum } from '../text/sum.ts';
import { HAN, IGNORED, SEPARATOR, foldTables } from '../text/fold.ts';
import { pacer } from '../runtime/pacer.ts';

/** A document for looking up quotes: only its letters and figures, folded as the index folds them. */
export type DocumentLetters = {
  readonly document: Document;
  /** The words of its passages; and everything from the first to the last, with headings and numbers of lists. */
  readonly layers: readonly Layer[];
};

export type Layer = {
  readonly kind: 'passages' | 'everything';
  /** Ranges of the document's text, in order. */
  readonly spans: readonly Span[];
  readonly letters: string;
};

/** The letters of documents, prepared before quotes are looked up, once for each document. */
export type KnownLetters = WeakMap<Document, DocumentLetters>;

/** Prepares the letters of documents that are not known yet, and gives way to other work in between. */
export async function prepareLetters(documents: readonly Document[], known: KnownLetters): Promise<void> {
  const pause = pacer();
  for (const document of documents)
    if (!known.has(document)) known.set(document, await lettersOfDocument(document, pause));
}

async function lettersOfDocument(document: Document, pause: () => Promise<void> | undefined): Promise<DocumentLetters> {
  const { text, passages } = document;
  const [first] = passages;
  const last = passages.at(-1);
  if (!first || !last) return { document, layers: [] };
  const spans = passages.map(({ locator: { start, end } }) => ({ start, end }));
  const from = startOf(document, first.locator.start);
  let inner = '';
  let all = '';
  for (let at = 0; at < spans.length; at += 1) {
    const { start, end } = spans[at] as Span;
    const own = lettersOf(text, [{ start, end }]);
    inner += own;
    all += lettersOf(text, [{ start: at === 0 ? from : (spans[at - 1] as Span).end, end: start }]) + own;
    await pause();
  }
  const layer: Layer = { kind: 'passages', spans, letters: inner };
  // Mostly only white space is between passages; then one string serves for both.
  if (all === inner) return { document, layers: [layer] };
  return {
    document,
    layers: [layer, { kind: 'everything', spans: [{ start: from, end: last.locator.end }], letters: all }],
  };
}

/** Where the title above the first passage begins, or that passage if there is none. */
function startOf({ text, title, passages }: Document, first: number): number {
  const [outermost] = passages[0]?.locator.heading ?? [];
  const found = [title, outermost ?? ''].map((name) => (name === '' ? -1 : text.lastIndexOf(name, first - 1)));
  return Math.min(first, ...found.filter((at) => at !== -1));
}

/** UTF-16 units. A shorter text is a word or a phrase, and not worth a buffer. */
const SHORT = 64;

/** The folded letters and figures of some ranges of a text, without anything between them. */
export function lettersOf(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): string {
  const length = lengthOf(spans);
  if (length < SHORT) {
    let letters = '';
    eachLetter(text, spans, (unit) => (letters += String.fromCharCode(unit)));
    return letters;
  }
  const units = new Uint16Array(length);
  let letters = 0;
  eachLetter(text, spans, (unit) => {
    units[letters] = unit;
    letters += 1;
  });
  return Buffer.from(units.buffer, 0, letters * 2).toString('utf16le');
}

function lengthOf(spans: readonly Span[]): number {
  return sum(spans.map(({ start, end }) => end - start));
}

/** The offset of each letter in the text: of each UTF-16 unit that `lettersOf` gives. */
export function offsetsOfLetters(text: string, spans: readonly Span[]): Uint32Array {
  const offsets = new Uint32Array(lengthOf(spans));
  let length = 0;
  eachLetter(text, spans, (_, offset) => {
    offsets[length] = offset;
    length += 1;
  });
  return offsets.subarray(0, length);
}

/** Calls back with each folded letter and its offset. */
function eachLetter(text: string, spans: readonly Span[], use: (unit: number, offset: number) => void): void {
  const { classOf, folded } = foldTables();
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = classOf[unit] as number;
      // и with a combining breve is й.
      const isShortI = folded[unit] === 0x438 && text.charCodeAt(at + 1) === 0x306;
      if (kind === IGNORED || (kind === SEPARATOR && !isSecondOfHan(text, at))) continue;
      use(isShortI ? 0x439 : (folded[unit] as number), at);
    }
  }
}

/** The second half of a Han character outside the basic plane. */
function isSecondOfHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 && at > 0 && foldTables().classOf[text.charCodeAt(at - 1)] === HAN;
}

/** Is this UTF-16 unit a letter or a figure? */
export function isLetter(unit: number): boolean {
  const kind = foldTables().classOf[unit] as number;
  return kind !== SEPARATOR && kind !== IGNORED;
}

export function isHan(unit: number): boolean {
  return foldTables().classOf[unit] === HAN;
}

/** Is this UTF-16 unit part of what is before it: a combining accent, a soft hyphen? */
export function isWithinToken(unit: number): boolean {
  return foldTables().classOf[unit] === IGNORED;
}

/** Can two UTF-16 units be in one word? Words end where the script changes. */
export function isSameScript(one: number, other: number): boolean {
  return foldTables().classOf[one] === foldTables().classOf[other];
}

/** Is an offset within a word? Each Han character is a word by itself. */
export function isWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at > 0 && isLetter(before) && !isHan(before) && isSameScript(before, text.charCodeAt(at));
}

/** Does a range begin or end within a word? "Independent" holds "dependent", which is another word. */
export function cutsWords(text: string, { start, end }: Span): boolean {
  return isWithinWord(text, start) || isWithinWord(text, end);
}

/** A word as it looks: without soft hyphens, and with accents on their letters. */
export function asWritten(word: string): string {
  return word.normalize('NFC').replace(INVISIBLE, '');
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Blanks that separate no words: beside Han characters and beside marks. */
const IDLE_BLANK = /(?<![\p{L}\p{N}\p{M}]) | (?![\p{L}\p{N}])|(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * Normalises a text for a comparison to the letter: white space between two words becomes one blank, other white space
 * goes, and so do the marks of emphasis of a Markdown document.
 */
export function toTheLetter(text: string, format: string): string {
  const plain = format === 'markdown' ? text.replace(/\*\*|__|[*`]/gu, '') : text;
  return asWritten(plain).replace(/\s+/gu, ' ').trim().replace(IDLE_BLANK, '');
}
