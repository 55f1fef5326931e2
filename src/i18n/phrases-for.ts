import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Phrases } from './phrases.ts';
import { zh } from './zh.ts';
import { zhTw } from './zh-tw.ts';

/** The languages that the bot speaks, by Discord's codes. Discord does not use one kind of English or Chinese for the other. */
export const LOCALES: Readonly<Record<'en-US' | 'en-GB' | 'zh-CN' | 'zh-TW' | 'ru', Phrases>> = {
  'en-US': en,
  'en-GB': en,
  'zh-CN': zh,
  'zh-TW': zhTw,
  ru,
};

/** The phrases for a locale such as `zh-TW`, `zh-Hant-HK` or `en-GB`; English for one that the bot does not speak. */
export function phrasesFor(locale: string): Phrases {
  if (/^zh\b/i.test(locale)) return /\b(?:TW|HK|MO|Hant)\b/i.test(locale) ? zhTw : zh;
  return /^ru\b/i.test(locale) ? ru : en;
}
