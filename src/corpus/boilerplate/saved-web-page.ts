import type { LeftOut, Metadata } from '../document.ts';
import { findDate } from '../../languages/dates.ts';
import type { Line } from '../../text/lines.ts';
import { endsLikeSentence } from '../../text/sentences.ts';
import { boilerplatePattern, isBoilerplate } from './boilerplate-rules.ts';
import {
  COUNTER,
  LONGEST_SHARE_BAR,
  type LineKind,
  NAME,
  WHY,
  accountDateIn,
  datelineOf,
  isBar,
  isBareDate,
  isCall,
  isConsent,
  isPageTop,
  kindBelow,
  kindOf,
} from './line-kinds.ts';

/** What is boilerplate in the middle of an article as well; a note or a name there may be of it. */
const ANYWHERE: ReadonlySet<LineKind> = new Set<LineKind>(['share', 'advertisement', 'ticker', 'cookies', 'subscribe']);

/** UTF-16 units. */
const LONGEST_HEADLINE_BELOW = 60;

/** UTF-16 units, a link beside it included. */
const LONGEST_HEADING = 400;

/** How many lines with text, from the top, may show that a text is a saved web page. */
const TOP = 12;

/** The lines of a text that are its own, and those that are not. */
export type TextArticle = {
  readonly title: Line | null;
  readonly body: readonly Line[];
  readonly leftOut: readonly LeftOut[];
  readonly metadata: Partial<Metadata>;
};

/** Is the text a web page saved with its boilerplate? Something at its top that only web pages have shows it. */
export function isSavedWebPage(lines: readonly Line[]): boolean {
  const top: Line[] = [];
  for (const line of lines) if (line.text !== '' && top.push(line) === TOP) break;
  return top.some(({ text }, at) => {
    if (isPageTop(text)) return true;
    const kind = kindOf(text);
    if (kind === 'breadcrumb') return at < 5;
    if (kind === 'dateline') return !isBareDate(text);
    return kind === 'share' || kind === 'ticker' || (kind === 'cookies' && !isConsent(text));
  });
}

/** A line with what it is by its own words. */
type MarkedLine = Line & { readonly kind: LineKind | null };

/**
 * The headline and the article of a saved web page. Everything above the headline is left out. Between the headline and
 * the first prose, and in the article, only clear boilerplate is; below, everything from the first note that is not the
 * article's, unless paragraphs follow it.
 */
export function textArticleOf(lines: readonly Line[]): TextArticle {
  const marked = lines
    .filter(({ text }) => text !== '')
    .map(withoutEditLink)
    .map((line): MarkedLine => ({ ...line, kind: kindOf(line.text) }));
  const first = marked.findIndex(isProse);
  if (first === -1) return withoutBars(marked);
  const written = marked.map((line, at): MarkedLine => {
    const isFree = at < first && (line.kind === null || line.kind === 'byline');
    return isFree && accountDateIn(line.text) !== null ? { ...line, kind: 'dateline' } : line;
  });
  const site = written.findIndex(({ text }, at) => at < first && isBoilerplate('encyclopedia', text));
  const headline = entryAt(written, site, first) ?? headlineAt(written, first);
  const end = endOfArticle(written, first);
  const aside = asidesWithin(written, first, end);
  for (const at of site === -1 ? [] : contentsOf(written, first, end)) aside.add(at);
  const above = new Set(written.slice(0, headline.at).map(({ text }) => text));
  const reasons = written.map(({ text, kind }, at): string | null => {
    if (at === headline.at) return null;
    if (at > headline.at && at <= site) return WHY.menu;
    if (at < headline.at)
      return at >= headline.from && isSubtitle(text) ? null : kind === null ? 'above the headline' : WHY[kind];
    if (at >= end) return kind === null ? 'below the article' : WHY[kind];
    if (aside.has(at)) return WHY[kind ?? (site === -1 ? 'related' : 'menu')];
    if (at >= first) return null;
    if (kind !== null) return WHY[kind];
    if (COUNTER.test(text)) return WHY.share;
    if (above.has(text)) return 'name of the site';
    const isBesideDate = written[at - 1]?.kind === 'dateline' || written[at + 1]?.kind === 'dateline';
    return isBesideDate && NAME.test(text) ? WHY.byline : null;
  });
  return {
    title: written[headline.at] ?? null,
    body: written.filter((_, at) => reasons[at] === null && at !== headline.at),
    leftOut: written.flatMap(({ text, start, end: lineEnd }, at) => {
      const why = reasons[at];
      if (why != null) return [{ text, why }];
      const link = lines.find((line) => line.start === start && line.end > lineEnd);
      return link === undefined ? [] : [{ text: link.text.slice(text.length).trim(), why: WHY.menu }];
    }),
    metadata: metadataOf(written.slice(0, first + 1).flatMap(({ kind, text }) => (kind === 'dateline' ? [text] : []))),
  };
}

