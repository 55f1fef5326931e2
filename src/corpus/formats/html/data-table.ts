import { lettersIn } from './block.ts';

/** A table without names of columns that has longer cells (UTF-16 units) only lays out the page. */
const LONGEST_CELL = 300;
const MOST_BLOCKS_IN_CELL = 3;

export const MOST_COLUMNS = 100;

/** What tables of web pages and of Word files have in common. `bold`: how many letters are in bold. */
type Cell = { readonly blocks: readonly { readonly text: string; readonly bold: number }[] };
type Row = { readonly cells: readonly Cell[] };

export function textOfCell({ blocks }: Cell): string {
  return blocks.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
}

/** Does a cell hold more than those of a table of data do? */
export function isLongCell(cell: Cell): boolean {
  return textOfCell(cell).length > LONGEST_CELL || cell.blocks.length > MOST_BLOCKS_IN_CELL;
}

/** Is the first row, whole, all in bold, and the second not? */
export function isTopRowBold([top, next]: readonly Row[], width: number): boolean {
  return top !== undefined && next !== undefined && top.cells.length === width && isBold(top) && !isBold(next);
}

function isBold({ cells }: Row): boolean {
  return cells.every(({ blocks }) => blocks.length > 0 && blocks.every(({ text, bold }) => bold >= lettersIn(text)));
}

/** The name of each column, from top to bottom where it has several, as a row. @param header the names in each row */
export function namesOfColumns(header: readonly (readonly string[])[], width: number): string {
  const columns = Array.from({ length: width }, (_, column) => new Set(header.map((names) => names[column] ?? '')));
  return joinCells(columns.map((names) => [...names].filter((name) => name !== '').join(' ')));
}

/** The text of a row. */
export function joinCells(cells: readonly string[]): string {
  return cells.every((text) => text === '') ? '' : cells.join(' | ').trim();
}
