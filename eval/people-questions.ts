import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

const texts = z.array(z.string().min(1)).min(1);
const asked = z.object({
  id: z.string(),
  lang: z.string(),
  style: z.string().default(''),
  question: z.string().min(1),
});

/** A question as somebody typed it, with texts of the passages that answer it. */
const peopleQuestion = z.union([
  asked.extend({ answerable: z.literal(false) }),
  /** A passage for each of the groups is wanted: one that has any text of the group. */
  asked.extend({ answerable: z.literal(true), groups: z.array(texts).min(1) }),
  /** One passage is wanted: one that has any of the texts. */
  asked.extend({ answerable: z.literal(true), gold: texts }),
]);

export type PeopleQuestion = z.infer<typeof peopleQuestion>;

export const HALVES = ['fit', 'test'] as const;
export type Half = (typeof HALVES)[number];

/**
 * The questions of a file of JSON lines, of one half of them if it is named.
 * @throws when the file cannot be read or a line of it is no such question
 */
export async function readPeople(file: string, half?: Half): Promise<PeopleQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const questions = lines.map((line) => peopleQuestion.parse(JSON.parse(line)));
  const set = basename(file).replace(/\.[^.]*$/, '');
  return half === undefined ? questions : questions.filter(({ id }) => halfOf(set, id) === half);
}

/** The half of a set that a question belongs to, for ever. A file may hold the fit half of a set alone: `fit-NAME`. */
export function halfOf(set: string, id: string): Half {
  const [first = 0] = createHash('sha256')
    .update(set.replace(/^fit-/, '') + id)
    .digest();
  return HALVES[first % 2] ?? 'fit';
}
