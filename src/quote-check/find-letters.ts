import type { Document, Span } from '../corpus/document.ts';
import { type DocumentLetters, type Layer, isLetter, lettersOf, offsetsOfLetters, toTheLetter } from './letters.ts';
import type { QuotePart, TypedQuote } from './typed-quote.ts';

/** Where the letters of a quote stand in a document: one range for each of its parts, in order. */
export type Find = {
  readonly document: Document;
  readonly spans: readonly Span[];
  /** Not only the letters are the same, but everything save white space. */
  readonly isExact: boolean;
};

/** The most places of one document that are looked at; common words could stand in very many. */
const MOST_LOOKED_AT = 2_000;

/**
 * Finds the places of a document that have all letters of a quote, in its order, whatever their case, script, width or
 * marks are. Of places that overlap the first is given.
 * @param most how many places are wanted
 */
export function findLetters({ text, parts }: TypedQuote, { document, layers }: DocumentLetters, most: number): Find[] {
  // An ellipsis may be of the document as well.
  const whole = parts.length > 1 ? [{ text, letters: parts.map(({ letters }) => letters).join('') }] : null;
  const readings = whole === null ? [parts] : [whole, parts];
  const found: Find[] = [];
  for (const layer of layers) {
    for (const wanted of readings) {
      for (const spans of chains(wanted, document, layer)) {
        if (found.filter(({ isExact }) => isExact).length >= most) return found;
        const isKnown = found.some(({ isExact, spans: others }) => overlaps(spans, others) && isExact);
        if (isKnown || !isOfDocument(spans, document, layer)) continue;
        found.push({
          document,
          spans,
          isExact: wanted.every((part, at) => isSame(part.text, spans[at] as Span, document, layer)),
        });
      }
    }
  }
  return found;
}

type Wanted = Pick<QuotePart, 'text' | 'letters'>;

/** For each place of the first part the nearest places of the others behind it. */
function* chains(parts: readonly Wanted[], document: Document, { letters, spans }: Layer): Generator<Span[]> {
  const first = parts[0]?.letters ?? '';
  let looked = 0;
  let offsets: Uint32Array | null = null;
  for (let from = letters.indexOf(first); from !== -1; from = letters.indexOf(first, from + 1)) {
    const chain: Span[] = [];
    let at = from;
    for (let number = 0; number < parts.length; number += 1) {
      const { text: part, letters: own } = parts[number] as Wanted;
      if (number > 0) at = letters.indexOf(own, at);
      if (at === -1) return;
      offsets ??= offsetsOfLetters(document.text, spans);
      const span = { start: offsets[at] as number, end: endOf(document.text, offsets[at + own.length - 1] as number) };
      chain.push(withMarksOf(part, span, document.text));
      at += own.length;
    }
    yield chain;
    looked += 1;
    if (looked >= MOST_LOOKED_AT) return;
  }
}

/** Behind a letter, and the accents that are written apart and belong to it. */
function endOf(text: string, letter: number): number {
  let end = letter + 1;
  while (/^\p{M}$/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** Takes in as many marks before and behind the letters as the quote has there. */
function withMarksOf(part: string, { start, end }: Span, text: string): Span {
  const units = Array.from({ length: part.length }, (_, at) => part.charCodeAt(at));
  const firstLetter = units.findIndex(isLetter);
  const lastLetter = units.findLastIndex(isLetter);
  const before = part.slice(0, firstLetter).replace(/\s/gu, '').length;
  const after = part.slice(lastLetter + 1).replace(/[\s\p{M}]/gu, '').length;
  return { start: withMarks(text, start, -1, before), end: withMarks(text, end, 1, after) };
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

function isSame(part: string, span: Span, document: Document, { kind, spans }: Layer): boolean {
  const wanted = toTheLetter(part, document.format);
  if (wanted === toTheLetter(document.text.slice(span.start, span.end), document.format)) return true;
  if (kind === 'everything') return false;
  const pieces = within(span, spans).map(({ start, end }) => document.text.slice(start, end));
  return pieces.length > 1 && wanted === toTheLetter(pieces.join('\n'), document.format);
}

/** The pieces of some ranges that lie within another. */
export function within({ start, end }: Span, spans: readonly Span[]): Span[] {
  return spans.flatMap((one) => {
    const piece = { start: Math.max(start, one.start), end: Math.min(end, one.end) };
    return piece.start < piece.end ? [piece] : [];
  });
}

/** What stands between passages is of the document where it is a heading or a title; else it may be page furniture. */
function isOfDocument(spans: readonly Span[], { text, title, passages }: Document, { kind }: Layer): boolean {
  if (kind === 'passages') return true;
  return spans.every((span) => {
    if (passages.some(({ locator }) => locator.start < span.end && locator.end > span.start)) return true;
    const next = passages.find(({ locator }) => locator.start >= span.end);
    const names = [title, ...(next?.locator.heading ?? [])].map((name) => lettersOf(name));
    const own = lettersOf(text, [span]);
    return names.some((name) => name.includes(own));
  });
}

function overlaps(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some(({ start, end }) => one.start < end && one.end > start));
}
