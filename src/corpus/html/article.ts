import type { LeftOut, Metadata } from '../document.ts';
import { onOneLine } from '../lines.ts';
import { endsLikeSentence } from '../sentences.ts';
import type { Block, Blocks, Extent } from './blocks.ts';
import { lettersIn } from './blocks.ts';
import { dateIn } from './dates.ts';
import { furnitureOf, isCaption } from './furniture-elements.ts';
import { isControlWords, isDateline, isLinkLead, noteIn, publisherIn } from './furniture-words.ts';
import type { Element } from './tree.ts';

/** What a page holds: the blocks of its document, what stands around them, and the line that says when and by whom. */
export type Article = {
  readonly headline: Block | null;
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  readonly dateline: Partial<Pick<Metadata, 'date' | 'publisher'>>;
};

/** A part of a page with more of its words than this is no furniture, whatever its tag or its class says. */
const LARGEST_FURNITURE = 0.5;
const LARGEST_BY_NAME = 0.3;

/** An element that holds this share of the words is looked into for the article; with the headline, less is enough. */
const MOST_OF_IT = 0.8;
const MOST_WITH_HEADLINE = 0.6;

/** A page whose links hold a smaller share of its characters than this has no menus. */
const FEW_LINKS = 0.2;

/** A line between headline and article that is longer than this belongs to it; Han characters count twice. */
const SHORTEST_LEAD = 40;

/** How many blocks above and below the headline may hold the dateline. */
const ABOVE_HEADLINE = 3;
const BELOW_HEADLINE = 6;

/** UTF-16 units. */
const LONGEST_DATELINE = 150;

const DATELINE = 'dateline, kept as metadata';

/**
 * Tells a page's document from its furniture. What is not known to be furniture is kept inside the element that holds
 * most of the article; outside of it, what is not prose goes. A page without furniture is kept whole.
 * @param titles of the page, by which its headline is known
 */
export function articleOf({ blocks, extents }: Blocks, body: Element, titles: readonly string[]): Article {
  const page = weighed(blocks, extents);
  const why: (string | null)[] = blocks.map(({ kind }) => (kind === 'hidden' ? 'hidden' : null));
  const total = page.weight({ from: 0, to: blocks.length });
  const outside = [...why];
  excludeElements(page, outside, total, (extent, isHint) => isHint || hasTopHeading(page, extent));
  const headline = headlineOf(page, outside, titles);
  const parts = excludeElements(page, why, total, (extent) => headline !== null && holds(extent, headline));
  const isBare = total === 0 || (parts === 0 && !hasMenu(page));
  if (isBare) for (const [at, { kind }] of blocks.entries()) why[at] = kind === 'hidden' ? 'hidden' : null;
  const scope = isBare
    ? { core: { from: 0, to: blocks.length }, from: 0, to: blocks.length }
    : scopeOf(page, why, body, headline, total);
  if (!isBare) {
    excludeAround(page, why, scope, headline);
    excludeLinks(page, why, scope);
    excludeNotes(page, why, scope);
  }
  const dateline = takeDateline(page, why, scope, headline, isBare);
  return {
    headline: headline === null ? null : (blocks[headline] as Block),
    blocks: blocks
      .map((block, at) => (at === headline ? asHeadline(block) : block))
      .filter((_, at) => why[at] === null || why[at] === undefined),
    leftOut: leftOutOf(blocks, why),
    dateline,
  };
}

type Page = {
  readonly blocks: readonly Block[];
  readonly extents: ReadonlyMap<Element, Extent>;
  readonly isProse: readonly boolean[];
  /** How much of an article some blocks are: the characters of prose and tables outside links. */
  readonly weight: (extent: Extent) => number;
  readonly linkShare: (extent: Extent) => number;
};

type Scope = Extent & { readonly core: Extent };

function weighed(blocks: readonly Block[], extents: ReadonlyMap<Element, Extent>): Page {
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

function between(sums: readonly number[], { from, to }: Extent): number {
  return (sums[to] as number) - (sums[from] as number);
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) as number) + value);
  return sums;
}

/**
 * Marks the elements that are furniture by what they are, and says how many parts of the page these are. Parts that hold
 * much of the text are none: their names are wrong, or the page is odd.
 */
