/** A day, a month or a year; `null` where it is not said. */
export type Day = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

/** From one day (month, year) to another, as precisely as it is said; both ends are the same for a single one. */
export type Interval = { readonly from: Day; readonly to: Day };

/** The interval between two days; `null` for days that do not exist, or an end before the beginning. */
export function intervalBetween(from: Day, to: Day): Interval | null {
  const at = ({ year, month, day }: Day) => (year ?? 0) * 372 + (month ?? 0) * 31 + (day ?? 0);
  return isPossible(from) && isPossible(to) && at(from) <= at(to) ? { from, to } : null;
}

export function halfOfYear(year: number | null, half: 'first' | 'second'): Interval {
  const month = (number: number): Day => ({ year, month: number, day: null });
  return half === 'first' ? { from: month(1), to: month(6) } : { from: month(7), to: month(12) };
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
  return { from: dayOf(first), to: dayOf(last ?? first) };
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

export function wholeYear(year: number): Interval {
  const day: Day = { year, month: null, day: null };
  return { from: day, to: day };
}

/** An interval in a year, where it has none of its own. */
export function inYear({ from, to }: Interval, year: number): Interval {
  return { from: { ...from, year: from.year ?? year }, to: { ...to, year: to.year ?? year } };
}

/**
 * An interval that lacks its year, or its month as well, as it is meant on a day: the last one that has begun by then, of
 * what is still to come the first that is not over. Others stay as they are.
 * @param today `2025-11-19`
 */
export function asOf(dated: Interval, today: string, isToCome: boolean): Interval {
  const { from, to } = dated;
  if (from.year !== null || (from.month === null && from.day === null)) return dated;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const possible = [-1, 0, 1]
    .map((step): Interval => {
      if (from.month !== null) return inYear(dated, year + step);
      const at = new Date(Date.UTC(year, month - 1 + step, 1));
      const place = (day: Day): Day => ({ ...day, year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 });
      return { from: place(from), to: place(to) };
    })
    .flatMap((interval) => {
      const bounds = boundsOf(interval);
      return bounds !== null && isReal(bounds.first) && isReal(bounds.last) ? [{ interval, ...bounds }] : [];
    });
  const meant = isToCome
    ? possible.find(({ last }) => last >= today)
    : possible.findLast(({ first }) => first <= today);
  return meant?.interval ?? dated;
}

/** Is there such a day? 31 June is none. */
function isReal(day: string): boolean {
  return new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(8));
}

function dayOf([, year, month, day]: readonly (string | undefined)[]): Day {
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function isPossible({ month, day }: Day): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}

function isoDay({ year, month, day }: Day): string | null {
  if (year === null) return null;
  const parts = [String(year), ...(month === null ? [] : [two(month), ...(day === null ? [] : [two(day)])])];
  return parts.join('-');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
