import { basename } from 'node:path';
import { z } from 'zod';
import { type Subcommand, WrongUse, parseCommandLine } from '../src/cli/subcommand.ts';
import { UnreadableFolder, readFolder } from '../src/corpus/read/read-folder.ts';
import { dayOption } from '../src/cli/day-option.ts';
import { measureAblation } from './measure-ablation.ts';
import { factsTable } from './facts-table.ts';
import { readTruth } from './facts-truth.ts';
import { measureFacts } from './measure-facts.ts';
import { measureFit } from './measure-fit.ts';
import { measurePages } from './measure-pages.ts';
import { measurePeople, readExpansionsIn, readFolders } from './measure-people.ts';
import { measureQuestions, readQuestions } from './measure-questions.ts';
import { measureQuotes } from './measure-quotes.ts';
import { measureReliability } from './measure-reliability.ts';
import { measureSize } from './measure-size.ts';
import { measureSquad } from './measure-squad.ts';
import { en } from '../src/i18n/en.ts';
import { errorCode } from '../src/runtime/errno.ts';
import { HALVES, type Half, halfOf, readPeople } from './people-questions.ts';
import { type Progress, progressOn } from './progress.ts';
import { readQuestionSets } from './question-sets.ts';
import { readSquad } from './squad.ts';

export const evaluate: Subcommand = {
  name: 'eval',
  usage: [
    '--squad FILE [--off-topic FILE2] [--json]',
    '--questions FILE --docs DIR [--json] [--verbose]',
    '--people FILE --docs DIR[,DIR] [--now DATE] [--half fit|test] [--json] [--verbose]',
    '--facts FILE --docs DIR[,DIR] [--half fit|test] [--json] [--verbose] [--all-details]',
    '--quotes --docs DIR --others DIR2 [--every N] [--json] [--verbose]',
    '--pages --docs DIR [--half fit|test] [--json] [--verbose]',
    '--size PARAGRAPHS --docs DIR [--files N] [--json]',
    '--fit --data DIR [--seeds DIR] [--json]',
    '--ablate --data DIR [--seeds DIR] [--json]',
    '--reliability --data DIR [--seeds DIR] [--json]',
  ],
  help: `Measures the search on a set of questions, the check of quotes, or what many documents take, and prints the figures.
Fits the weights of the ranking and of the confidence.

  --squad FILE       questions in the format of SQuAD, each to be found among all paragraphs of the file
  --off-topic FILE   questions that are to be refused
  --questions FILE   questions with the sentences that answer them, over the documents in DIR
  --people FILE      questions as people type them, JSON lines, and what is shown to them, over the documents in DIR
  --facts FILE       what documents state of meetings, and what is read of it out of those in DIR
  --half fit|test    of these the half by which the search is fitted, or the other one
  --now DATE         the day (YYYY-MM-DD) on which they are asked, else today
  --all-details      with --facts and --verbose: what is wrong in the other half, too
  --quotes           the check of quotes, on changed sentences of DIR and sentences of the documents in DIR2
  --pages            the articles of web pages that are put together from the documents in DIR: what is lost and kept
  --size N           reading and asking with so many paragraphs
  --fit              fit the weights on the fit half of the sets in the data's folder, and write them into the sources
  --ablate           what each feature, part and signal is worth: the figures without it
  --reliability      how often the first passage is right, by how sure the bot is of it, on the test half
  --seeds DIR        whose expansions are taken over to "seeds-november" in the data's folder, else "seeds"

Exit status: 0; 2 wrong use, or a file that cannot be used.`,
  run: async (args, shell) => {
    try {
      shell.stdout.write(await measure(args, progressOn(shell.stderr)));
      return 0;
    } catch (error) {
      const reason = plainLine(error);
      throw reason === null ? error : new WrongUse(reason);
    }
  },
};

