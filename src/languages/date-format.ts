import type { Day } from '../text/interval.ts';
import { lazy } from '../text/lazy.ts';

/** How the bot writes days, months and years; parts that are not said are left out. */
export type DateFormat = {
  readonly day: (day: Day) => string;
  /** Two days of one month: 17–18 November 2025. */
  readonly withinMonth: (from: Day, to: Day) => string;
  /** Two days, or two months, of one year: January – June 2027. */
  readonly withinYear: (from: Day, to: Day) => string;
};

/** The format of a language that writes day, month and year in this order, with the name of the month. */
export function dayFirstFormat(locale: string, yearBehindMonth: (year: number) => string): DateFormat {
  // Made once: each takes as long as a hundred dates.
  const months = lazy(() => ({
    alone: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }),
    behindDay: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' }),
  }));

  function day({ year, month, day: number }: Day): string {
    if (month === null) return [number, year].filter((part) => part !== null).join(' ');
    // The name can be in another case behind a day, as in Russian.
    const parts = months()[number === null ? 'alone' : 'behindDay'].formatToParts(Date.UTC(2000, month - 1, 1));
    const name = parts.find(({ type }) => type === 'month')?.value ?? null;
    return [number, name, year === null ? null : yearBehindMonth(year)].filter((part) => part !== null).join(' ');
  }

  return {
    day,
    withinMonth: (from, to) => `${from.day}–${day(to)}`,
    withinYear: (from, to) => `${day({ ...from, year: null })} – ${day(to)}`,
  };
}
