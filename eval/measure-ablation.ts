import { SIGNALS } from '../src/answers/confidence.ts';
import type { PassageIndex } from '../src/search/index/passage-index.ts';
import { NO_EXPANSIONS } from '../src/search/index/expansions.ts';
import type { QueryTerm } from '../src/search/query/query.ts';
import { FEATURES } from '../src/search/ranking/features.ts';
import { bySet } from './by-set.ts';
import { ESTIMATES, type Estimated, askedOf, crossValidatedChances, examplesOf } from './confidence-examples.ts';
import type { Row } from './fit-ranking.ts';
import { type QuestionSet, type QuestionSets, allOf } from './question-sets.ts';
import { type Change, type Placed, crossValidatedPlaces, rowsOf, weightsFor } from './ranking-rows.ts';
import { mean } from './statistics.ts';

/** What a part of the search that is no feature is worth is seen by doing without it. */
const PARTS: Readonly<Record<string, Change & { readonly set?: (set: QuestionSet) => QuestionSet }>> = {
  'the thesaurus': { query: withoutExpansions((kind) => kind === 'word') },
  'other forms of names': { query: withoutExpansions((kind) => kind === 'name' || kind === 'subject') },
  'the years and the order asked for': { query: (query) => ({ ...query, years: [], order: null }) },
  twins: { index: (index) => ({ ...index, twins: () => [] }) },
  'entries as such': { index: withoutEntries },
  'questions of passages': { set: (set) => ({ ...set, expansions: NO_EXPANSIONS }) },
};

/**
 * What each feature of the ranking, each part of the search and each signal of the confidence is worth, cross-validated
 * over questions: points of passages that come first, and of the squared error of the confidence's estimates.
 */
export async function measureAblation(sets: QuestionSets) {
  const rows = await rowsOfAll(sets);
  const places = crossValidatedPlaces(rows);
  const features = FEATURES.map(({ name }, without) => {
    const others = crossValidatedPlaces(rows, (feature) => feature !== without);
    return [name, change(places, others, isFirst)] as const;
  });
  const parts: (readonly [string, Changes])[] = [];
  for (const [name, { set, ...part }] of Object.entries(PARTS)) {
    const others = await rowsOfAll(sets, part, set);
    parts.push([name, change(places, crossValidatedPlaces(others), isFirst)]);
  }
  const asked = await askedOf(sets, weightsFor(rows));
  const estimates = ESTIMATES.map((estimate) => {
    const examples = examplesOf(asked, estimate);
    return { estimate, examples, chances: crossValidatedChances(examples) };
  });
  const signals = SIGNALS.map(({ name }, without) => {
    const worth = estimates.map(({ estimate, examples, chances }) => {
      const others = crossValidatedChances(examples, (signal) => signal !== without);
      return [estimate, change(chances, others, squaredError)] as const;
    });
    return [name, Object.fromEntries(worth)] as const;
  });
  return {
    questions: bySet(places, ({ length }) => length),
    firstWithoutFeature: Object.fromEntries(features),
    firstWithoutPart: Object.fromEntries(parts),
    squaredErrorWithoutSignal: Object.fromEntries(signals),
  };
}

async function rowsOfAll(sets: QuestionSets, part?: Change, changed = (set: QuestionSet) => set): Promise<Row[]> {
  const rows: Row[] = [];
  for (const set of allOf(sets)) rows.push(...(await rowsOf(changed(set), part)));
  return rows;
}

const isFirst = ({ place }: Placed) => Number(place === 0);
const squaredError = ({ chance, isTrue }: Estimated) => (chance - Number(isTrue)) ** 2;

type Changes = Readonly<Record<string, string>>;

/** The change of a figure, question by question, in points: by set, and on average over the sets. */
export function change<Item extends { readonly set: string }>(
  before: readonly Item[],
  after: readonly Item[],
  figure: (item: Item) => number,
): Changes {
  const changed = before.map((item, at) => ({
    set: item.set,
    points: 100 * (figure(after[at] as Item) - figure(item)),
  }));
  const sets = bySet(changed, (own) => meanWithError(own.map(({ points }) => points)));
  const all = Object.values(sets);
  const error = Math.hypot(...all.map((own) => own.error)) / Math.max(1, all.length);
  const average = { mean: mean(all.map((own) => own.mean)), error };
  return Object.fromEntries(
    Object.entries({ average, ...sets }).map(([name, own]) => [name, `${signed(own.mean)} ± ${own.error.toFixed(2)}`]),
  );
}

/** The mean, and its standard error. */
function meanWithError(numbers: readonly number[]): { readonly mean: number; readonly error: number } {
  const middle = mean(numbers);
  const squares = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0);
  return { mean: middle, error: Math.sqrt(squares / Math.max(1, numbers.length - 1) / Math.max(1, numbers.length)) };
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;
}

/** Leaves of some terms what was typed. */
function withoutExpansions(isMeant: (kind: QueryTerm['kind']) => boolean): NonNullable<Change['query']> {
  return (query) => ({
    ...query,
    terms: query.terms.map((term) =>
      isMeant(term.kind) ? { ...term, expansions: term.expansions.slice(0, 1) } : term,
    ),
  });
}

/** No passage is an entry: each takes from its neighbours what prose takes. */
function withoutEntries(index: PassageIndex): PassageIndex {
  const passages = index.passages.map((passage) => ({ ...passage, isEntry: false }));
  const changed = (found: PassageIndex['passages']) => found.flatMap(({ ordinal }) => passages[ordinal] ?? []);
  return {
    ...index,
    passages,
    search: (boosts, limit, isWanted) => changed(index.search(boosts, limit, isWanted)),
    under: (term) => changed(index.under(term)),
    twins: ({ ordinal }) => changed(index.twins(index.passages[ordinal] as PassageIndex['passages'][number])),
  };
}
