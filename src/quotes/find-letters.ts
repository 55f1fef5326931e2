import type { Document } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import {
  type DocumentLetters,
  type Layer,
  cutsWords,
  isLetter,
  lettersOf,
  offsetsOfLetters,
  toTheLetter,
} from './letters.ts';
import type { QuotePart, TypedQuote } from './typed-quote.ts';

/** Where a document has the letters of a quote: one range for each of its parts, in order. */
export type Find = {
  readonly document: Document;
  readonly spans: readonly Span[];
  /** Everything is the same except white space, not only the letters. */
  readonly isExact: boolean;
};

/** The most places of one document that are examined: common words could have very many. */
const MOST_LOOKED_AT = 2_000;

/**
 * Finds the places of a document that have all letters of a quote in its order, in any case, script or width and with any
 * marks. Of exact places that overlap the first is given; other places are of whole words.
 * @param most the most exact places that are given, and the most others
 */
export function findLetters({ text, parts }: TypedQuote, { document, layers }: DocumentLetters, most: number): Find[] {
  // The ellipsis may be in the document as well.
  const whole = parts.length > 1 ? [{ text, letters: parts.map(({ letters }) => letters).join('') }] : null;
  const readings = whole === null ? [parts] : [whole, parts];
  const passages = layers.find(({ kind }) => kind === 'passages')?.spans ?? [];
  const exact: Find[] = [];
  const others: Find[] = [];
  for (const layer of layers) {
    for (const wanted of readings) {
      const exactWords = wanted.map((part) => toTheLetter(part.text, document.format));
      for (const spans of chains(wanted, document, layer)) {
        if (layer.kind !== 'passages' && isWithinOne(spans, passages)) continue;
        const isExact = exactWords.every((words, at) => isSame(words, spans[at] as Span, document, layer));
        // Of many that are not exact the first are enough, but an exact one may come after them.
        if (!isExact && (others.length >= most || spans.some((span) => cutsWords(document.text, span)))) continue;
        if (exact.some((known) => overlaps(spans, known.spans))) continue;
        if (layer.kind !== 'passages' && !isOfDocument(spans, document, passages)) continue;
        (isExact ? exact : others).push({ document, spans, isExact });
        if (exact.length >= most) return exact;
      }
    }
  }
  return [...exact, ...others];
}

type Letters = Pick<QuotePart, 'text' | 'letters'>;

/** For each place of the first part, the nearest places of the other parts behind it. */
function* chains(parts: readonly Letters[], document: Document, { letters, spans }: Layer): Generator<Span[]> {
  const first = parts[0]?.letters ?? '';
  const marks = parts.map(marksOf);
  let looked = 0;
  let offsets: Uint32Array | null = null;
  for (let from = letters.indexOf(first); from !== -1; from = letters.indexOf(first, from + 1)) {
    const chain: Span[] = [];
    let at = from;
    for (let number = 0; number < parts.length; number += 1) {
      const { letters: own } = parts[number] as Letters;
      const { before, after } = marks[number] as ReturnType<typeof marksOf>;
      if (number > 0) at = letters.indexOf(own, at);
      if (at === -1) return;
      offsets ??= offsetsOfLetters(document.text, spans);
      const end = endOf(document.text, offsets[at + own.length - 1] as number);
      // As many marks before and behind the letters as the quote has there.
      chain.push({
        start: withMarks(document.text, offsets[at] as number, -1, before),
        end: withMarks(document.text, end, 1, after),
      });
      at += own.length;
    }
    yield chain;
    looked += 1;
    if (looked >= MOST_LOOKED_AT) return;
  }
}

/** The end of a letter with its combining accents. */
function endOf(text: string, letter: number): number {
  let end = letter + 1;
  while (/^\p{M}$/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** How many marks a part of a quote has before and behind its letters. */
function marksOf({ text }: Letters): { before: number; after: number } {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const before = text.slice(0, units.findIndex(isLetter)).replace(/\s/gu, '').length;
  const after = text.slice(units.findLastIndex(isLetter) + 1).replace(/[\s\p{M}]/gu, '').length;
  return { before, after };
}

function withMarks(text: string, from: number, step: 1 | -1, wanted: number): number {
  let border = from;
  let at = from;
  for (let left = wanted; left > 0; at += step) {
    const unit = text[step === 1 ? at : at - 1];
    if (unit === undefined || isLetter(unit.charCodeAt(0))) return border;
    if (/\s/u.test(unit)) continue;
    left -= 1;
    border = at + step;
  }
  return border;
}

function isSame(wanted: string, span: Span, document: Document, { kind, spans }: Layer): boolean {
  if (wanted === toTheLetter(document.text.slice(span.start, span.end), document.format)) return true;
  if (kind === 'everything') return false;
  const pieces = within(span, spans).map(({ start, end }) => document.text.slice(start, end));
  return pieces.length > 1 && wanted === toTheLetter(pieces.join('\n'), document.format);
}

/**
 * The pieces of some ranges that lie within another.
 * @param spans in order, none touching another
 */
export function within({ start, end }: Span, spans: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (let at = firstEndingBehind(start, spans); at < spans.length; at += 1) {
    const one = spans[at] as Span;
    const piece = { start: Math.max(start, one.start), end: Math.min(end, one.end) };
    if (piece.start >= piece.end) break;
    pieces.push(piece);
  }
  return pieces;
}

/** Is all of it in one passage? Then it was found among the words of the passages already. */
function isWithinOne([only, ...others]: readonly Span[], passages: readonly Span[]): boolean {
  if (!only || others.length > 0) return false;
  const [piece] = within(only, passages);
  return piece?.start === only.start && piece.end === only.end;
}

/** The index of the first of some ranges that ends behind an offset; their number where none does. */
function firstEndingBehind(offset: number, spans: readonly Span[]): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle] as Span).end > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Is what is between passages a heading or a title? Anything else may be boilerplate. */
function isOfDocument(
  spans: readonly Span[],
  { text, title, passages }: Document,
  spansOfPassages: readonly Span[],
): boolean {
  return spans.every((span) => {
    if (within(span, spansOfPassages).length > 0) return true;
    const next = passages[firstEndingBehind(span.start, spansOfPassages)];
    const names = [title, ...(next?.locator.heading ?? [])].map((name) => lettersOf(name));
    const own = lettersOf(text, [span]);
    return names.some((name) => name.includes(own));
  });
}

function overlaps(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some(({ start, end }) => one.start < end && one.end > start));
}
