import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Document } from '../src/corpus/document.ts';
import { detectLanguage } from '../src/languages/detect-language.ts';
import { passagesOf } from '../src/corpus/structure/passages.ts';

/** A question set in SQuAD's format: paragraphs, and questions that each have their answer in one of them. */
export type QuestionSet = {
  /** Every distinct paragraph as a document of its own, with the title of its article. */
  readonly documents: readonly Document[];
  readonly questions: readonly SquadQuestion[];
};

export type SquadQuestion = {
  readonly text: string;
  /** The id of the document that holds the answer. */
  readonly document: string;
  readonly answers: readonly string[];
};

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })).default([]) }),
          ),
        }),
      ),
    }),
  ),
});

/** @throws when the file cannot be read or is not in SQuAD's format */
export async function readSquad(file: string): Promise<QuestionSet> {
  const { data } = squad.parse(JSON.parse(await readFile(file, 'utf8')));
  const documents = new Map<string, Document>();
  const questions: SquadQuestion[] = [];
  for (const { title, paragraphs } of data) {
    for (const { context, qas } of paragraphs) {
      const document = documents.get(context) ?? documentOf(String(documents.size), title, context);
      documents.set(context, document);
      for (const { question, answers } of qas) {
        questions.push({ text: question, document: document.id, answers: answers.map(({ text }) => text) });
      }
    }
  }
  return { documents: [...documents.values()], questions };
}

function documentOf(id: string, title: string, text: string): Document {
  const language = detectLanguage(text);
  const unsaid = { publisher: null, date: null, dateFrom: null, url: null, kind: null };
  const passages = passagesOf(text, [{ start: 0, end: text.length, heading: [] }], language);
  const made = {
    format: 'text',
    encoding: null,
    hash: id,
    fingerprint: id,
    leftOut: [],
    characters: { source: 0, kept: 0, leftOut: 0 },
  };
  return { id, title, language, ...unsaid, ...made, text, passages };
}
