import { z } from 'zod';
import { type Answered, MOST_QUOTES, firstPage } from '../src/reply/answer-reply.ts';
import { type Context, defineCommand } from '../src/app/command.ts';
import { documentChoices } from './sources.ts';

/** Characters, as Discord counts them: code points. */
export const LONGEST_QUESTION = 300;

export const ask = defineCommand({
  name: 'ask',
  labels: ({ commands }) => commands.ask,
  access: 'everyone',
  input: z.object({
    question: z.string().trim().min(1).max(LONGEST_QUESTION),
    document: z.string().max(1000).optional(),
    private: z.boolean().optional(),
  }),
  complete: { document: documentChoices },
  isPrivate: (input) => input.private,
  run: ({ question, document }, context) => {
    const { library, phrases } = context;
    if (document !== undefined && library.corpus().documents.every(({ id }) => id !== document)) {
      return [{ kind: 'text', text: phrases.noSuchDocument(document) }];
    }
    return answered(question, document, context);
  },
});

/** Answers a question, out of one document if its id is given; that nothing was found is kept for the moderators. */
export function answered(question: string, document: string | undefined, context: Context): Answered {
  const { library, feedback, phrases, by } = context;
  const answer = library.ask(question, { document, limit: MOST_QUOTES });
  // What one document does not say another one may.
  if (answer.status === 'not_found' && document === undefined) {
    feedback.refused({ question, generation: answer.generation, locale: phrases.language, by: by.id });
  }
  return firstPage(answer, phrases, document !== undefined);
}
