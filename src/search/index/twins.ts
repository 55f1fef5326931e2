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
    const places = new Map([...family.values()].map((own) => [own, new Map(own.map((one, at) => [one, at]))]));
    for (const [document, own] of family) {
      for (const passage of own) {
        const others = [...family].flatMap(([other, theirs]) => {
          const at = own.length === theirs.length ? places.get(own)?.get(passage) : undefined;
          const [mine, same] = at === undefined ? articles(passage, own, theirs, termOf) : [own, theirs];
          const twin = mine.length === same.length ? same[at ?? mine.indexOf(passage)] : undefined;
          return other !== document && twin && haveSameFigures(passage, twin, termOf) ? [twin] : [];
        });
        if (others.length > 0) twins.set(passage, others);
      }
    }
  }
  return twins;
}

type Family = ReadonlyMap<Document, readonly IndexedPassage[]>;

function familiesAmong(passages: readonly IndexedPassage[]): Family[] {
  const byDocument = new Map<Document, IndexedPassage[]>();
  for (const passage of passages) {
    const own = byDocument.get(passage.document);
    if (own) own.push(passage);
    else byDocument.set(passage.document, [passage]);
  }
  const families = new Map<string, Map<Document, readonly IndexedPassage[]>>();
  for (const [document, own] of byDocument) {
    const key = pathWithoutLanguage(document);
    const family = families.get(key) ?? new Map<Document, readonly IndexedPassage[]>();
    families.set(key, family.set(document, own));
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
