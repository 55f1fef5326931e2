import { ConverterFactory } from 'opencc-js/core';
import STCharacters from 'opencc-js/dict/STCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariants from 'opencc-js/dict/TWVariants';
import { lazy } from './lazy.ts';

/**
 * What OpenCC's table of characters gets wrong in names, for it knows one traditional form for each simplified one. Its
 * phrases would tell, but take a quarter of a second and 28 MB to load; a test compares with them.
 */
const IN_NAMES: readonly (readonly [string, string])[] = [
  ['里', '里'],
  ['干', '干'],
  ['周年', '週年'],
  ['关系', '關係'],
];

/** Made when the first text is converted: the two take some 50 ms. */
const toTraditional = lazy(() => ConverterFactory([IN_NAMES, STCharacters], [TWVariants]));
const toSimplified = lazy(() => ConverterFactory([TSCharacters]));

/**
 * A converter of texts to the characters of Taiwan.
 * @param words words for which Taiwan has others, and those; the longest that fits is taken
 */
export function toTraditionalWith(words: readonly (readonly [string, string])[]): (text: string) => string {
  return ConverterFactory([words, STCharacters], [TWVariants]);
}

/** A name in the characters of Taiwan; its words stay the same. */
export function inTraditional(name: string): string {
  return toTraditional()(name);
}

/** Which characters a text is written in; null where none of them shows it. */
export function scriptOf(text: string): 'traditional' | 'simplified' | null {
  const characters = Array.from(text);
  const simplified = toSimplified();
  const traditional = toTraditional();
  const ofTraditional = characters.filter((one) => simplified(one) !== one).length;
  const ofSimplified = characters.filter((one) => traditional(one) !== one).length;
  if (ofTraditional === ofSimplified) return null;
  return ofTraditional > ofSimplified ? 'traditional' : 'simplified';
}
