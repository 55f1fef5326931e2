import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { loadPdfjs } from './load-pdfjs.ts';

/** What a page does, in its order. */
export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/**
 * Is a text begun and not ended? So it is where an error inside a text, or damage to compressed content, ends a page: the parser
 * gives what is before it, and says no more.
 */
export async function isTextOpen(operators: Operators): Promise<boolean> {
  const { OPS } = await loadPdfjs();
  const own = contentOf(operators, OPS.beginAnnotation);
  return own.lastIndexOf(OPS.beginText) > own.lastIndexOf(OPS.endText);
}

/** Without fields and notes, which are behind the content of the page. */
function contentOf({ fnArray }: Operators, beginAnnotation: number): readonly number[] {
  const end = fnArray.indexOf(beginAnnotation);
  return end === -1 ? fnArray : fnArray.slice(0, end);
}
