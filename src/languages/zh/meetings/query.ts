import { formsForBodies } from '../../body-forms.ts';
import type { QueryRules } from '../../meetings.ts';
import { HAN_NUMERAL } from '../../../text/numerals.ts';
import { ORDINAL } from '../ordinals.ts';
import { bodies } from './events.ts';

const CARDINAL = String.raw`(?:\d{1,3}|[${HAN_NUMERAL}]{1,5})`;

export const query: QueryRules = {
  next: { id: 'query-next', pattern: /下一?[次届]|即将/u, matches: ['下次会议', '即将举行'], ignores: ['上次会议'] },
  last: {
    id: 'query-last',
    pattern: /上一?[次届]|最近(?:一次)?|最后/u,
    matches: ['上届峰会', '最近一次会议'],
    ignores: ['下届峰会'],
  },
  ordinal: {
    id: 'query-ordinal',
    pattern: new RegExp(String.raw`${ORDINAL}|(?<![\p{L}\p{N}第])${CARDINAL}\s*[次届]|第\s*${CARDINAL}`, 'u'),
    matches: ['第24次', '24届总理会议', '第 二十四'],
    ignores: ['24 会议', '下次会议'],
  },
  negated: {
    id: 'query-negated',
    pattern:
      /(?<!有)没有?(?![有吗呢啊呀？?。，错记]|$)|(?<!是)不(?:是|在|由|包括)|从未|并未|未曾|并非|除了|除[^，。？]{1,10}外|[之以]外/u,
    matches: ['哪些峰会没有在俄罗斯举行', '哪些峰会不是由总统主持的', '除俄罗斯外', '在俄罗斯以外举行的峰会'],
    ignores: ['峰会开了没有', '是不是在北京举行', '有没有举行', '如果没记错', '会议开了没'],
  },
  whichCountry: {
    id: 'query-which-country',
    pattern: /哪一?个?(?:成员国|国家?)(?!.*(?:城市|哪里|哪儿))/u,
    matches: ['在哪个国家举行', '哪国主办下届峰会'],
    ignores: ['在哪个城市', '哪些国家加入', '在哪个国家的哪个城市'],
  },
  hasBeen: {
    id: 'query-has-been',
    pattern:
      /(?:举行|召开|举办|开)过?(?:完|成)?了?(?:吗|没有?|么)|(?:是否|有没有|是不是)(?:已经?)?(?:如期)?(?:举行|召开|举办|开)|(?:举行|召开|举办|开)了(?=[？?]|$)/u,
    matches: ['会议开了吗', '峰会举行过没有', '会议是否已经召开'],
    ignores: ['会议什么时候召开', '会议在哪举行的', '会议将召开'],
  },
  together: {
    id: 'query-together',
    pattern: /^\s*(?:、|，|和|与|跟|及|以及|或)\s*$/u,
    matches: ['和'],
    ignores: ['之后'],
  },
  filler: {
    id: 'query-filler',
    pattern:
      /上海合作组织|上合组织|上合|成员国?|理事会|会议|会晤|举行|召开|什么时候|在哪里?|哪个|城市|国家(?!元首)|几号|什么|哪里|何时|谁|主持|主办|承办|担任|主席|地点|时间|日期|同一天|同一年?|那会儿|那会|会儿|那年|成为|定为|同时|分别|之前|以前|之后|以后|期间|时候|第几|几次|多少|[于由的在年与和是了第次届几办过吗先早晚前后时当各开得]/u,
    matches: ['什么时候举行的'],
    ignores: ['莫斯科'],
  },
  bodies: [
    {
      id: 'query-heads_of_government',
      code: 'heads_of_government',
      pattern: /政府首脑(?:\s*[（(]\s*总理\s*[）)])?|总理/u,
      matches: ['总理会议'],
      ignores: ['总统'],
    },
    { id: 'query-heads_of_state', code: 'heads_of_state', pattern: /元首/u, matches: ['元首会议'], ignores: ['首脑'] },
    {
      id: 'query-foreign_ministers',
      code: 'foreign_ministers',
      pattern: /外交部长|外长/u,
      matches: ['外长会议'],
      ignores: ['外交部'],
    },
    {
      id: 'query-security_council_secretaries',
      code: 'security_council_secretaries',
      pattern: /安全会议秘书/u,
      matches: ['安全会议秘书会议'],
      ignores: ['安全会议'],
    },
    {
      id: 'query-defence_ministers',
      code: 'defence_ministers',
      pattern: /国防部长/u,
      matches: ['国防部长会议'],
      ignores: ['国防部'],
    },
  ],
  anyBody: formsForBodies(bodies, {
    id: 'query-body',
    of: (body) => new RegExp(`(?:${body})`, 'u'),
    matches: ['交通部长'],
    ignores: ['交通'],
  }),
  lead: null,
  vocabulary: [],
};
