import type { Answer } from '../answers/answer.ts';
import { type AnswerView, MOST_QUOTES, onPage, pagesOf, quotesBefore, viewOf } from '../answers/answer-view.ts';
import { passageKey } from '../answers/passage-key.ts';
import { type Quote, type QuoteRef, quoteOf } from '../answers/quote.ts';
import { answerReply, quotesReply } from '../reply/answer-reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { isoDay } from '../text/iso-day.ts';
import type { AnswerResult, Context } from './command.ts';
import type { Library } from './library.ts';

/** Answers a question, out of one document if its id is given; that it has no sure answer is kept for the moderators. */
export function answerQuestion(question: string, document: string | undefined, context: Context): AnswerResult {
  const { library, feedback, phrases, by, now } = context;
  const answer = library.ask(question, { document, limit: MOST_QUOTES, now: isoDay(now()) });
  // What one document does not say another one may.
  if (document === undefined) {
    const asked = { question, generation: answer.generation, locale: phrases.language, by: by.id };
    if (answer.status === 'not_found') feedback.refused(asked);
    if (answer.status === 'closest') feedback.unsure(asked);
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
  { library, phrases, now }: Pick<Context, 'library' | 'phrases' | 'now'>,
): AnswerResult | null {
  const view = { ...wanted, page: Math.min(Math.max(wanted.page, 1), pagesOf(wanted)) };
  const quotes = findQuotes(view, library);
  if (quotes === null) return null;
  const isFirst = view.page === 1;
  const only = view.isOfOneDocument ? quotes[0]?.document.id : undefined;
  const asked = { limit: MOST_QUOTES, document: only, now: isoDay(now()) };
  const again = question === null ? null : library.ask(question, asked);
  // What was said of the answer as a whole, and found beside its passages, is said again only if it is found again.
  const same = again !== null && isSame(again, view) ? { ...again, quotes: onPage(again.quotes, view) } : null;
  if (same !== null && isFirst) return { kind: 'answer', reply: answerReply(same, phrases), question, answer: view };
  const names = question === null ? [] : library.names(question);
  const shown = same ?? { quotes, names, generation: library.corpus().generation };
  const reply = quotesReply(shown, { question, status: isFirst ? view.status : null }, phrases);
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
