import { type Judgement, judge, withAnswer } from './judge.ts';
import type { Entry, PassageIndex } from './passage-index.ts';
import { PASSAGES_BEFORE, findPlaces } from './places.ts';
import { type Question, foldPhrase, isTreatyPart } from './question.ts';
import { termsOf } from './terms.ts';
import { type WeighedQuestion, weighQuestion } from './weigh.ts';

export type Ranking = {
  /** Best first. */
  readonly hits: readonly Judgement[];
  /** How the hits hold the phrases that the question puts in quotation marks; also `exact` where there are none. */
  readonly phrases: 'exact' | 'inflected' | 'missing';
};

export type RankOptions = {
  /** The id of the one document to look in. */
  readonly document?: string | undefined;
  /** How many passages are wanted; fewer than some twenty make no difference. */
  readonly limit?: number | undefined;
};

// The numbers below were measured, see EVALUATION.md.

/**
 * How many of the index's candidates are looked at sentence by sentence, unless more passages are wanted, and how many
 * of those for kinds of answers.
 */
const CANDIDATES = 20;
const CLOSE_LOOKS = 10;

/** The passages after so many of the best candidates are looked at as well. */
const FOLLOWED = 5;

/** So many passages of an article or chapter that the question names are looked at, over all documents. */
const MOST_OF_PART = 60;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition:
 * only passages that hold it word for word come; if there are none, those that hold it inflected; else any, and say so.
 */
export function rank(question: Question, index: PassageIndex, { document, limit = 0 }: RankOptions = {}): Ranking {
  const weighed = weighQuestion(question, index);
  if (weighed.totalWeight === 0) return { hits: [], phrases: 'exact' };
  const most = Math.max(CANDIDATES, limit);
  const search = (holds: (entry: Entry) => boolean) =>
    candidatesFor(
      weighed,
      index,
      most,
      (entry) => (document === undefined || entry.document.id === document) && holds(entry),
    );

  const exact = search(holderOfWords(question.phrases));
  if (exact.length > 0 || question.phrases.length === 0)
    return { hits: ranked(exact, weighed, index), phrases: 'exact' };
  const inflected = search(holderOfForms(question.phrases, index));
  if (inflected.length > 0) return { hits: ranked(inflected, weighed, index), phrases: 'inflected' };
  return {
    hits: ranked(
      search(() => true),
      weighed,
      index,
    ),
    phrases: 'missing',
  };
}

function ranked(candidates: readonly Entry[], weighed: WeighedQuestion, index: PassageIndex): Judgement[] {
  const entries = candidates.toSorted((a, b) => a.place - b.place);
  const places = findPlaces(weighed.terms, entries, index);
  const judged = entries.map((entry, row) => judge(entry, row, places, weighed, index)).toSorted(byScore);
  const answering = judged.slice(0, CLOSE_LOOKS).map((one) => withAnswer(one, weighed.question, index));
  return withoutRepetition([...answering.toSorted(byScore), ...judged.slice(CLOSE_LOOKS)]);
}

function byScore(a: Judgement, b: Judgement): number {
  return b.score - a.score || a.entry.place - b.entry.place;
}

/** A text that stands in several documents is given once, where it ranks best. */
function withoutRepetition(judged: readonly Judgement[]): Judgement[] {
  const texts = new Set<string>();
  return judged.filter(({ entry }) => {
    const isNew = !texts.has(entry.passage.text);
    texts.add(entry.passage.text);
    return isNew;
  });
}

/**
 * The passages to look at. Those after the best are among them, whatever terms they have: what was named in a passage
 * is spoken of in those after it. So are those of an article or chapter that the question names.
 */
function candidatesFor(
  { terms, boosts, question }: WeighedQuestion,
  index: PassageIndex,
  most: number,
  isWanted: (entry: Entry) => boolean,
): Entry[] {
  const found = index.candidates(terms, boosts, most, isWanted);
  const following = found.slice(0, FOLLOWED).flatMap(({ place, document }) => {
    const after = index.entries.slice(place + 1, place + 1 + PASSAGES_BEFORE);
    return after.filter((entry) => entry.document === document && isWanted(entry));
  });
  const parts = question.units.flatMap(({ wordings }) => wordings[0]?.terms.filter(isTreatyPart) ?? []);
  const named = parts.flatMap((part) => index.under(part).filter(isWanted).slice(0, MOST_OF_PART));
  return [...new Set([...found, ...following, ...named])];
}

function holderOfWords(phrases: readonly string[]): (entry: Entry) => boolean {
  const folded = phrases.map(foldPhrase);
  return ({ passage }) => folded.every((phrase) => foldPhrase(passage.text).includes(phrase));
}

/** A phrase in another case or number: «саммит глав» in "саммита глав". */
function holderOfForms(phrases: readonly string[], index: PassageIndex): (entry: Entry) => boolean {
  const sequences = phrases.map((phrase) => termsOf(phrase).map(({ term }) => index.numberOf(term)));
  return ({ terms }) => sequences.every((sequence) => holdsSequence(terms, sequence));
}

function holdsSequence(terms: Uint32Array, sequence: readonly (number | undefined)[]): boolean {
  const [first] = sequence;
  if (first === undefined) return false;
  for (let from = terms.indexOf(first); from !== -1; from = terms.indexOf(first, from + 1)) {
    if (sequence.every((term, at) => terms[from + at] === term)) return true;
  }
  return false;
}
