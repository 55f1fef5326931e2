import type { Document, Passage } from '../../corpus/document.ts';
import { type Engine, type EngineState, prepareEngine } from './bm25.ts';
import { lexiconTerms } from '../../domain/lexicon.ts';
import { pacer } from '../../runtime/pacer.ts';
import { foldPhrase } from '../query/query.ts';
import { type PossibleAnswer, type QuestionType, possibleAnswers } from '../query/question-type.ts';
import { type SentenceNames, sentenceNames } from './sentence-names.ts';
import { sum } from '../../text/sum.ts';
import { type NumberedPassage, type Vocabulary, newVocabulary, numberDocument } from './vocabulary.ts';
import { type Phrases, familyFinder, similarFinder, speller } from '../../text/word-forms.ts';

/** A passage as the index holds it. */
export type Entry = {
  readonly document: Document;
  readonly passage: Passage;
  /** The numbers of its terms, in order. */
  readonly terms: Uint32Array;
  /** The numbers of the terms of the headings above the passage, and of the document's title: each once. */
  readonly headings: readonly number[];
  readonly title: readonly number[];
  /** Its place among the passages of all documents. */
  readonly place: number;
};

/** Where each term stands: the places of its passages and the sentences in these, in the order of the documents. */
export type Postings = {
  /** By the number of a term, where its part of the other two begins; it ends where that of the next begins. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly sentences: Uint16Array;
};

export type PassageIndex = {
  readonly entries: readonly Entry[];
  readonly state: IndexState;
  /** Of a passage, in terms. */
  readonly averageLength: number;
  readonly postings: Postings;
  /** The passages below a heading with a term, in the order of the documents. */
  under(term: string): readonly Entry[];
  /** A passage as phrases are compared, see `foldPhrase`. Read when first asked for. */
  foldedText(entry: Entry): string;
  /** A passage without white space and hyphens, to tell whether two say the same. Read when first asked for. */
  lettersOf(entry: Entry): string;
  /** What each sentence of a passage has to offer to questions of a type. Read when first asked for. */
  possibleAnswers(entry: Entry, type: QuestionType): readonly (readonly PossibleAnswer[])[];
  /** What the names in each sentence of a passage say of it. Read when first asked for. */
  namesIn(entry: Entry): readonly SentenceNames[];
  /** The number of a term that some passage has. */
  numberOf(term: string): number | undefined;
  /** Is each of the terms in some passage, be it another for each? */
  knows(terms: readonly string[]): boolean;
  /** Words of the index that begin like a word and are about as long: other forms of it, or words of its family. */
  related(term: string): readonly string[];
  /** The word that was meant, for one that neither the index nor the lexicon knows; else the word itself. */
  readonly corrected: (term: string) => string;
  /** The words of the index and the lexicon that are spelled much like one. */
  similar(term: string): readonly string[];
  /**
   * How much finding a term says, by its number: the fewer passages have it, the more (BM25's inverse document
   * frequency). Most says one that no passage has.
   */
  rarity(number: number | undefined): number;
  /** The rarity of a term that one passage has. */
  readonly greatestRarity: number;
  /**
   * The passages that have some of the terms, best first. Scores are BM25+ sums, each term times its boost.
   * @param boosts by the numbers of the terms
   * @param isWanted leaves out passages before the limit is met. Where all are wanted, the commonest terms are left out
   * once the others have many occurrences: they hardly change who is best, and would take most of the time.
   */
  candidates(boosts: ReadonlyMap<number, number>, limit: number, isWanted: ((entry: Entry) => boolean) | null): Entry[];
};

/** So many passages with a term, counted for each term, are enough to find the best among. Measured, see EVALUATION.md. */
const ENOUGH_OCCURRENCES = 3_000;

/** An index that is all but ready: `use` takes a few milliseconds, in which nothing else happens. */
export type PreparedIndex = {
  readonly entries: readonly Entry[];
  /** From now on the index that this one was made from must not be asked. If it is never called, nothing has happened. */
  use(): PassageIndex;
};

/** What the next index is made from. */
export type IndexState = {
  readonly vocabulary: Vocabulary;
  /** Of the terms in the vocabulary, how many this index has. */
  readonly terms: number;
  readonly engine: EngineState;
  readonly answers: Readonly<Record<QuestionType, WeakMap<Passage, PossibleAnswer[][]>>>;
  readonly names: WeakMap<Passage, SentenceNames[]>;
};

/** Builds the index of all passages of some documents, and lets others work in between. */
export async function buildIndex(documents: readonly Document[]): Promise<PassageIndex> {
  return (await prepareIndex(documents)).use();
}

/** A vocabulary with so many times the terms that are in use is left for a new one. */
const MOST_UNUSED = 2;

/**
 * Prepares the index of some documents, from that of others where there is one: documents that are in both are not read
 * again. The result answers as one that was built from nothing.
 */
