import { z } from 'zod';
import { answerQuestion } from '../src/app/answer-question.ts';
import { LONGEST_QUESTION, defineCommand, textResult } from '../src/app/command.ts';
import { documentChoices } from '../src/app/document-choices.ts';

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
    if (document !== undefined && context.library.corpus().documents.every(({ id }) => id !== document)) {
      return textResult(context.phrases.noSuchDocument(document));
    }
    return answerQuestion(question, document, context);
  },
});
