import { FEATURES, scoreOf } from '../src/search/ranking/features.ts';
import { buildIndex } from '../src/search/index/passage-index.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import { rank } from '../src/search/ranking/rank.ts';
import { ASKED_ON } from './asked-on.ts';
import type { GoldQuestion, QuestionSet } from './question-sets.ts';

/** What is fitted: a question, and the features of its candidates. */
export type Row = {
  readonly set: string;
  readonly question: GoldQuestion;
  readonly candidates: readonly { readonly features: readonly number[]; readonly isGold: boolean }[];
};

export async function rowsOf({ name, documents, expansions, questions }: QuestionSet): Promise<Row[]> {
  const index = await buildIndex(documents, expansions);
  return questions.map((question) => {
    const { hits } = rank(parseQuery(question.text, index.words, ASKED_ON), index);
    const candidates = hits.map(({ features, candidate: { document, passage } }) => ({
      features,
      isGold: question.isGold(document, passage.text),
    }));
    return { set: name, question, candidates };
  });
}

/** How far a weight is drawn towards its prior, and how often all rows are gone through. */
const L2 = 1e-3;
const ROUNDS = 250;

/** Adam's parameters as its authors give them (Kingma and Ba 2015), with a larger step. */
const STEP = 0.15;
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;

/**
 * Fits the weights of the features so that a gold passage comes first: the likelihood of the gold passages under a
 * softmax over each question's candidates. Every set has the same say, however many questions it has.
 */
export function fitRanking(rows: readonly Row[], isUsed: (feature: number) => boolean = () => true): number[] {
  const useful = rows.filter(({ candidates }) => new Set(candidates.map(({ isGold }) => isGold)).size === 2);
  const sizes = new Map<string, number>();
  for (const { set } of useful) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const count = FEATURES.length;
  const priors = FEATURES.map(({ prior = 0 }, at) => (isUsed(at) ? prior : 0));
  const weights = priors.slice();
  const [means, squares] = [priors.map(() => 0), priors.map(() => 0)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => 2 * L2 * (weight - (priors[at] as number)));
    for (const row of useful) addGradient(gradient, row, weights, 1 / (sizes.size * (sizes.get(row.set) as number)));
    for (let at = 0; at < count; at += 1) {
      if (!isUsed(at)) continue;
      const slope = gradient[at] as number;
      const mean = (means[at] = FIRST_DECAY * (means[at] as number) + (1 - FIRST_DECAY) * slope);
      const square = (squares[at] = SECOND_DECAY * (squares[at] as number) + (1 - SECOND_DECAY) * slope * slope);
      const step = mean / (1 - FIRST_DECAY ** round) / (Math.sqrt(square / (1 - SECOND_DECAY ** round)) + 1e-8);
      weights[at] = (weights[at] as number) - STEP * step;
    }
  }
  return weights;
}

function addGradient(gradient: number[], { candidates }: Row, weights: readonly number[], share: number): void {
  const scores = candidates.map(({ features }) => scoreOf(features, weights));
  const greatest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - greatest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const gold = powers.reduce((sum, power, at) => sum + (candidates[at]?.isGold ? power : 0), 0);
  for (const [at, { features, isGold }] of candidates.entries()) {
    const power = powers[at] as number;
    const pull = share * (power / all - (isGold ? power / gold : 0));
    if (pull === 0) continue;
    for (let feature = 0; feature < features.length; feature += 1) {
      gradient[feature] = (gradient[feature] as number) + pull * (features[feature] as number);
    }
  }
}

export type Places = {
  readonly questions: number;
  readonly first: number;
  readonly inThree: number;
  readonly found: number;
};

/** How often a gold passage comes first, among the first three, and at all. */
export function placesOf(rows: readonly Row[], weights: readonly number[]): Places {
  const places = rows.map(({ candidates }) => {
    const scored = candidates.map(({ features, isGold }) => ({ score: scoreOf(features, weights), isGold }));
    return scored.toSorted((a, b) => b.score - a.score).findIndex(({ isGold }) => isGold);
  });
  const share = (test: (place: number) => boolean) => places.filter(test).length / Math.max(1, places.length);
  return {
    questions: rows.length,
    first: share((place) => place === 0),
    inThree: share((place) => place >= 0 && place < 3),
    found: share((place) => place >= 0),
  };
}
