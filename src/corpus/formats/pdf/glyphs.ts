import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { UNKNOWN } from './clean-letters.ts';
import { type Font, type Fonts, UNREADABLE, fontsOf } from './fonts.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import type { Operators } from './operators.ts';

/** A letter as a page places it, in points of the page as it is shown: `x` grows to the right and `y` downwards. */
export type Glyph = {
  /** What it stands for; U+FFFD where the file does not tell. */
  readonly text: string;
  readonly font: Font;
  /** Where it begins on its baseline, and how far from there the next one would begin. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of the letters. */
  readonly size: number;
  /** The direction of reading in degrees: 0 to the right, 90 downwards. */
  readonly angle: number;
  /** Nothing is drawn: the text layer of a scan, or words that nobody sees. */
  readonly isInvisible: boolean;
  /** It is of the content of the page, and not of a field or note. */
  readonly isOfPage: boolean;
  /** The first of those that one operator shows: what is before it was placed on its own. */
  readonly isFirst: boolean;
};

type Transform = readonly [number, number, number, number, number, number];

/** A glyph as the parser gives it; numbers between them are shifts, in thousandths of the size of the font. */
type Shown = {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly vmetric: readonly number[] | null;
  readonly isSpace: boolean;
};

/** The part of the graphics state that places letters: PDF 32000-1:2008, 8.4 and 9.3. */
type State = {
  ctm: Transform;
  font: Font;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  isOfPage: boolean;
};

const IDENTITY: Transform = [1, 0, 0, 1, 0, 0];
const START: State = {
  ctm: IDENTITY,
  font: UNREADABLE,
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  isOfPage: true,
};

/** Text that is neither filled nor stroked: PDF 32000-1:2008, table 106. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/** Nested deeper, states are those of a damaged file. */
const DEEPEST = 1_000;

/**
 * All glyphs of a page with their places, in the order in which the page shows them: of its content, of forms inside it, of
 * fields and notes. Blanks are among them.
 */
export async function glyphsOf(page: PDFPageProxy, { fnArray, argsArray }: Operators, fonts: Fonts): Promise<Glyph[]> {
  const { OPS } = await loadPdfjs();
  const known = await fontsOf(page, fonts, fontNames(fnArray, argsArray, OPS));
  const glyphs: Glyph[] = [];
  const stack: State[] = [];
  let state: State = { ...START, ctm: page.getViewport({ scale: 1 }).transform as unknown as Transform };
  let matrix = IDENTITY;
  let line = IDENTITY;
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    matrix = line;
  };
  const save = () => {
    if (stack.length < DEEPEST) stack.push({ ...state });
  };
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const enter = (by: Transform | null | undefined) => {
    save();
    if (by) state.ctm = times(state.ctm, by);
  };
  const setFont = ([name, size]: readonly [string, number]) => {
    state.font = known.get(name) ?? UNREADABLE;
    state.size = size;
  };
  const operators = new Map<number, (args: never) => void>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.transform, (by: Transform) => (state.ctm = times(state.ctm, by))],
    [OPS.paintFormXObjectBegin, ([by]: readonly [Transform | null]) => enter(by)],
    [OPS.paintFormXObjectEnd, restore],
    [
      OPS.beginAnnotation,
      ([, , by, own]: readonly [string, unknown, Transform, Transform]) => {
        enter(by);
        state.ctm = times(state.ctm, own);
        state.isOfPage = false;
      },
    ],
    [OPS.endAnnotation, restore],
    [OPS.beginText, () => (matrix = line = IDENTITY)],
    [OPS.setFont, setFont],
    [
      OPS.setGState,
      ([entries]: readonly [readonly (readonly [string, never])[]]) => {
        for (const [key, value] of entries) if (key === 'Font') setFont(value);
      },
    ],
    [OPS.setCharSpacing, ([by]: readonly [number]) => (state.letterSpacing = by)],
    [OPS.setWordSpacing, ([by]: readonly [number]) => (state.wordSpacing = by)],
    [OPS.setHScale, ([percent]: readonly [number]) => (state.scale = percent / 100)],
    [OPS.setLeading, ([by]: readonly [number]) => (state.leading = -by)],
    [OPS.setTextRise, ([by]: readonly [number]) => (state.rise = by)],
    [OPS.setTextRenderingMode, ([mode]: readonly [number]) => (state.mode = mode)],
    [OPS.moveText, ([x, y]: readonly [number, number]) => move(x, y)],
    [
      OPS.setLeadingMoveText,
      ([x, y]: readonly [number, number]) => {
        state.leading = y;
        move(x, y);
      },
    ],
    [OPS.nextLine, () => move(0, state.leading)],
    [OPS.setTextMatrix, ([to]: readonly [Transform]) => (matrix = line = to)],
    [
      OPS.showText,
      ([shown]: readonly [readonly (Shown | number | null)[]]) => {
        matrix = show(shown, state, matrix, glyphs);
      },
    ],
  ]);
  for (const [at, operator] of fnArray.entries()) operators.get(operator)?.(argsArray[at] as never);
  return glyphs;
}

