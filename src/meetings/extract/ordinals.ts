import { HAN_NUMERAL, parseHanNumeral, parseRoman } from '../../text/numerals.ts';

const EN_ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const EN_TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');
const RU_ONES =
  'нулев перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'.split(
    ' ',
  );
const RU_TENS = 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
const RU_TENS_BEFORE = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');

const RU_ENDING = '(?:ый|ой|ое|ье|ая|ья|ого|ьего|ему|ьему|ому|ым|ьим|ом|ьем|ий)';

/** A word with a small or a capital letter at its beginning. */
const cased = (word: string) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`;

/** Ordinals as they are written in each language, as parts of larger patterns, without groups. */
export const ORDINAL_ZH = String.raw`第\s*(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})\s*[次届屆]`;
export const ORDINAL_EN = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:${EN_TENS.map((ten) => `${cased(ten)}y`).join('|')})[- ])?(?:${EN_ONES.slice(1).map(cased).join('|')})|${EN_TENS.map((ten) => `${cased(ten)}ieth`).join('|')}|[XVI]{1,8}(?:th)?)`;
export const ORDINAL_RU = String.raw`(?:\d{1,3}\s?-?\s?(?:е|го|му|м|й|я|ом|ое|ого)|(?:(?:${RU_TENS_BEFORE.join('|')})\s+)?(?:${RU_ONES.slice(1).join('|')})${RU_ENDING}|(?:${RU_TENS.join('|')})${RU_ENDING}|[XVI]{1,8}(?:-?(?:е|го|м))?)`;

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
  const tenth = EN_TENS.findIndex((ten) => text.startsWith(`${ten}y`) || text === `${ten}ieth`);
  if (tenth === -1) return indexOrNull(EN_ONES.indexOf(text));
  if (text.endsWith('ieth')) return (tenth + 2) * 10;
  const one = EN_ONES.indexOf(text.replace(/^\w+y[- ]?/, ''));
  return one < 1 ? null : (tenth + 2) * 10 + one;
}

function russianOrdinal(text: string): number | null {
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const tens = words.length === 2 ? RU_TENS_BEFORE.indexOf(words[0] ?? '') + 2 : 0;
  if (words.length === 2 && tens < 2) return null;
  const of = (stems: readonly string[]) =>
    stems.findIndex((stem) => new RegExp(`^${stem}${RU_ENDING}$`, 'u').test(last));
  const round = of(RU_TENS);
  if (round !== -1 && tens === 0) return (round + 2) * 10;
  const one = of(RU_ONES);
  return one < 1 ? null : tens * 10 + one;
}

function indexOrNull(at: number): number | null {
  return at < 1 ? null : at;
}
