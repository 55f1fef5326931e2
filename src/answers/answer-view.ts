import type { Answer } from './answer.ts';
import { type QuoteRef, quoteRefOf } from './quote.ts';

/** The most passages that an answer shows, page by page: a button of Discord has room for no more. */
export const MOST_QUOTES = 10;
const QUOTES_ON_A_PAGE = 3;

/** What it takes to show a page of an answer again; a button holds it. */
export type AnswerView = {
  /** Of the documents that the answer was given from. */
  readonly generation: string;
  readonly status: Answer['status'];
  /** The first passage has the first page to itself. */
  readonly isClear: boolean;
  /** Only one document was searched: that of the passages. */
  readonly isOfOneDocument: boolean;
  /** All of them, best first. */
  readonly quotes: readonly QuoteRef[];
  /** From 1. */
  readonly page: number;
};

/** The first page of an answer. */
export function viewOf({ generation, status, isClear, quotes }: Answer, isOfOneDocument: boolean): AnswerView {
  return { generation, status, isClear, isOfOneDocument, quotes: quotes.map(quoteRefOf), page: 1 };
}

export function pagesOf({ quotes, isClear }: AnswerView): number {
  return 1 + Math.ceil(Math.max(0, quotes.length - onFirstPage(isClear)) / QUOTES_ON_A_PAGE);
}

/** The items of the view's page, of one for each quote. */
export function onPage<Item>(items: readonly Item[], view: AnswerView): readonly Item[] {
  const before = quotesBefore(view);
  return items.slice(before, before + (view.page === 1 ? onFirstPage(view.isClear) : QUOTES_ON_A_PAGE));
}

/** How many quotes are on the pages before. */
export function quotesBefore({ isClear, page }: AnswerView): number {
  return page === 1 ? 0 : onFirstPage(isClear) + (page - 2) * QUOTES_ON_A_PAGE;
}

function onFirstPage(isClear: boolean): number {
  return isClear ? 1 : QUOTES_ON_A_PAGE;
}
