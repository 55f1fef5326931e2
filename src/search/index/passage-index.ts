import type { Document, Passage } from '../../corpus/document.ts';
import { lexiconTerms } from '../../domain/lexicon.ts';
import { pacer } from '../../runtime/pacer.ts';
import { type WordSet, familyFinder, similarFinder, speller, unionOf } from '../../text/word-forms.ts';
import { type Candidates, type CandidatesState, type Doc, prepareCandidates } from './candidates.ts';
import { type Expansions, NO_EXPANSIONS, termsAsked, wordsKey } from './expansions.ts';
import { idf } from './idf.ts';
import { twinsAmong } from './twins.ts';
import { type PassageTerms, type Vocabulary, analyzeDocument, idsOf, newVocabulary } from './vocabulary.ts';

/** A passage as the index holds it. */
export type IndexedPassage = PassageTerms & {
  readonly document: Document;
  readonly passage: Passage;
  /** The terms of the document's title, each once. */
  readonly title: readonly number[];
  /** What each question that the passage answers asks about, by the ids of its terms, see `Expansions`. */
  readonly questions: readonly Uint32Array[];
  /** Its place among the passages of all documents, from 0. */
  readonly ordinal: number;
};

export type PassageIndex = {
  readonly passages: readonly IndexedPassage[];
  /** How many terms a passage has on average. */
  readonly averageLength: number;
  /** The id of a term that some passage, heading, title or expansion has. */
  termId(term: string): number | undefined;
  /** Some passage, heading or title has the term, and not only an expansion. */
  isInDocuments(termId: number | undefined): boolean;
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
  /** The entry of a passage of the documents in use. */
  passageOf(passage: Passage): IndexedPassage | undefined;
  /** The passages that say the same in other languages. */
  twins(passage: IndexedPassage): readonly IndexedPassage[];
  /** How many expansions have a passage, and how many have none. */
  readonly expansions: { readonly owned: number; readonly unowned: number };
  readonly words: NearWords;
  readonly state: IndexState;
};

/** Words that are near to a word. */
type NearWords = {
  /** Words of the index that begin like it and are about as long: other forms of it, or words of its family. */
  readonly related: (term: string) => readonly string[];
  /** The index or the lexicon has it. */
  readonly isKnown: (term: string) => boolean;
  /** The word that was meant, for one that neither the index nor the lexicon knows; else the word itself. */
  readonly corrected: (term: string) => string;
  /** Words of the index and the lexicon with nearly the same spelling. */
  readonly similar: (term: string) => readonly string[];
};

/** This many passages with a term, counted for each term, are enough to find the best among. See EVALUATION.md. */
const ENOUGH_OCCURRENCES = 1_000;

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
  readonly docs: KnownDocs;
  readonly candidates: CandidatesState;
};

/** What was made of the passages, with the expansions that they had then. */
type KnownDocs = ReadonlyMap<PassageTerms, KnownDoc>;

type KnownDoc = {
  readonly doc: Doc;
  /** The key of the passage's words; null if there were no expansions. */
  readonly key: string | null;
  readonly asked: readonly string[];
};

/** Builds the index of all passages of some documents. Gives way to other work in between. */
export async function buildIndex(
  documents: readonly Document[],
  expansions: Expansions = NO_EXPANSIONS,
): Promise<PassageIndex> {
  return (await prepareIndex(documents, expansions)).use();
}

/** A vocabulary that has this many times the terms in use is replaced by a new one. */
const MAX_UNUSED = 2;

/**
 * Prepares the index of some documents, from an earlier one if there is one: documents that are in both are not analysed
 * again. The result answers like one that was built from nothing.
 */
export async function prepareIndex(
  documents: readonly Document[],
  expansions: Expansions = NO_EXPANSIONS,
  before?: PassageIndex,
): Promise<PreparedIndex> {
  const pause = pacer();
  const isWorn = before && before.state.vocabulary.ids.size > MAX_UNUSED * before.state.terms;
  const old = isWorn ? undefined : before?.state;
  const vocabulary = old?.vocabulary ?? newVocabulary();
  const { passages, docs, known, owners } = await passagesOf(documents, expansions, vocabulary, old?.docs, pause);
  const prepared = await prepareCandidates(docs, old?.candidates ?? null);
  await pause();
  const { frequencies, occurrences, uses, byHeading } = await countTerms(passages, vocabulary.ids.size, pause);

  // The vocabulary has the terms of other indexes as well, and grows.
  const frequencyOf = (term: number) => frequencies[term] ?? 0;
  const isInUse = (term: number) => (uses[term] ?? UNUSED) !== UNUSED;
  const termId = (term: string) => {
    const id = vocabulary.ids.get(term);
    return id !== undefined && isInUse(id) ? id : undefined;
  };
  const own: WordSet = {
    has: (term) => termId(term) !== undefined,
    frequency: (term) => frequencyOf(vocabulary.ids.get(term) ?? -1),
    *[Symbol.iterator]() {
      for (const [term, id] of vocabulary.ids) if (isInUse(id)) yield term;
    },
  };
  const knownWords = unionOf(own, lexiconTerms);
  const terms = uses.reduce((sum, use) => sum + Number(use !== UNUSED), 0);
  const twins = await twinsAmong(passages, pause);
  const length = passages.reduce((sum, passage) => sum + passage.terms.length, 0);

  const byPassage = new Map(passages.map((entry) => [entry.passage, entry]));

  const indexOn = (candidates: Candidates): PassageIndex => ({
    passages,
    averageLength: length / Math.max(1, passages.length),
    termId,
    isInDocuments: (id) => id !== undefined && uses[id] === IN_DOCUMENTS,
    idf: (id) => idf(id === undefined ? 0 : frequencyOf(id), passages.length),
    under: (term) => byHeading.get(termId(term) ?? -1) ?? [],
    search: (boosts, limit, isWanted) => {
      const enough = isWanted === null ? ENOUGH_OCCURRENCES : Number.POSITIVE_INFINITY;
      const chosen = rarestFirst(boosts, (term) => occurrences[term] ?? 0, enough);
      const isOrdinalWanted = isWanted && ((ordinal: number) => isWanted(passages[ordinal] as IndexedPassage));
      const found = candidates.search(chosen, limit, isOrdinalWanted);
      return found.map((ordinal) => passages[ordinal] as IndexedPassage);
    },
    passageOf: (passage) => byPassage.get(passage),
    twins: (passage) => twins.get(passage) ?? [],
    expansions: { owned: owners.size, unowned: expansions.size - owners.size },
    words: {
      related: familyFinder(own),
      isKnown: (term) => knownWords.has(term),
      corrected: speller(knownWords),
      similar: similarFinder(knownWords),
    },
    state: { vocabulary, terms, docs: known, candidates: candidates.state },
  });
  return { passages, use: () => indexOn(prepared.use()) };
}

