import type { Span } from '../../text/span.ts';
import type { Line } from '../../text/lines.ts';

/** Fewer lines than this with as many cells each are no table. */
const FEWEST_ROWS = 3;

/** UTF-16 units. */
const LONGEST_COLUMN_NAME = 40;

/** A line of a text; `isRow` if it is a row of a table, with the names of its columns where the table has some. */
export type LineOrRow = Line & { readonly isRow?: true; readonly columns?: string; readonly columnsAt?: Span };

/** Marks the rows of tables whose cells are parted by tabs. The line with the names of the columns goes. */
export function withTables(lines: readonly Line[]): LineOrRow[] {
  const found: LineOrRow[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    at += table.length;
    if (table.length < FEWEST_ROWS) {
      found.push(...table);
      continue;
    }
    const columns = columnsOf(table);
    const rows = columns === null ? table : table.slice(1);
    const named = columns !== null && { columns, columnsAt: table[0] as Line };
    for (const row of rows) found.push({ ...row, isRow: true, ...named });
  }
  return found;
}

/** The line at an index and those right below it that have as many cells. */
function tableAt(lines: readonly Line[], at: number): readonly Line[] {
  const count = cellsOf(lines[at] as Line).length;
  let end = at + 1;
  if (count >= 2) while (end < lines.length && cellsOf(lines[end] as Line).length === count) end += 1;
  return lines.slice(at, end);
}

/** The first row names the columns if it has a short name for each, and figures are only below them. */
function columnsOf([head, ...rows]: readonly Line[]): string | null {
  const names = head === undefined ? [] : cellsOf(head);
  const isShort = names.every((name) => name !== '' && name.length <= LONGEST_COLUMN_NAME && !/\d/.test(name));
  const hasFigures = rows.filter(({ text }) => /\d/.test(text)).length * 2 > rows.length;
  return isShort && hasFigures && new Set(names).size === names.length ? names.join(' | ') : null;
}

function cellsOf({ text }: Line): string[] {
  return text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : [text];
}
