import type { Passage } from '../../corpus/document.ts';
import { orderAsked } from '../../languages/asked-for.ts';
import { foldText } from '../../text/fold.ts';
import type { Query, Years } from '../query/query.ts';
import { rememberByPassage } from './remember.ts';

type Span = { readonly from: number; readonly to: number };

/** 2024; 2013–2015, 2013 to 2015, с 2013 по 2015, 2013年至2015年. */
const YEARS = /(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s?年?\s?(?:[-–—~]|至|到|to|until|по|до)\s?((?:19|20)\d\d)(?!\d))?/gu;

/** The years that a passage names, spans of years as one. */
export const yearsOf = rememberByPassage(({ text }): readonly Span[] =>
  Array.from(text.matchAll(YEARS), ([, from, to]) => ({ from: Number(from), to: Number(to ?? from) })),
);

/** Does a passage name a year of those asked for? Null: it names none, or none is asked for. */
export function isInYears(own: readonly Span[], asked: readonly Years[]): boolean | null {
  if (own.length === 0 || asked.length === 0) return null;
  return asked.every(({ from, to }) => own.some((span) => span.to >= (from ?? 0) && span.from <= (to ?? 9999)));
}

/** The year by which a passage has its place among several: the last before today, the first or the next; null: none. */
export function orderYear(passage: Passage, { order, now }: Query): number | null {
  const own = yearsOf(passage);
  const today = Math.floor(now);
  if (order === 'next')
    return least(own.flatMap(({ to }) => (to > today ? [to] : []))) ?? (saysNext(passage) ? today : null);
  if (order === 'first') return least(own.map(({ from }) => from));
  const past = own.flatMap(({ from, to }) => (from <= today ? [Math.min(to, today)] : []));
  return past.length === 0 ? null : Math.max(...past);
}

/** Says of something that it is the next one. */
const saysNext = rememberByPassage(({ text }) => orderAsked(foldText(text)) === 'next');

function least(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.min(...years);
}
