import type { Phrases } from '../i18n/phrases.ts';
import { LOCALES } from '../i18n/phrases-for.ts';

/** Is a text one of the words that a person may type in any language? Capitals do not count. */
export function isTyped(text: string, ...words: readonly (keyof Phrases['typed'])[]): boolean {
  const typed = text.toLowerCase();
  return Object.values(LOCALES).some((phrases) => words.some((word) => phrases.typed[word] === typed));
}
