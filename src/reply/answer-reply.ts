import type { Answer, Quote } from '../answers/answer.ts';
import { passageKey } from '../answers/passage-key.ts';
import { isTitleShared } from '../corpus/document.ts';
import type { Library } from '../app/library.ts';
import { type Block, type Reply, quoteBlock } from './reply.ts';
import type { Phrases } from '../i18n/phrases.ts';

/** So many passages are found for a question, to be shown page by page. A button of Discord holds no more. */
export const MOST_QUOTES = 10;
const QUOTES_ON_A_PAGE = 3;

/** Which passages an answer quotes, and what of them is shown: all that is needed to show it again. */
export type AnswerView = {
  /** Of the documents that it was given from. */
  readonly generation: string;
  readonly status: Answer['status'];
  /** The first passage stands alone on the first page. */
  readonly isClear: boolean;
  /** One document was looked into: that of the passages. */
  readonly isOfOneDocument: boolean;
  /** All of them, best first. */
  readonly quotes: readonly QuoteRef[];
  /** From 1. */
  readonly page: number;
};

export type QuoteRef = {
  /** See `passageKey`. */
  readonly passage: string;
  /** The number of the key sentence in the passage, from 0; null for none. */
  readonly sentence: number | null;
};

/** An answer that is shown, with what it takes to show it again or more of it. */
export type Answered = {
  readonly reply: Reply;
  /** Null where it is not known any more. */
  readonly question: string | null;
  readonly answer: AnswerView;
};

/** The first page of an answer. */
export function firstPage(answer: Answer, phrases: Phrases, isOfOneDocument = false): Answered {
  const { question, status, generation, isClear } = answer;
  const view = { generation, status, isClear, isOfOneDocument, quotes: answer.quotes.map(refOf), page: 1 };
  const reply = answerReply({ ...answer, quotes: onPage(answer.quotes, view) }, phrases);
  return { reply, question, answer: view };
}

/** An answer with all the quotes that it has. */
export function answerReply(answer: Answer, phrases: Phrases): Reply {
  const searched = phrases.searched(
    phrases.numberOf.documents(answer.searched.documents),
    phrases.numberOf.passages(answer.searched.passages),
  );
  const note = { kind: 'note', text: `${searched} ${phrases.generation(answer.generation)}` } as const;
  const quotes = answer.quotes.map((quote) => quoteBlock(quote, phrases, answer.names));
  return [{ kind: 'heading', text: answer.question }, ...statusBlocks(answer, phrases, quotes), note];
}

function statusBlocks(answer: Answer, phrases: Phrases, quotes: readonly Block[]): Block[] {
  const uncovered = answer.uncovered.join(phrases.separator);
  const unknown = answer.unknown.join(phrases.separator);
  const missing = unknown === '' ? uncovered && phrases.missing(uncovered) : phrases.nowhere(unknown);
  const near = answer.suggestions.join(phrases.separator);
  const suggested = near === '' ? [] : [text(phrases.didYouMean(near))];
  switch (answer.status) {
    case 'answered':
      return [text(phrases.answered), ...quotes];
    case 'partial':
      return [text(uncovered === '' ? phrases.partialInKind : phrases.partial(uncovered)), ...quotes, ...suggested];
    case 'not_found':
      return [
        text(phrases.notFound),
        ...(missing === '' ? [] : [text(missing)]),
        ...suggested,
        text(phrases.askOtherwise),
      ];
  }
}

function text(said: string): Block {
  return { kind: 'text', text: said };
}

/**
 * Another page of an answer that was given before; null where a passage of it is not there any more as it was.
 * @param question null where it is not known any more
 */
export function otherPage(
  view: AnswerView,
  question: string | null,
  library: Library,
  phrases: Phrases,
): Answered | null {
  const page = Math.min(Math.max(view.page, 1), pagesOf(view));
  const quotes = quotesAgain({ ...view, page }, library);
  if (quotes === null) return null;
  return {
    reply: replyAgain({ ...view, page }, quotes, question, library, phrases),
    question,
    answer: { ...view, page },
  };
}

