import { withoutRadicals } from './radicals.ts';

/** Stands for a letter that the file does not tell. */
export const UNKNOWN = '\uFFFD';

/** Marks of vertical writing (U+FE10 to U+FE48), and those that they are in a line. */
const UPRIGHT = '︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const LEVEL = '，、。：；！？〖〗…‥—（）｛｝〔〕【】《》〈〉「」『』';

/** Control characters, private use, what is no letter at all: codes of a font that tells no letters. */
const MEANINGLESS = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/gu;

/** Bullets that fonts of symbols have in private use. */
const BULLETS = /^[\uF0A7\uF0B7\uF06C\uF0D8\uF0FC\uF076\uF02D\uF0BE]$/;

/** What one glyph stands for, as it is written elsewhere: letters in place of radicals, ligatures and upright marks. */
export function cleaned(unicode: string): string {
  if (BULLETS.test(unicode)) return '•';
  if (/^[\t\n\r\u00A0\u2000-\u200A\u202F\u3000]$/u.test(unicode)) return ' ';
  return withoutRadicals(unicode)
    .replace(/[\uFE10-\uFE19\uFE30-\uFE44]/gu, (mark) => LEVEL[UPRIGHT.indexOf(mark)] ?? mark)
    .replace(/[\uFB00-\uFB06\uFB50-\uFDCF\uFDF0-\uFDFB\uFE70-\uFEFC]/gu, (form) => form.normalize('NFKC'))
    .replace(/[\u200B\u2060\uFEFF]/gu, '')
    .replace(MEANINGLESS, UNKNOWN);
}