const OPTIONS = {
  squad: { type: 'string' },
  'off-topic': { type: 'string' },
  questions: { type: 'string' },
  people: { type: 'string' },
  facts: { type: 'string' },
  'all-details': { type: 'boolean', default: false },
  half: { type: 'string' },
  now: { type: 'string' },
  quotes: { type: 'boolean', default: false },
  pages: { type: 'boolean', default: false },
  docs: { type: 'string' },
  others: { type: 'string' },
  every: { type: 'string', default: '1' },
  size: { type: 'string' },
  files: { type: 'string', default: '100' },
  fit: { type: 'boolean', default: false },
  ablate: { type: 'boolean', default: false },
  reliability: { type: 'boolean', default: false },
  data: { type: 'string' },
  seeds: { type: 'string', default: 'seeds' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** @throws WrongUse */
async function measure(args: readonly string[], progress: Progress): Promise<string> {
  const { values } = parseCommandLine(args, OPTIONS);
  const {
    squad,
    'off-topic': offTopic,
    questions,
    people,
    facts,
    half,
    now,
    quotes,
    pages,
    docs,
    others,
    every,
    size,
    files,
    data,
    seeds,
  } = values;
  const { json, verbose } = values;
  if (squad !== undefined) {
    const other = offTopic === undefined ? null : await readSquad(offTopic);
    return textOf({ file: basename(squad), ...(await measureSquad(await readSquad(squad), other, progress)) }, json);
  }
  if (questions !== undefined && docs !== undefined) {
    const [{ documents }, expansions] = await Promise.all([readFolder(docs), readExpansionsIn([docs])]);
    const { misses, ...figures } = await measureQuestions(
      await readQuestions(questions),
      documents,
      expansions,
      progress,
    );
    return textOf(verbose ? { ...figures, misses } : figures, json);
  }
  if (people !== undefined && docs !== undefined) {
    const day = dayOption(now);
    const asked = await readPeople(people, halfOption(half));
    const folders = docs.split(',');
    const [corpus, expansions] = await Promise.all([readFolders(folders), readExpansionsIn(folders)]);
    const { all, ...details } = await measurePeople(asked, corpus, expansions, day, progress);
    return textOf({ file: basename(people), ...all, ...(verbose && details) }, json);
  }
  if (facts !== undefined && docs !== undefined) {
    const known = halfOption(half);
    const { details, ...figures } = await measureFactsIn(docs.split(','), facts, known);
    const shown = verbose && (known === 'fit' || values['all-details']) ? { details } : {};
    if (json) return textOf({ ...figures, ...shown }, true);
    return `${[factsTable(figures), ...(shown.details ?? [])].join('\n')}\n`;
  }
  if (quotes && docs !== undefined && others !== undefined && Number(every) > 0) {
    const { documents } = await readFolder(others);
    const { wrong, ...figures } = await measureQuotes(await readFolder(docs), documents, Number(every), progress);
    return textOf(verbose ? { ...figures, wrong } : figures, json);
  }
  if (pages && docs !== undefined) {
    const { details, ...figures } = await measurePages((await readFolder(docs)).documents, halfOption(half), progress);
    return textOf(verbose ? { ...figures, details } : figures, json);
  }
  if (size !== undefined && docs !== undefined && Number(size) > 0 && Number(files) > 0) {
    const { documents } = await readFolder(docs);
    return textOf(await measureSize(Number(size), Number(files), documents), json);
  }
  const figures = data === undefined ? null : await measureSets(values, data, seeds);
  if (figures !== null) return textOf(figures, json);
  throw new WrongUse('nothing to measure');
}

/** Over the documents of some folders; of one half of them, by their files' names, if it is named. */
async function measureFactsIn(folders: readonly string[], file: string, half: Half | undefined) {
  const [{ documents }, truth] = await Promise.all([readFolders(folders), readTruth(file, half)]);
  return measureFacts(
    truth,
    documents.filter(({ id }) => half === undefined || halfOf('', basename(id)) === half),
  );
}

type Asked = { readonly fit: boolean; readonly ablate: boolean; readonly reliability: boolean };

/** What is measured on all sets of the data's folder; null: nothing was asked for. */
async function measureSets({ fit, ablate, reliability }: Asked, data: string, seeds: string) {
  if (fit) return measureFit(await readQuestionSets(data, seeds, 'fit'));
  if (ablate) return measureAblation(await readQuestionSets(data, seeds, 'fit'));
  if (reliability) return measureReliability(await readQuestionSets(data, seeds, 'test'));
  return null;
}

/** @throws WrongUse */
function halfOption(half: string | undefined): Half | undefined {
  const known = HALVES.find((one) => one === half);
  if (half !== undefined && known === undefined) throw new WrongUse(`--half must be ${HALVES.join(' or ')}`);
  return known;
}

/** A line for each figure, or JSON. */
function textOf(figures: Readonly<Record<string, unknown>>, json: boolean): string {
  return json ? `${JSON.stringify(figures, null, 2)}\n` : `${linesOf(figures, '').join('\n')}\n`;
}

/** One line a figure, nested ones indented. */
function linesOf(figures: object, indent: string): string[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? [`${indent}${name}`, ...linesOf(value, `${indent}  `)]
      : [`${indent}${name}: ${String(value).replace(/\s+/gu, ' ')}`],
  );
}

/** What its user did wrong; null for a bug. */
function plainLine(error: unknown): string | null {
  if (error instanceof UnreadableFolder) return en.problem(error.problem);
  if (error instanceof z.ZodError) return 'the file is not in the format that was asked for';
  if (error instanceof SyntaxError || (error instanceof Error && errorCode(error) !== undefined)) {
    return error.message.split('\n')[0] ?? '';
  }
  return null;
}
