import { z } from 'zod';
import type { Answer } from '../src/answer/answer.ts';
import { defineCommand } from '../src/command.ts';
import { type Reply, quoteBlock } from '../src/reply.ts';
import type { Words } from '../src/words/words.ts';
import { documentChoices } from './sources.ts';

export const ask = defineCommand({
  name: 'ask',
  labels: ({ commands }) => commands.ask,
  access: 'everyone',
  input: z.object({
    question: z.string().trim().min(1).max(300),
    document: z.string().max(1000).optional(),
    private: z.boolean().default(false),
  }),
  complete: { document: documentChoices },
  isPrivate: (input) => input.private,
  run: ({ question, document }, { library, feedback, words, by }) => {
    if (document !== undefined && library.corpus().documents.every(({ id }) => id !== document)) {
      return [{ kind: 'text', text: words.noSuchDocument(document) }];
    }
    const answer = library.ask(question, { document });
    // What one document does not say another one may.
    if (answer.status === 'not_found' && document === undefined) {
      feedback.refused({ question, generation: answer.generation, locale: words.language, by: by.id });
    }
    return replyOf(answer, words);
  },
});

export function replyOf(answer: Answer, words: Words): Reply {
  const searched = words.searched(
    words.numberOf.documents(answer.searched.documents),
    words.numberOf.passages(answer.searched.passages),
  );
  const uncovered = answer.uncovered.join(words.separator);
  const unknown = answer.unknown.join(words.separator);
  const missing = unknown === '' ? uncovered && words.missing(uncovered) : words.nowhere(unknown);
  const note = { kind: 'note', text: `${searched} ${words.generation(answer.generation)}` } as const;
  const quotes = answer.quotes.map((quote) => quoteBlock(quote, words));
  const question = { kind: 'heading', text: answer.question } as const;
  const near = answer.suggestions.join(words.separator);
  const suggested = near === '' ? [] : [{ kind: 'text', text: words.didYouMean(near) } as const];
  switch (answer.status) {
    case 'answered':
      return [question, { kind: 'text', text: words.answered }, ...quotes, note];
    case 'partial':
      return [
        question,
        { kind: 'text', text: uncovered === '' ? words.partialInKind : words.partial(uncovered) },
        ...quotes,
        ...suggested,
        note,
      ];
    case 'not_found':
      return [
        question,
        { kind: 'text', text: words.notFound },
        ...(missing === '' ? [] : [{ kind: 'text', text: missing } as const]),
        ...suggested,
        { kind: 'text', text: words.askOtherwise },
        note,
      ];
  }
}
