const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that Chinese numbers below ten thousand are written with. */
export const HAN_NUMERAL = '〇零一二两三四五六七八九十百千';

/** Those that number the items of a list, below one hundred. */
export const HAN_ITEM_NUMERAL = '一二三四五六七八九十';

/** 二〇二六 → 2026, 二十四 → 24, 一百零五 → 105; `null` for what is no number so written. */
export function parseHanNumeral(characters: string): number | null {
  const digits = Array.from(characters, (character) => DIGITS[character]);
  if (digits.every((one) => one !== undefined)) return Number(digits.join(''));
  let sum = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = DIGITS[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return sum + (digit ?? 0);
}

const NOUGHT = '〇零○◯Ｏ０OoОо0';

/** A year in Han digits, whose nought is written in many ways: 二○二四, 二0二四. */
export const HAN_YEAR = new RegExp(
  `(?<![${HAN_NUMERAL}${NOUGHT}\\d])(?:一九|二[${NOUGHT}])[${NOUGHT}一二三四五六七八九]{2}(?![${HAN_NUMERAL}${NOUGHT}\\d])`,
  'gu',
);

/** Cheaper than the pattern, which most texts do not need. */
export function mayHaveHanYear(text: string): boolean {
  return /[一二]/.test(text);
}

export function isHanNought(character: string): boolean {
  return NOUGHT.includes(character);
}

/** Years in Han digits with their figures, so that offsets stay. */
export function figuresOfHanYears(text: string): string {
  if (!mayHaveHanYear(text)) return text;
  return text.replace(HAN_YEAR, (digits) => Array.from(digits, (one) => DIGITS[one] ?? 0).join(''));
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** `xiv` → 14, in small letters; `null` for what is no Roman number. */
export function parseRoman(letters: string): number | null {
  if (!/^(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** 14 → `XIV`; a number that Roman numerals do not write stays a figure. */
export function formatRoman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  const digits = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  const values = [1_000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  let roman = '';
  for (const [at, value] of values.entries()) {
    for (; rest >= value; rest -= value) roman += digits[at];
  }
  return roman;
}

/** 105 → 一百零五; from ten thousand on a figure. */
export function formatHan(number: number): string {
  if (number < 0 || number > 9_999) return String(number);
  const digits = '〇一二三四五六七八九';
  if (number === 0) return '〇';
  let han = '';
  for (const [place, unit] of [
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit > 0) han += `${digits[digit]}${unit}`;
    else if (han !== '' && !han.endsWith('零') && number % place > 0) han += '零';
  }
  return han.replace(/^一十/, '十');
}
