import type { Span } from './document.ts';
import type { Paragraph } from './passages.ts';
import { endsLikeSentence } from './sentences.ts';

/** Lines longer than this (UTF-16 units) are no headings. */
export const LONGEST_HEADING = 150;

/** A part of a text that is a paragraph or a heading: its place, its words, its page where there are pages. */
export type Block = Span & {
  readonly text: string;
  readonly page?: number;
};

/** Chapters and articles that stand on a line of their own become the headings of what follows. */
export function underHeadings(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let chapter: string | null = null;
  let article: string | null = null;
  const add = ({ start, end, page }: Block) => {
    const heading = [chapter, article].filter((one) => one !== null);
    paragraphs.push({ start, end, heading, ...(page !== undefined && { page }) });
  };
  for (const block of blocks) {
    if (CHAPTER.test(block.text) && isHeading(block.text)) {
      chapter = block.text;
      article = null;
    } else if (isHeading(block.text)) {
      article = block.text;
      // "Article 1 The Organisation is open to all" is a heading and words of the article in one.
      if (ARTICLE_WITH_WORDS.test(block.text)) add(block);
    } else {
      add(block);
    }
  }
  return paragraphs;
}

const CHAPTER =
  /^(?:第[〇零一二三四五六七八九十百千\d]+[编編章节節]|(?:chapter|part|section|глава|раздел|часть)\s+[\divxlc]+)/iu;
const ARTICLE = /^(?:第[〇零一二三四五六七八九十百千\d]+[条條]|(?:article|статья)\s+\d+)/iu;

/** An article's number with words right behind it, not as a title behind a stop, a colon or a dash. */
const ARTICLE_WITH_WORDS = new RegExp(`${ARTICLE.source}\\s*[\\p{L}«“"《]`, 'iu');

/** Is a line of a text the heading of a chapter or an article, by its words? */
export function isHeading(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    !endsLikeSentence(line) &&
    !/[,，、:：]$/u.test(line) &&
    (CHAPTER.test(line) || ARTICLE.test(line))
  );
}
