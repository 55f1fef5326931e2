/** Stems of ordinals, from none to nineteen and of the tens from twenty on; and the tens before another number. */
export const ONES = (
  'нулев перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат ' +
  'пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'
).split(' ');
export const TENS = 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
export const TENS_BEFORE = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
export const ENDING = '(?:ый|ой|ое|ье|ая|ья|ого|ьего|ему|ьему|ому|ым|ьим|ом|ьем|ий)';

/** An ordinal as part of larger patterns, without groups. */
export const ORDINAL = String.raw`(?:\d{1,3}\s?-?\s?(?:е|го|му|м|й|я|ом|ое|ого)|(?:(?:${TENS_BEFORE.join('|')})\s+)?(?:${ONES.slice(1).join('|')})${ENDING}|(?:${TENS.join('|')})${ENDING}|[XVI]{1,8}(?:-?(?:е|го|м))?)`;
