import { foldText } from '../text/fold.ts';
import { lazy } from '../text/lazy.ts';
import { isHanNought, parseHanNumeral } from '../text/numerals.ts';
import { monthNumbers, monthPattern } from '../text/months.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';

/** A date in a text: `YYYY-MM-DD`, and what stands before and behind it. */
export type FoundDate = { readonly date: string; readonly before: string; readonly after: string };

/** Makes a function that finds the first date of a line, as the languages of some packs write dates; see `findDate`. */
export function createDateReader(packs: readonly LanguagePack[]): (line: string) => FoundDate | null {
  const pattern = datePattern(packs);
  const numbers = monthNumbers(packs.map(({ months }) => months));
  const words = packs.flatMap(({ dates }) => dates.words ?? []);
  const numberOf = (written: string) =>
    words.map((one) => one.parse(written)).find((number) => number !== null) ?? hanNumberOf(written);
  const monthOf = (word: string) => numbers.get(foldText(word).replace(/\.$/, '')) ?? hanNumberOf(word);

  return (line) => {
    for (const found of line.matchAll(pattern)) {
      const part = (name: string) =>
        Object.entries(found.groups ?? {}).find(([key, value]) => key.startsWith(name) && value)?.[1] ?? '';
      const month = monthOf(part('month'));
      const day = numberOf(part('day'));
      const year = numberOf(part('year'));
      const date = new Date(Date.UTC(year, month - 1, day));
      if (!(year >= 1_900 && year < 2_100)) continue;
      if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue;
      return {
        date: date.toISOString().slice(0, 10),
        before: line.slice(0, found.index),
        after: line.slice(found.index + found[0].length),
      };
    }
    return null;
  };
}

const find = lazy(() => createDateReader(Object.values(PACKS)));

/** The first date of a line that names year, month and day, and a day that exists; `null` if there is none. */
export function findDate(line: string): FoundDate | null {
  return find()(line);
}

/** The date in a field that holds nothing else: `2025-11-18T10:00`, `20251118`, `2025-11` or `2025`, as exact as it is. */
export function dateOf(field: string): string | null {
  const found = /^\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])|(\d\d)(\d\d)(?:T\d+)?)?\s*$/u.exec(field);
  if (!found) return findDate(field)?.date ?? null;
  const [, year, monthAlone, month, day] = found;
  if (month !== undefined) return findDate(`${year}-${month}-${day}`)?.date ?? null;
  return monthAlone === undefined ? (year ?? null) : `${year}-${monthAlone}`;
}

/** A date to the day in any of the languages. The groups `year0`, `month0`, `day0`, `year1` … say what is what. */
function datePattern(packs: readonly LanguagePack[]): RegExp {
  const month = `(?<month>(?<!\\p{L})${monthPattern(packs.flatMap(({ months }) => months))}(?!\\p{L})\\.?)`;
  const daySuffix = optional(packs.map(({ dates }) => dates.daySuffix));
  const beforeMonth = optional(packs.map(({ dates }) => dates.beforeMonth));
  const yearSuffix = optional(packs.map(({ dates }) => dates.yearSuffix));
  const beforeYear = optional(packs.map(({ dates }) => dates.beforeYear));
  const words = packs.flatMap(({ dates }) => dates.words ?? []);
  const inWords = (least: number, most: number) =>
    words.map(({ word, between }) => `|(?<!\\p{L})${word}(?:${between}${word}){${least - 1},${most - 1}}`).join('');
  const figures = '(?<year>(?:19|20)\\d{2})';
  const year = `(?<year>(?:19|20)\\d{2}${inWords(1, 7)})`;
  // «4» ноября
  const day = `(?<!\\d)(?:[«"“„]\\s?)?(?<day>[0-3]?\\d${inWords(1, 2)})(?:\\s?[»"”])?`;
  const forms = [
    `(?<!\\d)${figures}\\s?[-./]\\s?(?<month>[01]?\\d)\\s?[-./]\\s?(?<day>[0-3]?\\d)(?!\\d)`,
    ...packs.flatMap(({ dates }) => dates.full.map(({ pattern }) => pattern.source)),
    `(?<!\\d)(?<day>[0-3]?\\d)\\.(?<month>[01]?\\d)\\.${figures}(?!\\d)${yearSuffix}`,
    `${day}${daySuffix}${beforeMonth}\\s+${month}${beforeYear},?\\s+${year}${yearSuffix}(?!\\d)`,
    `${month}\\s+(?:the\\s+)?${day}${daySuffix}${beforeYear},?\\s+${year}(?!\\d)${yearSuffix}`,
  ];
  const numbered = forms.map((form, at) => form.replace(/\(\?<(year|month|day)>/g, `(?<$1${at}>`));
  return new RegExp(numbered.join('|'), 'giu');
}

/** Any of some patterns, or nothing. */
function optional(sources: readonly string[]): string {
  return `(?:${sources.filter((source) => source !== '').join('|') || '(?!)'})?`;
}

/** `18`, 十八, 廿八 or 二〇一九 as a number; `NaN` for what is none. */
function hanNumberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const written = Array.from(digits, (one) => (isHanNought(one) ? '〇' : one)).join('');
  return parseHanNumeral(written.replace('廿', '二十').replace('卅', '三十').replace('兩', '两')) ?? Number.NaN;
}
