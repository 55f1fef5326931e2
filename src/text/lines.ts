import type { Span } from './span.ts';

/** A line of a text without its line break; `text` is trimmed, the offsets are those of the trimmed part. */
export type Line = Span & { readonly number: number; readonly text: string };

/** The lines of a text, numbered from 1. CRLF, LF and a lone CR each end a line. Blank lines are kept, with an empty `text`. */
export function linesOf(text: string): Line[] {
  return startsOfLines(text).map((start, at, starts) => lineAt(text, start, starts[at + 1] ?? text.length, at + 1));
}

/** How many lines a text has; a text without a line break has one. */
export function countLines(text: string): number {
  return startsOfLines(text).length;
}

/** Where lines begin. By code units, for a million matches of a pattern take seconds. */
function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

const LF = 0x0a;
const CR = 0x0d;

/** Finds the number of the line that has an offset. */
export function lineNumbering(text: string): (offset: number) => number {
  const starts = startsOfLines(text);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The part of a range that is left without the white space (and byte order mark) at its two ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/** A text without line breaks: one blank for any white space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function lineAt(text: string, from: number, to: number, number: number): Line {
  const { start, end } = trimmed(text, { start: from, end: to });
  return { start, end, number, text: text.slice(start, end) };
}
