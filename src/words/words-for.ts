import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** The phrases for a locale such as `zh-TW` or `en-GB`; English for one that the bot does not speak. */
export function wordsFor(locale: string): Words {
  if (/^zh\b/i.test(locale)) return zh;
  return /^ru\b/i.test(locale) ? ru : en;
}