function isProse({ kind, text }: MarkedLine): boolean {
  return kind === null && endsLikeSentence(text);
}

/** A heading without the link beside it that opens it for editing. */
function withoutEditLink(line: Line): Line {
  // Nothing longer is a heading, and the pattern would be tried at every blank of it.
  if (line.text.length > LONGEST_HEADING) return line;
  const text = line.text.replace(boilerplatePattern('edit link'), '');
  return text === line.text || text === '' ? line : { ...line, text, end: line.start + text.length };
}

/** The name of an encyclopedia's article: above the name of the site, and the first words of the text. */
function entryAt(written: readonly Line[], site: number, first: number): { at: number; from: number } | null {
  const opening = written[first]?.text ?? '';
  const at = written.findIndex(({ text }, line) => line < site && text.length > 1 && opening.startsWith(text));
  return at === -1 ? null : { at, from: at };
}

/** A list of contents: lines that begin with a number, each of which heads a part further below. */
function contentsOf(written: readonly Line[], first: number, end: number): number[] {
  const head = written.findIndex(({ text }, at) => at > first && isBoilerplate('contents head', text));
  if (head === -1 || head >= end) return [];
  const found = [head];
  for (let at = head + 1; at < end; at += 1) {
    const name = /^\d+(?:\.\d+)*\.?\s+(.+)$/u.exec(written[at]?.text ?? '')?.[1];
    if (name === undefined || !written.some(({ text }, below) => below > at && text === name)) break;
    found.push(at);
  }
  return found.length > 1 ? found : [];
}

/** A page without a sentence: its bars go, the rest stays. */
function withoutBars(written: readonly MarkedLine[]): TextArticle {
  const isPageBar = ({ kind }: MarkedLine) => kind === 'breadcrumb' || kind === 'share';
  const [title = null, ...body] = written.filter((line) => !isPageBar(line));
  const leftOut = written.filter(isPageBar).map(({ text, kind }) => ({ text, why: WHY[kind as LineKind] }));
  return { title, body, leftOut, metadata: {} };
}

/**
 * The headline is above the article, in a run of lines that are no boilerplate: in the one above the dateline or the last
 * one, whichever has a long line; else in whichever has more than a word. `from` is where that run begins.
 */
function headlineAt(written: readonly MarkedLine[], first: number): { at: number; from: number } {
  const runs: { from: number; to: number }[] = [];
  for (const [at, { text, kind }] of written.slice(0, first).entries()) {
    if (kind !== null || COUNTER.test(text)) continue;
    const last = runs.at(-1);
    if (last?.to === at) last.to += 1;
    else runs.push({ from: at, to: at + 1 });
  }
  const dateline = written.findIndex(({ kind }) => kind === 'dateline');
  const orders = [runs.findLast(({ to }) => to <= dateline), ...runs.toReversed()];
  for (const width of [8, 4, 1]) {
    for (const run of orders) {
      if (run === undefined) continue;
      const isHeadline = ({ text }: Line) => widthOf(text) >= width && !/[,，、:：]$/u.test(text);
      const found = [belowMenu(written, run), run.from]
        .map((from) => written.findIndex((line, at) => at >= from && at < run.to && isHeadline(line)))
        .find((at) => at !== -1);
      if (found !== undefined) return { at: found, from: run.from };
    }
  }
  // No line above the article is free: its first line is the title, as in a text without boilerplate.
  return { at: first, from: first };
}

