import { z } from 'zod';
import { defineCommand, replyResult, textResult } from '../src/app/command.ts';
import { documentChoices } from '../src/app/document-choices.ts';
import { LONGEST_QUOTE } from '../src/quotes/check-quote.ts';
import { quoteChecksReply } from '../src/reply/quote-check-reply.ts';
import { noteBlock } from '../src/reply/reply.ts';

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
      return textResult(phrases.noSuchDocument(document));
    }
    const found = library.checkQuote(quote, document === undefined ? null : { document });
    return replyResult([...quoteChecksReply([{ quote, found }], phrases), noteBlock(phrases.generation(generation))]);
  },
});
