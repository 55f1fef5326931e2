import MiniSearch from 'minisearch';
import { pacer } from '../../runtime/pacer.ts';
import { idf } from './idf.ts';

/** What a passage is found by: the ids of its terms, and of the terms of the headings above it. */
export type Doc = {
  readonly terms: Uint32Array;
  readonly headings: readonly number[];
};

/** Finds docs that have some terms, by BM25+. */
export type Bm25 = {
  /** @param boosts by the ids of the terms @param isWanted gets the ordinal of a doc; null: all are wanted */
  search(boosts: ReadonlyMap<number, number>, isWanted: ((ordinal: number) => boolean) | null): ScoredDoc[];
  readonly state: Bm25State;
};

/** `ordinal`: the place of the doc in the list that it came in. */
type ScoredDoc = { readonly ordinal: number; readonly score: number };

/** What the next one is made from. */
export type Bm25State = {
  readonly index: Index;
  readonly ids: ReadonlyMap<Doc, number>;
  readonly nextId: number;
};

/** All but ready: `use` takes a few milliseconds, in which nothing else happens. */
type PreparedBm25 = {
  /** After this call the one that this was made from must not be used. Before it, nothing has changed. */
  use(): Bm25;
};

type StoredDoc = { readonly id: number; readonly terms: string };

/** At most this many docs are taken out and put in at once; for more, all is built anew, aside. */
const MAX_CHANGES = 150;

/** The only field, and the parameters of BM25+ that MiniSearch has by default. */
const FIELD = 0;
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** MiniSearch's index. Its fields are protected, with names that begin with an underscore. */
/* oxlint-disable eslint/no-underscore-dangle */
class Index extends MiniSearch<StoredDoc> {
  declare _fieldLength: Map<number, number[]>;

  constructor() {
    super({ fields: ['terms'], tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
  }

  /**
   * How many different terms a doc has on average. MiniSearch keeps its own average by adding and subtracting, which
   * rounds: scores would depend on the order of changes.
   */
  averageLength(): number {
    let length = 0;
    for (const lengths of this._fieldLength.values()) length += lengths[FIELD] as number;
    return length / Math.max(1, this.documentCount);
  }

  /**
   * The BM25+ sums that MiniSearch's `search` gives, by the ids of the docs. Two things are left out: the factor for the
   * number of matched terms, which drowns the boosts, and the record of every match, which takes most of the time.
   */
  sums(boosts: ReadonlyMap<string, number>, averageLength: number): Map<number, number> {
    const sums = new Map<number, number>();
    for (const [term, boost] of boosts) {
      const frequencies = this._index.get(term)?.get(FIELD);
      if (frequencies === undefined) continue;
      const termIdf = idf(frequencies.size, this.documentCount);
      for (const [doc, frequency] of frequencies) {
        const length = (this._fieldLength.get(doc) as number[])[FIELD] as number;
        const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / averageLength));
        const id = this._documentIds.get(doc) as number;
        sums.set(id, (sums.get(id) ?? 0) + boost * termIdf * (D + saturated));
      }
    }
    return sums;
  }
}

/* oxlint-enable eslint/no-underscore-dangle */

/** Indexes docs, from the index of others if few have changed. Gives way to other work in between. */
export async function prepareBm25(docs: readonly Doc[], before: Bm25State | null): Promise<PreparedBm25> {
  const change = before && changeBetween(before, docs);
  if (before && change && change.added.length + change.removed.length <= MAX_CHANGES) {
    return {
      use: () => {
        for (const doc of change.removed) before.index.remove(doc);
        for (const doc of change.added) before.index.add(doc);
        return bm25On({ index: before.index, ids: change.ids, nextId: change.nextId }, docs);
      },
    };
  }
  const pause = pacer();
  const index = new Index();
  const ids = new Map<Doc, number>();
  for (const doc of docs) {
    index.add({ id: ids.size, terms: spelled(doc) });
    ids.set(doc, ids.size);
    await pause();
  }
  return { use: () => bm25On({ index, ids, nextId: docs.length }, docs) };
}

/** What has to be taken out and put in. A doc with the same terms as one that goes takes over its id. */
function changeBetween(before: Bm25State, docs: readonly Doc[]) {
  const ids = new Map<Doc, number>();
  const isNew = new Set<Doc>();
  for (const doc of docs) {
    const id = before.ids.get(doc);
    if (id === undefined) isNew.add(doc);
    else ids.set(doc, id);
  }
  const free = new Map<string, StoredDoc[]>();
  for (const [doc, id] of before.ids) {
    if (ids.has(doc)) continue;
    const terms = spelled(doc);
    const others = free.get(terms);
    if (others) others.push({ id, terms });
    else free.set(terms, [{ id, terms }]);
  }
  let { nextId } = before;
  const added: StoredDoc[] = [];
  for (const doc of isNew) {
    const terms = spelled(doc);
    const taken = free.get(terms)?.pop();
    const id = taken?.id ?? nextId;
    if (!taken) {
      nextId += 1;
      added.push({ id, terms });
    }
    ids.set(doc, id);
  }
  return { removed: [...free.values()].flat(), added, ids, nextId };
}

function bm25On(state: Bm25State, docs: readonly Doc[]): Bm25 {
  const { index, ids } = state;
  const averageLength = index.averageLength();
  const ordinals = new Map(docs.map((doc, ordinal) => [ids.get(doc) as number, ordinal]));
  return {
    state,
    search: (boosts, isWanted) => {
      const bySpelling = new Map(Array.from(boosts, ([term, boost]) => [spell(term), boost]));
      const found: ScoredDoc[] = [];
      for (const [id, score] of index.sums(bySpelling, averageLength)) {
        const ordinal = ordinals.get(id) as number;
        if (isWanted === null || isWanted(ordinal)) found.push({ ordinal, score });
      }
      return found;
    },
  };
}

function spelled({ terms, headings }: Doc): string {
  let text = '';
  for (let at = 0; at < terms.length; at += 1) text += ` ${spell(terms[at] as number)}`;
  for (const term of headings) text += ` ${spell(term)}`;
  return text.slice(1);
}

/**
 * A term as MiniSearch stores it: its id, in few letters. MiniSearch's radix tree walks the children of a node one by
 * one, which is slow with thousands of Han characters at the root; see docs/decisions/search.md.
 */
function spell(term: number): string {
  return term.toString(16);
}
