import { HAN_NUMERAL } from '../../text/numerals.ts';
import type { Figures } from '../figures.ts';

export const figures: Figures = {
  ordinalPrefix: '第',
  monthMarks: '月',
  dayMarks: '日号',
  suffixes: [
    {
      id: 'unit-of-figures',
      pattern: /(?<=\d)\s{0,7}[年月日号条章](?!度)/u,
      matches: ['2025年', '11 月', '第5条', '18号'],
      ignores: ['2024年度', '三年', '24次'],
    },
  ],
  days: [
    {
      id: 'day-before-day',
      pattern: /(?<=\d)[日号]?\s?[-–—至到]\s?\d{1,2}\s?[日号]/u,
      matches: ['17至18日', '17日到18日', '17-18号'],
      ignores: ['17至18国', '第17届'],
    },
  ],
  numerals: [
    {
      // A lone numeral is a number only where it counts something: 一 alone is mostly part of a word.
      id: 'number-in-han',
      pattern: new RegExp(
        `第?[${HAN_NUMERAL}]+[年月日号条届次章]?(?<!(?<![第${HAN_NUMERAL}])[${HAN_NUMERAL}][号条届次章]?)`,
        'u',
      ),
      matches: ['二〇二六年', '第十二条', '十一月', '五月', '第三'],
      ignores: ['一致通过', '三国'],
    },
  ],
};
