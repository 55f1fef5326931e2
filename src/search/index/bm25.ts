import MiniSearch from 'minisearch';
import { pacer } from '../../runtime/pacer.ts';

/** What a passage is found by: the numbers of its terms, and those of the terms of its headings. */
export type Row = {
  readonly terms: Uint32Array;
  readonly headings: readonly number[];
};

/** Finds rows that have some terms, by BM25+. */
export type Engine = {
  /** @param boosts by the numbers of the terms @param isWanted is told the place of a row; null: all are wanted */
  search(boosts: ReadonlyMap<number, number>, isWanted: ((place: number) => boolean) | null): Hit[];
  readonly state: EngineState;
};

export type Hit = { readonly place: number; readonly score: number };

/** What the next engine is made from. */
export type EngineState = {
  readonly index: Index;
  readonly ids: ReadonlyMap<Row, number>;
  readonly nextId: number;
};

/** An engine that is all but ready: `use` takes a few milliseconds, in which nothing else happens. */
export type PreparedEngine = {
  /** From now on the engine that this one was made from must not be asked. If it is never called, nothing has happened. */
  use(): Engine;
};

type Item = { readonly id: number; readonly terms: string };

/** So many rows are taken out and put in at once; with more, an engine is built anew, aside. */
const MOST_AT_ONCE = 150;

/** The only field, and the parameters of BM25+ that MiniSearch ranks with unless told otherwise. */
const FIELD = 0;
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** MiniSearch's index, which is open to classes made of it under names that begin with a line. */
/* oxlint-disable eslint/no-underscore-dangle */
class Index extends MiniSearch<Item> {
  declare _fieldLength: Map<number, number[]>;

  constructor() {
    super({ fields: ['terms'], tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
  }

  /**
   * How many different terms an item has on average. MiniSearch keeps this by adding to it and taking from it, which
   * rounds: it would depend on the order of changes, and scores with it.
   */
  averageLength(): number {
    let length = 0;
    for (const lengths of this._fieldLength.values()) length += lengths[FIELD] as number;
    return length / Math.max(1, this.documentCount);
  }

  /**
   * The sums of BM25+ that `search` gives, by the ids of the items: without the number of matched terms, which it
   * multiplies them with and which drowns the boosts, and without an account of every match, which takes most of its
   * time.
   */
  sums(boosts: ReadonlyMap<string, number>, averageLength: number): Map<number, number> {
    const sums = new Map<number, number>();
    for (const [term, boost] of boosts) {
      const frequencies = this._index.get(term)?.get(FIELD);
      if (frequencies === undefined) continue;
      const rarity = Math.log(1 + (this.documentCount - frequencies.size + 0.5) / (frequencies.size + 0.5));
      for (const [item, frequency] of frequencies) {
        const length = (this._fieldLength.get(item) as number[])[FIELD] as number;
        const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / averageLength));
        const id = this._documentIds.get(item) as number;
        sums.set(id, (sums.get(id) ?? 0) + boost * rarity * (D + saturated));
      }
    }
    return sums;
  }
}

/* oxlint-enable eslint/no-underscore-dangle */

/** Makes the engine of some rows, from that of others if few have changed. Lets others work in between. */
export async function prepareEngine(rows: readonly Row[], before: EngineState | null): Promise<PreparedEngine> {
  const change = before && changeBetween(before, rows);
  if (before && change && change.added.length + change.removed.length <= MOST_AT_ONCE) {
    return {
      use: () => {
        for (const item of change.removed) before.index.remove(item);
        for (const item of change.added) before.index.add(item);
        return engineOf({ index: before.index, ids: change.ids, nextId: change.nextId }, rows);
      },
    };
  }
  const pause = pacer();
  const index = new Index();
  const ids = new Map<Row, number>();
  for (const row of rows) {
    index.add({ id: ids.size, terms: spelled(row) });
    ids.set(row, ids.size);
    await pause();
  }
  return { use: () => engineOf({ index, ids, nextId: rows.length }, rows) };
}

type Change = {
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
  readonly ids: ReadonlyMap<Row, number>;
  readonly nextId: number;
};

/** What is to be taken out and put in. A row with the terms of one that goes takes its place. */
function changeBetween(before: EngineState, rows: readonly Row[]): Change {
  const ids = new Map<Row, number>();
  const isNew = new Set<Row>();
  for (const row of rows) {
    const id = before.ids.get(row);
    if (id === undefined) isNew.add(row);
    else ids.set(row, id);
  }
  const free = new Map<string, Item[]>();
  for (const [row, id] of before.ids) {
    if (ids.has(row)) continue;
    const terms = spelled(row);
    const others = free.get(terms);
    if (others) others.push({ id, terms });
    else free.set(terms, [{ id, terms }]);
  }
  let { nextId } = before;
  const added: Item[] = [];
  for (const row of isNew) {
    const terms = spelled(row);
    const taken = free.get(terms)?.pop();
    const id = taken?.id ?? nextId;
    if (!taken) {
      nextId += 1;
      added.push({ id, terms });
    }
    ids.set(row, id);
  }
  return { removed: [...free.values()].flat(), added, ids, nextId };
}

function engineOf(state: EngineState, rows: readonly Row[]): Engine {
  const { index, ids } = state;
  const averageLength = index.averageLength();
  const places = new Map<number, number>();
  for (let place = 0; place < rows.length; place += 1) places.set(ids.get(rows[place] as Row) as number, place);
  return {
    state,
    search: (boosts, isWanted) => {
      const boostOf = new Map<string, number>();
      for (const [number, boost] of boosts) boostOf.set(spell(number), boost);
      const hits: Hit[] = [];
      for (const [id, score] of index.sums(boostOf, averageLength)) {
        const place = places.get(id) as number;
        if (isWanted === null || isWanted(place)) hits.push({ place, score });
      }
      return hits;
    },
  };
}

function spelled({ terms, headings }: Row): string {
  let text = '';
  for (let at = 0; at < terms.length; at += 1) text += ` ${spell(terms[at] as number)}`;
  for (const number of headings) text += ` ${spell(number)}`;
  return text.slice(1);
}

/**
 * A term as MiniSearch stores it: its number, in few letters. MiniSearch's radix tree walks the children of a node one
 * by one, and with thousands of Han characters at the root that is slow; see DESIGN.md.
 */
function spell(number: number): string {
  return number.toString(16);
}
