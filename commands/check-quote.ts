import { type MessageCommand, replyResult, textResult } from '../src/app/command.ts';
import { LONGEST_QUOTE } from '../src/quotes/check-quote.ts';
import { quotesIn } from '../src/quotes/quotes-in-message.ts';
import { quoteChecksReply } from '../src/reply/quote-check-reply.ts';
import { cutAt } from '../src/text/truncate.ts';
import { noteBlock } from '../src/reply/reply.ts';

/** Checks the quotes in a message, against the document or article that it names, if any. */
export const checkQuote: MessageCommand = {
  name: 'Check quote',
  label: ({ menu }) => menu.checkQuote,
  run: (text, { library, phrases }) => {
    const { documents, generation } = library.corpus();
    const { quotes, around } = quotesIn(text, (one) => documents.some(({ title }) => title === one.trim()));
    if (quotes.every((quote) => !/[\p{L}\p{N}]/u.test(quote))) return textResult(phrases.noText);
    const checks = quotes.map((whole) => {
      const quote = cutAt(whole, LONGEST_QUOTE);
      return { quote, found: library.checkQuote(quote, { said: around }) };
    });
    const isCut = quotes.some(({ length }) => length > LONGEST_QUOTE);
    return replyResult([
      ...quoteChecksReply(checks, phrases),
      ...(isCut ? [noteBlock(phrases.quoteCheck.cut(LONGEST_QUOTE))] : []),
      noteBlock(phrases.generation(generation)),
    ]);
  },
};
