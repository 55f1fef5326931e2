import { Rules } from '@cto.af/linebreak';
import stringWidth from 'string-width';

const rules = new Rules();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A TAB goes to the next column that is a multiple of this. */
const TAB_STOP = 8;

/** Columns of a terminal: a Han character takes two, a combining mark none. */
type LineWidths = {
  /** Of a line; blanks after its last word may exceed it. */
  readonly width: number;
  /** Taken before the words of the first line, and of the others. */
  readonly first: number;
  readonly rest: number;
};

/**
 * Breaks a line where Unicode (UAX #14) allows it: between words, between Han characters, never before a closing mark.
 * What is longer than a line is broken between any two characters. The pieces put together are the line again.
 */
export function wrapLine(line: string, { width, first, rest }: LineWidths): string[] {
  const pieces: string[] = [];
  let piece = '';
  let column = first;
  const put = (text: string, to: number) => {
    piece += text;
    column = to;
  };
  const breakLine = () => {
    pieces.push(piece);
    piece = '';
    column = rest;
  };
  for (const part of unbreakableParts(line)) {
    const word = part.trimEnd();
    const end = columnAfter(word, column);
    if (end <= width) put(word, end);
    else {
      if (piece !== '') breakLine();
      for (const { segment } of graphemes.segment(word)) {
        if (piece !== '' && columnAfter(segment, column) > width) breakLine();
        put(segment, columnAfter(segment, column));
      }
    }
    // A blank may take the one column after the last; a TAB never goes beyond the screen.
    for (const blank of part.slice(word.length)) {
      if (piece !== '' && blank !== '\t' && columnAfter(blank, column) > width + 1) breakLine();
      put(blank, columnAfter(blank, column));
    }
  }
  return [...pieces, piece];
}

/** The parts of a line between its possible breaks, each with the blanks after it. */
function* unbreakableParts(line: string): Generator<string> {
  let start = 0;
  for (const { position } of rules.breaks(line)) {
    // «24-м» is one word, but two for Unicode; the library breaks at a zero-width joiner, which it must not.
    if (/\d-$/.test(line.slice(start, position)) && /^\p{L}/u.test(line.slice(position, position + 2))) continue;
    if (line[position - 1] === '\u200D') continue;
    yield line.slice(start, position);
    start = position;
  }
  if (start < line.length) yield line.slice(start);
}

/** Columns that a text takes on a screen; escapes take none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

function columnAfter(text: string, column: number): number {
  return text
    .split('\t')
    .reduce(
      (at, part, index) => (index === 0 ? at : (Math.floor(at / TAB_STOP) + 1) * TAB_STOP) + columnsOf(part),
      column,
    );
}
