import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { UnusableFile } from '../../read/unusable-file.ts';
import { CMAPS, loadPdfjs } from './load-pdfjs.ts';

/**
 * Opens a file for as long as it is used.
 * @param maxImageSize pixels of the largest picture that is decoded
 * @throws UnusableFile when it is damaged or needs a password
 */
export async function opened<Result>(
  bytes: Uint8Array,
  maxImageSize: number,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    // The parser takes what it is given for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    cMapUrl: CMAPS,
    cMapPacked: true,
    // With the tables that say what the glyphs of a font stand for.
    fontExtraProperties: true,
    maxImageSize,
  });
  try {
    return await use(await parsed(task.promise));
  } finally {
    await task.destroy();
  }
}

/** What the parser gives, or why it cannot. */
export async function parsed<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnusableFile({ code: isLocked ? 'pdf-locked' : 'pdf-damaged' });
  }
}
