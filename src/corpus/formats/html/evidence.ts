import { isCommentsHead, isLinkLead } from '../../boilerplate/boilerplate-words.ts';
import { boilerplateOf } from '../../boilerplate/boilerplate-elements.ts';
import type { Extent } from './block.ts';
import { type Page, holdsBlock, isLink } from './page.ts';
import { type Records, makeOf, recordsIn } from './records.ts';
import type { Element, ParentNode } from './tree.ts';

/**
 * What speaks for a part of a page being boilerplate, and against. No one sign decides: their weights add up, and the larger
 * the part's share of the page's prose, the more is needed. Link density is the strongest sign in the published work
 * (C. Kohlschütter, P. Fankhauser and W. Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010).
 */
const WEIGHTS = {
  /** Comes with the tag or the role. */
  tag: 3,
  /** A word of a class or an id; all of it. */
  name: 1.5,
  wholeName: 2.2,
  /** Entries that are made alike. */
  records: 3.5,
  /** A heading such as "Comments" or "Read also". */
  head: 2,
  /** All links; nothing but words. */
  links: 2,
  noLinks: -1,
  /** The headline is inside, or the first words below it are; both are elsewhere. */
  headline: -4,
  firstWords: -2.5,
  elsewhere: 1.5,
  /** Made like a neighbour that has the first words. */
  like: -1.5,
  /** All lines are known as those of pages: cookies, sharing, copyright. */
  lines: 3,
  /** The page itself calls it its article. */
  article: -1.5,
} as const;

/** What is needed of a part with hardly any prose, of one with some, and what one with all of it needs in addition. */
const NEEDED_WITHOUT_PROSE = 0.5;
const LEAST_NEEDED = 1;
const NEEDED_FOR_ALL = 3;

/** "Read also:" in a line above more words than links is a line of its own. */
const MOSTLY_LINKS = 0.4;

/** Less prose than this (characters) is a line. */
const HARDLY_ANY = 60;

/** Where the article surely is. */
export type Anchor = {
  /** The headline's block, and that of the first words below it; `null` where not known. */
  readonly headline: number | null;
  readonly words: number | null;
  /** The blocks of the element that has these words and others. */
  readonly around: Extent | null;
  /** Of each element that has these words in it, how its part with the words is made. */
  readonly makes: ReadonlyMap<ParentNode, string>;
};

/** A part of a page that is boilerplate, and the reason. */
export type Part = { readonly extents: readonly Extent[]; readonly why: string };

/** What is boilerplate by what speaks for it. Parts may overlap; the first that holds a block names its reason. */
export function boilerplateIn(page: Page, anchor: Anchor): Part[] {
  const total = page.weight({ from: 0, to: page.blocks.length });
  const records = recordsIn(page).flatMap((one) => partOfRecords(page, one, anchor, total));
  const inRecords = records.flatMap(({ extents }) => extents).reduce((all, one) => all + page.weight(one), 0);
  const parts: Part[] = [...records];
  let done = 0;
  for (const [element, extent] of page.extents) {
    if (extent.to <= done || extent.to === extent.from) continue;
    const { evidence, why } = evidenceOf(page, element, extent);
    if (evidence <= 0) continue;
    const all = Math.max(total - inRecords, page.weight(extent));
    const place = placeOf(extent, anchor) + (isLikeFirst(element, anchor) ? WEIGHTS.like : 0);
    if (evidence + place + linksOf(page, extent) < needed(page.weight(extent), all)) continue;
    parts.push({ extents: [extent], why });
    done = extent.to;
  }
  return parts;
}

