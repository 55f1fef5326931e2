import type { BoilerplateKind } from '../../languages/boilerplate.ts';
import { findDate } from '../../languages/dates.ts';
import { lazy } from '../../text/lazy.ts';
import { onOneLine } from '../../text/lines.ts';
import { endsLikeSentence } from '../../text/sentences.ts';
import { boilerplatePattern, everyBoilerplate, isBoilerplate, nameIn } from './boilerplate-rules.ts';

/** What a line of a web page saved as text can be beside its article, and the reason that is given for leaving it out. */
export const WHY = {
  breadcrumb: 'breadcrumb',
  menu: 'menu',
  share: 'share bar or counter',
  dateline: 'dateline, kept as metadata',
  byline: 'author or editor',
  advertisement: 'advertisement',
  ticker: 'exchange rates',
  cookies: 'note on cookies',
  related: 'other articles',
  subscribe: 'invitation to subscribe',
  comments: 'comments',
  author: 'author card',
  copyright: 'copyright or disclaimer',
} as const;
export type LineKind = keyof typeof WHY;

/** Longer lines (UTF-16 units) are no boilerplate, whatever they begin with. */
const LONGEST_BOILERPLATE = 300;
const LONGEST_COOKIE_NOTE = 300;
const LONGEST_RELATED_LINE = 120;
const LONGEST_DATELINE = 120;
const LONGEST_CRUMB = 60;
export const LONGEST_SHARE_BAR = 60;

/** `Home > News > Article`: where a page is in its site. */
const BREADCRUMB = /^\S[^。.!?！？]{0,60}?\s*[>›»＞]\s*\S.{0,80}$/u;

const ROW_OF_NAMES = /^\p{Lu}\p{Ll}{1,14}(?:\s+\p{Lu}\p{Ll}{1,14}){3,}$/u;

/** A bar of short words, parted by strokes or blanks. */
const BARS: readonly RegExp[] = [
  /^[^|｜.。!?！？]{1,26}(?:[|｜][^|｜.。!?！？]{1,26}){2,}$/u,
  /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4}){3,}$/u,
  ROW_OF_NAMES,
];

/** Buttons for the size of the letters, such as `A- A A+`. */
const LETTER_SIZE = /^(?:aa|[Aa]\s?[-+−]\s*[AaАа]?\s?[-+]?|[АA][−-]А\+?)$/iu;

/** A figure alone on its line counts readers or shares. */
export const COUNTER = /^\d{1,9}$/;

/** The name of a person, alone on its line. */
export const NAME = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\.|\p{Ll}+)){1,2}$/u;

/** What may share a line with the date of a page, in the order in which it is taken away. */
const besideDate = lazy((): readonly RegExp[] => [
  boilerplatePattern('dateline source'),
  everyBoilerplate('dateline update'),
  /(?:gmt|utc)\s?[-+]\s?\d{1,2}(?![\d:])/giu,
  everyBoilerplate('dateline author'),
  everyBoilerplate('dateline name'),
  /[|｜·•]\s*\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\.|\p{Ll}+)){1,2}(?=\s*(?:[|｜·•]|$))/gu,
  everyBoilerplate('dateline label'),
  new RegExp(`\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s*(?:${boilerplatePattern('time zone').source})?`, 'giu'),
  everyBoilerplate('dateline count'),
  everyBoilerplate('dateline figure'),
  everyBoilerplate('dateline tool'),
]);

/** What a line is, by its own words and shape; `null` for what may be of the article. */
export function kindOf(text: string): LineKind | null {
  if (text.length > LONGEST_BOILERPLATE) return null;
  if (isBreadcrumb(text)) return 'breadcrumb';
  if (isBoilerplate('advertisement', text)) return 'advertisement';
  if (isConsent(text) || isCookieNote(text)) return 'cookies';
  if (text.length <= LONGEST_SHARE_BAR && (LETTER_SIZE.test(text) || isBoilerplate('share', text))) return 'share';
  if (isPageTop(text)) return 'menu';
  if (isTicker(text)) return 'ticker';
  if (datelineOf(text) !== null) return 'dateline';
  if (isBoilerplate('subscribe', text) && !isStatement(text)) return 'subscribe';
  if (isBoilerplate('related line', text) && text.length <= LONGEST_RELATED_LINE && !isStatement(text))
    return 'related';
  if (BARS.some((one) => one.test(text)) || isBoilerplate('menu', text)) return 'menu';
  if (!endsLikeSentence(text) && isBoilerplate('byline', text)) return 'byline';
  return kindBelow(text);
}

