import { LANGUAGES, type Language } from '../languages/language.ts';
import { withoutQuestionWords } from '../languages/question-words.ts';
import { foldText } from '../text/fold.ts';
import { lazy } from '../text/lazy.ts';
import { type Term, termsOf } from '../languages/analyzer.ts';
import names from './names.json' with { type: 'json' };
import thesaurus from './thesaurus.json' with { type: 'json' };

/** One thing or idea, in each language under every name that people use for it. */
export type Concept = {
  /** Names are of somebody or something; words are ordinary ones. */
  readonly isName: boolean;
  /** What the named is: `person`, `city`, `country`, `org` …; undefined for ordinary words. */
  readonly kind: string | undefined;
  readonly forms: readonly Form[];
};

export type Form = {
  readonly language: Language;
  readonly text: string;
  readonly terms: readonly string[];
  /** Its terms with those of its question words, if it has any beside others: kick off, 谁主持. Else empty. */
  readonly whole: readonly string[];
  /** The terms in one string, to tell forms apart. */
  readonly key: string;
  /** Known as itself in capitals only: ИГР is an initiative, игр are games. */
  readonly isAcronym: boolean;
  /** People say it; documents hardly do. */
  readonly isEveryday: boolean;
};

/** Concepts that a text names, and the terms of the text that name them: from one up to but not including another. */
export type Mention = { readonly concepts: readonly Concept[]; readonly from: number; readonly to: number };

/** In each language the words of documents come first: as many as `formal` says, or the first one. */
type LexiconEntry = Readonly<Record<Language, readonly string[]>> & {
  readonly kind?: string;
  readonly formal?: Readonly<Partial<Record<Language, number>>>;
};

type Lexicon = {
  readonly names: readonly Concept[];
  readonly words: readonly Concept[];
  readonly terms: ReadonlySet<string>;
  /** For the first term of a form: the forms that begin with it, the longest first, with their concepts. */
  readonly formsByFirstTerm: FormsByTerm;
  /** The same of forms with their question words, for the first two terms of all: many begin with "the". */
  readonly wholeByFirstTerms: FormsByTerm;
};

type FormsByTerm = ReadonlyMap<string, readonly FormOfConcept[]>;
type FormOfConcept = { readonly form: Form; readonly concept: Concept };

/** The most UTF-16 units between two terms of a name: "Council of the Heads". */
const LONGEST_GAP = 8;

const lexicon = lazy((): Lexicon => {
  const named = (names as readonly LexiconEntry[]).map((entry) => conceptOf(entry, true));
  const ordinary = (thesaurus as readonly LexiconEntry[]).map((entry) => conceptOf(entry, false));
  const terms = new Set<string>();
  const forms = [...named, ...ordinary].flatMap((concept) => concept.forms.map((form) => ({ form, concept })));
  for (const { form } of forms) for (const term of form.terms) terms.add(term);
  const formsByFirstTerm = byBeginning(forms, 1, ({ terms: cut }) => cut);
  return {
    names: named,
    words: ordinary,
    terms,
    formsByFirstTerm,
    wholeByFirstTerms: byBeginning(forms, 2, ({ whole }) => whole),
  };
});

function byBeginning(
  forms: readonly FormOfConcept[],
  length: number,
  termsOfForm: (form: Form) => readonly string[],
): FormsByTerm {
  const byTerm = new Map<string, FormOfConcept[]>();
  for (const one of forms) {
    const terms = termsOfForm(one.form);
    if (terms.length === 0) continue;
    const first = terms.slice(0, length).join(' ');
    const others = byTerm.get(first);
    if (others) others.push(one);
    else byTerm.set(first, [one]);
  }
  for (const found of byTerm.values()) {
    found.sort((a, b) => termsOfForm(b.form).length - termsOfForm(a.form).length);
  }
  return byTerm;
}

function conceptOf(entry: LexiconEntry, isName: boolean): Concept {
  const forms = LANGUAGES.flatMap((language) =>
    entry[language].map((text, at) => {
      const isEveryday = !isName && at >= (entry.formal?.[language] ?? 1);
      return { ...formOf(text, language, entry.kind), isEveryday };
    }),
  );
  return { isName, kind: entry.kind, forms };
}

/** Every name, without the ordinary words. */
export function lexiconNames(): readonly Concept[] {
  return lexicon().names;
}

/** Every name and every ordinary word. */
export function lexiconConcepts(): readonly Concept[] {
  return [...lexicon().names, ...lexicon().words];
}

/** Every term of every name and word. */
export function lexiconTerms(): ReadonlySet<string> {
  return lexicon().terms;
}

/** The name of somebody or something, and not of a notion, as budget and member state are. */
export function isProperName({ isName, kind }: Concept): boolean {
  return isName && kind !== 'concept';
}

/**
 * The concepts that a sequence of terms names: proper names before notions and ordinary words, and the longest first, so
 * that 上海 inside 上海合作组织 and 全球治理 inside 全球治理倡议 are not taken for themselves. Mentions do not overlap.
 */
