import type { LeftOut, Metadata } from '../document.ts';
import { findDate } from '../../text/dates.ts';
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

/**
 * The headline and the article of a saved web page. Everything above the headline is left out. Between the headline and
 * the first prose, and in the article, only clear boilerplate is; below, everything from the first note that is not the
 * article's, unless paragraphs follow it.
 */
export function articleOf(lines: readonly Line[]): TextArticle {
  const written = lines.filter((line) => line.text !== '').map(withoutEditLink);
  const kinds = written.map(({ text }) => kindOf(text));
  const isProse = (at: number) => kinds[at] === null && endsLikeSentence(written[at]?.text ?? '');
  const first = written.findIndex((_, at) => isProse(at));
  if (first === -1) return withoutBars(written, kinds);
  for (let at = 0; at < first; at += 1) {
    const isFree = kinds[at] === null || kinds[at] === 'byline';
    if (isFree && accountDateIn(written[at]?.text ?? '') !== null) kinds[at] = 'dateline';
  }
  const site = written.findIndex(({ text }, at) => at < first && isBoilerplate('encyclopedia', text));
  const headline = entryAt(written, site, first) ?? headlineAt(written, kinds, first);
  const end = endOfArticle(written, kinds, first);
  const aside = asidesWithin(written, kinds, first, end);
  for (const at of site === -1 ? [] : contentsOf(written, first, end)) aside.add(at);
  const above = new Set(written.slice(0, headline.at).map(({ text }) => text));
  const reason = (at: number): string | null => {
    const { text } = written[at] as Line;
    const kind = kinds[at] ?? null;
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
    const besideDate = kinds[at - 1] === 'dateline' || kinds[at + 1] === 'dateline';
    return besideDate && NAME.test(text) ? WHY.byline : null;
  };
  const reasons = written.map((_, at) => reason(at));
  return {
    title: written[headline.at] ?? null,
    body: written.filter((_, at) => reasons[at] === null && at !== headline.at),
    leftOut: written.flatMap(({ text, start, end: lineEnd }, at) => {
      const why = reasons[at];
      if (why != null) return [{ text, why }];
      const link = lines.find((line) => line.start === start && line.end > lineEnd);
      return link === undefined ? [] : [{ text: link.text.slice(text.length).trim(), why: WHY.menu }];
    }),
    metadata: metadataOf(written.slice(0, first + 1).filter((_, at) => kinds[at] === 'dateline')),
  };
}

/** A heading without the link beside it that opens it for editing. */
function withoutEditLink(line: Line): Line {
  const text = line.text.replace(boilerplatePattern('edit link'), '');
  return text === line.text || text === '' ? line : { ...line, text, end: line.start + text.length };
}

/** The name of an encyclopedia's article: above the name of the site, and the first words of the text. */
function entryAt(written: readonly Line[], site: number, first: number): { at: number; from: number } | null {
  if (site === -1) return null;
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
function withoutBars(written: readonly Line[], kinds: readonly (LineKind | null)[]): TextArticle {
  const isPageBar = (at: number) => kinds[at] === 'breadcrumb' || kinds[at] === 'share';
  const [title = null, ...body] = written.filter((_, at) => !isPageBar(at));
  const leftOut = written.flatMap(({ text }, at) => (isPageBar(at) ? [{ text, why: WHY[kinds[at] as LineKind] }] : []));
  return { title, body, leftOut, metadata: {} };
}

/**
 * The headline is above the article, in a run of lines that are no boilerplate: in the one above the dateline or the last
 * one, whichever has a long line; else in whichever has more than a word. `from` is where that run begins.
 */
function headlineAt(
  written: readonly Line[],
  kinds: readonly (LineKind | null)[],
  first: number,
): { at: number; from: number } {
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < first; at += 1) {
    const { text } = written[at] as Line;
    if (kinds[at] !== null || COUNTER.test(text)) continue;
    const last = runs.at(-1);
    if (last?.to === at) last.to += 1;
    else runs.push({ from: at, to: at + 1 });
  }
  const dateline = kinds.indexOf('dateline');
  const orders = [runs.findLast(({ to }) => to <= dateline), ...runs.toReversed()];
  for (const width of [8, 4, 1]) {
    for (const run of orders) {
      if (run === undefined) continue;
      const isHeadline = ({ text }: Line) => widthOf(text) >= width && !/[,，、:：]$/u.test(text);
      const named = belowMenu(written, run);
      const found = [named, run.from]
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
  return (
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) +
    2 * (text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu)?.length ?? 0)
  );
}

