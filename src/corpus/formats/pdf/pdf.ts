import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { LeftOut, Metadata } from '../../document.ts';
import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { underHeadings } from '../../structure/headings.ts';
import { countLetters } from '../../../text/count-letters.ts';
import { onOneLine } from '../../../text/lines.ts';
import type { Paragraph } from '../../structure/passages.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { sum } from '../../../text/sum.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Reading } from '../format.ts';
import { type PdfLine, type TextRun, linesOfPage } from './lines.ts';
import { CMAPS, loadPdfjs } from './load-pdfjs.ts';
import { type PdfParagraph, paragraphsOf } from './paragraphs.ts';
import { withoutRadicals } from './radicals.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Readers look for the two marks in the first and last kilobyte; some servers add to the end. In bytes. */
const HEADER_WITHIN = 1_024;
const END_WITHIN = 4_096;

/** A page with fewer letters shows a picture, perhaps with a number or a stamp on it. */
const FEWEST_LETTERS = 10;

/** A document with more such pages than this share is a scan. */
const MOST_PICTURES = 0.9;

/** More letters than this share without a meaning, and the text cannot be read. Even blanks have none then. */
const MOST_UNKNOWN = 0.1;

/** Control characters, private use, what is no letter at all: codes of a font that tells no letters. */
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

/** A title in UTF-16 units. */
const LONGEST_TITLE = 150;

const BETWEEN = '\n\n';

/** How many times larger than the text of the body a title is. */
const TITLE_SIZE = 1.12;

/**
 * A PDF with a text layer. Its text is made of its paragraphs, with blank lines between them: lines are joined, running
 * heads and page numbers left out.
 * @throws UnusableFile when it is damaged, needs a password, is a scan or does not tell its letters
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!latin.subarray(0, HEADER_WITHIN).includes('%PDF-')) throw new UnusableFile({ code: 'not-pdf' });
  if (!latin.subarray(-END_WITHIN).includes('%%EOF')) throw new UnusableFile({ code: 'pdf-cut-off' });
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
  });
  try {
    return await read(await parsed(task.promise));
  } finally {
    await task.destroy();
  }
}

/** What the parser gives, or why it cannot. */
async function parsed<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnusableFile({ code: isLocked ? 'pdf-locked' : 'pdf-damaged' });
  }
}

async function read(pdf: PDFDocumentProxy): Promise<Reading> {
  const pages: PdfLine[][] = [];
  const atAngles = new Map<string, number>();
  const pictures: number[] = [];
  let source = 0;
  let unknown = 0;
  let known = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await parsed(pdf.getPage(number));
    const { pieces, slanted, raw } = await piecesOf(page);
    unknown += raw.match(UNKNOWN)?.length ?? 0;
    known += raw.replace(UNKNOWN, '').length;
    source += sum(pieces.map(({ text }) => countLetters(text))) + countLetters(slanted);
    const lines = linesOfPage(pieces, number);
    pages.push(lines);
    if (countCharacters(lines) < FEWEST_LETTERS) pictures.push(number);
    if (slanted !== '') atAngles.set(slanted, (atAngles.get(slanted) ?? 0) + countLetters(slanted));
    page.cleanup();
  }
  if (unknown > (unknown + known) * MOST_UNKNOWN) {
    throw new UnusableFile({ code: 'pdf-letters-unknown' });
  }
  if (pictures.length >= pdf.numPages * MOST_PICTURES && (await hasPicture(pdf, pictures[0] ?? 1))) {
    throw new UnusableFile({ code: 'pdf-scan', pages: pdf.numPages });
  }
  const withText = withoutRunningHeads(pages);
  const { paragraphs: blocks, size } = paragraphsOf(withText.lines);
  const { text, paragraphs } = textOf(blocks);
  return {
    text,
    paragraphs,
    metadata: await metadataOf(pdf, blocks, size),
    encoding: null,
    leftOut: [
      ...withText.leftOut,
      ...[...atAngles].map(([slanted, letters]) => ({ text: slanted, why: 'text at an angle', letters })),
      ...describePictures(pictures),
    ],
    characters: { source, kept: countLetters(text) },
  };
}

