import type { Document } from '../corpus/document.ts';
import type { Corpus } from '../corpus/read/read-folder.ts';
import { type Concept, mentionsIn } from '../domain/lexicon.ts';
import type { IndexedPassage, PassageIndex } from '../search/index/passage-index.ts';
import { termsOf } from '../languages/analyzer.ts';
import { quotationMarks } from '../languages/quotation-marks.ts';
import { lettersOf } from './letters.ts';

/** The source that a quote is said to be from. */
export type Claim = {
  /** The ids of the documents that are meant; null if none is named. */
  readonly documents: ReadonlySet<string> | null;
  /** Terms of articles and chapters that are meant, such as `article51`; mostly none. */
  readonly parts: readonly string[];
};

/** A source named with a quote: a document by its id, or by the text around the quote. */
export type ClaimedSource = { readonly document: string } | { readonly said: string };

/** What is claimed; null if nothing is, or nothing certain. */
export function readClaim(claimed: ClaimedSource | null, corpus: Corpus, index: PassageIndex): Claim | null {
  if (claimed === null) return null;
  return 'document' in claimed
    ? { documents: new Set([claimed.document]), parts: [] }
    : claimIn(claimed.said, corpus, index);
}

/** A title of this length (letters, or Han characters) is not in a text by chance; a shorter one has to be in marks. */
const LONG_TITLE = { letters: 24, han: 12 };

/**
 * The source that is named in a text about a quote, where that is certain: a document of the library by its title, by
 * its id or by a name of the lexicon that is all of its title; an article or chapter by its number. Null if none is
 * named, or if a document is that the library may not have.
 */
function claimIn(text: string, { documents }: Corpus, index: PassageIndex): Claim | null {
  const said = lettersOf(text);
  const inMarks = new Set(
    quotationMarks()
      .titled(text)
      .map((title) => lettersOf(title)),
  );
  const named = new Set(
    documents
      .filter((document) => isTitleSaid(document, said, inMarks) || text.includes(document.id))
      .map(({ id }) => id),
  );
  const terms = termsOf(text);
  for (const { concepts } of mentionsIn(terms, text)) {
    const works = concepts.filter(isDistinctWork);
    if (works.length === 0) continue;
    const meant = documents.filter(({ title }) => works.some((work) => isAllOf(work, title)));
    // The library may not have the treaty that is named: its quotes could be anywhere.
    if (meant.length === 0 && named.size === 0) return null;
    for (const { id } of meant) named.add(id);
  }
  const parts = terms.flatMap(({ term, kind }) => (kind === 'part' && index.under(term).length > 0 ? [term] : []));
  if (named.size === 0 && parts.length === 0) return null;
  return { documents: named.size === 0 ? null : named, parts: [...new Set(parts)] };
}

function isTitleSaid({ title }: Document, said: string, inMarks: ReadonlySet<string>): boolean {
  const names = [title, title.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')].map((name) => lettersOf(name));
  return names.some((name) => inMarks.has(name) || (isLong(name) && said.includes(name)));
}

function isLong(letters: string): boolean {
  return letters.length >= (/\p{Script=Han}/u.test(letters) ? LONG_TITLE.han : LONG_TITLE.letters);
}

/** Is it a treaty or declaration like no other: does one of its names hold another name, or a year? */
function isDistinctWork({ kind, forms }: Concept): boolean {
  return kind === 'doc' && forms.some(({ text }) => /\d/.test(text) || holdsAnotherName(text));
}

function holdsAnotherName(text: string): boolean {
  const terms = termsOf(text);
  // From the second term on, so that the longest name is not the text itself.
  const later = [terms.slice(1), terms.slice(0, -1)];
  return later.some((some) => mentionsIn(some, text).some(({ concepts }) => concepts.some(({ isName }) => isName)));
}

/** Is a name of a work the whole title, except small words? */
function isAllOf({ forms }: Concept, title: string): boolean {
  const letters = lettersOf(title);
  const terms = termsOf(title).map(({ term }) => term);
  return forms.some(
    (form) => lettersOf(form.text) === letters || (form.terms.length > 1 && form.terms.join(' ') === terms.join(' ')),
  );
}

/** Is a passage in the source that was named? `unknown`: its headings do not show it. */
export function matchesClaim(entry: IndexedPassage, claim: Claim, index: PassageIndex): 'yes' | 'no' | 'unknown' {
  const { documents, parts } = claim;
  if (documents !== null && !documents.has(entry.document.id)) return 'no';
  if (parts.length === 0) return 'yes';
  const under = parts.map((part) => index.under(part));
  if (under.some((entries) => entries.includes(entry))) return 'yes';
  // Certain only if the document has the article that was named, and the passage is under another one.
  const hasThem = under.some((entries) => entries.some(({ document }) => document === entry.document));
  return hasThem && isUnderAnother(entry, parts) ? 'no' : 'unknown';
}

function isUnderAnother({ passage }: IndexedPassage, parts: readonly string[]): boolean {
  const kinds = new Set(parts.map((part) => part.replace(/\d+$/, '')));
  const own = passage.locator.heading.flatMap(termsOf).filter(({ kind }) => kind === 'part');
  return own.some(({ term }) => kinds.has(term.replace(/\d+$/, '')));
}
