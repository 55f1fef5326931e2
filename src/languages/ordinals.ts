import { lazy } from '../text/lazy.ts';
import { HAN_NUMERAL, parseHanNumeral, parseRoman } from '../text/numerals.ts';
import type { LanguagePack } from './language-pack.ts';
import { PACKS } from './packs.ts';

/** Makes a function that reads an ordinal; it gives `null` for what is none. */
export function createOrdinalReader(packs: readonly LanguagePack[]): (written: string) => number | null {
  const suffixes = packs.map(({ ordinals }) => ordinals.romanSuffix).filter((suffix) => suffix !== '');
  const romanOrdinal = new RegExp(`^([xvi]+)(?:${suffixes.join('|') || '(?!)'})?$`, 'u');

  return (written) => {
    const text = written.trim().toLowerCase().replaceAll('ё', 'е');
    const digits = /\d{1,3}/.exec(text);
    if (digits) return Number(digits[0]);
    const han = new RegExp(`[${HAN_NUMERAL}]+`, 'u').exec(text);
    if (han) return parseHanNumeral(han[0]);
    const roman = romanOrdinal.exec(text);
    if (roman) return parseRoman(roman[1] ?? '');
    for (const { ordinals } of packs) {
      const number = ordinals.parse(text);
      if (number !== null) return number;
    }
    return null;
  };
}

const read = lazy(() => createOrdinalReader(Object.values(PACKS)));

/** 第二十四次, 24th, twenty-fourth, 24-е, двадцать четвёртое and XXIV are 24; `null` for what is no ordinal. */
export function ordinalOf(written: string): number | null {
  return read()(written);
}
