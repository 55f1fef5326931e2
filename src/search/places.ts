import type { Entry, PassageIndex } from './passage-index.ts';

/** Where the terms of a question stand in some passages: for each passage a row, with a place for every slot. */
export type Places = {
  readonly slots: number;
  /** How often a term stands in a passage. */
  readonly counts: Uint16Array;
  /** The sentences in which a term stands, as bits. */
  readonly sentences: Int32Array;
  /** 1 for a term that stands in a heading above a passage, in its context; else 0. */
  readonly headings: Uint8Array;
  readonly context: Uint8Array;
  /** 1 for a passage above which some term stands, and for one with some term in its context; else 0. */
  readonly hasHeadings: Uint8Array;
  readonly hasContext: Uint8Array;
};

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
  const places: Places = {
    slots,
    counts: new Uint16Array(size),
    sentences: new Int32Array(size),
    headings: new Uint8Array(size),
    context: new Uint8Array(size),
    hasHeadings: new Uint8Array(entries.length),
    hasContext: new Uint8Array(entries.length),
  };
  for (let slot = 0; slot < slots; slot += 1) followPostings(places, slot, terms[slot] as number, entries, index);
  markAbove(places, terms, entries);
  return places;
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
      } else if ((all[place] as Entry).document === entry.document) {
        places.context[cell] = 1;
        places.hasContext[row] = 1;
      }
    }
  }
}

function markAbove(places: Places, terms: readonly number[], entries: readonly Entry[]): void {
  const slotOf = new Map(terms.map((term, slot) => [term, slot]));
  for (let row = 0; row < entries.length; row += 1) {
    const { headings, title } = entries[row] as Entry;
    for (const term of headings) {
      const slot = slotOf.get(term);
      if (slot === undefined) continue;
      places.headings[row * places.slots + slot] = 1;
      places.hasHeadings[row] = 1;
    }
    for (const term of title) {
      const slot = slotOf.get(term);
      if (slot === undefined) continue;
      places.context[row * places.slots + slot] = 1;
      places.hasContext[row] = 1;
    }
  }
}