/** The text of a page by its places. Of text in several directions only what runs in the main one is the page's. */
async function piecesOf(page: PDFPageProxy): Promise<{ pieces: TextRun[]; slanted: string; raw: string }> {
  const { items } = await parsed(page.getTextContent());
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as Transform;
  const turned = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const text = cleaned(item.str);
    if (text.trim() === '') return [];
    const [p, q, r, s, x, y] = item.transform as Transform;
    // The direction of the line and of its letters' height, on the page as it is shown: downwards is more.
    const angle = Math.round((Math.atan2(b * p + d * q, a * p + c * q) * 180) / Math.PI);
    return [{ text, angle, width: item.width, size: Math.hypot(r, s), x: a * x + c * y + e, y: b * x + d * y + f }];
  });
  const weights = new Map<number, number>();
  for (const { angle, text } of turned) weights.set(angle, (weights.get(angle) ?? 0) + text.length);
  const [main] = [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const cos = Math.cos((-main * Math.PI) / 180);
  const sin = Math.sin((-main * Math.PI) / 180);
  const isMain = (angle: number) => Math.abs(angle - main) <= 2;
  return {
    pieces: turned
      .filter(({ angle }) => isMain(angle))
      .map(({ text, width, size, x, y }) => {
        const from = x * cos - y * sin;
        return { text, x: from, right: from + width, y: x * sin + y * cos, size: Math.max(size, 0.1) };
      }),
    slanted: onOneLine(
      turned
        .filter(({ angle }) => !isMain(angle))
        .map(({ text }) => text)
        .join(' '),
    ),
    raw: items.map((item) => ('str' in item ? item.str.replace(/\s/gu, '') : '')).join(''),
  };
}

type Transform = [number, number, number, number, number, number];

/** Control characters have no meaning, halves of surrogate pairs no letter; bullets are often in private use. */
function cleaned(text: string): string {
  return withoutRadicals(text)
    .replace(/(?!\s)\p{Cc}|[\u200B\u2060\uFEFF]/gu, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/^[\uF0A7\uF0B7\uF06C\uF0D8\uF0FC](?=\s|$)/, '•');
}

function countCharacters(lines: readonly PdfLine[]): number {
  return lines.reduce((count, { text }) => count + (text.match(/[\p{L}\p{N}\p{Co}\uFFFD]/gu)?.length ?? 0), 0);
}

async function hasPicture(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await parsed(pdf.getPage(number));
  const { fnArray } = await parsed(page.getOperatorList());
  page.cleanup();
  const { OPS } = await loadPdfjs();
  const paints = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  return fnArray.some((one) => paints.has(one));
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

/** The text of the document, and its paragraphs under their chapters and articles. */
function textOf(blocks: readonly PdfParagraph[]): { text: string; paragraphs: Paragraph[] } {
  let start = 0;
  const lines = blocks.map(({ text, page }) => {
    const line = { start, end: start + text.length, text, page };
    start = line.end + BETWEEN.length;
    return line;
  });
  return { text: blocks.map(({ text }) => text).join(BETWEEN), paragraphs: underHeadings(lines).paragraphs };
}

/** The title is what the file says, unless a program put it there; else the largest words of the first page. */
async function metadataOf(
  pdf: PDFDocumentProxy,
  blocks: readonly PdfParagraph[],
  size: number,
): Promise<Partial<Metadata>> {
  const { info } = await parsed(pdf.getMetadata());
  const named = 'Title' in info && typeof info.Title === 'string' ? onOneLine(cleaned(info.Title)) : '';
  if (isRealTitle(named)) return { title: named };
  const first = blocks.filter(({ page }) => page === 1);
  const largest = first.reduce((most, block) => Math.max(most, block.size), 0);
  const title =
    largest > size * TITLE_SIZE
      ? first.find((block) => block.size === largest)
      : first.slice(0, 1).find(({ text }) => !endsLikeSentence(text));
  return title && title.text.length <= LONGEST_TITLE ? { title: title.text } : {};
}

const FILE_NAME = /\.(?:docx?|pdf|wps|rtf|odt|txt|html?|indd|qxd|pptx?|xlsx?|tex|dvi|jpe?g|tiff?)$/iu;

function isRealTitle(title: string): boolean {
  if (title.length > LONGEST_TITLE || FILE_NAME.test(title) || isBoilerplate('no title', title)) return false;
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  // Names in old encodings come as letters of western Europe.
  const strange = title.match(/[\u0080-\u00FF\uFFFD\p{Co}]/gu)?.length ?? 0;
  return letters >= 3 && strange < letters / 2;
}
