import { countLetters } from '../../../text/count-letters.ts';
import { parseRoman } from '../../../text/numerals.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { opensArticle, opensPart } from '../../structure/headings.ts';
import { sum } from '../../../text/sum.ts';
import type { LeftOut } from '../../document.ts';
import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { groupBy } from './group-by.ts';
import type { PdfLine } from './lines.ts';

/** How many lines from the top and from the bottom of a page may be a running head or a page number. */
const OUTERMOST = 3;

/** A line that is a page number even if it cannot be compared with other pages. */
function isPageNumber(text: string): boolean {
  return /^[-–—]\s*\d{1,4}\s*[-–—]$/u.test(text) || isBoilerplate('page number', text);
}

/** A running head is a few words; in UTF-16 units. */
const LONGEST_HEAD = 100;

/** Up to which UTF-16 unit a line may have the number of a chapter. */
const LONGEST_LABEL = 14;

const NUMBERS = /\d+|\b[ivxlc]+\b/giu;

/** A line of more than one page: its number is the page's, or nothing in it changes. */
type Outer = { readonly line: PdfLine; readonly pattern: string };

/** Lines further apart than this, in sizes of letters, are not of one sentence. */
const MOST_SPACING = 1.8;

/** A document that repeats more of its letters than this consists of forms, and what they repeat is their text. */
const MOST_REPEATED = 0.3;

/**
 * Takes out running heads and page numbers: lines at the same height, at the top or the bottom, on several pages, in which
 * nothing changes but the number of the page. What is the number of an article, goes on with the text beside it, or says
 * whole sentences is none.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly lines: readonly PdfLine[];
  readonly leftOut: readonly LeftOut[];
} {
  const outer = pages.flatMap(outermostOf);
  const fewest = pages.length > 4 ? 3 : 2;
  const groups = groupBy(outer, ({ pattern }) => pattern);
  const heads = new Map<string, PdfLine[]>();
  for (const [pattern, members] of groups) {
    for (const near of atSameHeight(members.map(({ line }) => line))) {
      const repeated = new Set(near.map(({ page }) => page)).size >= fewest;
      const kept = repeated ? repeatedOf(near, fewest) : near.filter(({ text }) => isPageNumber(text));
      if (kept.length > 0) heads.set(pattern, [...(heads.get(pattern) ?? []), ...kept]);
    }
  }
  for (const { line, pattern } of countingLike(outer, [...heads.values()].flat(), fewest)) {
    heads.set(pattern, [...(heads.get(pattern) ?? []), line]);
  }
  const found = new Set([...heads.values()].flat());
  const outermost = pages.flatMap((lines) => outermostHeads(lines, found));
  const isForm = lettersOf(outermost) > MOST_REPEATED * lettersOf(pages.flat());
  const dropped = new Set(outermost.filter(({ text }) => !isForm || isNumberAlone(text)));
  return {
    lines: pages.flat().filter((line) => !dropped.has(line)),
    leftOut: [...heads.values()]
      .map((same) => same.filter((line) => dropped.has(line)))
      .filter(({ length }) => length > 0)
      .map(describe),
  };
}

function outermostOf(lines: readonly PdfLine[]): Outer[] {
  const heights = [...new Set(lines.map(({ y }) => y))].toSorted((a, b) => a - b);
  const top = heights[OUTERMOST - 1] ?? Number.POSITIVE_INFINITY;
  const bottom = heights.at(-OUTERMOST) ?? Number.NEGATIVE_INFINITY;
  return lines
    .filter(({ y }) => y <= top || y >= bottom)
    .filter((line) => line.cells === undefined && !opensArticle(line.text))
    .map((line) => ({ line, pattern: patternOf(line.text) }));
}

/** A line without its numbers, but for that of a chapter: chapters are counted, but not by the page. */
function patternOf(text: string): string {
  const label = opensPart(text) === null ? 0 : LONGEST_LABEL;
  return text.replace(NUMBERS, (number, at: number) => (at < label ? number : '#'));
}

/** Is a line the label of a chapter and nothing else? */
function isBareLabel(text: string): boolean {
  return opensPart(text) !== null && !/\S\s+\S+\s+\S/u.test(text);
}

/** Of what repeats on a page, what is a head or a foot: the outermost lines, unless a sentence goes on from them. */
function outermostHeads(lines: readonly PdfLine[], found: ReadonlySet<PdfLine>): PdfLine[] {
  const downwards = lines.toSorted((a, b) => a.y - b.y);
  const heads = new Set<PdfLine>();
  for (const inwards of [downwards, downwards.toReversed()]) {
    const end = inwards.findIndex((line) => !found.has(line));
    const outer = inwards.slice(0, end < 0 ? inwards.length : end);
    const inner = inwards[outer.length];
    while (goesOn(outer.at(-1), inner)) outer.pop();
    for (const line of outer) heads.add(line);
  }
  return [...heads];
}

