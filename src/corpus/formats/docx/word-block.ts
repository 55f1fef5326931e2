import type { Reading } from '../format.ts';
import type { HtmlBlock } from '../html/block.ts';

/** A heading, a paragraph, an item of a list, a row of a table, a note; `chunk`: a whole embedded file. */
export type WordBlock = Pick<HtmlBlock, 'kind' | 'level' | 'text' | 'columns'> & {
  /** In the style of titles. */
  readonly isTitle: boolean;
  /** How many characters are in bold; white space is not counted. */
  readonly bold: number;
  readonly chunk: Reading | null;
};
