import { opensPart } from '../../structure/headings.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { groupBy } from './group-by.ts';
import { textOfRuns } from './runs.ts';
import type { Segment } from './segments.ts';

/** Rows one below the other, each with its cells; a cell may have several lines. */
export type Table = { readonly segments: readonly Segment[]; readonly rows: readonly TableRow[] };

/** The cells of a row as one text, parted as in tables of other formats; a label of a form is no cell of its own. */
export function joinedCells(cells: readonly string[]): string {
  return cells.reduce((row, cell) => `${row}${/[:：]$/u.test(row) ? ' ' : ' | '}${cell}`);
}

/** The cells of a row from left to right, each with its lines from the top down. */
export type TableRow = { readonly cells: readonly (readonly Segment[])[] };

/** Cells nearer to one another than this, in sizes of letters, are words of one line. */
const LEAST_GAP = 1;
const WIDE_GAP = 2;

/** Rows further apart than this, in sizes of letters, are of two tables. */
const MOST_SPACING = 5;

/** A row begins where the lines are further apart than this, in distances of the nearest lines. */
const ROW_SPACING = 1.2;

/** Points by which cells of a column may be off its edge. */
const EDGE = 3;

/** Cells with more letters than this, on average, are columns of a text. */
const LONGEST_CELL = 120;

/** What shows a column of a text: its lines, those of them that are full, and those that go on with a sentence. */
const FEWEST_LINES = 6;
const LEAST_FILL = 0.6;
const MID_SENTENCE = 0.4;

/** What numbers items of a list: such a column beside another one is a list. */
const MARKER = /^(?:[（(]?[\p{L}\p{Script=Han}\d.]{1,5}[)）.、．]|\d{1,3}(?:\.\d{1,3}){0,3}|[•●○▪■◆–—-])$/u;

type Row = readonly Segment[];
type Interval = { readonly x: number; readonly right: number };

/** The tables among the rows of a page: cells one below the other, with a clear space between the columns. */
export function tablesOf(segments: readonly Segment[]): Table[] {
  const rows = [...groupBy(segments, ({ row }) => row).values()];
  const tables: Table[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const band = bandFrom(rows, at);
    if (!band) continue;
    const isOfText = band.columns.every((column) => isColumnOfText(within(band.rows.flat(), column)));
    const table = isOfText ? null : tableOf(band.rows, band.columns);
    if (table) tables.push(table);
    if (table || isOfText) at += band.rows.length - 1;
  }
  return tables;
}

/** Rows from one on whose parts stay in the same columns. */
function bandFrom(rows: readonly Row[], from: number): { readonly rows: Row[]; readonly columns: Interval[] } | null {
  const first = rows[from] ?? [];
  if (first.length < 2 || isPart(first)) return null;
  let columns: Interval[] = first.map(({ x, right }) => ({ x, right }));
  const band: Row[] = [first];
  for (const row of rows.slice(from + 1)) {
    const size = row[0]?.runs[0]?.size ?? 1;
    const spacing = (row[0]?.top ?? 0) - (band.at(-1)?.[0]?.top ?? 0);
    const wider = united([...columns, ...row], LEAST_GAP * size);
    if (wider.length < columns.length || spacing > MOST_SPACING * size || isPart(row)) break;
    columns = wider;
    band.push(row);
  }
  // What is below the last row with several cells is not of the table, but for its lines.
  while (band.length > 1 && band.at(-1)?.length === 1 && !isNear(band)) band.pop();
  return { rows: band, columns };
}

/** Is the last row as near to the one above as any other is? */
function isNear(band: readonly Row[]): boolean {
  const distances = distancesOf(band);
  return (distances.at(-1) ?? 0) <= ROW_SPACING * Math.min(...distances);
}

function distancesOf(band: readonly Row[]): number[] {
  return band.slice(1).map((row, at) => (row[0]?.top ?? 0) - (band[at]?.[0]?.top ?? 0));
}

function isPart(row: Row): boolean {
  return opensPart(textOfRuns(row.flatMap(({ runs }) => runs))) !== null;
}

/** Ranges that touch one another, or nearly so, as one. */
export function united(ranges: readonly Interval[], gap: number): Interval[] {
  const found: { x: number; right: number }[] = [];
  for (const { x, right } of ranges.toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && x < last.right + gap) last.right = Math.max(last.right, right);
    else found.push({ x, right });
  }
  return found;
}

