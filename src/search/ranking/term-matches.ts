import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';

/**
 * Where the terms of a query are in some passages: for each passage a row, with a cell for every slot (a term of the
 * query has a slot, from 0). Plain arrays, because typed ones of this size cost more to make than to fill.
 */
export type TermMatches = {
  readonly slots: number;
  /** How often a term is in a passage. */
  readonly frequencies: number[];
  /** The sentences that have the term, as bits. */
  readonly sentences: number[];
  /** The fields that have the term: some of the bits below. */
  readonly fields: number[];
};

/** The passage; a heading above it; its context, which is the title and the passages before it. */
export const IN_PASSAGE = 1;
export const IN_HEADING = 2;
export const IN_CONTEXT = 4;

/** How many passages before one are its context. */
export const PASSAGES_BEFORE = 2;

/** How many sentences of a passage are kept apart. Passages are short; the last bit is also for all sentences beyond it. */
const MAX_SENTENCES = 31;

/** The bit for a sentence of a passage. */
export function bitOf(sentence: number): number {
  return 1 << Math.min(sentence, MAX_SENTENCES - 1);
}

/**
 * Finds the terms of a query in passages, their headings, titles and the passages before.
 * @param terms the ids of the terms, by slot
 * @param candidates in the order of the index
 */
export function matchTerms(
  terms: readonly number[],
  candidates: readonly IndexedPassage[],
  index: PassageIndex,
): TermMatches {
  const slots = terms.length;
  const size = slots * candidates.length;
  const matches: TermMatches = { slots, frequencies: zeros(size), sentences: zeros(size), fields: zeros(size) };
  for (let slot = 0; slot < slots; slot += 1) matchPassages(matches, slot, terms[slot] as number, candidates, index);
  matchTitles(matches, terms, candidates);
  return matches;
}

function zeros(size: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < size; at += 1) numbers.push(0);
  return numbers;
}

/** Goes through the postings of a term and the passages side by side: both are in the order of the index. */
function matchPassages(
  matches: TermMatches,
  slot: number,
  term: number,
  candidates: readonly IndexedPassage[],
  { passages, postings }: PassageIndex,
): void {
  const end = postings.starts[term + 1] as number;
  let at = postings.starts[term] as number;
  for (let row = 0; row < candidates.length && at < end; row += 1) {
    const { document, ordinal } = candidates[row] as IndexedPassage;
    while (at < end && (postings.passages[at] as number) < ordinal - PASSAGES_BEFORE) at += 1;
    const cell = row * matches.slots + slot;
    // `at` stays where it is, because the next row may look at the same passages before it.
    for (let here = at; here < end && (postings.passages[here] as number) <= ordinal; here += 1) {
      const found = postings.passages[here] as number;
      if (found === ordinal) {
        matches.frequencies[cell] = (matches.frequencies[cell] as number) + 1;
        matches.sentences[cell] = (matches.sentences[cell] as number) | bitOf(postings.sentences[here] as number);
        addField(matches, cell, IN_PASSAGE);
      } else if ((passages[found] as IndexedPassage).document === document) {
        addField(matches, cell, IN_CONTEXT);
      }
    }
  }
}

function matchTitles(matches: TermMatches, terms: readonly number[], candidates: readonly IndexedPassage[]): void {
  const slotOf = new Map(terms.map((term, slot) => [term, slot]));
  for (const [row, { headings, title }] of candidates.entries()) {
    const addAll = (found: readonly number[], field: number) => {
      for (const term of found) {
        const slot = slotOf.get(term);
        if (slot !== undefined) addField(matches, row * matches.slots + slot, field);
      }
    };
    addAll(headings, IN_HEADING);
    addAll(title, IN_CONTEXT);
  }
}

function addField({ fields }: TermMatches, cell: number, field: number): void {
  fields[cell] = (fields[cell] as number) | field;
}
