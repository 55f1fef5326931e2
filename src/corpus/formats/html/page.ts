import { endsLikeSentence } from '../../../text/sentences.ts';
import { type Extent, type HtmlBlock, lettersIn } from './block.ts';
import { lineOfPage, noteIn } from '../../boilerplate/boilerplate-words.ts';
import type { Element } from './tree.ts';

/** A page by its blocks, with what shows where its article is. */
export type Page = {
  readonly blocks: readonly HtmlBlock[];
  readonly extents: ReadonlyMap<Element, Extent>;
  readonly isProse: readonly boolean[];
  /** How much of an article some blocks are: the characters of prose and tables outside links. */
  readonly weight: (extent: Extent) => number;
  readonly linkShare: (extent: Extent) => number;
  /** The share of the characters that are in lines known as those of pages, and what the first of them is. */
  readonly knownLines: (extent: Extent) => { readonly share: number; readonly why: string };
};

/** A heading that is longer (UTF-16 units) and ends like a sentence is a lead in large letters. */
const LONGEST_HEADING = 100;

/** Only so many blocks at the top and at the end are compared with the lines of pages: a page with more is a book. */
const MOST_COMPARED = 2_000;

export function weighed(blocks: readonly HtmlBlock[], extents: ReadonlyMap<Element, Extent>): Page {
  const letters = blocks.map(({ text, kind }) => (kind === 'hidden' ? 0 : lettersIn(text)));
  const isProse = blocks.map(
    ({ text, kind, linked, inControls }, at) =>
      (kind === 'paragraph' || kind === 'item' || (kind === 'heading' && text.length > LONGEST_HEADING)) &&
      (letters[at] as number) >= 12 &&
      linked + inControls < (letters[at] as number) / 2 &&
      endsLikeSentence(text) &&
      noteIn(text) === null,
  );
  const weights = blocks.map(({ kind, linked, inControls }, at) => {
    const own = (letters[at] as number) - linked - inControls;
    if (isProse[at] || (kind === 'row' && linked < own)) return own;
    return kind !== 'heading' && own >= 40 && linked < own ? own / 2 : 0;
  });
  const known = blocks.map(({ text, kind }, at) => {
    const isCompared =
      kind !== 'hidden' && kind !== 'row' && (at < MOST_COMPARED || at >= blocks.length - MOST_COMPARED);
    return isCompared ? lineOfPage(text) : null;
  });
  const weightBefore = runningSums(weights);
  const lettersBefore = runningSums(letters);
  const linkedBefore = runningSums(blocks.map(({ linked, inControls }) => linked + inControls));
  const knownBefore = runningSums(known.map((why, at) => (why === null ? 0 : (letters[at] as number))));
  return {
    blocks,
    extents,
    isProse,
    weight: (extent) => between(weightBefore, extent),
    linkShare: (extent) => between(linkedBefore, extent) / Math.max(1, between(lettersBefore, extent)),
    knownLines: (extent) => {
      const share = between(knownBefore, extent) / Math.max(1, between(lettersBefore, extent));
      const first = share === 0 ? null : known.slice(extent.from, extent.to).find((why) => why !== null);
      return { share, why: first ?? '' };
    },
  };
}

/** What the values in an extent add up to, by their running sums. */
export function between(sums: readonly number[], { from, to }: Extent): number {
  return (sums[to] as number) - (sums[from] as number);
}

/** The sum before each of some values, and of all of them. */
export function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) as number) + value);
  return sums;
}

/** Is a block nothing but links? */
export function isLink({ linked, text }: HtmlBlock): boolean {
  return linked > 0 && linked >= lettersIn(text) * 0.7;
}

export function holdsBlock({ from, to }: Extent, at: number): boolean {
  return from <= at && at < to;
}
