import { PACKS } from '../../languages/packs.ts';
import { findDate } from '../../languages/dates.ts';
import { lazy } from '../../text/lazy.ts';
import { endsLikeSentence } from '../../text/sentences.ts';
import type { DateSource } from '../document.ts';

/** Longer lines (UTF-16 units) are no lines of place and date. */
const LONGEST = 80;

/** How many lines with text below the title may be the date, and how many at the end, where signatures may follow it. */
const AT_TOP = 2;
const AT_END = 60;

/** How many lines with text, from the end, may be of the signatures: a line each for place, office and name. */
const SIGNATURES = 30;

/** How far before and behind a date (UTF-16 units) the words of a closing clause are looked for. */
const AROUND = 200;

/** A closing clause stands in the last words of its line (UTF-16 units). */
const LAST_WORDS = 600;

/** How many of its first lines may say what a document is: kind, place, subjects, and its date on a line of its own. */
const ABOVE = 20;

/** From the day of what happened to that of the text on it. */
const NEAR_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

const lineRules = lazy(() => Object.values(PACKS).flatMap(({ signatureDates }) => signatureDates.line));
const closingRules = lazy(() => Object.values(PACKS).flatMap(({ signatureDates }) => signatureDates.closing));

/** A date, `YYYY-MM-DD`, and where it is from. */
export type SourcedDate = { readonly date: string; readonly dateFrom: DateSource };

/**
 * The date that a document gives itself: on a line of place and date below its title, in its closing clause, or among its
 * signatures. Any other date is one that the text speaks of.
 * @param lines below the title
 * @param isPage a web page: what is below its headline is the place and the day of what it reports
 */
export function ownDate(lines: readonly string[], isPage = false): SourcedDate | null {
  const written = lines.filter((line) => line !== '');
  const top = isPage
    ? undefined
    : written
        .slice(0, AT_TOP)
        .map(placeAndDate)
        .find((date) => date !== null);
  const above = top ?? (isPage ? null : dateAlone(written.slice(0, ABOVE)));
  if (above !== null) return { date: above, dateFrom: 'line-below-title' };
  const end = written.slice(isPage ? AT_TOP : 0);
  const closing = onlyOne(end.slice(-AT_END).flatMap(closingDates));
  if (closing !== null) return { date: closing, dateFrom: 'closing' };
  const signed = written.length <= AT_TOP ? null : onlyOne(signaturesOf(end).map(placeAndDate));
  return signed === null ? null : { date: signed, dateFrom: 'signature' };
}

/** The date of a line of place and date. */
function placeAndDate(line: string): string | null {
  const found = line.length <= LONGEST ? findDate(line) : null;
  const around = found && `${found.before.trimStart()}|${found.after.trimEnd()}`;
  return around !== null && lineRules().some(({ pattern }) => pattern.test(around)) ? (found?.date ?? null) : null;
}

/** Two dates contradict each other: a list of them is none of signatures, and a collection has several closing clauses. */
function onlyOne(dates: readonly (string | null)[]): string | null {
  const found = new Set(dates.filter((date) => date !== null));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The last lines, up to one that is a sentence: the very last may be a clause on its own. */
function signaturesOf(lines: readonly string[]): readonly string[] {
  const last = lines.slice(-SIGNATURES);
  const prose = last.findLastIndex(
    (line) => line.length > LONGEST || (endsLikeSentence(line) && placeAndDate(line) === null),
  );
  return last.slice(prose + 1);
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

/** The dates in a line that have the words of a closing clause around them. */
function closingDates(line: string): string[] {
  const dates: string[] = [];
  let before = '';
  let rest = line.slice(-LAST_WORDS);
  for (let found = findDate(rest); found !== null; found = findDate(rest)) {
    const around = `${(before + found.before).slice(-AROUND)}|${found.after.slice(0, AROUND)}`;
    if (closingRules().some(({ pattern }) => pattern.test(around))) dates.push(found.date);
    before += rest.slice(0, rest.length - found.after.length);
    rest = found.after;
  }
  return dates;
}
