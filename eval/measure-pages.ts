import type { Document } from '../src/corpus/document.ts';
import { readFile } from '../src/corpus/read/read-file.ts';
import type { Progress } from './progress.ts';
import type { Half } from './people-questions.ts';
import { type KnownPage, generatePages } from './pages/generate-pages.ts';
import { mean, rounded } from './statistics.ts';

/** Pages of each layout and language. */
const EACH = 2;

/**
 * How much of the articles of generated pages is kept, and how much of what is around them, in letters and figures.
 * @param documents whose words the articles are put together from
 */
export async function measurePages(documents: readonly Document[], half: Half | undefined, progress: Progress) {
  const pages = generatePages(documents, EACH).filter((page) => half === undefined || page.half === half);
  const results: Awaited<ReturnType<typeof resultOf>>[] = [];
  for (const [at, page] of pages.entries()) {
    progress(at + 1, pages.length);
    results.push(await resultOf(page));
  }
  const recalls = results.map(({ recall }) => recall);
  const sum = (name: 'around' | 'aroundKept') => results.reduce((all, one) => all + one[name], 0);
  return {
    pages: pages.length,
    meanRecall: rounded(mean(recalls)),
    worstRecall: rounded(Math.min(1, ...recalls)),
    boilerplateKept: rounded(sum('aroundKept') / Math.max(1, sum('around'))),
    titlesRight: results.filter(({ hasTitle }) => hasTitle).length,
    datesRight: results.filter(({ hasDate }) => hasDate).length,
    datesShown: results.filter(({ showsDate }) => showsDate).length,
    details: results
      .filter(({ recall, aroundKept }) => recall < 1 || aroundKept > 0)
      .map(({ name, recall, lost, kept }) => ({ name, recall: rounded(recall), lost, kept })),
  };
}

async function resultOf(page: KnownPage) {
  const document = await readFile('page.html', new TextEncoder().encode(page.html));
  const text = letters(document.text);
  const lost = page.article.filter((part) => !text.includes(letters(part)));
  const size = (parts: readonly string[]) => parts.reduce((all, part) => all + letters(part).length, 0);
  const own = page.article.filter((part) => !lost.includes(part));
  const all = letters(`${document.text} ${document.leftOut.map((one) => one.text).join(' ')}`).length;
  const title = text.includes(letters(page.title)) ? letters(page.title).length : 0;
  const kept = document.text
    .split('\n')
    .filter(
      (line) =>
        letters(line) !== '' && ![page.title, ...page.article].some((part) => letters(part).includes(letters(line))),
    );
  return {
    name: page.name,
    recall: size(own) / Math.max(1, size(page.article)),
    around: Math.max(0, all - size(page.article) - letters(page.title).length),
    aroundKept: Math.max(0, text.length - size(own) - title),
    hasTitle: letters(document.title) === letters(page.title),
    hasDate: page.date !== null && document.date === page.date,
    showsDate: page.date !== null,
    lost,
    kept,
  };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
