import { type Findings, find } from '../src/answers/answer.ts';
import { keySpanOf } from '../src/search/ranking/rank.ts';
import { type PassageIndex, buildIndex } from '../src/search/index/passage-index.ts';
import { isClaim } from './claim.ts';
import { ASKED_ON } from './asked-on.ts';
import type { Progress } from './progress.ts';
import type { QuestionSet, SquadQuestion } from './squad.ts';
import { areaUnderCurve, mean, percentile, rounded, share } from './statistics.ts';

type SquadFigures = {
  readonly passages: number;
  readonly questions: number;
  /** Shares of the questions whose answer is in the first document, among the first 3, among the first 10. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt10: number;
  /** The mean of 1/place of that document, 0 from place 11 on. */
  readonly mrrAt10: number;
  /** The share of questions for which the first passage's key sentence contains one of the gold answers. */
  readonly keySentenceAt1: number;
  /** The share of which the bot says that it is answered, in whole or in part. */
  readonly answered: number;
  /** The median of some builds, of which the first take longer. */
  readonly indexMs: number;
  readonly queryP50Ms: number;
  readonly queryP99Ms: number;
  readonly rssMb: number;
};

type OffTopicFigures = {
  /** The share of the other set's questions that was refused, or got no more than the nearest passages. */
  readonly offTopicRefused: number;
  /** The same share of this set's questions, which its documents answer. */
  readonly falseRefused: number;
  /** How well the signal by which the bot refuses tells the two apart: 1 always, 0.5 not at all. */
  readonly auc: number;
};

/** So often the index is built, and so long (ms) questions are asked before any is timed: a young process compiles. */
const BUILDS = 5;
const WARM_UP = 2_000;

/** Asks every question of a set of its own documents, by the same code as `/ask`; and those of another set, if there is one. */
export async function measureSquad(
  set: QuestionSet,
  offTopic: QuestionSet | null,
  progress: Progress,
): Promise<SquadFigures & Partial<OffTopicFigures>> {
  const builds: number[] = [];
  for (let build = 0; build < BUILDS; build += 1) builds.push(await timedBuild(set));
  const index = await buildIndex(set.documents);
  const started = performance.now();
  while (performance.now() - started < WARM_UP)
    for (const { text } of set.questions) find(text, index, { now: ASKED_ON });
  const all = set.questions.length + (offTopic?.questions.length ?? 0);
  const results = set.questions.map((question, at) => {
    progress(at + 1, all);
    return { asked: question, ...timedFind(question, index) };
  });
  const places = results.map(({ asked, ranking }) => placeOf(asked, ranking.hits));
  const times = results.map(({ milliseconds }) => milliseconds);
  const others = offTopic?.questions.map((question, at) => {
    progress(set.questions.length + at + 1, all);
    return timedFind(question, index);
  });
  return {
    passages: index.passages.length,
    questions: set.questions.length,
    recallAt1: share(places, (place) => place === 1),
    recallAt3: share(places, (place) => place <= 3),
    recallAt10: share(places, (place) => place <= 10),
    mrrAt10: rounded(mean(places.map((place) => (place <= 10 ? 1 / place : 0)))),
    keySentenceAt1: share(results, holdsAnswer),
    answered: share(results, ({ status }) => isClaim(status)),
    indexMs: rounded(percentile(builds, 0.5)),
    queryP50Ms: rounded(percentile(times, 0.5)),
    queryP99Ms: rounded(percentile(times, 0.99)),
    rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
    ...(others && {
      offTopicRefused: share(others, ({ status }) => !isClaim(status)),
      falseRefused: share(results, ({ status }) => !isClaim(status)),
      auc: rounded(
        areaUnderCurve(
          results.map(({ confidence }) => confidence.onTopic),
          others.map(({ confidence }) => confidence.onTopic),
        ),
      ),
    }),
  };
}

async function timedBuild({ documents }: QuestionSet): Promise<number> {
  const started = performance.now();
  await buildIndex(documents);
  return performance.now() - started;
}

function timedFind({ text }: SquadQuestion, index: PassageIndex): Findings & { milliseconds: number } {
  const started = performance.now();
  const findings = find(text, index, { now: ASKED_ON });
  return { ...findings, milliseconds: performance.now() - started };
}

/** From 1; a document of several passages ranks where its first one does. */
function placeOf({ document }: SquadQuestion, hits: Findings['ranking']['hits']): number {
  const ids = [...new Set(hits.map(({ candidate }) => candidate.document.id))];
  const at = ids.indexOf(document);
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

function holdsAnswer({ asked, ranking }: Findings & { asked: SquadQuestion }): boolean {
  const [first] = ranking.hits;
  if (!first) return false;
  const { start, end } = keySpanOf(first);
  const { text } = first.candidate.passage;
  return asked.answers.some((answer) => text.slice(start, end).includes(answer));
}
