import { LANGUAGES, type Language } from '../languages/language.ts';
import { withoutQuestionWords } from '../languages/question-words.ts';
import { foldText } from '../text/fold.ts';
import names from './names.json' with { type: 'json' };
import { type Term, termsOf } from '../text/terms.ts';
import words from './words.json' with { type: 'json' };

/** One thing or idea, in each language under every name that people use for it. */
export type Concept = {
  /** Names are of somebody or something; words are ordinary ones. */
  readonly isName: boolean;
  /** What the named is: `person`, `city`, `country`, `org` …; of ordinary words, nothing. */
  readonly kind: string | undefined;
  readonly forms: readonly Form[];
};

export type Form = {
  readonly language: Language;
  readonly text: string;
  readonly terms: readonly string[];
  /** The terms in one string, to tell forms apart. */
  readonly key: string;
  /** Known as itself in capitals only: ИГР is an initiative, игр are games. */
  readonly isAcronym: boolean;
};

/** A concept that a question names, and which of the question's terms name it. */
export type Mention = { readonly concepts: readonly Concept[]; readonly from: number; readonly to: number };

type Entry = Readonly<Record<Language, readonly string[]>> & { readonly kind?: string };

/** The most UTF-16 units between two terms of a name: "Council of the Heads". */
const LONGEST_GAP = 8;

/** For the first term of a form: the forms that begin with it, with their concepts. */
const formsByFirstTerm = new Map<string, { form: Form; concept: Concept }[]>();

const knownTerms = new Set<string>();
const namedConcepts: Concept[] = [];

for (const entry of names as readonly Entry[]) addConcept(entry, true);
for (const entry of words as readonly Entry[]) addConcept(entry, false);
for (const forms of formsByFirstTerm.values()) forms.sort((a, b) => b.form.terms.length - a.form.terms.length);

/** Every name, without the ordinary words. */
export function lexiconNames(): readonly Concept[] {
  return namedConcepts;
}

/** Every term of every name and word. */
export function lexiconTerms(): ReadonlySet<string> {
  return knownTerms;
}

/**
 * The concepts that a sequence of terms names, the longest name first, so that 上海 inside 上海合作组织 and 全球治理
 * inside 全球治理倡议 are not taken for themselves. Mentions do not overlap.
 */
export function mentionsIn(terms: readonly Term[], text: string): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < terms.length; from += 1) {
    const mention = longestFrom(from, terms, text);
    if (mention) found.push(mention);
  }
  if (found.length < 2) return found;
  found.sort((a, b) => lengthOf(b, terms) - lengthOf(a, terms) || a.from - b.from);
  const taken: Mention[] = [];
  for (const mention of found) {
    if (taken.every((other) => mention.to <= other.from || mention.from >= other.to)) taken.push(mention);
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

/** The names that are parts of a longer one: 上海合作组织 in 上海合作组织秘书处. */
export function namesInside({ concepts, from, to }: Mention, terms: readonly Term[], text: string): Concept[] {
  const inside = new Set<Concept>();
  for (let at = from; at < to; at += 1) {
    for (const { form, concept } of formsByFirstTerm.get(terms[at]?.term ?? '') ?? []) {
      const { length } = form.terms;
      if (!concept.isName || length >= to - from || at + length > to || concepts.includes(concept)) continue;
      if (isNamedFrom(at, form, terms, text)) inside.add(concept);
    }
  }
  return [...inside];
}

/** The longest name that begins with a term. */
function longestFrom(from: number, terms: readonly Term[], text: string): Mention | null {
  const forms = formsByFirstTerm.get(terms[from]?.term ?? '');
  if (forms === undefined) return null;
  let longest = 0;
  const concepts: Concept[] = [];
  for (const { form, concept } of forms) {
    if (form.terms.length < longest) break;
    if (!isNamedFrom(from, form, terms, text)) continue;
    longest = form.terms.length;
    if (!concepts.includes(concept)) concepts.push(concept);
  }
  return longest === 0 ? null : { concepts, from, to: from + longest };
}

/** Is a form named from a term on that is the first of it? */
function isNamedFrom(from: number, form: Form, terms: readonly Term[], text: string): boolean {
  for (let at = 1; at < form.terms.length; at += 1) {
    if (terms[from + at]?.term !== form.terms[at] || !isContiguous(terms, from + at, text)) return false;
  }
  return !form.isAcronym || isInCapitals(text, terms[from]);
}

function addConcept(entry: Entry, isName: boolean): void {
  const forms = LANGUAGES.flatMap((language) => entry[language].map((text) => formOf(text, language, entry.kind)));
  const concept = { isName, kind: entry.kind, forms };
  if (isName) namedConcepts.push(concept);
  for (const form of forms) {
    const [first] = form.terms;
    if (first === undefined) continue;
    for (const term of form.terms) knownTerms.add(term);
    const others = formsByFirstTerm.get(first);
    if (others) others.push({ form, concept });
    else formsByFirstTerm.set(first, [{ form, concept }]);
  }
}

/**
 * Questions are read without their function words, so forms are too. One that is left with a single word of several
 * would stand for more than it means ("в мире" is the world, "мир" is peace) and goes.
 */
function formOf(text: string, language: Language, kind: string | undefined): Form {
  const all = termsOf(text).map(({ term }) => term);
  // Organisations are typed in small letters often enough: sco, оон.
  const isAcronym = /^\p{Lu}{2,5}$/u.test(text) && kind !== 'org';
  if (language === 'zh') return { language, text, terms: all, key: all.join(' '), isAcronym };
  const terms = termsOf(withoutQuestionWords(foldText(text))).map(({ term }) => term);
  const isCut = terms.length === 1 && all.length > 1;
  return { language, text, terms: isCut ? [] : terms, key: isCut ? '' : terms.join(' '), isAcronym };
}

function isInCapitals(text: string, term: Term | undefined): boolean {
  return term !== undefined && !/\p{Ll}/u.test(text.slice(term.start, term.end));
}

/** Nothing but blanks, brackets or words that a question does not need (of, the) may stand between the terms of a name. */
function isContiguous(terms: readonly Term[], at: number, text: string): boolean {
  const before = terms[at - 1] as Term;
  const here = terms[at] as Term;
  return here.start - before.end <= LONGEST_GAP && !/[.。,，;；:：!！?？、]/u.test(text.slice(before.end, here.start));
}

function lengthOf(mention: Mention, terms: readonly Term[]): number {
  return (terms[mention.to - 1]?.end ?? 0) - (terms[mention.from]?.start ?? 0);
}
