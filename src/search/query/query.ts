import { quotationMarks } from '../../languages/quotation-marks.ts';
import { type Concept, mentionsIn } from '../../domain/lexicon.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import type { Language } from '../../languages/language.ts';
import { fillersIn, withoutQuestionWords } from '../../languages/question-words.ts';
import type { QuestionType } from '../../languages/questions.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { type Term, termsOf } from '../../languages/analyzer.ts';
import { foldPhrase } from '../../text/fold-phrase.ts';
import { asksForDefinition, orderOf, questionTypes } from './question-type.ts';
import { sentenceNames } from './sentence-names.ts';

/** One way to say a query term: the terms of the index for it, and its weight beside the words that were typed (1). */
export type Expansion = { readonly terms: readonly string[]; readonly weight: number };

/**
 * A part of a question that a passage either speaks of or not: a name, a word, a figure, two Han characters. The
 * offsets are UTF-16 offsets into the question; those of Han characters overlap.
 */
export type QueryTerm = Span & {
  /** `subject`: a name of what documents are about; `name`: another of the lexicon's; `capitalised`: seems to be one. */
  readonly kind: 'subject' | 'name' | 'capitalised' | 'number' | 'word';
  /** Two Han characters: a word, a part of one, or of two words. */
  readonly isHanPair: boolean;
  /** An article or a chapter of a treaty, by its number: its terms begin with the one for that. */
  readonly isTreatyPart: boolean;
  /** It belongs to how the question is put: no evidence that a passage speaks of what was asked. */
  readonly isFiller: boolean;
  /** What was typed comes first. */
  readonly expansions: readonly Expansion[];
};

/** What a question asks for. */
export type Query = {
  readonly text: string;
  readonly lowercase: string;
  readonly language: Language;
  readonly types: readonly QuestionType[];
  readonly concepts: ReadonlySet<Concept>;
  /** Of the concepts, the names that the question has on their own: no ordinary words, no parts of longer names. */
  readonly names: readonly Concept[];
  /** It asks what its names are, and nothing else of them. */
  readonly asksForDefinition: boolean;
  /** Which of several it asks for; null: it does not say. */
  readonly order: 'first' | 'newest' | null;
  /** If it asks for a number: all names of its concepts, in small letters, each behind a line break; else empty. */
  readonly counted: string;
  readonly terms: readonly QueryTerm[];
  /** Put in quotation marks by the user, without them: a passage must have each, word for word (see `foldPhrase`). */
  readonly phrases: readonly string[];
};

/** Another name in the same language says the same; a translation may be of another thing that has the same name. */
const SYNONYM_WEIGHT = 0.9;
const TRANSLATION_WEIGHT = 0.8;

/**
 * Makes a query of a question.
 * @param corrected gives the term that was meant, for one that nothing knows
 */
export function parseQuery(text: string, corrected: (term: string) => string): Query {
  const phrases = quotationMarks()
    .quoted(text)
    .map((found) => found.text);
  const folded = foldText(text);
  const subject = withoutQuestionWords(folded);
  const analyzed = termsOf(subject.trim() === '' ? folded : subject).map((typed) => {
    const term = corrected(typed.term);
    return term === typed.term ? typed : { ...typed, term };
  });
  const groups = groupsOf(analyzed, text);
  const firstLetter = text.search(/\p{L}/u);
  const language = detectLanguage(text);
  const fillers = fillersIn(folded, language);
  const types = questionTypes(folded);
  const concepts = new Set(groups.flatMap((group) => group.concepts));
  const terms = groups.map((group) => queryTermOf(group, text, firstLetter, fillers));
  const isOnlyNames = terms.every(({ kind, isFiller }) => kind === 'subject' || kind === 'name' || isFiller);
  return {
    text,
    lowercase: text.toLowerCase(),
    language,
    types,
    concepts,
    names: namesOf(text, concepts),
    asksForDefinition: isOnlyNames && types.length === 0 && asksForDefinition(folded),
    order: orderOf(folded, types),
    counted: types.includes('number') ? namesToCount(concepts) : '',
    terms,
    phrases: phrases.filter((phrase) => foldPhrase(phrase) !== ''),
  };
}

