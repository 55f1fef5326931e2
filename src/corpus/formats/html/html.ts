import type { Metadata } from '../../document.ts';
import { decode } from '../../read/encoding.ts';
import { articleOf } from './article.ts';
import type { HtmlBlock } from './block.ts';
import { HIDDEN, blocksOf } from './blocks.ts';
import { compose } from './compose.ts';
import { metadataOf, withoutSite } from './page-metadata.ts';
import { bodyElementOf, lettersBelow, parseHtml } from './tree.ts';
import { detectLanguageWithin } from '../../../languages/detect-language.ts';
import { lettersWithin } from '../../../text/count-letters.ts';
import { onOneLine } from '../../../text/lines.ts';
import { sum } from '../../../text/sum.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Format } from '../format.ts';

/** How many bytes at the top of a page may say its encoding; browsers look at 1,024. */
const HEAD = 4_096;

/** A web page: its article without menus, related links and the like; a page that is no article is kept whole. */
export const readHtml: Format = (bytes, charset) => {
  // What the server says goes before what the page says of itself (WHATWG HTML, 13.2.3.2).
  const { text: html, encoding } = decode(bytes, charset ?? declaredEncoding(bytes));
  const page = parseHtml(html);
  const body = bodyElementOf(page);
  if (!body) throw new UnusableFile({ code: 'no-text' });
  const shown = blocksOf(body);
  const isMostlyHidden = lengthOf(shown.blocks, true) > lengthOf(shown.blocks, false);
  const { titles, site, ...said } = metadataOf(page);
  const ownTitles = titles.map((title) => withoutSite(title, site));
  // Pages that a script unhides are saved hidden.
  const all = isMostlyHidden ? blocksOf(body, true) : shown;
  const { headline, blocks, leftOut, dateline } = articleOf(all, body, titles);
  const title = headline?.text ?? ownTitles[0];
  const { text, paragraphs, offered } = compose(blocks, title);
  const metadata: Partial<Metadata> = {
    ...(title !== undefined && { title: onOneLine(title) }),
    ...dateline,
    ...said,
    // Many pages carry the language of the template that they were made from.
    ...(said.language !== undefined && { language: detectLanguageWithin(text, said.language) }),
  };
  const written = sum(blocks.map((block) => block.written));
  const characters = { source: lettersBelow(body), kept: lettersWithin(text, offered) - written };
  return { text, paragraphs, metadata, encoding, leftOut, characters };
};

function lengthOf(blocks: readonly HtmlBlock[], isHidden: boolean): number {
  return sum(blocks.map(({ whyHidden, text }) => ((whyHidden === HIDDEN) === isHidden ? text.length : 0)));
}

/** The encoding that a `<meta>` at the top of the page declares. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
}
