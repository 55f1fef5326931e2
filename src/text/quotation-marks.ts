import { allMatches } from './patterns.ts';

/** Quotation marks of a language, each pair as one string: the opening mark, then all that may close it. */
export type QuotationMarks = {
  /** Around quotes. */
  readonly outer: readonly string[];
  /** Around quotes within quotes; in messages they are apostrophes as well. */
  readonly inner: readonly string[];
  /** Around titles. */
  readonly titles: readonly string[];
};

export type QuotationReader = {
  /** The marks that may close what a mark opens; empty for what is no opening mark. */
  readonly closing: (opening: string) => string;
  /** What a text has between outer marks, with them (`whole`) and without. */
  readonly quoted: (text: string) => { readonly whole: string; readonly text: string }[];
  /** What a text has between marks of quotes or titles and has no marks within. */
  readonly titled: (text: string) => string[];
  /** The text with blanks for its outer marks. */
  readonly withoutMarks: (text: string) => string;
};

/** Reads the quotation marks of some languages. */
export function createQuotationReader(languages: readonly QuotationMarks[]): QuotationReader {
  const pairs = (kinds: readonly (keyof QuotationMarks)[]) => [
    ...new Set(languages.flatMap((marks) => kinds.flatMap((kind) => marks[kind]))),
  ];
  const outer = pairs(['outer']);
  const quoted = new RegExp(outer.map((pair) => `${pair.charAt(0)}[^${pair}]+[${pair.slice(1)}]`).join('|'), 'gu');
  const around = pairs(['outer', 'titles']);
  const openings = around.map((pair) => pair.charAt(0)).join('');
  const closings = around.map((pair) => pair.slice(1)).join('');
  const titled = new RegExp(`[${openings}][^${openings}${closings}]+[${closings}]`, 'gu');
  const marks = new RegExp(`[${outer.join('')}]`, 'gu');
  const closingOf = new Map(pairs(['outer', 'inner']).map((pair) => [pair.charAt(0), pair.slice(1)]));
  return {
    closing: (opening) => closingOf.get(opening) ?? '',
    quoted: (text) => Array.from(allMatches(text, quoted), ([whole]) => ({ whole, text: whole.slice(1, -1) })),
    titled: (text) => Array.from(text.matchAll(titled), ([whole]) => whole.slice(1, -1)),
    withoutMarks: (text) => text.replace(marks, ' '),
  };
}
