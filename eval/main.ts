import { basename } from 'node:path';
import { z } from 'zod';
import { type Subcommand, WrongUse, parseCommandLine } from '../src/cli/subcommand.ts';
import { UnreadableFolder, readFolder } from '../src/corpus/read/read-folder.ts';
import { dayOption } from '../src/cli/day-option.ts';
import { measurePeople, readExpansionsIn, readFolders } from './measure-people.ts';
import { measureQuestions, readQuestions } from './measure-questions.ts';
import { measureQuotes } from './measure-quotes.ts';
import { measureSize } from './measure-size.ts';
import { measureSquad } from './measure-squad.ts';
import { en } from '../src/i18n/en.ts';
import { errorCode } from '../src/runtime/errno.ts';
import { HALVES, readPeople } from './people-questions.ts';
import { type Progress, progressOn } from './progress.ts';
import { readSquad } from './squad.ts';

export const evaluate: Subcommand = {
  name: 'eval',
  usage: [
    '--squad FILE [--off-topic FILE2] [--json]',
    '--questions FILE --docs DIR [--json] [--verbose]',
    '--people FILE --docs DIR[,DIR] [--now DATE] [--half fit|test] [--json] [--verbose]',
    '--quotes --docs DIR --others DIR2 [--every N] [--json] [--verbose]',
    '--size PARAGRAPHS --docs DIR [--files N] [--json]',
  ],
  help: `Measures the search on a set of questions, the check of quotes, or what many documents take, and prints the figures.

  --squad FILE       questions in the format of SQuAD, each to be found among all paragraphs of the file
  --off-topic FILE   questions that are to be refused
  --questions FILE   questions with the sentences that answer them, over the documents in DIR
  --people FILE      questions as people type them, JSON lines, and what is shown to them, over the documents in DIR
  --half fit|test    of these the half by which the search is fitted, or the other one
  --now DATE         the day (YYYY-MM-DD) on which they are asked, else today
  --quotes           the check of quotes, on changed sentences of DIR and sentences of the documents in DIR2
  --size N           reading and asking with so many paragraphs

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

/** @throws WrongUse */
async function measure(args: readonly string[], progress: Progress): Promise<string> {
  const { values } = parseCommandLine(args, {
    squad: { type: 'string' },
    'off-topic': { type: 'string' },
    questions: { type: 'string' },
    people: { type: 'string' },
    half: { type: 'string' },
    now: { type: 'string' },
    quotes: { type: 'boolean', default: false },
    docs: { type: 'string' },
    others: { type: 'string' },
    every: { type: 'string', default: '1' },
    size: { type: 'string' },
    files: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  });
  const {
    squad,
    'off-topic': offTopic,
    questions,
    people,
    half,
    now,
    quotes,
    docs,
    others,
    every,
    size,
    files,
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
  if (quotes && docs !== undefined && others !== undefined && Number(every) > 0) {
    const { documents } = await readFolder(others);
    const { wrong, ...figures } = await measureQuotes(await readFolder(docs), documents, Number(every), progress);
    return textOf(verbose ? { ...figures, wrong } : figures, json);
  }
  if (size !== undefined && docs !== undefined && Number(size) > 0 && Number(files) > 0) {
    const { documents } = await readFolder(docs);
    return textOf(await measureSize(Number(size), Number(files), documents), json);
  }
  throw new WrongUse('nothing to measure');
}

/** @throws WrongUse */
function halfOption(half: string | undefined): (typeof HALVES)[number] | undefined {
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
