import { type TextBlock, isHeading, underHeadings } from '../../structure/headings.ts';
import type { Paragraph } from '../../structure/passages.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import type { HtmlBlock } from './block.ts';

/** What a text is composed of: the blocks of a web page or of a Word file. */
type Block = Pick<HtmlBlock, 'kind' | 'level' | 'text' | 'columns'>;

/** Headings longer than this (UTF-16 units) are paragraphs that somebody made large. */
const LONGEST_HEADING = 300;

const BETWEEN = '\n\n';

/**
 * The text of a document from its blocks, parted by blank lines, and its paragraphs with the headings above them. Names
 * of columns and headings are words of the text, but no paragraphs.
 * @param title is not repeated in the headings
 */
export function compose(
  blocks: readonly Block[],
  title: string | undefined,
): { text: string; paragraphs: Paragraph[] } {
  const lines = placed(blocks);
  // "Article 5" in a list of contents or in a row of a table heads nothing.
  const lineOf = ({ kind, level, text, columns, start, end }: PlacedBlock, at: number): TextBlock => ({
    start,
    end,
    text: kind === 'paragraph' || kind === 'heading' ? text : '',
    ...(kind === 'row' && { isRow: true }),
    ...(kind === 'heading' && isHeadingOf(lines, at, title) && { level }),
    ...(columns !== null && { columns }),
  });
  const numbered = lines.map((line, at) => ({ kind: line.kind, line: lineOf(line, at) }));
  const words = numbered.filter(({ kind }) => kind !== 'column names' && kind !== 'note');
  // Notes at the end belong to all of the text.
  const notes = numbered.filter(({ kind }) => kind === 'note');
  const paragraphs = [words, notes].flatMap(
    (some) =>
      underHeadings(
        some.map(({ line }) => line),
        title,
      ).paragraphs,
  );
  return {
    text: lines.map(({ text }) => text).join(BETWEEN),
    paragraphs: paragraphs.toSorted((a, b) => a.start - b.start),
  };
}

type PlacedBlock = Block & {
  readonly start: number;
  readonly end: number;
};

function placed(blocks: readonly Block[]): PlacedBlock[] {
  const lines: PlacedBlock[] = [];
  let start = 0;
  for (const { kind, level, text, columns } of withNumbersJoined(blocks)) {
    lines.push({ kind, level, text, columns, start, end: start + text.length });
    start += text.length + BETWEEN.length;
  }
  return lines;
}

/** `CHAPTER VII` and its name are often two headings of one rank; they are one. */
function withNumbersJoined(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isName =
      last?.kind === 'heading' &&
      block.kind === 'heading' &&
      last.level === block.level &&
      isHeading(last.text) &&
      !isHeading(block.text);
    if (last && isName) joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

/** A heading with nothing below it, or one that is a paragraph in large letters, is to be found and quoted itself. */
function isHeadingOf(lines: readonly PlacedBlock[], at: number, title: string | undefined): boolean {
  const { level, text } = lines[at] as PlacedBlock;
  const next = lines[at + 1];
  if (next !== undefined && text === title) return true;
  if (next === undefined || (next.kind === 'heading' && next.level <= level)) return false;
  return text.length <= LONGEST_HEADING && !(endsLikeSentence(text) && text.length > LONGEST_HEADING / 3);
}
