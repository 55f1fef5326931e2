import type { TimeUnit } from '../text/calendar.ts';
import type { Rule } from './rule.ts';

/**
 * How people say when, in questions. Patterns of `capitals`, `parts`, `relative`, `counted` and `decades` read the text;
 * those of the others read it with each time in marks, as in their examples: `since ⟦2017⟧`. `TIME` is such a time.
 */
export type TimeRules = {
  /** Names of months in small letters that mean the month: dates are read with a capital there. */
  readonly capitals: readonly Rule[];
  /** A part of a year that says nothing of which year: a month, in the group `month`, or what `months` says. */
  readonly parts: readonly PartRule[];
  /** Times that are said as of today: a unit, counted `from` the one of today. */
  readonly relative: readonly RelativeRule[];
  /** The same with a number. Groups: `count`; `year`, `month`, `week` or `day` holds the word for the unit. */
  readonly counted: readonly CountedRule[];
  /** Numbers in words that such rules have in `count`; figures and Han numerals are known. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The years that begin alike: of the group `decade`, 1990 or 90, or else of `decade`. */
  readonly decades: readonly DecadeRule[];
  /** A pattern for the word that a year may have behind its figures; empty where there is none. */
  readonly yearWord: string;
  /** What makes a number of four figures something else than a year. */
  readonly otherNumbers: readonly Rule[];
  /** Says of a part of a year which one it is: the last, this, the next. Ends before the part. */
  readonly which: readonly (Rule & { readonly year: -1 | 0 | 1 })[];
  /** From one time to another. */
  readonly between: readonly Rule[];
  /** What gives a time one end only. */
  readonly bounds: readonly BoundRule[];
};

type PartRule = Rule & { readonly months: readonly [first: number, last: number] | null };

type RelativeRule = Rule & { readonly unit: TimeUnit; readonly from: number };

export type CountedRule = Rule & { readonly direction: 'ago' | 'past' | 'coming' | 'ahead' };

type DecadeRule = Rule & { readonly decade: number | null };

/** It ends before the time, or else begins behind it. */
export type BoundRule = Rule & {
  readonly bound: 'since' | 'after' | 'before' | 'until';
  readonly isBehind: boolean;
};

/** A time in marks, as the source of a pattern. */
export const TIME = '⟦[^⟧]*⟧';
