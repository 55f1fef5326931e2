import { lookClosely } from './rerank.ts';
import { type Judgement, judge, keySentenceOf } from './score-passage.ts';
import type { Entry, PassageIndex } from '../index/passage-index.ts';
import { PASSAGES_BEFORE, findPlaces } from './places.ts';
import { type Question, foldPhrase } from '../query/query.ts';
import { asksForFirst, asksForNewest, namesNumber } from '../query/question-words.ts';
import { termsOf } from '../../text/terms.ts';
import { NOWHERE, type WeighedQuestion, type WeighedUnit, asEvidence, weighQuestion } from './weigh.ts';

export type Ranking = {
  /** Best first. */
  readonly hits: readonly Judgement[];
  /** How sure it is that the best answers at all: comparable between questions, which scores are not. 0 if there is none. */
  readonly fit: number;
  /** How the hits hold the phrases that the question puts in quotation marks; also `exact` where there are none. */
  readonly phrases: 'exact' | 'inflected' | 'missing';
};

export type RankOptions = {
  /** The id of the one document to look in. */
  readonly document?: string | undefined;
  /** How many passages are wanted, if there are so many; 3 unless told. */
  readonly limit?: number | undefined;
};

// The numbers below were measured, see EVALUATION.md.

/**
 * How many of the index's candidates are looked at sentence by sentence, unless more passages are wanted, and how many
 * of those for kinds of answers. Names that stand everywhere (how many member states does the SCO have?) bring more
 * candidates than can be looked at: where the best has all of the question but no figure, date …, it is looked for
 * further off.
 */
const NEAR = { candidates: 20, closeLooks: 8 };
const FAR = { candidates: 200, closeLooks: 60 };

/** What is found further off comes first if it covers as much of the question and has this share of the best score. */
const NEAR_THE_BEST = 0.85;

/** Of the newest of several that are asked for, those that have this share of the best score. */
const AS_NEAR = 0.95;

const ALL_OF_IT = 0.95;

/**
 * So many units, the heaviest, bring the first candidates. The others are asked for candidates only where none of these
 * covers this share of the question.
 */
const LEADING = 3;
const SURE = 0.5;

/** The passages after so many of the best candidates are looked at as well. */
const FOLLOWED = 5;

/** So many passages of an article or chapter that the question names are looked at, over all documents. */
const MOST_OF_PART = 60;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition:
 * only passages that hold it word for word come; if there are none, those that hold it inflected; else any, and say so.
 */
export function rank(question: Question, index: PassageIndex, { document, limit = 3 }: RankOptions = {}): Ranking {
  const weighed = weighQuestion(question, index);
  if (weighed.totalWeight === 0) return { hits: [], fit: 0, phrases: 'exact' };
  const judged: Judged = new Map();
  const isThere = document === undefined ? null : (entry: Entry) => entry.document.id === document;
  const search = (units: readonly WeighedUnit[], holds?: (entry: Entry) => boolean, reach = NEAR) => {
    const isWanted = holds ? (entry: Entry) => (isThere?.(entry) ?? true) && holds(entry) : isThere;
    const candidates = candidatesFor(units, weighed, index, Math.max(reach.candidates, limit), isWanted);
    return ranked(candidates, judged, weighed, index, reach.closeLooks);
  };
  const ranking = (hits: readonly Judgement[], phrases: Ranking['phrases']): Ranking => ({
    hits,
    fit: hits[0] ? fitOf(hits[0].entry, weighed, index) : 0,
    phrases,
  });

  if (question.phrases.length === 0) {
    const byWeight = weighed.units.toSorted((a, b) => b.weight - a.weight);
    const first = search(byWeight.slice(0, LEADING));
    const isSure = first.length >= limit && (first[0]?.coverage ?? 0) >= SURE;
    const found = isSure ? first : search(weighed.units);
    const isHidden = found[0]?.holdsKind === false && found[0].coverage >= ALL_OF_IT;
    if (isHidden) return ranking(answeringFirst(found, search(weighed.units, undefined, FAR)), 'exact');
    const order = asNearAsTheBest(found).length > 1 ? orderOfYears(question) : null;
    return ranking(order === null ? found : byYear(search(weighed.units, undefined, FAR), order), 'exact');
  }
  const exact = search(weighed.units, holderOfWords(question.phrases, index));
  if (exact.length > 0) return ranking(exact, 'exact');
  const inflected = search(weighed.units, holderOfForms(question.phrases, index));
  if (inflected.length > 0) return ranking(inflected, 'inflected');
  return ranking(search(weighed.units), 'missing');
}

/** The passages that were looked at for a question. */
type Judged = Map<Entry, Judgement>;

function ranked(
  candidates: readonly Entry[],
  known: Judged,
  weighed: WeighedQuestion,
  index: PassageIndex,
  closeLooks: number,
): Judgement[] {
  const others = candidates.filter((entry) => !known.has(entry)).toSorted((a, b) => a.place - b.place);
  const places = findPlaces(weighed.terms, others, index);
  for (let row = 0; row < others.length; row += 1) {
    const entry = others[row] as Entry;
    known.set(entry, judge(entry, row, places, weighed, index));
  }
  const judged = candidates.map((entry) => known.get(entry) as Judgement).toSorted(byScore);
  const answering = judged.slice(0, closeLooks).map((one) => lookClosely(one, weighed.question, index));
  return withoutRepetition([...answering.toSorted(byScore), ...judged.slice(closeLooks)], index);
}

