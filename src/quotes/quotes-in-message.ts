import { quotationMarks } from '../languages/quotation-marks.ts';
import { SHORTEST_QUOTE } from './check-quote.ts';
import { piecesOf } from './message-text.ts';
import { lengthOf, readQuote } from './typed-quote.ts';

/** The quotes of a message of Discord, and the text around them. */
type QuotingMessage = {
  /** Longest first; the whole message if it quotes nothing. */
  readonly quotes: readonly string[];
  /** Empty if the whole message is the quote. */
  readonly around: string;
};

/** The most quotes given of one message. */
const MOST_QUOTES = 3;

/**
 * Reads the quotes of a message, without its Markdown: what is in quotation marks and in block quotes.
 * @param isTitle the title of a document in quotation marks names a source
 */
export function quotesIn(message: string, isTitle: (text: string) => boolean): QuotingMessage {
  const pieces = piecesOf(message);
  const said = pieces.flatMap(({ isQuote, text }) => (isQuote ? [] : [text])).join('\n');
  const marked = quotationMarks()
    .quoted(said)
    .filter(({ text }) => !isTitle(text));
  const blocks = pieces.flatMap(({ isQuote, text }) => (isQuote ? [text] : []));
  const quotes = [...blocks, ...marked.map(({ text }) => text)].filter(isLongEnough);
  const all = pieces.map(({ text }) => text).join('\n');
  if (quotes.length === 0) return { quotes: [all.trim()], around: '' };
  const around = marked.reduce((rest, { whole }) => rest.replace(whole, ' '), said);
  return { quotes: quotes.toSorted((a, b) => b.length - a.length).slice(0, MOST_QUOTES), around };
}

function isLongEnough(text: string): boolean {
  return lengthOf(readQuote(text)) >= SHORTEST_QUOTE;
}
