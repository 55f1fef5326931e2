import { findDate } from '../../text/dates.ts';

/** Longer lines (UTF-16 units) are no lines of place and date. */
const LONGEST = 80;

/** How many lines with text below the title may be the date, and how many at the end, where signatures may follow it. */
const AT_TOP = 2;
const AT_END = 12;

/** What may stand around a date that is the document's: brackets, one place, a word for signing. */
const AROUND: readonly RegExp[] = [
  /^[（(]?\s*(?:[于在]?\p{Script=Han}{0,8}[，,、]?\s*)\|(?:\s*[，,、]?\s*[于在]?\p{Script=Han}{2,8})?(?:签署|签订|通过|发表)?\s*[）)]?$/u,
  /^[（(]?(?:(?:совершено|подписано|принято)\s+)?(?:(?:в\s+)?(?:г(?:ор(?:од(?:е)?)?)?\.?\s*)?«?\p{Lu}[\p{L}-]+(?:\s\p{Lu}?[\p{L}-]+)?»?\s*[,–—-]?\s*)?\|\.?\s*[）)]?$/u,
  /^[（(]?(?:(?:done|signed|adopted|issued)\s+(?:at|in)\s+(?:the city of\s+)?)?(?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s*[,–—-]?\s*)?(?:on\s+)?(?:the\s+)?\|\.?\s*[）)]?$/iu,
];

/** The closing clause of a treaty: where and when it was made, and whatever it says besides. */
const CLOSING =
  /^(?:本\p{Script=Han}{2,4}于$|совершено в\s+(?:г\.|городе)?\s*«?\p{Lu}[\p{L}-]+»?,?\s*$|(?:done|signed) (?:at|in)\s+(?:the city of\s+)?\p{Lu}[\p{L}-]+,?\s*(?:on\s+)?(?:the\s+|this\s+)?$)/iu;

/**
 * The date that a document gives itself, as `YYYY-MM-DD`: on a line of place and date below its title or at its end.
 * Any other date is one that the text speaks of.
 * @param lines below the title
 * @param isPage a web page: below its headline stands the place and the day of what it reports
 */
export function ownDate(lines: readonly string[], isPage = false): string | null {
  const written = lines.filter((line) => line !== '');
  const top = written.slice(0, isPage ? 0 : AT_TOP).find((line) => isPlaceAndDate(line));
  if (top !== undefined) return findDate(top)?.date ?? null;
  if (written.length <= AT_TOP) return null;
  const end = written
    .slice(isPage ? AT_TOP : 0)
    .slice(-AT_END)
    .filter((line, at, all) => (all.length - at <= 3 && isPlaceAndDate(line)) || isClosing(line));
  return end.length === 1 ? (findDate(end[0] as string)?.date ?? null) : null;
}

function isPlaceAndDate(line: string): boolean {
  const found = line.length <= LONGEST ? findDate(line) : null;
  return found !== null && AROUND.some((one) => one.test(`${found.before.trimStart()}|${found.after.trimEnd()}`));
}

function isClosing(line: string): boolean {
  const found = findDate(line.slice(0, LONGEST));
  return found !== null && CLOSING.test(found.before);
}
