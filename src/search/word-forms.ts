import { distance } from 'fastest-levenshtein';

/** Letters that two words of a family share at their beginnings: at least this many, and this part of the longer one. */
const SHARED_LETTERS = 4;
const SHARED_PART = 0.7;

const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}]{6,}$/u;

/**
 * Finds words of an alphabet that begin alike and are about as long. Stemming leaves партнёр and партнёрство apart;
 * their common beginning does not.
 */
export function familyFinder(vocabulary: Iterable<string>): (term: string) => readonly string[] {
  const byBeginning = groupedBy(vocabulary, (term) => term.slice(0, SHARED_LETTERS));
  return (term) => {
    const beginning = ALPHABETIC.test(term) ? byBeginning.get(term.slice(0, SHARED_LETTERS)) : undefined;
    return beginning === undefined ? [] : beginning.filter((other) => isFamily(term, other));
  };
}

function isFamily(term: string, other: string): boolean {
  const needed = Math.ceil(Math.max(SHARED_LETTERS, SHARED_PART * Math.max(term.length, other.length)));
  return other !== term && other.startsWith(term.slice(0, needed)) && needed <= term.length;
}

/**
 * Finds the word that was meant by one that is not in the vocabulary: the nearest by Levenshtein's distance, among
 * those with the same first letter; one wrong letter in a short word, two in a long one. None: the word itself.
 */
export function speller(vocabulary: ReadonlySet<string>): (term: string) => string {
  const byFirstLetter = groupedBy(vocabulary, (term) => term.slice(0, 1));
  return (term) => {
    if (!ALPHABETIC.test(term) || vocabulary.has(term)) return term;
    const allowed = term.length >= 9 ? 2 : 1;
    let nearest = term;
    let least = allowed + 1;
    for (const other of byFirstLetter.get(term.slice(0, 1)) ?? []) {
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
export function similarFinder(vocabulary: ReadonlySet<string>): (term: string) => readonly string[] {
  const byFirstLetter = groupedBy(vocabulary, (term) => term.slice(0, 1));
  return (term) => {
    const allowed = Math.floor(term.length / LETTERS_PER_ERROR);
    if (allowed === 0) return [];
    const group = byFirstLetter.get(term.slice(0, 1)) ?? [];
    return group.filter((other) => Math.abs(other.length - term.length) <= allowed && distance(term, other) <= allowed);
  };
}

function groupedBy(terms: Iterable<string>, key: (term: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const term of terms) {
    if (!ALPHABETIC.test(term)) continue;
    const group = groups.get(key(term));
    if (group) group.push(term);
    else groups.set(key(term), [term]);
  }
  return groups;
}