function namesOf(text: string, concepts: ReadonlySet<Concept>): Concept[] {
  const names = [...concepts].filter(({ isName }) => isName);
  if (names.length < 2) return names;
  const { inside } = sentenceNames(text);
  return names.filter((name) => !inside.includes(name));
}

function namesToCount(concepts: ReadonlySet<Concept>): string {
  const names = [...concepts].flatMap(({ forms }) => forms.map((form) => `\n${form.text}`));
  return names.join('').toLowerCase();
}

type TermGroup = Span & { readonly terms: readonly Term[]; readonly concepts: readonly Concept[] };

/**
 * Groups the terms that are one: first the parts of treaties (Article 51 is not 51 of anything), then names and words of
 * the lexicon, then numbers in Han. A term that overlaps with one of these goes; each of the others is a group alone.
 */
function groupsOf(terms: readonly Term[], text: string): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const term of terms) if (term.kind === 'part' && isFree(term, groups)) groups.push(alone(term));
  for (const { from, to, concepts } of mentionsIn(terms, text)) {
    const own = terms.slice(from, to);
    const start = Math.min(...own.map((term) => term.start));
    const mention = { terms: own, concepts, start, end: Math.max(...own.map((term) => term.end)) };
    if (isFree(mention, groups)) groups.push(mention);
  }
  for (const term of terms) {
    const isLong = term.end - term.start > 2;
    if (term.kind === 'number' && isLong && isFree(term, groups)) groups.push(alone(term));
  }
  const together = groups.slice();
  for (const term of terms) if (isFree(term, together)) groups.push(alone(term));
  return groups.toSorted((a, b) => a.start - b.start);
}

const NO_CONCEPTS: readonly Concept[] = [];

function alone(term: Term): TermGroup {
  return { terms: [term], concepts: NO_CONCEPTS, start: term.start, end: term.end };
}

function isFree({ start, end }: Span, taken: readonly Span[]): boolean {
  for (const other of taken) if (start < other.end && end > other.start) return false;
  return true;
}

/** @param firstLetter the offset of the first letter of the text, which is a capital in any sentence */
function queryTermOf(
  { terms, concepts, start, end }: TermGroup,
  text: string,
  firstLetter: number,
  fillers: readonly Span[],
): QueryTerm {
  const [first] = terms;
  const isCapitalised = start > firstLetter && CAPITAL.test(text.charAt(start));
  const kind = kindOf(first, concepts, isCapitalised);
  const isHanPair = terms.length === 1 && first?.kind === 'pair';
  // A pair with a character of a filler is of two words. In a longer term the filler may be any part (所有权).
  const isFiller = isHanPair
    ? !isFree({ start, end }, fillers)
    : fillers.some((word) => start >= word.start && end <= word.end);
  return {
    start,
    end,
    kind,
    isHanPair,
    isTreatyPart: first?.kind === 'part',
    isFiller: isFiller && kind === 'word',
    expansions: expansionsOf(terms, concepts),
  };
}

/** Organisations, their bodies, meetings and their cities: a text names them once and goes on without their names. */
const SUBJECTS = new Set(['org', 'body', 'event', 'city']);

const CAPITAL = /\p{Lu}/u;

function kindOf(first: Term | undefined, concepts: readonly Concept[], isCapitalised: boolean): QueryTerm['kind'] {
  if (concepts.some((concept) => SUBJECTS.has(concept.kind ?? ''))) return 'subject';
  if (concepts.some((concept) => concept.isName)) return 'name';
  if (first?.kind === 'number' || first?.kind === 'part') return 'number';
  return isCapitalised ? 'capitalised' : 'word';
}

function expansionsOf(typed: readonly Term[], concepts: readonly Concept[]): Expansion[] {
  const terms = typed.map(({ term }) => term);
  const expansions: Expansion[] = [{ terms, weight: 1 }];
  if (concepts.length === 0) return expansions;
  const known = [terms.join(' ')];
  const own = concepts.flatMap(({ forms }) => forms).find(({ key }) => key === known[0])?.language;
  for (const { forms } of concepts) {
    for (const { key, terms: others, language } of forms) {
      if (others.length === 0 || known.includes(key)) continue;
      known.push(key);
      expansions.push({ terms: others, weight: language === own ? SYNONYM_WEIGHT : TRANSLATION_WEIGHT });
    }
  }
  return expansions;
}
