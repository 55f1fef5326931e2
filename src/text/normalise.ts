import { HAN, foldTables } from './fold.ts';

const SAME: Readonly<Record<string, string>> = {
  ё: 'е',
  Ё: 'Е',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\u3000': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '’': "'",
};

/**
 * A text as the rules read it, unit for unit, so that offsets stay: simplified Han, half-width digits and letters, е for
 * ё, plain blanks and hyphens. Capitals stay.
 */
export function normalise(text: string): string {
  const { classOf, folded } = foldTables();
  return text.replace(/[\u3400-\u9FFF\uFF10-\uFF5A]|[ёЁ’\u00A0\u2007\u2009\u202F\u3000\u2010\u2011]/gu, (character) => {
    const unit = character.charCodeAt(0);
    if (classOf[unit] === HAN) return String.fromCharCode(folded[unit] as number);
    if (unit >= 0xff10) return /[０-９Ａ-Ｚａ-ｚ]/u.test(character) ? character.normalize('NFKC') : character;
    return SAME[character] ?? character;
  });
}
