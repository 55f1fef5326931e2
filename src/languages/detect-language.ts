import type { Language } from './language.ts';

/** How many UTF-16 units of the beginning decide; more changes nothing but the time it takes. */
const SAMPLE_LENGTH = 20_000;

/** Fewer letters than this do not show a language: a figure with "km" behind it, a name in brackets. */
const FEWEST_LETTERS = 20;

/** The language in which most of a text is written; English where nothing shows it. */
export function detectLanguage(text: string): Language {
  const { zh, ru, en } = countLetters(text.slice(0, SAMPLE_LENGTH));
  if (zh >= ru && zh >= en && zh > 0) return 'zh';
  return ru >= en && ru > 0 ? 'ru' : 'en';
}

/** The language of a part of a document, which is the document's unless the part is clearly written in another. */
export function detectLanguageWithin(text: string, language: Language): Language {
  const letters = countLetters(text);
  const own = (['zh', 'ru', 'en'] as const).find((one) => letters[one] > (letters.zh + letters.ru + letters.en) * 0.8);
  return own !== undefined && letters[own] >= FEWEST_LETTERS ? own : language;
}

/** `zh-CN` → `zh`; `null` where the tag names none of the three languages. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return primary === 'zh' || primary === 'ru' || primary === 'en' ? primary : null;
}

/**
 * How many letters of each language's script a text has. A Han character says about as much as two letters of an
 * alphabet, so Chinese names in a Russian text do not outweigh it and Latin abbreviations in a Chinese one neither.
 */
function countLetters(text: string): Record<Language, number> {
  const letters = { zh: 0, ru: 0, en: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x41) continue;
    if (code < 0x250) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) letters.en += 1;
      else if (code >= 0xc0) letters.en += 1;
    } else if (code >= 0x400 && code <= 0x52f) letters.ru += 1;
    else if (isHan(code)) letters.zh += 2;
  }
  return letters;
}

/** The blocks of Han characters; those beyond the first plane by their first surrogate. */
function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}
