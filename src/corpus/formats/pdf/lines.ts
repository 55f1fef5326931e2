import { sum } from '../../../text/sum.ts';
import type { LeftOut } from '../../document.ts';
import { groupBy } from './group-by.ts';
import { lineOf } from './line-text.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { type TextRun, textOfRuns } from './runs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Table, type TableRow, joinedCells, tablesOf, united } from './tables.ts';

/** A part of a page that is read from its top to its bottom; `isNarrow` where others are beside it. */
export type Column = { readonly isNarrow: boolean };

/** A line of a page. Lengths are points; `y` is the baseline and grows downwards. Lines of one column share `column`. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly page: number;
  readonly column: Column;
  /** Of a row of a table: the lines of each cell. */
  readonly cells?: readonly (readonly string[])[];
};

/** What is read of a page. */
type PageLines = { readonly lines: readonly PdfLine[]; readonly leftOut: readonly LeftOut[] };

/** What makes a column: its lines, the share of its width that they fill, its share of the width of both columns. */
const FEWEST_LINES = 4;
const LEAST_FILL = 0.6;
const LEAST_WIDTH = 0.2;
/** How alike in width columns are, if nothing else shows that they are beside one another. */
const LEAST_ALIKE = 0.7;

/** The space between columns at least, in sizes of letters. */
const GUTTER = 1;

/** How many places where a second column could begin are tried. */
const MOST_GUTTERS = 20;

/** The lines of a part of a page in reading order: one column after the other where it has columns, tables by rows. */
export function linesOfRegion(runs: readonly TextRun[], page: number): PageLines {
  const { segments, numbers } = withoutLineNumbers(segmentsOf(runs));
  const twice: string[] = [];
  const read = (parts: readonly Segment[]) => {
    const { doubled, ...line } = lineOf(parts.flatMap((part) => part.runs));
    twice.push(...doubled);
    return line;
  };
  const lines = aroundTables(segments, false).flatMap((region) => {
    const column = { isNarrow: region.isNarrow };
    if (region.table) return region.table.rows.map((row) => ({ ...rowLine(row, read), page, column }));
    const rows = groupBy(region.segments, ({ row }) => row);
    return [...rows.values()].map((parts) => ({ ...read(parts), page, column }));
  });
  const counted = numbers.map((one) => textOfRuns(one.runs)).join(' ');
  return {
    lines,
    leftOut: [
      ...(counted === '' ? [] : [{ text: counted, why: 'numbers of lines' }]),
      ...(twice.length > 0 ? [{ text: twice.join(' '), why: 'printed twice, to look bold' }] : []),
    ],
  };
}

type Line = Omit<PdfLine, 'page' | 'column'>;

/** A row of a table as one line, as large as its first cell. */
function rowLine({ cells }: TableRow, read: (parts: readonly Segment[]) => Line): Line {
  const lines = cells.map((cell) => [...groupBy(cell, ({ row }) => row).values()].map(read));
  const all = lines.flat();
  const [first] = all;
  return {
    text: joinedCells(lines.map((cell) => cell.map(({ text }) => text).join(' '))),
    cells: lines.map((cell) => cell.map(({ text }) => text)),
    x: Math.min(...all.map(({ x }) => x)),
    right: Math.max(...all.map(({ right }) => right)),
    y: Math.max(...all.map(({ y }) => y)),
    size: first?.size ?? 1,
    isBold: all.every(({ isBold }) => isBold),
  };
}

/** Cuts a region at its tables, and what is between them into columns; these may have tables again. */
function aroundTables(segments: readonly Segment[], isNarrow: boolean): Region[] {
  const regions: Region[] = [];
  let rest = segments;
  for (const table of tablesOf(segments)) {
    const at = rest.indexOf(table.segments[0] as Segment);
    regions.push(...columnsOf(rest.slice(0, at), isNarrow), { segments: table.segments, isNarrow: true, table });
    rest = rest.slice(at + table.segments.length);
  }
  return [...regions, ...columnsOf(rest, isNarrow)];
}

