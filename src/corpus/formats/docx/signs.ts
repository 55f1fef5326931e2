import { codePoint } from 'dingbat-to-unicode';

/** Fonts of signs put their signs at U+F000 to U+F0FF, so that they are not taken for letters of a text. */
const FIRST = 0xf000;

/** A character that only its font gives a meaning. */
export function isPrivate(character: string): boolean {
  return /[\uE000-\uF8FF]/.test(character);
}

/** What a code of a font of signs (Symbol, Wingdings) stands for; `null` where that is not known. */
export function signOf(font: string | undefined, code: number): string | null {
  if (font === undefined) return null;
  return codePoint(font, code >= FIRST && code <= FIRST + 0xff ? code - FIRST : code)?.string ?? null;
}
