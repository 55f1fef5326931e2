import type { Answer } from '../answers/answer.ts';
import { type AnswerView, MOST_QUOTES, onPage, pagesOf, quotesBefore, viewOf } from '../answers/answer-view.ts';
import { passageKey } from '../answers/passage-key.ts';
import { type Quote, type QuoteRef, quoteOf } from '../answers/quote.ts';
import { answerReply, quotesReply } from '../reply/answer-reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import type { AnswerResult, Context } from './command.ts';
import type { Library } from './library.ts';

/** Answers a question, out of one document if its id is given; that nothing was found is kept for the moderators. */
export function answerQuestion(question: string, document: string | undefined, context: Context): AnswerResult {
  const { library, feedback, phrases, by } = context;
  const answer = library.ask(question, { document, limit: MOST_QUOTES });
  // What one document does not say another one may.
  if (answer.status === 'not_found' && document === undefined) {
    feedback.refused({ question, generation: answer.generation, locale: phrases.language, by: by.id });
  }
  return firstPage(answer, phrases, document !== undefined);
}

export function firstPage(answer: Answer, phrases: Phrases, isOfOneDocument = false): AnswerResult {
  const view = viewOf(answer, isOfOneDocument);
  const reply = answerReply({ ...answer, quotes: onPage(answer.quotes, view) }, phrases);
  return { kind: 'answer', reply, question: answer.question, answer: view };
}

/**
 * A page of an answer that was given before; null where a passage of it has changed or is gone.
 * @param question null where it is not known any more
 */
export function otherPage(
  wanted: AnswerView,
  question: string | null,
  library: Library,
  phrases: Phrases,
): AnswerResult | null {
  const view = { ...wanted, page: Math.min(Math.max(wanted.page, 1), pagesOf(wanted)) };
  const quotes = findQuotes(view, library);
  if (quotes === null) return null;
  const isFirst = view.page === 1;
  const only = view.isOfOneDocument ? quotes[0]?.document.id : undefined;
  const again = question === null || !isFirst ? null : library.ask(question, { limit: MOST_QUOTES, document: only });
  // What was said of the answer as a whole is said again only if the same answer is found again.
  if (again !== null && isSame(again, view)) {
    return { kind: 'answer', reply: answerReply({ ...again, quotes }, phrases), question, answer: view };
  }
  const names = question === null ? [] : library.names(question);
  const { generation } = library.corpus();
  const reply = quotesReply({ quotes, names, generation }, { question, status: isFirst ? view.status : null }, phrases);
  return { kind: 'answer', reply, question, answer: view };
}

/** The quotes of the view's page; null unless all their passages are there. */
function findQuotes(view: AnswerView, library: Library): Quote[] | null {
  const refs = onPage(view.quotes, view);
  const before = quotesBefore(view);
  const quotes = refs.flatMap((ref, at) => findQuote(ref, before + at + 1, library) ?? []);
  return quotes.length === refs.length ? quotes : null;
}

function findQuote({ passage: key, sentence }: QuoteRef, number: number, library: Library): Quote | null {
  const located = library.passage(key);
  if (located === null) return null;
  const keySentence = sentence === null ? undefined : located.passage.sentences[sentence];
  return quoteOf(located, number, library.corpus().documents, keySentence);
}

function isSame({ status, quotes }: Answer, view: AnswerView): boolean {
  return (
    status === view.status &&
    quotes.length === view.quotes.length &&
    quotes.every(({ document, passage }, at) => passageKey(document, passage) === view.quotes[at]?.passage)
  );
}
