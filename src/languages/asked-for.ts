import { anyOf } from '../text/patterns.ts';
import type { Span } from '../text/span.ts';
import { anyRule } from './any-rule.ts';
import { ANSWER_FORMS, type AnswerForm, QUESTION_TYPES, type QuestionType, type Questions } from './questions.ts';
import type { Rule } from './rule.ts';
import { ofPacksIn } from './written-in.ts';

// Questions are folded, see `foldText`.

const rulesFor = ofPacksIn((packs) => {
  const ruleOf = (rowsOf: (questions: Questions) => readonly Rule[]) =>
    anyOf(
      packs.flatMap(({ questions }) => rowsOf(questions)),
      'u',
    );
  return [
    ...QUESTION_TYPES.map((type) => [type, ruleOf(({ types }) => types[type])] as const),
    ...ANSWER_FORMS.map((form) => [form, ruleOf(({ forms }) => forms[form])] as const),
  ];
});

/** Every kind of fact that a question asks for, then the forms of its answer: "which countries joined when". */
export function askedFor(folded: string): readonly (QuestionType | AnswerForm)[] {
  const text = withoutRuns(folded);
  return rulesFor(text).flatMap(([asked, rule]) => (rule.test(text) ? [asked] : []));
}

/** Which of several a question asks for. */
export type AskedOrder = 'first' | 'newest' | 'next' | 'previous';

const next = anyRule(({ questions }) => questions.next);
const previous = anyRule(({ questions }) => questions.previous);
const first = anyRule(({ questions }) => [questions.first]);
const newest = anyRule(({ questions }) => [...questions.newest, questions.oftenNewest]);

/** Which of several a question asks for by its words. "Last" is the newest; the previous one is the one before that. */
export function orderAsked(question: string): AskedOrder | null {
  const folded = withoutRuns(question);
  if (next().test(folded)) return 'next';
  if (previous().test(folded)) return 'previous';
  if (first().test(folded)) return 'first';
  return newest().test(folded) ? 'newest' : null;
}

const orders = anyRule(
  ({ questions: { next: later, previous: earlier, first: earliest, newest: latest, oftenNewest } }) => [
    ...later,
    ...earlier,
    earliest,
    ...latest,
    oftenNewest,
  ],
  'gu',
);

/** Where a question has the words that say which of several it asks for. */
export function orderSpans(folded: string): Span[] {
  return [...folded.matchAll(orders())].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Rules look back over marks and blanks, which takes long where there are hundreds; two of a run say as much. */
function withoutRuns(text: string): string {
  return text.replace(/([^\p{L}\p{N}])[^\p{L}\p{N}]+([^\p{L}\p{N}])/gu, '$1$2');
}
