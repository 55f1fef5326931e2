import type { Day, Interval } from './interval.ts';

export type TimeUnit = 'year' | 'month' | 'week' | 'day';

const DAY = 86_400_000;

/** The year, month, week (from Monday on) or day that is `shift` of them behind the one of a day. @param today `2026-11-28` */
export function unitAt(today: string, unit: TimeUnit, shift: number): Interval {
  const day = dayOf(moved(today, unit, shift));
  if (unit === 'year') return single({ year: day.year, month: null, day: null });
  if (unit === 'month') return single({ ...day, day: null });
  if (unit === 'day') return single(day);
  const monday = moved(today, 'day', shift * 7 - ((new Date(today).getUTCDay() + 6) % 7));
  return { from: dayOf(monday), to: dayOf(moved(monday, 'day', 6)) };
}

/** From a day on, or up to it, as many units long as is said. @param count below nought for the time before the day */
export function unitsFrom(today: string, unit: TimeUnit, count: number): Interval {
  const [from, to] = [today, moved(today, unit, count)].toSorted().map(dayOf);
  return { from: from as Day, to: to as Day };
}

/** The day after another one, or before it. */
export function neighbour(day: string, step: 1 | -1): string {
  return moved(day, 'day', step);
}

/** A day moved by some units; the last day of the month where that has none of its number. */
function moved(day: string, unit: TimeUnit, count: number): string {
  const date = new Date(day);
  if (unit === 'day' || unit === 'week') {
    return isoOfDate(new Date(date.getTime() + count * DAY * (unit === 'week' ? 7 : 1)));
  }
  const month = date.getUTCMonth() + count * (unit === 'year' ? 12 : 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return isoOfDate(new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay))));
}

function isoOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function dayOf(iso: string): Day {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

function single(day: Day): Interval {
  return { from: day, to: day };
}
