import { monthPattern } from '../../text/months.ts';
import type { Figures } from '../figures.ts';
import { months } from './months.ts';

const MONTH = `${monthPattern(months)}(?!\\p{L})`;

export const figures: Figures = {
  ordinalPrefix: '',
  monthMarks: '',
  dayMarks: '',
  suffixes: [
    {
      id: 'ordinal-suffix',
      pattern: /(?<=\d)(?:st|nd|rd|th)(?!\p{L})/u,
      matches: ['the 24th meeting', 'on 1st December'],
      ignores: ['24 threats', '2ndary', 'the north'],
    },
  ],
  days: [
    {
      id: 'day-before-month',
      pattern: new RegExp(`(?<=\\d)(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${MONTH}`, 'iu'),
      matches: ['18 November', '17–18 Nov. 2025', 'the 18th of November', '3 MAY'],
      ignores: ['51 maybe', '30th meeting', '18 or November'],
    },
  ],
  numerals: [],
};