export async function prepareIndex(documents: readonly Document[], before?: PassageIndex): Promise<PreparedIndex> {
  const pause = pacer();
  const isWorn = before && before.state.vocabulary.numbers.size > MOST_UNUSED * before.state.terms;
  const old = isWorn ? undefined : before?.state;
  const vocabulary = old?.vocabulary ?? newVocabulary();

  const entries: Entry[] = [];
  const rows: NumberedPassage[] = [];
  const byHeading = new Map<number, Entry[]>();
  const titles = new Set<number>();
  for (const document of documents) {
    const { title, passages } = await numberDocument(document, vocabulary, pause);
    for (const number of title) titles.add(number);
    for (let at = 0; at < passages.length; at += 1) {
      const row = passages[at] as NumberedPassage;
      const { terms, headings } = row;
      const passage = document.passages[at] as Passage;
      const entry: Entry = { document, passage, terms, headings, title, place: entries.length };
      entries.push(entry);
      rows.push(row);
      for (const number of headings) {
        const others = byHeading.get(number);
        if (others) others.push(entry);
        else byHeading.set(number, [entry]);
      }
    }
    await pause();
  }

  const prepared = await prepareEngine(rows, old?.engine ?? null);
  await pause();
  const { postings, frequencies } = await postingsOf(rows, vocabulary.numbers.size, pause);
  await pause();
  const frequencyOf = (number: number) => frequencies[number] ?? 0;
  const isInUse = new Uint8Array(frequencies.length);
  let termsInUse = 0;
  for (let number = 0; number < isInUse.length; number += 1) {
    if (frequencyOf(number) === 0 && !byHeading.has(number) && !titles.has(number)) continue;
    isInUse[number] = 1;
    termsInUse += 1;
  }
  const numberOf = (term: string) => {
    const number = vocabulary.numbers.get(term);
    return number !== undefined && isInUse[number] === 1 ? number : undefined;
  };
  // The vocabulary has the terms of other indexes as well, and grows.
  const own: Phrases = {
    has: (term) => numberOf(term) !== undefined,
    *[Symbol.iterator]() {
      for (const [term, number] of vocabulary.numbers) if (isInUse[number] === 1) yield term;
    },
  };
  const phrases: Phrases = {
    has: (term) => own.has(term) || lexiconTerms().has(term),
    *[Symbol.iterator]() {
      yield* own;
      for (const term of lexiconTerms()) if (!own.has(term)) yield term;
    },
  };
  const rarityOf = (frequency: number) => Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));
  const rarities = new Float64Array(frequencies.length);
  for (let number = 0; number < rarities.length; number += 1) rarities[number] = rarityOf(frequencyOf(number));
  const rarityOfNone = rarityOf(0);
  const answers = old?.answers ?? {
    number: new WeakMap(),
    date: new WeakMap(),
    person: new WeakMap(),
    place: new WeakMap(),
    countries: new WeakMap(),
  };

  const names: IndexState['names'] = old?.names ?? new WeakMap();
  const folded: string[] = [];
  const letters: string[] = [];

  const indexOn = (engine: Engine): PassageIndex => ({
    entries,
    state: { vocabulary, terms: termsInUse, engine: engine.state, answers, names },
    averageLength: sum(entries.map(({ terms }) => terms.length)) / Math.max(1, entries.length),
    related: familyFinder(own),
    corrected: speller(phrases),
    similar: similarFinder(phrases),
    under: (term) => byHeading.get(numberOf(term) ?? -1) ?? [],
    foldedText: ({ place, passage }) => (folded[place] ??= foldPhrase(passage.text)),
    lettersOf: ({ place, passage }) => (letters[place] ??= passage.text.replace(/[\s\p{Pd}]+/gu, '')),
    possibleAnswers: ({ passage }, type) =>
      readOnce(answers[type], passage, (sentence) => possibleAnswers(type, sentence)),
    namesIn: ({ passage }) => readOnce(names, passage, sentenceNames),
    postings,
    numberOf,
    knows: (terms) => terms.every((term) => own.has(term)),
    rarity: (number) => (number === undefined ? rarityOfNone : (rarities[number] as number)),
    greatestRarity: rarityOf(1),
    candidates: (boosts, limit, isWanted) => {
      const chosen = new Map<number, number>();
      let occurrences = 0;
      for (const number of [...boosts.keys()].toSorted((a, b) => frequencyOf(a) - frequencyOf(b))) {
        occurrences += frequencyOf(number);
        if (isWanted === null && occurrences > ENOUGH_OCCURRENCES && chosen.size > 0) break;
        chosen.set(number, boosts.get(number) ?? 0);
      }
      const found = engine.search(chosen, isWanted && ((place) => isWanted(entries[place] as Entry)));
      const best = found.toSorted((a, b) => b.score - a.score || a.place - b.place).slice(0, limit);
      return best.map(({ place }) => entries[place] as Entry);
    },
  });
  return { entries, use: () => indexOn(prepared.use()) };
}

/** What is read from each sentence of a passage, when it is first asked for. */
function readOnce<Read>(known: WeakMap<Passage, Read[]>, passage: Passage, read: (sentence: string) => Read): Read[] {
  let found = known.get(passage);
  if (found === undefined) {
    found = passage.sentences.map(({ start, end }) => read(passage.text.slice(start, end)));
    known.set(passage, found);
  }
  return found;
}

/**
 * Sorts the terms of all passages by their numbers, which leaves those of one term in the order of the passages.
 * `frequencies`: how many passages have each term.
 */
async function postingsOf(rows: readonly NumberedPassage[], size: number, pause: () => Promise<void> | undefined) {
  const starts = new Uint32Array(size + 1);
  const frequencies = new Uint32Array(size);
  for (const { terms } of rows) {
    for (let at = 0; at < terms.length; at += 1) increase(starts, (terms[at] as number) + 1, 1);
    await pause();
  }
  for (let term = 0; term < size; term += 1) increase(starts, term + 1, starts[term] as number);
  const next = starts.slice();
  const places = new Uint32Array(starts[size] as number);
  const sentences = new Uint16Array(places.length);
  for (let place = 0; place < rows.length; place += 1) {
    const { terms, sentences: own } = rows[place] as NumberedPassage;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const to = next[term] as number;
      if (to === starts[term] || places[to - 1] !== place) increase(frequencies, term, 1);
      next[term] = to + 1;
      places[to] = place;
      sentences[to] = own[at] as number;
    }
    await pause();
  }
  return { postings: { starts, places, sentences } satisfies Postings, frequencies };
}

function increase(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