async function passagesOf(
  documents: readonly Document[],
  expansions: Expansions,
  vocabulary: Vocabulary,
  before: KnownDocs | undefined,
  pause: () => Promise<void> | undefined,
) {
  const passages: IndexedPassage[] = [];
  const docs: Doc[] = [];
  const known = new Map<PassageTerms, KnownDoc>();
  const owners = new Set<string>();
  for (const document of documents) {
    const { title, passages: own } = await analyzeDocument(document, vocabulary, pause);
    for (const [at, analyzed] of own.entries()) {
      const passage = document.passages[at] as Passage;
      const old = before?.get(analyzed);
      const key = expansions.size === 0 ? null : (old?.key ?? wordsKey(passage.text));
      const asked = (key === null ? undefined : expansions.get(key)) ?? NO_QUESTIONS;
      if (key !== null && asked.length > 0) owners.add(key);
      const doc = old && isSame(old.asked, asked) ? old.doc : docOf(analyzed, asked, vocabulary);
      known.set(analyzed, { doc, key, asked });
      docs.push(doc);
      passages.push({ ...analyzed, document, passage, title, questions: doc.questions, ordinal: passages.length });
      await pause();
    }
  }
  return { passages, docs, known, owners };
}

const NO_QUESTIONS: readonly string[] = [];

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}

function docOf({ terms, headings }: PassageTerms, asked: readonly string[], { ids }: Vocabulary): Doc {
  return { terms, headings, questions: asked.map((question) => idsOf(termsAsked(question), ids)) };
}

/** The boosts, those of rare terms first, up to the term that makes the occurrences more than enough. */
function rarestFirst(
  boosts: ReadonlyMap<number, number>,
  occurrencesOf: (term: number) => number,
  enough: number,
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  let occurrences = 0;
  for (const [term, boost] of [...boosts].toSorted(([a], [b]) => occurrencesOf(a) - occurrencesOf(b))) {
    occurrences += occurrencesOf(term);
    if (occurrences > enough && chosen.size > 0) break;
    chosen.set(term, boost);
  }
  return chosen;
}

/** What has a term: nothing; only expansions; a passage, a heading or a title. */
const UNUSED = 0;
const IN_EXPANSIONS = 1;
const IN_DOCUMENTS = 2;

/**
 * How many passages have each term, in how many passages and expansions it is looked up, what has it at all, and the
 * passages below the headings that have it.
 */
async function countTerms(passages: readonly IndexedPassage[], size: number, pause: () => Promise<void> | undefined) {
  const [frequencies, occurrences] = [new Uint32Array(size), new Uint32Array(size)];
  const [lastIn, lastAskedIn] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const uses = new Uint8Array(size).fill(UNUSED);
  const byHeading = new Map<number, IndexedPassage[]>();
  for (const passage of passages) {
    const { terms, headings, title, questions, ordinal } = passage;
    for (const question of questions) {
      for (const term of question) {
        uses[term] = Math.max(uses[term] as number, IN_EXPANSIONS);
        if (lastAskedIn[term] === ordinal) continue;
        lastAskedIn[term] = ordinal;
        occurrences[term] = (occurrences[term] as number) + 1;
      }
    }
    for (const term of terms) {
      uses[term] = IN_DOCUMENTS;
      if (lastIn[term] === ordinal) continue;
      lastIn[term] = ordinal;
      frequencies[term] = (frequencies[term] as number) + 1;
      occurrences[term] = (occurrences[term] as number) + 1;
    }
    for (const term of title) uses[term] = IN_DOCUMENTS;
    for (const term of headings) {
      uses[term] = IN_DOCUMENTS;
      const others = byHeading.get(term);
      if (others) others.push(passage);
      else byHeading.set(term, [passage]);
    }
    await pause();
  }
  return { frequencies, occurrences, uses, byHeading };
}
