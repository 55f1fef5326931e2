import { unitAt } from '../text/calendar.ts';
import { foldText } from '../text/fold.ts';
import type { Day, Interval } from '../text/interval.ts';
import { lazy } from '../text/lazy.ts';
import { monthNumbers } from '../text/months.ts';
import { parseHanNumeral } from '../text/numerals.ts';
import type { ToldDayRule } from './date-rules.ts';
import type { DateMention } from './intervals.ts';
import type { Language } from './language.ts';
import { PACKS } from './packs.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const months = lazy(() => monthNumbers(Object.values(PACKS).map((pack) => pack.months)));

/**
 * The days of a text that only the day of its writing places: 昨天, "in May this year"; and 26日, which has neither month
 * nor year (see `asOf`).
 * @param written the day of writing, `2025-11-19`
 */
export function toldDaysIn(text: string, language: Language, written: string): DateMention[] {
  return PACKS[language].dates.told.flatMap((rule) =>
    [...text.matchAll(new RegExp(rule.pattern, `${rule.pattern.flags}g`))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      interval: intervalOf(rule, match.groups ?? {}, written),
    })),
  );
}

function intervalOf(rule: ToldDayRule, { month, day, toDay }: Groups, written: string): Interval {
  if (rule.unit === 'day') return unitAt(written, 'day', rule.from);
  const year = rule.unit === 'year' ? unitAt(written, 'year', rule.from).from.year : null;
  const of = (number: string | undefined): Day => ({
    year,
    month: month === undefined ? null : (numberOf(month) ?? months().get(foldText(month)) ?? null),
    day: number === undefined ? null : numberOf(number),
  });
  return { from: of(day), to: of(toDay ?? day) };
}

function numberOf(written: string): number | null {
  return /^\d+$/.test(written) ? Number(written) : parseHanNumeral(written);
}
