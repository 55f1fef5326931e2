import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../src/corpus/document.ts';
import { corpusOf, readFolder } from '../src/corpus/read/read-folder.ts';
import { type Expansions, NO_EXPANSIONS } from '../src/search/index/expansions.ts';
import { readSquad } from './squad.ts';

/** A question, and how to know a passage that answers it. */
export type GoldQuestion = {
  readonly id: string;
  readonly text: string;
  readonly isAnswerable: boolean;
  readonly style: string;
  readonly isGold: (document: Document, text: string) => boolean;
  /** Where several passages are needed: the texts of which each passage must have one. */
  readonly groups: readonly (readonly string[])[] | null;
  readonly half: 'fit' | 'test';
};

export type QuestionSet = {
  readonly name: string;
  readonly expansions: Expansions;
  readonly documents: readonly Document[];
  readonly questions: readonly GoldQuestion[];
};

const personLine = z.object({
  id: z.string(),
  question: z.string(),
  style: z.string().default(''),
  answerable: z.boolean(),
  gold: z.array(z.string()).nullish(),
  groups: z.array(z.array(z.string())).nullish(),
});

/** The half that a question belongs to, by a hash of its id: constants are fitted on one, and reported on the other. */
export function halfOf(set: string, id: string): 'fit' | 'test' {
  return (createHash('sha256').update(`${set}${id}`).digest()[0] as number) % 2 === 0 ? 'fit' : 'test';
}

/** Text without white space, as gold texts are compared. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Reads questions that people typed, a JSON object a line, and the documents that they were asked of. */
export async function readPeople(
  file: string,
  folders: readonly string[],
  expansions: Expansions = NO_EXPANSIONS,
): Promise<QuestionSet> {
  const name = basename(file, '.jsonl').replace(/^fit-/u, '');
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const questions = lines.map((line): GoldQuestion => {
    const { id, question, style, answerable, gold, groups } = personLine.parse(JSON.parse(line));
    const texts = [...(gold ?? []), ...(groups ?? []).flat()].map(withoutBlanks);
    const isGold = (_: Document, text: string) => {
      const plain = withoutBlanks(text);
      return texts.some((one) => plain.includes(one));
    };
    return {
      id,
      text: question,
      style,
      isAnswerable: answerable,
      isGold,
      groups: groups ?? null,
      half: halfOf(name, id),
    };
  });
  const read = await Promise.all(folders.map(async (folder) => (await readFolder(folder)).documents));
  return { name, expansions, documents: corpusOf(read.flat(), []).documents, questions };
}

/** A SQuAD set as one of these: the gold passages are those of the paragraph that has the answer. */
export async function readParagraphs(folder: string, file: string): Promise<QuestionSet> {
  const name = basename(file, '.json');
  const { documents, questions } = await readSquad(join(folder, file));
  return {
    name,
    expansions: NO_EXPANSIONS,
    documents,
    questions: questions.map(({ text, document }, at): GoldQuestion => {
      const id = String(at);
      const isGold = ({ id: found }: Document) => found === document;
      return { id, text, style: '', isAnswerable: true, isGold, groups: null, half: halfOf(name, id) };
    }),
  };
}
