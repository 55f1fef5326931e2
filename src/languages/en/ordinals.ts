import type { Ordinals } from '../figures.ts';

/** Ordinals as words, from none to nineteen, and the beginnings of the tens from twenty on. */
const ONES = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** A word with a small or a capital letter at its beginning. */
const cased = (word: string) => `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`;

/** An ordinal as part of larger patterns, without groups. */
export const ORDINAL = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:${TENS.map((ten) => `${cased(ten)}y`).join('|')})[- ])?(?:${ONES.slice(1).map(cased).join('|')})|${TENS.map((ten) => `${cased(ten)}ieth`).join('|')}|[XVI]{1,8}(?:th)?)`;

export const ordinals: Ordinals = {
  romanSuffix: 'th',
  parse(words) {
    const tenth = TENS.findIndex((ten) => words.startsWith(`${ten}y`) || words === `${ten}ieth`);
    if (tenth !== -1 && words.endsWith('ieth')) return (tenth + 2) * 10;
    const one = ONES.indexOf(tenth === -1 ? words : words.replace(/^\w+y[- ]?/, ''));
    return one < 1 ? null : (tenth === -1 ? 0 : (tenth + 2) * 10) + one;
  },
};
