import type { Span } from '../text/span.ts';
import type { DiffPart } from '../quotes/difference.ts';
import type { Text } from '../i18n/phrases.ts';

/**
 * What a command answers, as data that Discord and the terminal each show in their way. Texts are plain and still have to
 * be escaped. The most important blocks come first: what does not fit is left off at the end.
 */
export type Reply = readonly ReplyBlock[];

export type ReplyBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  /** Small print: what was searched, a generation. */
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | DifferenceBlock
  | QuoteBlock;

/** How a quote differs from a document, with a legend for the words that only one of the two has. */
export type DifferenceBlock = {
  readonly kind: 'difference';
  readonly parts: readonly DiffPart[];
  readonly quoteOnly: string;
  readonly documentOnly: string;
};

/** Words of a document, to the letter, and the citation that leads to them. */
export type QuoteBlock = {
  readonly kind: 'quote';
  readonly text: string;
  readonly keySentence: Span;
  /** The names and figures of the question, as offsets into `text`: in order, none touching another. */
  readonly highlights: readonly Span[];
  readonly citation: string;
  /** Which languages the same stands in as well; null for none. */
  readonly alsoIn: string | null;
  /** The passage's key and the number of its key sentence, from 0; see `QuoteRef`. */
  readonly passage: string;
  readonly sentence: number | null;
  /** The document's address, if it has one that can be opened. */
  readonly link: { readonly url: string; readonly label: string } | null;
};

/** What takes the place of words that are left out. */
export const PASSED_OVER = '[…]';

/** The citation of a quote, with what stands behind it in small print. */
export function citationOf({ citation, alsoIn }: QuoteBlock): string {
  return alsoIn === null ? citation : `${citation} · ${alsoIn}`;
}

export function headingBlock(text: string): ReplyBlock {
  return { kind: 'heading', text };
}

export function textBlock(text: Text): ReplyBlock {
  return { kind: 'text', text };
}

export function noteBlock(text: Text): ReplyBlock {
  return { kind: 'note', text };
}

export function listBlock(items: readonly Text[]): ReplyBlock {
  return { kind: 'list', items };
}
