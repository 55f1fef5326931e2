import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { UNKNOWN, cleaned } from './clean-letters.ts';

/** A font of a document, as far as its letters have to be placed and told. */
export type Font = {
  /** The name that the file gives it, such as `ABCDEF+Times-Bold`. */
  readonly name: string;
  /** Lines run downwards. */
  readonly isVertical: boolean;
  readonly isBold: boolean;
  /** Widths of glyphs in this unit are shares of the size. */
  readonly unit: number;
  /** The height of its letters as a share of the size. */
  readonly height: number;
  /** What a glyph stands for: U+FFFD where nothing in the file says so. */
  readonly textOf: (glyph: { readonly unicode: string; readonly originalCharCode: number }) => string;
  /** No table tells the letters: the numbers of the glyphs are taken for them, which may be right. */
  readonly isGuess: boolean;
};

/** The fonts of a document by the names that the parser gives them. */
export type Fonts = Map<string, Font>;

/** As the parser gives it with `fontExtraProperties`. */
type ParsedFont = {
  readonly name: string;
  readonly vertical: boolean;
  readonly isType3Font: boolean;
  readonly fontMatrix: readonly number[] | null;
  readonly bbox: readonly number[] | null;
  readonly bold: boolean;
  readonly black: boolean;
  /** A table by codes, in the field `_map`; or, with `firstChar`, the statement that codes are letters. */
  readonly toUnicode?: Readonly<Record<string, unknown>>;
};

const USUAL_UNIT = 0.001;

/** The number of the blank in fonts of the TrueType kind, often left out of the table. */
const BLANK_GLYPH = 3;

/** Stands for a font that cannot be loaded: what is shown in it has no glyphs. */
export const UNREADABLE: Font = {
  name: '',
  isVertical: false,
  isBold: false,
  unit: USUAL_UNIT,
  height: 1,
  textOf: () => UNKNOWN,
  isGuess: true,
};

/** Looks up those fonts of a page that are not known yet, and gives all. */
export async function fontsOf(page: PDFPageProxy, fonts: Fonts, names: ReadonlySet<string>): Promise<Fonts> {
  for (const name of names) {
    if (fonts.has(name)) continue;
    // Of a font that cannot be loaded, the parser gives the message.
    const parsed = await new Promise<ParsedFont | string | null>((resolve) => {
      page.commonObjs.get(name, (font: ParsedFont | string | null) => resolve(font));
    });
    fonts.set(name, parsed === null || typeof parsed === 'string' ? UNREADABLE : fontOf(parsed));
  }
  return fonts;
}

/** What each code of a font stands for, where the file says so. */
function tableOf(toUnicode: ParsedFont['toUnicode']): readonly unknown[] | undefined {
  const table = toUnicode?.['_map'];
  return Array.isArray(table) ? (table as readonly unknown[]) : undefined;
}

function fontOf({ name, vertical, isType3Font, fontMatrix, bbox, bold, black, toUnicode }: ParsedFont): Font {
  const letters = tableOf(toUnicode);
  const [unit = USUAL_UNIT, , , rise = USUAL_UNIT] = fontMatrix ?? [];
  // The letters of such a font are drawings in a unit of its own.
  const drawn = isType3Font && bbox ? Math.abs(((bbox[3] ?? 0) - (bbox[1] ?? 0)) * rise) : 0;
  return {
    name,
    isVertical: vertical,
    isBold: bold || black || /bold|black|heavy|hei/iu.test(name),
    unit: Math.abs(unit) || USUAL_UNIT,
    height: drawn > 0 ? drawn : 1,
    textOf: ({ unicode, originalCharCode }) => {
      const text = cleaned(unicode);
      if (letters === undefined || letters[originalCharCode] !== undefined || text === ' ') return text;
      return originalCharCode === BLANK_GLYPH ? ' ' : UNKNOWN;
    },
    isGuess: letters === undefined,
  };
}
