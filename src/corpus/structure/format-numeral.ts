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
