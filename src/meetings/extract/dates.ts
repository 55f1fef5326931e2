import type { Span } from '../../text/span.ts';
import { monthNumber } from '../../languages/months.ts';
import { HAN_NUMERAL, parseHanNumeral } from '../../text/numerals.ts';

/** A day, a month or a year; `null` where it is not said. */
export type Day = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

/** From one day (month, year) to another, as precisely as it is said; both ends are the same for a single one. */
export type Interval = { readonly from: Day; readonly to: Day };

export type DateMention = Span & { readonly interval: Interval };

const HAN = `[${HAN_NUMERAL}]`;
const DASH = String.raw`\s*(?:[-–—－~～]+|至|到)\s*`;
const WORD_DASH = String.raw`\s*(?:[-–—]+|to|until|till|and|&|по|до|и)\s*`;
const EN_MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const RU_MONTHS = 'январ|феврал|март|апрел|ма(?=[яей]|$)|июн|июл|август|сентябр|октябр|ноябр|декабр'
  .split('|')
  .map((stem) => `${stem}\\p{Ll}*`)
  .join('|');
const ORDINAL_DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const EN_YEAR = String.raw`,?\s*((?:19|20)\d\d)(?!\d)`;
const RU_YEAR = String.raw`\s*((?:19|20)\d\d)(?!\d)(?:\s*(?:года|году|год|г\.|гг\.))?`;

type Reader = { readonly pattern: RegExp; readonly read: (groups: readonly (string | undefined)[]) => Interval | null };

const day = (year: number | null, month: number | null = null, of: number | null = null): Day => ({
  year,
  month,
  day: of,
});
const single = (one: Day): Interval => ({ from: one, to: one });

