import { HAN_YEAR, isHanNought, mayHaveHanYear } from './numerals.ts';

/** What is inside a word or a number and nothing of it: a soft hyphen. */
const NOTHING = '\u00AD';

/**
 * A text as one way of spelling has it, at the same offsets. Words are of one script each, `co-operation` is one word,
 * 1 250 000 and 1.250.000 are one number, and years in Han digits have one nought.
 */
export function oneSpelling(text: string): string {
  let plain = text;
  if (hasFigures(plain)) plain = plain.replace(GROUPED, withoutMarks);
  if (/[ \-‐‑]/.test(plain)) plain = plain.replace(PREFIXED, withoutMarks);
  plain = unmixed(plain);
  return mayHaveHanYear(plain) ? plain.replace(HAN_YEAR, oneNought) : plain;
}

/** Groups of three figures behind up to three others. One full stop alone is a decimal point or part of a date. */
const GROUPED =
  /(?<![\d.,]|\d[ \u00A0\u2009\u202F])[0-9０-９]{1,3}(?:([ \u00A0\u2009\u202F,'’])[0-9０-９]{3}(?:\1[0-9０-９]{3})*|(?:\.[0-9０-９]{3}){2,})(?![0-9０-９])/gu;

/** Parts of English words that are no words by themselves, and a hyphen or, before some words, a blank. */
const PREFIXED = /(?<![\p{L}\d])(?:(?:co|e|re|de)[-‐‑](?=[a-z]{4})|co (?=operat|ordinat)|e (?=mails?\b|commerce\b))/giu;

function withoutMarks(written: string): string {
  return written.replace(/[ \u00A0\u2009\u202F,'’.\-‐‑]/gu, NOTHING);
}

function hasFigures(text: string): boolean {
  return /[0-9０-９][^0-9０-９][0-9０-９]{3}/u.test(text);
}

function oneNought(year: string): string {
  return Array.from(year, (digit) => (isHanNought(digit) ? '〇' : digit)).join('');
}

/** Letters that look alike, in the same order. */
const LATIN = 'ABCEHIKMOPTXYaceiopxyk';
const CYRILLIC = 'АВСЕНІКМОРТХУасеіорхук';
const MIXED = /[A-Za-z][А-яЁёІі]|[А-яЁёІі][A-Za-z]/;
const WORD = /[A-Za-zА-яЁёІі]{2,}/g;

/** Words of Latin and Cyrillic letters in the script of those letters that only one of the two has. */
function unmixed(text: string): string {
  if (!MIXED.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!MIXED.test(word)) return word;
    const letters = Array.from(word);
    const isLatin = letters.some((letter) => /[A-Za-z]/.test(letter) && !LATIN.includes(letter));
    const isCyrillic = letters.some((letter) => /[А-яЁё]/.test(letter) && !CYRILLIC.includes(letter));
    if (isLatin === isCyrillic) return word;
    const [from, to] = isLatin ? [CYRILLIC, LATIN] : [LATIN, CYRILLIC];
    return letters.map((letter) => (from.includes(letter) ? to.charAt(from.indexOf(letter)) : letter)).join('');
  });
}
