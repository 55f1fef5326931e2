import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import { foldText } from '../../text/fold.ts';
import { type Concept, mentionsIn } from '../../domain/lexicon.ts';
import { asksForNewest, weakWords, withoutQuestionWords } from './question-words.ts';
import { type Asked, type QuestionType, asksWhatItIs, questionTypes } from './question-type.ts';
import { sentenceNames } from '../index/sentence-names.ts';
import { type Term, termsOf } from '../../text/terms.ts';

/** One way to say a unit of a question: its terms, and how much it is worth beside the words that the user typed (1). */
export type Wording = { readonly terms: readonly string[]; readonly worth: number };

/**
 * A part of a question that a passage either speaks of or not: a name, a word, a figure, two Han characters. The
 * offsets are those of the question's text; those of Han characters overlap.
 */
export type Unit = Span & {
  /** `subject`: a name of what documents are about; `name`: another of the lexicon's; `capitalised`: seems to be one. */
  readonly kind: 'subject' | 'name' | 'capitalised' | 'number' | 'word';
  /** Two Han characters: a word, a part of one, or of two words. */
  readonly isHanPair: boolean;
  /** An article or a chapter of a treaty, by its number: its terms begin with the one for that. */
  readonly isTreatyPart: boolean;
  /** It belongs to how the question is put: no evidence that a passage speaks of what was asked. */
  readonly isWeak: boolean;
  readonly wordings: readonly Wording[];
};

export type Question = Asked & {
  /** The text as terms see it, see `foldText`. */
  readonly simplified: string;
  readonly language: Language;
  readonly types: readonly QuestionType[];
  /** Of what the question names, what has a name of its own in it: no ordinary words, no part of a longer name. */
  readonly names: readonly Concept[];
  /** It asks what it names is, and nothing of it. */
  readonly asksWhatItIs: boolean;
  readonly units: readonly Unit[];
  /** Put in quotation marks by the user, without them: a passage must have each, word for word (see `foldPhrase`). */
  readonly phrases: readonly string[];
};

/** Another name in the same language says the same; a translation may be of another thing that has the same name. */
const WORTH_OF_SYNONYM = 0.9;
const WORTH_OF_TRANSLATION = 0.8;

const QUOTED = /“([^”]+)”|„([^“”]+)[“”]|「([^」]+)」|『([^』]+)』|«([^»]+)»|"([^"]+)"/gu;

/**
 * What a question asks for, in the terms of the index.
 * @param corrected the term that was meant, for one that nothing knows
 */
export function readQuestion(text: string, corrected: (term: string) => string): Question {
  const phrases = [...text.matchAll(QUOTED)].map((found) => found.slice(1).find((one) => one !== undefined) ?? '');
  const simplified = foldText(text);
  const subject = withoutQuestionWords(simplified);
  const terms = termsOf(subject.trim() === '' ? simplified : subject).map((typed) => {
    const term = corrected(typed.term);
    return term === typed.term ? typed : { ...typed, term };
  });
  const groups = groupsOf(terms, text);
  const firstLetter = text.search(/\p{L}/u);
  const language = detectLanguage(text);
  const weak = weakWords(simplified, language);
  const types = questionTypes(simplified);
  const concepts = new Set(groups.flatMap((group) => group.concepts));
  const units = groups.map((group) => unitOf(group, text, firstLetter, weak));
  const isOnlyNames = units.every(({ kind, isWeak }) => kind === 'subject' || kind === 'name' || isWeak);
  return {
    text,
    lowercase: text.toLowerCase(),
    simplified,
    language,
    types,
    concepts,
    names: namesOf(text, concepts),
    asksWhatItIs: isOnlyNames && types.length === 0 && asksWhatItIs(simplified) && !asksForNewest(simplified),
    counted: types.includes('number') ? namesToCount(concepts) : '',
    units,
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

type Group = Span & { readonly terms: readonly Term[]; readonly concepts: readonly Concept[] };

/**
 * Puts together what is one: first the parts of treaties (Article 51 is not 51 of anything), then names and words of the
 * lexicon, then numbers in Han. What overlaps with one of these goes; what is left stands alone.
 */
function groupsOf(terms: readonly Term[], text: string): Group[] {
  const groups: Group[] = [];
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

function alone(term: Term): Group {
  return { terms: [term], concepts: NO_CONCEPTS, start: term.start, end: term.end };
}

function isFree({ start, end }: Span, taken: readonly Span[]): boolean {
  for (const other of taken) if (start < other.end && end > other.start) return false;
  return true;
}

/** @param firstLetter the offset of the first letter of the text, which is a capital in any sentence */
function unitOf(
  { terms, concepts, start, end }: Group,
  text: string,
  firstLetter: number,
  weak: readonly Span[],
): Unit {
  const [first] = terms;
  const isCapitalised = start > firstLetter && CAPITAL.test(text.charAt(start));
  const kind = kindOf(first, concepts, isCapitalised);
  const isHanPair = terms.length === 1 && first?.kind === 'pair';
  // A pair that has a character of such a word is of two words; of a longer unit it may be any part (所有权).
  const isWeak = isHanPair
    ? !isFree({ start, end }, weak)
    : weak.some((word) => start >= word.start && end <= word.end);
  return {
    start,
    end,
    kind,
    isHanPair,
    isTreatyPart: first?.kind === 'part',
    isWeak: isWeak && kind === 'word',
    wordings: wordingsOf(terms, concepts),
  };
}

/** A text as phrases are compared: folded, without marks of emphasis, one blank for any white space, none beside Han. */
export function foldPhrase(text: string): string {
  return foldText(text.normalize('NFC'))
    .replace(/[*_`]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\u00AD\u200B-\u200D\uFEFF]+/gu, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim();
}

/** Organisations, their bodies, meetings and the cities of these: named once, a text goes on to speak of them without their name. */
const SUBJECTS = new Set(['org', 'body', 'event', 'city']);

const CAPITAL = /\p{Lu}/u;

function kindOf(first: Term | undefined, concepts: readonly Concept[], isCapitalised: boolean): Unit['kind'] {
  if (concepts.some((concept) => SUBJECTS.has(concept.kind ?? ''))) return 'subject';
  if (concepts.some((concept) => concept.isName)) return 'name';
  if (first?.kind === 'number' || first?.kind === 'part') return 'number';
  return isCapitalised ? 'capitalised' : 'word';
}

function wordingsOf(typed: readonly Term[], concepts: readonly Concept[]): Wording[] {
  const terms = typed.map(({ term }) => term);
  const wordings: Wording[] = [{ terms, worth: 1 }];
  if (concepts.length === 0) return wordings;
  const known = [terms.join(' ')];
  const own = concepts.flatMap(({ forms }) => forms).find(({ key }) => key === known[0])?.language;
  for (const { forms } of concepts) {
    for (const { key, terms: others, language } of forms) {
      if (others.length === 0 || known.includes(key)) continue;
      known.push(key);
      wordings.push({ terms: others, worth: language === own ? WORTH_OF_SYNONYM : WORTH_OF_TRANSLATION });
    }
  }
  return wordings;
}
