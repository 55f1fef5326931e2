import { type Document, type Passage, isTitleShared } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import { type Located, passageKey, wholeOf } from './passage-key.ts';

/** The exact words of a document and where they are: never one without the other. */
export type Quote = {
  /** From 1, in the order of the answer: the number that the citation carries. */
  readonly number: number;
  readonly document: Document;
  readonly passage: Passage;
  /** Another document has the same title: only the id tells which one this is. */
  readonly isTitleShared: boolean;
  /** The sentence that answers best, as offsets into the passage's text; empty for none. */
  readonly keySentence: Span;
  /** Passages in other languages that say the same. */
  readonly alsoIn: readonly Located[];
};

/** Names a quote in a few characters, for a button. */
export type QuoteRef = {
  /** See `passageKey`. */
  readonly passage: string;
  /** The number of the key sentence in the passage, from 0; null for none. */
  readonly sentence: number | null;
};

export const NO_SENTENCE: Span = { start: 0, end: 0 };

/** @param documents all documents in use, which may have the same title */
export function quoteOf(
  { document, passage }: Located,
  number: number,
  documents: readonly Document[],
  keySentence = NO_SENTENCE,
  alsoIn: readonly Located[] = [],
): Quote {
  return {
    number,
    document,
    isTitleShared: isTitleShared(document, documents),
    passage,
    keySentence,
    alsoIn: alsoIn.map(located),
  };
}

/** What an index adds to a passage is no part of an answer. */
function located({ document, passage }: Located): Located {
  return { document, passage };
}

/** The reference of a quote; one of a part of a passage is to the whole passage. */
export function quoteRefOf({ document, passage, keySentence }: Quote): QuoteRef {
  const whole = wholeOf(document, passage);
  const keyStart = passage.locator.start - whole.locator.start + keySentence.start;
  const sentence = whole.sentences.findIndex(({ start }) => start === keyStart);
  const isNone = sentence === -1 || keySentence.end === keySentence.start;
  return { passage: passageKey(document, passage), sentence: isNone ? null : sentence };
}
