import type { LeftOut, Metadata } from '../../document.ts';
import { onOneLine } from '../../../text/lines.ts';
import { type Blocks, type Extent, type HtmlBlock, lettersIn, lettersOfPage } from './block.ts';
import { findDateline } from './dateline.ts';
import { boilerplateOf, isCaption } from '../../boilerplate/boilerplate-elements.ts';
import {
  isControlWords,
  isDateline,
  isLinkLead,
  isMoment,
  isShareLead,
  lineOfPage,
  noteIn,
} from '../../boilerplate/boilerplate-words.ts';
import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { WHY, isCall } from '../../boilerplate/line-kinds.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { type Anchor, boilerplateIn } from './evidence.ts';
import { headlineOf } from './headline.ts';
import { type Page, holdsBlock, isLink, weighed } from './page.ts';
import { type Scope, scopeOf } from './scope.ts';
import { makeOf } from './records.ts';
import type { Element, ParentNode } from './tree.ts';

/** The document in a page: its blocks, what was left out around them, and what the dateline names. */
export type Article = {
  readonly headline: HtmlBlock | null;
  readonly blocks: readonly HtmlBlock[];
  readonly leftOut: readonly LeftOut[];
  readonly dateline: Partial<Pick<Metadata, 'date' | 'dateFrom' | 'publisher'>>;
};

/** A part with a larger share of the page's words than this may have the headline in it, whatever its tag. */
const LARGEST_SUSPECT = 0.5;

/** A row of buttons and their names is no longer than this (UTF-16 units). */
const LONGEST_BAR = 150;

/** A page whose links hold a smaller share of its characters than this has no menus. */
const FEW_LINKS = 0.2;

/** A line between headline and article that is longer than this belongs to it; Han characters count twice. */
const SHORTEST_LEAD = 40;

const DATELINE = 'dateline, kept as metadata';

/**
 * Tells a page's document from its boilerplate. What is not known to be boilerplate is kept inside the element that holds
 * most of the article; outside of it, what is not prose goes. A page without boilerplate is kept whole.
 * @param titles of the page, by which its headline is known
 */
export function articleOf({ blocks, extents }: Blocks, body: Element, titles: readonly string[]): Article {
  const page = weighed(blocks, extents);
  const why: (string | null)[] = hiddenIn(blocks);
  const total = page.weight({ from: 0, to: blocks.length });
  const suspects = suspectsIn(page, total);
  const headline = headlineOf(page, suspects, titles);
  const parts = boilerplateIn(page, anchorOf(page, suspects, headline));
  const isBare = total === 0 || (parts.length === 0 && !hasMenu(page));
  if (!isBare) for (const { extents: own, why: reason } of parts) for (const extent of own) mark(why, extent, reason);
  const scope = isBare
    ? { core: { from: 0, to: blocks.length }, from: 0, to: blocks.length }
    : scopeOf(page, why, body, headline, total);
  if (!isBare) {
    excludeAround(page, why, scope, headline);
    if (headline !== null) excludeMenuAbove(page, why, headline);
    excludeLinks(page, why, scope);
    excludeNotes(page, why, scope);
  }
  const dateline = findDateline(page, why, scope, headline, isBare);
  for (const at of dateline.lines) why[at] = DATELINE;
  return {
    headline: headline === null ? null : (blocks[headline] as HtmlBlock),
    blocks: blocks
      .map((block, at) => (at === headline ? asHeadline(block) : block))
      .filter((_, at) => why[at] === null || why[at] === undefined),
    leftOut: leftOutOf(blocks, why),
    dateline: dateline.said,
  };
}

function hiddenIn(blocks: readonly HtmlBlock[]): (string | null)[] {
  return blocks.map(({ whyHidden }) => whyHidden ?? null);
}

/** What tags and roles call boilerplate and what hardly has the headline in it; by this alone nothing is left out. */
function suspectsIn(page: Page, total: number): (string | null)[] {
  const why: (string | null)[] = hiddenIn(page.blocks);
  for (const [element, extent] of page.extents) {
    const found = boilerplateOf(element);
    if (found === null || found.isHint || hasTopHeading(page, extent)) continue;
    if (page.weight(extent) <= total * LARGEST_SUSPECT) mark(why, extent, found.why);
  }
  return why;
}

function hasTopHeading({ blocks }: Page, { from, to }: Extent): boolean {
  for (let at = from; at < to; at += 1) if (blocks[at]?.level === 1) return true;
  return false;
}

/** The first words below the headline that are in no suspect, and the element that has them and others. */
function anchorOf(page: Page, suspects: readonly (string | null)[], headline: number | null): Anchor {
  const found = page.isProse.findIndex((isProse, at) => isProse && at >= (headline ?? 0) && suspects[at] === null);
  const words = headline === null || found === -1 ? null : found;
  const makes = new Map<ParentNode, string>();
  let around: Extent | null = null;
  for (let one = words === null ? undefined : page.blocks[words]?.element; one;) {
    const up: ParentNode | null = one.parentNode;
    if (up === null || !('tagName' in up)) break;
    makes.set(up, makeOf(one));
    if (around === null || around.to - around.from <= 1) around = page.extents.get(up) ?? around;
    one = up;
  }
  return { headline, words, around, makes };
}

