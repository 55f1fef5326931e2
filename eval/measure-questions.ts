import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { find } from '../src/answers/answer.ts';
import type { Document } from '../src/corpus/document.ts';
import type { Expansions } from '../src/search/index/expansions.ts';
import { buildIndex } from '../src/search/index/passage-index.ts';
import { isClaim } from './claim.ts';
import { ASKED_ON } from './asked-on.ts';
import type { Progress } from './progress.ts';
import { share } from './statistics.ts';

const questionFile = z.array(
  z.object({
    lang: z.string(),
    question: z.string(),
    answerable: z.boolean(),
    gold_sentence: z.string().default(''),
    also_acceptable: z.array(z.string()).default([]),
  }),
);

type GoldQuestion = z.infer<typeof questionFile>[number];

type QuestionFigures = {
  readonly questions: number;
  /** Of the answerable ones: a passage with the gold sentence or an acceptable one is first, among the first 3. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  /** The share of the answerable ones that was not refused, and of the others that was. The nearest passages refuse. */
  readonly answered: number;
  readonly refused: number;
};

/** What went wrong, and what came first instead. */
type Miss = {
  readonly question: string;
  readonly lang: string;
  readonly wrong: string;
  readonly first: string | null;
};

/** @throws when the file cannot be read or is not a list of questions */
export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  return questionFile.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Asks questions of documents, by the same code as `/ask`. */
export async function measureQuestions(
  questions: readonly GoldQuestion[],
  documents: readonly Document[],
  expansions: Expansions,
  progress: Progress,
) {
  const index = await buildIndex(documents, expansions);
  const results = questions.map((question, at) => {
    progress(at + 1, questions.length);
    const { ranking, status } = find(question.question, index, { now: ASKED_ON });
    const { hits } = ranking;
    const accepted = [question.gold_sentence, ...question.also_acceptable].filter((sentence) => sentence !== '');
    const place = hits.findIndex(({ candidate }) =>
      accepted.some((sentence) => candidate.passage.text.includes(sentence)),
    );
    return { question, place, isRefused: !isClaim(status), first: hits[0]?.candidate.passage.text ?? null };
  });
  const languages = [...new Set(questions.map(({ lang }) => lang))];
  const inLanguage = (lang: string) => results.filter(({ question }) => question.lang === lang);
  return {
    all: figuresOf(results),
    languages: Object.fromEntries(languages.map((lang) => [lang, figuresOf(inLanguage(lang))])),
    misses: results.flatMap((result) => missOf(result) ?? []),
  };
}

type QuestionResult = {
  readonly question: GoldQuestion;
  /** From 0; -1: not found. */
  readonly place: number;
  readonly isRefused: boolean;
  readonly first: string | null;
};

function figuresOf(results: readonly QuestionResult[]): QuestionFigures {
  const answerable = results.filter(({ question }) => question.answerable);
  const others = results.filter(({ question }) => !question.answerable);
  return {
    questions: results.length,
    recallAt1: share(answerable, ({ place }) => place === 0),
    recallAt3: share(answerable, ({ place }) => place >= 0 && place < 3),
    answered: share(answerable, ({ isRefused }) => !isRefused),
    refused: share(others, ({ isRefused }) => isRefused),
  };
}

function missOf({ question: { question, lang, answerable }, place, isRefused, first }: QuestionResult): Miss | null {
  const wrong = answerable
    ? [place !== 0 && (place < 0 ? 'not among the passages' : `at place ${place + 1}`), isRefused && 'refused']
    : [!isRefused && 'answered although the documents do not'];
  const said = wrong.filter((one) => one !== false).join(', ');
  return said === '' ? null : { question, lang, wrong: said, first };
}
