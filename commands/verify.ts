import { z } from 'zod';
import { defineCommand } from '../src/app/command.ts';
import { LONGEST_QUOTE } from '../src/quotes/check-quote.ts';
import { quoteChecksReply } from '../src/reply/quote-check-reply.ts';
import { documentChoices } from './sources.ts';

export const verify = defineCommand({
  name: 'verify',
  labels: ({ commands }) => commands.verify,
  access: 'everyone',
  input: z.object({
    quote: z.string().trim().min(1).max(LONGEST_QUOTE),
    document: z.string().max(1000).optional(),
    private: z.boolean().optional(),
  }),
  complete: { document: documentChoices },
  isPrivate: (input) => input.private,
  run: ({ quote, document }, { library, phrases }) => {
    const { documents, generation } = library.corpus();
    if (document !== undefined && documents.every(({ id }) => id !== document)) {
      return [{ kind: 'text', text: phrases.noSuchDocument(document) }];
    }
    const found = library.checkQuote(quote, document === undefined ? null : { document });
    return [...quoteChecksReply([{ quote, found }], phrases), { kind: 'note', text: phrases.generation(generation) }];
  },
});
