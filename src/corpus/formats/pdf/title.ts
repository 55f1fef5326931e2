import { isBoilerplate } from '../../boilerplate/boilerplate-rules.ts';
import { isTitleLike, opensPart } from '../../structure/headings.ts';
import type { PdfParagraph } from './paragraphs.ts';

/** A title in UTF-16 units. */
const LONGEST_TITLE = 150;

/** How many times larger than the text of the body a title is. */
const TITLE_SIZE = 1.12;

/** How many paragraphs from the top are looked at for a title in the size of the text. */
const FIRST = 8;

const FILE_NAME = /\.(?:docx?|pdf|wps|rtf|odt|txt|html?|indd|qxd|pptx?|xlsx?|tex|dvi|jpe?g|tiff?)$/iu;

/**
 * The title of a document: the largest words of its first page that are no masthead. What the file's information says, which
 * programs fill in and nobody looks at, is believed where the page says it too.
 * @param named what the file's information says, or nothing
 * @param paragraphs of the document
 * @param size of the letters of most of the text
 */
export function titleOf(named: string, paragraphs: readonly PdfParagraph[], size: number): string | null {
  const first = paragraphs.filter(({ page, isRow }) => page === 1 && !isRow);
  const shown = shownTitle(first, size);
  const isSaid = isRealTitle(named) && lettersOf(first.map(({ text }) => text).join('')).includes(lettersOf(named));
  if (isSaid && !(shown !== null && lettersOf(shown).includes(lettersOf(named)))) return named;
  return shown;
}

function shownTitle(first: readonly PdfParagraph[], size: number): string | null {
  const candidates = first.filter(
    ({ text }) => text.length <= LONGEST_TITLE && isRealTitle(text) && opensPart(text) === null,
  );
  const largest = candidates.reduce((most, one) => Math.max(most, one.size), 0);
  if (largest > size * TITLE_SIZE) return candidates.find((one) => one.size === largest)?.text ?? null;
  const top = first.filter(({ text }) => !isBoilerplate('masthead', text)).slice(0, FIRST);
  const bold = top.find((one) => one.isBold && isTitleLike(one.text) && candidates.includes(one));
  const [uppermost] = top;
  const isTitle = uppermost !== undefined && isTitleLike(uppermost.text) && candidates.includes(uppermost);
  // Bold words behind the first paragraphs may be of the text.
  if (bold && (bold === uppermost || !isTitle)) return bold.text;
  return isTitle ? uppermost.text : null;
}

function isRealTitle(title: string): boolean {
  if (title.length > LONGEST_TITLE || FILE_NAME.test(title)) return false;
  if (isBoilerplate('no title', title) || isBoilerplate('masthead', title)) return false;
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  // Names in old encodings come as letters of western Europe.
  const strange = title.match(/[\u0080-\u00FF\uFFFD\p{Co}]/gu)?.length ?? 0;
  return letters >= 3 && strange < letters / 2;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
