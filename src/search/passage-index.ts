import MiniSearch from 'minisearch';
import type { Document, Passage } from '../corpus/document.ts';
import { lexiconTerms } from './lexicon.ts';
import { pacer } from './pace.ts';
import { foldPhrase } from './question.ts';
import { type PossibleAnswer, type QuestionType, possibleAnswers } from './question-type.ts';
import { sum } from './sum.ts';
import { type Term, termsOf } from './terms.ts';
import { familyFinder, similarFinder, speller } from './word-forms.ts';

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

/** Builds the index of all passages of some documents, and lets others work in between. */
export async function buildIndex(documents: readonly Document[]): Promise<PassageIndex> {
  const pause = pacer();
  const vocabulary = new Map<string, number>();
  const distinct = (text: string) => [...new Set(numbered(vocabulary, termsOf(text)))];

  const entries: Entry[] = [];
  const sentencesOf: Uint16Array[] = [];
  const byHeading = new Map<number, Entry[]>();
  for (const document of documents) {
    const title = distinct(document.title);
    let above: { readonly heading: string; readonly terms: readonly number[] } = { heading: '', terms: [] };
    for (const passage of document.passages) {
      const terms = termsOf(passage.text);
      const heading = passage.locator.heading.join('\n');
      if (heading !== above.heading) above = { heading, terms: distinct(heading) };
      const entry: Entry = {
        document,
        passage,
        terms: numbered(vocabulary, terms),
        headings: above.terms,
        title,
        place: entries.length,
      };
      entries.push(entry);
      sentencesOf.push(sentencesOfTerms(terms, passage));
      for (const number of entry.headings) {
        const others = byHeading.get(number);
        if (others) others.push(entry);
        else byHeading.set(number, [entry]);
      }
      await pause();
    }
  }

  const engine = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  const spelled = Array.from({ length: vocabulary.size }, (_, number) => spell(number));
  for (const { place, terms, headings } of entries) {
    let text = '';
    for (let at = 0; at < terms.length; at += 1) text += ` ${spelled[terms[at] as number]}`;
    for (const number of headings) text += ` ${spelled[number]}`;
    engine.add({ id: place, terms: text.slice(1) });
    await pause();
  }

  const { postings, frequencies } = postingsOf(entries, sentencesOf, vocabulary.size);
  const frequencyOf = (number: number) => frequencies[number] ?? 0;
  const rarityOf = (frequency: number) => Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));

  const folded: string[] = [];
  const letters: string[] = [];
  const answers: Record<QuestionType, PossibleAnswer[][][]> = { number: [], date: [], person: [], place: [] };

  const own = new Set(vocabulary.keys());
  const words = new Set([...own, ...lexiconTerms()]);

  return {
    entries,
    averageLength: sum(entries.map(({ terms }) => terms.length)) / Math.max(1, entries.length),
    related: familyFinder(own),
    corrected: speller(words),
    similar: similarFinder(words),
    under: (term) => byHeading.get(vocabulary.get(term) ?? -1) ?? [],
    foldedText: ({ place, passage }) => (folded[place] ??= foldPhrase(passage.text)),
    lettersOf: ({ place, passage }) => (letters[place] ??= passage.text.replace(/[\s\p{Pd}]+/gu, '')),
    possibleAnswers: (entry, type) => {
      const known = answers[type][entry.place];
      if (known !== undefined) return known;
      const { text, sentences } = entry.passage;
      const read = sentences.map(({ start, end }) => possibleAnswers(type, text.slice(start, end)));
      answers[type][entry.place] = read;
      return read;
    },
    postings,
    numberOf: (term) => vocabulary.get(term),
    knows: (terms) => terms.every((term) => vocabulary.has(term)),
    rarity: (number) => rarityOf(number === undefined ? 0 : frequencyOf(number)),
    greatestRarity: rarityOf(1),
    candidates: (boosts, limit, isWanted) => {
      const boostOf = new Map<string, number>();
      let occurrences = 0;
      for (const number of [...boosts.keys()].toSorted((a, b) => frequencyOf(a) - frequencyOf(b))) {
        occurrences += frequencyOf(number);
        if (isWanted === null && occurrences > ENOUGH_OCCURRENCES && boostOf.size > 0) break;
        boostOf.set(spelled[number] as string, boosts.get(number) ?? 0);
      }
      const found = engine.search([...boostOf.keys()].join(' '), {
        boostTerm: (term) => boostOf.get(term) ?? 0,
        ...(isWanted !== null && { filter: ({ id }) => isWanted(entries[id] as Entry) }),
      });
      // MiniSearch multiplies the sum by the number of matched terms, which drowns the weights: divide it out.
      for (const hit of found) hit.score /= hit.queryTerms.length;
      const best = found.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
      return best.map(({ id }) => entries[id] as Entry);
    },
  };
}

/**
 * A term as MiniSearch stores it: its number, in few letters. MiniSearch's radix tree walks the children of a node one
 * by one, and with thousands of Han characters at the root that is slow; see DESIGN.md.
 */
function spell(number: number): string {
  return number.toString(16);
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

/**
 * Sorts the terms of all passages by their numbers, which leaves those of one term in the order of the passages.
 * `frequencies`: how many passages have each term.
 */
function postingsOf(entries: readonly Entry[], sentencesOf: readonly Uint16Array[], size: number) {
  const starts = new Uint32Array(size + 1);
  const frequencies = new Uint32Array(size);
  for (const { terms } of entries) {
    for (let at = 0; at < terms.length; at += 1) increase(starts, (terms[at] as number) + 1, 1);
  }
  for (let term = 0; term < size; term += 1) increase(starts, term + 1, starts[term] as number);
  const next = starts.slice();
  const places = new Uint32Array(starts[size] as number);
  const sentences = new Uint16Array(places.length);
  for (const { place, terms } of entries) {
    const own = sentencesOf[place] as Uint16Array;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const to = next[term] as number;
      if (to === starts[term] || places[to - 1] !== place) increase(frequencies, term, 1);
      next[term] = to + 1;
      places[to] = place;
      sentences[to] = own[at] as number;
    }
  }
  return { postings: { starts, places, sentences } satisfies Postings, frequencies };
}

function increase(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
