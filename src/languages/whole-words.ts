import { WORD_END, WORD_START } from '../text/patterns.ts';

/** A tag for patterns that match only between the borders of words of an alphabet. */
export function wholeWords(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(`${WORD_START}(?:${String.raw(strings, ...values)})${WORD_END}`, 'u');
}
