import type { Quote } from '../answers/answer.ts';
import { type Names, marksIn } from '../answers/highlights.ts';
import { passageKey, wholeOf } from '../answers/passage-key.ts';
import type { Span } from '../text/span.ts';
import { onOneLine } from '../text/lines.ts';
import { linkToSentence } from './link-to-sentence.ts';
import type { Part } from '../quotes/difference.ts';
import type { Text, Phrases } from '../i18n/phrases.ts';

/**
 * What a command answers, as data that Discord and the terminal each show in their way. Texts are plain: whoever shows
 * them escapes them. Blocks are in the order of their weight: what does not fit is left off at the end.
 */
export type Reply = readonly Block[];

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: Text }
  /** Aside from the matter: what was searched, a generation. */
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | DifferenceBlock
  | QuoteBlock;

/** A quote beside the words of a document; and what is told to be what: words that only one of the two has. */
export type DifferenceBlock = {
  readonly kind: 'difference';
  readonly parts: readonly Part[];
  readonly quoteOnly: string;
  readonly documentOnly: string;
};

/** What stands in the place of words that are passed over. */
export const PASSED_OVER = '[…]';

/** Words of a document, to the letter, and the citation that leads to them. */
export type QuoteBlock = {
  readonly kind: 'quote';
  readonly text: string;
  readonly keySentence: Span;
  /** The names and figures that were asked for, as offsets into `text`: in order, none touching another. */
  readonly marks: readonly Span[];
  readonly citation: string;
  /** Which passage it is, or is of (`passageKey`), and which sentence of it is the key sentence, from 0; null for none. */
  readonly passage: string;
  readonly sentence: number | null;
  /** The document's address, if it has one that can be opened. */
  readonly link: { readonly url: string; readonly label: string } | null;
};

/** The longest title or heading that a citation shows in full, in UTF-16 units. */
const LONGEST_NAME = 120;

/** @param names what is marked in the quote */
export function quoteBlock(quote: Quote, phrases: Phrases, names: Names = []): QuoteBlock {
  const { number, document, isTitleShared, passage, keySentence } = quote;
  const { heading, paragraph, lineStart, lineEnd, page } = passage.locator;
  const parts = [
    document.title,
    isTitleShared ? document.id : null,
    document.publisher,
    document.date,
    ...heading,
    phrases.paragraph(paragraph),
    page === null ? phrases.lines(lineStart, lineEnd) : phrases.page(page),
    phrases.languages[passage.language],
  ];
  const shown = parts.filter((part) => part !== null).map(shortened);
  const whole = wholeOf(document, passage);
  const keyStart = passage.locator.start - whole.locator.start + keySentence.start;
  const sentence = whole.sentences.findIndex(({ start }) => start === keyStart);
  const said = passage.text.slice(keySentence.start, keySentence.end);
  return {
    kind: 'quote',
    text: passage.text,
    keySentence,
    marks: names.length === 0 ? [] : marksIn(passage.text, names),
    citation: `[${number}] ${shown.join(' · ')}`,
    passage: passageKey(document, passage),
    sentence: said === '' || sentence === -1 ? null : sentence,
    link: linkTo(document.url, said, page, phrases.openSource),
  };
}

function shortened(name: string): string {
  const oneLine = onOneLine(name);
  return oneLine.length <= LONGEST_NAME
    ? oneLine
    : `${oneLine.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function linkTo(address: string | null, sentence: string, page: number | null, label: string): QuoteBlock['link'] {
  const url = linkToSentence(address, sentence, page);
  return url === null ? null : { url, label };
}