/** How sure it is that a passage answers, its units weighed as evidence. */
function fitOf(entry: Entry, weighed: WeighedQuestion, index: PassageIndex): number {
  const evidence = judge(entry, 0, findPlaces(weighed.terms, [entry], index), asEvidence(weighed), index);
  return lookClosely(evidence, weighed.question, index).fit;
}

/** Passages that hold the kind of answer that was asked for, before those that are as near to the question without it. */
function answeringFirst(found: readonly Judgement[], further: readonly Judgement[]): readonly Judgement[] {
  const [best] = found;
  if (!best) return found;
  const isNear = ({ coverage, score }: Judgement) => coverage >= best.coverage && score >= NEAR_THE_BEST * best.score;
  const answering = further.filter((one) => one.holdsKind && isNear(one));
  const entries = new Set(answering.map(({ entry }) => entry));
  return [...answering, ...found.filter(({ entry }) => !entries.has(entry))];
}

/** Those that nothing but their order tells from the best: the holders of an office. */
function asNearAsTheBest(found: readonly Judgement[]): Judgement[] {
  const [best] = found;
  if (!best) return [];
  return found.filter(({ coverage, score }) => coverage >= best.coverage && score >= AS_NEAR * best.score);
}

/**
 * Which of several a question asks for: 1 the first, -1 the newest, `null` neither. Who asks for somebody, and for no
 * certain year or number, wants who it is now.
 */
function orderOfYears({ simplified, types }: Question): 1 | -1 | null {
  if (asksForFirst(simplified)) return 1;
  return asksForNewest(simplified) || (types.includes('person') && !namesNumber(simplified)) ? -1 : null;
}

/** Puts those that are as near to a question as the best into the order of their years; without a year they come last. */
function byYear(found: readonly Judgement[], order: 1 | -1): Judgement[] {
  const near = asNearAsTheBest(found);
  const dated = near.filter((one) => lastYear(one) > 0).toSorted((a, b) => order * (lastYear(a) - lastYear(b)));
  return [...new Set([...dated, ...near, ...found])];
}

/** The last year that the key sentence names; 0: none. */
function lastYear(one: Judgement): number {
  const { start, end } = keySentenceOf(one);
  return Math.max(
    0,
    ...(one.entry.passage.text.slice(start, end).match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).map(Number),
  );
}

function byScore(a: Judgement, b: Judgement): number {
  return b.score - a.score || a.entry.place - b.entry.place;
}

/**
 * A text that stands in several documents is given once, where it ranks best: the one with a page, if there is one, for
 * a page is easier to find than a line. Line breaks and hyphens that differ make no other text.
 */
function withoutRepetition(judged: readonly Judgement[], index: PassageIndex): Judgement[] {
  const kept = new Map<string, Judgement>();
  for (const one of judged) {
    const text = index.lettersOf(one.entry);
    const other = kept.get(text);
    const isEasierToFind = one.entry.passage.locator.page !== null && other?.entry.passage.locator.page === null;
    if (!other || isEasierToFind) kept.set(text, one);
  }
  return [...kept.values()];
}

/**
 * The passages to look at for some units of a question. Those after the best are among them, whatever terms they have:
 * what was named in a passage is spoken of in those after it. So are those of an article or chapter that the question
 * names.
 */
function candidatesFor(
  units: readonly WeighedUnit[],
  { terms, boosts }: WeighedQuestion,
  index: PassageIndex,
  most: number,
  isWanted: ((entry: Entry) => boolean) | null,
): Entry[] {
  const boostOf = new Map<number, number>();
  for (const { wordings } of units) {
    for (const { slots } of wordings) {
      for (const slot of slots) if (slot !== NOWHERE) boostOf.set(terms[slot] as number, boosts[slot] as number);
    }
  }
  const found = index.candidates(boostOf, most, isWanted);
  const following = found.slice(0, FOLLOWED).flatMap(({ place, document }) => {
    const after = index.entries.slice(place + 1, place + 1 + PASSAGES_BEFORE);
    return after.filter((entry) => entry.document === document && (isWanted?.(entry) ?? true));
  });
  const parts = units.flatMap(({ unit }) => (unit.isTreatyPart ? (unit.wordings[0]?.terms.slice(0, 1) ?? []) : []));
  const named = parts.flatMap((part) =>
    index
      .under(part)
      .filter((entry) => isWanted?.(entry) ?? true)
      .slice(0, MOST_OF_PART),
  );
  return [...new Set([...found, ...following, ...named])];
}

function holderOfWords(phrases: readonly string[], index: PassageIndex): (entry: Entry) => boolean {
  const folded = phrases.map(foldPhrase);
  return (entry) => folded.every((phrase) => index.foldedText(entry).includes(phrase));
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
