import type { Concept } from './lexicon.ts';
import type { Entry, PassageIndex } from './passage-index.ts';
import { type Question, type Unit, isTreatyPart } from './question.ts';
import { holdsAnswer } from './question-type.ts';
import { sum } from './sum.ts';
import type { WeighedQuestion, WeighedUnit, WeighedWording } from './weigh.ts';

/** How a passage fits a question. */
export type Judgement = {
  readonly entry: Entry;
  readonly score: number;
  /** How sure it is that the passage answers at all: comparable between questions, which scores are not. */
  readonly fit: number;
  /** The share of the question's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** The units that the passage speaks of. */
  readonly covered: ReadonlySet<Unit>;
  /** For each sentence, what it covers together with its neighbours, as a share of the question's weight. */
  readonly sentences: readonly number[];
  /** The number of the sentence, in the passage, that fits the question best. */
  readonly keySentence: number;
  /** It holds the kind of answer that the question asks for (a date, a person …); also where it asks for none. */
  readonly holdsKind: boolean;
};

/** How many passages before one are read with it. */
export const PASSAGES_BEFORE = 2;

// Every number below was measured, see EVALUATION.md; most stand on a plateau.

/** What the parts of a score count beside the passage's coverage. */
const FREQUENCY_COUNTS = 0.5;
const SENTENCE_COUNTS = 1;
const NEIGHBOURHOOD_COUNTS = 0.5;

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
 * What is said in the title or in the passages just before is worth this much in a passage; a subject is carried on more
 * than other words: "the meeting" was named two paragraphs ago.
 */
const CONTEXT_COUNTS = { subject: 0.85, name: 0.3, capitalised: 0.5, number: 0.5, word: 0.5 };

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, counts: 0.3 },
  { distance: -1, counts: 0.5 },
  { distance: 1, counts: 0.2 },
];

/** Of two passages that say the same, the one in the language of the question comes first. */
const OWN_LANGUAGE_COUNTS = 0.2;

/** How much more a sentence counts that holds a date where the question asks when, a figure where it asks how many. */
const ANSWER_BONUS = 0.5;

/**
 * What a passage needs to answer at all, beside its score: much of what it has must be rare (half of a short question
 * is little, half of a long one is much), and it must know the names and figures of the question, the more so if no
 * passage does.
 */
const EVIDENCE_COUNTS = 0.6;
const MISSING_NAME_COUNTS = 0.4;
const UNKNOWN_NAME_COUNTS = 0.8;

/** Half of a name is hardly that name: 俄罗斯 is no mention of 白俄罗斯. */
const NAME_STRICTNESS = 3;

/** Among passages, one that has the name that was asked for comes before one that has all but it. */
const MISSING_NAME_COSTS = 0.5;

/** A unit counts as covered from this share of its rarity on. */
const COVERED = 0.4;

/** Sentences of a passage that are told apart; passages are short, so the last stands for what is beyond it. */
const MOST_SENTENCES = 31;

