import type { LeftOut } from '../../document.ts';
import type { Font } from './fonts.ts';
import type { Glyph } from './glyphs.ts';
import { groupBy } from './group-by.ts';

/**
 * Letters of one font that follow one another on a line. Lengths are points; `x` runs along the line and `y`, its baseline,
 * to the next line: for vertical writing the page is turned.
 */
export type TextRun = {
  /** What each glyph stands for, and where it begins and ends; a blank between two is an entry of its own. */
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly font: Font;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of the letters. */
  readonly size: number;
  /** Does the file have a blank before it, besides its distance from what is before? */
  readonly isAfterBlank: boolean;
};

/** A part of a page with lines in one direction. */
export type Region = { readonly runs: readonly TextRun[] };

/** Blanks wider than this, in sizes of letters, part two runs; so do smaller moves to what is placed on its own. */
const WIDEST_BLANK = 1;
const LEAST_MOVE = 0.05;

/** Text in another direction than most of its page is read if it has as many letters; less is a stamp or a mark. */
const FEWEST_TURNED = 40;

/** Degrees by which lines of a scan may lean. */
const LEANING = 2;

/** Letters one below the other: how many show that lines run downwards. */
const FEWEST_STACKED = 20;
/** Further apart, in sizes of letters, they are of two lines; and how much denser lines are than what is between them. */
const FURTHEST = 3;
const DENSER = 0.85;

/**
 * The letters of a page by their directions: the main one, then others at a right angle to it.
 * @param width of the page, and its height, in points
 */
export function regionsOf(
  glyphs: readonly Glyph[],
  width: number,
  height: number,
): { readonly regions: readonly Region[]; readonly leftOut: readonly LeftOut[] } {
  const isOutside = ({ x, y, size }: Glyph) => x < -size || y < -size || x > width + size || y > height + size;
  const outside = glyphs.filter(isOutside);
  const inside = glyphs.filter((glyph) => !isOutside(glyph));
  const drawn = inside.filter((glyph) => !glyph.isInvisible);
  // A page with more invisible letters than others is a scan whose letters were recognised.
  const isScan = countGlyphs(drawn) * 2 <= countGlyphs(inside);
  const shown = uprightOf(isScan ? inside : drawn);
  const byAngle = [...groupBy(shown, ({ angle }) => angle)].toSorted(([, a], [, b]) => b.length - a.length);
  const main = byAngle[0]?.[0] ?? 0;
  const isMain = (angle: number) => Math.abs(turn(angle - main)) <= LEANING;
  const others = byAngle.filter(([angle]) => !isMain(angle));
  const isRead = ([angle, own]: [number, Glyph[]]) =>
    turn(angle - main) % 90 === 0 && countGlyphs(own) >= FEWEST_TURNED;
  const region = (angle: number, own: readonly Glyph[]): Region => ({ runs: runsOf(own, angle) });
  return {
    regions: [
      region(
        main,
        shown.filter(({ angle }) => isMain(angle)),
      ),
      ...others.filter(isRead).map(([angle, own]) => region(angle, own)),
    ],
    leftOut: [
      ...others.filter((one) => !isRead(one)).map(([angle, own]) => leftOut(runsOf(own, angle), 'text at an angle')),
      leftOut(runsOf(isScan ? [] : inside.filter((glyph) => glyph.isInvisible), 0), 'text that is not drawn'),
      leftOut(runsOf(outside, 0), 'text outside of the page'),
    ].filter(({ text }) => text !== ''),
  };
}

/** An angle between -180 and 180 degrees. */
function turn(angle: number): number {
  return ((((angle + 180) % 360) + 360) % 360) - 180;
}

function countGlyphs(glyphs: readonly Glyph[]): number {
  return glyphs.filter(({ text }) => text !== ' ').length;
}

function leftOut(runs: readonly TextRun[], why: string): LeftOut {
  return { text: textOfRuns(runs), why };
}

