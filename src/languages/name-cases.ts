import type { Rule } from './rule.ts';

/** How names change with the case that they are in. */
export type NameCases = {
  /** Without it a text holds no name. */
  readonly capitalised: Rule;
  /** A word of a name, all of it. */
  readonly word: Rule;
  /** A word of a name in the nominative without its ending, in small letters. */
  readonly baseOf: (word: string) => string;
  /** What a word may be the form of: itself, and itself without anything that can be an ending. */
  readonly basesOf: (word: string) => readonly string[];
};
