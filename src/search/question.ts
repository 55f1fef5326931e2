import type { Language, Span } from '../corpus/document.ts';
import { detectLanguage } from '../corpus/language.ts';
import { folded } from './characters.ts';
import { type Concept, mentionsIn } from './lexicon.ts';
import { withoutQuestionWords } from './question-words.ts';
import { type QuestionType, questionTypes } from './question-type.ts';
import { type Term, termsOf } from './terms.ts';

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
  readonly wordings: readonly Wording[];
};

export type Question = {
  readonly text: string;
  readonly language: Language;
  readonly types: readonly QuestionType[];
  /** What the question names. */
  readonly concepts: ReadonlySet<Concept>;
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
  const simplified = simplify(text);
  const subject = withoutQuestionWords(simplified);
  const terms = termsOf(subject.trim() === '' ? simplified : subject).map((typed) => {
    const term = corrected(typed.term);
    return term === typed.term ? typed : { ...typed, term };
  });
  const groups = groupsOf(terms, text);
  return {
    text,
    language: detectLanguage(text),
    types: questionTypes(simplified),
    concepts: new Set(groups.flatMap(({ concepts }) => concepts)),
    units: groups.map((group) => unitOf(text, group)),
    phrases: phrases.filter((phrase) => foldPhrase(phrase) !== ''),
  };
}

type Group = Span & { readonly terms: readonly Term[]; readonly concepts: readonly Concept[] };

/**
 * Puts together what is one: first the parts of treaties (Article 51 is not 51 of anything), then names and words of the
 * lexicon, then numbers in Han. What overlaps with one of these goes; what is left stands alone.
 */
function groupsOf(terms: readonly Term[], text: string): Group[] {
  const alone = terms.map((term): Group => ({ terms: [term], concepts: [], start: term.start, end: term.end }));
  const parts = alone.filter((group) => isTreatyPart(firstOf(group)));
  const mentions = mentionsIn(terms, text).map(({ from, to, concepts }): Group => {
    const own = terms.slice(from, to);
    const start = Math.min(...own.map((term) => term.start));
    return { terms: own, concepts, start, end: Math.max(...own.map((term) => term.end)) };
  });
  const numbers = alone.filter((group) => group.end - group.start > 2 && isNumber(firstOf(group)));
  const groups: Group[] = [];
  for (const group of [...parts, ...mentions, ...numbers]) if (isFree(group, groups)) groups.push(group);
  const together = groups.slice();
  for (const group of alone) if (isFree(group, together)) groups.push(group);
  return groups.toSorted((a, b) => a.start - b.start);
}

function isFree({ start, end }: Span, taken: readonly Span[]): boolean {
  for (const other of taken) if (start < other.end && end > other.start) return false;
  return true;
}

function firstOf({ terms }: Group): string {
  return terms[0]?.term ?? '';
}

function unitOf(text: string, { terms, concepts, start, end }: Group): Unit {
  const [first] = terms;
  return {
    start,
    end,
    kind: kindOf(text, start, first?.term ?? '', concepts),
    isHanPair: terms.length === 1 && isHanPair(first),
    wordings: wordingsOf(terms, concepts),
  };
}

/** A text as phrases are compared: folded, without marks of emphasis, one blank for any white space, none beside Han. */
export function foldPhrase(text: string): string {
  return simplify(text.normalize('NFC'))
    .replace(/[*_`]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\u00AD\u200B-\u200D\uFEFF]+/gu, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim();
}

/** Every character as the index sees it, unit by unit, so that offsets stay. */
function simplify(text: string): string {
  let simplified = '';
  for (let at = 0; at < text.length; at += 1) simplified += String.fromCharCode(folded[text.charCodeAt(at)] as number);
  return simplified;
}

/** Organisations, their bodies, meetings and the cities of these: named once, a text goes on to speak of them without their name. */
const SUBJECTS = new Set(['org', 'body', 'event', 'city']);

function kindOf(text: string, start: number, term: string, concepts: readonly Concept[]): Unit['kind'] {
  if (concepts.some((concept) => SUBJECTS.has(concept.kind ?? ''))) return 'subject';
  if (concepts.some((concept) => concept.isName)) return 'name';
  if (isNumber(term)) return 'number';
  return isCapitalised(text, start) ? 'capitalised' : 'word';
}

/** English and Russian write names with a capital; so does any sentence its first word. */
function isCapitalised(text: string, start: number): boolean {
  return /^\p{Lu}/u.test(text.slice(start)) && /\p{L}/u.test(text.slice(0, start));
}

function isHanPair(term: Term | undefined): boolean {
  return term !== undefined && /^\p{Script=Han}{2}$/u.test(term.term);
}

/** An article or a chapter of a treaty, by its number. */
export function isTreatyPart(term: string): boolean {
  return /^(?:article|chapter)\d/.test(term);
}

function isNumber(term: string): boolean {
  return /^(?:month|article|chapter)?\d+$/.test(term);
}

function wordingsOf(typed: readonly Term[], concepts: readonly Concept[]): Wording[] {
  const terms = typed.map(({ term }) => term);
  const wordings: Wording[] = [{ terms, worth: 1 }];
  if (concepts.length === 0) return wordings;
  const known = new Set([terms.join(' ')]);
  const forms = concepts.flatMap((concept) => concept.forms);
  const own = forms.find(({ key }) => known.has(key))?.language;
  for (const { key, terms: others, language } of forms) {
    if (others.length === 0 || known.has(key)) continue;
    known.add(key);
    wordings.push({ terms: others, worth: language === own ? WORTH_OF_SYNONYM : WORTH_OF_TRANSLATION });
  }
  return wordings;
}