/** A run may begin with a menu, one name a line: where the run goes on below the last three short lines in a row. */
function belowMenu(written: readonly Line[], run: { readonly from: number; readonly to: number }): number {
  let short = 0;
  let below = run.from;
  for (let at = run.from; at < run.to; at += 1) {
    short = widthOf(written[at]?.text ?? '') < 8 ? short + 1 : 0;
    if (short >= 3) below = at + 1;
  }
  return below;
}

/** Han characters, or twice the words of an alphabet. */
function widthOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) + 2 * count(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu);
}

/** A line above the headline that may be words of the article: in doubt it stays. */
function isSubtitle(text: string): boolean {
  return widthOf(text) >= 6 && (text !== text.toUpperCase() || /\p{Script=Han}/u.test(text));
}

/**
 * Where the article ends: at the first note that is not of it below which there is only an afterword. A headline of
 * another article or thanks for reading may end like a sentence too, but is short and alone; an author card is prose.
 */
function endOfArticle(written: readonly MarkedLine[], first: number): number {
  let end = written.length;
  let prose = 0;
  let cards = 0;
  for (let at = written.length - 1; at > first; at -= 1) {
    const line = written[at] as MarkedLine;
    const { text, kind } = line;
    if (kindBelow(text) !== null || kind === 'related') {
      // A list of other articles holds no sentences; a disclaimer may be followed by one.
      if (prose - cards > (kind === 'related' ? 0 : 1)) break;
      end = at;
    } else if (isProse(line)) {
      if (text.length <= LONGEST_HEADLINE_BELOW && isCall(text)) continue;
      prose += 1;
      // A long paragraph is of the article, unless an author card begins right above it.
      const above = written[at - 1]?.text ?? '';
      const isNamed = NAME.test(above) && text.startsWith(above);
      const isCard = isNamed || [1, 2].some((up) => kindBelow(written[at - up]?.text ?? '') === 'author');
      if (isCard) cards += 1;
      else if (text.length > LONGEST_HEADLINE_BELOW || prose - cards > 1) break;
    }
  }
  end = tailOfBars(written, end);
  // The bars that close the article may come before the first note.
  for (let last = written[end - 1]; end > first + 1 && last && isBar(last.kind, last.text); last = written[end - 1])
    end -= 1;
  return end;
}

/** Below the last sentence, names that begin with one bar of a page and have another among them are no one's words. */
function tailOfBars(written: readonly MarkedLine[], end: number): number {
  let from = end;
  let bars = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const { text, kind } = written[at] as MarkedLine;
    if (kind === null && (endsLikeSentence(text) || text.length > LONGEST_SHARE_BAR || findDate(text) !== null)) break;
    if (kind === null || !ANYWHERE.has(kind)) continue;
    from = at;
    bars += 1;
  }
  return bars > 1 ? from : end;
}

/** Lines within the article that are not of it; behind a label alone, the headlines below it. */
function asidesWithin(written: readonly MarkedLine[], first: number, end: number): Set<number> {
  const aside = new Set<number>();
  for (let at = first; at < end; at += 1) {
    const { kind, text: label } = written[at] as MarkedLine;
    const isAside = kind === 'related' ? isBoilerplate('related line', label) : kind !== null && ANYWHERE.has(kind);
    if (!isAside) continue;
    aside.add(at);
    if (kind !== 'related' || label.replace(boilerplatePattern('related line'), '') !== '') continue;
    // Without a colon it speaks of the one line below it.
    const most = /[:：]$/u.test(label) ? 5 : 1;
    for (let next = at + 1; next <= Math.min(end - 1, at + most); next += 1) {
      const { text, kind: kindOfNext } = written[next] as MarkedLine;
      if (kindOfNext !== null || endsLikeSentence(text) || text.length > LONGEST_HEADLINE_BELOW) break;
      aside.add(next);
    }
  }
  return aside;
}

function metadataOf(datelines: readonly string[]): Partial<Metadata> {
  const found = datelines.map(datelineOf).filter((one) => one !== null);
  const date = found[0]?.date ?? datelines.map(accountDateIn).find((one) => one !== null);
  const publisher = found.find((one) => one.publisher !== undefined)?.publisher;
  return { ...(date !== undefined && { date, dateFrom: 'dateline' }), ...(publisher !== undefined && { publisher }) };
}
