/** A tag for patterns that match only between the borders of words of an alphabet. */
export function wholeWords(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${String.raw(strings, ...values)})(?![\\p{L}\\p{N}])`, 'u');
}
