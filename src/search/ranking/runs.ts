import { termsOf } from '../../languages/analyzer.ts';
import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import type { Query } from '../query/query.ts';

/** So many terms in a row say that a passage puts it like the question; more say no more. */
const LONG = 5;

/**
 * Makes a function that measures how much a passage has the words of a question in its order: for each term the longest
 * run of terms around it that the passage has as well, by their idf, from 0 to 1. Words that a search passes over count.
 */
export function longestRuns({ text }: Query, index: PassageIndex): (passage: IndexedPassage) => number {
  const asked = termsOf(text).map(({ term }) => index.termId(term) ?? -1);
  const idfs = asked.map((term) => index.idf(term === -1 ? undefined : term));
  const total = idfs.reduce((sum, idf) => sum + idf, 0);
  const placesOf = new Map<number, number[]>();
  for (const [at, term] of asked.entries()) {
    if (term === -1) continue;
    const places = placesOf.get(term);
    if (places) places.push(at);
    else placesOf.set(term, [at]);
  }
  return ({ terms }) => {
    const longest = new Float64Array(asked.length);
    for (let from = 0; from < terms.length; from += 1) {
      for (const at of placesOf.get(terms[from] as number) ?? []) {
        // A run is followed from its beginning only.
        if (from > 0 && at > 0 && terms[from - 1] === asked[at - 1]) continue;
        let length = 1;
        while (at + length < asked.length && terms[from + length] === asked[at + length]) length += 1;
        for (let step = 0; step < length; step += 1)
          longest[at + step] = Math.max(longest[at + step] as number, length);
      }
    }
    let sum = 0;
    for (let at = 0; at < asked.length; at += 1) {
      sum += (idfs[at] as number) * Math.min(1, Math.max(0, (longest[at] as number) - 1) / (LONG - 1));
    }
    return total > 0 ? sum / total : 0;
  };
}
