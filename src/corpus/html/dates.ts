const RUSSIAN_MONTHS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH =
  '(?:январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[йя]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]|' +
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)';

const PATTERNS: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d\d?)[-/.](\d\d?)(?!\d)/u, order: 'ymd' },
  { pattern: /(?<!\d)((?:19|20)\d\d)\s*年\s*(\d\d?)\s*月\s*(\d\d?)\s*日/u, order: 'ymd' },
  { pattern: /(?<!\d)(\d\d?)\.(\d\d?)\.((?:19|20)\d\d)(?!\d)/u, order: 'dmy' },
  { pattern: new RegExp(`(?<!\\d)(\\d\\d?)\\s+(${MONTH}),?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'iu'), order: 'dmy' },
  { pattern: new RegExp(`(${MONTH})\\s+(\\d\\d?),?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'iu'), order: 'mdy' },
  { pattern: /(?<!\d)((?:19|20)\d\d)-(\d\d)(?![-\d])/u, order: 'ym' },
  { pattern: /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d+)?\s*$/u, order: 'ymd' },
  { pattern: /^\s*((?:19|20)\d\d)\s*$/u, order: 'y' },
];

/** The first date in a line, as `2025-11-18`, `2025-11` or `2025`: as exact as it is written. */
export function dateIn(
  line: string,
): { readonly date: string; readonly index: number; readonly length: number } | null {
  for (const { pattern, order } of PATTERNS) {
    const found = pattern.exec(line);
    if (!found) continue;
    const part = (name: string) => (order.includes(name) ? (found[order.indexOf(name) + 1] as string) : '');
    const month = order.includes('m') ? monthOf(part('m')) : 1;
    const day = order.includes('d') ? Number(part('d')) : 1;
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    const numbers = [part('y'), order.includes('m') && twoDigits(month), order.includes('d') && twoDigits(day)];
    return { date: numbers.filter(Boolean).join('-'), index: found.index, length: found[0].length };
  }
  return null;
}

function monthOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const word = written.toLowerCase();
  const russian = RUSSIAN_MONTHS.findLastIndex((month) => word.startsWith(month));
  // "ма" of май and мая is the beginning of март too.
  if (russian !== -1) return word.startsWith('март') ? 3 : russian + 1;
  return ENGLISH_MONTHS.indexOf(word.slice(0, 3)) + 1;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
