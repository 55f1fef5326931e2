import type { Rule } from './rule.ts';

/** What turns a sentence into its opposite, or says another number: a quote that differs in it says something else. */
export type Opposites = {
  /** Words that negate by themselves, as a quote's letters are compared (`lettersOf`). */
  readonly negations: readonly string[];
  /** Characters that negate wherever they are. */
  readonly negativeCharacters: readonly Rule[];
  /** Beginnings of words that turn them into their opposites. */
  readonly negativePrefixes: readonly Rule[];
  /** A whole text that is a number in characters. */
  readonly numerals: readonly Rule[];
  /** The beginning of a number in words. */
  readonly numberWords: readonly Rule[];
};