/** A button, a counter, a part of a share bar, or a row of them. */
function isControls({ text, parts }: HtmlBlock): boolean {
  return isControlWords(text) || (parts.length > 1 && text.length <= LONGEST_BAR && parts.every(isControlWords));
}

/** What kind of note a block is; where its line has several, what the first of them is. */
function noteOf({ text, parts }: HtmlBlock): string | null {
  return noteIn(text) ?? (parts.length > 1 ? (parts.map(noteIn).find((note) => note !== null) ?? null) : null);
}

/** A row of buttons, the place in the site, or who edited the page: no document of its own has them. */
function isLineOfPage(block: HtmlBlock): boolean {
  if (block.text.length > LONGEST_BAR) return false;
  return isControls(block) || lineOfPage(block.text) === WHY.breadcrumb || isBoilerplate('credits', block.text);
}

/** Lists of links above or below the text, or links all over the page. */
function hasMenu(page: Page): boolean {
  const { blocks, isProse } = page;
  if (page.linkShare({ from: 0, to: blocks.length }) > FEW_LINKS) return true;
  const first = isProse.indexOf(true);
  const last = isProse.lastIndexOf(true);
  return blocks.some(
    (block, at) =>
      (at < first || at > last) &&
      (isLineOfPage(block) ||
        (isLink(block) && ((at > 0 && isLink(blocks[at - 1] as HtmlBlock)) || /[|｜].*[|｜]/u.test(block.text)))),
  );
}

function asHeadline(block: HtmlBlock): HtmlBlock {
  return block.kind === 'heading' ? block : { ...block, kind: 'heading', level: 1 };
}

/** Outside the element that holds most of the article, prose and headings are kept, and lists and tables among them. */
function excludeAround(page: Page, why: (string | null)[], scope: Scope, headline: number | null): void {
  const { core } = scope;
  for (const [at, block] of page.blocks.entries()) {
    if (why[at] !== null || at === headline || (holdsBlock(core, at) && at >= scope.from)) continue;
    if (at < scope.from || at >= scope.to || !isKeptOutside(page, block, at, core)) {
      why[at] = kindOf(block, at < core.from || at < scope.from ? 'above the article' : 'below the article');
    }
  }
}

/** Lines of nothing but links above the headline lead to other parts of the site. */
function excludeMenuAbove({ blocks }: Page, why: (string | null)[], headline: number): void {
  for (const [at, block] of blocks.slice(0, headline).entries()) if (isLink(block)) why[at] ??= 'menu';
}

/** What a line outside the article is, by its words; otherwise its place. */
function kindOf(block: HtmlBlock, place: string): string {
  if (isLinkLead(block.text)) return 'related links';
  if (isControls(block)) return 'share bar or counter';
  return noteOf(block) ?? (isLink(block) ? 'links' : place);
}

function isKeptOutside(page: Page, block: HtmlBlock, at: number, core: Extent): boolean {
  if (page.isProse[at] || (block.kind === 'row' && block.linked === 0)) return true;
  if (block.kind === 'heading') return at < core.from && block.linked === 0;
  if (at < core.from && isCaption(block.element)) return true;
  // A long line above the paragraphs is the article's lead.
  if (at < core.from && block.linked === 0 && isLong(block.text) && !isDateline(block.text, block.time !== null))
    return true;
  // A line right beside the paragraphs, in no part of its own.
  const extent = page.extents.get(block.element);
  const isAlone = extent !== undefined && extent.to - extent.from === 1;
  return isAlone && /^(?:p|figcaption|blockquote|pre)$/.test(block.element.tagName) && block.linked === 0;
}

/** Leaves out lists of links that lead away: those headed as such, and those after the last words of the article. */
function excludeLinks(page: Page, why: (string | null)[], scope: Scope): void {
  const { blocks } = page;
  const last = lastProse(page, why, scope);
  for (let at = scope.from; at < scope.to; at += 1) {
    const block = blocks[at] as HtmlBlock;
    if (why[at] !== null) continue;
    if (isLinkLead(block.text) && !page.isProse[at]) {
      const to = runOfLinks(page, why, at + 1, scope.to);
      if (to > at + 1 || block.linked > 0 || at > last) mark(why, { from: at, to }, 'related links');
    } else if (isTeaserWithin(page, at, scope, last)) {
      why[at] = 'related links';
      // When the other article appeared.
      const next = blocks[at + 1];
      if (next && !page.isProse[at + 1] && isMoment(next.text)) why[at + 1] ??= 'related links';
    } else if (isLink(block) && at > last && block.kind !== 'heading' && !isLinkedSentence(block)) {
      const to = runOfLinks(page, why, at, scope.to);
      // One link alone may be the article's last line.
      if ((to - at > 1 || block.kind === 'item') && !isLedIn(page, why, at))
        mark(why, { from: at, to }, 'related links');
      at = to - 1;
    }
  }
}

