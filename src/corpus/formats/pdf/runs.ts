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
  const isScan = countLetters(drawn) * 2 <= countLetters(inside);
  const shown = uprightOf(isScan ? inside : drawn);
  const byAngle = [...groupBy(shown, ({ angle }) => angle)].toSorted(([, a], [, b]) => b.length - a.length);
  const main = byAngle[0]?.[0] ?? 0;
  const isMain = (angle: number) => Math.abs(turn(angle - main)) <= LEANING;
  const others = byAngle.filter(([angle]) => !isMain(angle));
  const isRead = ([angle, own]: [number, Glyph[]]) =>
    turn(angle - main) % 90 === 0 && countLetters(own) >= FEWEST_TURNED;
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

function countLetters(glyphs: readonly Glyph[]): number {
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

/** Vertical writing without a font for it: Chinese letters placed one below the other. They are turned like others. */
function uprightOf(glyphs: readonly Glyph[]): readonly Glyph[] {
  const solid = glyphs.filter(({ text }) => text !== ' ');
  const stacked = new Set<Glyph>();
  let besides = 0;
  for (const [at, glyph] of solid.entries()) {
    const next = solid[at + 1];
    if (!next || !isUpright(glyph) || !isUpright(next)) continue;
    const [along, down] = [(next.x - glyph.x) / glyph.size, (next.y - glyph.y) / glyph.size];
    if (Math.abs(along) < 0.35 && down > 0.7 && down < 1.9) stacked.add(glyph).add(next);
    else if (Math.abs(down) < 0.35 && along > 0) besides += 1;
  }
  if (stacked.size < FEWEST_STACKED || stacked.size < 2 * besides) return glyphs;
  return glyphs.map((glyph) =>
    stacked.has(glyph)
      ? { ...glyph, angle: 90, x: glyph.x + glyph.width / 2, y: glyph.y - 0.88 * glyph.size, width: glyph.size }
      : glyph,
  );
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
