import type { Span } from '../../text/span.ts';
import type { Entry, PassageIndex } from '../index/passage-index.ts';
import { IN_CONTEXT, IN_HEADING, IN_PASSAGE, type Places, bitOf } from './places.ts';
import { NOWHERE, type WeighedQuestion, type WeighedWording } from './weigh.ts';

/** How a passage fits a question. */
export type Judgement = {
  readonly entry: Entry;
  readonly score: number;
  /** How sure it is that the passage answers at all: comparable between questions, which scores are not. */
  readonly fit: number;
  /** The share of the question's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** For each unit of the question: does the passage speak of it? */
  readonly covered: readonly boolean[];
  /** For each sentence, what it covers together with its neighbours, as a share of the question's weight. */
  readonly sentences: Float64Array;
  /** The number of the sentence, in the passage, that fits the question best. */
  readonly keySentence: number;
  /** It holds the kind of answer that the question asks for (a date, what a thing is …); also where it asks for none. */
  readonly holdsKind: boolean;
};

// Every number below was measured, see EVALUATION.md; most stand on a plateau.

/** What the parts of a score count beside the passage's coverage. */
const FREQUENCY_COUNTS = 0.5;
const SENTENCE_COUNTS = 1;
export const NEIGHBOURHOOD_COUNTS = 0.5;

/** BM25's saturation of a term's frequency, and how much the length of a passage matters in it. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.7;

/** What a heading says is said of every sentence below it. */
const HEADING_COUNTS = 0.8;
/** Who asks for Article 51 wants that article, and not another that mentions it. */
const NAMED_PART_COUNTS = 3;

/** A title holds the words of many questions and answers few. */
const TITLE_COUNTS = -0.3;

/**
 * What is said in the title or in the passages just before is worth this much in a passage; subjects and figures are
 * carried on more than other words: "the meeting" is the 24th that was named two paragraphs ago.
 */
const CONTEXT_COUNTS = { subject: 0.85, name: 0.3, capitalised: 0.5, number: 0.85, word: 0.5 };

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, counts: 0.3 },
  { distance: -1, counts: 0.5 },
  { distance: 1, counts: 0.2 },
];

/** Of two passages that say the same, the one in the language of the question comes first. */
const OWN_LANGUAGE_COUNTS = 0.2;

/**
 * What a passage needs to answer at all, beside its score: much of what it has must be rare (half of a short question
 * is little, half of a long one is much), it must speak of it more than in passing, and it must know the names and
 * figures of the question, the more so if no passage does.
 */
const EVIDENCE_COUNTS = 0.6;
const FREQUENCY_IN_FIT = 1.25;
const MISSING_NAME_COUNTS = 0.4;
const UNKNOWN_NAME_COUNTS = 1;

/** Half of a name is hardly that name: 俄罗斯 is no mention of 白俄罗斯. */
const NAME_STRICTNESS = 3;

/** Among passages, one that has the name that was asked for comes before one that has all but it. */
const MISSING_NAME_COSTS = 0.5;
/** A year or another figure that is missing costs this part of it. */
const MISSING_NUMBER_COUNTS = 0.3;

/** A unit counts as covered from this share of its rarity on. */
const COVERED = 0.4;

