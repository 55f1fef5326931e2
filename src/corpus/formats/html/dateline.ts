import { dateOf, findDate } from '../../../languages/dates.ts';
import type { DateSource, Metadata } from '../../document.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import type { HtmlBlock } from './block.ts';
import { hasClock, isDateline, publisherIn } from '../../boilerplate/boilerplate-words.ts';
import { datelineOf } from '../../boilerplate/line-kinds.ts';
import { type Page, holdsBlock } from './page.ts';
import type { Scope } from './scope.ts';

/** How many blocks above and below the headline may hold the dateline. */
const ABOVE_HEADLINE = 3;
const BELOW_HEADLINE = 6;

/** How many blocks below the last words of the article may. */
const BELOW_ARTICLE = 4;

/** Why a line below the article was left out that may have its date. */
const NOT_OF_OTHERS = new Set(['', 'credits', 'below the article', 'share bar or counter', 'about the page']);

/** UTF-16 units. */
const LONGEST_DATELINE = 150;
const MOST_LETTERS = 40;

/** When and by whom an article was published, and the numbers of the blocks that name it. */
type Dateline = {
  readonly said: Partial<Pick<Metadata, 'date' | 'dateFrom' | 'publisher'>>;
  readonly lines: readonly number[];
};

/** Finds the dateline: the line between headline and article with the date and the source. */
export function findDateline(
  page: Page,
  why: readonly (string | null)[],
  scope: Scope,
  headline: number | null,
  isBare: boolean,
): Dateline {
  const said: { date?: string; dateFrom?: DateSource; publisher?: string } = {};
  const lines: number[] = [];
  const from = headline ?? scope.from;
  const first = page.isProse.findIndex((isProse, at) => isProse && at > from && why[at] === null);
  const start = Math.max(0, from - (headline === null ? 0 : ABOVE_HEADLINE));
  const end = Math.min(page.blocks.length, from + BELOW_HEADLINE);
  for (let at = start; at < end; at += 1) {
    const block = page.blocks[at] as HtmlBlock;
    const isLine = (block.kind === 'paragraph' || block.kind === 'item') && block.text.length <= LONGEST_DATELINE;
    if (!isLine || at === headline || page.isProse[at]) continue;
    const isApart = !isBare && !holdsBlock(scope.core, at);
    // The clock in the head of a site shows the day of the visit, and below its first lines an article has other dates.
    const isBetween = at > from && (first === -1 || at < first);
    // A clock beside the date, or nothing beside it, in the line next to the headline or in the one below the lead.
    const isNear = at === from - 1 || (first !== -1 && at === first + 1);
    if (isNear && headline !== null && isWholeDateline(block.text)) {
      said.date ??= findDate(block.text)?.date as string;
      said.dateFrom ??= 'dateline';
      lines.push(at);
      continue;
    }
    const isMarked = isOwnDateline(block) && (isApart || isBetween || why[at] !== null);
    if (!isMarked && !(isBetween && isDateline(block.text, isApart))) continue;
    const time = block.time === null ? null : dateOf(block.time);
    const date = time ?? findDate(block.text)?.date;
    const publisher = publisherIn(spaced(block));
    if (date) {
      said.date ??= date;
      said.dateFrom ??= time === null ? 'dateline' : 'time';
    }
    if (publisher !== null) said.publisher ??= publisher;
    lines.push(at);
  }
  if (said.date === undefined) Object.assign(said, dateBelow(page, why, lines));
  return { said, lines };
}

/** Portals write the day and the editor below the text. */
function dateBelow(page: Page, why: readonly (string | null)[], lines: number[]): Dateline['said'] {
  const last = page.isProse.findLastIndex((isProse, at) => isProse && why[at] === null);
  const end = last === -1 ? 0 : Math.min(page.blocks.length, last + 1 + BELOW_ARTICLE);
  for (let at = last + 1; at < end; at += 1) {
    const block = page.blocks[at] as HtmlBlock;
    // What is beside other articles and remarks is when these were written.
    if (!NOT_OF_OTHERS.has(why[at] ?? '') || block.text.length > LONGEST_DATELINE) continue;
    const date = datelineOf(block.text)?.date;
    if (date === undefined) continue;
    lines.push(at);
    return { date, dateFrom: 'dateline' };
  }
  return {};
}

/** A line whose parts stay apart: a button behind the name of the source is none of it. */
function spaced({ text, parts }: HtmlBlock): string {
  return parts.length > 1 ? parts.join('  ') : text;
}

/** A line that is a date with its clock and at most a place, or a date alone. */
function isWholeDateline(text: string): boolean {
  const found = findDate(text);
  if (found === null || endsLikeSentence(text)) return false;
  const rest = found.before + found.after;
  return rest.replace(/[^\p{L}]+/gu, '').length <= (hasClock(rest) ? MOST_LETTERS : 0);
}

/** A line that names its source, or that marks its date as one and has few other words. */
function isOwnDateline(block: HtmlBlock): boolean {
  const { text, time } = block;
  if (time !== null && dateOf(time) !== null) {
    return !endsLikeSentence(text) && text.replace(/[^\p{L}]+/gu, '').length <= MOST_LETTERS;
  }
  return publisherIn(spaced(block)) !== null && isDateline(block.text, true);
}
