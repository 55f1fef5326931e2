import type { TextRun } from './runs.ts';

/** Runs further apart than this, in sizes of letters, may belong to two columns. */
const COLUMN_GAP = 1;

type RunRow = { readonly top: number; readonly bottom: number; readonly runs: TextRun[] };

/** A part of a row between which and the next there is room for a gutter. Those of one row share its `row`. */
export type Segment = {
  readonly row: RunRow;
  readonly runs: readonly TextRun[];
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The rows of a page from the top down, in parts from left to right. */
export function segmentsOf(runs: readonly TextRun[]): Segment[] {
  return rowsOf(runs).flatMap(partsOf);
}

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

function partsOf(row: RunRow): Segment[] {
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
