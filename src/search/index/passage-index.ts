import type { Document, Passage } from '../../corpus/document.ts';
import { lexiconTerms } from '../../domain/lexicon.ts';
import { pacer } from '../../runtime/pacer.ts';
import { type WordSet, familyFinder, similarFinder, speller, unionOf } from '../../text/word-forms.ts';
import { type Bm25, type Bm25State, prepareBm25 } from './bm25.ts';
import { idf } from './idf.ts';
import { type PassageTerms, type Vocabulary, analyzeDocument, newVocabulary } from './vocabulary.ts';

/** A passage as the index holds it. */
export type IndexedPassage = {
  readonly document: Document;
  readonly passage: Passage;
  /** The ids of its terms, in order. */
  readonly terms: Uint32Array;
  /** The ids of the terms of the headings above the passage, and of the document's title: each once. */
  readonly headings: readonly number[];
  readonly title: readonly number[];
  /** Its place among the passages of all documents, from 0. */
  readonly ordinal: number;
};

/** Every occurrence of every term, in the order of the documents: the ordinal of the passage, and the sentence in it. */
type Postings = {
  /** By the id of a term, where its part of the other two begins; it ends where that of the next begins. */
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly sentences: Uint16Array;
};

export type PassageIndex = {
  readonly passages: readonly IndexedPassage[];
  readonly postings: Postings;
  /** The id of a term that some passage, heading or title has. */
  termId(term: string): number | undefined;
  /** The inverse document frequency of a term, by its id. */
  idf(termId: number | undefined): number;
  /** The passages below a heading that has a term, in the order of the documents. */
  under(term: string): readonly IndexedPassage[];
  /**
   * The passages that have some of the terms, best first, by BM25+ sums with a boost for each term.
   * @param boosts by the ids of the terms
   * @param isWanted leaves out passages before the limit is applied. If it is null, the most common terms are left out
   * once the others have many occurrences: they hardly change who is best, and take most of the time.
   */
  search(
    boosts: ReadonlyMap<number, number>,
    limit: number,
    isWanted: ((passage: IndexedPassage) => boolean) | null,
  ): IndexedPassage[];
  readonly words: NearWords;
  readonly state: IndexState;
};

/** Words that are near to a word. */
type NearWords = {
  /** Words of the index that begin like it and are about as long: other forms of it, or words of its family. */
  readonly related: (term: string) => readonly string[];
  /** The word that was meant, for one that neither the index nor the lexicon knows; else the word itself. */
  readonly corrected: (term: string) => string;
  /** Words of the index and the lexicon with nearly the same spelling. */
  readonly similar: (term: string) => readonly string[];
};

/** This many passages with a term, counted for each term, are enough to find the best among. See EVALUATION.md. */
const ENOUGH_OCCURRENCES = 3_000;

/** An index that is all but ready: `use` takes a few milliseconds, in which nothing else happens. */
export type PreparedIndex = {
  readonly passages: readonly IndexedPassage[];
  /** After this call the index that this one was made from must not be used. Before it, nothing has changed. */
  use(): PassageIndex;
};

/** What the next index is made from. */
type IndexState = {
  readonly vocabulary: Vocabulary;
  /** How many terms of the vocabulary this index has. */
  readonly terms: number;
  readonly bm25: Bm25State;
};

/** Builds the index of all passages of some documents. Gives way to other work in between. */
export async function buildIndex(documents: readonly Document[]): Promise<PassageIndex> {
  return (await prepareIndex(documents)).use();
}

/** A vocabulary that has this many times the terms in use is replaced by a new one. */
const MAX_UNUSED = 2;

/**
 * Prepares the index of some documents, from an earlier one if there is one: documents that are in both are not analysed
 * again. The result answers like one that was built from nothing.
 */
