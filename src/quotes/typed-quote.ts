import { quotationMarks } from '../languages/quotation-marks.ts';
import type { Span } from '../text/span.ts';
import { trimmed } from '../text/lines.ts';
import { lettersOf } from './letters.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A quote as it was typed, cut where an ellipsis says that something is left out. */
export type TypedQuote = {
  /** Without white space and quotation marks around it. */
  readonly text: string;
  /** The ranges between its ellipses, in order, that have letters; without an ellipsis all of it. */
  readonly parts: readonly QuotePart[];
};

export type QuotePart = Span & { readonly text: string; readonly letters: string };

const ELLIPSIS = /[[(（［【<]\s*(?:\.{3,}|…+)\s*[\])）］】>]|\.{3,}|…+/gu;

export function readQuote(typed: string): TypedQuote {
  const text = withoutMarksAround(typed.trim());
  const ellipses = [...text.matchAll(ELLIPSIS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  // A text with more is no quote: it is looked up as if the document had its ellipses.
  const cuts = ellipses.length <= MOST_ELLIPSES ? ellipses : [];
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), text.length];
  const parts = starts.map((start, at) => partOf(text, trimmed(text, { start, end: ends[at] as number })));
  return { text, parts: parts.filter(({ letters }) => letters !== '') };
}

const MOST_ELLIPSES = 12;

function partOf(text: string, span: Span): QuotePart {
  return { ...span, text: text.slice(span.start, span.end), letters: lettersOf(text, [span]) };
}

/** Code points. Shorter parts between ellipses are not counted: they are found everywhere. */
const SHORTEST_PART = 6;

/** How many code points a quote has, without its ellipses and the shortest parts between them. */
export function lengthOf({ parts }: TypedQuote): number {
  const lengths = parts.map((part) => Array.from(part.text).length);
  const counted = parts.length === 1 ? lengths : lengths.filter((length) => length >= SHORTEST_PART);
  return counted.reduce((total, length) => total + length, 0);
}

/** Removes quotation marks around a text, if the last one closes what the first one opens. */
function withoutMarksAround(text: string): string {
  const opening = text[0] ?? '';
  const closing = quotationMarks().closing(opening);
  const last = text.at(-1) ?? '';
  if (text.length < 2 || !closing.includes(last)) return text;
  const inner = text.slice(1, -1);
  let open = 1;
  for (const character of inner) {
    if (character === opening && character !== last) open += 1;
    else if (closing.includes(character)) open -= 1;
    if (open === 0) return text;
  }
  return withoutMarksAround(inner.trim());
}

/** The tokens of a quote, with an ellipsis between its parts. */
export function tokensOfQuote({ text, parts }: TypedQuote): Token[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1];
    const tokens = tokensOf(text, [part]);
    if (!before) return tokens;
    const gap = { start: before.end, end: part.start };
    return [{ kind: 'ellipsis', text: text.slice(gap.start, gap.end), letters: '', ...gap }, ...tokens];
  });
}
