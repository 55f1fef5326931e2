import type { Document } from '../../corpus/document.ts';
import { type Concept, lexiconNames, mentionsIn } from '../../domain/lexicon.ts';
import { onOneLine } from '../../text/lines.ts';
import { sum } from '../../text/sum.ts';
import { termsOf } from '../../languages/analyzer.ts';
import type { IndexedPassage, PassageIndex } from '../index/passage-index.ts';
import type { Query, QueryTerm } from '../query/query.ts';

/** More would be a list to read, not a hint; so would be a title of several lines (in UTF-16 units). */
const MAX_SUGGESTIONS = 3;
const LONGEST_SUGGESTION = 80;

/** What a name and the question must have in common, as a share of the idf of each. */
const SHARE_OF_NAME = 0.5;
const SHARE_OF_QUESTION = 0.4;

/** The weight of a word that is only spelled alike. */
const SIMILAR_WEIGHT = 0.8;

/**
 * Titles, headings and names of the documents that come near to some terms of a query without being what it says: the
 * nearest first, at most three.
 * @param isWanted the documents to look in
 */
export function suggestionsFor(
  query: Query,
  terms: readonly QueryTerm[],
  index: PassageIndex,
  isWanted: (document: Document) => boolean,
): string[] {
  const said = new Set(termsWithin(query.terms, query.meant));
  const asked = nearTerms([...terms.flatMap(typedTerms), ...termsWithin(terms, query.meant)], index);
  const nearness = (name: readonly string[]) =>
    name.some((term) => asked.has(term)) && name.some((term) => !said.has(term))
      ? nearnessOf(name, asked, terms, index)
      : 0;

  const found = new Map<string, number>();
  const add = (text: string, near: number) => {
    if (near > (found.get(text) ?? 0) && text.length <= LONGEST_SUGGESTION) found.set(text, near);
  };
  const addHeading = (text: string) => {
    const line = onOneLine(text);
    if (!found.has(line)) add(line, nearness(termsOf(line).map(({ term }) => term)));
  };
  const ids = new Set([...asked.keys()].map((term) => index.termId(term)));
  for (const { document, passage, title, headings } of index.passages) {
    if (!isWanted(document)) continue;
    if (title.some((id) => ids.has(id))) addHeading(document.title);
    if (headings.some((id) => ids.has(id))) passage.locator.heading.forEach(addHeading);
  }
  for (const concept of lexiconNames()) {
    const near = Math.max(...concept.forms.map((form) => nearness(form.terms)));
    const form = near > 0 ? formIn(concept, query, index, isWanted) : null;
    if (form !== null) add(form, near);
  }
  const best = [...found].toSorted(([, a], [, b]) => b - a).slice(0, MAX_SUGGESTIONS);
  return best.map(([text]) => text);
}

function typedTerms({ expansions }: QueryTerm): readonly string[] {
  return expansions[0]?.terms ?? [];
}

/** The terms of a text that are inside some query terms; of Han characters, also those that a name took the place of. */
function termsWithin(queryTerms: readonly QueryTerm[], text: string): string[] {
  const isInside = new Uint8Array(text.length);
  for (const { start, end } of queryTerms) isInside.fill(1, start, end);
  const inside = termsOf(text).filter(({ start, end }) => !isInside.subarray(start, end).includes(0));
  return inside.map(({ term }) => term);
}

/** Terms that were asked for, and words with a similar spelling: for each the term that was asked for, and its weight. */
type NearTerms = ReadonlyMap<string, { readonly to: string; readonly weight: number }>;

function nearTerms(terms: readonly string[], index: PassageIndex): NearTerms {
  const near = new Map(terms.map((term) => [term, { to: term, weight: 1 }]));
  for (const to of terms) {
    if (index.termId(to) !== undefined) continue;
    for (const term of index.words.similar(to)) if (!near.has(term)) near.set(term, { to, weight: SIMILAR_WEIGHT });
  }
  return near;
}

/** The share of a name, by idf, that is near to what was asked; 0 if the two have too little in common. */
function nearnessOf(
  name: readonly string[],
  asked: NearTerms,
  terms: readonly QueryTerm[],
  index: PassageIndex,
): number {
  const matched = new Set<string>();
  let shared = 0;
  let all = 0;
  for (const term of new Set(name)) {
    const idf = index.idf(index.termId(term));
    const near = asked.get(term);
    all += idf;
    if (near === undefined) continue;
    shared += near.weight * idf;
    matched.add(near.to);
  }
  if (matched.size === 0 || shared / all < SHARE_OF_NAME) return 0;
  const meant = terms.filter((term) => typedTerms(term).some((one) => matched.has(one)));
  return idfOf(meant, index) / idfOf(terms, index) >= SHARE_OF_QUESTION ? shared / all : 0;
}

/** The sum of the idf of some query terms: of a name its rarest term, of words that are searched as one each of them. */
function idfOf(terms: readonly QueryTerm[], index: PassageIndex): number {
  return sum(
    terms.map((term) => {
      const idfs = typedTerms(term).map((one) => index.idf(index.termId(one)));
      return term.kind === 'word' ? sum(idfs) : Math.max(...idfs);
    }),
  );
}

/** The form of a name that some passage has, in the question's language if there is one; else `null`. */
function formIn(
  concept: Concept,
  { language }: Query,
  index: PassageIndex,
  isWanted: (document: Document) => boolean,
): string | null {
  const forms = concept.forms.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
  const found = forms.find(({ terms }) =>
    passagesWith(terms, index).some((passage) => isWanted(passage.document) && names(passage, concept)),
  );
  return found?.text ?? null;
}

/** The passages that have all of some terms. */
function passagesWith(terms: readonly string[], index: PassageIndex): IndexedPassage[] {
  const ids = terms.flatMap((term) => index.termId(term) ?? []);
  if (ids.length < Math.max(1, terms.length)) return [];
  return index.passages.filter(({ terms: own }) => ids.every((id) => own.includes(id)));
}

function names({ passage: { text } }: IndexedPassage, concept: Concept): boolean {
  return mentionsIn(termsOf(text), text).some(({ concepts }) => concepts.includes(concept));
}
