import type { IndexedPassage } from '../index/passage-index.ts';
import type { Query } from '../query/query.ts';
import type { KeySentence } from './key-sentence.ts';
import type { Measures } from './measure.ts';
import { rememberByPassage } from './remember.ts';
import weights from './weights.json' with { type: 'json' };

/** A passage as the features see it. */
export type Candidate = {
  readonly passage: IndexedPassage;
  readonly query: Query;
  readonly measures: Measures;
  readonly key: KeySentence;
  /** See `longestRuns`. */
  readonly runs: number;
  /** It names a year that the question asks of; null: it names none, or the question does not ask of any. */
  readonly isInYears: boolean | null;
  /** From 0 to 1: how near it is to the one of several that is asked for: the newest, the previous, the first, the next. */
  readonly order: number;
  /** It is of the article or chapter that the question names. */
  readonly isNamedPart: boolean;
};

export type Feature = {
  readonly name: keyof typeof weights.features;
  readonly what: string;
  /** The weight as long as questions say nothing of it: some kinds are rare in every set. 0 if left out. */
  readonly prior?: number;
  readonly value: (candidate: Candidate) => number;
};

/** What a passage's score is the weighted sum of. `eval --fit` fits the weights, `eval --ablate` says what each is worth. */
export const FEATURES: readonly Feature[] = [
  { name: 'coverage', what: 'share of the question that it speaks of', value: ({ measures }) => measures.coverage },
  { name: 'evidence', what: 'the same, of what is rare', value: ({ measures }) => measures.evidence },
  { name: 'frequency', what: 'how much it speaks of it', value: ({ measures }) => measures.frequency },
  { name: 'sentence', what: 'the best sentence alone', value: ({ measures }) => Math.max(0, ...measures.alone) },
  {
    name: 'neighbourhood',
    what: 'the key sentence with its neighbours',
    value: ({ measures, key }) => measures.together[key.number] ?? 0,
  },
  { name: 'heading', what: 'a heading says it', value: ({ measures }) => measures.heading },
  { name: 'context', what: 'only the title or the passages before say it', value: ({ measures }) => measures.context },
  { name: 'runs', what: 'it has the words in the order of the question', value: ({ runs }) => runs },
  { name: 'missingNames', what: 'names that it lacks', value: ({ measures }) => measures.missingNames },
  {
    name: 'missingNumbers',
    what: 'figures that it lacks',
    prior: -1,
    value: ({ measures }) => measures.missingNumbers,
  },
  { name: 'question', what: 'an expansion asks it', prior: 2, value: ({ measures }) => measures.question },
  {
    name: 'questionMatch',
    what: 'an expansion asks just that',
    prior: 3,
    value: ({ measures }) => measures.questionMatch,
  },
  { name: 'kind', what: 'it holds the kind of answer', prior: 1, value: ({ key }) => key.kind },
  { name: 'definition', what: 'it says what the thing is', prior: 1.5, value: ({ key }) => Number(key.isDefinition) },
  {
    name: 'inYears',
    what: 'it is of the years asked for',
    prior: 1,
    value: ({ isInYears }) => Number(isInYears === true),
  },
  {
    name: 'otherYears',
    what: 'it is of other years',
    prior: -1.5,
    value: ({ isInYears }) => Number(isInYears === false),
  },
  {
    name: 'order',
    what: 'it is the newest, the previous, the first or the next',
    prior: 2,
    value: ({ order }) => order,
  },
  {
    name: 'namedPart',
    what: 'it is of the article asked for',
    prior: 12,
    value: ({ isNamedPart }) => Number(isNamedPart),
  },
  {
    name: 'glossary',
    what: 'it says what something is called in other languages',
    prior: -1,
    value: ({ passage: { passage } }) => Number(isGlossary(passage)),
  },
  {
    name: 'title',
    what: 'it is no more than the title',
    value: ({ passage: { passage, document } }) => Number(passage.text === document.title),
  },
];

/** Words of three scripts stand in it. */
const isGlossary = rememberByPassage(
  ({ text }) =>
    /\p{Script=Han}{2}/u.test(text) && /\p{Script=Cyrillic}{3}/u.test(text) && /\p{Script=Latin}{3}/u.test(text),
);

/** The weights as they were fitted, in the order of the features. */
export const WEIGHTS: readonly number[] = FEATURES.map(({ name }) => weights.features[name]);

export function scoreOf(values: readonly number[], by: readonly number[] = WEIGHTS): number {
  let score = 0;
  for (let at = 0; at < values.length; at += 1) score += (values[at] as number) * (by[at] as number);
  return score;
}
