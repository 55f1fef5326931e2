import type { Span } from './document.ts';

/** A line of a text without its line break; `text` is trimmed, the offsets are those of the trimmed part. */
export type Line = Span & { readonly number: number; readonly text: string };

/** The lines of a text, numbered from 1. CRLF, LF and a lone CR each end a line. Blank lines are kept, with an empty `text`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push(lineAt(text, from, lineBreak.index, lines.length + 1));
    from = lineBreak.index + lineBreak[0].length;
  }
  lines.push(lineAt(text, from, text.length, lines.length + 1));
  return lines;
}

/** Finds the number of the line on which an offset stands. */
export function lineNumbering(text: string): (offset: number) => number {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
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

function lineAt(text: string, start: number, end: number, number: number): Line {
  const span = trimmed(text, { start, end });
  return { ...span, number, text: text.slice(span.start, span.end) };
}
