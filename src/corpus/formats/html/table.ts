import { countLetters } from '../../../text/count-letters.ts';
import { sum } from '../../../text/sum.ts';
import type { HtmlBlock } from './block.ts';
import { MOST_COLUMNS, isLongCell, isTopRowBold, joinCells, namesOfColumns, textOfCell } from './data-table.ts';
import { type Element, attribute, elementsIn, isElement } from './tree.ts';

type RowBlock = Pick<HtmlBlock, 'kind' | 'text' | 'written' | 'linked' | 'inControls' | 'bold' | 'columns' | 'element'>;

type Cell = {
  readonly element: Element;
  readonly blocks: readonly HtmlBlock[];
  readonly hidden: readonly HtmlBlock[];
  readonly text: string;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
};

/**
 * The rows of a table of data, cells parted by ` | `; `null` for a table that only lays out a page.
 * @param blocksOf the blocks of a cell
 */
export function rowsOf(
  table: Element,
  blocksOf: (cell: Element) => readonly HtmlBlock[],
): { readonly rows: readonly RowBlock[]; readonly hidden: readonly HtmlBlock[] } | null {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return null;
  for (const { tagName } of elementsIn(table))
    if (/^(?:table|h[1-6]|form|main|article|nav)$/.test(tagName)) return null;
  const trs = trsIn(table).map((tr) => ({ tr, isHead: isIn(tr, 'thead'), cells: cellsOf(tr, blocksOf) }));
  const rows = spread(trs).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const width = widthOf(rows);
  if (width < 2) return null;
  const header = headerRows(rows, width);
  if (header === 0 && rows.some(({ cells }) => cells.some(isLongCell))) return null;
  const names = namesOf(rows.slice(0, header));
  const said = new Set<Element>();
  const shown = rows.map(({ tr, cells }, at): RowBlock => ({
    kind: at < header && !isOneCell(cells) ? 'column names' : 'row',
    // A name over several columns appears once.
    text: joinCells(
      cells.filter(({ element }, column) => element !== cells[column - 1]?.element).map(({ text }) => text),
    ),
    linked: total(cells, 'linked'),
    inControls: total(cells, 'inControls'),
    bold: total(cells, 'bold'),
    columns: at < header || names === '' ? null : names,
    element: tr,
    written: writtenIn(cells, said),
  }));
  return { rows: shown, hidden: trs.flatMap(({ cells }) => cells.flatMap((cell) => cell.hidden)) };
}

/** The letters that a row has put in: those of cells that are said again, and what their blocks have put in. */
function writtenIn(cells: readonly Cell[], said: Set<Element>): number {
  let written = 0;
  for (const [column, { element, text, blocks }] of cells.entries()) {
    if (element === cells[column - 1]?.element) continue;
    written += said.has(element) ? countLetters(text) : sum(blocks.map((block) => block.written));
    said.add(element);
  }
  return written;
}

type TableRow = { readonly tr: Element; readonly isHead: boolean; readonly cells: readonly Cell[] };

/** How many rows at the top name the columns. A table of nothing but such rows has none. */
function headerRows(rows: readonly TableRow[], width: number): number {
  const first = rows.findIndex(({ isHead, cells }) => !isHead && !cells.every(({ isHeader }) => isHeader));
  if (first === -1) return 0;
  if (first > 0) return first;
  return isTopRowBold(rows, width) ? 1 : 0;
}

function namesOf(header: readonly TableRow[]): string {
  const rows = header.filter(({ cells }) => !isOneCell(cells));
  return namesOfColumns(
    rows.map(({ cells }) => cells.map(({ text }) => text)),
    widthOf(rows),
  );
}

function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** A title over all columns. */
function isOneCell(cells: readonly Cell[]): boolean {
  return cells.every(({ element }) => element === cells[0]?.element);
}

/** Repeats cells that span rows in each of them, and names of columns that span columns above each of them. */
function spread(rows: readonly TableRow[]): TableRow[] {
  const open: ({ readonly cell: Cell; left: number } | undefined)[] = [];
  // A hostile table could say one long cell a million times.
  let budget = 10_000 + sum(rows.flatMap(({ cells }) => cells.map(({ text }) => text.length)));
  return rows.map(({ tr, isHead, cells }) => {
    const row: Cell[] = [];
    const carry = () => {
      for (let over = open[row.length]; budget > 0 && over && over.left > 0; over = open[row.length]) {
        over.left -= 1;
        budget -= over.cell.text.length + 3;
        row.push(over.cell);
      }
    };
    for (const cell of cells) {
      carry();
      const width = isHead || cell.isHeader ? cell.columns : 1;
      for (let column = 0; column < width && row.length < MOST_COLUMNS; column += 1) {
        open[row.length] = { cell, left: cell.rows - 1 };
        row.push(cell);
      }
      if (row.at(-1) !== cell) row.push(cell);
    }
    carry();
    return { tr, isHead, cells: row };
  });
}

function trsIn(table: Element): Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? child.childNodes.filter((one) => isElement(one)).filter(({ tagName }) => tagName === 'tr')
          : [],
    );
}

function isIn(tr: Element, tagName: string): boolean {
  return tr.parentNode?.nodeName === tagName;
}

function cellsOf(tr: Element, blocksOf: (cell: Element) => readonly HtmlBlock[]): Cell[] {
  return tr.childNodes
    .filter(isElement)
    .filter(({ tagName }) => /^t[dh]$/.test(tagName))
    .map((element) => {
      const all = blocksOf(element);
      const blocks = all.filter(({ kind }) => kind !== 'hidden');
      return {
        element,
        blocks,
        hidden: all.filter(({ kind }) => kind === 'hidden'),
        text: textOfCell({ blocks }),
        isHeader: element.tagName === 'th',
        columns: span(attribute(element, 'colspan')),
        rows: span(attribute(element, 'rowspan')),
      };
    });
}

function span(value: string): number {
  return /^\d{1,4}$/.test(value) ? Math.max(1, Number(value)) : 1;
}

function total(cells: readonly Cell[], count: 'linked' | 'inControls' | 'bold'): number {
  return sum(cells.flatMap(({ blocks }) => blocks.map((block) => block[count])));
}