export function mentionsIn(terms: readonly Term[], text: string): Mention[] {
  const found = terms.flatMap((_, from) => mentionsFrom(from, terms, text));
  if (found.length < 2) return found;
  const rank = ({ concepts }: Mention) => Number(concepts.some(isProperName));
  found.sort((a, b) => rank(b) - rank(a) || lengthOf(b, terms) - lengthOf(a, terms) || a.from - b.from);
  const taken: Mention[] = [];
  for (const mention of found) {
    if (taken.every((other) => mention.to <= other.from || mention.from >= other.to)) taken.push(mention);
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

/**
 * The ordinary words with question words in them that a text has, of which nothing is left where question words go:
 * came up with, с глазу на глаз, 谁主持. The longest of those that begin at one term.
 * @param terms those of the text with its question words
 */
export function idiomsIn(terms: readonly Term[], text: string): Mention[] {
  return terms.flatMap((term, from) => {
    let longest: Mention | null = null;
    for (const { form, concept } of lexicon().wholeByFirstTerms.get(`${term.term} ${terms[from + 1]?.term}`) ?? []) {
      const to = from + form.whole.length;
      if (longest !== null && to < longest.to) break;
      if (concept.isName || !hasTermsFrom(from, form.whole, terms, text)) continue;
      const others: readonly Concept[] = longest?.concepts ?? [];
      longest = { concepts: others.includes(concept) ? others : [...others, concept], from, to };
    }
    return longest ?? [];
  });
}

/** The names that are parts of a longer one: 上海合作组织 in 上海合作组织秘书处. */
export function namesInside({ concepts, from, to }: Mention, terms: readonly Term[], text: string): Concept[] {
  const inside = new Set<Concept>();
  for (let at = from; at < to; at += 1) {
    for (const { form, concept } of formsFrom(at, terms)) {
      const { length } = form.terms;
      if (!concept.isName || length >= to - from || at + length > to || concepts.includes(concept)) continue;
      if (isNamedFrom(at, form, terms, text)) inside.add(concept);
    }
  }
  return [...inside];
}

function formsFrom(at: number, terms: readonly Term[]) {
  return lexicon().formsByFirstTerm.get(terms[at]?.term ?? '') ?? [];
}

/** What begins with a term, for each length: where the longest overlaps with a name, a shorter one may not. */
function mentionsFrom(from: number, terms: readonly Term[], text: string): Mention[] {
  const byLength = new Map<number, Concept[]>();
  for (const { form, concept } of formsFrom(from, terms)) {
    if (!isNamedFrom(from, form, terms, text)) continue;
    const { length } = form.terms;
    const others = byLength.get(length) ?? [];
    if (!others.includes(concept)) byLength.set(length, [...others, concept]);
  }
  return Array.from(byLength, ([length, concepts]) => ({ concepts, from, to: from + length }));
}

/** Does a text name a form that begins with the term at `from`? */
function isNamedFrom(from: number, form: Form, terms: readonly Term[], text: string): boolean {
  return hasTermsFrom(from, form.terms, terms, text) && (!form.isAcronym || isInCapitals(text, terms[from]));
}

/** Does a text have some terms in a row from the term at `from` on, the first of which it has? */
function hasTermsFrom(from: number, wanted: readonly string[], terms: readonly Term[], text: string): boolean {
  for (let at = 1; at < wanted.length; at += 1) {
    if (terms[from + at]?.term !== wanted[at] || !isContiguous(terms, from + at, text)) return false;
  }
  return true;
}

/**
 * Questions are read without their function words, so forms are too. One that is left with a single word of several
 * would mean more than it says ("в мире" is the world, "мир" is peace) and goes.
 */
function formOf(text: string, language: Language, kind: string | undefined): Omit<Form, 'isEveryday'> {
  const all = termsOf(text).map(({ term }) => term);
  // Organisations are typed in small letters often enough: sco, оон.
  const isAcronym = /^\p{Lu}{2,5}$/u.test(text) && kind !== 'org';
  const cut = termsOf(withoutQuestionWords(foldText(text))).map(({ term }) => term);
  const whole = cut.length > 0 && cut.length < all.length ? all : [];
  if (language === 'zh') return { language, text, terms: all, whole, key: all.join(' '), isAcronym };
  const isCut = cut.length === 1 && all.length > 1;
  return { language, text, terms: isCut ? [] : cut, whole, key: isCut ? '' : cut.join(' '), isAcronym };
}

function isInCapitals(text: string, term: Term | undefined): boolean {
  return term !== undefined && !/\p{Ll}/u.test(text.slice(term.start, term.end));
}

/** Only blanks, brackets or words that a question does not need (of, the) may be between the terms of a name. */
function isContiguous(terms: readonly Term[], at: number, text: string): boolean {
  const before = terms[at - 1] as Term;
  const here = terms[at] as Term;
  return here.start - before.end <= LONGEST_GAP && !/[.。,，;；:：!！?？、]/u.test(text.slice(before.end, here.start));
}

function lengthOf(mention: Mention, terms: readonly Term[]): number {
  return (terms[mention.to - 1]?.end ?? 0) - (terms[mention.from]?.start ?? 0);
}
