import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Matrix } from './matrix.ts';

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The tables of Chinese, Japanese and Korean encodings that a PDF may name instead of holding them. */
export const CMAPS = join(PDFJS, 'cmaps/');

/** Loads pdf.js. It needs no package that draws, and does not say that there is none. */
export async function loadPdfjs() {
  Object.assign(globalThis, { DOMMatrix: Matrix });
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The small builds load in half the time.
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(join(PDFJS, 'legacy/build/pdf.worker.min.mjs')).href;
    return pdfjs;
  } finally {
    console.warn = warn;
  }
}
