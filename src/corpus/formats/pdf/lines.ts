import { anyRule } from '../../../languages/any-rule.ts';
import { groupBy } from './group-by.ts';

/** A run of letters as a PDF places it. Lengths are points of the page; `y` is the baseline and grows downwards. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of the letters. */
  readonly size: number;
};

/** A part of a page that is read from its top to its bottom; `isNarrow` where others are beside it. */
export type Column = { readonly isNarrow: boolean };

/** A line of a page. Lines of one column share the object `column`. */
export type PdfLine = TextRun & { readonly page: number; readonly column: Column };

/** Runs further apart than this, in sizes of letters, may belong to two columns. */
const COLUMN_GAP = 1;

/** Runs further apart than this, in sizes of letters, are two words; of Chinese, two parts of a line. */
const WORD_GAP = 0.15;
const HAN_GAP = 0.8;

/** What makes a column: its lines, the share of its width that they fill, its share of the width of both columns. */
const FEWEST_LINES = 4;
const LEAST_FILL = 0.6;
const LEAST_WIDTH = 0.2;

/** How many places where a second column could begin are tried. */
const MOST_GUTTERS = 20;

/** The lines of one page in reading order: one column after the other where the page has columns. */
export function linesOfPage(runs: readonly TextRun[], page: number): PdfLine[] {
  const segments = rowsOf(runs).flatMap(segmentsOf);
  return columnsOf(segments).flatMap((region) => {
    const column = { isNarrow: region.isNarrow };
    const rows = groupBy(region.segments, ({ row }) => row);
    return [...rows.values()].map((parts) => ({ ...lineOf(parts.flatMap((part) => part.runs)), page, column }));
  });
}

type RunRow = { readonly top: number; readonly bottom: number; readonly runs: TextRun[] };
type Segment = {
  readonly row: RunRow;
  readonly runs: readonly TextRun[];
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Runs beside one another, from the top down. Raised and lowered small letters belong to the row that they overlap. */
function rowsOf(runs: readonly TextRun[]): RunRow[] {
  const rows: RunRow[] = [];
  for (const run of runs.toSorted((a, b) => b.size - a.size)) {
    const top = run.y - 0.8 * run.size;
    const bottom = run.y + 0.2 * run.size;
    const row = rows.find((one) => Math.min(one.bottom, bottom) - Math.max(one.top, top) > 0.5 * run.size);
    if (row) row.runs.push(run);
    else rows.push({ top, bottom, runs: [run] });
  }
  for (const row of rows) row.runs.sort((a, b) => a.x - b.x);
  return rows.toSorted((a, b) => a.top - b.top);
}

/** The parts of a row between which there is room for a gutter. */
function segmentsOf(row: RunRow): Segment[] {
  const parts: TextRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row.runs) {
    if (run.x - right > COLUMN_GAP * run.size) parts.push([]);
    parts.at(-1)?.push(run);
    right = Math.max(right, run.right);
  }
  return parts.map((own) => ({
    row,
    runs: own,
    x: own[0]?.x ?? 0,
    right: Math.max(...own.map((run) => run.right)),
    top: row.top,
    bottom: row.bottom,
  }));
}

/**
 * Cuts a region into columns, in reading order. What crosses the gutter, such as a title over both columns, is a region
 * of its own between them.
 */
function columnsOf(segments: readonly Segment[], isNarrow = false): Region[] {
  let best: { readonly gutter: number; readonly bands: Segment[][]; readonly size: number } | undefined;
  for (const gutter of guttersOf(segments)) {
    const bands = bandsAt(gutter, segments);
    const size = bands.filter((band) => isInColumns(band, gutter)).reduce((sum, { length }) => sum + length, 0);
    if (size > (best?.size ?? 0)) best = { gutter, bands, size };
  }
  if (!best) return segments.length > 0 ? [{ segments, isNarrow }] : [];
  const { gutter, bands } = best;
  return bands.flatMap((band) =>
    isInColumns(band, gutter)
      ? [
          ...columnsOf(
            band.filter(({ x }) => x < gutter),
            true,
          ),
          ...columnsOf(
            band.filter(({ x }) => x >= gutter),
            true,
          ),
        ]
      : [{ segments: band, isNarrow }],
  );
}

