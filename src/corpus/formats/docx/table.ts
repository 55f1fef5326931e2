import { sum } from '../../../text/sum.ts';
import { MOST_COLUMNS, isLongCell, isTopRowBold, joinCells, namesOfColumns, textOfCell } from '../html/data-table.ts';
import { WHY } from './left-out.ts';
import type { WordBlock } from './word-block.ts';
import type { WordDocument } from './word-document.ts';
import {
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  isProperties,
  isUnfilled,
  switchOf,
  valueOf,
} from './xml.ts';

type Cell = { readonly blocks: readonly WordBlock[]; readonly width: number };
type Row = { readonly isHead: boolean; readonly cells: readonly Cell[] };

/**
 * The rows of a table of data, cells parted by ` | `; of one that only lays out a page, or that holds tables, the blocks of
 * its cells. A cell over several rows or columns is there once.
 * @param read the blocks of a cell
 */
export function rowsOf(
  table: XmlElement,
  document: WordDocument,
  read: (cell: XmlElement) => WordBlock[],
): WordBlock[] {
  const rows = rowsIn(table, document, read);
  const cells = rows.flatMap((row) => row.cells);
  const inside = () => cells.flatMap(({ blocks }) => blocks);
  if (cells.some(({ blocks }) => blocks.some(({ kind, chunk }) => chunk || /^(?:row|column|heading)/.test(kind)))) {
    return inside();
  }
  const full = rows.filter((row) => row.cells.some((cell) => textOfCell(cell) !== ''));
  const width = full.reduce(
    (most, row) => Math.max(most, Math.min(MOST_COLUMNS, sum(row.cells.map((cell) => cell.width)))),
    0,
  );
  if (full.every((row) => row.cells.length < 2)) return inside();
  const header = headerRows(full, width);
  if (header === 0 && cells.some(isLongCell)) return inside();
  const names = namesOf(
    full.slice(0, header).filter((row) => row.cells.length > 1),
    width,
  );
  return full.map((row, at) => ({
    kind: at < header && row.cells.length > 1 ? 'column names' : 'row',
    level: 0,
    text: joinCells(row.cells.map(textOfCell)),
    columns: at < header || names === '' ? null : names,
    isTitle: false,
    bold: sum(row.cells.flatMap(({ blocks }) => blocks.map(({ bold }) => bold))),
    chunk: null,
  }));
}

/** The rows that are shown; what stands around them only marks them. */
function rowsIn(parent: XmlElement, document: WordDocument, read: (cell: XmlElement) => WordBlock[]): Row[] {
  return through(parent, 'w:tr', document).flatMap((row) => {
    const properties = childOf(row, 'w:trPr');
    const why = childOf(properties, 'w:del') ? WHY.deleted : WHY.hidden;
    if (childOf(properties, 'w:del') || switchOf(properties, 'w:hidden') === true) return leave(row, why, document);
    const cells = through(row, 'w:tc', document).flatMap((cell) => cellOf(cell, document, read));
    return [{ isHead: switchOf(properties, 'w:tblHeader') === true, cells }];
  });
}

function cellOf(cell: XmlElement, document: WordDocument, read: (cell: XmlElement) => WordBlock[]): Cell[] {
  const properties = childOf(cell, 'w:tcPr');
  if (childOf(properties, 'w:cellDel')) return leave(cell, WHY.deleted, document);
  const merged = ['w:vMerge', 'w:hMerge'].flatMap((kind) => childOf(properties, kind) ?? []);
  const isContinued = merged.some((merge) => attributeOf(merge, 'val') !== 'restart');
  // Word shows nothing of a cell that another one covers; its place in the row stays.
  if (isContinued) leave(cell, WHY.covered, document);
  const width = Number(valueOf(properties, 'w:gridSpan') ?? 1);
  return [{ blocks: isContinued ? [] : read(cell), width: width >= 1 && width < MOST_COLUMNS ? Math.floor(width) : 1 }];
}

/** The elements of a kind in an element, also inside of what only stands around them. */
function through(parent: XmlElement, wanted: string, document: WordDocument): XmlElement[] {
  return [...childrenOf(parent)].flatMap((child) => {
    const kind = child.kind;
    if (kind === wanted) return [child];
    if (isProperties(kind) || kind === 'w:tblGrid') return [];
    if (kind === 'w:del' || kind === 'w:moveFrom') return leave(child, WHY.deleted, document);
    if (kind === 'mc:AlternateContent') {
      const { shown, others } = document.words.formsOf(child);
      for (const other of others) leave(other, WHY.otherForm, document);
      return shown ? through(shown, wanted, document) : [];
    }
    if (kind === 'w:p' || kind === 'w:tbl') return leave(child, WHY.outsideCells, document);
    const inside = through(child, wanted, document);
    return isUnfilled(child) ? inside.flatMap((one) => withoutPlaceholder(one, document)) : inside;
  });
}

/** What Word asks for is left out; the place of a cell in its row stays. */
function withoutPlaceholder(element: XmlElement, document: WordDocument): XmlElement[] {
  leave(element, WHY.placeholder, document);
  const properties = [...childrenOf(element)].filter(({ kind }) => isProperties(kind));
  return element.kind === 'w:tc' ? [{ ...element, children: properties }] : [];
}

function leave(element: XmlElement, why: string, { leftOut, words }: WordDocument): never[] {
  leftOut.part();
  leftOut.add(words.in(element), why);
  leftOut.part();
  return [];
}

/** How many rows at the top name the columns. A table of nothing but such rows has none. */
function headerRows(rows: readonly Row[], width: number): number {
  const first = rows.findIndex(({ isHead }) => !isHead);
  if (first !== 0) return Math.max(0, first);
  return isTopRowBold(rows, width) ? 1 : 0;
}

/** A name over several columns is that of each. */
function namesOf(header: readonly Row[], width: number): string {
  const rows = header.map(({ cells }) => cells.flatMap((cell) => Array<string>(cell.width).fill(textOfCell(cell))));
  return namesOfColumns(rows, width);
}
