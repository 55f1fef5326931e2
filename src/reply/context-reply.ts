import type { QuoteRef } from './answer-reply.ts';
import { isTitleShared } from '../corpus/document.ts';
import type { Library } from '../app/library.ts';
import { type Reply, quoteBlock } from './reply.ts';
import type { Phrases } from '../i18n/phrases.ts';

/** So many passages are shown before the one in the middle, and as many after it. */
const AROUND = 1;

export type ContextReply = {
  readonly reply: Reply;
  /** How far from the quoted passage there is more to see; null where the document begins or ends. */
  readonly earlier: number | null;
  readonly later: number | null;
};

/**
 * A passage with those before and after it. They are numbered by their place in the document.
 * @param shift how many passages further on (or, below 0, back) than the quoted one the middle is
 * @returns null where the passage is not there any more as it was
 */
export function contextReply(quote: QuoteRef, shift: number, library: Library, phrases: Phrases): ContextReply | null {
  const located = library.passage(quote.passage);
  if (located === null) return null;
  const { document, passage: quoted } = located;
  const { passages } = document;
  const own = passages.indexOf(quoted);
  const middle = Math.min(Math.max(own + shift, 0), passages.length - 1);
  const from = Math.max(0, middle - AROUND);
  const to = Math.min(passages.length, middle + AROUND + 1);
  const hasSharedTitle = isTitleShared(document, library.corpus().documents);
  const blocks = passages.slice(from, to).map((passage, at) => {
    const sentence = passage === quoted && quote.sentence !== null ? passage.sentences[quote.sentence] : undefined;
    const keySentence = sentence ?? { start: 0, end: 0 };
    return quoteBlock(
      { number: from + at + 1, document, isTitleShared: hasSharedTitle, passage, keySentence },
      phrases,
    );
  });
  const step = 2 * AROUND;
  return {
    reply: [{ kind: 'heading', text: document.title }, ...blocks],
    earlier: from === 0 ? null : middle - step - own,
    later: to === passages.length ? null : middle + step - own,
  };
}
