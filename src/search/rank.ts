import type { Entry, PassageIndex } from './passage-index.ts';
import { type Question, type Unit, foldPhrase } from './question.ts';
import { holdsAnswer } from './question-type.ts';
import { type WeighedQuestion, type WeighedWording, weighQuestion } from './weigh.ts';

/** A passage that was found, and how it fits the question. */
export type Hit = {
  readonly entry: Entry;
  readonly score: number;
  /** The share of the question's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** The units that the passage speaks of. */
  readonly covered: ReadonlySet<Unit>;
  /** The number of the sentence, in the passage, that fits the question best. */
  readonly keySentence: number;
  /** It has every phrase that the question puts in quotation marks, word for word. */
  readonly holdsPhrases: boolean;
};

/** How many of the index's candidates are looked at closely. */
const CANDIDATES = 50;

/** What the parts of a score count beside the passage's coverage. Measured: EVALUATION.md. */
const BM25_COUNTS = 0.5;
const SENTENCE_COUNTS = 1;
const ANSWER_COUNTS = 0.5;

/**
 * What is said in the title, in a heading or in the passages just before is worth this much in a passage: "the meeting"
 * was named two paragraphs ago.
 */
const CONTEXT_COUNTS = 0.5;
const PASSAGES_BEFORE = 2;

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, counts: 0.3 },
  { distance: -1, counts: 0.5 },
  { distance: 1, counts: 0.2 },
];

/** How much more a sentence counts that holds a date where the question asks when, a figure where it asks how many. */
const ANSWER_BONUS = 0.3;

/** A unit counts as covered from this share of its rarity on. */
const COVERED = 0.4;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition
 * that only passages which hold it meet; if none does, the others come, and say so.
 * @param document the id of the one document to look in
 */
export function rank(question: Question, index: PassageIndex, document?: string): Hit[] {
  const weighed = weighQuestion(question, index);
  if (weighed.totalWeight === 0) return [];
  const isWanted = (entry: Entry) => document === undefined || entry.document.id === document;
  const hasPhrases = (entry: Entry) =>
    question.phrases.every((phrase) => foldPhrase(entry.passage.text).includes(phrase));
  let holdsPhrases = true;
  let candidates = index.candidates(weighed.boosts, CANDIDATES, (entry) => isWanted(entry) && hasPhrases(entry));
  if (candidates.length === 0 && question.phrases.length > 0) {
    holdsPhrases = false;
    candidates = index.candidates(weighed.boosts, CANDIDATES, isWanted);
  }
  return candidates
    .map(({ entry, score }) => ({ ...judge(entry, score / weighed.totalWeight, weighed, index.entries), holdsPhrases }))
    .toSorted((a, b) => b.score - a.score || a.entry.place - b.entry.place);
}

/** Looks at a passage sentence by sentence. */
function judge(
  entry: Entry,
  bm25: number,
  { question, units, totalWeight, slots }: WeighedQuestion,
  entries: readonly Entry[],
): Omit<Hit, 'holdsPhrases'> {
  const { sentences, text } = entry.passage;
  const isIn = termsBySentence(entry, slots);
  const context = slotsInContext(entry, entries, slots);
  const anywhere = (slot: number) => isIn.some((terms) => terms.has(slot));

  let coverage = 0;
  const covered = new Set<Unit>();
  const alone = sentences.map(() => 0);
  const amongNeighbours = sentences.map(() => 0);
  for (const { unit, weight, wordings } of units) {
    const inPassage = share(wordings, anywhere);
    const best = Math.max(inPassage, CONTEXT_COUNTS * share(wordings, (slot) => context.has(slot)));
    coverage += (weight / totalWeight) * best;
    if (best >= COVERED) covered.add(unit);
    if (inPassage === 0) continue;
    const bySentence = isIn.map((terms) => share(wordings, (slot) => terms.has(slot)));
    bySentence.forEach((own, at) => {
      const nearby = NEIGHBOURS.map(({ distance, counts }) => counts * (bySentence[at + distance] ?? 0));
      alone[at] = (alone[at] ?? 0) + (weight / totalWeight) * own;
      amongNeighbours[at] = (amongNeighbours[at] ?? 0) + (weight / totalWeight) * Math.max(own, ...nearby);
    });
  }

  const fit = sentences.map(({ start, end }, at) => {
    const bonus = ANSWER_BONUS * holdsAnswer(question.type, text.slice(start, end), question.text);
    return (amongNeighbours[at] ?? 0) * (1 + bonus);
  });
  const bestFit = Math.max(...fit);
  return {
    entry,
    coverage,
    covered,
    keySentence: fit.indexOf(bestFit),
    score: BM25_COUNTS * bm25 + coverage + SENTENCE_COUNTS * Math.max(...alone) + ANSWER_COUNTS * bestFit,
  };
}

/** For each sentence of a passage, the slots of the question's terms that stand in it. */
function termsBySentence({ terms, sentences, passage }: Entry, slots: ReadonlyMap<number, number>): Set<number>[] {
  const found = passage.sentences.map(() => new Set<number>());
  for (let at = 0; at < terms.length; at += 1) {
    const slot = slots.get(terms[at] as number);
    if (slot !== undefined) found[sentences[at] as number]?.add(slot);
  }
  return found;
}

/** The slots of the question's terms that stand in the title, in a heading or in the passages just before. */
function slotsInContext(entry: Entry, entries: readonly Entry[], slots: ReadonlyMap<number, number>): Set<number> {
  const found = new Set<number>();
  for (const [number, slot] of slots) if (entry.context.has(number)) found.add(slot);
  for (const { document, terms } of entries.slice(Math.max(0, entry.place - PASSAGES_BEFORE), entry.place)) {
    if (document !== entry.document) continue;
    for (const number of terms) {
      const slot = slots.get(number);
      if (slot !== undefined) found.add(slot);
    }
  }
  return found;
}

/** The best wording's share of terms that are there, each counted by its rarity, times what the wording is worth. */
function share(wordings: readonly WeighedWording[], has: (slot: number) => boolean): number {
  let best = 0;
  for (const { slots, rarities, rarity, worth } of wordings) {
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (slot >= 0 && has(slot)) found += rarities[at] as number;
    }
    if (rarity > 0) best = Math.max(best, (worth * found) / rarity);
  }
  return best;
}