export async function prepareIndex(documents: readonly Document[], before?: PassageIndex): Promise<PreparedIndex> {
  const pause = pacer();
  const isWorn = before && before.state.vocabulary.ids.size > MAX_UNUSED * before.state.terms;
  const old = isWorn ? undefined : before?.state;
  const vocabulary = old?.vocabulary ?? newVocabulary();
  const { passages, docs, byHeading, titles } = await passagesOf(documents, vocabulary, pause);
  const prepared = await prepareBm25(docs, old?.bm25 ?? null);
  await pause();
  const { postings, frequencies } = await countTerms(docs, vocabulary.ids.size, pause);
  await pause();

  // The vocabulary has the terms of other indexes as well, and grows.
  const frequencyOf = (term: number) => frequencies[term] ?? 0;
  const isInUse = (term: number) => frequencyOf(term) > 0 || byHeading.has(term) || titles.has(term);
  const termId = (term: string) => {
    const id = vocabulary.ids.get(term);
    return id !== undefined && isInUse(id) ? id : undefined;
  };
  const own: WordSet = {
    has: (term) => termId(term) !== undefined,
    *[Symbol.iterator]() {
      for (const [term, id] of vocabulary.ids) if (isInUse(id)) yield term;
    },
  };
  const known = unionOf(own, lexiconTerms);
  const terms = frequencies.reduce((sum, _, id) => sum + Number(isInUse(id)), 0);

  const indexOn = (bm25: Bm25): PassageIndex => ({
    passages,
    postings,
    termId,
    idf: (id) => idf(id === undefined ? 0 : frequencyOf(id), passages.length),
    under: (term) => byHeading.get(termId(term) ?? -1) ?? [],
    search: (boosts, limit, isWanted) => {
      const enough = isWanted === null ? ENOUGH_OCCURRENCES : Number.POSITIVE_INFINITY;
      const chosen = rarestFirst(boosts, frequencyOf, enough);
      const found = bm25.search(chosen, isWanted && ((ordinal) => isWanted(passages[ordinal] as IndexedPassage)));
      const best = found.toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, limit);
      return best.map(({ ordinal }) => passages[ordinal] as IndexedPassage);
    },
    words: { related: familyFinder(own), corrected: speller(known), similar: similarFinder(known) },
    state: { vocabulary, terms, bm25: bm25.state },
  });
  return { passages, use: () => indexOn(prepared.use()) };
}

async function passagesOf(
  documents: readonly Document[],
  vocabulary: Vocabulary,
  pause: () => Promise<void> | undefined,
) {
  const passages: IndexedPassage[] = [];
  const docs: PassageTerms[] = [];
  const byHeading = new Map<number, IndexedPassage[]>();
  const titles = new Set<number>();
  for (const document of documents) {
    const { title, passages: own } = await analyzeDocument(document, vocabulary, pause);
    for (const term of title) titles.add(term);
    for (const [at, doc] of own.entries()) {
      const { terms, headings } = doc;
      const passage: IndexedPassage = {
        document,
        passage: document.passages[at] as Passage,
        terms,
        headings,
        title,
        ordinal: passages.length,
      };
      passages.push(passage);
      docs.push(doc);
      for (const term of headings) {
        const others = byHeading.get(term);
        if (others) others.push(passage);
        else byHeading.set(term, [passage]);
      }
    }
    await pause();
  }
  return { passages, docs, byHeading, titles };
}

/** The boosts, those of rare terms first, up to the term that makes the occurrences more than enough. */
function rarestFirst(
  boosts: ReadonlyMap<number, number>,
  frequencyOf: (term: number) => number,
  enough: number,
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  let occurrences = 0;
  for (const [term, boost] of [...boosts].toSorted(([a], [b]) => frequencyOf(a) - frequencyOf(b))) {
    occurrences += frequencyOf(term);
    if (occurrences > enough && chosen.size > 0) break;
    chosen.set(term, boost);
  }
  return chosen;
}

/**
 * Sorts the occurrences of all terms by the terms' ids, which leaves those of one term in the order of the passages.
 * `frequencies`: how many passages have each term.
 */
async function countTerms(docs: readonly PassageTerms[], size: number, pause: () => Promise<void> | undefined) {
  const starts = new Uint32Array(size + 1);
  const frequencies = new Uint32Array(size);
  for (const { terms } of docs) {
    for (let at = 0; at < terms.length; at += 1) increase(starts, (terms[at] as number) + 1, 1);
    await pause();
  }
  for (let term = 0; term < size; term += 1) increase(starts, term + 1, starts[term] as number);
  const next = starts.slice();
  const passages = new Uint32Array(starts[size] as number);
  const sentences = new Uint16Array(passages.length);
  for (let ordinal = 0; ordinal < docs.length; ordinal += 1) {
    const { terms, sentences: own } = docs[ordinal] as PassageTerms;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const to = next[term] as number;
      if (to === starts[term] || passages[to - 1] !== ordinal) increase(frequencies, term, 1);
      next[term] = to + 1;
      passages[to] = ordinal;
      sentences[to] = own[at] as number;
    }
    await pause();
  }
  return { postings: { starts, passages, sentences } satisfies Postings, frequencies };
}

function increase(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
