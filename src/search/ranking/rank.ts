import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import type { Query } from '../query/query.ts';
import { termsOf } from '../../languages/analyzer.ts';
import { foldPhrase } from '../../text/fold-phrase.ts';
import type { Span } from '../../text/span.ts';
import { type Candidate, FEATURES, scoreOf } from './features.ts';
import { type KeySentence, keySentenceOf } from './key-sentence.ts';
import { type Measures, measure } from './measure.ts';
import { rememberByPassage } from './remember.ts';
import { PASSAGES_BEFORE, matchTerms } from './term-matches.ts';
import { type WeightedQuery, weightQuery } from './weight.ts';
import { longestRuns } from './runs.ts';
import { isInYears, orderYear, yearsOf } from './years.ts';

/** A passage that was found, and what speaks for it. */
export type Hit = {
  readonly candidate: IndexedPassage;
  readonly score: number;
  /** The values of `FEATURES`. */
  readonly features: readonly number[];
  readonly measures: Measures;
  readonly key: KeySentence;
  readonly isNamedPart: boolean;
  /** It names a year that the question asks of; null: it names none, or the question does not ask of any. */
  readonly isInYears: boolean | null;
  /** See `Candidate`. */
  readonly order: number;
  /** The passages that say the same in other languages. */
  readonly alsoIn: readonly IndexedPassage[];
};

export type Ranking = {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How the hits have the phrases that the question puts in quotation marks; `exact` if there are none. */
  readonly phrases: 'exact' | 'inflected' | 'missing';
  readonly weighted: WeightedQuery;
};

type RankOptions = {
  /** The id of the one document to look in. */
  readonly document?: string | undefined;
};

/** How many passages the index brings along. What is best does not depend on how many are wanted. */
const CANDIDATES = 100;

/** And how many that have the words as they were typed: the only Russian passage among two hundred Chinese ones. */
const CANDIDATES_BY_WORDS = 20;

/** The passages after this many of the best candidates are candidates as well. */
const FOLLOWED = 5;

/** Twins of this many of the best are candidates, so that each can be shown in the language of the question. */
const TWINS_OF = 20;

/** Over all documents, this many passages are candidates that are of an article or chapter that the question names. */
const MAX_OF_PART = 60;

/** Those at most so far behind are the several of which the newest, the previous, the first or the next is asked for. */
const AS_NEAR = 3;

type Predicate = (candidate: IndexedPassage) => boolean;

/**
 * Finds the passages that speak of what a question asks for, best first. What was put in quotation marks is a condition:
 * only passages that have it word for word come; if there are none, those that have it inflected; else any.
 */
export function rank(query: Query, index: PassageIndex, { document }: RankOptions = {}): Ranking {
  const weighted = weightQuery(query, index);
  if (weighted.totalWeight === 0) return { hits: [], phrases: 'exact', weighted };
  const isIn: Predicate | null = document === undefined ? null : (candidate) => candidate.document.id === document;
  const search = (has?: Predicate) => {
    const isWanted: Predicate | null = has ? (candidate) => (isIn?.(candidate) ?? true) && has(candidate) : isIn;
    return hitsAmong(candidatesFor(weighted, index, isWanted), weighted, index);
  };
  if (query.phrases.length === 0) return { hits: search(), phrases: 'exact', weighted };
  const exact = search(hasWords(query.phrases));
  if (exact.length > 0) return { hits: exact, phrases: 'exact', weighted };
  const inflected = search(hasForms(query.phrases, index));
  if (inflected.length > 0) return { hits: inflected, phrases: 'inflected', weighted };
  return { hits: search(), phrases: 'missing', weighted };
}

/** The sentence that answers best, as UTF-16 offsets into the passage's text. */
export function keySpanOf({ candidate: { passage }, key }: Hit): Span {
  return passage.sentences[key.number] ?? { start: 0, end: passage.text.length };
}

function hitsAmong(passages: readonly IndexedPassage[], weighted: WeightedQuery, index: PassageIndex): Hit[] {
  const { query } = weighted;
  const alike = candidatesOf(passages, weighted, index);
  const candidates = query.order === null ? alike : ordered(alike, query);
  const hits = candidates.map((candidate): Hit => {
    const features = FEATURES.map(({ value }) => value(candidate));
    const { passage, measures, key, isNamedPart, isInYears: isIn, order } = candidate;
    const score = scoreOf(features);
    return {
      candidate: passage,
      score,
      features,
      measures,
      key,
      isNamedPart,
      isInYears: isIn,
      order,
      alsoIn: index.twins(passage),
    };
  });
  const byScore = (a: Hit, b: Hit) => b.score - a.score || a.candidate.ordinal - b.candidate.ordinal;
  return foldTwins(withoutRepetition(hits.toSorted(byScore)), query);
}

