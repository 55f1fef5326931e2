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
export function twinsAmong(
  passages: readonly IndexedPassage[],
  termOf: (id: number) => string,
): ReadonlyMap<IndexedPassage, readonly IndexedPassage[]> {
  const twins = new Map<IndexedPassage, readonly IndexedPassage[]>();
  for (const family of familiesAmong(passages)) {
    for (const [document, own] of family) {
      for (const passage of own) {
        const others = [...family].flatMap(([other, theirs]) =>
          other === document ? [] : (twinIn(passage, own, theirs, termOf) ?? []),
        );
        if (others.length > 0) twins.set(passage, others);
      }
    }
  }
  return twins;
}

type Family = ReadonlyMap<Document, readonly IndexedPassage[]>;

function familiesAmong(passages: readonly IndexedPassage[]): Family[] {
  const families = new Map<string, Map<Document, IndexedPassage[]>>();
  for (const passage of passages) {
    const key = pathWithoutLanguage(passage.document);
    const family = families.get(key) ?? new Map<Document, IndexedPassage[]>();
    families.set(key, family);
    const own = family.get(passage.document);
    if (own) own.push(passage);
    else family.set(passage.document, [passage]);
  }
  return [...families.values()].filter((family) => {
    const languages = new Set([...family.keys()].map(({ language }) => language));
    return family.size > 1 && languages.size === family.size;
  });
}

function pathWithoutLanguage({ id, language }: Document): string {
  return id
    .split(/([/._-])/u)
    .map((part) => (part.toLowerCase() === language ? '*' : part))
    .join('');
}

function twinIn(
  passage: IndexedPassage,
  own: readonly IndexedPassage[],
  theirs: readonly IndexedPassage[],
  termOf: (id: number) => string,
): IndexedPassage | null {
  const [mine, others] = own.length === theirs.length ? [own, theirs] : articles(passage, own, theirs, termOf);
  if (mine.length !== others.length) return null;
  const other = others[mine.indexOf(passage)];
  return other && haveSameFigures(passage, other, termOf) ? other : null;
}

/** The passages of both documents that are of the same article. */
function articles(
  { headings }: IndexedPassage,
  own: readonly IndexedPassage[],
  theirs: readonly IndexedPassage[],
  termOf: (id: number) => string,
): [readonly IndexedPassage[], readonly IndexedPassage[]] {
  const part = headings.findLast((term) => /^article\d+$/u.test(termOf(term)));
  if (part === undefined) return [own, []];
  return [
    own.filter(({ headings: above }) => above.includes(part)),
    theirs.filter(({ headings: above }) => above.includes(part)),
  ];
}

function haveSameFigures(a: IndexedPassage, b: IndexedPassage, termOf: (id: number) => string): boolean {
  const figuresOf = ({ terms }: IndexedPassage) => new Set([...terms].filter((term) => /\d/u.test(termOf(term))));
  const [own, other] = [figuresOf(a), figuresOf(b)];
  const shared = [...own].filter((term) => other.has(term)).length;
  return shared >= SHARED_FIGURES * Math.max(own.size, other.size);
}