function excludeElements(
  page: Page,
  why: (string | null)[],
  total: number,
  isKept: (extent: Extent, isHint: boolean) => boolean,
): number {
  let parts = 0;
  let done = 0;
  for (const [element, extent] of page.extents) {
    if (extent.to <= done || extent.to === extent.from) continue;
    const found = furnitureOf(element);
    if (found === null || isKept(extent, found.isHint)) continue;
    const weight = page.weight(extent);
    if (weight > total * (found.isHint ? LARGEST_BY_NAME : LARGEST_FURNITURE)) continue;
    // The name of a class alone does not make furniture of prose.
    if (found.isHint && weight > 60 && page.linkShare(extent) < 0.3) continue;
    mark(why, extent, found.why);
    done = extent.to;
    parts += 1;
  }
  return parts;
}

/** Lists of links above or below the text, or links all over the page. */
function hasMenu(page: Page): boolean {
  const { blocks, isProse } = page;
  if (page.linkShare({ from: 0, to: blocks.length }) > FEW_LINKS) return true;
  const first = isProse.indexOf(true);
  const last = isProse.lastIndexOf(true);
  return blocks.some(
    (block, at) => (at < first || at > last) && isLink(block) && at > 0 && isLink(blocks[at - 1] as Block),
  );
}

/** The heading of the whole article: the line that the page's titles begin with, else the last `<h1>` above its prose. */
function headlineOf(page: Page, why: readonly (string | null)[], titles: readonly string[]): number | null {
  const known = titles.map(plain);
  const firstProse = page.isProse.findIndex((isProse, at) => isProse && why[at] === null);
  const end = firstProse === -1 ? page.blocks.length : firstProse + 1;
  const above = page.blocks.map((block, at) => ({ block, at })).filter(({ at }) => at < end && why[at] === null);
  const isTitle = ({ block }: { block: Block }) => {
    const text = plain(block.text);
    return (
      text.length >= 4 && known.some((title) => title.startsWith(text) || (text.length >= 12 && title.includes(text)))
    );
  };
  const headings = above.filter(({ block }) => block.kind === 'heading' && block.linked < lettersIn(block.text));
  const titled = headings.find(isTitle);
  const line = above.findLast((one) => one.block.kind === 'paragraph' && one.block.linked === 0 && isTitle(one));
  return (titled ?? line ?? headings.findLast(({ block }) => block.level === 1))?.at ?? null;
}

