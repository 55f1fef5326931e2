import { decode } from '../../read/encoding.ts';
import { isTitleLike, opensPart, underHeadings } from '../../structure/headings.ts';
import { type TextArticle, isSavedWebPage, textArticleOf } from '../../boilerplate/saved-web-page.ts';
import { type Line, countLines, linesOf } from '../../../text/lines.ts';
import { HAN_ITEM_NUMERAL } from '../../../text/numerals.ts';
import { endsLikeSentence } from '../../../text/sentences.ts';
import { type LineOrRow, withTables } from '../../structure/tab-tables.ts';
import { countLetters, lettersWithin } from '../../../text/count-letters.ts';
import { withParagraphs } from '../../structure/inline-marks.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import type { Format } from '../format.ts';

/** More than any document has; a file of line breaks would fill the memory. */
const MOST_LINES = 2_000_000;

/** Plain text: a treaty, a communiqué, or a web page that somebody saved as text, menus and all. */
export const readPlainText: Format = (bytes, charset) => {
  const { text, encoding } = decode(bytes, charset);
  if (countLines(text) > MOST_LINES) throw new UnusableFile({ code: 'too-many-lines', most: MOST_LINES });
  const lines = withParagraphs(linesOf(text));
  const { title, body, leftOut, metadata } = isSavedWebPage(lines) ? textArticleOf(lines) : titleAndBody(lines);
  const rows = withTables(body);
  const blocks = isHardWrapped(rows) ? joinWrapped(rows) : rows.filter((line) => line.text !== '');
  // The title is words of the document like any other: it is a paragraph, and can be found and quoted.
  const { paragraphs, headings } = underHeadings(
    title ? [title, ...blocks].toSorted((a, b) => a.start - b.start) : blocks,
  );
  const characters = { source: countLetters(text), kept: lettersWithin(text, [...paragraphs, ...headings]) };
  return {
    text,
    paragraphs,
    characters,
    metadata: { ...(title && { title: title.text }), ...metadata },
    encoding,
    leftOut,
  };
};

/** The first line is the title if it is short, does not stop like a sentence and the next line does not go on with it. */
function titleAndBody(lines: readonly Line[]): TextArticle {
  const at = lines.findIndex((line) => line.text !== '');
  const first = lines[at];
  const next = lines.slice(at + 1).find((line) => line.text !== '');
  const isTitle =
    first !== undefined &&
    next !== undefined &&
    isTitleLike(first.text) &&
    !/^\p{Ll}/u.test(next.text) &&
    // One sentence over several lines, as the preambles of treaties are set.
    !(next.number === first.number + 1 && /[,，、;；]$/u.test(next.text));
  const [title, body] = isTitle ? [first, lines.slice(at + 1)] : [null, lines];
  return { title, body, leftOut: [], metadata: {} };
}

/**
 * Was the text broken at a fixed width? Then lines that another line follows directly mostly stop in the middle of a
 * sentence, none is very long, and most are nearly as long as the longest.
 */
function isHardWrapped(lines: readonly Line[]): boolean {
  const followed = lines.filter((line, at) => line.text !== '' && (lines[at + 1]?.text ?? '') !== '');
  if (followed.length < 3) return false;
  const longest = followed.reduce((most, line) => Math.max(most, line.text.length), 0);
  const open = followed.filter((line) => !endsLikeSentence(line.text) && line.text.length > longest * 0.6);
  return longest >= 30 && longest <= 120 && open.length > followed.length * 0.6;
}

function joinWrapped(lines: readonly LineOrRow[]): LineOrRow[] {
  const groups: LineOrRow[][] = [];
  let open: LineOrRow[] | null = null;
  for (const line of lines) {
    const last = open?.at(-1);
    if (line.text === '') {
      open = null;
    } else if (open && last && !last.isRow && !line.isRow && goesOn(line, last, open.length === 1)) {
      open.push(line);
    } else {
      open = [line];
      groups.push(open);
    }
  }
  return groups.map((group) => {
    const [first] = group as [LineOrRow];
    return { ...first, end: group.at(-1)?.end ?? first.end, text: group.map((line) => line.text).join('\n') };
  });
}

/** Does a line continue the block whose last line is given? */
function goesOn(line: Line, last: Line, isLastFirst: boolean): boolean {
  // Something was left out between them.
  if (line.number !== last.number + 1 || opensBlock(line.text, last.text)) return false;
  // A heading is a block of its own, but for one that is too long for its line.
  return !(isLastFirst && opensPart(last.text) === 'heading') || /^\p{Ll}/u.test(line.text);
}

/** Does a line begin something new, though it is right below another? */
function opensBlock(line: string, before: string): boolean {
  return opensPart(line) === 'heading' || (endsLikeSentence(before) && (opensPart(line) !== null || ITEM.test(line)));
}

/** The number of an item: 一、, （一）, 1., 2), (a). */
const ITEM = new RegExp(
  `^(?:[${HAN_ITEM_NUMERAL}]{1,3}、|[（(][${HAN_ITEM_NUMERAL}a-zа-я\\d]{1,3}[）)]|\\d{1,2}[.)]\\s)`,
  'u',
);
