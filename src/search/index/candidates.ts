import MiniSearch from 'minisearch';
import { pacer } from '../../runtime/pacer.ts';

/** What a passage is found by: the ids of its terms and of its headings' terms, and those of its expansions. */
export type Doc = {
  readonly terms: Uint32Array;
  readonly headings: readonly number[];
  readonly questions: readonly Uint32Array[];
};

/** Finds docs that have some terms. It only has to bring the right ones along: the ranking puts them in order. */
export type Candidates = {
  /**
   * The ordinals of docs (their places in the list that they came in), best first, by BM25+ sums.
   * @param boosts by the ids of the terms
   * @param isWanted gets the ordinal of a doc; null: all are wanted
   */
  search(boosts: ReadonlyMap<number, number>, limit: number, isWanted: ((ordinal: number) => boolean) | null): number[];
  readonly state: CandidatesState;
};

/** What the next one is made from. */
export type CandidatesState = {
  readonly index: MiniSearch<StoredDoc>;
  readonly ids: ReadonlyMap<Doc, number>;
  readonly nextId: number;
};

/** All but ready: `use` takes a few milliseconds, in which nothing else happens. */
type PreparedCandidates = {
  /** After this call the one that this was made from must not be used. Before it, nothing has changed. */
  use(): Candidates;
};

type StoredDoc = { readonly id: number; readonly terms: string; readonly questions: string };

/** At most this many docs are taken out and put in at once; for more, all is built anew, aside. */
const MAX_CHANGES = 150;

const QUESTIONS_BOOST = 0.7;

function newIndex(): MiniSearch<StoredDoc> {
  return new MiniSearch({
    fields: ['terms', 'questions'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { questions: QUESTIONS_BOOST } },
    autoVacuum: false,
  });
}

/** Indexes docs, from the index of others if few have changed. Gives way to other work in between. */
export async function prepareCandidates(
  docs: readonly Doc[],
  before: CandidatesState | null,
): Promise<PreparedCandidates> {
  const pause = pacer();
  const change = before && (await changeBetween(before, docs, pause));
  if (before && change && change.added.length + change.removed.length <= MAX_CHANGES) {
    return {
      use: () => {
        for (const doc of change.removed) before.index.remove(doc);
        before.index.addAll(change.added);
        return candidatesIn({ index: before.index, ids: change.ids, nextId: change.nextId }, docs);
      },
    };
  }
  const index = newIndex();
  const ids = new Map<Doc, number>();
  for (const doc of docs) {
    index.add(storedOf(doc, ids.size));
    ids.set(doc, ids.size);
    await pause();
  }
  return { use: () => candidatesIn({ index, ids, nextId: docs.length }, docs) };
}

/**
 * What has to be taken out and put in. A doc takes the place of one that goes and has the same terms: of a changed file,
 * most passages are as they were.
 */
async function changeBetween(before: CandidatesState, docs: readonly Doc[], pause: () => Promise<void> | undefined) {
  const stay = new Set(docs);
  const going = new Map<string, StoredDoc[]>();
  for (const [doc, id] of before.ids) {
    if (stay.has(doc)) continue;
    const stored = storedOf(doc, id);
    const alike = going.get(wordsOf(stored));
    if (alike) alike.push(stored);
    else going.set(wordsOf(stored), [stored]);
    await pause();
  }
  const ids = new Map<Doc, number>();
  const added: StoredDoc[] = [];
  let { nextId } = before;
  for (const doc of docs) {
    const known = before.ids.get(doc);
    const stored = known === undefined ? storedOf(doc, nextId) : null;
    const id = known ?? (stored && going.get(wordsOf(stored))?.pop()?.id) ?? nextId;
    ids.set(doc, id);
    if (stored === null || id !== nextId) continue;
    added.push(stored);
    nextId += 1;
    await pause();
  }
  return { removed: [...going.values()].flat(), added, ids, nextId };
}

function wordsOf({ terms, questions }: StoredDoc): string {
  return `${terms}\n${questions}`;
}

function candidatesIn(state: CandidatesState, docs: readonly Doc[]): Candidates {
  const { index, ids } = state;
  const ordinals = new Map(docs.map((doc, ordinal) => [ids.get(doc) as number, ordinal]));
  return {
    state,
    search: (boosts, limit, isWanted) => {
      const bySpelling = new Map(Array.from(boosts, ([term, boost]) => [spell(term), boost]));
      const found = index.search([...bySpelling.keys()].join(' '), {
        boostTerm: (term) => bySpelling.get(term) ?? 0,
        ...(isWanted && { filter: ({ id }) => isWanted(ordinals.get(id as number) as number) }),
      });
      // Sums depend on the order of additions in their last digits; a rounded one does not.
      const least = Math.fround(found[limit - 1]?.score ?? 0);
      const scored: { readonly ordinal: number; readonly score: number }[] = [];
      for (const one of found) {
        const score = Math.fround(one.score);
        if (score < least) break;
        scored.push({ ordinal: ordinals.get(one.id as number) as number, score });
      }
      scored.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
      return scored.slice(0, limit).map(({ ordinal }) => ordinal);
    },
  };
}

function storedOf({ terms, headings, questions }: Doc, id: number): StoredDoc {
  return { id, terms: spelled([...terms, ...headings]), questions: spelled(questions.flatMap((one) => [...one])) };
}

function spelled(terms: readonly number[]): string {
  return terms.map(spell).join(' ');
}

/**
 * A term as MiniSearch stores it: its id, in few letters. MiniSearch's radix tree walks the children of a node one by
 * one, which is slow with thousands of Han characters at the root; see docs/decisions/search.md.
 */
function spell(term: number): string {
  return term.toString(16);
}
