import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { answerReply } from '../reply/answer-reply.ts';
import type { Answer, AskOptions } from '../answers/answer.ts';
import { localeOf } from '../i18n/locale.ts';
import type { Library } from '../app/library.ts';
import { renderText } from '../reply/render-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { answerToJson } from './answer-to-json.ts';
import { type Print, linesOf, printLines, questionProblem } from './batch.ts';
import { dayOption } from './day-option.ts';
import { openForQuestion } from './open-for-question.ts';
import { type ExitStatus, type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

export const ask: Subcommand = {
  name: 'ask',
  usage: ['"QUESTION" | --batch FILE [--docs DIR] [--now DATE] [--limit N] [--json] [--explain]'],
  help: `Answers a question with the exact words of the documents.

  --docs DIR     the folder of documents, else DOCS_DIR, else seeds
  --now DATE     the day (YYYY-MM-DD) from which "last year" is counted, else today
  --limit N      at most so many passages, 1 to 999; where a question asks for several, there may be more
  --json         the answer as JSON
  --batch FILE   answers each line of FILE, or of the input if FILE is -, with a line of JSON. A line is a question,
                 or an object with a "question" and, if wanted, an "id", which the answer then begins with
  --explain      does not answer, but shows what each question is understood to ask for

The answer says how likely the first passage answers: answered, in part, or not sure (the nearest passages, which may not
answer). Nothing is found where the documents are on another subject.

Exit status: 0 answered, in part, or with the nearest passages; 1 not found (in a batch: one or more of them); 2 wrong use,
or documents that cannot be read (in a batch also a line that cannot be read: its answer is an object with an "error").`,
  run: async (args, shell) => {
    const { question, batch, docs, options, json, isExplained } = readArguments(args);
    const settings = shell.readSettings();
    const lines = batch === undefined || batch === '-' ? null : await linesOf(batch);
    const library = await openForQuestion(docs, settings);
    // Lines of the input would be lost if they were read before somebody waits for them.
    if (batch !== undefined) {
      const print = printerOf(library, options, isExplained);
      return printLines(lines ?? createInterface({ input: shell.stdin }), print, shell.stdout);
    }
    if (isExplained) {
      const explained = library.explain(question, options);
      shell.stdout.write(json ? `${JSON.stringify(explained, null, 2)}\n` : stringify(explained, { lineWidth: 0 }));
      return 0;
    }
    const answer = library.ask(question, options);
    const text = () =>
      renderText(answerReply(answer, phrasesFor(localeOf(question))), screenOf(shell.stdout, settings));
    shell.stdout.write(json ? `${JSON.stringify(answerToJson(answer), null, 2)}\n` : text());
    return statusOf(answer);
  },
};

type Arguments = {
  readonly question: string;
  readonly batch: string | undefined;
  readonly docs: string | undefined;
  readonly options: Pick<AskOptions, 'limit' | 'now'>;
  readonly json: boolean;
  readonly isExplained: boolean;
};

/** @throws WrongUse */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseCommandLine(args, {
    batch: { type: 'string' },
    docs: { type: 'string' },
    now: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  });
  const { batch, docs, json, explain: isExplained } = values;
  const question = positionals.join(' ').trim();
  const problem = batch === undefined ? questionProblem(question) : null;
  if (problem !== null) throw new WrongUse(problem);
  if (batch !== undefined && question !== '') throw new WrongUse('a question or --batch, not both');
  if (batch === '') throw new WrongUse('--batch needs the name of a file');
  if (values.limit !== undefined && !/^[1-9]\d{0,2}$/.test(values.limit)) {
    throw new WrongUse('--limit must be a number from 1 to 999');
  }
  if (docs === '') throw new WrongUse('--docs needs the name of a folder');
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  return { question, batch, docs, options: { limit, now: dayOption(values.now) }, json, isExplained };
}

/** What a batch prints for a question. */
function printerOf(library: Library, options: AskOptions, isExplained: boolean): Print {
  if (isExplained) return (question) => ({ status: 0, json: library.explain(question, options) });
  return (question) => {
    const answer = library.ask(question, options);
    return { status: statusOf(answer), json: answerToJson(answer) };
  };
}

function statusOf({ status }: Answer): ExitStatus {
  return status === 'not_found' ? 1 : 0;
}
