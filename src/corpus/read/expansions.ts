import { join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../../runtime/errno.ts';
import { pacer } from '../../runtime/pacer.ts';
import type { Problem } from '../problem.ts';
import { problemOf, readBytes } from './read-bytes.ts';
import { hashOf } from './read-file.ts';

/** The file in the documents' folder that holds questions which passages answer. It is no document. */
export const EXPANSIONS_FILE = 'expansions.jsonl';

/** A file of expansions, by its path and by the name that people know it by. */
export type ExpansionsFile = { readonly path: string; readonly name: string };

/** The questions in files of expansions. */
export type ReadExpansions = {
  /** By the keys of the passages' words, see `wordsKey`. */
  readonly questions: ReadonlyMap<string, readonly string[]>;
  /** What was left out, and why. */
  readonly problems: readonly ExpansionsProblem[];
  /** What is in use of each file, in their order. */
  readonly files: readonly FileLines[];
  /** It changes when, and only when, what the files hold does. */
  readonly hash: string;
};

/** The good lines of a file, and what is wrong with the others. */
type FileLines = { readonly lines: readonly ExpansionLine[]; readonly problem: Problem | null };

type ExpansionLine = { readonly number: number; readonly passage: string; readonly questions: readonly string[] };

export type ExpansionsProblem = { readonly file: string; readonly problem: Problem };

/** Bytes; a larger file is left out. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** UTF-16 units; nobody asks more at once. */
const LONGEST_QUESTION = 1_000;

/** More of one passage are left out: the ranking keeps those of a passage as bits of one number. */
const MOST_QUESTIONS = 30;

const expansionLine = z.object({
  /** The key of the passage's words. */
  passage: z.string().regex(/^[\w-]{16}$/),
  questions: z
    .array(
      z
        .string()
        .max(LONGEST_QUESTION)
        // Bytes that are no UTF-8.
        .regex(/^[^\uFFFD]*$/u)
        .transform((question) => question.normalize('NFC').replace(/\s+/gu, ' ').trim())
        .pipe(z.string().min(1)),
    )
    .min(1),
  by: z.enum(['project', 'model', 'moderator']),
  at: z.union([z.iso.date(), z.iso.datetime()]),
});

export function expansionsFileOf(folder: string): ExpansionsFile {
  return { path: join(folder, EXPANSIONS_FILE), name: EXPANSIONS_FILE };
}

/**
 * Reads files of expansions, JSON lines. Lines about one passage add up. A damaged line harms no other, and a file that
 * is not there is nothing. Of a file that cannot be read, or has no good line any more, what was read before stays.
 * @param before what was read of these files before: it is given back as it is where nothing has changed
 */
export async function readExpansions(
  files: readonly ExpansionsFile[],
  before?: ReadExpansions,
): Promise<ReadExpansions> {
  const read = await Promise.all(files.map(bytesOf));
  const hashes = await Promise.all(read.map(async ({ bytes }) => hashOf(bytes)));
  const hash = JSON.stringify(read.map(({ name, isGone, problem }, at) => [name, isGone, problem, hashes[at]]));
  if (before?.hash === hash) return before;
  const inUse: FileLines[] = [];
  const problems: ExpansionsProblem[] = [];
  const questions = new Map<string, Set<string>>();
  for (const [at, { name, bytes, isGone, problem }] of read.entries()) {
    const lines = await linesOf(new TextDecoder().decode(bytes));
    const now = { ...lines, problem: problem ?? lines.problem };
    const file = isGone ? now : keptOrNew(now, before?.files[at]);
    inUse.push(file);
    if (file.problem !== null) problems.push({ file: name, problem: file.problem });
    const tooMany = addLines(file.lines, questions);
    if (tooMany !== null) problems.push({ file: name, problem: tooMany });
  }
  const all = new Map([...questions].map(([passage, own]) => [passage, [...own]]));
  return { questions: all, problems, files: inUse, hash };
}

function keptOrNew(file: FileLines, before: FileLines | undefined): FileLines {
  if (file.lines.length > 0 || !before || before.lines.length === 0) return file;
  return { lines: before.lines, problem: { code: 'kept-as-before', because: file.problem ?? { code: 'empty' } } };
}

async function bytesOf({ path, name }: ExpansionsFile) {
  try {
    return { name, bytes: await readBytes(path, LARGEST_FILE), isGone: false, problem: null };
  } catch (error) {
    const isGone = isMissing(error);
    return { name, bytes: new Uint8Array(), isGone, problem: isGone ? null : problemOf(error) };
  }
}

async function linesOf(text: string): Promise<FileLines> {
  const pause = pacer();
  const lines: ExpansionLine[] = [];
  const damaged: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    await pause();
    if (line.trim() === '') continue;
    const { data } = expansionLine.safeParse(parsed(line));
    if (data === undefined) damaged.push(at + 1);
    else lines.push({ number: at + 1, passage: data.passage, questions: data.questions });
  }
  return { lines, problem: damaged.length === 0 ? null : { code: 'damaged-lines', lines: damaged } };
}

/** Adds the questions of lines to those of their passages. @returns which lines had too many, if any */
function addLines(lines: readonly ExpansionLine[], questions: Map<string, Set<string>>): Problem | null {
  const tooMany: number[] = [];
  for (const { number, passage, questions: added } of lines) {
    const known = questions.get(passage) ?? new Set();
    for (const question of added) {
      if (known.size < MOST_QUESTIONS) known.add(question);
      else if (!known.has(question) && tooMany.at(-1) !== number) tooMany.push(number);
    }
    questions.set(passage, known);
  }
  return tooMany.length === 0 ? null : { code: 'too-many-questions', most: MOST_QUESTIONS, lines: tooMany };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
