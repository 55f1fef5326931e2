import { type NumberWord, createNumberWords } from '../../text/number-words.ts';

const CARDINALS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const ORDINALS = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth'
).split(' ');
const TENS = 'twent thirt fort(?!h) fift(?!h) sixt(?!h) sevent(?!h) eight(?!h) ninet(?!h)'.split(' ');

export const numberWords = createNumberWords(
  [
    ...CARDINALS.map((word, value): NumberWord => ({ pattern: `${word}|${ORDINALS[value]}`, value })).slice(1),
    ...TENS.map((stem, at): NumberWord => ({ pattern: `${stem}(?:y|ieth)`, value: (at + 2) * 10 })),
    { pattern: 'hundred(?:th)?', value: 100, isScale: true },
    { pattern: 'thousand(?:th)?', value: 1_000, isScale: true },
  ],
  String.raw`(?:\s*-\s*|,?\s+)(?:and\s+)?`,
);
