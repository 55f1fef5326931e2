import type { NoteKind } from '../../languages/boilerplate.ts';
import { findDate } from '../../languages/dates.ts';
import { endsLikeSentence } from '../../text/sentences.ts';
import { isBoilerplate, nameIn } from './boilerplate-rules.ts';
import { type LineKind, WHY, isCookieNote, kindOf } from './line-kinds.ts';

/** UTF-16 units. */
const LONGEST_LEAD = 60;
const LONGEST_CONTROL = 60;

const NOTES: readonly NoteKind[] = [
  'correction link',
  'credits',
  'disclaimer',
  'copyright',
  'subscription',
  'tags',
  'author card',
  'related links',
];

/** A counter or the length of a recording, without a word. */
const FIGURE = /^(?:\d\d?:\d\d|[\d\s.,]{1,12})$/;

/** Does a short line say that links to other articles follow? */
export function isLinkLead(line: string): boolean {
  return isBoilerplate('links head', line) && (line.length <= LONGEST_LEAD || !endsLikeSentence(line));
}

/** Does a line offer to share the page, and say nothing else? */
export function isShareLead(line: string): boolean {
  return isBoilerplate('share head', line);
}

/** Does a line head the readers' comments, with or without their number? */
export function isCommentsHead(line: string): boolean {
  return line.length <= LONGEST_CONTROL && isBoilerplate('comments head', line);
}

/** What kind of note below an article a line is: credits, disclaimers, tags, copyright; `null` for none. */
export function noteIn(line: string): NoteKind | null {
  return NOTES.find((kind) => isBoilerplate(kind, line)) ?? null;
}

/** A button, a counter or a part of a share bar, alone on its line, or several of them: `【打印】【关闭】`. */
export function isControlWords(line: string): boolean {
  const names = line.split(/[\n【】[\]|｜]+/u).filter((name) => name.trim() !== '');
  return (
    line.length <= LONGEST_CONTROL &&
    !endsLikeSentence(line) &&
    (isControl(line) || (names.length > 0 && names.every((one) => isControl(one.trim()))))
  );
}

function isControl(line: string): boolean {
  return FIGURE.test(line) || isBoilerplate('control', line);
}

/**
 * Does a line say when and where a page appeared? It has a date and with it a time or a source, or nothing else.
 * @param isApart outside the article, or marked as a time: a date is enough
 */
export function isDateline(line: string, isApart: boolean): boolean {
  if (endsLikeSentence(line) || /^[(（]/u.test(line)) return false;
  const found = findDate(line);
  if (found === null) return isApart && publisherIn(line) !== null;
  const rest = found.before + found.after;
  return hasClock(rest) || publisherIn(line) !== null || (isApart && rest.length < LONGEST_LEAD);
}

/** Does a text name a time of the day? */
export function hasClock(text: string): boolean {
  return /(?<!\d)\d\d?:\d\d(?!\d)/.test(text);
}

/** Who published a page, where its dateline names a source. */
export function publisherIn(line: string): string | null {
  return nameIn('source', line) ?? null;
}

/** What a line is on every page, wherever it stands. */
const OF_PAGES: ReadonlySet<LineKind> = new Set<LineKind>([
  'breadcrumb',
  'share',
  'advertisement',
  'cookies',
  'subscribe',
  'copyright',
  'comments',
]);

/** Longer lines (UTF-16 units) of a page are its own words. */
const LONGEST_LINE_OF_PAGE = 300;

/** What a line of a page is beside its article, by words that hardly any article has; `null` for none. */
export function lineOfPage(line: string): string | null {
  if (line.length > LONGEST_LINE_OF_PAGE) return null;
  if (isCookieNote(line)) return WHY.cookies;
  const kind = kindOf(line);
  if (kind !== null && OF_PAGES.has(kind)) return WHY[kind];
  return null;
}

/** Is a line the moment when something appeared: how long ago, a date, a time of the day with few other words? */
export function isMoment(line: string): boolean {
  if (isBoilerplate('time ago', line)) return true;
  return line.length <= LONGEST_LEAD && !endsLikeSentence(line) && (hasClock(line) || findDate(line) !== null);
}
