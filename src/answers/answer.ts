import type { Corpus } from '../corpus/read/read-folder.ts';
import { countPassages } from '../corpus/document.ts';
import type { Language } from '../languages/language.ts';
import type { PassageIndex } from '../search/index/passage-index.ts';
import { type Query, type QueryTerm, parseQuery } from '../search/query/query.ts';
import { type ScoredPassage, keySentenceOf } from '../search/ranking/score-passage.ts';
import { type Ranking, rank } from '../search/ranking/rank.ts';
import { suggestionsFor } from '../search/suggest/suggest.ts';
import { type Names, highlightedNames } from './highlights.ts';
import { type Quote, quoteOf } from './quote.ts';

export type Answer = {
  readonly question: string;
  /**
   * *partial*: passages were found, but none covers the whole question. *closest*: the nearest passages, which may not
   * answer at all.
   */
  readonly status: 'answered' | 'partial' | 'closest' | 'not_found';
  readonly wanted: Wanted;
  readonly generation: string;
  /** The first passage answers, and no other in the language of the question comes close. */
  readonly isClear: boolean;
  /** Best first; none if nothing was found. */
  readonly quotes: readonly Quote[];
  /** Parts of the question, as they were typed, that the best passage does not cover. */
  readonly uncovered: readonly string[];
  /** Parts of the question, as they were typed, that no document has, in any expansion. */
  readonly unknown: readonly string[];
  /** What is highlighted in the quotes. */
  readonly names: Names;
  /** Titles, headings and names in the documents that are close to what was not found; at most 3. */
  readonly suggestions: readonly string[];
  readonly searched: { readonly documents: number; readonly passages: number };
};

/** How many passages the question asks for. */
export type Wanted = {
  /** It asks for several: a list, a count, a comparison. */
  readonly several: boolean;
  /** How many passages were found that belong to what it asks for; 0 where it does not ask for several. */
  readonly found: number;
  /** There may be more than these. */
  readonly more: boolean;
};

export type AskOptions = {
  /** The most passages to give; the default is 3. Where the question asks for several, there may be more. */
  readonly limit?: number | undefined;
  /** The id of the one document to look in. */
  readonly document?: string | undefined;
  /** The day (YYYY-MM-DD) from which "last year" is counted. */
  readonly now?: string | undefined;
};

/**
 * The lowest fit of a best passage that is an answer; in Russian, with its many word forms, all fit somewhat less.
 * Measured, see EVALUATION.md: it refuses 97 % of questions on other subjects.
 */
const REFUSED_BELOW: Readonly<Record<Language, number>> = { zh: 2.905, ru: 2.78, en: 2.9 };

/**
 * A best passage answers in part if it covers less than this share of the question's weight, lacks a name or figure of
 * it, or does not hold the kind of answer that was asked for (a date, a person …).
 */
const ANSWERED_FROM = 0.6;

/**
 * A second passage is far behind with at most this share of the first one's score. Where it is, the first passage is the
 * right one for all but one of 1,055 XQuAD questions (dev).
 */
const FAR_BEHIND = 0.6;

/** What a search finds, before anything is refused or left off. */
export type Findings = {
  readonly query: Query;
  readonly ranking: Ranking;
  readonly status: Answer['status'];
  /** The signal by which a question is refused: how well the best passage fits; 0 where there is none. */
  readonly fit: number;
};

/** Searches for a question and decides whether the best passage answers it. */
export function find(text: string, index: PassageIndex, options: AskOptions = {}): Findings {
  const query = parseQuery(text, index.words.corrected);
  const ranking = rank(query, index, options);
  const fit = ranking.phrases === 'missing' ? 0 : ranking.fit;
  return { query, ranking, fit, status: statusOf(query, ranking, fit) };
}

