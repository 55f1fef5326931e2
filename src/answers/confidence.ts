import type { Query } from '../search/query/query.ts';
import type { Ranking } from '../search/ranking/rank.ts';
import fitted from './confidence.json' with { type: 'json' };

/** How sure it is, from 0 to 1, that the first passage answers, and that the documents are on the subject at all. */
export type Confidence = { readonly answers: number; readonly onTopic: number };

export type Signal = {
  readonly name: keyof typeof fitted.answers;
  readonly what: string;
  /** The weight as long as questions say nothing of it; 0 if left out. */
  readonly prior?: number;
  readonly value: (ranking: Ranking, query: Query) => number;
};

/** An expansion has so much in common with a question that it asks the same. */
const ASKED_FROM = 0.8;

/** From this on a second passage is so far behind that more says nothing. */
const FAR_BEHIND = 4;

/** What the confidence is estimated from, by logistic regression: `eval --fit` fits the weights. */
export const SIGNALS: readonly Signal[] = [
  { name: 'one', what: 'the intercept', value: () => 1 },
  {
    name: 'coverage',
    what: 'share of the question that the first passage speaks of',
    value: ({ hits: [best] }) => shareIn(best, 'coverage'),
  },
  { name: 'evidence', what: 'the same, of what is rare', value: ({ hits: [best] }) => shareIn(best, 'evidence') },
  {
    name: 'amount',
    what: 'how much that is: half of a short question is little',
    value: ({ hits: [best], weighted }) =>
      Math.log1p(shareIn(best, 'evidence') * weighted.totalEvidence * weighted.scale),
  },
  { name: 'frequency', what: 'how much it speaks of it', value: ({ hits: [best] }) => best?.measures.frequency ?? 0 },
  {
    name: 'lead',
    what: 'how far the second passage is behind',
    value: ({ hits }) => leadOf(hits),
  },
  {
    name: 'kind',
    what: 'it holds the kind of answer',
    value: ({ hits: [best] }) => Number(best?.key.holdsKind ?? false),
  },
  { name: 'missing', what: 'names, subjects and figures that it lacks', value: ({ hits: [best] }) => missingIn(best) },
  {
    name: 'unknownWords',
    what: 'share of words that no passage has',
    value: ({ weighted: { terms } }) => {
      const words = terms.filter(({ term }) => term.kind === 'word' && !term.isFiller);
      return words.filter(({ isKnown }) => !isKnown).length / Math.max(1, words.length);
    },
  },
  {
    name: 'names',
    what: 'names of the lexicon that it has',
    value: ({ hits: [best] }, { terms }) =>
      Math.min(
        2,
        terms.filter(({ kind }, at) => (kind === 'subject' || kind === 'name') && best?.measures.covered[at]).length,
      ),
  },
  {
    name: 'namedPart',
    what: 'it is of the article asked for',
    prior: 7,
    value: ({ hits: [best] }) => Number(best?.isNamedPart ?? false),
  },
  {
    name: 'question',
    what: 'an expansion asks it',
    prior: 3,
    value: ({ hits: [best] }) => best?.measures.questionMatch ?? 0,
  },
];

export function signalsOf(ranking: Ranking, query: Query): number[] {
  return SIGNALS.map(({ value }) => value(ranking, query));
}

export function confidenceOf(ranking: Ranking, query: Query): Confidence {
  if (ranking.hits.length === 0) return { answers: 0, onTopic: 0 };
  const signals = signalsOf(ranking, query);
  const onTopic = probability(signals, fitted.onTopic);
  // What answers is on the subject.
  return { answers: Math.min(onTopic, probability(signals, fitted.answers)), onTopic };
}

function probability(signals: readonly number[], weights: Readonly<Record<Signal['name'], number>>): number {
  const sum = SIGNALS.reduce((all, { name }, at) => all + weights[name] * (signals[at] as number), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What a passage has of the question; an expansion that asks it speaks for the passage, whatever its words. */
function shareIn(hit: Ranking['hits'][number] | undefined, of: 'coverage' | 'evidence'): number {
  if (!hit) return 0;
  const { questionMatch, [of]: own } = hit.measures;
  return questionMatch < ASKED_FROM ? own : Math.max(own, questionMatch);
}

/** Those that only time puts behind the best do not speak against it: who was in office before. */
function leadOf([best, ...others]: Ranking['hits']): number {
  if (!best) return 0;
  const second = others.find(({ order }) => best.order === 0 || order === 0 || order >= best.order);
  return second ? Math.min(FAR_BEHIND, best.score - second.score) : FAR_BEHIND;
}

function missingIn(best: Ranking['hits'][number] | undefined): number {
  return best ? best.measures.missingNames + best.measures.missingNumbers + best.measures.missingSubjects : 0;
}