/** Looks at a passage sentence by sentence. */
export function judge(entry: Entry, weighed: WeighedQuestion, index: PassageIndex): Judgement {
  const { question, units, totalWeight, scale } = weighed;
  const places = placesIn(entry, weighed, index);
  let coverage = 0;
  let frequency = 0;
  const ownLanguage = entry.passage.language === question.language ? OWN_LANGUAGE_COUNTS : 0;
  let bonus = entry.passage.text === entry.document.title ? TITLE_COUNTS : 0;
  const covered = new Set<Unit>();
  const alone = entry.passage.sentences.map(() => 0);
  const together = entry.passage.sentences.map(() => 0);
  for (const { unit, weight, wordings } of units) {
    const isSubject = unit.kind === 'subject';
    const inHeading = HEADING_COUNTS * share(wordings, places.headings);
    const inPassage = Math.max(inHeading, share(wordings, places.passage));
    const inContext = CONTEXT_COUNTS[unit.kind] * share(wordings, places.context);
    const best = Math.max(inPassage, inContext);
    if (best === 0) continue;
    const part = weight / totalWeight;
    // A word or a name that only the context has may be of another matter.
    const isOwn = unit.kind === 'word' || unit.kind === 'name';
    if ((isOwn ? inPassage : best) >= COVERED) covered.add(unit);
    coverage += part * best;
    frequency += part * share(wordings, places.saturation);
    if (inHeading > 0 && isTreatyPart(unit.wordings[0]?.terms[0] ?? '')) bonus += NAMED_PART_COUNTS;
    addSentences(
      { alone, together },
      part,
      sharesBySentence(wordings, places.sentences, alone.length, inHeading),
      isSubject ? best : 0,
    );
  }

  const bestAlone = Math.max(...alone);
  const bestTogether = Math.max(...together);
  const score =
    coverage + FREQUENCY_COUNTS * frequency + SENTENCE_COUNTS * bestAlone + NEIGHBOURHOOD_COUNTS * bestTogether + bonus;
  const evidence = EVIDENCE_COUNTS * Math.log1p(bestAlone * totalWeight * scale);
  return {
    entry,
    score:
      score +
      ownLanguage -
      MISSING_NAME_COSTS * units.filter(({ unit }) => unit.kind === 'name' && !covered.has(unit)).length,
    fit: score + evidence - penaltyForMissing(units, covered),
    coverage,
    covered,
    sentences: together,
    keySentence: together.indexOf(bestTogether),
    holdsKind: question.types.length === 0,
  };
}

/** Prefers the sentences, and with them the passages, that hold the kind of answer that was asked for. */
export function withAnswer(judgement: Judgement, question: Question, index: PassageIndex): Judgement {
  if (question.types.length === 0) return judgement;
  const { text, sentences } = judgement.entry.passage;
  const names = index.namesIn(judgement.entry);
  const isNew = (concept: Concept) => !question.concepts.has(concept);
  const kinds = sentences.map(({ start, end }, at) =>
    answersIn(text.slice(start, end), (names[at] ?? []).filter(isNew), question),
  );
  const answering = judgement.sentences.map((fit, at) => fit * (1 + ANSWER_BONUS * (kinds[at] ?? 0)));
  const best = Math.max(...answering);
  const gain = NEIGHBOURHOOD_COUNTS * (best - Math.max(...judgement.sentences));
  return {
    ...judgement,
    score: judgement.score + gain,
    fit: judgement.fit + gain,
    keySentence: answering.indexOf(best),
    holdsKind: kinds.some((kind) => kind > 0),
  };
}

/** From 0 to 1: how much of the kinds of answer that a question asks for stand in a sentence. */
function answersIn(sentence: string, newNames: readonly Concept[], { text, types, concepts }: Question): number {
  return sum(types.map((type) => holdsAnswer(type, sentence, newNames, text, concepts))) / types.length;
}

function penaltyForMissing(units: readonly WeighedUnit[], covered: ReadonlySet<Unit>): number {
  const missing = units.filter(({ unit }) => unit.kind !== 'word' && !covered.has(unit));
  return sum(missing.map(({ isKnown }) => (isKnown ? MISSING_NAME_COUNTS : UNKNOWN_NAME_COUNTS)));
}

/** Where the question's terms stand; each array has a place for every slot of the question. */
type Places = {
  /** 1 for a term that stands in the passage, in a heading above it, in its context; else 0. */
  readonly passage: Uint8Array;
  readonly headings: Uint8Array;
  readonly context: Uint8Array;
  /** The sentences in which a term stands, as bits. */
  readonly sentences: Int32Array;
  /** The saturated frequency of a term in the passage (BM25). */
  readonly saturation: Float64Array;
};

