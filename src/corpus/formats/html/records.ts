import { hasClock, isMoment } from '../../boilerplate/boilerplate-words.ts';
import { type Extent, type HtmlBlock, lettersIn } from './block.ts';
import { type Page, isLink } from './page.ts';
import { type Element, attribute, isElement } from './tree.ts';

/** So many neighbours of one make are a list of records. */
const FEWEST_RECORDS = 3;

/** A list with more blocks a record holds articles or sections, not teasers or remarks. */
const MOST_BLOCKS_IN_RECORD = 12;

/** A teaser's or a remark's own words are seldom more paragraphs than this. */
const MOST_PROSE_IN_TEASER = 2;

/** Neighbours of one make below one element: teasers of other articles, or remarks of readers. */
export type Records = {
  readonly kind: 'teasers' | 'remarks';
  readonly extents: readonly Extent[];
};

/**
 * Lists whose entries are made alike: each with a link for its first line, or each with the moment when it was written. The
 * idea that regions of a page are known by the likeness of neighbouring subtrees is that of B. Liu, R. Grossman and Y. Zhai,
 * "Mining Data Records in Web Pages", KDD 2003.
 */
export function recordsIn(page: Page): Records[] {
  const lists: Records[] = [];
  for (const [parent, extent] of page.extents) {
    if (extent.to - extent.from < FEWEST_RECORDS) continue;
    const makes = new Map<string, Extent[]>();
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      const own = page.extents.get(child);
      if (own === undefined || own.to === own.from || own.to - own.from > MOST_BLOCKS_IN_RECORD) continue;
      const make = makeOf(child);
      const found = makes.get(make);
      if (found) found.push(own);
      else makes.set(make, [own]);
    }
    for (const extents of makes.values()) {
      for (const kind of ['teasers', 'remarks'] as const) {
        const isOne = kind === 'teasers' ? isTeaser : isRemark;
        const own = extents.filter((one) => isOne(page, one));
        if (own.length >= FEWEST_RECORDS && own.length >= extents.length * 0.7) lists.push({ kind, extents: own });
      }
    }
  }
  return lists;
}

/** The tag and the first class of an element, without the number at its end. */
export function makeOf(element: Element): string {
  const name = /^\S{0,100}/.exec(attribute(element, 'class'))?.[0].replace(/\d{1,10}$/, '') ?? '';
  return `${element.tagName} ${name}`;
}

/** A line that is a link, and below it at most a summary. */
function isTeaser(page: Page, { from, to }: Extent): boolean {
  if (to - from < 2) return false;
  const own = page.blocks.slice(from, to);
  const links = own.filter((block) => isLink(block) && lettersIn(block.text) >= 4);
  const prose = own.filter((_, at) => page.isProse[from + at]).length;
  return links.length > 0 && prose <= MOST_PROSE_IN_TEASER && !endsWithoutSummary(own) && isHeadOf(own);
}

/** The link stands above the summary, or is all there is. */
function isHeadOf(own: readonly HtmlBlock[]): boolean {
  const link = own.findIndex(isLink);
  const prose = own.findIndex((block) => lettersIn(block.text) > 60 && !isLink(block));
  return prose === -1 || link < prose;
}

/** An article of a law with a link to its own number is no teaser: most of its words are below it. */
function endsWithoutSummary(own: readonly HtmlBlock[]): boolean {
  return own.length > 6;
}

/** A line with the moment when it was written, or with the remark's number, and words below or above it. */
function isRemark(page: Page, { from, to }: Extent): boolean {
  const own = page.blocks.slice(from, to);
  const stamp = own.some(
    (block, at) => !page.isProse[from + at] && block.kind !== 'heading' && block.kind !== 'row' && isStamp(block.text),
  );
  return stamp && own.length >= 2 && !own.some(({ kind }) => kind === 'heading');
}

function isStamp(text: string): boolean {
  return text.length <= 80 && (hasClock(text) || isMoment(text) || /^#\d{1,5}(?!\d)/.test(text));
}