/** Adds the glyphs of one operator. Gives the text matrix behind them: PDF 32000-1:2008, 9.4.4. */
function show(shown: readonly (Shown | number | null)[], state: State, start: Transform, glyphs: Glyph[]): Transform {
  const { font, size, scale } = state;
  if (font === UNREADABLE) {
    glyphs.push({ ...placed(0, state, font, start), text: UNKNOWN, font, isFirst: true });
    return start;
  }
  let matrix = start;
  let isFirst = true;
  const advance = (by: number) => {
    matrix = times(matrix, font.isVertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0]);
  };
  for (const one of shown) {
    if (typeof one === 'number') {
      advance((-one * size) / 1000);
    } else if (one) {
      const spacing = state.letterSpacing + (one.isSpace ? state.wordSpacing : 0);
      const width = (font.isVertical ? (one.vmetric?.[0] ?? -one.width) : one.width) * font.unit * size;
      glyphs.push({ ...placed(width, state, font, matrix), text: font.textOf(one), font, isFirst });
      isFirst = false;
      advance(width + (font.isVertical ? -spacing : spacing));
    }
  }
  return matrix;
}

function placed(width: number, state: State, font: Font, matrix: Transform): Omit<Glyph, 'text' | 'font' | 'isFirst'> {
  const { size, scale, rise } = state;
  const [a, b, c, d, x, y] = times(times(state.ctm, matrix), [size * scale, 0, 0, size, 0, rise]);
  const em = size || 1;
  const [along, across] = font.isVertical ? [c, d] : [a, b];
  const share = width / em;
  return {
    x,
    y,
    width: Math.hypot(along, across) * Math.abs(share),
    size: Math.max(Math.hypot(c, d) * font.height, 0.1),
    angle: Math.round((Math.atan2(across * Math.sign(share || 1), along * Math.sign(share || 1)) * 180) / Math.PI),
    isInvisible: INVISIBLE.has(state.mode),
    isOfPage: state.isOfPage,
  };
}

/** What the second one does, and then what the first one does. */
function times([a, b, c, d, e, f]: Transform, [a2, b2, c2, d2, e2, f2]: Transform): Transform {
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

function fontNames(
  operators: readonly number[],
  args: readonly unknown[],
  { setFont, setGState }: { readonly setFont: number; readonly setGState: number },
): Set<string> {
  const names = new Set<string>();
  for (const [at, operator] of operators.entries()) {
    if (operator === setFont) names.add((args[at] as [string])[0]);
    if (operator !== setGState) continue;
    for (const [key, value] of (args[at] as [[string, [string]][]])[0]) if (key === 'Font') names.add(value[0]);
  }
  return names;
}