function hasTopHeading({ blocks }: Page, { from, to }: Extent): boolean {
  for (let at = from; at < to; at += 1) if (blocks[at]?.level === 1) return true;
  return false;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function asHeadline(block: Block): Block {
  return block.kind === 'heading' ? block : { ...block, kind: 'heading', level: 1 };
}

/** Where the article is: the smallest element that holds it and its headline, and in it the element with most of it. */
function scopeOf(
  page: Page,
  why: readonly (string | null)[],
  body: Element,
  headline: number | null,
  total: number,
): Scope {
  const left = runningSums(why.map((reason, at) => (reason === null ? page.weight({ from: at, to: at + 1 }) : 0)));
  const weight = (extent: Extent) => between(left, extent);
  const all = weight({ from: 0, to: page.blocks.length });
  const marked = markedArticle(page, weight, all === 0 ? total : all);
  let core = marked ?? body;
  for (let next: Element | null = core; next !== null; next = mostOf(page, core, weight, headline)) core = next;
  const coreExtent = page.extents.get(core) as Extent;
  let outer: Element = core;
  const isWide = (element: Element) => {
    const extent = page.extents.get(element);
    return extent !== undefined && (headline === null ? element !== core : holds(extent, headline));
  };
  while (outer !== body && !isWide(outer) && outer.parentNode && 'tagName' in outer.parentNode)
    outer = outer.parentNode;
  const wide = page.extents.get(outer) ?? coreExtent;
  const markedExtent = marked && page.extents.get(marked);
  const startsWithHeadline =
    headline !== null && weight({ from: Math.min(coreExtent.from, headline), to: headline }) === 0;
  return {
    core: coreExtent,
    from: startsWithHeadline ? headline : Math.min(wide.from, coreExtent.from),
    to: Math.max(coreExtent.to, markedExtent ? Math.min(markedExtent.to, wide.to) : wide.to),
  };
}

/** The element that the page itself calls its article, if it holds most of the text. */
function markedArticle(page: Page, weight: (extent: Extent) => number, total: number): Element | null {
  const kinds: ((element: Element) => boolean)[] = [
    ({ attrs }) => attrs.some(({ name, value }) => name === 'itemprop' && /\barticleBody\b/.test(value)),
    ({ tagName }) => tagName === 'article',
    ({ tagName, attrs }) => tagName === 'main' || attrs.some(({ name, value }) => name === 'role' && value === 'main'),
  ];
  for (const isKind of kinds) {
    for (const [element, extent] of page.extents) {
      if (isKind(element) && weight(extent) > total / 2) return element;
    }
  }
  return null;
}

/** The part of an element that holds nearly all of its text, if it holds more than one block. */
function mostOf(
  page: Page,
  element: Element,
  weight: (extent: Extent) => number,
  headline: number | null,
): Element | null {
  const whole = weight(page.extents.get(element) as Extent);
  for (const child of childrenOf(page, element)) {
    const extent = page.extents.get(child) as Extent;
    if (/^(?:ul|ol|dl|blockquote)$/.test(child.tagName) || extent.to - extent.from < 2 || isData(page, extent))
      continue;
    const share = headline !== null && holds(extent, headline) ? MOST_WITH_HEADLINE : MOST_OF_IT;
    if (weight(extent) >= whole * share && whole > 0) return child;
  }
  return null;
}

function isData(page: Page, { from, to }: Extent): boolean {
  for (let at = from; at < to; at += 1) if (!/^(?:row|column names)$/.test(page.blocks[at]?.kind ?? '')) return false;
  return true;
}

/** The nearest elements below one that have blocks. */
function childrenOf(page: Page, element: Element): Element[] {
  return element.childNodes
    .filter((child) => 'tagName' in child)
    .flatMap((child) => (page.extents.has(child) ? [child] : childrenOf(page, child)));
}

/** Outside the element that holds most of the article, prose and headings are kept, and lists and tables among them. */
function excludeAround(page: Page, why: (string | null)[], scope: Scope, headline: number | null): void {
  const { core } = scope;
  for (const [at, block] of page.blocks.entries()) {
    if (why[at] !== null || at === headline || (holds(core, at) && at >= scope.from)) continue;
    if (at < scope.from || at >= scope.to || !isKeptOutside(page, block, at, core)) {
      why[at] = kindOf(block, at < core.from || at < scope.from ? 'above the article' : 'below the article');
    }
  }
}

/** What a line outside the article is, by its words; else only where it stands. */
function kindOf(block: Block, place: string): string {
  if (isLinkLead(block.text)) return 'related links';
  if (isControlWords(block.text)) return 'share bar or counter';
  return noteIn(block.text) ?? (isLink(block) ? 'links' : place);
}

function isKeptOutside(page: Page, block: Block, at: number, core: Extent): boolean {
  if (page.isProse[at] || (block.kind === 'row' && block.linked === 0)) return true;
  if (block.kind === 'heading') return at < core.from && block.linked === 0;
  if (at < core.from && isCaption(block.element)) return true;
  // A long line above the paragraphs is the article's lead.
  if (at < core.from && block.linked === 0 && isLong(block.text) && !isDateline(block.text, block.time !== null))
    return true;
  // A line that stands right beside the paragraphs, in no part of its own.
  const extent = page.extents.get(block.element);
  const isAlone = extent !== undefined && extent.to - extent.from === 1;
  return isAlone && /^(?:p|figcaption|blockquote|pre)$/.test(block.element.tagName) && block.linked === 0;
}

/** Leaves out lists of links that lead away: those headed as such, and those after the last words of the article. */
function excludeLinks(page: Page, why: (string | null)[], scope: Scope): void {
  const { blocks } = page;
  const last = lastProse(page, why, scope);
  for (let at = scope.from; at < scope.to; at += 1) {
    const block = blocks[at] as Block;
    if (why[at] !== null) continue;
    if (isLinkLead(block.text) && !page.isProse[at]) {
      const to = runOfLinks(page, why, at + 1, scope.to);
      if (to > at + 1 || block.linked > 0 || at > last) mark(why, { from: at, to }, 'related links');
    } else if (isLink(block) && at > last && block.kind !== 'heading') {
      const to = runOfLinks(page, why, at, scope.to);
      // One link alone may be the article's last line.
      if ((to - at > 1 || block.kind === 'item') && !isLedIn(page, why, at))
        mark(why, { from: at, to }, 'related links');
      at = to - 1;
    }
  }
}

/** A Han character says about as much as two letters of an alphabet. */
function isLong(text: string): boolean {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= SHORTEST_LEAD;
}

function runOfLinks(page: Page, why: readonly (string | null)[], from: number, to: number): number {
  let at = from;
  while (at < to && why[at] === null && isLink(page.blocks[at] as Block)) at += 1;
  return at;
}

function isLink({ linked, text }: Block): boolean {
  return linked > 0 && linked >= lettersIn(text) * 0.7;
}

/** "The following documents were signed:", or a heading, stands before the first link of a list. */
function isLedIn(page: Page, why: readonly (string | null)[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (isLink(page.blocks[before] as Block) || why[before] !== null)) before -= 1;
  const lead = page.blocks[before];
  return lead !== undefined && !isLinkLead(lead.text) && (/[:：]$/u.test(lead.text) || lead.kind === 'heading');
}

/** Leaves out buttons, counters and share bars, and the notes below the article: credits, disclaimers, copyright. */
function excludeNotes(page: Page, why: (string | null)[], scope: Scope): void {
  const { blocks } = page;
  const last = lastProse(page, why, scope);
  let isBelow = false;
  for (let at = scope.from; at < scope.to; at += 1) {
    const block = blocks[at] as Block;
    if (why[at] !== null) continue;
    if (block.inControls > 0 && block.inControls >= lettersIn(block.text)) why[at] = 'button';
    else if (block.kind === 'paragraph' && isControlWords(block.text)) why[at] = 'share bar or counter';
    else if (at > last && block.kind !== 'row' && (isBelow || noteIn(block.text) !== null)) {
      isBelow = true;
      why[at] = kindOf(block, 'below the article');
    }
  }
}

function lastProse(page: Page, why: readonly (string | null)[], scope: Scope): number {
  for (let at = scope.to - 1; at >= scope.from; at -= 1) {
    if (why[at] === null && (page.isProse[at] || page.blocks[at]?.kind === 'row')) return at;
  }
  return scope.from - 1;
}

/** The line between headline and article that says when it appeared and where it comes from. */
function takeDateline(
  page: Page,
  why: (string | null)[],
  scope: Scope,
  headline: number | null,
  isBare: boolean,
): Article['dateline'] {
  let dateline: Article['dateline'] = {};
  const from = headline ?? scope.from;
  const first = page.isProse.findIndex((isProse, at) => isProse && at > from && why[at] === null);
  const start = Math.max(0, from - (headline === null ? 0 : ABOVE_HEADLINE));
  const end = Math.min(page.blocks.length, from + BELOW_HEADLINE);
  for (let at = start; at < end; at += 1) {
    const block = page.blocks[at] as Block;
    if (at === headline || block.kind === 'hidden' || page.isProse[at] || block.text.length > LONGEST_DATELINE)
      continue;
    const isApart = !isBare && !holds(scope.core, at);
    // The clock in the head of a site shows the day of the visit, and below its first lines an article has other dates.
    const isBetween = at > from && (first === -1 || at < first);
    if (!isOwnDateline(block) && !(isBetween && isDateline(block.text, isApart))) continue;
    const date = (block.time === null ? null : dateIn(block.time)) ?? dateIn(block.text);
    const publisher = publisherIn(block.text);
    dateline = {
      ...(date && { date: date.date }),
      ...(publisher !== null && { publisher }),
      ...dateline,
    };
    why[at] = DATELINE;
  }
  return dateline;
}

function isOwnDateline({ text, time }: Block): boolean {
  if (time !== null && dateIn(time) !== null) return !endsLikeSentence(text);
  return publisherIn(text) !== null && isDateline(text, true);
}

/** What was left out, in the order of the file; neighbours for the same reason are one piece. */
function leftOutOf(blocks: readonly Block[], why: readonly (string | null)[]): LeftOut[] {
  const pieces: { readonly texts: string[]; readonly why: string }[] = [];
  let before = -2;
  for (const [at, { text }] of blocks.entries()) {
    const reason = why[at] ?? null;
    if (reason === null) continue;
    const last = pieces.at(-1);
    const continues = last?.why === reason || (last?.why === 'related links' && reason === 'links');
    if (last && continues && before === at - 1 && reason !== DATELINE) last.texts.push(text);
    else pieces.push({ texts: [text], why: reason });
    before = at;
  }
  return pieces.map((piece) => ({ text: onOneLine(piece.texts.join(' ')), why: piece.why }));
}

function mark(why: (string | null)[], { from, to }: Extent, reason: string): void {
  for (let at = from; at < to; at += 1) why[at] ??= reason;
}

function holds({ from, to }: Extent, at: number): boolean {
  return from <= at && at < to;
}