/** Looks at a passage sentence by sentence. @param row its row among the places */
export function judge(
  entry: Entry,
  row: number,
  places: Places,
  weighed: WeighedQuestion,
  index: PassageIndex,
): Judgement {
  const { question, units, totalWeight, scale } = weighed;
  const { sentences } = entry.passage;
  const first = row * places.slots;
  const length = SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * entry.terms.length) / index.averageLength);
  let coverage = 0;
  let frequency = 0;
  const ownLanguage = entry.passage.language === question.language ? OWN_LANGUAGE_COUNTS : 0;
  let bonus = entry.passage.text === entry.document.title ? TITLE_COUNTS : 0;
  let missing = 0;
  let penalty = 0;
  const covered: boolean[] = [];
  const alone = new Float64Array(sentences.length);
  const together = new Float64Array(sentences.length);
  const shares = new Float64Array(sentences.length);
  for (const { unit, weight, wordings, isKnown } of units) {
    const inHeading = HEADING_COUNTS * share(wordings, places, first, IN_HEADING);
    const inPassage = Math.max(inHeading, share(wordings, places, first, IN_PASSAGE));
    const inContext = CONTEXT_COUNTS[unit.kind] * share(wordings, places, first, IN_CONTEXT);
    const best = Math.max(inPassage, inContext);
    // A word or a name that only the context has may be of another matter.
    const isOwn = unit.kind === 'word' || unit.kind === 'name';
    const isCarriedOn = unit.kind === 'subject' || unit.kind === 'number';
    const isCovered = (isOwn ? inPassage : best) >= COVERED;
    covered.push(isCovered);
    if (!isCovered && unit.kind !== 'word') penalty += isKnown ? MISSING_NAME_COUNTS : UNKNOWN_NAME_COUNTS;
    if (!isCovered && unit.kind === 'name') missing += 1;
    if (!isCovered && unit.kind === 'number') missing += MISSING_NUMBER_COUNTS;
    if (best === 0) continue;
    const part = weight / totalWeight;
    coverage += part * best;
    frequency += part * saturatedShare(wordings, places, first, length);
    if (inHeading > 0 && unit.isTreatyPart) bonus += NAMED_PART_COUNTS;
    shares.fill(inHeading);
    for (const wording of wordings) addBySentence(shares, wording, places, first);
    addNearby(alone, together, part, shares, isCarriedOn ? best : 0);
  }

  const bestAlone = greatest(alone);
  const bestTogether = greatest(together);
  const score =
    coverage + FREQUENCY_COUNTS * frequency + SENTENCE_COUNTS * bestAlone + NEIGHBOURHOOD_COUNTS * bestTogether + bonus;
  const evidence = EVIDENCE_COUNTS * Math.log1p(bestAlone * totalWeight * scale);
  return {
    entry,
    score: score + ownLanguage - MISSING_NAME_COSTS * missing,
    fit: score + FREQUENCY_IN_FIT * frequency + evidence - penalty,
    coverage,
    covered,
    sentences: together,
    keySentence: together.indexOf(bestTogether),
    holdsKind: question.types.length === 0 && !question.asksWhatItIs,
  };
}

/** The sentence that fits best, as offsets into the passage's text. */
export function keySentenceOf({ entry: { passage }, keySentence }: Judgement): Span {
  return passage.sentences[keySentence] ?? { start: 0, end: passage.text.length };
}

function greatest(numbers: Float64Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] as number);
  return most;
}

/**
 * The best wording's share of terms that are there, each counted by its rarity, times what the wording is worth.
 * @param first the cell of the passage's first slot
 * @param bit where the terms are to be
 */
function share(wordings: readonly WeighedWording[], { where }: Places, first: number, bit: number): number {
  let best = 0;
  for (const wording of wordings) {
    const { slots, rarities } = wording;
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (slot !== NOWHERE && ((where[first + slot] as number) & bit) !== 0) found += rarities[at] as number;
    }
    if (found > 0) best = Math.max(best, worthOf(wording, found));
  }
  return best;
}

/** The same of saturated frequencies (BM25). @param length what the length of the passage adds below the fraction */
function saturatedShare(
  wordings: readonly WeighedWording[],
  { counts }: Places,
  first: number,
  length: number,
): number {
  let best = 0;
  for (const wording of wordings) {
    const { slots, rarities } = wording;
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      const count = slot === NOWHERE ? 0 : (counts[first + slot] as number);
      if (count > 0) found += ((rarities[at] as number) * count * (SATURATION + 1)) / (count + length);
    }
    if (found > 0) best = Math.max(best, worthOf(wording, found));
  }
  return best;
}

/** The same for each sentence of a passage, where it is more than what is there. */
function addBySentence(shares: Float64Array, wording: WeighedWording, { sentences }: Places, first: number): void {
  const { slots, rarities } = wording;
  for (let sentence = 0; sentence < shares.length; sentence += 1) {
    const bit = bitOf(sentence);
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (slot !== NOWHERE && ((sentences[first + slot] as number) & bit) !== 0) found += rarities[at] as number;
    }
    if (found > 0) shares[sentence] = Math.max(shares[sentence] as number, worthOf(wording, found));
  }
}

function worthOf({ rarity, worth, isName }: WeighedWording, found: number): number {
  const part = rarity > 0 ? found / rarity : 0;
  return worth * (isName && part < 1 ? part ** NAME_STRICTNESS : part);
}

/** Adds what each sentence has of a unit: alone, where a subject is carried on from before, and with its neighbours. */
function addNearby(
  alone: Float64Array,
  together: Float64Array,
  part: number,
  shares: Float64Array,
  carriedOn: number,
): void {
  for (let at = 0; at < shares.length; at += 1) {
    const own = shares[at] as number;
    let nearby = own;
    for (const { distance, counts } of NEIGHBOURS) nearby = Math.max(nearby, counts * (shares[at + distance] ?? 0));
    alone[at] = (alone[at] as number) + part * Math.max(own, carriedOn);
    together[at] = (together[at] as number) + part * nearby;
  }
}
