/** A word of a number: what it is worth, or by how much it multiplies what is before it (hundred, thousand). */
export type NumberWord = { readonly pattern: string; readonly value: number; readonly isScale?: true };

export type NumberWords = {
  /** One word, as a part of larger patterns, without groups; to be tried with the flags `iu`. */
  readonly word: string;
  /** What may be between two words: blanks, hyphens, "and". */
  readonly between: string;
  /** `thousand nine hundred and forty-five` → 1945; `null` for what has another word in it. */
  parse(written: string): number | null;
};

/** Makes a reader of numbers below ten thousand that are written in words, cardinals and ordinals alike. */
export function createNumberWords(words: readonly NumberWord[], between: string): NumberWords {
  const exact = words.map((one) => ({ ...one, pattern: new RegExp(`^(?:${one.pattern})$`, 'iu') }));
  const separator = new RegExp(between, 'iu');
  return {
    word: `(?:${words.map(({ pattern }) => pattern).join('|')})(?!\\p{L})`,
    between,
    parse(written) {
      let sum = 0;
      let open = 0;
      for (const part of written.trim().split(separator)) {
        const found = exact.find(({ pattern }) => pattern.test(part));
        if (found === undefined) return null;
        if (found.isScale !== true) open += found.value;
        else if (found.value < 1_000) open = Math.max(1, open) * found.value;
        else {
          sum += Math.max(1, open) * found.value;
          open = 0;
        }
      }
      return sum + open;
    },
  };
}
