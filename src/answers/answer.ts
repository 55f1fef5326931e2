import type { Corpus } from '../corpus/read/read-folder.ts';
import { countPassages } from '../corpus/document.ts';
import type { PassageIndex } from '../search/index/passage-index.ts';
import { readFactQuery } from '../search/query/fact-query.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { asksWhatIsNot, findFacts } from '../facts/find-facts.ts';
import type { StatedFacts } from '../facts/stated-facts.ts';
import type { Query, QueryTerm } from '../search/query/query.ts';
import { type Ranking, keySpanOf, rank } from '../search/ranking/rank.ts';
import { suggestionsFor } from '../search/suggest/suggest.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { type FactHit, factHits } from './fact-hits.ts';
import { type Names, highlightedNames } from './highlights.ts';
import { type Quote, quoteOf } from './quote.ts';
import { MOST_QUOTES } from './answer-view.ts';
import { severalOf } from './several.ts';

export type Answer = {
  readonly question: string;
  /**
   * *partial*: passages were found, but none covers the whole question. *closest*: the nearest passages, which may not
   * answer at all.
   */
  readonly status: 'answered' | 'partial' | 'closest' | 'not_found';
  readonly wanted: Wanted;
  readonly generation: string;
  /** The first passage answers so surely that it needs no others beside it. */
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

/** The day is always said: an answer does not look at the clock. */
export type AskedOn = AskOptions & { readonly now: string };

/** Nine of ten questions that are called answered are, see EVALUATION.md. */
const ANSWERED_FROM = 0.87;
/** From this on the first passage is more likely to answer than not. */
const PARTIAL_FROM = 0.5;

/** Below this the documents are on another subject. EVALUATION.md says how often that is wrong. */
const REFUSED_BELOW = 0.04;

/** From this on the first passage needs no others beside it. */
const CLEAR_FROM = 0.95;

/** What a search finds, before anything is refused or left off. */
export type Findings = {
  readonly query: Query;
  readonly ranking: Ranking;
  readonly status: Answer['status'];
  readonly confidence: Confidence;
};

/** Searches for a question and decides whether the best passage answers it. */
export function find(
  text: string,
  index: PassageIndex,
  { document, now }: Pick<AskedOn, 'document' | 'now'>,
): Findings {
  const query = parseQuery(text, index.words, now);
  const ranking = rank(query, index, { document });
  const confidence = confidenceOf(ranking, query);
  return { query, ranking, confidence, status: statusOf(ranking, confidence) };
}

/**
 * Answers a question with passages of the documents, or says that nothing was found. What asks for facts only is answered
 * by the passages that state them.
 * @param known what the documents state of meetings, members, offices and institutions
 */
export function answer(
  text: string,
  corpus: Corpus,
  index: PassageIndex,
  known: StatedFacts,
  { limit = 3, document, now }: AskedOn,
): Answer {
  const findings = find(text, index, { document, now });
  const { query } = findings;
  const asked = readFactQuery(query);
  const facts =
    query.phrases.length > 0 && findings.ranking.phrases !== 'missing' ? null : findFacts(asked, known, now);
  const isUnstated = asksWhatIsNot(asked) || (facts !== null && document === undefined);
  const stated = facts === null ? [] : factHits(facts, query, index, document);
  const shown =
    facts !== null && stated.length > 0
      ? statedFacts(stated, facts.several, findings, limit)
      : foundPassages(isUnstated ? { ...findings, status: withoutFact(findings.status) } : findings, limit);
  const { status, open } = shown;
  const telling = query.terms.filter(({ isFiller }) => !isFiller);
  // What is near to a name as a whole may cover each of its words.
  const missing = { answered: [], partial: open, closest: telling, not_found: telling }[status];
  return {
    question: text,
    status,
    wanted: shown.wanted,
    generation: corpus.generation,
    isClear: shown.isClear,
    quotes: shown.hits.map((hit, at) => quoteOf(hit.candidate, at + 1, corpus.documents, hit.sentence, hit.alsoIn)),
    uncovered: uncoveredParts(query, stated.length > 0 ? 'exact' : findings.ranking.phrases, open),
    unknown: partsOf(
      query,
      telling.filter(
        ({ expansions }) =>
          !expansions.some(({ terms }) => terms.every((term) => index.isInDocuments(index.termId(term)))),
      ),
    ),
    names: highlightedNames(query),
    suggestions: suggestionsFor(query, missing, index, ({ id }) => document === undefined || id === document),
    searched: searchedIn(corpus, document),
  };
}

/** What an answer shows, and how sure it is of that. */
type Shown = Pick<Answer, 'status' | 'wanted' | 'isClear'> & {
  readonly hits: readonly Pick<FactHit, 'candidate' | 'sentence' | 'alsoIn'>[];
  /** The terms of the question that the first passage does not cover. */
  readonly open: readonly QueryTerm[];
};

/** The passages that state the facts; behind a single one, what the search has beside them. */
function statedFacts(
  stated: readonly FactHit[],
  several: boolean,
  { query, ranking: { hits } }: Findings,
  limit: number,
): Shown {
  const isSet = several && stated.length > 1;
  const isSure = stated.every((hit) => hit.isSure);
  const shown = new Set(stated.flatMap(({ candidate, alsoIn }) => [candidate, ...alsoIn]));
  const others = hits.filter(({ candidate, alsoIn }) => ![candidate, ...alsoIn].some((one) => shown.has(one)));
  const all = isSet ? stated.slice(0, MOST_QUOTES) : [...stated, ...others.map(shownHit)].slice(0, Math.max(limit, 1));
  return {
    status: isSure ? 'answered' : 'partial',
    wanted: { several: isSet, found: isSet ? all.length : 0, more: isSet && stated.length > MOST_QUOTES },
    isClear: isSure && stated.length === 1,
    hits: all,
    open: isSure
      ? []
      : openIn(
          query,
          hits.find(({ candidate, alsoIn }) => [candidate, ...alsoIn].some((one) => one === stated[0]?.candidate)),
        ),
  };
}

/** The passages that a search has found. */
function foundPassages({ query, ranking, confidence, status }: Findings, limit: number): Shown {
  const several = status === 'not_found' ? null : severalOf(ranking, query);
  const hits = status === 'not_found' ? [] : (several?.hits ?? ranking.hits.slice(0, limit));
  return {
    status,
    wanted: {
      several: several !== null,
      found: several?.hits.length ?? 0,
      // Where the best hardly answers, nobody knows whether these are all.
      more: several !== null && (several.more || (query.several === 'list' && status === 'closest')),
    },
    isClear: status === 'answered' && several === null && confidence.answers >= CLEAR_FROM,
    hits: hits.map(shownHit),
    open: openIn(query, ranking.hits[0]),
  };
}

/** The terms that a passage does not cover; all of them, if there is none. */
function openIn({ terms }: Query, hit: Ranking['hits'][number] | undefined): QueryTerm[] {
  return terms.filter(({ isFiller }, at) => !isFiller && !hit?.measures.covered[at]);
}

function shownHit(hit: Ranking['hits'][number]): Shown['hits'][number] {
  return { candidate: hit.candidate, sentence: keySpanOf(hit), alsoIn: hit.alsoIn };
}

/** The question asks for a fact that was not recognised in the documents, or for what none is: what is near hardly answers. */
function withoutFact(status: Answer['status']): Answer['status'] {
  return status === 'answered' ? 'partial' : status;
}

function statusOf({ hits, phrases }: Ranking, { answers, onTopic }: Confidence): Answer['status'] {
  if (hits.length === 0 || phrases === 'missing' || onTopic < REFUSED_BELOW) return 'not_found';
  if (answers >= ANSWERED_FROM && phrases === 'exact') return 'answered';
  return answers >= PARTIAL_FROM ? 'partial' : 'closest';
}

/**
 * What the best passage does not cover. What was put in quotation marks comes first, if no passage has it word for word.
 */
function uncoveredParts(query: Query, phrases: Ranking['phrases'], open: readonly QueryTerm[]): string[] {
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

function searchedIn(corpus: Corpus, only: string | undefined): Answer['searched'] {
  const documents = corpus.documents.filter(({ id }) => only === undefined || id === only);
  return { documents: documents.length, passages: countPassages(documents) };
}
