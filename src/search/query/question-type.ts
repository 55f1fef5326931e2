import { anyRule } from '../../languages/any-rule.ts';
import { ordinalPrefixes } from '../../languages/ordinal-prefixes.ts';
import { QUESTION_TYPES, type QuestionType } from '../../languages/questions.ts';
import { lazy } from '../../text/lazy.ts';

// Questions are folded, see `foldText`.

const typeRules = QUESTION_TYPES.map((type) => [type, anyRule(({ questions }) => questions.types[type])] as const);

/** What kinds of answer a question asks for, if its words show it. "When and where" asks for two. */
export function questionTypes(folded: string): QuestionType[] {
  const types = typeRules.flatMap(([type, rule]) => (rule().test(folded) ? [type] : []));
  // Who the members are, are countries; how many countries, or in which of them, is not their names.
  const other = types.includes('countries') && types.some((type) => type !== 'countries' && type !== 'person');
  const dropped = other ? 'countries' : 'person';
  return types.includes('countries') ? types.filter((type) => type !== dropped) : types;
}

const definition = anyRule(({ questions }) => [questions.definition]);
const newest = anyRule(({ questions }) => [...questions.newest, questions.oftenNewest]);
const first = anyRule(({ questions }) => [questions.first]);
const number = lazy(() => new RegExp(`[\\d${ordinalPrefixes()}]`, 'u'));

/** Asks what something is, or what its name stands for, and for no newest one of several. */
export function asksForDefinition(folded: string): boolean {
  return definition().test(folded) && !newest().test(folded);
}

/**
 * Which of several a question asks for. If it asks for somebody, and for no certain year or number, it wants who it is
 * now.
 */
export function orderOf(folded: string, types: readonly QuestionType[]): 'first' | 'newest' | null {
  if (first().test(folded)) return 'first';
  return newest().test(folded) || (types.includes('person') && !number().test(folded)) ? 'newest' : null;
}
