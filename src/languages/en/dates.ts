import { monthPattern } from '../../text/months.ts';
import { BETWEEN_DATES, type DateRules } from '../date-rules.ts';
import { numberWords } from './number-words.ts';
import { months } from './months.ts';

/** Only with a capital: may and march are other words too. */
const MONTH = monthPattern(months.map((names) => names.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())));
const month = (name: string) => String.raw`(?<${name}>${MONTH})\b\.?`;
const ORDINAL = 'st|nd|rd|th';
const day = (name: string) => String.raw`(?<${name}>\d{1,2})(?:${ORDINAL})?`;
const year = (name: string) => String.raw`,?\s*(?<${name}>(?:19|20)\d\d)(?!\d)`;

export const dates: DateRules = {
  intervals: [
    {
      id: 'date/two-months',
      rank: 1,
      pattern: new RegExp(
        String.raw`(?<!\d)${day('day')}\s+(?:of\s+)?${month('month')}(?:${year('year')})?${BETWEEN_DATES}${day('toDay')}\s+(?:of\s+)?${month('toMonth')}(?:${year('sharedYear')})?`,
        'u',
      ),
      matches: ['31 August – 1 September 2025', '31st of August to 1st of September'],
      ignores: ['17–18 November 2025', '31 August, 1 September'],
    },
    {
      id: 'date/two-months-before-days',
      rank: 1,
      pattern: new RegExp(
        String.raw`\b${month('month')}\s+${day('day')}(?:${year('year')})?${BETWEEN_DATES}${month('toMonth')}\s+${day('toDay')}(?:${year('sharedYear')})?`,
        'u',
      ),
      matches: ['August 31 to September 1, 2025', 'Aug. 31–Sept. 1'],
      ignores: ['November 17–18, 2025', 'August to September 2025'],
    },
    {
      id: 'date/days',
      rank: 2,
      pattern: new RegExp(
        String.raw`(?<!\d)${day('day')}(?:${BETWEEN_DATES}(?:the\s+)?${day('toDay')})?\s+(?:of\s+)?${month('month')}(?:${year('year')})?`,
        'u',
      ),
      matches: ['17–18 November 2025', '17th and the 18th of November', '3 Sept. 2025'],
      ignores: ['17 may be', '24th meeting', 'November 17'],
    },
    {
      id: 'date/days-behind-month',
      rank: 2,
      pattern: new RegExp(
        String.raw`\b${month('month')}\s+${day('day')}(?!\d)(?:${BETWEEN_DATES}${day('toDay')}(?!\d))?(?:${year('year')})?`,
        'u',
      ),
      matches: ['November 17–18, 2025', 'Nov. 17'],
      ignores: ['November 2025', 'may 17 states', 'Decision 17'],
    },
    {
      id: 'date/month',
      rank: 3,
      pattern: new RegExp(String.raw`\b${month('month')}${year('year')}`, 'u'),
      matches: ['November 2025', 'Sept., 2025'],
      ignores: ['in November', 'march 2025'],
    },
    {
      id: 'date/half-year',
      rank: 4,
      pattern: /\b(?:(?<firstHalf>first)|(?<secondHalf>second))\s+half\s+of\s+(?<year>(?:19|20)\d\d)\b/iu,
      matches: ['the first half of 2026', 'Second half of 2025'],
      ignores: ['the first half of the year', 'half of 2026'],
    },
    {
      id: 'date/year',
      rank: 6,
      pattern: /(?<=\b(?:in|of|for|by|during|year)\s)(?<year>(?:19|20)\d\d)(?![\d–—-])/iu,
      matches: ['in 2026', 'during 2025'],
      ignores: ['Agenda 2030', 'in 2018–2019', 'begin 2026'],
    },
  ],
  full: [],
  told: [
    {
      id: 'told/day',
      pattern: /\bon\s+the\s+(?<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[,.;]|$)|\s+(?:in|at|and)\b)/iu,
      matches: ['was held on the 26th in Bishkek', 'On the 1st, the'],
      ignores: ['on the 26th meeting', 'the 26th in a row', 'on the 26th of May'],
    },
    {
      id: 'told/today',
      unit: 'day',
      from: 0,
      pattern: /\btoday\b(?!['’])/iu,
      matches: ['opened today in Ufa'],
      ignores: ["today's world"],
    },
    {
      id: 'told/yesterday',
      unit: 'day',
      from: -1,
      pattern: /\byesterday\b(?!['’])/iu,
      matches: ['Yesterday in Ufa'],
      ignores: ["yesterday's world"],
    },
    {
      id: 'told/tomorrow',
      unit: 'day',
      from: 1,
      pattern: /\btomorrow\b(?!['’])/iu,
      matches: ['will open tomorrow'],
      ignores: ["tomorrow's world"],
    },
    {
      id: 'told/this-year',
      unit: 'year',
      from: 0,
      pattern: new RegExp(
        String.raw`\b(?:(?:(?<day>\d{1,2})\s+)?${month('month')},?\s+(?:of\s+)?this\s+year|(?:earlier|later)\s+this\s+year)\b`,
        'u',
      ),
      matches: ['in September this year', '15 June of this year', 'earlier this year'],
      ignores: ['September last year', 'this year, the'],
    },
    {
      id: 'told/last-year',
      unit: 'year',
      from: -1,
      pattern: new RegExp(
        String.raw`\b(?:(?:(?<day>\d{1,2})\s+)?${month('month')},?\s+(?:of\s+)?)?last\s+year(?:'s)?\b`,
        'u',
      ),
      matches: ['in September last year', "last year's summit"],
      ignores: ['September this year', 'the last years'],
    },
  ],
  daySuffix: ORDINAL,
  beforeMonth: String.raw`\s+day(?:\s+of)?(?:\s+the\s+month\s+of)?|\s+of`,
  yearSuffix: '',
  beforeYear: String.raw`,?\s+(?:(?:in|of)\s+)?(?:the\s+year|A\.?\s?D\.?)(?:\s+of\s+our\s+Lord)?`,
  words: numberWords,
};
