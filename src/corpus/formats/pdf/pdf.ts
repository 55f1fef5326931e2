import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { LeftOut, Metadata } from '../../document.ts';
import { underHeadings } from '../../structure/headings.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { countLetters } from '../../../text/count-letters.ts';
import { onOneLine } from '../../../text/lines.ts';
import type { Paragraph } from '../../structure/passages.ts';
import { sum } from '../../../text/sum.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Reading } from '../format.ts';
import { UNKNOWN } from './clean-letters.ts';
import { doubtsResolver } from './doubtful-blanks.ts';
import { groupBy } from './group-by.ts';
import { type PdfLine, linesOfRegion } from './lines.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { opened, parsed } from './open-pdf.ts';
import { type Page, pagesOf } from './pages.ts';
import { type PdfParagraph, paragraphsOf } from './paragraphs.ts';
import { titleOf } from './title.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { withoutLetters, wrongFonts } from './wrong-letters.ts';

/** Readers look for the two marks in the first and last kilobyte; some servers add to the end. In bytes. */
const HEADER_WITHIN = 1_024;
const END_WITHIN = 4_096;

/** A page with fewer letters shows a picture, perhaps with a number or a stamp on it. */
const FEWEST_LETTERS = 10;

/** A document with more such pages than this share is a scan. */
const MOST_PICTURES = 0.9;

/** More letters than this share without a meaning, and the text cannot be read. */
const MOST_UNKNOWN = 0.5;

/** Pixels: pictures are not decoded where text is read, and any may show that a page is one. */
const NO_PICTURES = 0;
const LARGEST_PICTURE = 100_000_000;

/** Why the letters of a font are left out. */
const WRONG_LETTERS = 'letters that stand for others: the font does not tell which';

const BETWEEN = '\n\n';

/**
 * A PDF with a text layer. Its text is made of its paragraphs, with blank lines between them: lines are joined, running
 * heads and page numbers left out.
 * @throws UnusableFile when it is damaged, needs a password, is a scan or does not tell its letters
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!latin.subarray(0, HEADER_WITHIN).includes('%PDF-')) throw new UnusableFile({ code: 'not-pdf' });
  if (!latin.subarray(-END_WITHIN).includes('%%EOF')) throw new UnusableFile({ code: 'pdf-cut-off' });
  return opened(bytes, NO_PICTURES, (pdf) => read(pdf, bytes));
}

async function read(pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<Reading> {
  const pages = await pagesOf(pdf);
  const { lines: unresolved, leftOut, letters } = linesOf(pages);
  if (letters.unknown > (letters.unknown + letters.known) * MOST_UNKNOWN) throw lettersUnknown();
  const pictures = unresolved.flatMap((lines, at) => (countSigns(lines) < FEWEST_LETTERS ? [at + 1] : []));
  if (pictures.length >= pdf.numPages * MOST_PICTURES && (await hasPicture(bytes, pictures[0] ?? 1))) {
    throw new UnusableFile({ code: 'pdf-scan', pages: pdf.numPages });
  }
  const resolve = doubtsResolver(unresolved.flatMap((lines) => lines.map(({ text }) => text)));
  const resolved = unresolved.map((lines) => lines.map((line) => withDoubtsResolved(line, resolve)));
  const withText = withoutRunningHeads(resolved);
  const { paragraphs: all, size } = paragraphsOf(withText.lines);
  const { paragraphs: blocks, unreadable } = withoutUnknown(all);
  if (blocks.length === 0 && unreadable.length > 0) throw lettersUnknown();
  const { text, paragraphs } = textOf(blocks);
  return {
    text,
    paragraphs,
    metadata: await metadataOf(pdf, blocks, size),
    encoding: null,
    leftOut: [
      ...withText.leftOut,
      ...unreadable,
      ...united(leftOut),
      ...describePictures(pictures),
      ...describeBroken(pages),
    ],
    characters: { source: sum(pages.map((page) => countLetters(page.text))), kept: countLetters(text) },
  };
}

function lettersUnknown(): UnusableFile {
  return new UnusableFile({ code: 'pdf-letters-unknown' });
}

/** The lines of each page; of fonts whose letters are others than they seem none is told. */
function linesOf(pages: readonly Page[]): {
  readonly lines: readonly (readonly PdfLine[])[];
  readonly leftOut: readonly LeftOut[];
  readonly letters: { readonly unknown: number; readonly known: number };
} {
  const wrong = wrongFonts(pages.map(({ regions }) => regions));
  const letters = { unknown: 0, known: 0 };
  const leftOut: LeftOut[] = [];
  const lines = pages.map((page, at) =>
    page.regions.flatMap(({ runs }) => {
      const told = runs.map((run) => (wrong.has(run.font) ? withoutLetters(run) : run));
      const lost = runs.filter(({ font }) => wrong.has(font)).map(({ texts }) => texts.join(''));
      if (lost.length > 0) leftOut.push({ text: lost.join(' '), why: WRONG_LETTERS });
      for (const { texts } of told) {
        const unknown = texts.filter((text) => text.includes(UNKNOWN)).length;
        letters.unknown += unknown;
        letters.known += texts.length - unknown;
      }
      const region = linesOfRegion(told, at + 1);
      leftOut.push(...region.leftOut);
      return region.lines;
    }),
  );
  return { lines, leftOut: [...leftOut, ...pages.flatMap((page) => page.leftOut)], letters };
}

