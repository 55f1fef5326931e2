import type { RemarkRules } from '../../meetings.ts';

const NOUN =
  "(?:name\\s+of\\s+(?:the|its)\\s+chair(?:man|person|woman)?|chair(?:man|person|woman)?(?:['’]s\\s+name)?|host\\s+(?:city|country)|hosts?|days?|dates?|month|year|place|venue|location|city|country)";
const ALL = '(?:(?:all(?:\\s+of)?\\s+)?(?:this|these\\s+(?:details|data|facts)))';
const ONE = `(?:(?:the|its|their|both|this|that)\\s+)?(?:(?:exact|precise)\\s+)?${NOUN}`;
/** "the day and the name of the chair", "the place of the meeting" */
const WHAT = `(?:${ALL}|${ONE}(?:(?:\\s*,\\s*|\\s+)(?:and\\s+|nor\\s+|as\\s+well\\s+as\\s+)?${ONE}){0,3}(?:\\s+(?:of\\s+the\\s+(?:meeting|summit|session|event)|given\\s+here))?)`;
const BEGIN = '(?:^|[;:,.(]\\s*)(?:(?:but|and|though|however,?|only|neither)\\s+)?';
const SOURCE = '(?:\\p{L}+[\\s-]){0,3}?(?:sources?|reports?|agency|agencies|newspapers?|papers?|articles?|documents?)';
const TELLS = '(?:gives?|names?|confirms?|mentions?|reports?|states?)';
const IS = '(?:is|are|was|were|has|have|remains?)\\s+(?:also\\s+|still\\s+|so\\s+far\\s+|been\\s+)?';

export const remarks: RemarkRules = {
  claims: [
    {
      id: 'remark-doubted',
      says: 'doubted',
      pattern: new RegExp(
        `${BEGIN}(?<what>${WHAT})\\s+(?:cannot\\s+be\\s+(?:confirmed|verified)|${IS}(?:(?:only\\s+)?from\\s+general\\s+knowledge|(?:named|given|confirmed|known|mentioned|reported|attested)\\s+(?:only|solely)\\s+(?:by|from|in)|(?:named|given|confirmed|mentioned|reported)\\s+by\\s+(?:only\\s+one|a\\s+single|just\\s+one|one\\s+source\\s+(?:only|alone))|not\\s+(?:yet\\s+|been\\s+|finally\\s+|officially\\s+){0,3}(?:confirmed|verified|certain|settled)|unconfirmed|unverified|uncertain|doubtful|in\\s+doubt|open\\s+to\\s+doubt|disputed|contested|inferred|presumed|assumed))`,
        'giu',
      ),
      matches: [
        'The days are from general knowledge; the sources do not confirm them.',
        'The chair is well attested; the city is named only by a secondary source.',
        'The place of the meeting has not been finally confirmed.',
        'All of this is from general knowledge.',
        'The date is disputed.',
        'One source is mistaken; the days given here are from general knowledge.',
      ],
      ignores: [
        'The date of the exercise is disputed.',
        'The date is confirmed by all sources.',
        'The meeting discussed the place.',
      ],
    },
    {
      id: 'remark-neither',
      says: 'doubted',
      pattern: new RegExp(`^Neither\\s+(?<what>${WHAT})\\s+${IS}(?:confirmed|verified|certain)`, 'giu'),
      matches: ['Neither the day nor the place has been confirmed.'],
      ignores: ['Neither side confirmed the day.'],
    },
    {
      id: 'remark-one-source',
      says: 'doubted',
      pattern: new RegExp(
        `${BEGIN}(?:(?:(?:just|only)\\s+)?(?:one|a\\s+single)|no(?:ne\\s+of\\s+the)?)\\s+(?<=(?:only|just|single|no|none of the)(?: one)? )${SOURCE}\\s+${TELLS}\\s+(?<what>${WHAT})(?=\\s*(?:[.;,)]|$))`,
        'giu',
      ),
      matches: [
        'Only one source gives the place.',
        'Only one Russian source confirms the day.',
        'No other source names the chair.',
      ],
      ignores: [
        "One source mistakenly gives the date of the following year's meeting.",
        'Some sources give only the second day.',
        'Only one source gives the place of the exercise.',
      ],
    },
    {
      id: 'remark-sources-differ',
      says: 'doubted',
      pattern: new RegExp(
        `(?:sources|reports|accounts)(?:\\s+used\\s+here)?\\s+(?:(?:differ|disagree|do\\s+not\\s+agree)\\s+(?:on|about|as\\s+to|over)|do\\s+not\\s+confirm)\\s+(?<what>${WHAT})(?=\\s*(?:[.;,)]|$))`,
        'giu',
      ),
      matches: ['The sources do not agree on the date.', 'The sources used here do not confirm the place.'],
      ignores: ['The sources agree on the date.', 'The parties differ on the date of the reform.'],
    },
    {
      id: 'remark-attributed',
      says: 'attributed',
      pattern: new RegExp(
        `${BEGIN}(?<what>${WHAT})\\s+${IS}(?:(?:taken|quoted)\\s+from|(?:given|named)\\s+(?:as\\s+in|according\\s+to)|according\\s+to|based\\s+on)\\s`,
        'giu',
      ),
      matches: ['The day is taken from the headline of a news report.'],
      ignores: ['The Charter is taken from the archive.', 'The day is well known.'],
    },
  ],
  date: {
    id: 'remark-date',
    pattern: /\b(?:days?|dates?|month|year)\b/iu,
    matches: ['the day'],
    ignores: ['the candidate'],
  },
  city: {
    id: 'remark-city',
    pattern: /\b(?:place|venue|location|city)\b/iu,
    matches: ['the host city'],
    ignores: ['the host country'],
  },
  country: {
    id: 'remark-country',
    pattern: /\b(?:place|venue|location|country|hosts?(?!\s+city))\b/iu,
    matches: ['the place', 'the host country'],
    ignores: ['the host city'],
  },
  chair: {
    id: 'remark-chair',
    pattern: /\bchair/iu,
    matches: ['the name of the chair'],
    ignores: ['the name of the host'],
  },
  all: {
    id: 'remark-all',
    pattern: /\b(?:this|these)\b(?!\s+(?:day|date|place|city))/iu,
    matches: ['All of this'],
    ignores: ['the day'],
  },
};
