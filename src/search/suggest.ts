import type { Document } from '../corpus/document.ts';
import { onOneLine } from '../text/lines.ts';
import { type Concept, lexiconNames, mentionsIn } from '../domain/lexicon.ts';
import type { Entry, PassageIndex } from './index/passage-index.ts';
import type { Question, Unit } from './query/query.ts';
import { sum } from '../text/sum.ts';
import { termsOf } from '../text/terms.ts';

/** More would be a list to read, not a hint; so would be a title of several lines (in UTF-16 units). */
const MOST_SUGGESTIONS = 3;
const LONGEST_SUGGESTION = 80;

/** What a name and the question must have in common, as a share of what each of them says. */
const SHARE_OF_NAME = 0.5;
const SHARE_OF_QUESTION = 0.4;

/** A word that is only spelled alike counts less than the word itself. */
const WORTH_OF_SIMILAR = 0.8;

type Suggestion = { readonly text: string; readonly nearness: number };

/**
 * Titles, headings and names of the documents that come near to some units of a question without being what it says:
 * the nearest first, at most three, none where nothing is near.
 * @param isWanted the documents to look in
 */
export function suggestionsFor(
  question: Question,
  units: readonly Unit[],
  index: PassageIndex,
  isWanted: (document: Document) => boolean,
): string[] {
  const said = new Set(termsWithin(question.units, question.text));
  const asked = nearTerms([...units.flatMap(termsOfUnit), ...termsWithin(units, question.text)], index);
  const nearness = (terms: readonly string[]) =>
    terms.some((term) => asked.has(term)) && terms.some((term) => !said.has(term))
      ? nearnessOf(terms, asked, units, index)
      : 0;

  const found = new Map<string, Suggestion>();
  const add = (text: string, near: number) => {
    if (near > (found.get(text)?.nearness ?? 0) && text.length <= LONGEST_SUGGESTION)
      found.set(text, { text, nearness: near });
  };
  const numbers = new Set([...asked.keys()].map((term) => index.numberOf(term)));
  for (const { document, passage, title, headings } of index.entries) {
    if (!isWanted(document)) continue;
    if (title.some((number) => numbers.has(number))) addHeading(document.title);
    if (headings.some((number) => numbers.has(number))) passage.locator.heading.forEach(addHeading);
  }
  for (const concept of lexiconNames()) {
    const near = Math.max(...concept.forms.map(({ terms }) => nearness(terms)));
    const standing = near > 0 ? formIn(concept, question, index, isWanted) : null;
    if (standing !== null) add(standing, near);
  }
  const best = [...found.values()].toSorted((a, b) => b.nearness - a.nearness).slice(0, MOST_SUGGESTIONS);
  return best.map(({ text }) => text);

  function addHeading(text: string): void {
    const line = onOneLine(text);
    if (!found.has(line)) add(line, nearness(termsOf(line).map(({ term }) => term)));
  }
}

function termsOfUnit({ wordings }: Unit): readonly string[] {
  return wordings[0]?.terms ?? [];
}

/** The terms of a text that lie inside some units; of Han characters, also those that a name took the place of. */
function termsWithin(units: readonly Unit[], text: string): string[] {
  const isInside = new Uint8Array(text.length);
  for (const { start, end } of units) isInside.fill(1, start, end);
  const inside = termsOf(text).filter(({ start, end }) => !isInside.subarray(start, end).includes(0));
  return inside.map(({ term }) => term);
}

/** For each term that was asked for, and each word spelled like one that no passage has: the term asked for, and how near. */
type NearTerms = ReadonlyMap<string, { readonly to: string; readonly worth: number }>;

function nearTerms(terms: readonly string[], index: PassageIndex): NearTerms {
  const near = new Map(terms.map((term) => [term, { to: term, worth: 1 }]));
  for (const to of terms) {
    if (index.knows([to])) continue;
    for (const term of index.similar(to)) if (!near.has(term)) near.set(term, { to, worth: WORTH_OF_SIMILAR });
  }
  return near;
}

/** The share of a name that is near to what was asked, by rarity; 0 where the two have too little in common. */
function nearnessOf(terms: readonly string[], asked: NearTerms, units: readonly Unit[], index: PassageIndex): number {
  const matched = new Set<string>();
  let shared = 0;
  let all = 0;
  for (const term of new Set(terms)) {
    const rarity = index.rarity(index.numberOf(term));
    const near = asked.get(term);
    all += rarity;
    if (near === undefined) continue;
    shared += near.worth * rarity;
    matched.add(near.to);
  }
  if (matched.size === 0 || shared / all < SHARE_OF_NAME) return 0;
  const meant = units.filter((unit) => termsOfUnit(unit).some((term) => matched.has(term)));
  return saidBy(meant, index) / saidBy(units, index) >= SHARE_OF_QUESTION ? shared / all : 0;
}

/** How much some units say together, by their rarest terms. */
function saidBy(units: readonly Unit[], index: PassageIndex): number {
  return sum(units.map((unit) => Math.max(...termsOfUnit(unit).map((term) => index.rarity(index.numberOf(term))))));
}

/** The form of a name that stands in some passage, in the question's language if there is one; else `null`. */
function formIn(
  concept: Concept,
  question: Question,
  index: PassageIndex,
  isWanted: (document: Document) => boolean,
): string | null {
  const forms = concept.forms.toSorted(
    (a, b) => Number(b.language === question.language) - Number(a.language === question.language),
  );
  const standing = forms.find(({ terms }) =>
    passagesWith(terms, index).some((entry) => isWanted(entry.document) && names(entry, concept)),
  );
  return standing?.text ?? null;
}

/** The passages that have all of some terms. */
function passagesWith(terms: readonly string[], index: PassageIndex): Entry[] {
  const numbers = terms.flatMap((term) => index.numberOf(term) ?? []);
  if (numbers.length < Math.max(1, terms.length)) return [];
  const [rarest = 0] = numbers.toSorted((a, b) => index.rarity(b) - index.rarity(a));
  const { starts, places } = index.postings;
  const entries = Array.from(
    new Set(places.subarray(starts[rarest], starts[rarest + 1])),
    (place) => index.entries[place],
  );
  return entries.flatMap((entry) => (entry && numbers.every((number) => entry.terms.includes(number)) ? [entry] : []));
}

function names({ passage: { text } }: Entry, concept: Concept): boolean {
  return mentionsIn(termsOf(text), text).some(({ concepts }) => concepts.includes(concept));
}
