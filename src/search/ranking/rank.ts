import { termsOf } from '../../languages/analyzer.ts';
import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import { foldPhrase } from '../../text/fold-phrase.ts';
import type { Query } from '../query/query.ts';
import { rememberByPassage } from './remember.ts';
import { rerank } from './rerank.ts';
import { type ScoredPassage, keySentenceOf, scorePassage } from './score-passage.ts';
import { PASSAGES_BEFORE, matchTerms } from './term-matches.ts';
import { NO_SLOT, type WeightedQuery, type WeightedTerm, asEvidence, weightQuery } from './weight.ts';

export type Ranking = {
  /** Best first. */
  readonly hits: readonly ScoredPassage[];
  /** How sure it is that the best answers at all: comparable between questions, which scores are not. 0 if there is none. */
  readonly fit: number;
  /** How the hits have the phrases that the question puts in quotation marks; `exact` if there are none. */
  readonly phrases: 'exact' | 'inflected' | 'missing';
};

type RankOptions = {
  /** The id of the one document to look in. */
  readonly document?: string | undefined;
  /** How many passages are wanted at least; 3 by default. */
  readonly limit?: number | undefined;
};

// The numbers below were measured, see EVALUATION.md.

/**
 * How many candidates of the index are scored, unless more passages are wanted, and how many of them are reranked. Names
 * that are everywhere (how many member states does the SCO have?) have more candidates than can be scored: if the best
 * has all of the question but no figure, date …, the search goes further.
 */
const NEAR = { candidates: 20, reranked: 8 };
const FAR = { candidates: 200, reranked: 60 };

/** What is found further off comes first if it covers as much of the question and has this share of the best score. */
const NEAR_THE_BEST = 0.85;

/** Candidates for the newest or the first of several are those that have this share of the best score. */
const AS_NEAR = 0.95;

const ALL_OF_IT = 0.95;

/**
 * This many query terms, those with most weight, bring the first candidates. The others are searched only if none of
 * these candidates covers this share of the question.
 */
const LEADING = 3;
const SURE = 0.5;

/** The passages after this many of the best candidates are candidates as well. */
const FOLLOWED = 5;

/** Over all documents, this many passages are candidates that are of an article or chapter that the question names. */
const MAX_OF_PART = 60;

type Predicate = (candidate: IndexedPassage) => boolean;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition:
 * only passages that have it word for word come; if there are none, those that have it inflected; else any.
 */
export function rank(query: Query, index: PassageIndex, { document, limit = 3 }: RankOptions = {}): Ranking {
  const weighted = weightQuery(query, index);
  if (weighted.totalWeight === 0) return { hits: [], fit: 0, phrases: 'exact' };
  const scored: Scored = new Map();
  const isIn: Predicate | null = document === undefined ? null : (candidate) => candidate.document.id === document;
  const search = (terms: readonly WeightedTerm[], has?: Predicate, reach = NEAR) => {
    const isWanted: Predicate | null = has ? (candidate) => (isIn?.(candidate) ?? true) && has(candidate) : isIn;
    const candidates = candidatesFor(terms, weighted, index, Math.max(reach.candidates, limit), isWanted);
    return ranked(candidates, scored, weighted, index, reach.reranked);
  };
  const ranking = (hits: readonly ScoredPassage[], phrases: Ranking['phrases']): Ranking => ({
    hits,
    fit: hits[0] ? fitOf(hits[0].candidate, weighted, index) : 0,
    phrases,
  });

  if (query.phrases.length === 0) {
    const byWeight = weighted.terms.toSorted((a, b) => b.weight - a.weight);
    const first = search(byWeight.slice(0, LEADING));
    const isSure = first.length >= limit && (first[0]?.coverage ?? 0) >= SURE;
    const found = isSure ? first : search(weighted.terms);
    const isHidden = found[0]?.holdsKind === false && found[0].coverage >= ALL_OF_IT;
    if (isHidden) return ranking(answeringFirst(found, search(weighted.terms, undefined, FAR)), 'exact');
    const order = asNearAsTheBest(found).length > 1 ? query.order : null;
    return ranking(order === null ? found : byYear(search(weighted.terms, undefined, FAR), order), 'exact');
  }
  const exact = search(weighted.terms, hasWords(query.phrases));
  if (exact.length > 0) return ranking(exact, 'exact');
  const inflected = search(weighted.terms, hasForms(query.phrases, index));
  if (inflected.length > 0) return ranking(inflected, 'inflected');
  return ranking(search(weighted.terms), 'missing');
}

/** The passages that were scored for a query. */
type Scored = Map<IndexedPassage, ScoredPassage>;

function ranked(
  candidates: readonly IndexedPassage[],
  known: Scored,
  weighted: WeightedQuery,
  index: PassageIndex,
  reranked: number,
): ScoredPassage[] {
  const others = candidates.filter((candidate) => !known.has(candidate)).toSorted((a, b) => a.ordinal - b.ordinal);
  const matches = matchTerms(weighted.termIds, others, index);
  for (const [row, candidate] of others.entries())
    known.set(candidate, scorePassage(candidate, row, matches, weighted, index));
  const scored = candidates.map((candidate) => known.get(candidate) as ScoredPassage).toSorted(byScore);
  const answering = scored.slice(0, reranked).map((one) => rerank(one, weighted.query));
  return withoutRepetition([...answering.toSorted(byScore), ...scored.slice(reranked)]);
}

