import { isHeading, opensArticle, opensPart } from '../../structure/headings.ts';
import { HAN_ITEM_NUMERAL } from '../../../text/numerals.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { groupBy } from './group-by.ts';
import { type Hyphens, hyphensOf, joined } from './hyphens.ts';
import type { Column, PdfLine } from './lines.ts';
import { joinedCells } from './tables.ts';

/** Lines that belong together; `size` is that of the letters, `page` is where it starts. */
export type PdfParagraph = {
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly isBold: boolean;
  /** A row of a table. */
  readonly isRow?: true;
};

// All in sizes of letters, but for the last two.
const LEAST_INDENT = 0.8;
const MOST_INDENT = 5;
/** How much further than a full line a word may seem to reach: widths of words are estimates. */
const FULL_LINE_SLACK = 0.3;
/** By how much a line must be further down than usual, or larger or smaller, to begin a paragraph. */
const MOST_SPACING = 1.3;
const MOST_GROWTH = 1.12;

/** The item of a list, by its number or mark. */
const ITEM = new RegExp(
  `^(?:[（(][\\p{Script=Han}\\d\\p{L}]{1,4}[）)]|[〇零百${HAN_ITEM_NUMERAL}]{1,4}[、．]|\\d{1,3}(?:\\.\\d{1,3})*[.)、．]|[\\p{L}][.)]\\s|[•●○▪■◆–—-]\\s)`,
  'u',
);

/** Where the lines of a column begin and end, and how far apart they usually are. */
type Measure = { readonly left: number; readonly right: number; readonly spacing: number };

type Layout = {
  readonly measureOf: (line: PdfLine) => Measure;
  /** The size of most letters. */
  readonly size: number;
  /** Do paragraphs begin with an indent? */
  readonly isIndented: boolean;
};

type Open = { readonly lines: PdfLine[]; readonly size: number };

/** Puts lines, in reading order, into paragraphs; one may go on in the next column or on the next page. */
export function paragraphsOf(lines: readonly PdfLine[]): {
  readonly paragraphs: readonly PdfParagraph[];
  readonly size: number;
} {
  const layout = layoutOf(lines.filter(({ cells }) => !cells));
  const open: Open[] = [];
  let current: Open | undefined;
  for (const [at, line] of lines.entries()) {
    const isSameColumn = lines[at - 1]?.column === line.column;
    if (line.cells) current = undefined;
    else current = isSameColumn ? withinColumn(current, line, layout) : acrossBorder(open, line, layout);
    if (current) {
      current.lines.push(line);
    } else {
      current = { lines: [line], size: line.size };
      open.push(current);
    }
  }
  const hyphens = hyphensOf(lines.flatMap(({ text, cells }) => cells?.flat() ?? [text]));
  const paragraphs = open.map((one) => paragraphOf(one, hyphens));
  return { paragraphs, size: layout.size };
}

function paragraphOf({ lines, size }: Open, hyphens: Hyphens): PdfParagraph {
  const [first] = lines;
  const cells = first?.cells;
  return {
    text: cells
      ? joinedCells(cells.map((cell) => joined(cell, hyphens)))
      : joined(
          lines.map(({ text }) => text),
          hyphens,
        ),
    page: first?.page ?? 1,
    size,
    isBold: lines.every(({ isBold }) => isBold),
    ...(cells && { isRow: true }),
  };
}

function withinColumn(paragraph: Open | undefined, line: PdfLine, layout: Layout): Open | undefined {
  const last = paragraph?.lines.at(-1);
  if (!paragraph || !last || last.cells || !isLikeSized(paragraph, line)) return undefined;
  const measure = layout.measureOf(line);
  const spacing = measure.spacing * Math.max(1, line.size / layout.size);
  if (line.y - last.y > MOST_SPACING * spacing) return undefined;
  if (isLargeTitle(paragraph, line, layout)) return paragraph;
  if (startsAnew(last, line, measure)) return undefined;
  if (!isFull(last, line, layout) && !isMidSentence(last, line, measure)) return undefined;
  return isAligned(paragraph, line, layout) ? paragraph : undefined;
}

