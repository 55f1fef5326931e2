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
  /** It changes when, and only when, what the files hold does. */
  readonly hash: string;
};

export type ExpansionsProblem = { readonly file: string; readonly problem: Problem };

/** Bytes; a larger file is left out. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** UTF-16 units; nobody asks more at once. */
const LONGEST_QUESTION = 1_000;

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
 * is not there is nothing.
 * @param before what was read before: it is given back as it is where nothing has changed
 */
export async function readExpansions(
  files: readonly ExpansionsFile[],
  before?: ReadExpansions,
): Promise<ReadExpansions> {
  const read = await Promise.all(files.map(bytesOf));
  const hashes = await Promise.all(read.map(async ({ bytes }) => hashOf(bytes)));
  const hash = JSON.stringify(read.map(({ name, problem }, at) => [name, problem, hashes[at]]));
  if (before?.hash === hash) return before;
  const questions = new Map<string, Set<string>>();
  const problems: ExpansionsProblem[] = [];
  for (const { name, bytes, problem } of read) {
    if (problem !== null) problems.push({ file: name, problem });
    const damaged = await addLines(new TextDecoder().decode(bytes), questions);
    if (damaged.length > 0) problems.push({ file: name, problem: { code: 'damaged-lines', lines: damaged } });
  }
  return { questions: new Map([...questions].map(([passage, all]) => [passage, [...all]])), problems, hash };
}

async function bytesOf({ path, name }: ExpansionsFile) {
  try {
    return { name, bytes: await readBytes(path, LARGEST_FILE), problem: null };
  } catch (error) {
    const bytes = new Uint8Array();
    return { name, bytes, problem: isMissing(error) ? null : problemOf(error) };
  }
}

/** @returns the numbers of the lines that are damaged, from 1 */
async function addLines(text: string, questions: Map<string, Set<string>>): Promise<number[]> {
  const pause = pacer();
  const damaged: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    await pause();
    if (line.trim() === '') continue;
    const { data } = expansionLine.safeParse(parsed(line));
    if (data === undefined) {
      damaged.push(at + 1);
      continue;
    }
    const known = questions.get(data.passage) ?? new Set();
    for (const question of data.questions) known.add(question);
    questions.set(data.passage, known);
  }
  return damaged;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
