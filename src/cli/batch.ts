import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type ExitStatus, WrongUse } from './subcommand.ts';

/** UTF-16 units: a long paragraph, pasted whole. Discord itself allows less, see `LONGEST_QUESTION` in app/command.ts. */
const LONGEST_PARAGRAPH = 3_000;

/** The questions of a batch, a line each; blank ones are passed over. */
export type Lines = Iterable<string> | AsyncIterable<string>;

/** What is printed for a question. */
export type Print = (question: string) => { readonly status: ExitStatus; readonly json: object };

/** A line that is not a question as it is. */
const batchLine = z.object({ id: z.json().optional(), question: z.string().default('') });

/** Why a text cannot be asked; null if it can. */
export function questionProblem(text: string): string | null {
  if (text === '') return 'no question given';
  return text.length > LONGEST_PARAGRAPH ? `the question is longer than ${LONGEST_PARAGRAPH} characters` : null;
}

/**
 * The lines of a file.
 * @throws WrongUse
 */
export async function linesOf(file: string): Promise<Lines> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch (error) {
    throw new WrongUse(`cannot read "${file}": ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}

/** Prints a line of JSON for one question after the other, as they come. Gives the worst status. */
export async function printLines(lines: Lines, print: Print, output: NodeJS.WritableStream): Promise<ExitStatus> {
  let worst: ExitStatus = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const { status, json } = printLine(line.trim(), print);
    if (status > worst) worst = status;
    output.write(`${JSON.stringify(json)}\n`);
  }
  return worst;
}

function printLine(line: string, print: Print): ReturnType<Print> {
  const read = readLine(line);
  if (read === null) return failed('the line is neither a question nor an object with a "question"');
  const id = read.id === undefined ? {} : { id: read.id };
  const question = read.question.trim();
  const problem = questionProblem(question);
  const { status, json } = problem === null ? print(question) : failed(problem);
  return { status, json: { ...id, ...json } };
}

function failed(error: string): ReturnType<Print> {
  return { status: 2, json: { error } };
}

function readLine(line: string): z.infer<typeof batchLine> | null {
  if (!line.startsWith('{')) return { question: line };
  try {
    return batchLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
