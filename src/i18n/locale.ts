import { scriptOf } from '../text/chinese-script.ts';
import { detectLanguage } from '../languages/detect-language.ts';

/**
 * The locale in which to answer a text: that of its language, and of its characters if they are Chinese.
 * @param otherwise the reader's locale; it decides where the characters are those of both kinds of Chinese
 */
export function localeOf(text: string, otherwise = 'zh-CN'): string {
  const language = detectLanguage(text);
  if (language !== 'zh') return language;
  const script = scriptOf(text);
  if (script === null) return /^zh\b/i.test(otherwise) ? otherwise : 'zh-CN';
  return script === 'traditional' ? 'zh-TW' : 'zh-CN';
}
