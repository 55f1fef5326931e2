import type { Concept } from './lexicon.ts';
import type { Entry, PassageIndex } from './passage-index.ts';
import { type Question, type Unit, foldPhrase, isTreatyPart } from './question.ts';
import { holdsAnswer } from './question-type.ts';
import { termsOf } from './terms.ts';
import { type WeighedQuestion, type WeighedWording, weighQuestion } from './weigh.ts';

/** A passage that was found, and how it fits the question. */
export type Hit = {
  readonly entry: Entry;
  readonly score: number;
  /** How sure it is that the passage answers at all: comparable between questions, which scores are not. */
  readonly fit: number;
  /** The share of the question's weight that the passage covers, from 0 to 1. */
  readonly coverage: number;
  /** The units that the passage speaks of. */
  readonly covered: ReadonlySet<Unit>;
  /** The number of the sentence, in the passage, that fits the question best. */
  readonly keySentence: number;
  /** It holds the kind of answer that the question asks for (a date, a person …); also where it asks for none. */
  readonly holdsKind: boolean;
  /** How it has the phrases that the question puts in quotation marks; also `exact` where there are none. */
  readonly phrases: 'exact' | 'inflected' | 'missing';
};

// Every number below was measured, see EVALUATION.md; most stand on a plateau.

/**
 * How many of the index's candidates are looked at sentence by sentence, unless more passages are wanted, and how many
 * of those for kinds of answers.
 */
const CANDIDATES = 20;
const CLOSE_LOOKS = 10;
/** The passages after so many of the best candidates are looked at as well. */
const FOLLOWED = 5;

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
/** So many passages of it are looked at, over all documents. */
const MOST_OF_PART = 60;

/** A title holds the words of many questions and answers few. */
const TITLE_COUNTS = -0.3;

/**
 * What is said in the title or in the passages just before is worth this much in a passage; a name is carried on more
 * than other words: "the meeting" was named two paragraphs ago.
 */
const CONTEXT_COUNTS = 0.5;
const NAME_IN_CONTEXT_COUNTS = 0.85;
const PASSAGES_BEFORE = 2;

/** A sentence lives on its neighbours: "he" and "the meeting" were named before. */
const NEIGHBOURS = [
  { distance: -2, counts: 0.3 },
  { distance: -1, counts: 0.5 },
  { distance: 1, counts: 0.2 },
];

/** Of two passages that say the same, the one in the language of the question comes first. */
const OWN_LANGUAGE_COUNTS = 0.1;

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

/** A unit counts as covered from this share of its rarity on. */
const COVERED = 0.4;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition:
 * only passages that hold it word for word come; if there are none, those that hold it inflected; else any, and say so.
 */
export function rank(
  question: Question,
  index: PassageIndex,
  { document, limit = 0 }: { readonly document?: string | undefined; readonly limit?: number | undefined } = {},
): Hit[] {
  const weighed = weighQuestion(question, index);
  if (weighed.totalWeight === 0) return [];
  const phrases = question.phrases.map(foldPhrase);
  const isWanted = (entry: Entry) => document === undefined || entry.document.id === document;
  const isQuoted = (entry: Entry) =>
    isWanted(entry) && phrases.every((phrase) => foldPhrase(entry.passage.text).includes(phrase));
  const most = Math.max(CANDIDATES, limit);
  const forms = question.phrases.map((phrase) => termsOf(phrase).map(({ term }) => index.numberOf(term)));
  const isInflected = (entry: Entry) => isWanted(entry) && forms.every((form) => holdsSequence(entry.terms, form));
  let phrasesHeld: Hit['phrases'] = 'exact';
  let candidates = candidatesFor(weighed, index, most, isQuoted);
  if (candidates.length === 0 && phrases.length > 0) {
    phrasesHeld = 'inflected';
    candidates = candidatesFor(weighed, index, most, isInflected);
  }
  if (candidates.length === 0 && phrases.length > 0) {
    phrasesHeld = 'missing';
    candidates = candidatesFor(weighed, index, most, isWanted);
  }

  const judged = candidates.map((entry) => judge(entry, weighed, index)).toSorted(byScore);
  const answering = judged.slice(0, CLOSE_LOOKS).map((one) => withAnswer(one, question, index));
  return withoutRepetition([...answering.toSorted(byScore), ...judged.slice(CLOSE_LOOKS)]).map(
    ({ entry, score, fit, coverage, covered, keySentence, holdsKind }) => ({
      entry,
      score,
      fit,
      coverage,
      covered,
      keySentence,
      holdsKind,
      phrases: phrasesHeld,
    }),
  );
}

