import type { Document } from '../../corpus/document.ts';
import type { IndexedPassage } from './passage-index.ts';

/** Passages with fewer of their figures in common than this share are no twins, whatever their places. */
const SHARED_FIGURES = 0.5;

/**
 * Passages that say the same in different languages. Documents are translations of each other where their paths differ
 * in nothing but a language (`en/a.md` and `ru/a.md`, `a.zh.txt` and `a.en.txt`); passages of such documents are twins
 * where they have the same place among as many passages (of the whole, or else of an article with the same number), and
 * the same figures.
 */
export async function twinsAmong(
  passages: readonly IndexedPassage[],
  pause: () => Promise<void> | undefined,
): Promise<ReadonlyMap<IndexedPassage, readonly IndexedPassage[]>> {
  const twins = new Map<IndexedPassage, readonly IndexedPassage[]>();
  for (const family of familiesAmong(passages)) {
    for (const translation of family) {
      const others = family.filter((other) => other !== translation);
      for (const [at, passage] of translation.passages.entries()) {
        const same = others.flatMap((other) => {
          const twin = inPlaceOf(passage, at, translation, other);
          return twin && haveSameFigures(passage, twin) ? [twin] : [];
        });
        if (same.length > 0) twins.set(passage, same);
        await pause();
      }
    }
  }
  return twins;
}

/** The passages of one document of a family, and those of each article. */
type Translation = {
  readonly document: Document;
  readonly passages: IndexedPassage[];
  readonly articles: Map<number, IndexedPassage[]>;
};

function familiesAmong(passages: readonly IndexedPassage[]): Translation[][] {
  const byDocument = new Map<Document, Translation>();
  for (const passage of passages) {
    const { document } = passage;
    const known = byDocument.get(document);
    if (known) known.passages.push(passage);
    else byDocument.set(document, { document, passages: [passage], articles: new Map() });
  }
  const families = new Map<string, Translation[]>();
  for (const [document, translation] of byDocument) {
    const key = pathWithoutLanguage(document);
    families.set(key, [...(families.get(key) ?? []), translation]);
  }
  const translated = [...families.values()].filter((family) => {
    const languages = new Set(family.map(({ document }) => document.language));
    return family.length > 1 && languages.size === family.length;
  });
  for (const { passages: own, articles } of translated.flat()) addArticles(own, articles);
  return translated;
}

function addArticles(passages: readonly IndexedPassage[], articles: Map<number, IndexedPassage[]>): void {
  for (const passage of passages) {
    if (passage.article === undefined) continue;
    const others = articles.get(passage.article);
    if (others) others.push(passage);
    else articles.set(passage.article, [passage]);
  }
}

function pathWithoutLanguage({ id, language }: Document): string {
  return id
    .split(/([/._-])/u)
    .map((part) => (part.toLowerCase() === language ? '*' : part))
    .join('');
}

/** The passage of another document that has the place of a passage. */
function inPlaceOf(
  passage: IndexedPassage,
  at: number,
  own: Translation,
  other: Translation,
): IndexedPassage | undefined {
  const across = own.passages.length === other.passages.length ? other.passages[at] : undefined;
  if (across?.article === passage.article) return across;
  if (passage.article === undefined) return undefined;
  const [mine, theirs] = [own.articles.get(passage.article), other.articles.get(passage.article)];
  return mine && theirs?.length === mine.length ? theirs[mine.indexOf(passage)] : undefined;
}

function haveSameFigures({ figures: own }: IndexedPassage, { figures: other }: IndexedPassage): boolean {
  const shared = own.filter((term) => other.includes(term)).length;
  return shared >= SHARED_FIGURES * Math.max(own.length, other.length);
}
