import MiniSearch from 'minisearch';
import type { Document, Passage } from '../corpus/document.ts';
import { type Concept, lexiconTerms, mentionsIn } from './lexicon.ts';
import { pacer } from './pace.ts';
import { sum } from './sum.ts';
import { termsOf } from './terms.ts';
import { familyFinder, speller } from './word-forms.ts';

/** A passage as the index holds it: its terms in order, by number, and the sentence in which each stands. */
export type Entry = {
  readonly document: Document;
  readonly passage: Passage;
  readonly terms: Uint32Array;
  readonly sentences: Uint16Array;
  /** The terms of the headings above the passage, and of the document's title. */
  readonly headings: ReadonlySet<number>;
  readonly title: ReadonlySet<number>;
  /** Its place among the passages of all documents. */
  readonly place: number;
};

export type PassageIndex = {
  readonly entries: readonly Entry[];
  /** Of a passage, in terms. */
  readonly averageLength: number;
  /** The passages below a heading with a term, in the order of the documents. */
  under(term: string): readonly Entry[];
  /** What each sentence of a passage names, of the lexicon's names. Read when first asked for. */
  namesIn(entry: Entry): readonly (readonly Concept[])[];
  /** How many terms there are; their numbers are below that. */
  readonly vocabularySize: number;
  /** The number of a term that some passage has. */
  numberOf(term: string): number | undefined;
  /** Is each of the terms in some passage, be it another for each? */
  knows(terms: readonly string[]): boolean;
  /** Words of the index that begin like a word and are about as long: other forms of it, or words of its family. */
  related(term: string): readonly string[];
  /** The word that was meant, for one that neither the index nor the lexicon knows; else the word itself. */
  readonly corrected: (term: string) => string;
  /** How much finding a term says: the fewer passages have it, the more (BM25's inverse document frequency). */
  rarity(term: string): number;
  /** The rarity of a term that one passage has. */
  readonly greatestRarity: number;
  /**
   * The passages that have some of the terms, best first. Scores are BM25+ sums, each term times its weight.
   * @param isWanted leaves out passages before the limit is met
   */
  candidates(weights: ReadonlyMap<string, number>, limit: number, isWanted: (entry: Entry) => boolean): Entry[];
};

/** Builds the index of all passages of some documents, and lets others work in between. */
export async function buildIndex(documents: readonly Document[]): Promise<PassageIndex> {
  const pause = pacer();
  const vocabulary = new Map<string, number>();
  const frequencies: number[] = [];
  const numbered = (text: string, at?: (start: number) => number) => numberTerms(vocabulary, text, at);

  const entries: Entry[] = [];
  const byHeading = new Map<number, Entry[]>();
  for (const document of documents) {
    const title = new Set(numbered(document.title).numbers);
    for (const passage of document.passages) {
      const { numbers, sentences } = numbered(passage.text, sentenceFinder(passage));
      const headings = numbered(passage.locator.heading.join('\n'));
      for (const number of new Set(numbers)) frequencies[number] = (frequencies[number] ?? 0) + 1;
      const entry: Entry = {
        document,
        passage,
        terms: Uint32Array.from(numbers),
        sentences: Uint16Array.from(sentences),
        headings: new Set(headings.numbers),
        title,
        place: entries.length,
      };
      entries.push(entry);
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

  const names = new Map<number, readonly (readonly Concept[])[]>();

  return {
    entries,
    averageLength: sum(entries.map(({ terms }) => terms.length)) / Math.max(1, entries.length),
    related: familyFinder(vocabulary.keys()),
    corrected: speller(new Set([...vocabulary.keys(), ...lexiconTerms()])),
    under: (term) => byHeading.get(vocabulary.get(term) ?? -1) ?? [],
    namesIn: (entry) => {
      const known = names.get(entry.place) ?? namesBySentence(entry.passage);
      names.set(entry.place, known);
      return known;
    },
    vocabularySize: vocabulary.size,
    numberOf: (term) => vocabulary.get(term),
    knows: (terms) => terms.every((term) => vocabulary.has(term)),
    rarity: (term) => rarityOf(frequencies[vocabulary.get(term) ?? -1] ?? 0),
    greatestRarity: rarityOf(1),
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
      const scored = found.map(({ id, score, queryTerms }) => ({
        place: Number(id),
        score: score / queryTerms.length,
      }));
      return scored
        .toSorted((a, b) => b.score - a.score || a.place - b.place)
        .map(({ place }) => entries[place] as Entry)
        .filter((entry) => isWanted(entry))
        .slice(0, limit);
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

function namesBySentence({ text, sentences }: Passage): Concept[][] {
  return sentences.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const mentions = mentionsIn(termsOf(sentence), sentence);
    return mentions.flatMap(({ concepts }) => concepts.filter((concept) => concept.isName));
  });
}

/** Which sentence of a passage an offset stands in, asked for in rising order. */
function sentenceFinder(passage: Passage): (start: number) => number {
  let sentence = 0;
  return (start) => {
    while (start >= (passage.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) sentence += 1;
    return sentence;
  };
}
