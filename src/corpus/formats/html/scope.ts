import type { Extent } from './block.ts';
import { type Page, between, holdsBlock, isLink, runningSums } from './page.ts';
import { makeOf } from './records.ts';
import type { Element } from './tree.ts';

/** An element that holds this share of the words is looked into for the article; with the headline, less is enough. */
const MOST_OF_IT = 0.8;
const MOST_WITH_HEADLINE = 0.6;

/** Where an article is, from its headline to its last line, and in it the element that holds most of it. */
export type Scope = Extent & { readonly core: Extent };

/** Where the article is: the smallest element that holds it and its headline, and in it the element with most of it. */
export function scopeOf(
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
  let outer: Element = core;
  const isWide = (element: Element) => {
    const extent = page.extents.get(element);
    return extent !== undefined && (headline === null ? element !== core : holdsBlock(extent, headline));
  };
  while (outer !== body && !isWide(outer) && outer.parentNode && 'tagName' in outer.parentNode)
    outer = outer.parentNode;
  const coreExtent = widened(page, core, outer);
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

/** An element of the article has hardly any links. */
const FEW_LINKS = 0.2;

/**
 * The core with the neighbours that go on with it: those made like it and, inside the element with the headline, those with
 * sentences and hardly a link. An article in sections has most of its prose in one of them.
 */
function widened(page: Page, core: Element, outer: Element): Extent {
  let { from, to } = page.extents.get(core) as Extent;
  for (let one = core; ; one = one.parentNode as Element) {
    const up = one.parentNode;
    if (up === null || !('tagName' in up)) break;
    const make = makeOf(one);
    for (const other of childrenOf(page, up)) {
      const extent = page.extents.get(other) as Extent;
      const first = page.blocks[extent.from];
      if (other === one || first === undefined || extent.to === extent.from || isLink(first)) continue;
      const isAlike = make !== 'div ' && makeOf(other) === make && extent.to - extent.from > 1;
      const isText = one !== outer && page.linkShare(extent) < FEW_LINKS && hasProse(page, extent);
      if (!(isAlike ? page.linkShare(extent) < 0.5 : isText)) continue;
      from = Math.min(from, extent.from);
      to = Math.max(to, extent.to);
    }
    if (one === outer) break;
  }
  return { from, to };
}

function hasProse({ isProse }: Page, { from, to }: Extent): boolean {
  const next = isProse.indexOf(true, from);
  return next !== -1 && next < to;
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
    const share = headline !== null && holdsBlock(extent, headline) ? MOST_WITH_HEADLINE : MOST_OF_IT;
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
