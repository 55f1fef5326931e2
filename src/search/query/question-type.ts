import { askedFor, orderAsked } from '../../languages/asked-for.ts';
import { anyRule } from '../../languages/any-rule.ts';
import { ordinalPrefixes } from '../../languages/ordinal-prefixes.ts';
import { ANSWER_FORMS, QUESTION_TYPES, type QuestionType } from '../../languages/questions.ts';
import { lazy } from '../../text/lazy.ts';
import type { Query } from './query.ts';

// Questions are folded, see `foldText`.

/** What a question asks for, if its words show it. */
export type AskedOf = Pick<Query, 'types' | 'several' | 'order'>;

/** @param isOfYears it says of which years it asks, and not of today */
export function readAsked(folded: string, isOfYears: boolean): AskedOf {
  const asked = askedFor(folded);
  const found: QuestionType[] = QUESTION_TYPES.filter((type) => asked.includes(type));
  // Who the members are, are countries; how many countries, or in which of them, is not their names.
  const other = found.includes('countries') && found.some((type) => type !== 'countries' && type !== 'person');
  const dropped = other ? 'countries' : 'person';
  const types = found.includes('countries') ? found.filter((type) => type !== dropped) : found;
  const several = ANSWER_FORMS.find((form) => asked.includes(form)) ?? null;
  return { types, several, order: several === null ? orderOf(folded, types, isOfYears) : null };
}

const definition = anyRule(({ questions }) => [questions.definition]);
const newest = anyRule(({ questions }) => [...questions.newest, questions.oftenNewest]);
const past = anyRule(({ questions }) => [questions.past]);
const office = anyRule(({ questions }) => [questions.office]);
const number = lazy(() => new RegExp(`[\\d${ordinalPrefixes()}]`, 'u'));

/** Asks what something is, or what its name stands for, and for no newest one of several. */
export function asksForDefinition(folded: string): boolean {
  return definition().test(folded) && !newest().test(folded);
}

/** Asks who was it, and not who is it now. */
export function asksOfPast(folded: string): boolean {
  return past().test(folded);
}

/**
 * Which of several a question asks for. If it asks who is in an office, and for no certain year or number, it wants who
 * is so now.
 */
function orderOf(folded: string, types: readonly QuestionType[], isOfYears: boolean): Query['order'] {
  const order = orderAsked(folded);
  if (order === 'first' || order === 'next') return order;
  if (isOfYears || order !== null) return isOfYears ? null : order;
  const isOfOffice = types.includes('person') && office().test(folded) && !past().test(folded);
  return isOfOffice && !number().test(folded) ? 'newest' : null;
}