/** How sure it is that a passage answers: its score with the weights as evidence. */
function fitOf(candidate: IndexedPassage, weighted: WeightedQuery, index: PassageIndex): number {
  const matches = matchTerms(weighted.termIds, [candidate], index);
  return rerank(scorePassage(candidate, 0, matches, asEvidence(weighted), index), weighted.query).fit;
}

/** Passages that hold the kind of answer that was asked for, before those that are as near to the question without it. */
function answeringFirst(found: readonly ScoredPassage[], further: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const [best] = found;
  if (!best) return found;
  const answering = further.filter(
    ({ holdsKind, coverage, score }) => holdsKind && coverage >= best.coverage && score >= NEAR_THE_BEST * best.score,
  );
  const answers = new Set(answering.map(({ candidate }) => candidate));
  return [...answering, ...found.filter(({ candidate }) => !answers.has(candidate))];
}

/** The hits that differ from the best in nothing but their order: the holders of an office. */
function asNearAsTheBest(found: readonly ScoredPassage[]): ScoredPassage[] {
  const [best] = found;
  if (!best) return [];
  return found.filter(({ coverage, score }) => coverage >= best.coverage && score >= AS_NEAR * best.score);
}

/** Puts those that are as near to a question as the best in the order of their years, those without a year last. */
function byYear(found: readonly ScoredPassage[], order: 'first' | 'newest'): ScoredPassage[] {
  const near = asNearAsTheBest(found);
  const direction = order === 'first' ? 1 : -1;
  const dated = near.filter((one) => lastYear(one) > 0).toSorted((a, b) => direction * (lastYear(a) - lastYear(b)));
  return [...new Set([...dated, ...near, ...found])];
}

/** The last year that the key sentence names; 0: none. */
function lastYear(one: ScoredPassage): number {
  const { start, end } = keySentenceOf(one);
  const years = one.candidate.passage.text.slice(start, end).match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu);
  return Math.max(0, ...(years ?? []).map(Number));
}

function byScore(a: ScoredPassage, b: ScoredPassage): number {
  return b.score - a.score || a.candidate.ordinal - b.candidate.ordinal;
}

/**
 * A text that several documents have is given once, where it ranks best; but with its page if one of them has pages, for
 * a page is easier to find than a line. Texts that differ only in line breaks and hyphens are the same.
 */
function withoutRepetition(scored: readonly ScoredPassage[]): ScoredPassage[] {
  const kept = new Map<string, ScoredPassage>();
  for (const one of scored) {
    const { passage } = one.candidate;
    const text = lettersOf(passage);
    const other = kept.get(text);
    const isEasierToFind = passage.locator.page !== null && other?.candidate.passage.locator.page === null;
    if (!other || isEasierToFind) kept.set(text, one);
  }
  return [...kept.values()];
}

const lettersOf = rememberByPassage(({ text }) => text.replace(/[\s\p{Pd}]+/gu, ''));

/**
 * The passages to score for some terms of a query. Those after the best are among them, whatever terms they have: what
 * is named in a passage is spoken of in those after it. So are those of an article or chapter that the question names.
 */
function candidatesFor(
  terms: readonly WeightedTerm[],
  { termIds, boosts }: WeightedQuery,
  index: PassageIndex,
  limit: number,
  isWanted: Predicate | null,
): IndexedPassage[] {
  const boostOf = new Map<number, number>();
  for (const slot of terms.flatMap(({ expansions }) => expansions.flatMap(({ slots }) => slots))) {
    if (slot !== NO_SLOT) boostOf.set(termIds[slot] as number, boosts[slot] as number);
  }
  const wanted = (passages: readonly IndexedPassage[]) =>
    isWanted === null ? passages : passages.filter((passage) => isWanted(passage));
  const found = index.search(boostOf, limit, isWanted);
  const following = found.slice(0, FOLLOWED).flatMap(({ ordinal, document }) => {
    const after = index.passages.slice(ordinal + 1, ordinal + 1 + PASSAGES_BEFORE);
    return wanted(after.filter((candidate) => candidate.document === document));
  });
  const parts = terms.flatMap(({ term }) => (term.isTreatyPart ? (term.expansions[0]?.terms.slice(0, 1) ?? []) : []));
  const named = parts.flatMap((part) => wanted(index.under(part)).slice(0, MAX_OF_PART));
  return [...new Set([...found, ...following, ...named])];
}

const foldedText = rememberByPassage(({ text }) => foldPhrase(text));

function hasWords(phrases: readonly string[]): Predicate {
  const folded = phrases.map(foldPhrase);
  return ({ passage }) => folded.every((phrase) => foldedText(passage).includes(phrase));
}

/** Has the phrases in another case or number: «саммит глав» in "саммита глав". */
function hasForms(phrases: readonly string[], index: PassageIndex): Predicate {
  const sequences = phrases.map((phrase) => termsOf(phrase).map(({ term }) => index.termId(term)));
  return ({ terms }) => sequences.every((sequence) => hasSequence(terms, sequence));
}

function hasSequence(terms: Uint32Array, sequence: readonly (number | undefined)[]): boolean {
  const [first] = sequence;
  if (first === undefined) return false;
  for (let from = terms.indexOf(first); from !== -1; from = terms.indexOf(first, from + 1)) {
    if (sequence.every((term, at) => terms[from + at] === term)) return true;
  }
  return false;
}
