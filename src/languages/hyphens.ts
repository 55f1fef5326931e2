import type { Rule } from './rule.ts';

/**
 * What a hyphen at the end of a line is, where the document does not show it. The patterns are tried on the word with it, in
 * small letters.
 */
export type HyphenRules = {
  /** Compounds that have it wherever they stand: long-term. */
  readonly kept: readonly Rule[];
  /** Words that seem to be two and are one: with-out. */
  readonly dropped: readonly Rule[];
};
