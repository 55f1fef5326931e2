import { HAN_NUMERAL } from '../../text/numerals.ts';
import type { DateRules } from '../date-rules.ts';

const HAN = `[${HAN_NUMERAL}]`;
const TO = String.raw`\s*(?:[-–—－~～]+|至|到)\s*`;
const YEAR = String.raw`(\d{4}|${HAN}{4})\s*年`;
const NUMBER = String.raw`(\d{1,2}|${HAN}{1,3})`;
const year = YEAR.replace('(', '(?<year>');
const named = (name: string) => NUMBER.replace('(', `(?<${name}>`);

export const dates: DateRules = {
  intervals: [
    {
      id: 'date/days',
      rank: 1,
      pattern: new RegExp(
        String.raw`(?:${year}\s*)?${named('month')}\s*月\s*${named('day')}\s*[日号]?(?:${TO}(?:${YEAR.replace('(', '(?<toYear>')}\s*)?(?:${named('toMonth')}\s*月\s*)?${named('toDay')})?\s*[日号]`,
        'u',
      ),
      matches: ['2025年8月31日至9月1日', '二〇二五年十一月十七日至十八日', '2025年11月17-18日', '11月17号'],
      ignores: ['2025年11月', '11月会议', '第17日'],
    },
    {
      id: 'date/half-year',
      rank: 1,
      pattern: new RegExp(String.raw`${year}\s*(?:(?<firstHalf>上)|(?<secondHalf>下))半年`, 'u'),
      matches: ['2020年上半年', '二〇二六年下半年'],
      ignores: ['今年上半年', '2020年半年报'],
    },
    {
      id: 'date/month',
      rank: 1,
      pattern: new RegExp(String.raw`${year}\s*${named('month')}\s*月(?!\s*\d)`, 'u'),
      matches: ['2025年11月', '二〇二五年十一月在莫斯科'],
      ignores: ['2025年11月17日', '11月'],
    },
    {
      id: 'date/year',
      rank: 1,
      pattern: new RegExp(String.raw`(?<![\d－—–-])${year}(?![代度])`, 'u'),
      matches: ['2026年', '二〇二六年主席国'],
      ignores: ['2024年度预算', '2018－2019年', '三年'],
    },
  ],
  full: [
    {
      id: 'date/full',
      pattern:
        /(?<!\d)(?<year>(?:19|20)\d{2}|[一二][〇一二三四五六七八九零○◯ＯOОo0０]{3}|[一二两兩]千[〇零一二三四五六七八九十百]{0,6})\s?年\s?(?<month>\d{1,2}|十[一二]|[〇零]?[一二三四五六七八九]|十)\s?月\s?(?<day>\d{1,2}|[〇一二三四五六七八九零十廿卅]{1,3})\s?日/u,
      matches: [
        '二〇二五年十一月十八日于莫斯科',
        '2025 年 11 月 18 日',
        '二○一九年六月廿八日',
        '一千九百四十五年六月二十六日',
      ],
      ignores: ['2025年11月', '11月18日', '2025年11月18-19日'],
    },
  ],
  told: [
    {
      id: 'told/day',
      pattern:
        /(?<![\d月年第期近至到、—–-]\s{0,2})(?<day>[12]?\d|3[01])\s*[日号]?(?:\s*(?:至|到|[—–-]+)\s*(?<toDay>[12]?\d|3[01]))?\s*日(?![内后前游本元程均常益之])/u,
      matches: ['李强1日在京出席', '当地时间26日，', '13日至14日在比什凯克'],
      ignores: ['11月26日', '第10日', '10日内', '7日后', '为期3日', '45日', '5月8、9日'],
    },
    {
      id: 'told/today',
      unit: 'day',
      from: 0,
      pattern: /[今本]日(?!的)|今天(?!的)/u,
      matches: ['今天上午'],
      ignores: ['今天的世界', '今年'],
    },
    {
      id: 'told/yesterday',
      unit: 'day',
      from: -1,
      pattern: /(?:昨[日天]|昨晚)(?!的)/u,
      matches: ['昨天，'],
      ignores: ['昨天的世界'],
    },
    {
      id: 'told/tomorrow',
      unit: 'day',
      from: 1,
      pattern: /明[日天](?!的)/u,
      matches: ['将于明天举行'],
      ignores: ['明天的世界', '明年'],
    },
    {
      id: 'told/this-year',
      unit: 'year',
      from: 0,
      pattern: new RegExp(
        String.raw`今年(?:\s*${named('month')}\s*月(?:\s*${named('day')}\s*日)?)?(?!以来|内|底)`,
        'u',
      ),
      matches: ['今年9月举行的峰会', '今年6月15日'],
      ignores: ['去年9月', '今年以来'],
    },
    {
      id: 'told/last-year',
      unit: 'year',
      from: -1,
      pattern: new RegExp(String.raw`去年(?:\s*${named('month')}\s*月(?:\s*${named('day')}\s*日)?)?(?!以来|底)`, 'u'),
      matches: ['去年9月举行的峰会', '在去年撒马尔罕峰会上'],
      ignores: ['今年9月'],
    },
  ],
  daySuffix: '',
  beforeMonth: '',
  yearSuffix: '',
  beforeYear: '',
  words: null,
};
