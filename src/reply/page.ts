import type { Phrases } from '../i18n/phrases.ts';
import { type ReplyBlock, noteBlock } from './reply.ts';

/** The items of a page, counted from 1; the last page for a number beyond it. An empty list has one page. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number) {
  const of = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, of);
  return { items: all.slice((page - 1) * size, page * size), page, of };
}

/** Says which page it is, where there are several. */
export function pageNote(page: number, of: number, phrases: Phrases): ReplyBlock[] {
  return of === 1 ? [] : [noteBlock(phrases.pageOf(page, of))];
}