/** The page that is shown, for everybody, with who asked; null where a passage of it is not there any more as it was. */
export function sharedPage(
  view: AnswerView,
  question: string | null,
  who: string,
  library: Library,
  phrases: Phrases,
): Answered | null {
  const shown = otherPage(view, question, library, phrases);
  if (shown === null) return null;
  return { ...shown, reply: withAsker(shown.reply, who, phrases) };
}

/** A reply that somebody shares, with who that is where nobody misses it. */
export function withAsker(reply: Reply, who: string, phrases: Phrases): Reply {
  const [first, ...rest] = reply;
  const by: Block = { kind: 'note', text: phrases.sharedBy(who) };
  return first?.kind === 'heading' ? [first, by, ...rest] : [by, ...reply];
}

/** How many pages an answer has. */
export function pagesOf({ quotes, isClear }: AnswerView): number {
  return 1 + Math.ceil(Math.max(0, quotes.length - onFirstPage(isClear)) / QUOTES_ON_A_PAGE);
}

/** The items of the page that is shown, of one for each quote. */
export function onPage<Item>(items: readonly Item[], view: AnswerView): readonly Item[] {
  const before = firstOnPage(view);
  return items.slice(before, before + (view.page === 1 ? onFirstPage(view.isClear) : QUOTES_ON_A_PAGE));
}

/** How many quotes stand on the pages before. */
export function firstOnPage({ isClear, page }: AnswerView): number {
  return page === 1 ? 0 : onFirstPage(isClear) + (page - 2) * QUOTES_ON_A_PAGE;
}

function onFirstPage(isClear: boolean): number {
  return isClear ? 1 : QUOTES_ON_A_PAGE;
}

function refOf({ document, passage, keySentence }: Quote): QuoteRef {
  const sentence = passage.sentences.findIndex(({ start }) => start === keySentence.start);
  return { passage: passageKey(document, passage), sentence: sentence === -1 ? null : sentence };
}

/** The quotes of the page that is shown; null unless each passage is there. */
function quotesAgain(view: AnswerView, library: Library): Quote[] | null {
  const { documents } = library.corpus();
  const before = firstOnPage(view);
  const quotes = onPage(view.quotes, view).flatMap(({ passage: key, sentence }, at): Quote[] => {
    const located = library.passage(key);
    if (located === null) return [];
    const { document, passage } = located;
    return [
      {
        number: before + at + 1,
        document,
        isTitleShared: isTitleShared(document, documents),
        passage,
        keySentence: (sentence === null ? undefined : passage.sentences[sentence]) ?? { start: 0, end: 0 },
      },
    ];
  });
  return quotes.length === onPage(view.quotes, view).length ? quotes : null;
}

/** What was said of the answer as a whole is said again on its first page, if the same is found again. */
function replyAgain(
  view: AnswerView,
  quotes: readonly Quote[],
  question: string | null,
  library: Library,
  phrases: Phrases,
): Reply {
  const heading: Block[] = question === null ? [] : [{ kind: 'heading', text: question }];
  const only = view.isOfOneDocument ? quotes[0]?.document.id : undefined;
  const again =
    question === null || view.page > 1 ? null : library.ask(question, { limit: MOST_QUOTES, document: only });
  const isSame =
    again !== null &&
    again.status === view.status &&
    again.quotes.length === view.quotes.length &&
    again.quotes.every(({ document, passage }, at) => passageKey(document, passage) === view.quotes[at]?.passage);
  if (isSame) return answerReply({ ...again, quotes }, phrases);
  return [
    ...heading,
    ...(view.page > 1 ? [] : [text(view.status === 'answered' ? phrases.answered : phrases.partialInKind)]),
    ...quotes.map((quote) => quoteBlock(quote, phrases, question === null ? [] : library.names(question))),
    { kind: 'note', text: phrases.generation(library.corpus().generation) },
  ];
}