/** Does a line continue a full line above it, as its indent shows? */
function isAligned({ lines }: Open, line: PdfLine, layout: Layout): boolean {
  const [first, second] = lines;
  const last = lines.at(-1);
  if (!first || !last) return false;
  const least = LEAST_INDENT * line.size;
  const indent = indentOf(line, layout);
  if (second) return Math.abs(indent - indentOf(second, layout)) < least;
  // The second line: to the left of the first, below it, or, in a list, below the words behind the item's number.
  const shift = indent - indentOf(first, layout);
  if (shift <= -least) return shift > -MOST_INDENT * line.size;
  if (shift >= least) return ITEM.test(first.text) && shift < MOST_INDENT * line.size;
  return !(layout.isIndented && indent >= least && endsLikeClause(last.text));
}

function indentOf(line: PdfLine, layout: Layout): number {
  return line.x - layout.measureOf(line).left;
}

function startsAnew(last: PdfLine, line: PdfLine, { left }: Measure): boolean {
  if (ITEM.test(line.text) && endsLikeClause(last.text)) return true;
  const isBehindSentence = endsLikeSentence(last.text);
  if (line.isBold && !last.isBold && isBehindSentence) return true;
  // The words of an article may begin behind its number: the line above may be full all the same.
  if (isBehindSentence && (opensPart(line.text) !== null || opensArticle(line.text))) return true;
  return isHeading(line.text) && line.x - left > MOST_INDENT * line.size;
}

/** Does a line continue the open paragraph of the column before? Notes at its foot, in small letters, may be between. */
function acrossBorder(open: readonly Open[], line: PdfLine, layout: Layout): Open | undefined {
  const at = open.findLastIndex((one) => isLikeSized(one, line) && !one.lines[0]?.cells);
  const paragraph = open[at];
  const last = paragraph?.lines.at(-1);
  if (!paragraph || !last || line.page - last.page > 1) return undefined;
  if (open.slice(at + 1).some((one) => one.size > line.size || one.lines[0]?.page !== last.page)) return undefined;
  if (ITEM.test(line.text) || isHeading(line.text) || isHeading(paragraph.lines[0]?.text ?? '')) return undefined;
  if (line.size > layout.size * MOST_GROWTH) return undefined;
  if (/^\p{Ll}/u.test(line.text) && !endsLikeSentence(last.text)) return paragraph;
  if (endsLikeSentence(last.text) && (opensPart(line.text) !== null || opensArticle(line.text))) return undefined;
  if (!isFull(last, line, layout)) return undefined;
  const indent = indentOf(line, layout);
  const second = paragraph.lines[1];
  const isBelow = second && Math.abs(indent - indentOf(second, layout)) < LEAST_INDENT * line.size;
  if (!isBelow && Math.abs(indent) >= LEAST_INDENT * line.size) return undefined;
  return endsLikeSentence(last.text) && !layout.isIndented ? undefined : paragraph;
}

/** Would the first word of the next line not have fitted on the line? */
function isFull(line: PdfLine, next: PdfLine, layout: Layout): boolean {
  const { right } = layout.measureOf(line);
  const word =
    /^(?:\p{Script=Han}[，。、；：！？”’）》〉」』】]*|\S+?(?=\p{Script=Han}|\s|$)-?)/u.exec(next.text)?.[0] ?? '';
  const isWide = /^\p{Script=Han}/u.test(word);
  const width = isWide ? word.length * next.size : ((next.right - next.x) * word.length) / next.text.length;
  const blank = isWide ? 0 : 0.25 * next.size;
  return line.right + blank + width > right - FULL_LINE_SLACK * line.size;
}

/** Lines that are not set to one width end where words do; small letters go on with what has no end. */
function isMidSentence(last: PdfLine, line: PdfLine, { left, right }: Measure): boolean {
  const fill = (last.right - left) / (right - left);
  return fill > 0.7 && /^\p{Ll}/u.test(line.text) && !endsLikeSentence(last.text) && !ITEM.test(line.text);
}

