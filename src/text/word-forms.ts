import { distance } from 'fastest-levenshtein';

export type WordSet = Iterable<string> & {
  has(word: string): boolean;
  /** How common a word is, where that is known: of two words that are as near, the more common one was meant. */
  frequency?(word: string): number;
};

/** The words of two sets, as common as they are in the first. @param second is called when a word is first asked for */
export function unionOf(first: WordSet, second: () => WordSet): WordSet {
  return {
    has: (word) => first.has(word) || second().has(word),
    frequency: (word) => first.frequency?.(word) ?? 0,
    *[Symbol.iterator]() {
      yield* first;
      for (const word of second()) if (!first.has(word)) yield word;
    },
  };
}

/** Letters that two words of a family share at their beginnings: at least this many, and this part of the longer one. */
const SHARED_LETTERS = 4;
const SHARED_PART = 0.7;

/** Letters of the shortest words that are compared; stems of Russian words are shorter. */
const ALPHABETIC = /^(?:\p{Script=Latin}{6,}|\p{Script=Cyrillic}{5,})$/u;

/**
 * Finds words of an alphabet that begin alike and are about as long. Stemming leaves партнёр and партнёрство apart;
 * their common beginning does not.
 */
export function familyFinder(vocabulary: WordSet): (term: string) => readonly string[] {
  const beginningWith = groupedBy(vocabulary, ALPHABETIC, (word) => word.slice(0, SHARED_LETTERS));
  return (term) => {
    if (!ALPHABETIC.test(term)) return [];
    return beginningWith(term).filter((other) => isFamily(term, other));
  };
}

function isFamily(term: string, other: string): boolean {
  const needed = Math.ceil(Math.max(SHARED_LETTERS, SHARED_PART * Math.max(term.length, other.length)));
  return other !== term && other.startsWith(term.slice(0, needed)) && needed <= term.length;
}

/** Words that are taken for slips of the key, and that can be meant. */
const TYPED = /^(?:\p{Script=Latin}{5,}|\p{Script=Cyrillic}{5,})$/u;

/** Letters of the shortest word in which two slips are forgiven, and of the shortest one whose first letter may be wrong. */
const LONG = 9;
const LONG_WITHOUT_FIRST = 7;

/**
 * Finds the word that was meant by one that is not in the vocabulary: the one with the fewest slips among those with the
 * same first letter, one in a short word and two in a long one; or else one of which only the beginning is wrong. Of
 * words that are as near the more common one is taken. None: the word itself.
 */
export function speller(vocabulary: WordSet): (term: string) => string {
  const beginningWith = groupedBy(vocabulary, TYPED, (word) => word.slice(0, 1));
  const endingWith = groupedBy(vocabulary, TYPED, (word) => word.slice(1));
  const mostCommon = (words: readonly string[]) =>
    words.toSorted((a, b) => (vocabulary.frequency?.(b) ?? 0) - (vocabulary.frequency?.(a) ?? 0))[0];
  return (term) => {
    if (!TYPED.test(term) || vocabulary.has(term)) return term;
    let least = term.length >= LONG ? 2 : 1;
    let nearest: string[] = [];
    for (const word of beginningWith(term)) {
      if (Math.abs(word.length - term.length) > least) continue;
      const slips = slipsBetween(term, word);
      if (slips < least) nearest = [];
      if (slips <= least) nearest.push(word);
      least = Math.min(least, slips);
    }
    if (nearest.length > 0) return mostCommon(nearest) ?? term;
    const swapped = term.charAt(1) + term.charAt(0) + term.slice(2);
    if (vocabulary.has(swapped)) return swapped;
    return (term.length < LONG_WITHOUT_FIRST ? undefined : mostCommon(endingWith(term))) ?? term;
  };
}

/** The letters that are wrong, missing or too many, and the neighbours that have changed places, in one of two words. */
function slipsBetween(one: string, other: string): number {
  const plain = distance(one, other);
  if (plain < 2 || plain > 4) return plain;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      current[at] = Math.min(
        (last[at] ?? 0) + 1,
        (current[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + Number(!isSame),
        isSwapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = current;
  }
  return last.at(-1) ?? plain;
}

/** Letters of a word for each of which one may be wrong in a word that is spelled alike. */
const LETTERS_PER_ERROR = 4;

/** Finds the words that are spelled much like one: begun by the same letter, with few errors for their length. */
export function similarFinder(vocabulary: WordSet): (term: string) => readonly string[] {
  const beginningWith = groupedBy(vocabulary, ALPHABETIC, (word) => word.slice(0, 1));
  return (term) => {
    const allowed = Math.floor(term.length / LETTERS_PER_ERROR);
    if (allowed === 0) return [];
    const group = beginningWith(term);
    return group.filter((other) => Math.abs(other.length - term.length) <= allowed && distance(term, other) <= allowed);
  };
}

/** The words that have the same part as a term. Words are put in order when the first is asked for. */
function groupedBy(
  words: Iterable<string>,
  wanted: RegExp,
  partOf: (word: string) => string,
): (term: string) => readonly string[] {
  let groups: Map<string, string[]> | undefined;
  return (term) => {
    groups ??= groupsOf(words, wanted, partOf);
    return groups.get(partOf(term)) ?? [];
  };
}

function groupsOf(words: Iterable<string>, wanted: RegExp, partOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    if (!wanted.test(word)) continue;
    const part = partOf(word);
    const group = groups.get(part);
    if (group) group.push(word);
    else groups.set(part, [word]);
  }
  // Not in the order in which documents came by their words: an index answers the same however it came about.
  for (const group of groups.values()) group.sort();
  return groups;
}
