import MiniSearch from 'minisearch';
import type { Document, Passage } from '../corpus/document.ts';
import { lexiconTerms } from './lexicon.ts';
import { pacer } from './pace.ts';
import { type PossibleAnswer, type QuestionType, possibleAnswers } from './question-type.ts';
import { sum } from './sum.ts';
import { termsOf } from './terms.ts';
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
   * @param isWanted leaves out passages before the limit is met
   */
  candidates(boosts: ReadonlyMap<number, number>, limit: number, isWanted: (entry: Entry) => boolean): Entry[];
};

/** Builds the index of all passages of some documents, and lets others work in between. */
export async function buildIndex(documents: readonly Document[]): Promise<PassageIndex> {
  const pause = pacer();
  const vocabulary = new Map<string, number>();
  const frequencies: number[] = [];
  const numbered = (text: string, at?: (start: number) => number) => numberTerms(vocabulary, text, at);

  const entries: Entry[] = [];
  const sentencesOf: number[][] = [];
  const byHeading = new Map<number, Entry[]>();
  for (const document of documents) {
    const title = [...new Set(numbered(document.title).numbers)];
    for (const passage of document.passages) {
      const { numbers, sentences } = numbered(passage.text, sentenceFinder(passage));
      const headings = numbered(passage.locator.heading.join('\n'));
      for (const number of new Set(numbers)) frequencies[number] = (frequencies[number] ?? 0) + 1;
      const entry: Entry = {
        document,
        passage,
        terms: Uint32Array.from(numbers),
        headings: [...new Set(headings.numbers)],
        title,
        place: entries.length,
      };
      entries.push(entry);
      sentencesOf.push(sentences);
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
  for (const { place, terms, headings } of entries) {
    engine.add({ id: place, terms: Array.from([...terms, ...headings], spell).join(' ') });
    await pause();
  }

  const rarityOf = (frequency: number) => Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));

  const answers: Record<QuestionType, PossibleAnswer[][][]> = { number: [], date: [], person: [], place: [] };

  const words = new Set([...vocabulary.keys(), ...lexiconTerms()]);

  return {
    entries,
    averageLength: sum(entries.map(({ terms }) => terms.length)) / Math.max(1, entries.length),
    related: familyFinder(vocabulary.keys()),
    corrected: speller(words),
    similar: similarFinder(words),
    under: (term) => byHeading.get(vocabulary.get(term) ?? -1) ?? [],
    possibleAnswers: (entry, type) => {
      const known = answers[type][entry.place];
      if (known !== undefined) return known;
      const { text, sentences } = entry.passage;
      const read = sentences.map(({ start, end }) => possibleAnswers(type, text.slice(start, end)));
      answers[type][entry.place] = read;
      return read;
    },
    postings: postingsOf(entries, sentencesOf, vocabulary.size),
    numberOf: (term) => vocabulary.get(term),
    knows: (terms) => terms.every((term) => vocabulary.has(term)),
    rarity: (number) => rarityOf(number === undefined ? 0 : (frequencies[number] ?? 0)),
    greatestRarity: rarityOf(1),
    candidates: (boosts, limit, isWanted) => {
      const boostOf = new Map<string, number>();
      for (const [number, boost] of boosts) boostOf.set(spell(number), boost);
      const found = engine.search([...boostOf.keys()].join(' '), {
        boostTerm: (term) => boostOf.get(term) ?? 0,
        filter: ({ id }) => isWanted(entries[id] as Entry),
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

function numberTerms(vocabulary: Map<string, number>, text: string, at: (start: number) => number = () => 0) {
  const numbers: number[] = [];
  const sentences: number[] = [];
  for (const { term, start } of termsOf(text)) {
    let number = vocabulary.get(term);
    if (number === undefined) {
      number = vocabulary.size;
      vocabulary.set(term, number);
    }
    numbers.push(number);
    sentences.push(at(start));
  }
  return { numbers, sentences };
}

/** Sorts the terms of all passages by their numbers, which leaves those of one term in the order of the passages. */
function postingsOf(entries: readonly Entry[], sentencesOf: readonly (readonly number[])[], size: number): Postings {
  const starts = new Uint32Array(size + 1);
  for (const { terms } of entries) for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const total = starts[size] as number;
  const next = starts.slice();
  const places = new Uint32Array(total);
  const sentences = new Uint16Array(total);
  for (const { place, terms } of entries) {
    const own = sentencesOf[place] ?? [];
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const to = next[term] as number;
      next[term] = to + 1;
      places[to] = place;
      sentences[to] = own[at] as number;
    }
  }
  return { starts, places, sentences };
}

/** Which sentence of a passage an offset stands in, asked for in rising order. */
function sentenceFinder(passage: Passage): (start: number) => number {
  let sentence = 0;
  return (start) => {
    while (start >= (passage.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence += 1;
    return sentence;
  };
}
