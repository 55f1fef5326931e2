import { anyRule } from '../../languages/any-rule.ts';
import { PACKS } from '../../languages/packs.ts';
import { findDate } from '../../languages/dates.ts';
import { lazy } from '../../text/lazy.ts';

/** Longer lines (UTF-16 units) are no lines of place and date. */
const LONGEST = 80;

/** How many lines with text below the title may be the date, and how many at the end, where signatures may follow it. */
const AT_TOP = 2;
const AT_END = 12;

/** How many of its first lines may say what a document is: kind, place, subjects, and its date on a line of its own. */
const ABOVE = 20;

/** From the day of what happened to that of the text on it. */
const NEAR_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

const lineRules = lazy(() => Object.values(PACKS).flatMap(({ signatureDates }) => signatureDates.line));
const closing = anyRule(({ signatureDates }) => signatureDates.closing, 'iu');

/**
 * The date that a document gives itself, as `YYYY-MM-DD`: on a line of place and date below its title or at its end.
 * Any other date is one that the text speaks of.
 * @param lines below the title
 * @param isPage a web page: what is below its headline is the place and the day of what it reports
 */
export function ownDate(lines: readonly string[], isPage = false): string | null {
  const written = lines.filter((line) => line !== '');
  const top = written.slice(0, isPage ? 0 : AT_TOP).find((line) => isPlaceAndDate(line));
  if (top !== undefined) return findDate(top)?.date ?? null;
  const alone = isPage ? null : dateAlone(written.slice(0, ABOVE));
  if (alone !== null) return alone;
  if (written.length <= AT_TOP) return null;
  const end = written
    .slice(isPage ? AT_TOP : 0)
    .slice(-AT_END)
    .filter((line, at, all) => (all.length - at <= 3 && isPlaceAndDate(line)) || isClosing(line));
  return end.length === 1 ? (findDate(end[0] as string)?.date ?? null) : null;
}

function isPlaceAndDate(line: string): boolean {
  const found = line.length <= LONGEST ? findDate(line) : null;
  const around = found && `${found.before.trimStart()}|${found.after.trimEnd()}`;
  return around !== null && lineRules().some(({ pattern }) => pattern.test(around));
}

/** The first date that is a line of its own; others may be there only if they are as good as the same. */
function dateAlone(lines: readonly string[]): string | null {
  const dates = lines.flatMap((line) => {
    const found = line.length <= LONGEST ? findDate(line) : null;
    return found !== null && found.before === '' && found.after === '' ? [found.date] : [];
  });
  const days = dates.map((date) => Date.parse(date) / DAY);
  return Math.max(...days) - Math.min(...days) <= NEAR_DAYS ? (dates[0] ?? null) : null;
}

function isClosing(line: string): boolean {
  const found = findDate(line.slice(0, LONGEST));
  return found !== null && closing().test(found.before);
}
