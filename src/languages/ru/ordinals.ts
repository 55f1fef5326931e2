import type { Ordinals } from '../figures.ts';

/** Stems of ordinals, from none to nineteen and of the tens from twenty on; and the tens before another number. */
const ONES = (
  'нулев перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат ' +
  'пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
).split(' ');
const TENS = 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
const TENS_BEFORE = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const ENDING = '(?:ый|ой|ое|ье|ая|ья|ого|ьего|ему|ьему|ому|ым|ьим|ом|ьем|ий)';

/** An ordinal as part of larger patterns, without groups. */
export const ORDINAL = String.raw`(?:\d{1,3}\s?-?\s?(?:е|го|му|м|й|я|ом|ое|ого)|(?:(?:${TENS_BEFORE.join('|')})\s+)?(?:${ONES.slice(1).join('|')})${ENDING}|(?:${TENS.join('|')})${ENDING}|[XVI]{1,8}(?:-?(?:е|го|м))?)`;

export const ordinals: Ordinals = {
  romanSuffix: '-?(?:е|го|м)',
  parse(written) {
    const words = written.split(/\s+/);
    const last = words.at(-1) ?? '';
    const tens = words.length === 2 ? TENS_BEFORE.indexOf(words[0] ?? '') + 2 : 0;
    if (words.length === 2 && tens < 2) return null;
    const of = (stems: readonly string[]) =>
      stems.findIndex((stem) => new RegExp(`^${stem}${ENDING}$`, 'u').test(last));
    const round = of(TENS);
    if (round !== -1 && tens === 0) return (round + 2) * 10;
    const one = of(ONES);
    return one < 1 ? null : tens * 10 + one;
  },
};