/** Are two lines of one size near to one another, the lower one going on with the sentence of the upper one? */
function goesOn(line: PdfLine | undefined, inner: PdfLine | undefined): boolean {
  if (!line || !inner) return false;
  const [upper, lower] = line.y < inner.y ? [line, inner] : [inner, line];
  const isNear = lower.y - upper.y < MOST_SPACING * lower.size && Math.abs(lower.size - upper.size) < 0.1 * lower.size;
  return isNear && !isNumberAlone(line.text) && !endsLikeSentence(upper.text) && /^\p{Ll}/u.test(lower.text);
}

function lettersOf(lines: readonly PdfLine[]): number {
  return sum(lines.map(({ text }) => countLetters(text)));
}

function atSameHeight(lines: readonly PdfLine[]): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    if (last && line.y - (last.at(-1)?.y ?? 0) < 3) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => group.toSorted((a, b) => a.page - b.page));
}

/** Of lines at one height that differ in numbers only: those that are all the same, or in which one number counts the pages. */
function repeatedOf(lines: readonly PdfLine[], fewest: number): readonly PdfLine[] {
  const [first] = lines;
  const places = (first?.text.match(NUMBERS) ?? []).map((_, at) => at);
  const kept = [-1, ...places]
    .map((counting) => [...groupBy(lines, (line) => shapeOf(line, counting)).values()])
    .map((groups) => groups.filter((same) => same.length >= fewest).flat())
    .reduce((most, same) => (same.length > most.length ? same : most), []);
  // The numbers of a preface and of the text behind it are counted apart, but all of them are page numbers.
  if (kept.length > 0 && first && isNumberAlone(first.text)) return lines;
  return kept.length > 0 ? kept : lines.filter(({ text }) => isPageNumber(text));
}

/** Lines beside which the page is counted as in those found: heads of chapters that are only a page or two long. */
function countingLike(outer: readonly Outer[], found: readonly PdfLine[], fewest: number): Outer[] {
  const known = new Set(found);
  const counted = [...groupBy(found.flatMap(countsOf), ({ offset }) => offset).values()].flatMap((same) =>
    atSameHeight(same.map(({ line }) => line)).filter((near) => near.length >= fewest),
  );
  return outer
    .filter(({ line }) => !known.has(line) && line.text.length < LONGEST_HEAD && !isBareLabel(line.text))
    .filter(({ line }) =>
      countsOf(line).some(({ offset }) =>
        counted.some((near) => near.some((one) => Math.abs(one.y - line.y) < 3 && hasOffset(one, offset))),
      ),
    );
}

/** How far the first and the last number of a line are from the page's. */
function countsOf(line: PdfLine): { readonly line: PdfLine; readonly offset: number }[] {
  const numbers = line.text.match(/^\d+(?=\s)|(?<=\s)\d+$|^\d+$/gu) ?? [];
  return numbers.map((digits) => ({ line, offset: Number(digits) - line.page }));
}

function hasOffset(line: PdfLine, offset: number): boolean {
  return countsOf(line).some((one) => one.offset === offset);
}

/** A line with one of its numbers given as its distance from the page: "12 / 40" on page 10 is "+2 / 40". */
function shapeOf({ text, page }: PdfLine, counting: number): string {
  let at = -1;
  return text.replace(NUMBERS, (digits) => {
    at += 1;
    return at === counting ? `+${numberOf(digits) - page}` : digits;
  });
}

function numberOf(digits: string): number {
  return /^\d+$/.test(digits) ? Number(digits) : (parseRoman(digits.toLowerCase()) ?? 0);
}

function isNumberAlone(text: string): boolean {
  return isPageNumber(text) || !/\p{L}/u.test(text.replace(NUMBERS, ''));
}

/** One entry for what is the same but for its numbers, with the first and the last of them. */
function describe(lines: readonly PdfLine[]): LeftOut {
  const texts = [...new Set(lines.toSorted((a, b) => a.page - b.page).map(({ text }) => text))];
  return {
    text: texts.length > 1 ? `${texts[0]} … ${texts.at(-1)}` : (texts[0] ?? ''),
    why: texts.every(isNumberAlone) ? 'page number' : 'running head',
    letters: sum(lines.map(({ text }) => countLetters(text))),
  };
}