/** Titles are set in large letters, mostly in the middle, and broken where it looks well. */
function isLargeTitle(paragraph: Open, line: PdfLine, layout: Layout): boolean {
  const text = paragraph.lines.at(-1)?.text ?? '';
  return line.size > layout.size * MOST_GROWTH && !isHeading(line.text) && !isHeading(text) && !endsLikeSentence(text);
}

function isLikeSized({ size }: Open, line: PdfLine): boolean {
  return Math.max(size, line.size) / Math.max(Math.min(size, line.size), 0.1) < MOST_GROWTH;
}

function endsLikeClause(text: string): boolean {
  return endsLikeSentence(text) || /[,，、:：]["'”’」』》）)\]»]*$/u.test(text);
}

function layoutOf(lines: readonly PdfLine[]): Layout {
  const size = mostCommonSize(lines);
  const usual = spacingOf(lines) ?? size * 1.2;
  const columns = [...groupBy(lines, ({ column }) => column)].map(([column, own]) => ({
    column,
    page: own[0]?.page,
    lines: own,
    left: leftOf(own),
    right: rightOf(own),
    spacing: own.length >= 6 ? (spacingOf(own) ?? usual) : usual,
  }));
  const measures = new Map<Column, Measure>();
  for (const { column, page, lines: own, left, right, spacing } of columns) {
    // A few lines do not show where their column begins and ends: those on the same page, or a longer column at the
    // same place, does.
    const isShort = own.length < 5;
    const like = columns.filter((one) => {
      if (one.column === column || (isShort && !column.isNarrow && one.page === page)) return true;
      const isNear = left - one.left < MOST_INDENT * size && right <= one.right + size;
      const isLonger = isShort && one.lines.length >= 5 && left > one.left && isNear;
      return one.column.isNarrow === column.isNarrow && (Math.abs(one.left - left) < 3 || isLonger);
    });
    measures.set(column, {
      left: Math.min(...like.map((one) => one.left)),
      right: isJustified(own, right) ? right : rightOf(like.flatMap((one) => one.lines)),
      spacing,
    });
  }
  const measureOf = (line: PdfLine) => measures.get(line.column) ?? { left: line.x, right: line.right, spacing: usual };
  const indented = lines.filter((line) => {
    const indent = line.x - measureOf(line).left;
    return indent >= LEAST_INDENT * line.size && indent < MOST_INDENT * line.size;
  });
  return { measureOf, size, isIndented: indented.length > 0.05 * lines.length };
}

function mostCommonSize(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return Math.max([...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0], 1);
}

/** The leftmost place where more than one line begins. */
function leftOf(lines: readonly PdfLine[]): number {
  const places = lines.map(({ x }) => x).toSorted((a, b) => a - b);
  return places.find((x, at) => (places[at + 1] ?? Number.POSITIVE_INFINITY) - x < 2) ?? places[0] ?? 0;
}

/** Where lines end that are full: the furthest place near which several do. A table or an address may reach further. */
function rightOf(lines: readonly PdfLine[]): number {
  const ends = lines.map(({ right }) => right).toSorted((a, b) => b - a);
  const several = Math.max(1, Math.ceil(0.05 * lines.length) - 1);
  const reach = 2 * (lines[0]?.size ?? 0);
  return ends.find((right, at) => right - (ends[at + several] ?? Number.NEGATIVE_INFINITY) <= reach) ?? ends[0] ?? 0;
}

function isJustified(lines: readonly PdfLine[], right: number): boolean {
  const full = lines.filter((line) => Math.abs(line.right - right) < line.size);
  return lines.length >= 8 && full.length >= 0.4 * lines.length;
}

/** How far apart lines of one paragraph are: the distance that a quarter of all lines do not exceed. */
function spacingOf(lines: readonly PdfLine[]): number | undefined {
  const distances = lines
    .map((line, at) => (lines[at - 1]?.column === line.column ? line.y - (lines[at - 1]?.y ?? 0) : 0))
    .filter((distance) => distance > 0)
    .toSorted((a, b) => a - b);
  return distances[distances.length >> 2];
}
