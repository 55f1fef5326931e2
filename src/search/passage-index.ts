import MiniSearch from 'minisearch';
import type { Document, Passage } from '../corpus/document.ts';
import { termsOf } from './terms.ts';

/** A passage as the index holds it: its terms in order, by number, and the sentence in which each stands. */
export type Entry = {
  readonly document: Document;
  readonly passage: Passage;
  readonly terms: Uint32Array;
  readonly sentences: Uint16Array;
  /** The terms of the document's title and of the headings above the passage. */
  readonly context: ReadonlySet<number>;
  /** Its place among the passages of all documents. */
  readonly place: number;
};

export type PassageIndex = {
  readonly entries: readonly Entry[];
  /** The number of a term that some passage has. */
  numberOf(term: string): number | undefined;
  /** Words of the index that begin like a word and are about as long: other forms of it, or words of its family. */
  related(term: string): readonly string[];
  /** How much finding a term says: the fewer passages have it, the more (BM25's inverse document frequency). */
  rarity(term: string): number;
  /**
   * The passages that have some of the terms, best first. Scores are BM25+ sums, each term times its weight.
   * @param isWanted leaves out passages before the limit is met
   */
  candidates(
    weights: ReadonlyMap<string, number>,
    limit: number,
    isWanted: (entry: Entry) => boolean,
  ): { entry: Entry; score: number }[];
};

/** Builds the index of all passages of some documents. */
export function buildIndex(documents: readonly Document[]): PassageIndex {
  const vocabulary = new Map<string, number>();
  const frequencies: number[] = [];
  const numbered = (text: string, at?: (start: number) => number) => numberTerms(vocabulary, text, at);

  const entries: Entry[] = [];
  for (const document of documents) {
    for (const passage of document.passages) {
      const { numbers, sentences } = numbered(passage.text, sentenceFinder(passage));
      const context = numbered([document.title, ...passage.locator.heading].join('\n'));
      for (const number of new Set(numbers)) frequencies[number] = (frequencies[number] ?? 0) + 1;
      entries.push({
        document,
        passage,
        terms: Uint32Array.from(numbers),
        sentences: Uint16Array.from(sentences),
        context: new Set(context.numbers),
        place: entries.length,
      });
    }
  }

  const engine = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  engine.addAll(entries.map((entry) => ({ id: entry.place, terms: Array.from(entry.terms, spell).join(' ') })));

  const rarity = (term: string) => {
    const frequency = frequencies[vocabulary.get(term) ?? -1] ?? 0;
    return Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));
  };

  return {
    entries,
    related: familyFinder(vocabulary.keys()),
    numberOf: (term) => vocabulary.get(term),
    rarity,
    candidates: (weights, limit, isWanted) => {
      const known = [...weights].flatMap(([term, weight]): [string, number][] => {
        const number = vocabulary.get(term);
        return number === undefined ? [] : [[spell(number), weight]];
      });
      const boosts = new Map(known);
      const found = engine.search(known.map(([term]) => term).join(' '), {
        boostTerm: (term) => boosts.get(term) ?? 0,
      });
      // MiniSearch multiplies the sum by the number of matched terms, which drowns the weights: divide it out.
      const scored = found
        .map(({ id, score, queryTerms }) => ({ entry: entries[id] as Entry, score: score / queryTerms.length }))
        .filter(({ entry }) => isWanted(entry));
      return scored.toSorted((a, b) => b.score - a.score || a.entry.place - b.entry.place).slice(0, limit);
    },
  };
}

/** Letters that two words must share at their beginnings: this many, and this share of the longer one. */
const SHARED_LETTERS = 4;
const SHARED_PART = 0.7;

/** For words of an alphabet. Stemming leaves партнёр and партнёрство apart; their common beginning does not. */
function familyFinder(vocabulary: Iterable<string>): PassageIndex['related'] {
  const byBeginning = new Map<string, string[]>();
  for (const term of vocabulary) {
    if (!/^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u.test(term)) continue;
    const beginning = term.slice(0, SHARED_LETTERS);
    const others = byBeginning.get(beginning);
    if (others) others.push(term);
    else byBeginning.set(beginning, [term]);
  }
  return (term) =>
    (byBeginning.get(term.slice(0, SHARED_LETTERS)) ?? []).filter((other) => {
      const needed = Math.max(SHARED_LETTERS, SHARED_PART * Math.max(term.length, other.length));
      return other !== term && other.slice(0, Math.ceil(needed)) === term.slice(0, Math.ceil(needed));
    });
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

/** Which sentence of a passage an offset stands in, asked for in rising order. */
function sentenceFinder(passage: Passage): (start: number) => number {
  let sentence = 0;
  return (start) => {
    while (start >= (passage.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence += 1;
    return sentence;
  };
}
