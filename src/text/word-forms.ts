import { distance } from 'fastest-levenshtein';

export type WordSet = Iterable<string> & { has(word: string): boolean };

/** The words of two sets. @param second is called when a word is first asked for */
export function unionOf(first: WordSet, second: () => WordSet): WordSet {
  return {
    has: (word) => first.has(word) || second().has(word),
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
  const beginningWith = groupedBy(vocabulary, SHARED_LETTERS);
  return (term) => {
    if (!ALPHABETIC.test(term)) return [];
    return beginningWith(term).filter((other) => isFamily(term, other));
  };
}

function isFamily(term: string, other: string): boolean {
  const needed = Math.ceil(Math.max(SHARED_LETTERS, SHARED_PART * Math.max(term.length, other.length)));
  return other !== term && other.startsWith(term.slice(0, needed)) && needed <= term.length;
}

/** Letters of the shortest word that is taken for a slip of the key. */
const SHORTEST_CORRECTED = 6;

/**
 * Finds the word that was meant by one that is not in the vocabulary: the nearest by Levenshtein's distance, among
 * those with the same first letter; one wrong letter in a short word, two in a long one. None: the word itself.
 */
export function speller(vocabulary: WordSet): (term: string) => string {
  const beginningWith = groupedBy(vocabulary, 1);
  return (term) => {
    if (term.length < SHORTEST_CORRECTED || !ALPHABETIC.test(term) || vocabulary.has(term)) return term;
    const allowed = term.length >= 9 ? 2 : 1;
    let nearest = term;
    let least = allowed + 1;
    for (const other of beginningWith(term)) {
      if (Math.abs(other.length - term.length) >= least) continue;
      const errors = distance(term, other);
      if (errors < least) [nearest, least] = [other, errors];
    }
    return nearest;
  };
}

/** Letters of a word for each of which one may be wrong in a word that is spelled alike. */
const LETTERS_PER_ERROR = 4;

/** Finds the words that are spelled much like one: begun by the same letter, with few errors for their length. */
export function similarFinder(vocabulary: WordSet): (term: string) => readonly string[] {
  const beginningWith = groupedBy(vocabulary, 1);
  return (term) => {
    const allowed = Math.floor(term.length / LETTERS_PER_ERROR);
    if (allowed === 0) return [];
    const group = beginningWith(term);
    return group.filter((other) => Math.abs(other.length - term.length) <= allowed && distance(term, other) <= allowed);
  };
}

/** The words that begin with the same letters as a term. Words are put in order when the first is asked for. */
function groupedBy(words: Iterable<string>, letters: number): (term: string) => readonly string[] {
  let groups: Map<string, string[]> | undefined;
  return (term) => {
    groups ??= groupsOf(words, letters);
    return groups.get(term.slice(0, letters)) ?? [];
  };
}

function groupsOf(words: Iterable<string>, letters: number): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    if (!ALPHABETIC.test(word)) continue;
    const beginning = word.slice(0, letters);
    const group = groups.get(beginning);
    if (group) group.push(word);
    else groups.set(beginning, [word]);
  }
  // Not in the order in which documents came by their words: an index answers the same however it came about.
  for (const group of groups.values()) group.sort();
  return groups;
}
