import * as ENGLISH from '../../languages/en/ordinals.ts';
import * as RUSSIAN from '../../languages/ru/ordinals.ts';
import { HAN_NUMERAL, parseHanNumeral, parseRoman } from '../../text/numerals.ts';

/** 第二十四次, 24th, twenty-fourth, 24-е, двадцать четвёртое and XXIV are 24; `null` for what is no ordinal. */
export function ordinalOf(written: string): number | null {
  const text = written.trim().toLowerCase().replaceAll('ё', 'е');
  const digits = /\d{1,3}/.exec(text);
  if (digits) return Number(digits[0]);
  const han = new RegExp(`[${HAN_NUMERAL}]+`, 'u').exec(text);
  if (han) return parseHanNumeral(han[0]);
  const roman = /^([xvi]+)(?:th|-?(?:е|го|м))?$/.exec(text);
  if (roman) return parseRoman(roman[1] ?? '');
  return englishOrdinal(text) ?? russianOrdinal(text);
}

function englishOrdinal(text: string): number | null {
  const tenth = ENGLISH.TENS.findIndex((ten) => text.startsWith(`${ten}y`) || text === `${ten}ieth`);
  if (tenth === -1) return indexOrNull(ENGLISH.ONES.indexOf(text));
  if (text.endsWith('ieth')) return (tenth + 2) * 10;
  const one = ENGLISH.ONES.indexOf(text.replace(/^\w+y[- ]?/, ''));
  return one < 1 ? null : (tenth + 2) * 10 + one;
}

function russianOrdinal(text: string): number | null {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const tens = words.length === 2 ? RUSSIAN.TENS_BEFORE.indexOf(words[0] ?? '') + 2 : 0;
  if (words.length === 2 && tens < 2) return null;
  const of = (stems: readonly string[]) =>
    stems.findIndex((stem) => new RegExp(`^${stem}${RUSSIAN.ENDING}$`, 'u').test(last));
  const round = of(RUSSIAN.TENS);
  if (round !== -1 && tens === 0) return (round + 2) * 10;
  const one = of(RUSSIAN.ONES);
  return one < 1 ? null : tens * 10 + one;
}

function indexOrNull(at: number): number | null {
  return at < 1 ? null : at;
}
