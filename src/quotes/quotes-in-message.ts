import { SHORTEST_QUOTE } from './check-quote.ts';
import { piecesOf } from './message-text.ts';
import { lengthOf, readQuote } from './typed-quote.ts';

/** What a message of Discord quotes, and what it says around that. */
export type QuotingMessage = {
  /** The longest first; of a message that quotes nothing all of it. */
  readonly quotes: readonly string[];
  /** Without the quotes; where all of it is the quote, nothing. */
  readonly around: string;
};

/** So many quotes of a message are given. */
const MOST_QUOTES = 3;

const QUOTED = /“([^“”]+)”|„([^„“”]+)[“”]|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|"([^"]+)"|＂([^＂]+)＂/gu;

/**
 * Reads the quotes of a message: what stands in quotation marks and in Discord's block quotes, without its Markdown.
 * @param isTitle the title of a document in quotation marks names a source
 */
export function quotesIn(message: string, isTitle: (text: string) => boolean): QuotingMessage {
  const pieces = piecesOf(message);
  const said = pieces.flatMap(({ isQuote, text }) => (isQuote ? [] : [text])).join('\n');
  const marked = [...said.matchAll(QUOTED)].flatMap((found) => {
    const text = found.slice(1).find((one) => one !== undefined) ?? '';
    return isTitle(text) ? [] : [{ whole: found[0], text }];
  });
  const blocks = pieces.flatMap(({ isQuote, text }) => (isQuote ? [text] : []));
  const quotes = [...blocks, ...marked.map(({ text }) => text)].filter(isLongEnough);
  if (quotes.length === 0)
    return {
      quotes: [
        pieces
          .map(({ text }) => text)
          .join('\n')
          .trim(),
      ],
      around: '',
    };
  const around = marked.reduce((rest, { whole }) => rest.replace(whole, ' '), said);
  return { quotes: quotes.toSorted((a, b) => b.length - a.length).slice(0, MOST_QUOTES), around };
}

function isLongEnough(text: string): boolean {
  return lengthOf(readQuote(text)) >= SHORTEST_QUOTE;
}
