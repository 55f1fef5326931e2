import type { Query } from './query.ts';

/** A query as plain data: what a question was understood to ask for. */
export type ExplainedQuery = ReturnType<typeof explain>;

export function explain({
  text,
  language,
  types,
  several,
  order,
  years,
  asksForDefinition,
  names,
  phrases,
  terms,
}: Query) {
  return {
    question: text,
    language,
    types,
    several,
    order,
    years,
    asksForDefinition,
    names: names.flatMap(({ forms }) => (forms.find((one) => one.language === language) ?? forms[0])?.text ?? []),
    phrases,
    terms: terms.map(({ start, end, kind, isFiller, expansions }) => ({
      text: text.slice(start, end),
      kind,
      isFiller,
      /** What is searched for it, each with its weight. */
      expansions: Object.fromEntries(expansions.map((one) => [one.terms.join(' '), one.weight])),
    })),
  };
}
