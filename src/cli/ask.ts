import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { answerReply } from '../reply/answer-reply.ts';
import type { Answer, AskOptions } from '../answers/answer.ts';
import { localeOf } from '../i18n/locale.ts';
import type { Library } from '../app/library.ts';
import { renderText } from '../reply/render-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { dayOption } from './day-option.ts';
import { openForQuestion, sourceToJson } from './open-for-question.ts';
import { type ExitStatus, type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

/** UTF-16 units: a long paragraph, pasted whole. Discord itself allows less, see `LONGEST_QUESTION` in app/command.ts. */
const LONGEST_PARAGRAPH = 3_000;

export const ask: Subcommand = {
  name: 'ask',
  usage: ['"QUESTION" | --batch FILE [--docs DIR] [--now DATE] [--limit N] [--json]'],
  help: `Answers a question with the exact words of the documents.

  --docs DIR     the folder of documents, else DOCS_DIR, else seeds
  --now DATE     the day (YYYY-MM-DD) from which "last year" is counted, else today
  --limit N      at most so many passages, 1 to 999; where a question asks for several, there may be more
  --json         the answer as JSON
  --batch FILE   answers each line of FILE, or of the input if FILE is -, with a line of JSON. A line is a question,
                 or an object with a "question" and, if wanted, an "id", which the answer then begins with

Exit status: 0 answered, in part, or with the nearest passages; 1 not found (in a batch: one or more of them); 2 wrong use,
or documents that cannot be read (in a batch also a line that cannot be read: its answer is an object with an "error").`,
  run: async (args, shell) => {
    const { question, batch, docs, options, json } = readArguments(args);
    const settings = shell.readSettings();
    const lines = batch === undefined || batch === '-' ? null : (await textOf(batch)).split('\n');
    const library = await openForQuestion(docs, settings);
    // Lines of the input would be lost if they were read before somebody waits for them.
    if (batch !== undefined)
      return answerLines(lines ?? createInterface({ input: shell.stdin }), library, options, shell.stdout);
    const answer = library.ask(question, options);
    const text = () =>
      renderText(answerReply(answer, phrasesFor(localeOf(question))), screenOf(shell.stdout, settings));
    shell.stdout.write(json ? `${JSON.stringify(toJson(answer), null, 2)}\n` : text());
    return statusOf(answer);
  },
};

type Arguments = {
  readonly question: string;
  readonly batch: string | undefined;
  readonly docs: string | undefined;
  readonly options: Pick<AskOptions, 'limit' | 'now'>;
  readonly json: boolean;
};

/** @throws WrongUse */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseCommandLine(args, {
    batch: { type: 'string' },
    docs: { type: 'string' },
    now: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { batch, docs, json } = values;
  const question = positionals.join(' ').trim();
  if (batch === undefined && question === '') throw new WrongUse('no question given');
  if (batch !== undefined && question !== '') throw new WrongUse('a question or --batch, not both');
  if (batch === '') throw new WrongUse('--batch needs the name of a file');
  if (values.limit !== undefined && !/^[1-9]\d{0,2}$/.test(values.limit)) {
    throw new WrongUse('--limit must be a number from 1 to 999');
  }
  if (question.length > LONGEST_PARAGRAPH) throw new WrongUse(TOO_LONG);
  if (docs === '') throw new WrongUse('--docs needs the name of a folder');
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  return { question, batch, docs, options: { limit, now: dayOption(values.now) }, json };
}

const TOO_LONG = `the question is longer than ${LONGEST_PARAGRAPH} characters`;

/** The answer under the names that scripts rely on. Offsets are UTF-16 units of the decoded text of the file. */
function toJson(answer: Answer) {
  const passages = answer.quotes.map(({ number, keySentence, alsoIn, ...located }) => {
    return { number, ...passageToJson(located), keySentence, alsoIn: alsoIn.map(passageToJson) };
  });
  const { question, status, wanted, generation, uncovered, unknown, suggestions, searched } = answer;
  return { question, status, wanted, generation, passages, uncovered, unknown, suggestions, searched };
}

function passageToJson({ document, passage: { text, language, locator } }: Answer['quotes'][number]['alsoIn'][number]) {
  return { text, language, document: sourceToJson(document), locator };
}

function statusOf({ status }: Answer): ExitStatus {
  return status === 'not_found' ? 1 : 0;
}

/** A line of a batch that is not a question as it is. */
const batchLine = z.object({ id: z.json().optional(), question: z.string().default('') });

/** @throws WrongUse */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new WrongUse(`cannot read "${file}": ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}

type Lines = Iterable<string> | AsyncIterable<string>;

/** Answers one line after the other, as they come; blank ones are passed over. */
async function answerLines(
  lines: Lines,
  library: Library,
  options: AskOptions,
  output: NodeJS.WritableStream,
): Promise<ExitStatus> {
  let worst: ExitStatus = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const { status, json } = answerLine(line, library, options);
    if (status > worst) worst = status;
    output.write(`${JSON.stringify(json)}\n`);
  }
  return worst;
}

function answerLine(line: string, library: Library, options: AskOptions): { status: ExitStatus; json: object } {
  const { id, question, error } = readLine(line.trim());
  const known = id === undefined ? {} : { id };
  if (question === undefined) return { status: 2, json: { ...known, error } };
  const answer = library.ask(question, options);
  return { status: statusOf(answer), json: { ...known, ...toJson(answer) } };
}

type BatchLine = { readonly id?: unknown; readonly question?: string; readonly error?: string };

function readLine(line: string): BatchLine {
  let read: BatchLine = { question: line };
  if (line.startsWith('{')) {
    try {
      read = batchLine.parse(JSON.parse(line));
    } catch {
      return { error: 'the line is neither a question nor an object with a "question"' };
    }
  }
  const question = read.question?.trim() ?? '';
  if (question === '') return { id: read.id, error: 'no question given' };
  if (question.length > LONGEST_PARAGRAPH) return { id: read.id, error: TOO_LONG };
  return { id: read.id, question };
}
