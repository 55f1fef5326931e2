import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { LeftOut } from '../../document.ts';
import { UNKNOWN } from './clean-letters.ts';
import type { Fonts } from './fonts.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import { parsed } from './open-pdf.ts';
import { isTextOpen } from './operators.ts';
import { type Region, regionsOf } from './runs.ts';

export type Page = {
  readonly regions: readonly Region[];
  readonly leftOut: readonly LeftOut[];
  /** All its glyphs, in the order of the file: before they are placed in lines, a ligature as its letters. */
  readonly text: string;
  /** Something in it cannot be understood, and what follows that may be missing. */
  readonly isBroken: boolean;
};

/** A sentence that ends so is whole, whatever is missing behind it. */
const SENTENCE_END = /[.!?。！？]$/u;

export async function pagesOf(pdf: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = [];
  const fonts: Fonts = new Map();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await parsed(pdf.getPage(number));
    const operators = await parsed(page.getOperatorList());
    const isBroken = await isTextOpen(operators);
    const glyphs = await parsed(glyphsOf(page, operators, fonts));
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      ...regionsOf(isBroken ? withEndUnknown(glyphs) : glyphs, width, height),
      text: glyphs.map(({ text }) => text).join(''),
      isBroken,
    });
    page.cleanup();
  }
  return pages;
}

/** With an unknown letter behind the last one, so that a sentence cut off there is not read. */
function withEndUnknown(glyphs: readonly Glyph[]): readonly Glyph[] {
  const at = glyphs.findLastIndex(({ text, isOfPage }) => isOfPage && text.trim() !== '');
  const last = glyphs[at];
  if (!last || SENTENCE_END.test(last.text)) return glyphs;
  const turn = (last.angle * Math.PI) / 180;
  const end = { x: last.x + last.width * Math.cos(turn), y: last.y + last.width * Math.sin(turn) };
  return glyphs.toSpliced(at + 1, 0, { ...last, ...end, text: UNKNOWN, width: 0, isFirst: false });
}
