import type { DateSource } from '../document.ts';
import type { SourcedDate } from './own-date.ts';
import { PACKS } from '../../languages/packs.ts';
import { datesIn } from '../../languages/intervals.ts';
import { lazy } from '../../text/lazy.ts';
import { isoOf } from '../../text/interval.ts';

/** In how many lines with text below the title and at the end a dateline may be, and how far into each (UTF-16 units). */
const AT_TOP = 3;
const AT_END = 1;
const LONGEST = 160;

/** A day in a path: /2025/09/01/, /2020-11/30/, /2020/1201/, _20250901_. */
const DAY =
  /(?<!\d)(?<year>(?:19|20)\d\d)(?<mark>[-/._]?)(?<month>0[1-9]|1[0-2])[-/._]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/gu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?=$|\D|(?:0[1-9]|1[0-2])(?!\d))/u;

const datelines = lazy(() => Object.values(PACKS).flatMap(({ signatureDates }) => signatureDates.dateline));

/**
 * The date of a document that has no line with it, as `YYYY-MM-DD`: by its address, else by a dateline (新华社北京11月30日电),
 * which may have its year from the address or the file's name, else by the file's name.
 * @param addresses of the document, or of the items of a digest: a day counts only where they have no other
 * @param lines below the title
 */
export function outerDate(addresses: readonly string[], lines: readonly string[], id: string): SourcedDate | null {
  const address = addresses.map(pathOf).join(' ');
  const year = YEAR.exec(address)?.[0] ?? YEAR.exec(id)?.[0];
  return (
    sourced(dayIn(address), 'address') ??
    sourced(datelineIn(lines, year === undefined ? null : Number(year)), 'dateline') ??
    sourced(dayIn(id), 'file-name')
  );
}

function sourced(date: string | null, dateFrom: DateSource): SourcedDate | null {
  return date === null ? null : { date, dateFrom };
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

/** The only day that a path names. */
function dayIn(path: string): string | null {
  const days = new Set([...path.matchAll(DAY)].flatMap(({ groups }) => dayOf(groups ?? {})));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

function dayOf({ year, month, day }: Readonly<Record<string, string | undefined>>): string[] {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? [date.toISOString().slice(0, 10)] : [];
}

function datelineIn(lines: readonly string[], year: number | null): string | null {
  const written = lines.filter((line) => line !== '');
  for (const line of [...written.slice(0, AT_TOP), ...written.slice(AT_TOP).slice(-AT_END)]) {
    const start = line.slice(0, LONGEST);
    for (const { start: at, end, interval } of datesIn(start)) {
      const { from, to } = interval;
      const marked = `${start.slice(0, at)}|${start.slice(end)}`;
      if (from !== to && isoOf(interval)?.includes('/')) continue;
      if (from.day === null || !datelines().some(({ pattern }) => pattern.test(marked))) continue;
      const day = { ...from, year: from.year ?? year };
      return isoOf({ from: day, to: day });
    }
  }
  return null;
}
