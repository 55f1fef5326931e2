import { z } from 'zod';
import { type Choice, type Context, defineCommand } from '../src/command.ts';
import { type Document, countPassages } from '../src/corpus/document.ts';
import type { SkippedFile } from '../src/corpus/read-folder.ts';
import type { Block, Reply } from '../src/reply.ts';
import type { Words } from '../src/words/words.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'List the documents that the bot answers from',
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => true,
  run: (_, { library, words }): Reply => {
    const { documents, skipped, generation } = library.corpus();
    const passages = countPassages(documents);
    return [
      {
        kind: 'text',
        text: words.sources(words.numberOf.documents(documents.length), words.numberOf.passages(passages)),
      },
      { kind: 'list', items: documents.map((document) => describe(document, words)) },
      ...skippedFiles(skipped, words),
      { kind: 'note', text: words.generation(generation) },
    ];
  },
});

/** The files that are in the folder and not in use, each with its reason; nothing where there are none. */
export function skippedFiles(skipped: readonly SkippedFile[], words: Words): Block[] {
  if (skipped.length === 0) return [];
  return [
    { kind: 'text', text: words.skipped(words.numberOf.files(skipped.length)) },
    { kind: 'list', items: skipped.map(({ id, reason }) => `${id}: ${reason}`) },
  ];
}

/** Documents whose title or id has what was typed, wherever it stands. */
export function documentChoices(typed: string, { library }: Context): Choice[] {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  return library
    .corpus()
    .documents.filter(({ title, id }) => `${title}\n${id}`.normalize('NFKC').toLowerCase().includes(wanted))
    .map(({ title, id, language }) => ({ name: `${title} (${language})`, value: id }));
}

function describe(document: Document, words: Words): string {
  const { id, title, language, publisher, date, passages } = document;
  const known = [title, publisher, date, language, words.numberOf.passages(passages.length), id];
  return known.filter((part) => part !== null).join(' · ');
}
