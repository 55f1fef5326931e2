/** The months as they are written: in full, abbreviated, in any Russian case. */
const MONTHS: readonly string[] = [
  'jan(?:uary)?|янв(?:ар[ьяюе]|арём)?',
  'feb(?:ruary)?|фев(?:р(?:ал[ьяюе])?)?',
  'mar(?:ch)?|мар(?:т[ауе]?)?',
  'apr(?:il)?|апр(?:ел[ьяюе])?',
  'may|ма[йяею]',
  'june?|июн[ьяюе]?',
  'july?|июл[ьяюе]?',
  'aug(?:ust)?|авг(?:уст[ауе]?)?',
  'sept?(?:ember)?|сент?(?:ябр[ьяюе])?',
  'oct(?:ober)?|окт(?:ябр[ьяюе])?',
  'nov(?:ember)?|ноя(?:бр[ьяюе])?|нояб',
  'dec(?:ember)?|дек(?:абр[ьяюе])?',
];
const MONTH = `(?<!\\p{L})(?:${MONTHS.join('|')})(?!\\p{L})\\.?`;
const HAN_DIGITS = '〇一二三四五六七八九';

/** A date to the day, as it is written in Chinese, Russian or English. The named groups say what is what. */
const DATE = new RegExp(
  [
    `(?<!\\d)(?<isoYear>(?:19|20)\\d{2})\\s?[-./]\\s?(?<isoMonth>[01]?\\d)\\s?[-./]\\s?(?<isoDay>[0-3]?\\d)(?!\\d)`,
    `(?<!\\d)(?<hanYear>(?:19|20)\\d{2}|[一二][${HAN_DIGITS}零○Ｏ]{3})\\s?年\\s?(?<hanMonth>\\d{1,2}|十?[一二]|[三-九十四五六七八九])\\s?月\\s?(?<hanDay>\\d{1,2}|[${HAN_DIGITS}零十廿]{1,3})\\s?日`,
    `(?<!\\d)(?<dotDay>[0-3]?\\d)\\.(?<dotMonth>[01]?\\d)\\.(?<dotYear>(?:19|20)\\d{2})(?!\\d)(?:\\s?г(?:\\.|ода)?)?`,
    `(?<!\\d)(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?\\s+(?<month>${MONTH}),?\\s+(?<year>(?:19|20)\\d{2})(?:\\s?г(?:\\.|ода)?)?(?!\\d)`,
    `(?<usMonth>${MONTH})\\s+(?<usDay>[0-3]?\\d)(?:st|nd|rd|th)?,?\\s+(?<usYear>(?:19|20)\\d{2})(?!\\d)`,
  ].join('|'),
  'giu',
);

/** A date in a text: `YYYY-MM-DD`, and what stands before and behind it. */
export type FoundDate = { readonly date: string; readonly before: string; readonly after: string };

/** The first date of a line that names year, month and day, and a day that exists; `null` if there is none. */
export function findDate(line: string): FoundDate | null {
  for (const found of line.matchAll(DATE)) {
    const part = (name: string) =>
      Object.entries(found.groups ?? {}).find(([key, value]) => key.toLowerCase().endsWith(name) && value)?.[1] ?? '';
    const year = numberOf(part('year'));
    const month = monthOf(part('month'));
    const day = numberOf(part('day'));
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue;
    return {
      date: date.toISOString().slice(0, 10),
      before: line.slice(0, found.index),
      after: line.slice(found.index + found[0].length),
    };
  }
  return null;
}

/** The date in a field that holds nothing else: `2025-11-18T10:00`, `20251118`, `2025-11` or `2025`, as exact as it is. */
export function dateOf(field: string): string | null {
  const found = /^\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])|(\d\d)(\d\d)(?:T\d+)?)?\s*$/u.exec(field);
  if (!found) return findDate(field)?.date ?? null;
  const [, year, monthAlone, month, day] = found;
  if (month !== undefined) return findDate(`${year}-${month}-${day}`)?.date ?? null;
  return monthAlone === undefined ? (year ?? null) : `${year}-${monthAlone}`;
}

function monthOf(word: string): number {
  const named = MONTHS.findIndex((names) => new RegExp(`^(?:${names})\\.?$`, 'iu').test(word));
  return named === -1 ? numberOf(word) : named + 1;
}

/** `18`, 十八, 廿八 or 二〇一九 as a number. */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const written = digits.replace(/[○Ｏ零]/gu, '〇').replace('廿', '二十');
  const tens = /^(.?)十(.?)$/u.exec(written);
  if (tens) return (tens[1] === '' ? 1 : hanDigit(tens[1] ?? '')) * 10 + (tens[2] === '' ? 0 : hanDigit(tens[2] ?? ''));
  return Number(Array.from(written, hanDigit).join(''));
}

function hanDigit(character: string): number {
  return Math.max(0, HAN_DIGITS.indexOf(character));
}