function placesIn(entry: Entry, { slotOf, slotCount }: WeighedQuestion, index: PassageIndex): Places {
  const places = {
    passage: new Uint8Array(slotCount),
    headings: new Uint8Array(slotCount),
    context: new Uint8Array(slotCount),
    sentences: new Int32Array(slotCount),
    saturation: new Float64Array(slotCount),
  };
  // Arrays by slot, read in plain loops: this runs for every term of every candidate.
  const { terms, sentences } = entry;
  for (let at = 0; at < terms.length; at += 1) {
    const slot = (slotOf[terms[at] as number] as number) - 1;
    if (slot < 0) continue;
    places.passage[slot] = 1;
    places.sentences[slot] =
      (places.sentences[slot] as number) | (1 << Math.min(sentences[at] as number, MOST_SENTENCES - 1));
    places.saturation[slot] = (places.saturation[slot] as number) + 1;
  }
  const length = SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * terms.length) / index.averageLength);
  for (let slot = 0; slot < slotCount; slot += 1) {
    const count = places.saturation[slot] as number;
    places.saturation[slot] = (count * (SATURATION + 1)) / (count + length);
  }
  mark(places.headings, entry.headings, slotOf);
  mark(places.context, entry.title, slotOf);
  for (const before of index.entries.slice(Math.max(0, entry.place - PASSAGES_BEFORE), entry.place)) {
    if (before.document === entry.document) mark(places.context, before.terms, slotOf);
  }
  return places;
}

function mark(places: Uint8Array, terms: Iterable<number>, slotOf: Uint16Array): void {
  for (const number of terms) {
    const slot = (slotOf[number] as number) - 1;
    if (slot >= 0) places[slot] = 1;
  }
}

/**
 * The best wording's share of terms that are there, each counted by its rarity, times what the wording is worth.
 * @param presence for each slot what its term counts: 0 where it is not, mostly 1 where it is
 */
function share(wordings: readonly WeighedWording[], presence: ArrayLike<number>): number {
  let best = 0;
  for (const wording of wordings) {
    let found = 0;
    for (let at = 0; at < wording.slots.length; at += 1) {
      const slot = wording.slots[at] as number;
      if (slot >= 0) found += (wording.rarities[at] as number) * (presence[slot] as number);
    }
    if (found > 0) best = Math.max(best, worthOf(wording, found));
  }
  return best;
}

/** The same for each sentence of a passage. @param least what every sentence has from the headings above */
function sharesBySentence(
  wordings: readonly WeighedWording[],
  sentences: Int32Array,
  count: number,
  least: number,
): number[] {
  const shares = Array.from({ length: count }, () => least);
  for (const wording of wordings) {
    const anywhere = wording.slots.reduce((bits, slot) => bits | (slot < 0 ? 0 : (sentences[slot] as number)), 0);
    if (anywhere === 0) continue;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const bit = 1 << Math.min(sentence, MOST_SENTENCES - 1);
      if ((anywhere & bit) === 0) continue;
      let found = 0;
      for (let at = 0; at < wording.slots.length; at += 1) {
        const slot = wording.slots[at] as number;
        if (slot >= 0 && ((sentences[slot] as number) & bit) !== 0) found += wording.rarities[at] as number;
      }
      shares[sentence] = Math.max(shares[sentence] as number, worthOf(wording, found));
    }
  }
  return shares;
}

function worthOf({ rarity, worth, isName }: WeighedWording, found: number): number {
  const part = rarity > 0 ? found / rarity : 0;
  return worth * (isName && part < 1 ? part ** NAME_STRICTNESS : part);
}

/** Adds what each sentence has of a unit: alone, where a name is carried on from before, and with its neighbours. */
function addSentences(
  sums: { readonly alone: number[]; readonly together: number[] },
  part: number,
  shares: readonly number[],
  carriedOn: number,
): void {
  for (let at = 0; at < shares.length; at += 1) {
    const own = shares[at] as number;
    let nearby = own;
    for (const { distance, counts } of NEIGHBOURS) nearby = Math.max(nearby, counts * (shares[at + distance] ?? 0));
    sums.alone[at] = (sums.alone[at] as number) + part * Math.max(own, carriedOn);
    sums.together[at] = (sums.together[at] as number) + part * nearby;
  }
}
