/** A passage with the headings above it, outermost first. */
type Placed = { readonly text: string; readonly heading: readonly string[] };

/** A passage before and after; null: there is none. */
type Difference = { readonly before: string | null; readonly after: string | null };

/** How the passages of a document differ from those that it had. */
export type PassageChanges = {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first differences, in the order of the document, with the headings where these differ. */
  readonly first: readonly Difference[];
};

/** How many differences are kept. */
const FIRST = 3;

/** A passage has changed, and is not another one, if it shares this part of the words (Dice's coefficient). */
const LEAST_ALIKE = 0.5;

/** How many pairs of passages between two that stayed are compared by their words. */
const MOST_COMPARED = 2_500;

/** Compares a document's passages, before and after, each in its order. White space does not count. */
export function passageChanges(before: readonly Placed[], after: readonly Placed[]): PassageChanges {
  const [old, next] = [before.map(letters), after.map(letters)];
  const found: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [oldAt, nextAt] of [...keptPairs(old, next), [old.length, next.length] as const]) {
    for (const one of differences(before.slice(from, oldAt), after.slice(to, nextAt))) found.push(one);
    found.push(...difference(before[oldAt], after[nextAt]));
    [from, to] = [oldAt + 1, nextAt + 1];
  }
  return {
    added: found.filter((one) => one.before === null).length,
    removed: found.filter((one) => one.after === null).length,
    changed: found.filter((one) => one.before !== null && one.after !== null).length,
    first: found.slice(0, FIRST),
  };
}

/**
 * The passages that stayed, as pairs of their places: the same at both ends, and in between those that each side has once
 * and that are in the same order (patience diff, by Bram Cohen).
 */
function keptPairs(old: readonly string[], next: readonly string[]): (readonly [number, number])[] {
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const places = placesOfUnique(next.slice(head, next.length - tail));
  const middle = [...placesOfUnique(old.slice(head, old.length - tail))].flatMap(([key, at]) => {
    const other = places.get(key);
    return other === undefined ? [] : [[head + at, head + other] as const];
  });
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...longestRising(middle),
    ...Array.from({ length: tail }, (_, at) => [old.length - tail + at, next.length - tail + at] as const),
  ];
}

function placesOfUnique(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (seen.has(key)) places.delete(key);
    else places.set(key, at);
    seen.add(key);
  }
  return places;
}

/** Of pairs in the order of their first numbers the most whose second numbers rise too (patience sorting). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  type Link = { readonly pair: readonly [number, number]; readonly previous: Link | undefined };
  const ends: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as Link).pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, previous: ends[low - 1] };
  }
  const rising: (readonly [number, number])[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.previous) rising.push(link.pair);
  return rising.toReversed();
}

function letters({ text }: Placed): string {
  return text.replace(/\s+/gu, '');
}

/** How two passages differ that are one before and after; empty if they do not. */
function difference(before: Placed | undefined, after: Placed | undefined): Difference[] {
  if (before === undefined || after === undefined) return [];
  const [old, next] = [before.heading.join('\n'), after.heading.join('\n')];
  if (old !== next) return [{ before: `${old}\n${before.text}`, after: `${next}\n${after.text}` }];
  return letters(before) === letters(after) ? [] : [{ before: before.text, after: after.text }];
}

/** Pairs the passages between two that stayed with those that are like them, in their order. */
function differences(old: readonly Placed[], next: readonly Placed[]): Difference[] {
  const isCompared = old.length * next.length <= MOST_COMPARED;
  const words = isCompared ? next.map(wordsOf) : [];
  const found: Difference[] = [];
  let open = 0;
  for (const before of old) {
    // Without words to compare, the one at the same place.
    const pair = isCompared ? firstAlike(wordsOf(before), words, open) : open;
    if (pair >= next.length) {
      found.push({ before: before.text, after: null });
      continue;
    }
    for (const { text } of next.slice(open, pair)) found.push({ before: null, after: text });
    found.push(...difference(before, next[pair]));
    open = pair + 1;
  }
  return [...found, ...next.slice(open).map(({ text }) => ({ before: null, after: text }))];
}

/** The place of the first text, from one on, that is like another one; the number of texts where none is. */
function firstAlike(own: ReadonlySet<string>, words: readonly ReadonlySet<string>[], from: number): number {
  let at = from;
  while (at < words.length && alike(own, words[at]) < LEAST_ALIKE) at += 1;
  return at;
}

/** Words, and of Chinese, which has no blanks, characters. */
function wordsOf({ text }: Placed): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): number {
  if (other === undefined || one.size + other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}
