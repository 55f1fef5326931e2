import { type TextBlock, isHeading, underHeadings } from '../../structure/headings.ts';
import type { Paragraph } from '../../structure/passages.ts';
import type { Span } from '../../../text/span.ts';
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
 * @returns `offered`: where the paragraphs are, and what is said with them: headings, names of columns, the title
 */
export function compose(
  blocks: readonly Block[],
  title: string | undefined,
): { text: string; paragraphs: Paragraph[]; offered: Span[] } {
  const lines = placed(blocks);
  const columnsAt = namesAbove(lines);
  // "Article 5" in a list of contents or in a row of a table heads nothing.
  const lineOf = ({ kind, level, text, columns, start, end }: PlacedBlock, at: number): TextBlock => ({
    start,
    end,
    text: kind === 'paragraph' || kind === 'heading' ? text : '',
    ...(kind === 'row' && { isRow: true }),
    ...(kind === 'heading' && isHeadingOf(lines, at, title) && { level }),
    ...(columns !== null && { columns }),
    ...(columnsAt[at] !== undefined && { columnsAt: columnsAt[at] }),
  });
  const numbered = lines.map((line, at) => ({ kind: line.kind, line: lineOf(line, at) }));
  const words = numbered.filter(({ kind }) => kind !== 'column names' && kind !== 'note');
  // Notes at the end belong to all of the text.
  const notes = numbered.filter(({ kind }) => kind === 'note');
  const parts = [words, notes].map((some) =>
    allUnderHeadings(
      some.map(({ line }) => line),
      title,
    ),
  );
  const paragraphs = parts.flatMap((part) => part.paragraphs).toSorted((a, b) => a.start - b.start);
  const titles = lines.filter(({ text }) => text === title);
  return {
    text: lines.map(({ text }) => text).join(BETWEEN),
    paragraphs,
    offered: [...paragraphs, ...parts.flatMap(({ headings }) => headings), ...titles],
  };
}

/** A heading that in the end stands above no paragraph, as one of notes alone, is a paragraph, or nobody would find it. */
function allUnderHeadings(blocks: readonly TextBlock[], title: string | undefined): ReturnType<typeof underHeadings> {
  const found = underHeadings(blocks, title);
  const offered = [...found.paragraphs, ...found.headings];
  const starts = new Set(offered.map(({ start }) => start));
  // The second line of a heading ends with it.
  const ends = new Set(offered.map(({ end }) => end));
  const isOffered = ({ start, end, text }: TextBlock) => text === title || starts.has(start) || ends.has(end);
  if (blocks.every(isOffered)) return found;
  return underHeadings(
    blocks.map((block) => (isOffered(block) ? block : { start: block.start, end: block.end, text: '' })),
    title,
  );
}

/** Where the names of the columns of each row are: in one or several lines above the first of them. */
function namesAbove(lines: readonly PlacedBlock[]): (Span | undefined)[] {
  let names: Span | undefined;
  let isOpen = false;
  return lines.map(({ kind, columns, start, end }) => {
    if (kind === 'column names') {
      names = { start: isOpen && names ? names.start : start, end };
      isOpen = true;
      return undefined;
    }
    // A title over all columns may stand among the names.
    isOpen &&= kind === 'row' && columns === null;
    return columns === null ? undefined : names;
  });
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