/** A list of teasers or remarks, with the heading above it. */
function partOfRecords(page: Page, { kind, extents }: Records, anchor: Anchor, total: number): Part[] {
  const whole = { from: extents[0]?.from ?? 0, to: extents.at(-1)?.to ?? 0 };
  const isOfArticle = [anchor.headline, anchor.words].some(
    (at) => at !== null && extents.some((extent) => holdsBlock(extent, at)),
  );
  if (isOfArticle) return [];
  const head = page.blocks[whole.from - 1];
  const isHead = head !== undefined && (isCommentsHead(head.text) || isLinkLead(head.text));
  const evidence = WEIGHTS.records + (isHead ? WEIGHTS.head : 0) + placeOf(whole, anchor) + linksOf(page, whole);
  const weight = extents.reduce((all, one) => all + page.weight(one), 0);
  if (evidence < needed(weight, total)) return [];
  // The number of the answers is a heading of theirs alone.
  const hasHead = isHead || (kind === 'remarks' && head?.kind === 'heading' && whole.from - 1 !== anchor.headline);
  const own = hasHead ? [{ from: whole.from - 1, to: whole.from }, ...extents] : extents;
  return [{ extents: own, why: kind === 'teasers' ? 'related links' : 'comments' }];
}

function needed(weight: number, all: number): number {
  return weight <= HARDLY_ANY ? NEEDED_WITHOUT_PROSE : LEAST_NEEDED + (NEEDED_FOR_ALL * weight) / Math.max(1, all);
}

/** What an element's tag, names, heading and lines speak for, without its place and its links. */
function evidenceOf(page: Page, element: Element, extent: Extent): { evidence: number; why: string } {
  const hint = boilerplateOf(element);
  const head = headedIn(page, extent);
  // A line alone is looked at where the lines of the article are.
  const lines = hint !== null || extent.to - extent.from > 1 ? page.knownLines(extent) : { share: 0, why: '' };
  const evidence =
    (hint === null ? 0 : hint.isHint ? (hint.isWhole ? WEIGHTS.wholeName : WEIGHTS.name) : WEIGHTS.tag) +
    (head === null ? 0 : WEIGHTS.head) +
    WEIGHTS.lines * lines.share;
  if (evidence === 0) return { evidence, why: '' };
  return {
    evidence: evidence + (isCalledArticle(element) ? WEIGHTS.article : 0),
    why: (hint?.isHint ? null : hint?.why) ?? head ?? hint?.why ?? lines.why,
  };
}

/** Readers' comments and teasers of other articles, by their heading. */
function headedIn(page: Page, { from, to }: Extent): string | null {
  const { blocks } = page;
  const head = blocks[from];
  if (head === undefined || to - from < 2) return null;
  if (isCommentsHead(head.text)) return 'comments';
  const leads = isLinkLead(head.text) && (head.kind === 'heading' || page.linkShare({ from, to }) > MOSTLY_LINKS);
  const hasLinks = leads && blocks.slice(from + 1, to).some(isLink);
  return hasLinks ? 'related links' : null;
}

function linksOf(page: Page, extent: Extent): number {
  return WEIGHTS.noLinks + (WEIGHTS.links - WEIGHTS.noLinks) * page.linkShare(extent);
}

function placeOf({ from, to }: Extent, { headline, words, around }: Anchor): number {
  if (headline === null) return 0;
  if (holdsBlock({ from, to }, headline)) return WEIGHTS.headline;
  if (words === null) return 0;
  if (holdsBlock({ from, to }, words)) return WEIGHTS.firstWords;
  const isAmongThem = around !== null && around.from <= from && to <= around.to;
  return isAmongThem || (headline < from && to <= words) ? 0 : WEIGHTS.elsewhere;
}

/** Is an element made like a neighbour with the first words of the article? Elements without a class have no make. */
function isLikeFirst(element: Element, { makes }: Anchor): boolean {
  const make = makeOf(element);
  return make !== 'div ' && element.parentNode !== null && makes.get(element.parentNode) === make;
}

/** Does the page itself call an element its article? */
function isCalledArticle({ tagName, attrs }: Element): boolean {
  return (
    tagName === 'article' ||
    tagName === 'main' ||
    attrs.some(
      ({ name, value }) =>
        (name === 'itemprop' && /\barticleBody\b/.test(value)) || (name === 'role' && value === 'main'),
    )
  );
}
