import { endsLikeSentence } from '../../../text/sentences.ts';
import { type Extent, type HtmlBlock, lettersIn } from './block.ts';
import { noteIn } from '../../boilerplate/boilerplate-words.ts';
import type { Element } from './tree.ts';

/** A page by its blocks, with what shows where its article is. */
export type Page = {
  readonly blocks: readonly HtmlBlock[];
  readonly extents: ReadonlyMap<Element, Extent>;
  readonly isProse: readonly boolean[];
  /** How much of an article some blocks are: the characters of prose and tables outside links. */
  readonly weight: (extent: Extent) => number;
  readonly linkShare: (extent: Extent) => number;
};

export function weighed(blocks: readonly HtmlBlock[], extents: ReadonlyMap<Element, Extent>): Page {
  const letters = blocks.map(({ text, kind }) => (kind === 'hidden' ? 0 : lettersIn(text)));
  const isProse = blocks.map(
    ({ text, kind, linked, inControls }, at) =>
      (kind === 'paragraph' || kind === 'item') &&
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
  const weightBefore = runningSums(weights);
  const lettersBefore = runningSums(letters);
  const linkedBefore = runningSums(blocks.map(({ linked, inControls }) => linked + inControls));
  return {
    blocks,
    extents,
    isProse,
    weight: (extent) => between(weightBefore, extent),
    linkShare: (extent) => between(linkedBefore, extent) / Math.max(1, between(lettersBefore, extent)),
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
