import { buildIndex, type PassageIndex } from '../src/search/index/passage-index.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import type { Query } from '../src/search/query/query.ts';
import { FEATURES } from '../src/search/ranking/features.ts';
import { rank } from '../src/search/ranking/rank.ts';
import { ASKED_ON } from './asked-on.ts';
import { type Row, fitRanking, placeOf } from './fit-ranking.ts';
import { crossValidated } from './cross-validation.ts';
import type { QuestionSet } from './question-sets.ts';
import { share } from './statistics.ts';

/** What is done otherwise than in the product, to see what it is worth. */
export type Change = {
  readonly query?: (query: Query) => Query;
  readonly index?: (index: PassageIndex) => PassageIndex;
};

/** Asks the questions of a set that its documents answer. */
export async function rowsOf(
  { name, documents, expansions, questions }: QuestionSet,
  { query: queryChanged = (query) => query, index: indexChanged = (index) => index }: Change = {},
): Promise<Row[]> {
  const index = indexChanged(await buildIndex(documents, expansions));
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable);
  return answerable.map(({ id, text, isSingle, isGold }) => {
    const query = queryChanged(parseQuery(text, index.words, ASKED_ON));
    const candidates = rank(query, index).hits.map((hit) => ({
      features: hit.features,
      isGold: isGold(hit.candidate.document, hit.candidate.passage.text),
    }));
    return { set: name, id, isSingle, candidates };
  });
}

const PRIORS = FEATURES.map(({ prior = 0 }) => prior);

/** The weights that the rows ask for. */
export function weightsFor(rows: readonly Row[], isUsed?: (feature: number) => boolean): number[] {
  return fitRanking(rows, PRIORS, isUsed);
}

/** Where the passage comes that is wanted, by weights that were fitted without the question. */
export type Placed = { readonly set: string; readonly id: string; readonly place: number };

/** Of the questions that want one passage; those that want several help to fit. */
export function crossValidatedPlaces(rows: readonly Row[], isUsed?: (feature: number) => boolean): Placed[] {
  const placed = crossValidated(
    rows,
    (others) => weightsFor(others, isUsed),
    (row, weights) => ({ set: row.set, id: row.id, isSingle: row.isSingle, place: placeOf(row, weights) }),
  );
  return placed.filter(({ isSingle }) => isSingle);
}

/** How often the passage comes first, among the first three, and at all. */
export function placesOf(placed: readonly Placed[]) {
  return {
    questions: placed.length,
    first: share(placed, ({ place }) => place === 0),
    inThree: share(placed, ({ place }) => place >= 0 && place < 3),
    found: share(placed, ({ place }) => place >= 0),
  };
}