/** Do some terms stand one after the other? A phrase in another case or number does: «саммит глав» in "саммита глав". */
function holdsSequence(terms: Uint32Array, sequence: readonly (number | undefined)[]): boolean {
  const [first] = sequence;
  if (first === undefined) return false;
  for (let from = terms.indexOf(first); from !== -1; from = terms.indexOf(first, from + 1)) {
    if (sequence.every((term, at) => terms[from + at] === term)) return true;
  }
  return false;
}

/**
 * The passages to look at. Those after the best are among them, whatever terms they have: what was named in a passage
 * is spoken of in those after it. So are those of an article or chapter that the question names.
 */
function candidatesFor(
  { boosts, question }: WeighedQuestion,
  index: PassageIndex,
  most: number,
  isWanted: (entry: Entry) => boolean,
): Entry[] {
  const found = index.candidates(boosts, most, isWanted);
  const following = found.slice(0, FOLLOWED).flatMap(({ place, document }) => {
    const after = index.entries.slice(place + 1, place + 1 + PASSAGES_BEFORE);
    return after.filter((entry) => entry.document === document && isWanted(entry));
  });
  const parts = question.units.flatMap(({ wordings }) => wordings[0]?.terms.filter(isTreatyPart) ?? []);
  const named = parts.flatMap((part) => index.under(part).filter(isWanted).slice(0, MOST_OF_PART));
  return [...new Set([...found, ...following, ...named])];
}

/** A text that stands in several documents is given once, where it ranks best. */
function withoutRepetition(judged: readonly Judged[]): Judged[] {
  const texts = new Set<string>();
  return judged.filter(({ entry }) => {
    const isNew = !texts.has(entry.passage.text);
    texts.add(entry.passage.text);
    return isNew;
  });
}

type Judged = Omit<Hit, 'phrases'> & {
  /** For each sentence, what it covers together with its neighbours, as a share of the question's weight. */
  readonly neighbourhood: readonly number[];
};

function byScore(a: Judged, b: Judged): number {
  return b.score - a.score || a.entry.place - b.entry.place;
}

/** Looks at a passage sentence by sentence. */
function judge(
  entry: Entry,
  { question, units, totalWeight, scale, slots }: WeighedQuestion,
  index: PassageIndex,
): Judged {
  const { bySentence: isIn, saturation } = termsOfEntry(entry, slots, index);
  const headings = slotsOf(entry.headings, slots);
  const context = slotsInContext(entry, index.entries, slots);

  let bonus = entry.document.language === question.language ? OWN_LANGUAGE_COUNTS : 0;
  if (entry.passage.text === entry.document.title) bonus += TITLE_COUNTS;
  let coverage = 0;
  let frequency = 0;
  const covered = new Set<Unit>();
  const alone = isIn.map(() => 0);
  const neighbourhood = isIn.map(() => 0);
  for (const { unit, weight, wordings } of units) {
    const shareOfQuestion = weight / totalWeight;
    const inHeading = HEADING_COUNTS * share(wordings, (slot) => Number(headings.has(slot)));
    const inPassage = Math.max(
      inHeading,
      share(wordings, (slot) => Number(saturation.has(slot))),
    );
    const inContext =
      (unit.kind === 'name' ? NAME_IN_CONTEXT_COUNTS : CONTEXT_COUNTS) *
      share(wordings, (slot) => Number(context.has(slot)));
    const best = Math.max(inPassage, inContext);
    if (best === 0) continue;
    if (best >= COVERED) covered.add(unit);
    coverage += shareOfQuestion * best;
    frequency += shareOfQuestion * share(wordings, (slot) => saturation.get(slot) ?? 0);
    if (inHeading > 0 && isTreatyPart(unit.wordings[0]?.terms[0] ?? '')) bonus += NAMED_PART_COUNTS;
    const carriedOn = unit.kind === 'name' ? best : 0;
    const here = isIn.map((terms) =>
      Math.max(
        inHeading,
        share(wordings, (slot) => Number(terms.has(slot))),
      ),
    );
    here.forEach((own, at) => {
      const nearby = NEIGHBOURS.map(({ distance, counts }) => counts * (here[at + distance] ?? 0));
      alone[at] = (alone[at] ?? 0) + shareOfQuestion * Math.max(own, carriedOn);
      neighbourhood[at] = (neighbourhood[at] ?? 0) + shareOfQuestion * Math.max(own, ...nearby);
    });
  }

  const bestSentence = Math.max(...alone);
  const bestNeighbourhood = Math.max(...neighbourhood);
  const score =
    coverage +
    FREQUENCY_COUNTS * frequency +
    SENTENCE_COUNTS * bestSentence +
    NEIGHBOURHOOD_COUNTS * bestNeighbourhood +
    bonus;
  const missing = units.filter(({ unit }) => unit.kind !== 'word' && !covered.has(unit));
  const missingNames = sum(missing.map(({ isKnown }) => (isKnown ? MISSING_NAME_COUNTS : UNKNOWN_NAME_COUNTS)));
  const evidence = Math.log1p(bestSentence * totalWeight * scale);
  return {
    entry,
    score,
    fit: score + EVIDENCE_COUNTS * evidence - missingNames,
    coverage,
    covered,
    neighbourhood,
    keySentence: neighbourhood.indexOf(bestNeighbourhood),
    holdsKind: question.types.length === 0,
  };
}