/**
 * Cuts a region into columns, in reading order. What crosses the gutter, such as a title over both columns, is a region
 * of its own between them.
 */
function columnsOf(segments: readonly Segment[], isNarrow: boolean): Region[] {
  let best: { readonly gutter: number; readonly bands: Segment[][]; readonly size: number } | undefined;
  for (const gutter of guttersOf(segments)) {
    const bands = bandsAt(gutter, segments);
    const size = bands.filter((band) => isInColumns(band, gutter)).reduce((total, { length }) => total + length, 0);
    if (size > (best?.size ?? 0)) best = { gutter, bands, size };
  }
  if (!best) return segments.length > 0 ? [{ segments, isNarrow }] : [];
  const { gutter, bands } = best;
  return bands.flatMap((band) =>
    isInColumns(band, gutter)
      ? [
          ...aroundTables(
            band.filter(({ x }) => x < gutter),
            true,
          ),
          ...aroundTables(
            band.filter(({ x }) => x >= gutter),
            true,
          ),
        ]
      : [{ segments: band, isNarrow }],
  );
}

type Region = Column & { readonly segments: readonly Segment[]; readonly table?: Table };

/** Where the lines of a second column could begin: where several lines do, other than the leftmost ones. */
function guttersOf(segments: readonly Segment[]): number[] {
  const leftmost = segments.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const counts = new Map<number, number>();
  for (const { x } of segments) counts.set(Math.floor(x), (counts.get(Math.floor(x)) ?? 0) + 1);
  return [...counts]
    .map(([x, count]) => [x, count + (counts.get(x + 1) ?? 0)] as const)
    .filter(([x, count]) => count >= FEWEST_LINES && x > leftmost + 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_GUTTERS)
    .map(([x]) => x);
}

/** Runs of segments that keep clear of a gutter, and between them runs of those that cross it. */
function bandsAt(gutter: number, segments: readonly Segment[]): Segment[][] {
  const bands: Segment[][] = [];
  let crossing: boolean | undefined;
  for (const row of groupBy(segments, (one) => one.row).values()) {
    const crosses = row.some(({ x, right }) => x < gutter && right > gutter);
    if (crosses !== crossing) bands.push([]);
    crossing = crosses;
    bands.at(-1)?.push(...row);
  }
  return bands;
}

function isInColumns(band: readonly Segment[], gutter: number): boolean {
  const left = extentOf(band.filter(({ x, right }) => x < gutter && right <= gutter));
  const right = extentOf(band.filter(({ x }) => x >= gutter));
  if (!left || !right || left.lines + right.lines < band.length) return false;
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  // A picture may stand beside each of two columns, so that none of their lines are side by side.
  const isAlike = Math.min(left.width, right.width) >= LEAST_ALIKE * Math.max(left.width, right.width);
  return (
    Math.min(left.lines, right.lines) >= FEWEST_LINES &&
    Math.min(left.fill, right.fill) >= LEAST_FILL &&
    Math.min(left.width, right.width) >= LEAST_WIDTH * (left.width + right.width) &&
    (shared >= 0.5 * Math.min(left.bottom - left.top, right.bottom - right.top) || isAlike)
  );
}

/** How far some segments reach, and the share of that width which the one in the middle fills. */
function extentOf(segments: readonly Segment[]) {
  const [first] = segments;
  if (!first) return undefined;
  const x = segments.reduce((least, one) => Math.min(least, one.x), first.x);
  const width = segments.reduce((most, { right }) => Math.max(most, right), first.right) - x;
  // Of two columns on one side, the space between them is not to be filled.
  const covered = sum(united(segments, GUTTER * (first.runs[0]?.size ?? 1)).map((one) => one.right - one.x));
  const widths = [...groupBy(segments, ({ row }) => row).values()]
    .map((row) => sum(row.map((one) => one.right - one.x)))
    .toSorted((a, b) => a - b);
  return {
    lines: segments.length,
    width,
    fill: (widths[widths.length >> 1] ?? 0) / covered,
    top: first.top,
    bottom: segments.reduce((most, one) => Math.max(most, one.bottom), first.bottom),
  };
}
