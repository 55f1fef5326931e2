import type { Language } from './document.ts';

/** How many letters of the beginning decide; more changes nothing but the time it takes. */
const SAMPLE_LENGTH = 20_000;

/**
 * The language in which most of a text is written, by its script. A Han character says about as much as two letters of
 * an alphabet, so Chinese names in a Russian text do not outweigh it and Latin abbreviations in a Chinese one neither.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const han = 2 * countMatches(sample, /\p{Script=Han}/gu);
  const cyrillic = countMatches(sample, /\p{Script=Cyrillic}/gu);
  const latin = countMatches(sample, /\p{Script=Latin}/gu);
  if (han >= cyrillic && han >= latin && han > 0) return 'zh';
  return cyrillic >= latin && cyrillic > 0 ? 'ru' : 'en';
}

/** `zh-CN` → `zh`; `null` where the tag names none of the three languages. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return primary === 'zh' || primary === 'ru' || primary === 'en' ? primary : null;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