/** What ends an article, by the first words of a line that is no sentence. */
const BELOW: readonly (readonly [BoilerplateKind, LineKind])[] = [
  ['byline below', 'byline'],
  ['related below', 'related'],
  ['subscribe below', 'subscribe'],
  ['comments below', 'comments'],
  ['author card', 'author'],
];

/** What a line below an article is, by its first words: a note, which may be a sentence, or what is no sentence. */
export function kindBelow(text: string): LineKind | null {
  if (isBoilerplate('copyright below', text)) return 'copyright';
  if (isBoilerplate('comments note', text)) return 'comments';
  if (isStatement(text)) return null;
  return BELOW.find(([kind]) => isBoilerplate(kind, text))?.[1] ?? null;
}

/** A bar of the page; names in a row are none, for they may have signed what is above. */
export function isBar(kind: LineKind | null, text: string): boolean {
  return kind !== null && kind !== 'dateline' && !(kind === 'menu' && ROW_OF_NAMES.test(text));
}

/** The first words of a page for those who have it read aloud, of an account's page or an encyclopedia: no document has them. */
export function isPageTop(text: string): boolean {
  return isBoilerplate('page top', text) || isBoilerplate('encyclopedia', text);
}

/** A button that agrees to cookies. */
export function isConsent(text: string): boolean {
  return isBoilerplate('consent', text);
}

/** Does a line ask to agree to cookies, or say what they are used for? */
export function isCookieNote(text: string): boolean {
  return text.length <= LONGEST_COOKIE_NOTE && isBoilerplate('cookie', text) && isBoilerplate('use of cookies', text);
}

/** Currencies with figures, and nothing else. */
function isTicker(text: string): boolean {
  const line = onOneLine(text);
  if (!/^(?:\p{L}|[$€¥₽£])/u.test(line) || !/\d/.test(line)) return false;
  const names = `USD|EUR|CNY|RUB|GBP|JPY|KZT|[$€¥₽£]|${boilerplatePattern('currency').source}`;
  return new RegExp(`^(?:(?:${names})(?: ?[/:：])? ?(?:RUB|CNY|USD)? ?[\\d.,]+%? ?[▲▼↑↓+-]? ?){1,8}$`, 'iu').test(line);
}

function isBreadcrumb(text: string): boolean {
  if (endsLikeSentence(text) || !(BREADCRUMB.test(text) || isBoilerplate('breadcrumb', text) || isTrail(text)))
    return false;
  // What closes a quotation parts nothing.
  return !text.includes('«') || /\s(?:\/|→|>|›)\s/u.test(text);
}

/** `Home / News / Article`: three to seven short parts. */
function isTrail(text: string): boolean {
  const parts = text.split(/\s(?:\/|→|::)\s/u);
  const isShort = parts.every((part) => part !== '' && part.length <= LONGEST_CRUMB && !/[。.!?！？/→]/u.test(part));
  return parts.length >= 3 && parts.length <= 7 && isShort;
}

/** Ends like a sentence, but not like a question or a call, as headlines and invitations may. */
function isStatement(text: string): boolean {
  return endsLikeSentence(text) && !isCall(text);
}

/** Does a text end like a question or a call? */
export function isCall(text: string): boolean {
  return /[?!？！…]["'”’»）)]*$/u.test(text.slice(-8));
}

/** The date and the source of a line that holds nothing else but counters and authors. */
export function datelineOf(line: string): { date: string; publisher: string | undefined } | null {
  const found = line.length > LONGEST_DATELINE ? null : findDate(line);
  if (found === null) return null;
  const publisher = nameIn('dateline source', `${found.before} ${found.after}`);
  const rest = besideDate().reduce((left, one) => left.replace(one, ' '), `${found.before}  ${found.after}`);
  return /[\p{L}\p{N}]/u.test(rest) ? null : { date: found.date, publisher: publisher?.trim() };
}

/** The date of a line that has a clock behind it, and around it the names of an account and a place. */
export function accountDateIn(line: string): string | null {
  const found = line.length > LONGEST_SHARE_BAR || endsLikeSentence(line) ? null : findDate(line);
  return found !== null && /^\s*,?\s*\d{1,2}[:：]\d{2}(?!\d|\s*[–—-])/u.test(found.after) ? found.date : null;
}

/** A date, and not a word beside it. */
export function isBareDate(line: string): boolean {
  const found = findDate(line);
  return found !== null && !/[\p{L}\p{N}]/u.test(found.before + found.after);
}
