import { neighbour, unitAt, unitsFrom } from '../text/calendar.ts';
import { foldText } from '../text/fold.ts';
import { type Interval, boundsOf, isToTheDay } from '../text/interval.ts';
import { monthNumbers } from '../text/months.ts';
import { figuresOfHanYears, parseHanNumeral } from '../text/numerals.ts';
import { allMatches } from '../text/patterns.ts';
import type { Span } from '../text/span.ts';
import { createIntervalReader } from './intervals.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';
import type { Rule } from './rule.ts';
import type { BoundRule, CountedRule, TimeRules } from './time-rules.ts';
import { ofPacksIn } from './written-in.ts';

/** A time that a question names: ISO dates, both inclusive; `null` where it is open. */
export type AskedTime = Span & {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'year' | 'month' | 'day' | 'range' | 'relative';
};

/** A time as it is read; without a year where the question says none. */
type Mention = Span & { readonly interval: Interval; readonly isRelative: boolean };

/** What may be between a part of a year and the year: "the end of 2024", "November last year", 今年的11月. */
const BEFORE_YEAR = /^(?:[\s,-]*(?:of\s+(?:the\s+)?|in\s+|в\s+)?|的)$/iu;

/** 2013–2015 and 2024/2025, with the times in marks; 2024/25. */
const DASHED = /⟦[^⟧]*⟧\s*[-–—~～－/]+\s*⟦[^⟧]*⟧/gu;
const SHORT_RANGE = /(?<![\d-])(?<century>19|20)(?<year>\d\d)(?<mark>[-–—/])(?<to>\d\d)(?![\d-])/gu;

/** What may be between "after 2010" and "before 2015". */
const BETWEEN_BOUNDS = /^[\s,，]*(?:and|but|и|но|且|并)?\s*$/iu;

/**
 * Makes a function that finds the times of a question, as the languages of some packs say them; see `timesIn`.
 * @param all the packs that say what is no year, which signs may show as well as words: $2000
 */
export function createTimeReader(
  packs: readonly LanguagePack[],
  all: readonly LanguagePack[] = packs,
): (text: string, now: string) => AskedTime[] {
  const rules = packs.map(({ times }) => times);
  const of = <R extends Rule>(pick: (rules: TimeRules) => readonly R[]): R[] => rules.flatMap(pick).map(everywhere);
  const capitals = of((one) => one.capitals);
  const which = of((one) => one.which);
  const between = [DASHED, ...of((one) => one.between).map(({ pattern }) => pattern)];
  const bounds = of((one) => one.bounds);
  const otherNumbers = all.flatMap(({ times }) => times.otherNumbers).map(everywhere);
  const readMentions = mentionReader(packs);

  return (text, now) => {
    const plain = withCapitals(figuresOfHanYears(foldText(text)), text, capitals);
    let mentions = readMentions(plain, now);
    if (mentions.length === 0) return [];
    const others = matchesIn(marked(plain, mentions), otherNumbers);
    mentions = mentions.filter((one) => !isYear(one) || one.isRelative || !others.some((other) => holds(other, one)));
    mentions = withYears(plain, mentions);
    mentions = named(plain, mentions, which, now);
    mentions = joined(plain, mentions, between);
    const asked = bounded(plain, mentions, bounds);
    return pairedBounds(plain, asked);
  };
}

const readerFor = ofPacksIn((packs) => createTimeReader(packs, Object.values(PACKS)));

/**
 * The times that a question names, in its order: dates as they are written, intervals, open ones (since 2017, до 2015),
 * and those that are said as of today (last year, 近三年). A day or a month of no year is none. @param now `2026-11-28`
 */
export function timesIn(text: string, now: string): AskedTime[] {
  return readerFor(foldText(text))(text, now);
}

