import type { Passage } from '../../corpus/document.ts';
import { type Concept, mentionsIn } from '../../domain/lexicon.ts';
import { anyRule } from '../../languages/any-rule.ts';
import { ordinalPrefixes } from '../../languages/ordinal-prefixes.ts';
import type { QuestionType } from '../../languages/questions.ts';
import { lazy } from '../../text/lazy.ts';
import { termsOf } from '../../languages/analyzer.ts';
import type { Query } from '../query/query.ts';
import { rememberBySentence } from './remember.ts';

/** Something in a sentence that a question of some type may ask for. */
type PossibleAnswer = {
  /** A question that says it itself does not ask for it. */
  readonly said: string | Concept;
  /** How sure it is that this is of the type, from 0 to 1. */
  readonly weight: number;
  /** The beginning of the word after a figure: a figure of what the question counts ("ten members") says more than any other. */
  readonly counted?: string | undefined;
};

/** For each type of question, everything in each sentence of a passage that it may ask for. */
export const possibleAnswersIn: Readonly<Record<QuestionType, (passage: Passage) => readonly PossibleAnswer[][]>> = {
  number: rememberBySentence(numbersIn),
  date: rememberBySentence((sentence) => [
    ...matching(sentence, /\d{3,4}/gu, 1),
    ...matching(sentence, dateWord(), 0.7),
  ]),
  person: rememberBySentence((sentence) => [...namesOf(['person'], sentence), ...fullNamesIn(sentence)]),
  place: rememberBySentence((sentence) => namesOf(['city', 'country'], sentence)),
  countries: rememberBySentence((sentence) =>
    countriesIn(sentence) >= SOME_COUNTRIES ? [{ said: sentence, weight: 1 }] : [],
  ),
};

/** From 0 to 1: is one of the possible answers in a sentence an answer to a question that does not say it itself? */
export function holdsAnswer(possible: readonly PossibleAnswer[], query: Query): number {
  let best = 0;
  for (const { said, weight, counted } of possible) {
    if (weight < best || (typeof said === 'string' ? query.meant.includes(said) : query.concepts.has(said))) continue;
    best = counted !== undefined && isCounted(counted, query) ? 1 : Math.max(best, weight);
  }
  return best;
}

function isCounted(word: string, { lowercase, counted }: Query): boolean {
  return lowercase.includes(word) || counted.includes(`\n${word}`);
}

const dateWord = anyRule(({ answers }) => [answers.dateWord], 'giu');
const numeral = anyRule(({ answers }) => [answers.numeral], 'giu');
const notCounting = anyRule(({ answers }) => [answers.notCounting]);

/** Figures that count something: no years, days of a month or numbers of meetings. */
const figure = lazy(
  () =>
    new RegExp(
      `(?<![${ordinalPrefixes()}\\d.,-])(?!(?:19|20)\\d\\d(?!\\d))\\d[\\d.,]*(?!\\d|${notCounting().source})`,
      'gu',
    ),
);

/** The beginning of the word after a figure: enough of it to know it again in another case or number. */
const NEXT_WORD = /^[\s-]?(\p{Script=Han}{2}|\p{L}{3,4})/u;

function numbersIn(sentence: string): PossibleAnswer[] {
  return [...sentence.matchAll(figure()), ...sentence.matchAll(numeral())].map(({ 0: said, index }) => ({
    said,
    weight: 0.7,
    counted: NEXT_WORD.exec(sentence.slice(index + said.length))?.[1]?.toLowerCase(),
  }));
}

function matching(sentence: string, what: RegExp, weight: number): PossibleAnswer[] {
  return Array.from(sentence.matchAll(what), ([said]) => ({ said, weight }));
}

/** Letters of a name that are enough to know it again: Russian ones are inflected. */
const BEGINNING = 5;

/** Names begin with a capital letter where a sentence does not; foreign names in Chinese have a dot between their parts. */
const NAME = /(?<=[\p{L}\p{N},;:)"»”]\s|[«"“(])\p{Lu}[\p{L}'’-]+|\p{Script=Han}+·\p{Script=Han}+/gu;

/** Names of the lexicon that are of some kinds; a name that it does not know may be of anything. */
function namesOf(kinds: readonly string[], sentence: string): PossibleAnswer[] {
  const known = conceptsIn(sentence).filter(({ isName, kind }) => isName && kind !== undefined && kinds.includes(kind));
  const unknown = Array.from(sentence.matchAll(NAME), ([name]) => name.slice(0, BEGINNING));
  return [...known.map((said) => ({ said, weight: 1 })), ...unknown.map((said) => ({ said, weight: 0.6 }))];
}

/** Two words with a capital, one behind the other: mostly somebody's first and last name. */
const FULL_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+\s(\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;

function fullNamesIn(sentence: string): PossibleAnswer[] {
  return Array.from(sentence.matchAll(FULL_NAME), ([, last]) => ({
    said: (last ?? '').slice(0, BEGINNING),
    weight: 0.8,
  }));
}

/** A sentence that names this many countries tells which they are. */
const SOME_COUNTRIES = 3;

function countriesIn(sentence: string): number {
  return new Set(conceptsIn(sentence).filter(({ isName, kind }) => isName && kind === 'country')).size;
}

function conceptsIn(sentence: string): Concept[] {
  return mentionsIn(termsOf(sentence), sentence).flatMap(({ concepts }) => concepts);
}
