import type { Document } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { HAN, IGNORED, SEPARATOR, classOf, folded } from '../text/fold.ts';
import { pacer } from '../runtime/pacer.ts';

/** A document as quotes are looked up in it: its letters and figures alone, folded as the index folds them. */
export type DocumentLetters = {
  readonly document: Document;
  /** The words of its passages, and all that stands between the first and the last: headings, numbers of lists. */
  readonly layers: readonly Layer[];
};

export type Layer = {
  readonly kind: 'passages' | 'everything';
  /** Ranges of the document's text, in order. */
  readonly spans: readonly Span[];
  readonly letters: string;
};

/** The letters of documents, made before quotes are looked up; those of a document that stays in use are made once. */
export type KnownLetters = WeakMap<Document, DocumentLetters>;

/** Makes the letters of those documents whose letters are not known, and lets others work in between. */
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
  // Mostly nothing but white space stands between passages; then one string serves for both.
  if (all === inner) return { document, layers: [layer] };
  return {
    document,
    layers: [layer, { kind: 'everything', spans: [{ start: from, end: last.locator.end }], letters: all }],
  };
}

/** Where the title stands above the first passage, if it does; else where that begins. */
function startOf({ text, title, passages }: Document, first: number): number {
  const [outermost] = passages[0]?.locator.heading ?? [];
  const found = [title, outermost ?? ''].map((name) => (name === '' ? -1 : text.lastIndexOf(name, first - 1)));
  return Math.min(first, ...found.filter((at) => at !== -1));
}

/** A text below this length, in UTF-16 units, is a word or a phrase: not worth a buffer. */
const SHORT = 64;

/** The folded letters and figures of some ranges of a text, without anything between them. */
export function lettersOf(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): string {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
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

/** The offset of each letter in the text: of each UTF-16 unit that `lettersOf` gives. */
export function offsetsOfLetters(text: string, spans: readonly Span[]): Uint32Array {
  const offsets = new Uint32Array(spans.reduce((sum, { start, end }) => sum + end - start, 0));
  let length = 0;
  eachLetter(text, spans, (_, offset) => {
    offsets[length] = offset;
    length += 1;
  });
  return offsets.subarray(0, length);
}

/** Calls back with each folded letter and its offset. */
function eachLetter(text: string, spans: readonly Span[], use: (unit: number, offset: number) => void): void {
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = classOf[unit] as number;
      // и and a combining breve are й, written apart.
      const isShortI = folded[unit] === 0x438 && text.charCodeAt(at + 1) === 0x306;
      if (kind === IGNORED || (kind === SEPARATOR && !isSecondOfHan(text, at))) continue;
      use(isShortI ? 0x439 : (folded[unit] as number), at);
    }
  }
}

/** The second half of a Han character outside the basic plane. */
function isSecondOfHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 && at > 0 && classOf[text.charCodeAt(at - 1)] === HAN;
}

/** Is this UTF-16 unit a letter or a figure? */
export function isLetter(unit: number): boolean {
  const kind = classOf[unit] as number;
  return kind !== SEPARATOR && kind !== IGNORED;
}

export function isHan(unit: number): boolean {
  return classOf[unit] === HAN;
}

/** Is this UTF-16 unit nothing by itself: an accent that is written apart, a soft hyphen? */
export function isWithinToken(unit: number): boolean {
  return classOf[unit] === IGNORED;
}

/** Could two UTF-16 units be of one word? Words end where the script changes. */
export function isSameScript(one: number, other: number): boolean {
  return classOf[one] === classOf[other];
}

/** Would these two neighbours be of one word? Han characters are words of their own. */
export function isWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at > 0 && isLetter(before) && !isHan(before) && isSameScript(before, text.charCodeAt(at));
}

/** Does a range begin or end within a word? "Dependent" stands within "independent", but is another word. */
export function cutsWords(text: string, { start, end }: Span): boolean {
  return isWithinWord(text, start) || isWithinWord(text, end);
}

/** A word as it is seen: without soft hyphens, and with accents on their letters. */
export function asWritten(word: string): string {
  return word.normalize('NFC').replace(INVISIBLE, '');
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Blanks that do not keep two words apart: beside Han and beside marks. */
const IDLE_BLANK = /(?<![\p{L}\p{N}\p{M}]) | (?![\p{L}\p{N}])|(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * A text as two are compared to the letter: white space and line breaks count as one blank between two words, else
 * not at all. Marks of emphasis are no letters of a Markdown document.
 */
export function toTheLetter(text: string, format: string): string {
  const plain = format === 'markdown' ? text.replace(/\*\*|__|[*`]/gu, '') : text;
  return asWritten(plain).replace(/\s+/gu, ' ').trim().replace(IDLE_BLANK, '');
}
