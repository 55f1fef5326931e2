/** Something that the bot recognises in a text, beside examples that one test runs (`tests/languages/rules.test.ts`). */
export type Rule = {
  /** Unique within its language. */
  readonly id: string;
  readonly pattern: RegExp;
  /** Texts in which the pattern is found. */
  readonly matches: readonly string[];
  /** Texts in which it is not found: near misses, each a mistake that was made or is easily made. */
  readonly ignores: readonly string[];
};
