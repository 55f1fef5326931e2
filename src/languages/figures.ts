import type { Rule } from './rule.ts';

/** How figures are written, and what belongs to them. */
export type Figures = {
  /** The character before the figures of an ordinal; empty where there is none. */
  readonly ordinalPrefix: string;
  /** Characters behind a number that make it a month, or a day of one. */
  readonly monthMarks: string;
  readonly dayMarks: string;
  /** What follows figures and belongs to them, with no meaning of its own: 2015 году, 24th. Each begins behind a figure. */
  readonly suffixes: readonly Rule[];
  /** What follows the figures of a day of a month. Each begins behind a figure. */
  readonly days: readonly Rule[];
  /** Numbers in Han numerals, with the characters before and behind that belong to them. */
  readonly numerals: readonly Rule[];
};

/** How ordinals are written. */
export type Ordinals = {
  /** A pattern for what may follow a Roman numeral: XXIVth; empty where nothing does. */
  readonly romanSuffix: string;
  /** The number of an ordinal that is written in words, in small letters and without ё; `null` for other words. */
  readonly parse: (words: string) => number | null;
};
