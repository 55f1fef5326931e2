import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';

/**
 * Where the terms of a query are in some passages: for each passage a row, with a cell for every slot (a term of the
 * query has a slot, from 0).
 */
export type TermMatches = {
  readonly slots: number;
  /** How often a term is in a passage. */
  readonly frequencies: Int32Array;
  /** The sentences that have the term, as bits. */
  readonly sentences: Int32Array;
  /** The expansions of the passage that have the term, as bits. */
  readonly questions: Int32Array;
  /** The fields that have the term: some of the bits below. */
  readonly fields: Int32Array;
};

/** The passage; a heading above it; its context, which is the title and the passages before it; its expansions. */
export const IN_PASSAGE = 1;
export const IN_HEADING = 2;
export const IN_CONTEXT = 4;
const IN_QUESTION = 8;

/** How many passages before one are its context. */
export const PASSAGES_BEFORE = 2;

/** How many sentences of a passage are kept apart. Passages are short; the last bit is also for all sentences beyond it. */
const MAX_SENTENCES = 31;

/** The bit for a sentence of a passage, or for one of its expansions. */
export function bitOf(sentence: number): number {
  return 1 << Math.min(sentence, MAX_SENTENCES - 1);
}

/**
 * Finds the terms of a query in passages, their headings, titles, expansions and the passages before. An entry of a list
 * takes nothing from those before.
 * @param slotOf the slot of each term, by its id; -1 for all others
 */
export function matchTerms(
  slotOf: Int16Array,
  slots: number,
  candidates: readonly IndexedPassage[],
  { passages }: PassageIndex,
): TermMatches {
  const size = slots * candidates.length;
  const [frequencies, sentences] = [new Int32Array(size), new Int32Array(size)];
  const [questions, fields] = [new Int32Array(size), new Int32Array(size)];
  const addField = (terms: Uint32Array | readonly number[], first: number, field: number) => {
    for (let at = 0; at < terms.length; at += 1) {
      const slot = slotOf[terms[at] as number] ?? -1;
      if (slot >= 0) fields[first + slot] = (fields[first + slot] as number) | field;
    }
  };
  for (const [row, passage] of candidates.entries()) {
    const first = row * slots;
    for (let at = 0; at < passage.terms.length; at += 1) {
      const slot = slotOf[passage.terms[at] as number] ?? -1;
      if (slot < 0) continue;
      const cell = first + slot;
      frequencies[cell] = (frequencies[cell] as number) + 1;
      sentences[cell] = (sentences[cell] as number) | bitOf(passage.sentences[at] as number);
      fields[cell] = (fields[cell] as number) | IN_PASSAGE;
    }
    addField(passage.headings, first, IN_HEADING);
    addField(passage.title, first, IN_CONTEXT);
    for (let back = 1; back <= PASSAGES_BEFORE && !passage.isEntry; back += 1) {
      const before = passages[passage.ordinal - back];
      if (before?.document === passage.document) addField(before.terms, first, IN_CONTEXT);
    }
    for (const [number, question] of passage.questions.entries()) {
      for (let at = 0; at < question.length; at += 1) {
        const slot = slotOf[question[at] as number] ?? -1;
        if (slot < 0) continue;
        questions[first + slot] = (questions[first + slot] as number) | bitOf(number);
        fields[first + slot] = (fields[first + slot] as number) | IN_QUESTION;
      }
    }
  }
  return { slots, frequencies, sentences, questions, fields };
}
