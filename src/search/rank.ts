import type { Entry, PassageIndex } from './passage-index.ts';
import { foldPhrase, type Question, type Unit } from './question.ts';

/** How many of the index's candidates are looked at closely. */
const CANDIDATES = 50;

/** A passage that was found, and how it fits the question. */
export type Hit = {
  readonly entry: Entry;
  readonly score: number;
  /** The share of the question's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** The units that the passage speaks of. */
  readonly covered: ReadonlySet<Unit>;
  /** The number of the sentence, in the passage, that covers most of the question. */
  readonly keySentence: number;
};

/**
 * Finds the passages that speak of what a question asks for, best first.
 * @param document the id of the one document to look in
 */
export function rank(question: Question, index: PassageIndex, document?: string): Hit[] {
  const weighed = question.units.map((unit) => weigh(unit, index));
  const total = sum(weighed.map(({ weight }) => weight));
  if (total === 0) return [];

  const boosts = new Map<string, number>();
  for (const { wordings, weight } of weighed) {
    for (const { terms, worth, rarity } of wordings) {
      for (const term of terms) {
        const share = rarity === 0 ? 0 : (worth * weight) / rarity;
        boosts.set(term, Math.max(boosts.get(term) ?? 0, share));
      }
    }
  }

  const hits = index
    .candidates(boosts, CANDIDATES, document)
    .filter(({ entry }) => question.phrases.every((phrase) => foldPhrase(entry.passage.text).includes(phrase)))
    .map(({ entry, score }) => judge(entry, score / total, weighed, total));
  return hits.toSorted((a, b) => b.score - a.score || a.entry.place - b.entry.place);
}

type WeighedWording = {
  terms: readonly string[];
  numbers: readonly (number | undefined)[];
  rarities: readonly number[];
  rarity: number;
  worth: number;
};
type WeighedUnit = { unit: Unit; weight: number; wordings: WeighedWording[] };

/** How much a unit weighs in this index: the rarer its rarest wording's commonest form, the more. */
function weigh(unit: Unit, index: PassageIndex): WeighedUnit {
  const wordings = unit.wordings.map(({ terms, worth }) => {
    const rarities = terms.map((term) => index.rarity(term));
    return { terms, worth, rarities, numbers: terms.map((term) => index.numberOf(term)), rarity: sum(rarities) };
  });
  const present = wordings.filter(({ numbers }) => numbers.every((number) => number !== undefined));
  const basis = present.length > 0 ? Math.min(...present.map(rarestOf)) : Math.min(...wordings.map(rarestOf));
  return { unit, wordings, weight: basis * Math.sqrt(unit.wordings[0]?.terms.length ?? 1) };
}

function rarestOf({ rarities }: WeighedWording): number {
  return Math.max(...rarities);
}

function judge(entry: Entry, bm25: number, weighed: readonly WeighedUnit[], total: number): Hit {
  const sentenceCount = entry.passage.sentences.length;
  const where = new Map<number, Set<number>>();
  entry.terms.forEach((number, at) => {
    const sentences = where.get(number);
    if (sentences) sentences.add(entry.sentences[at] as number);
    else where.set(number, new Set([entry.sentences[at] as number]));
  });

  let coveredWeight = 0;
  const bySentence = Array.from({ length: sentenceCount }, () => 0);
  const covered = new Set<Unit>();
  for (const { unit, weight, wordings } of weighed) {
    const inPassage = satisfaction(wordings, (number) => where.has(number));
    const inContext = 0.5 * satisfaction(wordings, (number) => entry.context.has(number));
    const best = Math.max(inPassage, inContext);
    coveredWeight += weight * best;
    if (best >= 0.4) covered.add(unit);
    for (let sentence = 0; sentence < sentenceCount; sentence += 1) {
      const here = satisfaction(wordings, (number) => where.get(number)?.has(sentence) ?? false);
      bySentence[sentence] = (bySentence[sentence] ?? 0) + weight * here;
    }
  }
  const coverage = coveredWeight / total;
  const bestSentence = Math.max(...bySentence);
  return {
    entry,
    coverage,
    covered,
    keySentence: bySentence.indexOf(bestSentence),
    score: bm25 + coverage + bestSentence / total,
  };
}

/** The best wording's share of terms that are there, each counted by its rarity, times what the wording is worth. */
function satisfaction(wordings: readonly WeighedWording[], has: (number: number) => boolean): number {
  let best = 0;
  for (const { numbers, rarities, rarity, worth } of wordings) {
    let found = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at];
      if (number !== undefined && has(number)) found += rarities[at] as number;
    }
    if (rarity > 0) best = Math.max(best, (worth * found) / rarity);
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
