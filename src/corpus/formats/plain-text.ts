import { decode } from '../encoding.ts';
import { isHeading, LONGEST_HEADING, underHeadings } from '../headings.ts';
import { type Article, articleOf, isSavedWebPage } from '../page-furniture.ts';
import { type Line, linesOf } from '../lines.ts';
import { endsLikeSentence } from '../sentences.ts';
import type { Format } from './format.ts';

/** Plain text: a treaty, a communiqué, or a web page that somebody saved as text, furniture and all. */
export const readPlainText: Format = (bytes) => {
  const { text, encoding } = decode(bytes);
  const lines = linesOf(text);
  const { title, body, leftOut } = isSavedWebPage(lines) ? articleOf(lines) : titleAndBody(lines);
  const blocks = isHardWrapped(body) ? joinWrapped(body) : body.filter((line) => line.text !== '');
  return {
    text,
    // The title is words of the document like any other: it is the first paragraph, and can be found and quoted.
    paragraphs: underHeadings(title ? [title, ...blocks] : blocks),
    metadata: title ? { title: title.text } : {},
    encoding,
    leftOut,
  };
};

/** The first line is the title if it is short, does not stop like a sentence and the next line does not go on with it. */
function titleAndBody(lines: readonly Line[]): Article {
  const at = lines.findIndex((line) => line.text !== '');
  const first = lines[at];
  const next = lines.slice(at + 1).find((line) => line.text !== '');
  const isTitle =
    first !== undefined &&
    next !== undefined &&
    // A longer one is taken for a first paragraph.
    first.text.length <= LONGEST_HEADING &&
    !endsLikeSentence(first.text) &&
    !/[,，、:：]$/u.test(first.text) &&
    !/^\p{Ll}/u.test(next.text) &&
    // One sentence over several lines, as the preambles of treaties are set.
    !(next.number === first.number + 1 && /[,，、;；]$/u.test(next.text));
  return isTitle ? { title: first, body: lines.slice(at + 1), leftOut: [] } : { title: null, body: lines, leftOut: [] };
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

function joinWrapped(lines: readonly Line[]): Line[] {
  const blocks: Line[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.text === '') {
      isOpen = false;
    } else if (isOpen && last && !isHeading(line.text) && !isHeading(last.text)) {
      blocks[blocks.length - 1] = { ...last, end: line.end, text: `${last.text}\n${line.text}` };
    } else {
      blocks.push(line);
      isOpen = true;
    }
  }
  return blocks;
}