/** The first that matches at a place wins: longer forms come before the shorter ones that they contain. */
const READERS: readonly Reader[] = [
  // 2025 年 8 月 31 日至 9 月 1 日, 二〇二五年十一月十七日至十八日, 2025年11月17-18日, 11月17日
  {
    pattern: new RegExp(
      String.raw`(?:(\d{4}|${HAN}{4})\s*年\s*)?(\d{1,2}|${HAN}{1,3})\s*月\s*(\d{1,2}|${HAN}{1,3})\s*[日号]?(?:${DASH}(?:(\d{4}|${HAN}{4})\s*年\s*)?(?:(\d{1,2}|${HAN}{1,3})\s*月\s*)?(\d{1,2}|${HAN}{1,3}))?\s*[日号]`,
      'gu',
    ),
    read: ([, y, m, d, y2, m2, d2]) => interval(number(y), number(m), number(d), number(y2), number(m2), number(d2)),
  },
  // 2020年上半年
  {
    pattern: new RegExp(String.raw`(\d{4}|${HAN}{4})\s*年\s*([上下])半年`, 'gu'),
    read: ([, y, half]) => halfYear(number(y), half === '上'),
  },
  // 2025年11月
  {
    pattern: new RegExp(String.raw`(\d{4}|${HAN}{4})\s*年\s*(\d{1,2}|${HAN}{1,3})\s*月(?!\s*\d)`, 'gu'),
    read: ([, y, m]) => single(day(number(y), number(m))),
  },
  // 2026年, 2018－2019年 is a span of years and no date of a meeting
  {
    pattern: new RegExp(String.raw`(?<![\d－—–-])(\d{4}|${HAN}{4})\s*年(?![代度])`, 'gu'),
    read: ([, y]) => single(day(number(y))),
  },
  // 30 ноября – 1 декабря 2017 года, 31 August – 1 September 2025
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})\s+(${RU_MONTHS})(?:${RU_YEAR})?${WORD_DASH}(\d{1,2})\s+(${RU_MONTHS})(?:${RU_YEAR})?`,
      'giu',
    ),
    read: ([, d, m, y, d2, m2, y2]) =>
      interval(number(y ?? y2), monthNamed(m), number(d), number(y2 ?? y), monthNamed(m2), number(d2)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)${ORDINAL_DAY}\s+(?:of\s+)?(${EN_MONTHS})\b\.?(?:${EN_YEAR})?${WORD_DASH}${ORDINAL_DAY}\s+(?:of\s+)?(${EN_MONTHS})\b\.?(?:${EN_YEAR})?`,
      'gu',
    ),
    read: ([, d, m, y, d2, m2, y2]) =>
      interval(number(y ?? y2), monthNamed(m), number(d), number(y2 ?? y), monthNamed(m2), number(d2)),
  },
  // August 31 to September 1, 2025
  {
    pattern: new RegExp(
      String.raw`\b(${EN_MONTHS})\b\.?\s+${ORDINAL_DAY}(?:${EN_YEAR})?${WORD_DASH}(${EN_MONTHS})\b\.?\s+${ORDINAL_DAY}(?:${EN_YEAR})?`,
      'gu',
    ),
    read: ([, m, d, y, m2, d2, y2]) =>
      interval(number(y ?? y2), monthNamed(m), number(d), number(y2 ?? y), monthNamed(m2), number(d2)),
  },
  // 17–18 ноября 2025 года, с 17 по 18 ноября, 17 ноября
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:-?го)?(?:${WORD_DASH}(\d{1,2})(?:-?го)?)?\s+(${RU_MONTHS})(?!\p{L})(?:${RU_YEAR})?`,
      'giu',
    ),
    read: ([, d, d2, m, y]) => interval(number(y), monthNamed(m), number(d), null, null, number(d2)),
  },
  // 17–18 November 2025
  {
    pattern: new RegExp(
      String.raw`(?<!\d)${ORDINAL_DAY}(?:${WORD_DASH}(?:the\s+)?${ORDINAL_DAY})?\s+(?:of\s+)?(${EN_MONTHS})\b\.?(?:${EN_YEAR})?`,
      'gu',
    ),
    read: ([, d, d2, m, y]) => interval(number(y), monthNamed(m), number(d), null, null, number(d2)),
  },
  // November 17–18, 2025; Nov. 17
  {
    pattern: new RegExp(
      String.raw`\b(${EN_MONTHS})\b\.?\s+${ORDINAL_DAY}(?!\d)(?:${WORD_DASH}${ORDINAL_DAY}(?!\d))?(?:${EN_YEAR})?`,
      'gu',
    ),
    read: ([, m, d, d2, y]) => interval(number(y), monthNamed(m), number(d), null, null, number(d2)),
  },
  // в ноябре 2025 года, November 2025
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(${RU_MONTHS})(?!\p{L})${RU_YEAR}`, 'giu'),
    read: ([, m, y]) => single(day(number(y), monthNamed(m))),
  },
  {
    pattern: new RegExp(String.raw`\b(${EN_MONTHS})\b\.?${EN_YEAR}`, 'gu'),
    read: ([, m, y]) => single(day(number(y), monthNamed(m))),
  },
  // первой половине 2026 года, the first half of 2026
  {
    pattern: /(перв|втор)\p{Ll}+\s+половин\p{Ll}+\s+((?:19|20)\d\d)(?:\s*(?:года|г\.))?/giu,
    read: ([, half, y]) => halfYear(number(y), half?.toLowerCase() === 'перв'),
  },
  {
    pattern: /\b(first|second)\s+half\s+of\s+((?:19|20)\d\d)\b/giu,
    read: ([, half, y]) => halfYear(number(y), half?.toLowerCase() === 'first'),
  },
  // 17.11.2025, 17–18.11.2025, 2025-11-17
  {
    pattern: /(?<![\d.])(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/gu,
    read: ([, d, d2, m, y]) => interval(number(y), number(m), number(d), null, null, number(d2)),
  },
  {
    pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/gu,
    read: ([, y, m, d]) => interval(number(y), number(m), number(d), null, null, null),
  },
  // в 2026 году, 2026 год; in 2026
  {
    pattern: /(?<![\d–—-])((?:19|20)\d\d)\s*(?:году|года|год|г\.)(?!\p{L})/giu,
    read: ([, y]) => single(day(number(y))),
  },
  {
    pattern: /(?<=\b(?:in|of|for|by|during|year)\s)((?:19|20)\d\d)(?![\d–—-])/giu,
    read: ([, y]) => single(day(number(y))),
  },
];

