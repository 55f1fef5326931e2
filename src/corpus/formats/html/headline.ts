import { type HtmlBlock, lettersIn } from './block.ts';
import type { Page } from './page.ts';
import { withoutSite } from './page-metadata.ts';

/** So many letters of a title have to be in a line that only stands somewhere in it. */
const SHORTEST_PART = 12;
const SHORTEST_START = 4;

/** So many blocks below it a headline has its first words. */
const FIRST_WORDS_WITHIN = 8;

/**
 * The heading of the whole article: the line that fits the page's titles best, else the last `<h1>` above the prose, else,
 * where the page's title is only that of the site, the heading right above the prose.
 */
export function headlineOf(page: Page, suspects: readonly (string | null)[], titles: readonly string[]): number | null {
  const firstProse = page.isProse.findIndex((isProse, at) => isProse && suspects[at] === null);
  const end = firstProse === -1 ? page.blocks.length : firstProse + 1;
  const free = page.blocks.map((block, at) => ({ block, at })).filter(({ at }) => suspects[at] === null);
  const headings = free.filter(({ block }) => block.kind === 'heading' && block.linked < lettersIn(block.text));
  const lines = free.filter(({ block, at }) => at < end && block.kind === 'paragraph' && block.linked === 0);
  const known = titles.map((title) => ({ whole: plain(title), own: plain(withoutSite(title, null)) }));
  const fit = ({ block }: { block: HtmlBlock }) =>
    Math.max(0, ...known.map((title) => fitOf(plain(block.text), title)));
  const best = [...headings, ...lines.toReversed()]
    .map((one) => ({ at: one.at, fit: fit(one) + (one.block.kind === 'heading' ? 1 : 0) }))
    .reduce((a, b) => (b.fit > a.fit ? b : a), { at: -1, fit: 1 });
  if (best.at !== -1) return best.at;
  const top = headings.findLast(({ block, at }) => at < end && block.level === 1 && !isName(block.text, known));
  if (top) return top.at;
  const longest = Math.max(0, ...known.map(({ own }) => own.length));
  const isAboveProse = (at: number) => page.isProse.slice(at + 1, at + FIRST_WORDS_WITHIN).includes(true);
  if (longest === 0) return null;
  return (
    headings.find(({ block, at }) => at < end && plain(block.text).length > longest && isAboveProse(at))?.at ?? null
  );
}

type Title = { readonly whole: string; readonly own: string };

/** How well a line fits a title of the page: it is the title, begins it, is begun by it, or is somewhere in it. */
function fitOf(line: string, { whole, own }: Title): number {
  if (line.length < SHORTEST_START) return 0;
  if (line === own || line === whole) return 6;
  if (whole.startsWith(line)) return 5;
  if (own.length >= SHORTEST_PART && line.startsWith(own)) return 4;
  // What ends a title is the site's name.
  return line.length >= SHORTEST_PART && whole.includes(line) && !whole.endsWith(line) ? 3 : 0;
}

/** Is a heading only the name of the site, by which titles end? */
function isName(heading: string, titles: readonly Title[]): boolean {
  const line = plain(heading);
  return titles.some(({ whole, own }) => whole.endsWith(line) && own !== line && whole !== line);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
