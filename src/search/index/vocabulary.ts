import type { Document, Passage } from '../../corpus/document.ts';
import { type Term, termsOf } from '../../languages/analyzer.ts';
import { entriesOf } from './entries.ts';

/** The terms of a passage, and of the headings above it (each once), by their ids. */
export type PassageTerms = HeadingTerms & {
  readonly terms: Uint32Array;
  /** Those of its terms that have a figure, each once. */
  readonly figures: readonly number[];
  readonly isEntry: boolean;
  /** For each term, the number of the sentence that it is in. */
  readonly sentences: Uint16Array;
};

type HeadingTerms = {
  readonly headings: readonly number[];
  /** The number of the article that it is of. */
  readonly article: number | undefined;
};

type DocumentTerms = {
  readonly title: readonly number[];
  readonly passages: readonly PassageTerms[];
};

/**
 * The ids of terms, and the analysed documents. It outlives an index, so documents that stay are not analysed again. It
 * only grows: an index has to know which of these terms are its own.
 */
export type Vocabulary = {
  readonly ids: Map<string, number>;
  readonly documents: WeakMap<Document, DocumentTerms>;
};

export function newVocabulary(): Vocabulary {
  return { ids: new Map(), documents: new WeakMap() };
}

/** The terms of a document, by their ids. Gives way to other work in between. */
export async function analyzeDocument(
  document: Document,
  { ids, documents }: Vocabulary,
  pause: () => Promise<void> | undefined,
): Promise<DocumentTerms> {
  const known = documents.get(document);
  if (known) return known;
  const title = headingTerms(document.title, ids).headings;
  const passages: PassageTerms[] = [];
  let above = { heading: '', terms: headingTerms('', ids) };
  const entries = await entriesOf(document, pause);
  for (const [at, passage] of document.passages.entries()) {
    const terms = termsOf(passage.text);
    const heading = passage.locator.heading.join('\n');
    if (heading !== above.heading) above = { heading, terms: headingTerms(heading, ids) };
    const own = idsOf(terms, ids);
    passages.push({
      ...above.terms,
      terms: own,
      figures: [...new Set(own.filter((_, place) => FIGURE.test(terms[place]?.term ?? '')))],
      isEntry: entries[at] === true,
      sentences: sentencesOfTerms(terms, passage),
    });
    await pause();
  }
  const result = { title, passages };
  documents.set(document, result);
  return result;
}

const FIGURE = /\d/u;
const ARTICLE = /^article\d+$/u;

function headingTerms(text: string, known: Map<string, number>): HeadingTerms {
  const terms = termsOf(text);
  const ids = idsOf(terms, known);
  const article = ids[terms.findLastIndex(({ term }) => ARTICLE.test(term))];
  return { headings: [...new Set(ids)], article };
}

/** The ids of terms; a new term gets the next one. */
export function idsOf(terms: readonly Term[], known: Map<string, number>): Uint32Array {
  const ids = new Uint32Array(terms.length);
  for (let at = 0; at < terms.length; at += 1) {
    const { term } = terms[at] as Term;
    let id = known.get(term);
    if (id === undefined) {
      id = known.size;
      known.set(term, id);
    }
    ids[at] = id;
  }
  return ids;
}

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
