import type { Quote } from './answer/answer.ts';
import type { Span } from './corpus/document.ts';
import { onOneLine } from './corpus/lines.ts';
import type { Words } from './words/words.ts';

/**
 * What a command answers, as data that Discord and the terminal each show in their way. Texts are plain: whoever shows
 * them escapes them. Blocks are in the order of their weight: what does not fit is left off at the end.
 */
export type Reply = readonly Block[];

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Aside from the matter: what was searched, a generation. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | QuoteBlock;

/** Words of a document, to the letter, and the citation that leads to them. */
export type QuoteBlock = {
  readonly kind: 'quote';
  readonly text: string;
  readonly keySentence: Span;
  readonly citation: string;
  /** The document's address, if it has one that can be opened. */
  readonly link: { readonly url: string; readonly label: string } | null;
};

/** The longest title or heading that a citation shows in full, in UTF-16 units. */
const LONGEST_NAME = 120;

export function quoteBlock(quote: Quote, words: Words): QuoteBlock {
  const { number, document, isTitleShared, passage, keySentence } = quote;
  const { heading, paragraph, lineStart, lineEnd, page } = passage.locator;
  const parts = [
    document.title,
    isTitleShared ? document.id : null,
    document.publisher,
    document.date,
    ...heading,
    words.paragraph(paragraph),
    page === null ? words.lines(lineStart, lineEnd) : words.page(page),
  ];
  const shown = parts.filter((part) => part !== null).map(shortened);
  return {
    kind: 'quote',
    text: passage.text,
    keySentence,
    citation: `[${number}] ${shown.join(' · ')}`,
    link: linkTo(document.url, words.openSource),
  };
}

function shortened(name: string): string {
  const oneLine = onOneLine(name);
  return oneLine.length <= LONGEST_NAME
    ? oneLine
    : `${oneLine.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function linkTo(url: string | null, label: string): QuoteBlock['link'] {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { url: href, label } : null;
}
