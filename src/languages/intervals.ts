import { type Day, type Interval, halfOfYear, intervalBetween } from '../text/interval.ts';
import { lazy } from '../text/lazy.ts';
import { parseHanNumeral } from '../text/numerals.ts';
import { allMatches } from '../text/patterns.ts';
import type { Span } from '../text/span.ts';
import type { IntervalRule } from './date-rules.ts';
import type { LanguagePack } from './language-pack.ts';
import { monthNumbers } from '../text/months.ts';
import { foldText } from '../text/fold.ts';
import { PACKS } from './packs.ts';

/** The groups of an `IntervalRule`. */
type Groups = {
  readonly [
    name in 'year' | 'month' | 'day' | 'toYear' | 'toMonth' | 'toDay' | 'sharedYear' | 'firstHalf' | 'secondHalf'
  ]?: string;
};

export type DateMention = Span & { readonly interval: Interval };

/** 17.11.2025, 17–18.11.2025, 2025-11-17: the same in all languages. */
const IN_FIGURES: readonly Pick<IntervalRule, 'rank' | 'pattern'>[] = [
  {
    rank: 5,
    pattern:
      /(?<![\d.])(?<day>\d{1,2})(?:\s*[-–—]\s*(?<toDay>\d{1,2}))?\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?!\d)/u,
  },
  { rank: 5, pattern: /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/u },
];

/** Makes a function that finds the dates of a text, in its order, as the languages of some packs write them. */
export function createIntervalReader(packs: readonly LanguagePack[]): (text: string) => DateMention[] {
  const numbers = monthNumbers(packs.map(({ months }) => months));
  const patterns = [...packs.flatMap(({ dates }) => dates.intervals), ...IN_FIGURES]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ pattern }) => new RegExp(pattern, `${pattern.flags}g`));
  const monthOf = (written: string | undefined) =>
    written === undefined ? null : (numberOf(written) ?? numbers.get(foldText(written)) ?? null);

  function intervalOf(groups: Groups): Interval | null {
    const year = numberOf(groups.year ?? groups.sharedYear);
    if (groups.firstHalf !== undefined) return halfOfYear(year, 'first');
    if (groups.secondHalf !== undefined) return halfOfYear(year, 'second');
    const from: Day = { year, month: monthOf(groups.month), day: numberOf(groups.day) };
    if (groups.day === undefined) return { from, to: from };
    const day = numberOf(groups.toDay);
    if (day === null) return intervalBetween(from, from);
    const month = monthOf(groups.toMonth) ?? from.month;
    return intervalBetween(from, { year: numberOf(groups.sharedYear ?? groups.toYear) ?? year, month, day });
  }

  return (text) => {
    const found: DateMention[] = [];
    if (!/[\d〇零一二三四五六七八九十]/u.test(text)) return found;
    for (const pattern of patterns) {
      for (const match of allMatches(text, pattern)) {
        const start = match.index;
        const end = start + match[0].trimEnd().length;
        if (found.some((other) => start < other.end && other.start < end)) continue;
        const interval = intervalOf(match.groups ?? {});
        if (interval) found.push({ start, end, interval });
      }
    }
    return found.toSorted((a, b) => a.start - b.start);
  };
}

const read = lazy(() => createIntervalReader(Object.values(PACKS)));

/** The dates of a text, in its order, in any of the languages. */
export function datesIn(text: string): DateMention[] {
  return read()(text);
}

/** `18` or 十八 as a number; `null` for other words. */
function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d+$/.test(written) ? Number(written) : parseHanNumeral(written);
}
