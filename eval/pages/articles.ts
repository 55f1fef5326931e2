import type { Document } from '../../src/corpus/document.ts';
import type { Language } from '../../src/languages/language.ts';
import { ARTICLE_WORDS, type ArticleWords } from './article-words.ts';
import type { Draw } from './draw.ts';

/** `linked`: a paragraph that is one link. */
export type ArticlePart = {
  readonly is: 'heading' | 'paragraph' | 'item' | 'linked' | 'quote' | 'row';
  readonly text: string;
};

/** An article for a page: words of documents, in their order. */
export type PageArticle = {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly ArticlePart[];
  /** Year, month and day. */
  readonly date: readonly [number, number, number];
};

/** An article of so many paragraphs out of one of the documents in a language. */
export function articleFrom(
  documents: readonly Document[],
  language: Language,
  count: number,
  draw: Draw,
): PageArticle {
  const fitting = documents.filter((one) => one.language === language && one.passages.length > count);
  const document = draw.one(fitting);
  const from = draw.below(document.passages.length - count);
  const parts: ArticlePart[] = [];
  const said = new Set([document.title]);
  let heading = '';
  for (const { text, locator } of document.passages.slice(from, from + count)) {
    const above = locator.heading.at(-1) ?? '';
    if (above !== heading && above !== '' && !said.has(above) && parts.length > 0) {
      parts.push({ is: 'heading', text: above });
      said.add(above);
    }
    heading = above;
    const words = text
      .replace(/[*_`|]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (said.has(words)) continue;
    said.add(words);
    parts.push({ is: 'paragraph', text: words });
  }
  return {
    language,
    title: document.title,
    parts: withOtherKinds(parts, ARTICLE_WORDS[language], draw),
    date: [2019 + draw.below(7), 1 + draw.below(12), 1 + draw.below(28)],
  };
}

/** Articles hold more than paragraphs: now and then a list behind its lead-in, a quotation, a table, a short or a linked last line. */
function withOtherKinds(parts: readonly ArticlePart[], words: ArticleWords, draw: Draw): ArticlePart[] {
  const middle = 1 + draw.below(Math.max(1, parts.length - 1));
  const inside = draw.below(5);
  const below = draw.below(5);
  const rows = words.rows.map((text): ArticlePart => ({ is: 'row', text }));
  return [
    ...parts.slice(0, middle),
    ...(inside === 0 ? listOf(words) : []),
    ...(inside === 1 ? [{ is: 'quote', text: words.quote } as const] : []),
    ...(inside === 2 ? rows : []),
    ...parts.slice(middle),
    ...(below === 0 ? [{ is: 'heading', text: words.heading } as const, ...listOf(words)] : []),
    ...(below === 1 ? [{ is: 'linked', text: words.linked } as const] : []),
    ...(below === 2 ? [{ is: 'paragraph', text: words.shortLine } as const] : []),
  ];
}

function listOf({ leadIn, items }: ArticleWords): ArticlePart[] {
  return [{ is: 'paragraph', text: leadIn }, ...items.map((text): ArticlePart => ({ is: 'item', text }))];
}