/** The dates of a text, in its order; where forms overlap the longest-reaching kind is taken. */
export function datesIn(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (!/\d|[〇零一二三四五六七八九十]/u.test(text)) return found;
  for (const { pattern, read } of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const reading = read(match);
      if (reading) found.push({ start, end, interval: reading });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** ISO 8601: `2025-11-17/2025-11-18`, `2025-11-18`, `2025-11`, `2026`; `null` without a year. */
export function isoOf({ from, to }: Interval): string | null {
  const first = isoDay(from);
  const last = isoDay(to);
  if (first === null || last === null) return null;
  return first === last ? first : `${first}/${last}`;
}

/** Reads what `isoOf` writes, and the date of a document; `null` for anything else. */
export function intervalOfIso(iso: string): Interval | null {
  const [first, last] = iso.split('/').map((part) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(part.trim()));
  if (!first) return null;
  const from = day(number(first[1]), number(first[2]), number(first[3]));
  return { from, to: last ? day(number(last[1]), number(last[2]), number(last[3])) : from };
}

/** The first and the last day that an interval can mean, as `2026-01-01`; `null` without a year. */
export function boundsOf({ from, to }: Interval): { readonly first: string; readonly last: string } | null {
  if (from.year === null || to.year === null) return null;
  const lastMonth = to.month ?? 12;
  const lastDay = to.day ?? new Date(Date.UTC(to.year, lastMonth, 0)).getUTCDate();
  return {
    first: `${from.year}-${two(from.month ?? 1)}-${two(from.day ?? 1)}`,
    last: `${to.year}-${two(lastMonth)}-${two(lastDay)}`,
  };
}

/** Does one interval lie within another? A year holds its days. Such dates do not contradict each other. */
export function holds(outer: Interval, inner: Interval): boolean {
  const a = boundsOf(outer);
  const b = boundsOf(inner);
  return a !== null && b !== null && a.first <= b.first && b.last <= a.last;
}

/** Have two intervals a day in common? Never where a year is missing. */
export function overlap(one: Interval, other: Interval): boolean {
  const a = boundsOf(one);
  const b = boundsOf(other);
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

/** Is an interval said to the day? */
export function isToTheDay({ from, to }: Interval): boolean {
  return from.day !== null && to.day !== null;
}

/** An interval without a year, in the year that puts it last before (or on) a day; others stay as they are. */
export function inYearBefore(dated: Interval, today: string): Interval {
  if (dated.from.year !== null || dated.from.month === null) return dated;
  const year = Number(today.slice(0, 4));
  const inYear = (y: number): Interval => ({
    from: { ...dated.from, year: y },
    to: { ...dated.to, year: y },
  });
  const bounds = boundsOf(inYear(year));
  return bounds !== null && bounds.first > today ? inYear(year - 1) : inYear(year);
}

function interval(
  year: number | null,
  from: number | null,
  first: number | null,
  toYear: number | null,
  to: number | null,
  last: number | null,
): Interval | null {
  const start = day(year, from, first);
  const end = last === null ? start : day(toYear ?? year, to ?? from, last);
  if (!isPossible(start) || !isPossible(end)) return null;
  const isForward = (end.year ?? 0) * 372 + (end.month ?? 0) * 31 + (end.day ?? 0);
  return isForward < (start.year ?? 0) * 372 + (start.month ?? 0) * 31 + (start.day ?? 0)
    ? null
    : { from: start, to: end };
}

function halfYear(year: number | null, isFirst: boolean): Interval {
  return isFirst ? { from: day(year, 1), to: day(year, 6) } : { from: day(year, 7), to: day(year, 12) };
}

function isPossible({ month: m, day: d }: Day): boolean {
  return (m === null || (m >= 1 && m <= 12)) && (d === null || (d >= 1 && d <= 31));
}

function isoDay({ year, month: m, day: d }: Day): string | null {
  if (year === null) return null;
  return [String(year), ...(m === null ? [] : [two(m)]), ...(m === null || d === null ? [] : [two(d)])].join('-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function number(written: string | undefined): number | null {
  if (written === undefined || written === '') return null;
  return /^\d+$/.test(written) ? Number(written) : parseHanNumeral(written);
}

function monthNamed(word: string | undefined): number | null {
  return monthNumber(word ?? '');
}
