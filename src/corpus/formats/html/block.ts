import { countLetters } from '../../../text/count-letters.ts';
import { sum } from '../../../text/sum.ts';
import type { Element } from './tree.ts';

/** A heading, a paragraph, an item of a list, a row of a table, a footnote. */
export type HtmlBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'column names' | 'note' | 'hidden';
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  readonly text: string;
  /** The text as its inline elements part it; the whole of it, or none, where it is long or has no such elements. */
  readonly parts: readonly string[];
  /** How many letters and figures of the text are not the page's: the number of an item, a cell that is said again. */
  readonly written: number;
  /** Why a page does not show the words of a hidden block. */
  readonly whyHidden?: string;
  /** How many characters of the text are in links, in controls (buttons) and in bold; white space is not counted. */
  readonly linked: number;
  readonly inControls: number;
  readonly bold: number;
  /** The names of the columns, for a row below them. */
  readonly columns: string | null;
  /** The `datetime` of a `<time>` in it. */
  readonly time: string | null;
  /** The innermost element around it that is no inline one. */
  readonly element: Element;
};

/** The blocks of an element: from `from`, up to and without `to`. */
export type Extent = { readonly from: number; readonly to: number };

export type Blocks = {
  readonly blocks: readonly HtmlBlock[];
  /** Which blocks each element holds, in the order of the file. */
  readonly extents: ReadonlyMap<Element, Extent>;
};

/** How many characters (UTF-16 units) of a text are no white space. */
export function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** How many letters and figures of the page some blocks hold. */
export function lettersOfPage(blocks: readonly HtmlBlock[]): number {
  return sum(blocks.map(({ text, written }) => countLetters(text) - written));
}
