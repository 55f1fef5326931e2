import { BETWEEN_DATES, type DateRules } from '../date-rules.ts';
import { numberWords } from './number-words.ts';

/** Months in any case, but not their abbreviations. */
const MONTH = 'январ|феврал|март|апрел|ма(?=[яей]|$)|июн|июл|август|сентябр|октябр|ноябр|декабр'
  .split('|')
  .map((stem) => `${stem}\\p{Ll}*`)
  .join('|');
const year = (name: string) => String.raw`\s*(?<${name}>(?:19|20)\d\d)(?!\d)(?:\s*(?:года|году|год|г\.|гг\.))?`;

export const dates: DateRules = {
  intervals: [
    {
      id: 'date/two-months',
      rank: 1,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<day>\d{1,2})\s+(?<month>${MONTH})(?:${year('year')})?${BETWEEN_DATES}(?<toDay>\d{1,2})\s+(?<toMonth>${MONTH})(?:${year('sharedYear')})?`,
        'iu',
      ),
      matches: ['30 ноября – 1 декабря 2017 года', 'с 31 августа по 1 сентября'],
      ignores: ['17–18 ноября 2025 года', '30 ноября, 1 декабря'],
    },
    {
      id: 'date/days',
      rank: 2,
      pattern: new RegExp(
        String.raw`(?<!\d)(?<day>\d{1,2})(?:-?го)?(?:${BETWEEN_DATES}(?<toDay>\d{1,2})(?:-?го)?)?\s+(?<month>${MONTH})(?!\p{L})(?:${year('year')})?`,
        'iu',
      ),
      matches: ['17–18 ноября 2025 года', 'с 17 по 18 ноября', '17 Ноября', '1-го марта'],
      ignores: ['24-е заседание', 'ноябрь 2025 года', '17 стран'],
    },
    {
      id: 'date/month',
      rank: 3,
      pattern: new RegExp(String.raw`(?<!\p{L})(?<month>${MONTH})(?!\p{L})${year('year')}`, 'iu'),
      matches: ['в ноябре 2025 года', 'май 2026'],
      ignores: ['в ноябре', 'ноябрь 17'],
    },
    {
      id: 'date/half-year',
      rank: 4,
      pattern:
        /(?:(?<firstHalf>перв)|(?<secondHalf>втор))\p{Ll}+\s+половин\p{Ll}+\s+(?<year>(?:19|20)\d\d)(?:\s*(?:года|г\.))?/iu,
      matches: ['в первой половине 2026 года', 'Вторая половина 2025 г.'],
      ignores: ['в первой половине года', 'первое заседание 2026 года'],
    },
    {
      id: 'date/year',
      rank: 6,
      pattern: /(?<![\d–—-])(?<year>(?:19|20)\d\d)\s*(?:году|года|год|г\.)(?!\p{L})/iu,
      matches: ['в 2026 году', '2026 г.'],
      ignores: ['2018–2019 года', '2026 годовых', 'резолюция 2026'],
    },
  ],
  full: [],
  told: [
    {
      id: 'told/day',
      pattern: /(?<![\d\p{L}])(?<day>[12]?\d|3[01])(?:-го)?\s+числа(?!\p{L})/iu,
      matches: ['26 числа в Бишкеке', '1-го числа'],
      ignores: ['из числа участников', '126 числа'],
    },
    {
      id: 'told/today',
      unit: 'day',
      from: 0,
      pattern: /(?<!\p{L})сегодня(?!\p{L})/iu,
      matches: ['Сегодня в Астане'],
      ignores: ['сегодняшний мир'],
    },
    {
      id: 'told/yesterday',
      unit: 'day',
      from: -1,
      pattern: /(?<!\p{L})вчера(?!\p{L})/iu,
      matches: ['Вчера в Душанбе'],
      ignores: ['позавчера', 'вчерашний день'],
    },
    {
      id: 'told/tomorrow',
      unit: 'day',
      from: 1,
      pattern: /(?<!\p{L})завтра(?!\p{L})/iu,
      matches: ['состоится завтра'],
      ignores: ['завтрашний день', 'послезавтра', 'завтрак'],
    },
    {
      id: 'told/this-year',
      unit: 'year',
      from: 0,
      pattern: new RegExp(
        String.raw`(?:(?<![\p{L}\d])(?:(?<day>\d{1,2})\s+)?(?<month>${MONTH})\s+(?:этого|текущего|нынешнего|с\.)\s*г(?:ода|\.)|(?<!\p{L})в\s+(?:этом|нынешнем)\s+году)(?!\p{L})`,
        'iu',
      ),
      matches: ['в сентябре этого года', '15 июня с.г.', 'в этом году'],
      ignores: ['в сентябре прошлого года', 'этого года'],
    },
    {
      id: 'told/last-year',
      unit: 'year',
      from: -1,
      pattern: new RegExp(
        String.raw`(?:(?<![\p{L}\d])(?:(?<day>\d{1,2})\s+)?(?<month>${MONTH})\s+прошлого\s+года|(?<!\p{L})в\s+прошлом\s+году)(?!\p{L})`,
        'iu',
      ),
      matches: ['в сентябре прошлого года', 'в прошлом году'],
      ignores: ['в сентябре этого года', 'прошлого года'],
    },
  ],
  daySuffix: '',
  beforeMonth: String.raw`\s+дня`,
  yearSuffix: String.raw`\s?г(?:\.|ода)?`,
  beforeYear: String.raw`\s+месяца|\s+дня`,
  words: numberWords,
};
