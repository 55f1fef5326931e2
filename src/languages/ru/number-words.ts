import { type NumberWord, createNumberWords } from '../../text/number-words.ts';

const OF_ORDINALS = '(?:ое|ый|ой|ого|ому|ом|ым)';

/** Cardinals and stems of ordinals, from one on. */
const ONES = (
  'один|одна|одно|перв два|две|втор три|трет четыре|четв[её]рт пять|пят шесть|шест семь|седьм восемь|восьм девять|девят ' +
  'десять|десят одиннадцать|одиннадцат двенадцать|двенадцат тринадцать|тринадцат четырнадцать|четырнадцат ' +
  'пятнадцать|пятнадцат шестнадцать|шестнадцат семнадцать|семнадцат восемнадцать|восемнадцат ' +
  'девятнадцать|девятнадцат'
).split(' ');
const TENS = (
  'двадцать|двадцат тридцать|тридцат сорок|сороков пятьдесят|пятидесят шестьдесят|шестидесят семьдесят|семидесят ' +
  'восемьдесят|восьмидесят девяносто|девяност'
).split(' ');
const HUNDREDS =
  'сто|сот двести|двухсот триста|тр[её]хсот четыреста|четыр[её]хсот пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот'.split(
    ' ',
  );

/** Of `пять|пят`, the cardinals as they are, and the stem with its endings. */
function forms(words: string, endings: string): string {
  const all = words.split('|');
  return [...all.slice(0, -1), `${all.at(-1)}${endings}`].join('|');
}

export const numberWords = createNumberWords(
  [
    ...ONES.map((words, at): NumberWord => {
      return {
        pattern: forms(words, words.endsWith('трет') ? '(?:ье|ий|ьего|ьему|ьем|ьим)' : OF_ORDINALS),
        value: at + 1,
      };
    }),
    ...TENS.map((words, at): NumberWord => ({ pattern: forms(words, OF_ORDINALS), value: (at + 2) * 10 })),
    ...HUNDREDS.map((words, at): NumberWord => ({ pattern: forms(words, OF_ORDINALS), value: (at + 1) * 100 })),
    { pattern: 'двухтысячн(?:ый|ого|ом)', value: 2_000 },
    { pattern: 'тысяч[аиу]?|тысячн(?:ый|ого|ом)', value: 1_000, isScale: true },
  ],
  String.raw`\s+`,
);
