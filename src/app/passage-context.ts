import { type Quote, type QuoteRef, quoteOf } from '../answers/quote.ts';
import type { Library } from './library.ts';

/** How many passages are shown before the one in the middle, and how many after it. */
const AROUND = 1;

/** A passage among those around it, numbered by their place in the document. */
type PassageContext = {
  readonly title: string;
  readonly quotes: readonly Quote[];
  /** The shift that shows what comes before or after; null where the document begins or ends. */
  readonly earlier: number | null;
  readonly later: number | null;
};

/**
 * The passages around a quoted one; null where that has changed or is gone.
 * @param shift how many passages after the quoted one (below 0: before it) the middle is
 */
export function passagesAround(
  { passage: key, sentence }: QuoteRef,
  shift: number,
  library: Library,
): PassageContext | null {
  const located = library.passage(key);
  if (located === null) return null;
  const { document, passage: quoted } = located;
  const { passages } = document;
  const own = passages.indexOf(quoted);
  const middle = Math.min(Math.max(own + shift, 0), passages.length - 1);
  const from = Math.max(0, middle - AROUND);
  const to = Math.min(passages.length, middle + AROUND + 1);
  const quotes = passages.slice(from, to).map((passage, at) => {
    const keySentence = passage === quoted && sentence !== null ? passage.sentences[sentence] : undefined;
    return quoteOf({ document, passage }, from + at + 1, library.corpus().documents, keySentence);
  });
  const step = 2 * AROUND;
  return {
    title: document.title,
    quotes,
    earlier: from === 0 ? null : middle - step - own,
    later: to === passages.length ? null : middle + step - own,
  };
}
