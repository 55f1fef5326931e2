import { readFile, writeFile } from 'node:fs/promises';
import { SIGNALS } from '../src/answers/confidence.ts';
import { FEATURES } from '../src/search/ranking/features.ts';
import { bySet } from './by-set.ts';
import {
  ESTIMATES,
  type Estimated,
  FOREIGN_TO,
  askedOf,
  confidenceWeightsFor,
  crossValidatedChances,
  examplesOf,
} from './confidence-examples.ts';
import { FOLDS } from './cross-validation.ts';
import type { Row } from './fit-ranking.ts';
import { MOST_QUESTIONS, type QuestionSets, allOf } from './question-sets.ts';
import { crossValidatedPlaces, placesOf, rowsOf, weightsFor } from './ranking-rows.ts';
import { reliabilityOf } from './reliability.ts';
import { areaUnderCurve, rounded } from './statistics.ts';

/** Where the fitted weights are kept, from the folder of the project. */
const RANKING_FILE = 'src/search/ranking/weights.json';
const CONFIDENCE_FILE = 'src/answers/confidence.json';

/**
 * Fits the weights of the ranking, then those of the confidence on the new ranking, and writes both.
 * @returns the figures that cross-validation gives
 */
export async function measureFit(sets: QuestionSets) {
  const rows: Row[] = [];
  for (const set of allOf(sets)) rows.push(...(await rowsOf(set)));
  const weights = weightsFor(rows).map(toThousandths);
  const asked = await askedOf(sets, weights);
  const examples = ESTIMATES.map((estimate) => [estimate, examplesOf(asked, estimate)] as const);
  const confidence = examples.map(
    ([estimate, own]) => [estimate, confidenceWeightsFor(own).map(toThousandths)] as const,
  );
  const chances = new Map(examples.map(([estimate, own]) => [estimate, crossValidatedChances(own)]));
  await overwrite(RANKING_FILE, { features: named(FEATURES, weights) });
  await overwrite(
    CONFIDENCE_FILE,
    Object.fromEntries(confidence.map(([estimate, own]) => [estimate, named(SIGNALS, own)])),
  );
  const answers = chances.get('answers') ?? [];
  const ownQuestions = answers.filter(({ set }) => !set.startsWith(FOREIGN_TO));
  return {
    folds: FOLDS,
    mostQuestionsOfASet: MOST_QUESTIONS,
    ranking: bySet(crossValidatedPlaces(rows), placesOf),
    answers: {
      ...aucFigures(answers),
      sets: bySet(answers, aucFigures),
      reliability: reliabilityOf(answers),
      reliabilityOfOwn: reliabilityOf(ownQuestions),
    },
    onTopic: aucFigures(chances.get('onTopic') ?? []),
    written: [RANKING_FILE, CONFIDENCE_FILE].join(', '),
  };
}

/** How well the estimates tell what is true from what is not; null where there is only one of the two. */
function aucFigures(estimated: readonly Estimated[]) {
  const [yes, no] = [true, false].map((wanted) =>
    estimated.filter(({ isTrue }) => isTrue === wanted).map(({ chance }) => chance),
  ) as [number[], number[]];
  const auc = yes.length === 0 || no.length === 0 ? null : rounded(areaUnderCurve(yes, no));
  return { questions: estimated.length, true: yes.length, auc };
}

function named(table: readonly { readonly name: string }[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(table.map(({ name }, at) => [name, weights[at] as number]));
}

function toThousandths(weight: number): number {
  return Math.round(weight * 1_000) / 1_000;
}

/** Puts new values in the place of those of the same names. What else the file has stays. */
async function overwrite(file: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const old: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, `${JSON.stringify({ ...old, ...values }, null, 2)}\n`);
}
