import type { Entry, PassageIndex } from '../index/passage-index.ts';

/**
 * Where the terms of a question stand in some passages: for each passage a row, with a cell for every slot. Plain arrays,
 * for typed ones of this size cost more to make than to fill.
 */
export type Places = {
  readonly slots: number;
  /** How often a term stands in a passage. */
  readonly counts: number[];
  /** The sentences in which a term stands, as bits. */
  readonly sentences: number[];
  /** Where a term stands: some of the bits below. */
  readonly where: number[];
};

/** In the passage; in a heading above it; in its context, which is the title and the passages before it. */
export const IN_PASSAGE = 1;
export const IN_HEADING = 2;
export const IN_CONTEXT = 4;

/** How many passages before one are its context. */
export const PASSAGES_BEFORE = 2;

/** Sentences of a passage that are told apart; passages are short, so the last stands for what is beyond it. */
const MOST_SENTENCES = 31;

/** The bit that stands for a sentence of a passage. */
export function bitOf(sentence: number): number {
  return 1 << Math.min(sentence, MOST_SENTENCES - 1);
}

/**
 * Finds the terms of a question in passages, their headings, titles and the passages before.
 * @param terms the numbers of the terms, by slot
 * @param entries in the order of the index
 */
export function findPlaces(terms: readonly number[], entries: readonly Entry[], index: PassageIndex): Places {
  const slots = terms.length;
  const size = slots * entries.length;
  const places: Places = { slots, counts: zeros(size), sentences: zeros(size), where: zeros(size) };
  for (let slot = 0; slot < slots; slot += 1) followPostings(places, slot, terms[slot] as number, entries, index);
  markAbove(places, terms, entries);
  return places;
}

function zeros(size: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < size; at += 1) numbers.push(0);
  return numbers;
}

/** Goes through the postings of a term and the passages side by side: both are in the order of the index. */
function followPostings(
  places: Places,
  slot: number,
  term: number,
  entries: readonly Entry[],
  { entries: all, postings }: PassageIndex,
): void {
  const end = postings.starts[term + 1] as number;
  let at = postings.starts[term] as number;
  for (let row = 0; row < entries.length && at < end; row += 1) {
    const entry = entries[row] as Entry;
    const from = entry.place - PASSAGES_BEFORE;
    while (at < end && (postings.places[at] as number) < from) at += 1;
    const cell = row * places.slots + slot;
    // The next row may look at the same passages before it, so nothing is passed for good.
    for (let here = at; here < end && (postings.places[here] as number) <= entry.place; here += 1) {
      const place = postings.places[here] as number;
      if (place === entry.place) {
        places.counts[cell] = (places.counts[cell] as number) + 1;
        places.sentences[cell] = (places.sentences[cell] as number) | bitOf(postings.sentences[here] as number);
        mark(places, cell, IN_PASSAGE);
      } else if ((all[place] as Entry).document === entry.document) {
        mark(places, cell, IN_CONTEXT);
      }
    }
  }
}

function markAbove(places: Places, terms: readonly number[], entries: readonly Entry[]): void {
  const slotOf = new Map(terms.map((term, slot) => [term, slot]));
  for (let row = 0; row < entries.length; row += 1) {
    const { headings, title } = entries[row] as Entry;
    const first = row * places.slots;
    for (const term of headings) {
      const slot = slotOf.get(term);
      if (slot !== undefined) mark(places, first + slot, IN_HEADING);
    }
    for (const term of title) {
      const slot = slotOf.get(term);
      if (slot !== undefined) mark(places, first + slot, IN_CONTEXT);
    }
  }
}

function mark({ where }: Places, cell: number, bit: number): void {
  where[cell] = (where[cell] as number) | bit;
}
