import type { Document } from '../../src/corpus/document.ts';
import type { Language } from '../../src/languages/language.ts';
import type { Half } from '../people-questions.ts';
import { articleFrom } from './articles.ts';
import { drawFrom } from './draw.ts';
import { LAYOUTS } from './layouts.ts';
import { kitFor } from './page-kit.ts';
import { PAGE_WORDS } from './page-words.ts';

/** A page whose article is known. */
export type KnownPage = {
  /** The layout, the language and the number of the page. */
  readonly name: string;
  readonly half: Half;
  readonly html: string;
  readonly title: string;
  /** `2024-03-07`; `null` where the layout does not show it. */
  readonly date: string | null;
  /** The paragraphs and headings of the article, without its title. */
  readonly article: readonly string[];
};

const LANGUAGES: readonly Language[] = ['zh', 'ru', 'en'];

/**
 * Pages in every layout and language, their articles put together from documents.
 * @param each how many of each layout and language: the first short, the others of growing length
 */
export function generatePages(documents: readonly Document[], each: number): KnownPage[] {
  return LAYOUTS.flatMap((layout, at) =>
    LANGUAGES.flatMap((language, number) =>
      Array.from({ length: each }, (_, turn): KnownPage => {
        const draw = drawFrom(at * 100 + number * 10 + turn + 1);
        const article = articleFrom(documents, language, 3 + turn * 4 + draw.below(4), draw);
        const kit = kitFor(article, PAGE_WORDS[language], draw);
        const html = layout.page(kit);
        return {
          name: `${layout.name} (${language} ${turn + 1})`,
          half: at % 2 === 0 ? 'fit' : 'test',
          html,
          title: article.title,
          date: [kit.iso, kit.day].some((one) => html.includes(one)) ? kit.iso : null,
          article: article.parts.map(({ text }) => text),
        };
      }),
    ),
  );
}