/** A paragraph that is one link, and a sentence all the same. */
function isLinkedSentence({ kind, text }: HtmlBlock): boolean {
  return kind === 'paragraph' && endsLikeSentence(text) && !isCall(text);
}

/** Between the paragraphs, a link with no sentence in it, in an element made otherwise than those of the paragraphs. */
function isTeaserWithin(page: Page, at: number, scope: Scope, last: number): boolean {
  const block = page.blocks[at] as HtmlBlock;
  if (!isLink(block) || block.kind !== 'paragraph' || at >= last || isLinkedSentence(block)) return false;
  if (/^(?:p|td|dd|dt|li|blockquote)$/.test(block.element.tagName)) return false;
  const make = makeOf(block.element);
  const first = page.isProse.findIndex((isProse, one) => isProse && holdsBlock(scope.core, one));
  const before = page.blocks[at - 1];
  const isLed = before !== undefined && /[:：]$/u.test(before.text);
  return first !== -1 && first < at && !isLed && makeOf((page.blocks[first] as HtmlBlock).element) !== make;
}

/** A Han character counts as two letters of an alphabet. */
function isLong(text: string): boolean {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= SHORTEST_LEAD;
}

function runOfLinks(page: Page, why: readonly (string | null)[], from: number, to: number): number {
  let at = from;
  while (at < to && why[at] === null && isLink(page.blocks[at] as HtmlBlock)) at += 1;
  return at;
}

/** Is "The following documents were signed:", or a heading, before the first link of a list? */
function isLedIn(page: Page, why: readonly (string | null)[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (isLink(page.blocks[before] as HtmlBlock) || why[before] !== null)) before -= 1;
  const lead = page.blocks[before];
  return lead !== undefined && !isLinkLead(lead.text) && (/[:：]$/u.test(lead.text) || lead.kind === 'heading');
}

/** Leaves out buttons, counters and share bars, and the notes below the article: credits, disclaimers, copyright. */
function excludeNotes(page: Page, why: (string | null)[], scope: Scope): void {
  const { blocks } = page;
  const last = lastProse(page, why, scope);
  const first = page.isProse.findIndex((isProse, at) => isProse && at >= scope.from && why[at] === null);
  // A figure alone in a paragraph of its own, between others, is the article's.
  const isInside = ({ kind, element }: HtmlBlock, at: number) =>
    kind !== 'paragraph' || (at > first && at < last && element.tagName === 'p');
  let isBelow = false;
  for (let at = scope.from; at < scope.to; at += 1) {
    const block = blocks[at] as HtmlBlock;
    if (why[at] !== null) continue;
    if (block.inControls > 0 && block.inControls >= lettersIn(block.text)) why[at] = 'button';
    else if (isControls(block) && (isShareLead(block.text) || !isInside(block, at))) why[at] = 'share bar or counter';
    else if (at > last && block.kind !== 'row' && (isBelow || noteOf(block) !== null)) {
      isBelow = true;
      why[at] = kindOf(block, 'below the article');
    }
  }
}

/** A disclaimer that ends like a sentence is not the article's last word. */
function lastProse(page: Page, why: readonly (string | null)[], scope: Scope): number {
  for (let at = scope.to - 1; at >= scope.from; at -= 1) {
    const { kind, text } = page.blocks[at] as HtmlBlock;
    if (why[at] === null && ((page.isProse[at] && noteIn(text) === null) || kind === 'row')) return at;
  }
  return scope.from - 1;
}

/** What was left out, in the order of the file; neighbours for the same reason are one piece. */
function leftOutOf(blocks: readonly HtmlBlock[], why: readonly (string | null)[]): LeftOut[] {
  const pieces: { readonly own: HtmlBlock[]; readonly why: string }[] = [];
  let before = -2;
  for (const [at, block] of blocks.entries()) {
    const reason = why[at] ?? null;
    if (reason === null) continue;
    const last = pieces.at(-1);
    const continues = last?.why === reason || (last?.why === 'related links' && reason === 'links');
    if (last && continues && before === at - 1 && reason !== DATELINE) last.own.push(block);
    else pieces.push({ own: [block], why: reason });
    before = at;
  }
  return pieces.map(({ own, why: reason }) => {
    const text = onOneLine(own.map((block) => block.text).join(' '));
    const hasWritten = own.some(({ written }) => written > 0);
    return { text, why: reason, ...(hasWritten && { letters: lettersOfPage(own) }) };
  });
}

function mark(why: (string | null)[], { from, to }: Extent, reason: string): void {
  for (let at = from; at < to; at += 1) why[at] ??= reason;
}
