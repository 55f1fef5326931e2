import { basename } from 'node:path';
import { type Answer, answer, find } from '../src/answers/answer.ts';
import { expansionsFileOf, readExpansions } from '../src/corpus/read/expansions.ts';
import { type Corpus, corpusOf, readFolder } from '../src/corpus/read/read-folder.ts';
import { type StatedFacts, readStatedFacts } from '../src/facts/stated-facts.ts';
import type { Expansions } from '../src/search/index/expansions.ts';
import { type PassageIndex, buildIndex } from '../src/search/index/passage-index.ts';
import { isClaim } from './claim.ts';
import type { PeopleQuestion } from './people-questions.ts';
import type { Progress } from './progress.ts';
import { share } from './statistics.ts';

/** How far down the ranking a passage is looked for. */
const DEEPEST = 60;

type Result = {
  readonly asked: PeopleQuestion;
  readonly answer: Answer;
  /** For each group of texts (one, where one passage is wanted) the place of its passage among those shown; from 0. */
  readonly shown: readonly number[];
  /** The place of the one passage in the ranking, whatever is refused; from 0, -1 if it is not there. */
  readonly ranked: number;
};

/** What went wrong, and what came first instead. */
type Miss = {
  readonly id: string;
  readonly lang: string;
  readonly style: string;
  readonly question: string;
  readonly status: Answer['status'];
  readonly wrong: string;
  readonly first: string | null;
};

/** The documents of some folders, as if they were in one. */
export async function readFolders(folders: readonly string[]): Promise<Corpus> {
  const [only, ...others] = await Promise.all(folders.map(async (folder) => readFolder(folder)));
  if (only !== undefined && others.length === 0) return only;
  const documents = [only, ...others].flatMap((corpus, at) =>
    (corpus?.documents ?? []).map((document) => ({ ...document, id: `${basename(folders[at] ?? '')}/${document.id}` })),
  );
  return corpusOf(documents, []);
}

/** The questions that the passages of some folders answer, those of all of them together. */
export async function readExpansionsIn(folders: readonly string[]): Promise<Expansions> {
  return (await readExpansions(folders.map(expansionsFileOf))).questions;
}

/** Asks what people asked, by the same code as `/ask`, and compares what they would be shown. */
export async function measurePeople(
  questions: readonly PeopleQuestion[],
  corpus: Corpus,
  expansions: Expansions,
  now: string,
  progress: Progress,
) {
  const index = await buildIndex(corpus.documents, expansions);
  const known = await readStatedFacts(corpus.documents);
  const results = questions.map((asked, at) => {
    progress(at + 1, questions.length);
    return resultOf(asked, corpus, index, known, now);
  });
  const by = (key: 'lang' | 'style') => {
    const values = [...new Set(questions.map((asked) => asked[key]))];
    return Object.fromEntries(
      values.map((value) => [value, figuresOf(results.filter(({ asked }) => asked[key] === value))]),
    );
  };
  return {
    all: figuresOf(results),
    languages: by('lang'),
    styles: by('style'),
    misses: results.flatMap((result) => missOf(result) ?? []),
  };
}

function resultOf(asked: PeopleQuestion, corpus: Corpus, index: PassageIndex, known: StatedFacts, now: string): Result {
  const given = answer(asked.question, corpus, index, known, { now });
  const { hits } = find(asked.question, index, { now }).ranking;
  const found = given.quotes.map(({ passage, alsoIn }) => [passage, ...alsoIn.map((one) => one.passage)]);
  const shown = found.map((passages) => passages.map(({ text }) => text));
  const ranked = hits.slice(0, DEEPEST).map(({ candidate }) => [candidate.passage.text]);
  const groups = groupsOf(asked);
  return {
    asked,
    answer: given,
    shown: groups.map((group) => placeOf(group, shown)),
    ranked: placeOf(groups.length === 1 ? (groups[0] ?? []) : [], ranked),
  };
}

function groupsOf(asked: PeopleQuestion): readonly (readonly string[])[] {
  if (!asked.answerable) return [];
  return 'groups' in asked ? asked.groups : [asked.gold];
}

/** Which of the hits is the first with one of the texts, white space aside; -1 for none. A hit has several texts. */
function placeOf(texts: readonly string[], hits: readonly (readonly string[])[]): number {
  const wanted = texts.map(withoutSpace);
  return hits.findIndex((hit) => hit.some((text) => wanted.some((one) => withoutSpace(text).includes(one))));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Of each kind of question that there is. */
function figuresOf(results: readonly Result[]) {
  const answerable = results.filter(({ asked }) => asked.answerable);
  const sets = answerable.filter(({ asked }) => 'groups' in asked);
  const single = answerable.filter(({ asked }) => !('groups' in asked));
  const others = results.filter(({ asked }) => !asked.answerable);
  return {
    ...(single.length > 0 && { onePassage: onePassageFigures(single) }),
    ...(sets.length > 0 && { sets: { complete: outOf(sets, isComplete), refused: outOf(sets, isRefused) } }),
    ...(others.length > 0 && { unanswerable: unanswerableFigures(others) }),
  };
}

function onePassageFigures(results: readonly Result[]) {
  const shownWithin = (most: number) => share(results, ({ shown: [place = -1] }) => place >= 0 && place < most);
  const rankedWithin = (most: number) => share(results, ({ ranked }) => ranked >= 0 && ranked < most);
  const sure = results.filter(({ answer: { status } }) => status === 'answered');
  return {
    questions: results.length,
    shownFirst: shownWithin(1),
    shownInThree: shownWithin(3),
    refused: share(results, isRefused),
    rankedFirst: rankedWithin(1),
    rankedInThree: rankedWithin(3),
    [`rankedIn${DEEPEST}`]: rankedWithin(DEEPEST),
    answeredRightFirst: outOf(sure, ({ shown: [place] }) => place === 0),
  };
}

function unanswerableFigures(results: readonly Result[]) {
  const statuses = ['not_found', 'closest', 'partial', 'answered'] as const;
  const times = statuses.map((one) => [one, results.filter(({ answer: { status } }) => status === one).length]);
  const claimed = outOf(results, ({ answer: { status } }) => isClaim(status));
  return { questions: results.length, ...Object.fromEntries(times), claimed };
}

function outOf(results: readonly Result[], test: (result: Result) => boolean): string {
  return `${results.filter((result) => test(result)).length} of ${results.length}`;
}

function isRefused({ answer: { status } }: Result): boolean {
  return status === 'not_found';
}

function isComplete({ shown }: Result): boolean {
  return shown.every((place) => place >= 0);
}

function missOf(result: Result): Miss | null {
  const { asked, answer: given } = result;
  const wrong = asked.answerable ? missingIn(result) : isClaim(given.status) ? 'claimed' : null;
  if (wrong === null) return null;
  const { id, lang, style, question } = asked;
  return { id, lang, style, question, status: given.status, wrong, first: given.quotes[0]?.passage.text ?? null };
}

/** What is missing of an answer; null for a right one. */
function missingIn(result: Result): string | null {
  const { asked, shown, ranked } = result;
  const refused = isRefused(result) ? 'refused, ' : '';
  if ('groups' in asked) {
    const missing = asked.groups.filter((_, at) => (shown[at] ?? -1) < 0).map(([text]) => text);
    return missing.length === 0
      ? null
      : `${refused}${missing.length} of ${shown.length} missing: ${missing.join(' | ')}`;
  }
  if (shown[0] === 0) return null;
  return `${refused}${ranked < 0 ? `not among ${DEEPEST}` : `ranked at ${ranked + 1}`}`;
}
