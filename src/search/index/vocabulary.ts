import type { Document, Passage } from '../../corpus/document.ts';
import type { Row } from './bm25.ts';
import { type Term, termsOf } from '../../text/terms.ts';

/** A passage whose terms have numbers. */
export type NumberedPassage = Row & {
  /** For each of its terms the sentence in which it stands. */
  readonly sentences: Uint16Array;
};

export type NumberedDocument = {
  readonly title: readonly number[];
  readonly passages: readonly NumberedPassage[];
};

/**
 * The numbers of terms, and documents by the numbers of theirs. It outlives an index: documents that stay are not read
 * again. It only grows; which of its terms an index has is for that to know.
 */
export type Vocabulary = {
  readonly numbers: Map<string, number>;
  readonly documents: WeakMap<Document, NumberedDocument>;
};

export function newVocabulary(): Vocabulary {
  return { numbers: new Map(), documents: new WeakMap() };
}

/** Numbers the terms of a document, and lets others work in between. */
export async function numberDocument(
  document: Document,
  { numbers, documents }: Vocabulary,
  pause: () => Promise<void> | undefined,
): Promise<NumberedDocument> {
  const known = documents.get(document);
  if (known) return known;
  const distinct = (text: string) => [...new Set(numbered(numbers, termsOf(text)))];
  const title = distinct(document.title);
  const passages: NumberedPassage[] = [];
  let above: { readonly heading: string; readonly terms: readonly number[] } = { heading: '', terms: [] };
  for (const passage of document.passages) {
    const terms = termsOf(passage.text);
    const heading = passage.locator.heading.join('\n');
    if (heading !== above.heading) above = { heading, terms: distinct(heading) };
    const own = numbered(numbers, terms);
    passages.push({ terms: own, headings: above.terms, sentences: sentencesOfTerms(terms, passage) });
    await pause();
  }
  const result = { title, passages };
  documents.set(document, result);
  return result;
}

/** The numbers of terms, of which new ones get the next. */
function numbered(vocabulary: Map<string, number>, terms: readonly Term[]): Uint32Array {
  const numbers = new Uint32Array(terms.length);
  for (let at = 0; at < terms.length; at += 1) {
    const { term } = terms[at] as Term;
    let number = vocabulary.get(term);
    if (number === undefined) {
      number = vocabulary.size;
      vocabulary.set(term, number);
    }
    numbers[at] = number;
  }
  return numbers;
}

/** For each term of a passage, which of its sentences it stands in. */
function sentencesOfTerms(terms: readonly Term[], { sentences }: Passage): Uint16Array {
  const numbers = new Uint16Array(terms.length);
  let sentence = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const { start } = terms[at] as Term;
    while (start >= (sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence += 1;
    numbers[at] = sentence;
  }
  return numbers;
}
