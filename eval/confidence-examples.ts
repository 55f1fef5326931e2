import { SIGNALS, signalsOf } from '../src/answers/confidence.ts';
import { buildIndex } from '../src/search/index/passage-index.ts';
import { parseQuery } from '../src/search/query/parse-query.ts';
import { scoreOf } from '../src/search/ranking/features.ts';
import { type Ranking, rank } from '../src/search/ranking/rank.ts';
import { ASKED_ON } from './asked-on.ts';
import { crossValidated } from './cross-validation.ts';
import { type Example, chanceOf, fitConfidence } from './fit-confidence.ts';
import { type GoldQuestion, type QuestionSet, type QuestionSets, evenly } from './question-sets.ts';

/** A question as the confidence sees it. */
export type Asked = {
  readonly set: string;
  /** People's questions, or those of an encyclopaedia; `foreign`: of other subjects than the documents. */
  readonly kind: 'people' | 'encyclopaedia' | 'foreign';
  readonly id: string;
  readonly signals: readonly number[];
  /** The first passage answers. */
  readonly isRight: boolean;
  /** The documents are on its subject; null: on one that is near to it. */
  readonly isOnTopic: boolean | null;
};

/** Begins the names of sets of foreign questions. */
export const FOREIGN_TO = 'foreign to ';

export const ESTIMATES = ['answers', 'onTopic'] as const;
export type Estimate = (typeof ESTIMATES)[number];

/** For the estimate that the first passage answers, a set of what people ask counts as so many others. */
const PEOPLES_SAY = 3;

/** So many questions of each encyclopaedia are asked of documents of another subject. */
const FOREIGN_QUESTIONS = 50;

/**
 * Asks each set its own questions and questions of other subjects. Of XQuAD, half of the articles are asked about, and
 * the questions of the other half are foreign to them, like those of people.
 * @param weights of the ranking's features
 */
export async function askedOf({ people, xquad, chinese }: QuestionSets, weights: readonly number[]): Promise<Asked[]> {
  const peoples = people.flatMap(({ name, questions }) =>
    questions.map((question) => ({ ...question, id: `${name} ${question.id}` })),
  );
  const asked: Asked[] = [];
  for (const set of people) {
    const foreign = xquad.flatMap(({ questions }) => evenly(questions, FOREIGN_QUESTIONS));
    asked.push(...(await ask(set, 'people', set.questions, foreign, weights)));
  }
  for (const set of xquad) {
    const documents = set.documents.slice(0, Math.floor(set.documents.length / 2));
    const isOwn = ({ isGold }: GoldQuestion) => documents.some((document) => isGold(document, ''));
    const own = set.questions.filter(isOwn);
    const foreign = [...set.questions.filter((question) => !isOwn(question)), ...peoples];
    asked.push(...(await ask({ ...set, documents }, 'encyclopaedia', own, foreign, weights)));
  }
  for (const set of chinese) {
    const foreign = evenly(xquad[0]?.questions ?? [], FOREIGN_QUESTIONS);
    asked.push(...(await ask(set, 'encyclopaedia', set.questions, foreign, weights)));
  }
  return asked;
}

async function ask(
  { name, documents, expansions }: QuestionSet,
  kind: 'people' | 'encyclopaedia',
  own: readonly GoldQuestion[],
  foreign: readonly GoldQuestion[],
  weights: readonly number[],
): Promise<Asked[]> {
  const index = await buildIndex(documents, expansions);
  const signalled = (question: GoldQuestion) => {
    const query = parseQuery(question.text, index.words, ASKED_ON);
    const ranking = ranked(rank(query, index), weights);
    return { best: ranking.hits[0]?.candidate, signals: signalsOf(ranking, query) };
  };
  const ownAsked = own.flatMap((question): Asked[] => {
    const { best, signals } = signalled(question);
    if (best === undefined) return [];
    const isRight = question.isAnswerable && question.isGold(best.document, best.passage.text);
    const isOnTopic = question.isForeign ? false : question.isAnswerable ? true : null;
    return [{ set: name, kind, id: question.id, signals, isRight, isOnTopic }];
  });
  const foreignAsked = foreign.flatMap((question): Asked[] => {
    const { best, signals } = signalled(question);
    const set = FOREIGN_TO + name;
    return best === undefined
      ? []
      : [{ set, kind: 'foreign', id: question.id, signals, isRight: false, isOnTopic: false }];
  });
  return [...ownAsked, ...foreignAsked];
}

/** What was found, in the order that other weights give. */
function ranked(ranking: Ranking, weights: readonly number[]): Ranking {
  const hits = ranking.hits.map((hit) => ({ ...hit, score: scoreOf(hit.features, weights) }));
  return { ...ranking, hits: hits.toSorted((a, b) => b.score - a.score) };
}

/** What an estimate is fitted on. Nothing found is nothing to estimate. */
export function examplesOf(asked: readonly Asked[], estimate: Estimate): Example[] {
  return asked.flatMap(({ set, kind, id, signals, isRight, isOnTopic }) => {
    const isTrue = estimate === 'answers' ? isRight : isOnTopic;
    const say = estimate === 'answers' && kind === 'people' ? PEOPLES_SAY : 1;
    return isTrue === null ? [] : [{ set, id, signals, isTrue, say }];
  });
}

const PRIORS = SIGNALS.map(({ prior = 0 }) => prior);

/** The weights that the examples ask for. */
export function confidenceWeightsFor(examples: readonly Example[], isUsed?: (signal: number) => boolean): number[] {
  return fitConfidence(examples, PRIORS, isUsed);
}

/** An estimate of a question beside the truth, by weights that were fitted without the question. */
export type Estimated = {
  readonly set: string;
  readonly id: string;
  readonly chance: number;
  readonly isTrue: boolean;
};

export function crossValidatedChances(examples: readonly Example[], isUsed?: (signal: number) => boolean): Estimated[] {
  return crossValidated(
    examples,
    (others) => confidenceWeightsFor(others, isUsed),
    ({ set, id, signals, isTrue }, weights) => ({ set, id, isTrue, chance: chanceOf(signals, weights) }),
  );
}