/** Makes a function that finds single times; of two that overlap, the one of the earlier kind. */
function mentionReader(packs: readonly LanguagePack[]): (text: string, now: string) => Mention[] {
  const datesIn = createIntervalReader(packs);
  const rules = packs.map(({ times }) => times);
  const numbers = new Map(rules.flatMap((one) => Object.entries(one.numbers)));
  const months = monthNumbers(packs.map((pack) => pack.months));
  const words = rules.map(({ yearWord }) => yearWord).filter((word) => word !== '');
  const year = new RegExp(
    String.raw`(?<!\d|\d[.,:]|[#$№])(?<year>(?:19|20)\d\d)(?:${words.join('|') || '(?!)'})?(?!\d|[.,:]\d|[%‰°]|[\p{Script=Latin}\p{Script=Cyrillic}])`,
    'giu',
  );
  const numberOf = (written: string) =>
    /^\d+$/u.test(written) ? Number(written) : (numbers.get(written.toLowerCase()) ?? parseHanNumeral(written) ?? 1);
  const monthOf = (written: string) => months.get(foldText(written)) ?? numberOf(written);
  const relative = rules.flatMap((one) => one.relative).map(everywhere);
  const counted = rules.flatMap((one) => one.counted).map(everywhere);
  const parts = rules.flatMap((one) => one.parts).map(everywhere);
  const decades = rules.flatMap((one) => one.decades).map(everywhere);

  return (text, now) => {
    const mentions: Mention[] = [];
    const add = (start: number, length: number, interval: Interval | null, isRelative: boolean) => {
      const span = { start, end: start + length };
      if (interval !== null && !mentions.some((other) => overlap(other, span))) {
        mentions.push({ ...span, interval, isRelative });
      }
    };
    const each = (pattern: RegExp, intervalOf: (groups: Groups) => Interval | null, isRelative = false) => {
      for (const found of allMatches(text, pattern)) {
        add(found.index, found[0].trimEnd().length, intervalOf(found.groups ?? {}), isRelative);
      }
    };
    for (const { pattern, decade } of decades) {
      each(pattern, (groups) => decadeFrom(decade ?? numberOf(groups['decade'] ?? groups['decade2'] ?? '')));
    }
    each(SHORT_RANGE, shortRange);
    for (const { start, end, interval } of datesIn(text)) add(start, end - start, interval, false);
    for (const { pattern, direction } of counted) {
      each(pattern, (groups) => countedFrom(groups, direction, numberOf(groups['count'] ?? '1'), now), true);
    }
    for (const { pattern, unit, from } of relative) each(pattern, () => unitAt(now, unit, from), true);
    for (const { pattern, months: fixed } of parts) {
      each(pattern, (groups) => partOf(fixed ?? twice(monthOf(groups['month'] ?? ''))));
    }
    each(year, (groups) => yearsFrom(Number(groups['year']), Number(groups['year'])));
    return mentions.toSorted((a, b) => a.start - b.start);
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Years that begin alike; those of a decade without its century are of the last one that has begun. */
function decadeFrom(written: number): Interval {
  const first = written >= 100 ? written : written + (written >= 30 ? 1900 : 2000);
  return yearsFrom(first, first + 9);
}

/** 2024/25, and not the month 2024-11. */
function shortRange({ century, year, mark, to }: Groups): Interval | null {
  const isMonth = mark === '-' && Number(to) >= 1 && Number(to) <= 12;
  if (isMonth) {
    const month = { year: Number(`${century}${year}`), month: Number(to), day: null };
    return { from: month, to: month };
  }
  return Number(to) > Number(year) ? yearsFrom(Number(`${century}${year}`), Number(`${century}${to}`)) : null;
}

function countedFrom(groups: Groups, direction: CountedRule['direction'], count: number, now: string): Interval | null {
  const unit = (['year', 'month', 'week', 'day'] as const).find((one) => groups[one] !== undefined);
  if (unit === undefined) return null;
  if (direction === 'ago') return unitAt(now, unit, -count);
  if (direction === 'ahead') return unitAt(now, unit, count);
  return unitsFrom(now, unit, direction === 'past' ? -count : count);
}

function yearsFrom(first: number, last: number): Interval {
  return { from: { year: first, month: null, day: null }, to: { year: last, month: null, day: null } };
}

function partOf([first, last]: readonly [number, number]): Interval | null {
  if (first < 1 || last > 12) return null;
  return { from: { year: null, month: first, day: null }, to: { year: null, month: last, day: null } };
}

function twice(month: number): [number, number] {
  return [month, month];
}

const CAPITALS = /(?<![A-Za-z])[A-Z]/g;

/** The text with a capital where a word had one, or means a month. */
function withCapitals(plain: string, text: string, rules: readonly Rule[]): string {
  const letters = Array.from({ length: plain.length }, (_, at) => plain.charAt(at));
  const raise = (at: number) => (letters[at] = plain.charAt(at).toUpperCase());
  for (const { index } of allMatches(text, CAPITALS)) raise(index);
  for (const { start } of matchesIn(plain, rules)) raise(start);
  return letters.join('');
}

/** Gives a part of a year, or a day of no year, the year that is named beside it. */
function withYears(text: string, mentions: readonly Mention[]): Mention[] {
  const done: Mention[] = [];
  for (const mention of mentions) {
    const before = done.at(-1);
    const isBeside = before !== undefined && BEFORE_YEAR.test(text.slice(before.end, mention.start));
    if (isBeside && !isDated(before) && isYear(mention)) done.splice(-1, 1, inYear(before, mention));
    else if (isBeside && isYear(before) && !isDated(mention)) done.splice(-1, 1, inYear(mention, before));
    else done.push(mention);
  }
  return done;
}

function inYear(part: Mention, year: Mention): Mention {
  return {
    start: Math.min(part.start, year.start),
    end: Math.max(part.end, year.end),
    interval: withYear(part.interval, year.interval.from.year ?? 0),
    isRelative: year.isRelative,
  };
}

function withYear({ from, to }: Interval, year: number): Interval {
  return { from: { ...from, year: from.year ?? year }, to: { ...to, year: to.year ?? year } };
}

/** Gives parts of a year their year where the text says which one is meant: last November, этим летом. */
function named(text: string, mentions: readonly Mention[], which: TimeRules['which'], now: string): Mention[] {
  const plain = marked(text, mentions);
  return mentions.map((mention) => {
    if (isDated(mention)) return mention;
    for (const { pattern, year } of which) {
      const found = allMatches(plain, pattern).find(({ index, 0: all }) => index + all.length === mention.start);
      if (found)
        return { ...mention, start: found.index, interval: nearest(mention.interval, year, now), isRelative: true };
    }
    return mention;
  });
}

/** A part of a year in the year that makes it the last one before today, or the next one after it. */
function nearest(part: Interval, direction: -1 | 0 | 1, now: string): Interval {
  const year = Number(now.slice(0, 4));
  const bounds = boundsOf(withYear(part, year));
  const isOver = bounds !== null && bounds.last < now;
  const isToCome = bounds !== null && bounds.first > now;
  if (direction === 0) return withYear(part, year);
  const isThisYear = direction === -1 ? isOver : isToCome;
  return withYear(part, isThisYear ? year : year + direction);
}

/** Makes one time of two, where the text goes from the one to the other. */
function joined(text: string, mentions: readonly Mention[], between: readonly RegExp[]): Mention[] {
  const plain = marked(text, mentions);
  let all = [...mentions];
  for (const pattern of between) {
    for (const { index, 0: found } of allMatches(plain, pattern)) {
      const span = { start: index, end: index + found.length };
      const [first, last] = all.filter((one) => holds(span, one));
      const interval = first && last ? spanning(first.interval, last.interval) : null;
      if (interval === null) continue;
      all = all.filter((one) => one !== first && one !== last);
      all.push({ ...span, interval, isRelative: false });
    }
  }
  return all.toSorted((a, b) => a.start - b.start).filter(isDated);
}

function spanning(first: Interval, last: Interval): Interval | null {
  if (last.to.year === null) return null;
  const interval = { from: withYear(first, last.to.year).from, to: last.to };
  const bounds = boundsOf(interval);
  return bounds !== null && bounds.first <= bounds.last ? interval : null;
}

/** Times as they are asked for, with one end only where the text says so: since 2017, 2015年以前. */
function bounded(text: string, mentions: readonly Mention[], rules: readonly BoundRule[]): AskedTime[] {
  const plain = marked(text, mentions);
  const found = rules.flatMap(({ bound, isBehind, pattern }) =>
    matchesIn(plain, [{ pattern }]).map((span) => ({ ...span, bound, isBehind })),
  );
  return mentions.flatMap((mention): AskedTime[] => {
    const { first, last } = boundsOf(mention.interval) ?? { first: '', last: '' };
    if (first === '') return [];
    const rule = found.find(({ start, end, isBehind }) => (isBehind ? start === mention.end : end === mention.start));
    if (rule === undefined)
      return [{ start: mention.start, end: mention.end, from: first, to: last, kind: kindOf(mention) }];
    const span = { start: Math.min(rule.start, mention.start), end: Math.max(rule.end, mention.end) };
    return [{ ...span, ...ENDS[rule.bound](first, last), kind: 'range' }];
  });
}

/** What a text says on a span in it that stands for a time: before it, since it …; null: nothing. */
export function boundOf(text: string, span: Span): BoundRule['bound'] | null {
  const plain = marked(foldText(text), [span]);
  const found = boundRules(plain).find(({ pattern, isBehind }) =>
    matchesIn(plain, [{ pattern }]).some(({ start, end }) => (isBehind ? start === span.end : end === span.start)),
  );
  return found?.bound ?? null;
}

const boundRules = ofPacksIn((packs) => packs.flatMap(({ times }) => times.bounds).map(everywhere));

type Ends = Pick<AskedTime, 'from' | 'to'>;

const ENDS: Readonly<Record<BoundRule['bound'], (first: string, last: string) => Ends>> = {
  since: (first) => ({ from: first, to: null }),
  after: (_, last) => ({ from: neighbour(last, 1), to: null }),
  before: (first) => ({ from: null, to: neighbour(first, -1) }),
  until: (_, last) => ({ from: null, to: last }),
};

/** After 2010 and before 2015 is one time. */
function pairedBounds(text: string, times: readonly AskedTime[]): AskedTime[] {
  const done: AskedTime[] = [];
  for (const time of times) {
    const before = done.at(-1);
    const isBeside =
      before?.to === null && time.from === null && BETWEEN_BOUNDS.test(text.slice(before.end, time.start));
    // "Since 2021" and "before 2015" side by side are two times.
    const isPair = isBeside && (before.from ?? '') <= (time.to ?? '9999');
    if (isPair) done.splice(-1, 1, { ...before, end: time.end, to: time.to });
    else done.push(time);
  }
  return done;
}

function kindOf({ interval, isRelative }: Mention): AskedTime['kind'] {
  const { from, to } = interval;
  if (isRelative) return 'relative';
  if (from.year !== to.year || from.month !== to.month || from.day !== to.day) return 'range';
  if (isToTheDay(interval)) return 'day';
  return from.month === null ? 'year' : 'month';
}

function isDated({ interval }: Mention): boolean {
  return interval.from.year !== null;
}

function isYear({ interval: { from, to } }: Mention): boolean {
  return from.year !== null && from.month === null && from.year === to.year && to.month === null;
}

/** The text with each time in marks, at the same offsets; one of a single character has no room for them. */
function marked(text: string, mentions: readonly Span[]): string {
  const longer = mentions.filter(({ start, end }) => end - start > 1);
  return longer.reduce(
    (result, { start, end }) => `${result.slice(0, start)}⟦${' '.repeat(end - start - 2)}⟧${result.slice(end)}`,
    text,
  );
}

function matchesIn(text: string, rules: readonly Pick<Rule, 'pattern'>[]): Span[] {
  return rules.flatMap(({ pattern }) =>
    allMatches(text, pattern).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
}

/** A rule whose pattern finds all that it fits. */
function everywhere<R extends Rule>(rule: R): R {
  return { ...rule, pattern: new RegExp(rule.pattern, `${rule.pattern.flags}g`) };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