/** The letters of some runs, in the order of the file. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ texts }) => texts.join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Vertical writing without a font for it: Chinese letters placed one below the other, nearer than those beside one another.
 * They are turned like others.
 */
function uprightOf(glyphs: readonly Glyph[]): readonly Glyph[] {
  const letters = glyphs.filter(isUpright);
  const below = neighbours(
    letters,
    ({ x }) => x,
    ({ y }) => y,
  );
  const beside = neighbours(
    letters,
    ({ y }) => y,
    ({ x }) => x,
  );
  if (below.distances.length < FEWEST_STACKED || medianOf(below.distances) >= DENSER * medianOf(beside.distances))
    return glyphs;
  return glyphs.map((glyph) =>
    below.glyphs.has(glyph)
      ? { ...glyph, angle: 90, x: glyph.x + glyph.width / 2, y: glyph.y - 0.88 * glyph.size, width: glyph.size }
      : glyph,
  );
}

/** Letters with another one next to them in one direction, and how far apart they are, in their sizes. */
function neighbours(
  glyphs: readonly Glyph[],
  across: (glyph: Glyph) => number,
  along: (glyph: Glyph) => number,
): { readonly glyphs: ReadonlySet<Glyph>; readonly distances: readonly number[] } {
  const found = new Set<Glyph>();
  const distances: number[] = [];
  const lanes = groupBy(glyphs, (glyph) => Math.round(across(glyph) / (0.5 * glyph.size)));
  for (const lane of lanes.values()) {
    const sorted = lane.toSorted((a, b) => along(a) - along(b));
    for (const [at, glyph] of sorted.entries()) {
      const next = sorted[at + 1];
      const distance = next ? (along(next) - along(glyph)) / glyph.size : Number.POSITIVE_INFINITY;
      if (!next || distance < 0.5 || distance > FURTHEST) continue;
      found.add(glyph).add(next);
      distances.push(distance);
    }
  }
  return { glyphs: found, distances };
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.POSITIVE_INFINITY;
}

function isUpright({ text, angle, font }: Glyph): boolean {
  return angle === 0 && !font.isVertical && /^[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEF“”‘’…—]/u.test(text);
}

type OpenRun = { -readonly [Key in keyof TextRun]: TextRun[Key] } & {
  texts: string[];
  starts: number[];
  ends: number[];
};

function runsOf(glyphs: readonly Glyph[], angle: number): TextRun[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const runs: OpenRun[] = [];
  let open: OpenRun | undefined;
  let blank: { readonly start: number; readonly end: number } | undefined;
  for (const { text, font, x, y, width, size, isFirst } of glyphs) {
    if (text === '') continue;
    const start = x * cos + y * sin;
    const end = start + width;
    const base = y * cos - x * sin;
    const isOnLine = open !== undefined && Math.abs(base - open.y) < 0.05 * size + 0.1;
    if (text === ' ') {
      blank = isOnLine ? { start: blank?.start ?? start, end } : undefined;
      continue;
    }
    const isNext =
      isOnLine &&
      open?.font === font &&
      Math.abs(size - open.size) < 0.02 * size &&
      start > (open.starts.at(-1) ?? start) &&
      start - open.right < (isFirst && !blank ? LEAST_MOVE : WIDEST_BLANK) * size;
    if (open && isNext) {
      if (blank) add(open, ' ', Math.min(blank.start, start), Math.min(blank.end, start));
    } else {
      open = {
        texts: [],
        starts: [],
        ends: [],
        font,
        x: start,
        right: end,
        y: base,
        size,
        isAfterBlank: isOnLine && blank !== undefined,
      };
      runs.push(open);
    }
    add(open, text, start, end);
    open.right = Math.max(open.right, end);
    blank = undefined;
  }
  return runs;
}

function add(run: OpenRun, text: string, start: number, end: number): void {
  run.texts.push(text);
  run.starts.push(start);
  run.ends.push(end);
}