function withDoubtsResolved(line: PdfLine, resolve: (text: string) => string): PdfLine {
  const cells = line.cells?.map((cell) => cell.map(resolve));
  return { ...line, text: resolve(line.text), ...(cells && { cells }) };
}

/** Sentences with letters that cannot be told are no words to quote: what is before and behind them is parted there. */
function withoutUnknown(paragraphs: readonly PdfParagraph[]): {
  readonly paragraphs: readonly PdfParagraph[];
  readonly unreadable: readonly LeftOut[];
} {
  const unreadable: LeftOut[] = [];
  const kept = paragraphs.flatMap((paragraph) => {
    if (!paragraph.text.includes(UNKNOWN)) return [paragraph];
    const parts: string[] = [];
    let isOpen = false;
    for (const { start, end } of sentencesOf(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      const unknown = sentence.split(UNKNOWN).length - 1;
      if (unknown > 0) {
        unreadable.push({ text: sentence, why: `${unknown} of its letters cannot be told` });
      } else if (isOpen) {
        parts.push(`${parts.pop() ?? ''}${paragraph.text.slice(0, start).match(/\s*$/u)?.[0] ?? ''}${sentence}`);
      } else {
        parts.push(sentence);
      }
      isOpen = unknown === 0;
    }
    return parts.map((text) => ({ ...paragraph, text }));
  });
  return { paragraphs: kept, unreadable };
}

/** One entry for each reason and text, with the letters of all. */
function united(leftOut: readonly LeftOut[]): LeftOut[] {
  return [...groupBy(leftOut, ({ text, why }) => `${why}\n${text}`).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, letters: sum([first, ...others].map(({ text }) => countLetters(text))) }] : [],
  );
}

function countSigns(lines: readonly PdfLine[]): number {
  return sum(lines.map(({ text }) => text.match(/[\p{L}\p{N}\uFFFD]/gu)?.length ?? 0));
}

/** Is there a picture on a page? The file is opened anew, for pictures are passed over where text is read. */
async function hasPicture(bytes: Uint8Array, number: number): Promise<boolean> {
  const { OPS } = await loadPdfjs();
  const paints = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  return opened(bytes, LARGEST_PICTURE, async (pdf) => {
    const page = await parsed(pdf.getPage(number));
    const { fnArray } = await parsed(page.getOperatorList());
    return fnArray.some((one) => paints.has(one));
  });
}

function describePictures(pages: readonly number[]): LeftOut[] {
  if (pages.length === 0) return [];
  return [
    {
      text: `${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}`,
      why: 'no text on it: a picture or a blank page',
      letters: 0,
    },
  ];
}

function describeBroken(pages: readonly Page[]): LeftOut[] {
  return pages.flatMap(({ isBroken }, at) =>
    isBroken ? [{ text: `page ${at + 1}`, why: 'cannot be read whole: something in it is damaged', letters: 0 }] : [],
  );
}

/** The text of the document, and its paragraphs under their chapters and articles. */
function textOf(blocks: readonly PdfParagraph[]): { text: string; paragraphs: Paragraph[] } {
  let start = 0;
  const lines = blocks.map(({ text, page, isRow }) => {
    const line = { start, end: start + text.length, text, page, ...(isRow && { isRow }) };
    start = line.end + BETWEEN.length;
    return line;
  });
  return { text: blocks.map(({ text }) => text).join(BETWEEN), paragraphs: underHeadings(lines).paragraphs };
}

async function metadataOf(
  pdf: PDFDocumentProxy,
  blocks: readonly PdfParagraph[],
  size: number,
): Promise<Partial<Metadata>> {
  const { info } = await parsed(pdf.getMetadata());
  const named = 'Title' in info && typeof info.Title === 'string' ? info.Title : '';
  const title = titleOf(onOneLine(named.replace(/\p{Cc}/gu, '')), blocks, size);
  return title === null ? {} : { title };
}