/** Prefers the sentences, and with them the passages, that hold the kind of answer that was asked for. */
function withAnswer(judged: Judged, question: Question, index: PassageIndex): Judged {
  if (question.types.length === 0) return judged;
  const { text, sentences } = judged.entry.passage;
  const names = index.namesIn(judged.entry);
  const isNew = (concept: Concept) => !question.concepts.has(concept);
  const kinds = judged.neighbourhood.map((_, at) => {
    const { start = 0, end = 0 } = sentences[at] ?? {};
    return answersIn(text.slice(start, end), (names[at] ?? []).filter(isNew), question);
  });
  const answering = judged.neighbourhood.map((fit, at) => fit * (1 + ANSWER_BONUS * (kinds[at] ?? 0)));
  const best = Math.max(...answering);
  const gain = NEIGHBOURHOOD_COUNTS * (best - Math.max(...judged.neighbourhood));
  return {
    ...judged,
    score: judged.score + gain,
    fit: judged.fit + gain,
    keySentence: answering.indexOf(best),
    holdsKind: kinds.some((kind) => kind > 0),
  };
}

/** From 0 to 1: how much of the kinds of answer that a question asks for stand in a sentence. */
function answersIn(sentence: string, newNames: readonly Concept[], { text, types, concepts }: Question): number {
  return sum(types.map((type) => holdsAnswer(type, sentence, newNames, text, concepts))) / types.length;
}

/** Which of the question's terms stand in each sentence, and for each in the passage its saturated frequency (BM25). */
function termsOfEntry({ terms, sentences, passage }: Entry, slots: ReadonlyMap<number, number>, index: PassageIndex) {
  const bySentence = passage.sentences.map(() => new Set<number>());
  const saturation = new Map<number, number>();
  for (let at = 0; at < terms.length; at += 1) {
    const slot = slots.get(terms[at] as number);
    if (slot === undefined) continue;
    bySentence[sentences[at] as number]?.add(slot);
    saturation.set(slot, (saturation.get(slot) ?? 0) + 1);
  }
  const length = SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * terms.length) / index.averageLength);
  for (const [slot, count] of saturation) saturation.set(slot, (count * (SATURATION + 1)) / (count + length));
  return { bySentence, saturation };
}

/** The slots of the question's terms that stand in the title or in the passages just before. */
function slotsInContext(entry: Entry, entries: readonly Entry[], slots: ReadonlyMap<number, number>): Set<number> {
  const found = slotsOf(entry.title, slots);
  for (const { document, terms } of entries.slice(Math.max(0, entry.place - PASSAGES_BEFORE), entry.place)) {
    if (document !== entry.document) continue;
    for (const number of terms) {
      const slot = slots.get(number);
      if (slot !== undefined) found.add(slot);
    }
  }
  return found;
}

function slotsOf(terms: ReadonlySet<number>, slots: ReadonlyMap<number, number>): Set<number> {
  const found = new Set<number>();
  for (const [number, slot] of slots) if (terms.has(number)) found.add(slot);
  return found;
}

/**
 * The best wording's share of terms that are there, each counted by its rarity, times what the wording is worth.
 * @param presence what a term that is there counts, 0 for one that is not
 */
function share(wordings: readonly WeighedWording[], presence: (slot: number) => number): number {
  let best = 0;
  for (const { slots, rarities, rarity, worth, isName } of wordings) {
    if (rarity === 0) continue;
    let found = 0;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (slot >= 0) found += (rarities[at] as number) * presence(slot);
    }
    const part = found / rarity;
    best = Math.max(best, worth * (isName && part < 1 ? part ** NAME_STRICTNESS : part));
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
