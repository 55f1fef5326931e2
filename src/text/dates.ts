import { foldText } from './fold.ts';
import { monthNumbers, monthPattern } from './months.ts';

const HAN_DIGITS = '〇一二三四五六七八九';

/** A date in a text: `YYYY-MM-DD`, and what stands before and behind it. */
export type FoundDate = { readonly date: string; readonly before: string; readonly after: string };

export type DateReader = {
  /** The first date of a line that names year, month and day, and a day that exists; `null` if there is none. */
  readonly findDate: (line: string) => FoundDate | null;
  /** The date in a field that holds nothing else: `2025-11-18T10:00`, `20251118`, `2025-11` or `2025`, as exact as it is. */
  readonly dateOf: (field: string) => string | null;
};

/** Reads dates as they are written in some languages. @param languages the names of the twelve months in each */
export function createDateReader(languages: readonly (readonly string[])[]): DateReader {
  const pattern = datePattern(languages.flat());
  const numbers = monthNumbers(languages);
  const monthOf = (word: string) => numbers.get(foldText(word).replace(/\.$/, '')) ?? numberOf(word);

  function findDate(line: string): FoundDate | null {
    for (const found of line.matchAll(pattern)) {
      const part = (name: string) =>
        Object.entries(found.groups ?? {}).find(([key, value]) => key.toLowerCase().endsWith(name) && value)?.[1] ?? '';
      const month = monthOf(part('month'));
      const day = numberOf(part('day'));
      const date = new Date(Date.UTC(numberOf(part('year')), month - 1, day));
      if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue;
      return {
        date: date.toISOString().slice(0, 10),
        before: line.slice(0, found.index),
        after: line.slice(found.index + found[0].length),
      };
    }
    return null;
  }

  function dateOf(field: string): string | null {
    const found = /^\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])|(\d\d)(\d\d)(?:T\d+)?)?\s*$/u.exec(field);
    if (!found) return findDate(field)?.date ?? null;
    const [, year, monthAlone, month, day] = found;
    if (month !== undefined) return findDate(`${year}-${month}-${day}`)?.date ?? null;
    return monthAlone === undefined ? (year ?? null) : `${year}-${monthAlone}`;
  }

  return { findDate, dateOf };
}

/** A date to the day, as it is written in Chinese, Russian or English. The named groups say what is what. */
function datePattern(months: readonly string[]): RegExp {
  const month = `(?<!\\p{L})${monthPattern(months)}(?!\\p{L})\\.?`;
  return new RegExp(
    [
      `(?<!\\d)(?<isoYear>(?:19|20)\\d{2})\\s?[-./]\\s?(?<isoMonth>[01]?\\d)\\s?[-./]\\s?(?<isoDay>[0-3]?\\d)(?!\\d)`,
      `(?<!\\d)(?<hanYear>(?:19|20)\\d{2}|[一二][${HAN_DIGITS}零○Ｏ]{3})\\s?年\\s?(?<hanMonth>\\d{1,2}|十?[一二]|[三-九十四五六七八九])\\s?月\\s?(?<hanDay>\\d{1,2}|[${HAN_DIGITS}零十廿]{1,3})\\s?日`,
      `(?<!\\d)(?<dotDay>[0-3]?\\d)\\.(?<dotMonth>[01]?\\d)\\.(?<dotYear>(?:19|20)\\d{2})(?!\\d)(?:\\s?г(?:\\.|ода)?)?`,
      `(?<!\\d)(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?\\s+(?<month>${month}),?\\s+(?<year>(?:19|20)\\d{2})(?:\\s?г(?:\\.|ода)?)?(?!\\d)`,
      `(?<usMonth>${month})\\s+(?<usDay>[0-3]?\\d)(?:st|nd|rd|th)?,?\\s+(?<usYear>(?:19|20)\\d{2})(?!\\d)`,
    ].join('|'),
    'giu',
  );
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