/** The passages as the features see them, whatever their order in time. */
function candidatesOf(passages: readonly IndexedPassage[], weighted: WeightedQuery, index: PassageIndex): Candidate[] {
  const { query, slotOf, termIds } = weighted;
  const matches = matchTerms(slotOf, termIds.length, passages, index);
  const parts = new Set(partTermsOf(query).flatMap((part) => index.termId(part) ?? []));
  const runsIn = longestRuns(query, index);
  return passages.map((passage, row) => {
    const measures = measure(passage, row, matches, weighted, index);
    return {
      passage,
      query,
      measures,
      key: keySentenceOf(passage.passage, measures.together, query),
      runs: runsIn(passage),
      isInYears: isInYears(yearsOf(passage.passage), query.years),
      order: 0,
      isNamedPart: parts.size > 0 && passage.headings.some((term) => parts.has(term)),
    };
  });
}

/** With the place in time of those that are about as good as the best: 1 for the one asked for, 1/2 for the next … */
function ordered(candidates: readonly Candidate[], query: Query): Candidate[] {
  const scores = candidates.map((candidate) => scoreOf(FEATURES.map(({ value }) => value(candidate))));
  const best = Math.max(...scores);
  const years = candidates.map(({ passage, key }, at) => {
    const isNear = (scores[at] as number) >= best - AS_NEAR && (query.types.length === 0 || key.kind > 0);
    return isNear ? orderYear(passage.passage, query) : null;
  });
  const known = [...new Set(years.filter((year) => year !== null))].toSorted((a, b) => a - b);
  if (query.order === 'newest' || query.order === 'previous') known.reverse();
  // What is asked for is the one behind the newest.
  if (query.order === 'previous') known.shift();
  return candidates.map((candidate, at) => {
    const place = known.indexOf(years[at] ?? Number.NaN);
    return place === -1 ? candidate : { ...candidate, order: 1 / (1 + place) };
  });
}

/** Makes one hit of passages that say the same: with the best score of them, in the language of the question. */
function foldTwins(hits: readonly Hit[], { language }: Query): Hit[] {
  const byPassage = new Map(hits.map((hit) => [hit.candidate, hit]));
  const folded = new Set<IndexedPassage>();
  const isOwn = ({ passage }: IndexedPassage) => passage.language === language;
  return hits.flatMap((hit) => {
    if (folded.has(hit.candidate)) return [];
    for (const twin of hit.alsoIn) folded.add(twin);
    const own = isOwn(hit.candidate) ? undefined : hit.alsoIn.find(isOwn);
    const shown = own && byPassage.get(own);
    return [shown ? { ...shown, score: hit.score } : hit];
  });
}

/**
 * A text that several documents have is given once, where it ranks best; but with its page if one of them has pages, for
 * a page is easier to find than a line. Texts that differ only in line breaks and hyphens are the same.
 */
function withoutRepetition(hits: readonly Hit[]): Hit[] {
  const kept = new Map<string, Hit>();
  for (const hit of hits) {
    const { passage } = hit.candidate;
    const text = lettersOf(passage);
    const other = kept.get(text);
    const isEasierToFind = passage.locator.page !== null && other?.candidate.passage.locator.page === null;
    if (!other || isEasierToFind) kept.set(text, hit);
  }
  return [...kept.values()];
}

const lettersOf = rememberByPassage(({ text }) => text.replace(/[\s\p{Pd}]+/gu, ''));

function partTermsOf({ terms }: Query): string[] {
  return terms.flatMap((term) => (term.isTreatyPart ? (term.expansions[0]?.terms.slice(0, 1) ?? []) : []));
}

/**
 * The passages to score. Those after the best are among them, whatever terms they have: what is named in a passage is
 * spoken of in those after it. So are those of an article or chapter that the question names.
 */
function candidatesFor(
  { query, termIds, boosts }: WeightedQuery,
  index: PassageIndex,
  isWanted: Predicate | null,
): IndexedPassage[] {
  const boostOf = new Map(termIds.map((id, slot) => [id, boosts[slot] as number]));
  const typed = new Set(
    query.terms.flatMap(({ expansions: [own] }) => own?.terms.map((term) => index.termId(term)) ?? []),
  );
  const asTyped = new Map([...boostOf].filter(([id]) => typed.has(id)));
  const wanted = (passages: readonly IndexedPassage[]) =>
    isWanted === null ? passages : passages.filter((passage) => isWanted(passage));
  const bySense = index.search(boostOf, CANDIDATES, isWanted);
  const byWords = asTyped.size < boostOf.size ? index.search(asTyped, CANDIDATES_BY_WORDS, isWanted) : [];
  const found = [...new Set([...bySense, ...byWords])];
  const following = found.slice(0, FOLLOWED).flatMap(({ ordinal, document }) => {
    const after = index.passages.slice(ordinal + 1, ordinal + 1 + PASSAGES_BEFORE);
    return wanted(after.filter((candidate) => candidate.document === document));
  });
  const named = partTermsOf(query).flatMap((part) => wanted(index.under(part)).slice(0, MAX_OF_PART));
  const twins = found.slice(0, TWINS_OF).flatMap((passage) => wanted(index.twins(passage)));
  return [...new Set([...found, ...following, ...named, ...twins])];
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
