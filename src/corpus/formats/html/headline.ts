import { type HtmlBlock, lettersIn } from './block.ts';
import type { Page } from './page.ts';

/** The heading of the whole article: the line that the page's titles begin with, else the last `<h1>` above its prose. */
export function headlineOf(page: Page, why: readonly (string | null)[], titles: readonly string[]): number | null {
  const known = titles.map(plain);
  const firstProse = page.isProse.findIndex((isProse, at) => isProse && why[at] === null);
  const end = firstProse === -1 ? page.blocks.length : firstProse + 1;
  const above = page.blocks.map((block, at) => ({ block, at })).filter(({ at }) => at < end && why[at] === null);
  const isTitle = ({ block }: { block: HtmlBlock }) => {
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

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
