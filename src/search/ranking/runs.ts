import { termsOf } from '../../languages/analyzer.ts';
import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import type { Query } from '../query/query.ts';

/** So many terms in a row say that a passage puts it like the question; more say no more. */
const LONG = 5;

/** In place of a term that the index does not know, and of a place. */
const NONE = -1;

/**
 * Makes a function that measures how much a passage has the words of a question in its order: for each term the longest
 * run of terms around it that the passage has as well, by their idf, from 0 to 1. Words that a search passes over count.
 */
export function longestRuns({ meant }: Query, index: PassageIndex): (passage: IndexedPassage) => number {
  const asked = termsOf(meant).map(({ term }) => index.termId(term) ?? NONE);
  const idfs = asked.map((term) => index.idf(term === NONE ? undefined : term));
  const total = idfs.reduce((sum, idf) => sum + idf, 0);
  // The first place of each term in the question, and from each place the next one of the same term.
  const firstPlace = new Int32Array(index.state.vocabulary.ids.size).fill(NONE);
  const nextPlace = new Int32Array(asked.length).fill(NONE);
  for (let at = asked.length - 1; at >= 0; at -= 1) {
    const term = asked[at] as number;
    if (term === NONE) continue;
    nextPlace[at] = firstPlace[term] as number;
    firstPlace[term] = at;
  }
  const longest = new Int32Array(asked.length);
  return ({ terms }) => {
    longest.fill(0);
    for (let from = 0; from < terms.length; from += 1) {
      for (let at = firstPlace[terms[from] as number] ?? NONE; at !== NONE; at = nextPlace[at] as number) {
        // A run is followed from its beginning only.
        if (from > 0 && at > 0 && terms[from - 1] === asked[at - 1]) continue;
        let length = 1;
        while (at + length < asked.length && terms[from + length] === asked[at + length]) length += 1;
        for (let step = at; step < at + length; step += 1) longest[step] = Math.max(longest[step] as number, length);
      }
    }
    let sum = 0;
    for (let at = 0; at < asked.length; at += 1) {
      sum += (idfs[at] as number) * Math.min(1, Math.max(0, (longest[at] as number) - 1) / (LONG - 1));
    }
    return total > 0 ? sum / total : 0;
  };
}
