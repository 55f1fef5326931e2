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
      id: 'year-word',
      pattern: /(?<=\d)\s(?:год(?:[ауе]|ом|ы|ов|ам|ах)?|гг?\.)(?!\p{L})/u,
      matches: ['в 2015 году', 'в 2001–2005 гг.', '2025 год'],
      ignores: ['2015 годовых', 'в этом году'],
    },
    {
      id: 'ordinal-suffix',
      pattern: /(?<=\d)-(?:й|я|е|го|му|м|х|ый|ая|ое|ой|ом)(?!\p{L})/u,
      matches: ['24-е заседание', '20-го саммита'],
      ignores: ['24-часовой', '5-летний', '24 е'],
    },
  ],
  days: [
    {
      id: 'day-before-month',
      pattern: new RegExp(`(?<=\\d)(?:-(?:го|е))?(?:\\s?[-–—]\\s?\\d{1,2}(?:-(?:го|е))?)? ${MONTH}`, 'iu'),
      matches: ['18 ноября', '17–18 ноября 2025 года', '1-го Марта', '5 янв. 2024'],
      ignores: ['30-е заседание', '18 мартовских', '18 и ноября'],
    },
  ],
  numerals: [],
};
