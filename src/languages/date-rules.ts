import type { NumberWords } from '../text/number-words.ts';
import type { Rule } from './rule.ts';

/**
 * A form in which a language writes a day, a month, a year or an interval of these. Groups: `year`, `month`, `day` of the
 * beginning, or of all there is; `toYear`, `toMonth`, `toDay` of the end, which has from the beginning what it lacks;
 * `sharedYear`, a year at the end that counts for the beginning too where that has none; `firstHalf` or `secondHalf`, of
 * the year.
 */
export type IntervalRule = Rule & {
  /**
   * Where forms overlap, one of a lower rank is taken, and of one rank the earlier one: 1 for days of two months, 2 for
   * days, 3 for a month, 4 for half a year, 6 for a year; 5 are dates in figures. Forms that no other language's form
   * can be a part of are of rank 1 as well.
   */
  readonly rank: 1 | 2 | 3 | 4 | 5 | 6;
};

/**
 * A day that only the day of writing places: groups `day` and `toDay`, of whatever month; or a day or a year, as many of
 * these `from` that of writing, with the groups `month` and `day` where a year has them.
 */
export type ToldDayRule = Rule & ({ readonly unit?: never } | { readonly unit: 'day' | 'year'; readonly from: number });

/** How dates are written. */
export type DateRules = {
  /** Those that documents say of meetings and that people ask for. */
  readonly intervals: readonly IntervalRule[];
  /** Those of news: 26日, 昨天, "yesterday". */
  readonly told: readonly ToldDayRule[];
  /** Dates to the day without names of months, in the lines and fields of documents. Groups: `year`, `month`, `day`. */
  readonly full: readonly Rule[];
  /**
   * Patterns for what such dates with names of months may have: behind the figures of a day (24th), before a month (of),
   * behind the figures of a year (2025 года); each empty where there is nothing.
   */
  readonly daySuffix: string;
  readonly beforeMonth: string;
  readonly yearSuffix: string;
  /** Behind the month and before the year, with the blanks in front of it: "in the year". */
  readonly beforeYear: string;
  /** Days and years in words, as treaties end with; `null` where numbers in words are characters, as in Chinese. */
  readonly words: NumberWords | null;
};

/** What is between two dates of an interval. Queries mix languages, so each takes the words of the others too. */
export const BETWEEN_DATES = String.raw`\s*(?:[-–—]+|to|until|till|and|&|по|до|и)\s*`;