type Region = Column & { readonly segments: readonly Segment[] };

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
  return (
    Math.min(left.lines, right.lines) >= FEWEST_LINES &&
    Math.min(left.fill, right.fill) >= LEAST_FILL &&
    Math.min(left.width, right.width) >= LEAST_WIDTH * (left.width + right.width) &&
    shared >= 0.5 * Math.min(left.bottom - left.top, right.bottom - right.top)
  );
}

/** How far some segments reach, and the share of that width which the one in the middle fills. */
function extentOf(segments: readonly Segment[]) {
  const [first] = segments;
  if (!first) return undefined;
  const x = segments.reduce((least, one) => Math.min(least, one.x), first.x);
  const width = segments.reduce((most, { right }) => Math.max(most, right), first.right) - x;
  const widths = segments.map((one) => one.right - one.x).toSorted((a, b) => a - b);
  return {
    lines: segments.length,
    width,
    fill: (widths[widths.length >> 1] ?? 0) / width,
    top: first.top,
    bottom: segments.reduce((most, one) => Math.max(most, one.bottom), first.bottom),
  };
}

/** One line out of its runs, from left to right. */
function lineOf(runs: readonly TextRun[]): TextRun {
  let text = '';
  let last: TextRun | undefined;
  const lengths = new Map<number, number>();
  for (const run of runs) {
    // Some programs print letters twice, a little apart, to make them bold.
    if (last && run.text === last.text && run.x - last.x < 0.3 * run.size) continue;
    if (last && isApart(last, run, text)) text += ' ';
    text += withoutGaps(run.text, text);
    lengths.set(run.size, (lengths.get(run.size) ?? 0) + run.text.length);
    last = last && last.right > run.right ? last : run;
  }
  const [size] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return {
    text: SPACED_OUT.test(text) ? text.replaceAll(' ', '') : text,
    x: runs[0]?.x ?? 0,
    right: last?.right ?? 0,
    y: runs.find((run) => run.size === size)?.y ?? 0,
    size,
  };
}

/** Letters and marks of Chinese; beside them, marks that other languages share, letters and figures. */
const HAN = String.raw`[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEF]`;
const BESIDE = String.raw`[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEF“”‘’…—\p{L}\d]`;
const JUNCTION = new RegExp(`(?:${HAN} ${BESIDE}|${BESIDE} ${HAN})$`, 'u');
const BLANKS = new RegExp(`(?<=${HAN}) (?=${BESIDE})|(?<=${BESIDE}) (?=${HAN})`, 'gu');

/** Is there no blank between the end of a text and the beginning of the next, as in Chinese? */
function isSeamless(before: string, after: string): boolean {
  return JUNCTION.test(`${before.slice(-2)} ${String.fromCodePoint(after.codePointAt(0) ?? 0)}`);
}

function isApart(before: TextRun, run: TextRun, text: string): boolean {
  const gap = (run.x - before.right) / Math.max(run.size, 1);
  return gap > (isSeamless(text, run.text) && !partNumber().test(text) ? HAN_GAP : WORD_GAP);
}

/** The number of a chapter or article, behind which a blank is meant. */
const partNumber = anyRule(({ headings }) => headings.partNumbers);

/** A short headline whose letters are set apart: 目 录. */
const SPACED_OUT = /^\p{Script=Han}(?: \p{Script=Han}){1,4}$/u;

/** Programs set Chinese letters wider, and apart from others: no blanks, but for the one behind the number of an article. */
function withoutGaps(line: string, before: string): string {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (SPACED_OUT.test(text)) return text.replaceAll(' ', '');
  return text.replace(BLANKS, (blank, at: number) => (partNumber().test(before + text.slice(0, at)) ? blank : ''));
}

/** How two lines of one paragraph are joined: Chinese without a blank. */
export function gapBetween(before: string, after: string): '' | ' ' {
  return isSeamless(before, after) ? '' : ' ';
}