function tableOf(band: readonly Row[], columns: readonly Interval[]): Table | null {
  const rows = groupsOf(band, columns).map((group) => ({
    cells: columns.map((column) => within(group.flat(), column)).filter(({ length }) => length > 0),
  }));
  const segments = band.flat();
  const full = rows.filter(({ cells }) => cells.length >= 2);
  const isTable =
    full.length >= 2 &&
    full.length * 4 >= rows.length * 3 &&
    columns.filter((column) => isAligned(segments.filter((one) => one.x >= column.x && one.right <= column.right)))
      .length >= 2 &&
    isWide(rows, columns) &&
    !isList(rows, columns) &&
    !isText(rows);
  return isTable ? { segments, rows } : null;
}

/** Lines of one row of the table: nearer to one another than to the next; else each that begins a first cell. */
function groupsOf(band: readonly Row[], columns: readonly Interval[]): Row[][] {
  const distances = distancesOf(band);
  const nearest = Math.min(...distances);
  const isSpaced = distances.some((distance) => distance > ROW_SPACING * nearest);
  const [first] = columns;
  const groups: Row[][] = [];
  for (const [at, row] of band.entries()) {
    const hasFirst = row.some(({ x }) => first !== undefined && x < first.right);
    const begins = isSpaced ? (distances[at - 1] ?? 0) > ROW_SPACING * nearest : hasFirst && !row.every(goesOn);
    const open = groups.at(-1);
    if (open && !begins) open.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Does a cell begin in the middle of a sentence? */
function goesOn({ runs }: Segment): boolean {
  return /^\p{Ll}/u.test(textOfRuns(runs));
}

/** Do two cells of a column begin at one place, or have their middle there, or do three end there? */
function isAligned(cells: readonly Segment[]): boolean {
  const [starts, middles, ends] = [
    cells.map(({ x }) => x),
    cells.map(({ x, right }) => (x + right) / 2),
    cells.map(({ right }) => right),
  ];
  return areShared(starts ?? [], 2) || areShared(middles ?? [], 2) || areShared(ends ?? [], 3);
}

/** Are several of some places the same? */
function areShared(places: readonly number[], several: number): boolean {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.some((place, at) => at >= several - 1 && place - (sorted[at - several + 1] ?? 0) < EDGE);
}

/** Two lines of a text with wide blanks at one place are no table. */
function isWide(rows: readonly TableRow[], columns: readonly Interval[]): boolean {
  const size = rows[0]?.cells[0]?.[0]?.runs[0]?.size ?? 1;
  const gaps = columns.slice(1).map(({ x }, at) => x - (columns[at]?.right ?? 0));
  return rows.length > 2 || gaps.every((gap) => gap >= WIDE_GAP * size);
}

function isList(rows: readonly TableRow[], columns: readonly Interval[]): boolean {
  return (
    columns.length === 2 &&
    rows.every(({ cells: [first] }) => first?.length === 1 && MARKER.test(textOfRuns(first[0]?.runs ?? [])))
  );
}

/** Full lines one below the other that go on with one another's sentences: a column of a page. */
function isColumnOfText(lines: readonly Segment[]): boolean {
  const [x, right] = [Math.min(...lines.map((one) => one.x)), Math.max(...lines.map((one) => one.right))];
  const full = lines.filter((one) => one.right - one.x > LEAST_FILL * (right - x));
  const texts = lines.map(({ runs }) => textOfRuns(runs));
  const going = texts.filter(
    (text, at) => at > 0 && /^[\p{Ll}\p{Script=Han}]/u.test(text) && !endsLikeSentence(texts[at - 1] ?? ''),
  );
  return lines.length >= FEWEST_LINES && full.length * 2 > lines.length && going.length > MID_SENTENCE * lines.length;
}

function within(segments: readonly Segment[], { x, right }: Interval): Segment[] {
  return segments.filter((one) => one.x >= x && one.right <= right);
}

function isText(rows: readonly TableRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const letters = cells.reduce((sum, cell) => sum + textOfRuns(cell.flatMap(({ runs }) => runs)).length, 0);
  return letters > LONGEST_CELL * cells.length;
}