/** A line above the headline that may be words of the article: in doubt it stays. */
function isSubtitle(text: string): boolean {
  return widthOf(text) >= 6 && (text !== text.toUpperCase() || /\p{Script=Han}/u.test(text));
}

/**
 * Where the article ends: at the first note that is not of it below which there is only an afterword. A headline of
 * another article or thanks for reading may end like a sentence too, but is short and alone; an author card is prose.
 */
function endOfArticle(written: readonly Line[], kinds: readonly (LineKind | null)[], first: number): number {
  let end = written.length;
  let prose = 0;
  let cards = 0;
  for (let at = written.length - 1; at > first; at -= 1) {
    const { text } = written[at] as Line;
    const below = kindBelow(text);
    if (below !== null || kinds[at] === 'related') {
      // A list of other articles holds no sentences; a disclaimer may be followed by one.
      if (prose - cards > (kinds[at] === 'related' ? 0 : 1)) break;
      end = at;
    } else if (kinds[at] === null && endsLikeSentence(text)) {
      const isHeadline = text.length <= LONGEST_HEADLINE_BELOW && isCall(text);
      if (isHeadline) continue;
      prose += 1;
      // A long paragraph is of the article, unless an author card begins right above it.
      const above = written[at - 1]?.text ?? '';
      const isNamed = NAME.test(above) && text.startsWith(above);
      const isCard = isNamed || [1, 2].some((up) => kindBelow(written[at - up]?.text ?? '') === 'author');
      if (isCard) cards += 1;
      else if (text.length > LONGEST_HEADLINE_BELOW || prose - cards > 1) break;
    }
  }
  end = tailOfBars(written, kinds, end);
  // The bars that close the article may come before the first note.
  while (end > first + 1 && isBar(kinds[end - 1] ?? null, written[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** Below the last sentence, names that begin with one bar of a page and have another among them are no one's words. */
function tailOfBars(written: readonly Line[], kinds: readonly (LineKind | null)[], end: number): number {
  let from = end;
  let bars = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const { text } = written[at] as Line;
    const kind = kinds[at] ?? null;
    if (kind === null && (endsLikeSentence(text) || text.length > LONGEST_SHARE_BAR || findDate(text) !== null)) break;
    if (kind === null || !ANYWHERE.has(kind)) continue;
    from = at;
    bars += 1;
  }
  return bars > 1 ? from : end;
}

/** Lines within the article that are not of it; behind a label alone, the headlines below it. */
function asidesWithin(
  written: readonly Line[],
  kinds: readonly (LineKind | null)[],
  first: number,
  end: number,
): Set<number> {
  const aside = new Set<number>();
  for (let at = first; at < end; at += 1) {
    const kind = kinds[at] ?? null;
    const label = written[at]?.text ?? '';
    const isAside = kind === 'related' ? isBoilerplate('related line', label) : kind !== null && ANYWHERE.has(kind);
    if (!isAside) continue;
    aside.add(at);
    const isLabel = kind === 'related' && label.replace(boilerplatePattern('related line'), '') === '';
    if (!isLabel) continue;
    // Without a colon it speaks of the one line below it.
    const most = /[:：]$/u.test(label) ? 5 : 1;
    for (let next = at + 1; next <= Math.min(end - 1, at + most); next += 1) {
      const { text } = written[next] as Line;
      if (kinds[next] !== null || endsLikeSentence(text) || text.length > LONGEST_HEADLINE_BELOW) break;
      aside.add(next);
    }
  }
  return aside;
}

function metadataOf(datelines: readonly Line[]): Partial<Metadata> {
  const found = datelines.map(({ text }) => datelineOf(text));
  const date =
    found.find((one) => one !== null)?.date ??
    datelines.map(({ text }) => accountDateIn(text)).find((one) => one !== null);
  const publisher = found.find((one) => one?.publisher !== undefined)?.publisher;
  return { ...(date !== undefined && { date }), ...(publisher !== undefined && { publisher }) };
}