/** Answers a question with passages of the documents, or says that nothing was found. */
export function answer(
  text: string,
  corpus: Corpus,
  index: PassageIndex,
  { limit = 3, document, now }: AskOptions = {},
): Answer {
  const { query, ranking, status } = find(text, index, { document, limit, now });
  const telling = query.terms.filter(({ isFiller }) => !isFiller);
  const missing = {
    answered: [],
    partial: query.terms.filter((term, at) => telling.includes(term) && !ranking.hits[0]?.covered[at]),
    closest: query.terms.filter((term, at) => telling.includes(term) && !ranking.hits[0]?.covered[at]),
    not_found: telling,
  }[status];
  return {
    question: text,
    status,
    wanted: { several: false, found: 0, more: false },
    generation: corpus.generation,
    isClear: status === 'answered' && isAlone(query, ranking),
    quotes: status === 'not_found' ? [] : quotesOf(ranking.hits.slice(0, limit), corpus),
    uncovered: status === 'answered' ? [] : uncoveredParts(query, ranking),
    unknown: partsOf(
      query,
      telling.filter(
        ({ expansions }) => !expansions.some(({ terms }) => terms.every((term) => index.termId(term) !== undefined)),
      ),
    ),
    names: highlightedNames(query),
    suggestions: suggestionsFor(query, missing, index, ({ id }) => document === undefined || id === document),
    searched: searchedIn(corpus, document),
  };
}

function statusOf({ terms, language }: Query, { hits: [best], phrases }: Ranking, fit: number): Answer['status'] {
  if (!best || fit < REFUSED_BELOW[language]) return 'not_found';
  const hasNames = terms.every(({ kind }, at) => kind === 'word' || best.covered[at]);
  return hasNames && best.holdsKind && phrases === 'exact' && best.coverage >= ANSWERED_FROM ? 'answered' : 'partial';
}

/** Passages in other languages often say the same: they are no rivals if the best one is in the question's language. */
function isAlone({ language }: Query, { hits: [first, ...others] }: Ranking): boolean {
  if (first === undefined) return false;
  const isOwn = ({ candidate }: ScoredPassage) => candidate.passage.language === language;
  const rival = isOwn(first) ? others.find(isOwn) : others[0];
  return (rival?.score ?? 0) <= FAR_BEHIND * first.score;
}

/**
 * What the best passage does not cover. What was put in quotation marks comes first, if no passage has it word for word.
 */
function uncoveredParts(query: Query, { hits: [best], phrases }: Ranking): string[] {
  const open = query.terms.filter(({ isFiller }, at) => !isFiller && !best?.covered[at]);
  return [...new Set([...(phrases === 'exact' ? [] : query.phrases), ...partsOf(query, open)])];
}

/** Some terms of a query as they were typed; of Han characters, whose terms overlap, what no other term has. */
function partsOf({ text, terms }: Query, some: readonly QueryTerm[]): string[] {
  const marks = Array.from({ length: text.length }, () => ' ');
  for (const { start, end } of some) marks.fill('?', start, end);
  for (const term of terms) if (!some.includes(term)) marks.fill(' ', term.start, term.end);
  const runs = marks.join('').matchAll(/\?+/g);
  return [...new Set([...runs].map(({ index, 0: run }) => wholeCharacters(text, index, index + run.length)))];
}

/** A part of a text, widened where it would cut a surrogate pair. */
function wholeCharacters(text: string, start: number, end: number): string {
  const from = /[\uDC00-\uDFFF]/.test(text[start] ?? '') ? start - 1 : start;
  const to = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end + 1 : end;
  return text.slice(from, to);
}

function quotesOf(hits: readonly ScoredPassage[], { documents }: Corpus): Quote[] {
  return hits.map((hit, at) => quoteOf(hit.candidate, at + 1, documents, keySentenceOf(hit)));
}

function searchedIn(corpus: Corpus, only: string | undefined): Answer['searched'] {
  const documents = corpus.documents.filter(({ id }) => only === undefined || id === only);
  return { documents: documents.length, passages: countPassages(documents) };
}
