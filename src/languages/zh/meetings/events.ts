import { formsForBodies } from '../../body-forms.ts';
import type { BodyRule, EventRules } from '../../meetings.ts';
import { ORDINAL } from '../ordinals.ts';

const SCO = String.raw`(?:上海合作组织(?:\s{0,3}[（(]上合(?:组织)?[）)])?|上合组织|上合)`;

const ministers = (code: string, field: string, example: string, nearMiss: string): BodyRule => ({
  id: `body-${code}`,
  code,
  pattern: new RegExp(`(?:${field})(?:部长|部门负责人|部门领导人)(?:理事会)?`, 'u'),
  matches: [example],
  ignores: [nearMiss],
});

export const bodies: readonly BodyRule[] = [
  {
    id: 'body-heads_of_government',
    code: 'heads_of_government',
    pattern: /政府首脑(?:\s*[（(]\s*总理\s*[）)])?(?:理事会)?|总理(?:理事会)?/u,
    matches: ['政府首脑（总理）理事会会议', '总理会议'],
    ignores: ['总统会议'],
  },
  {
    id: 'body-heads_of_state',
    code: 'heads_of_state',
    pattern: /(?:国家)?元首(?:理事会)?/u,
    matches: ['国家元首理事会会议'],
    ignores: ['政府首脑会议'],
  },
  {
    id: 'body-foreign_ministers',
    code: 'foreign_ministers',
    pattern: /(?:外交部长|外长)(?:理事会)?/u,
    matches: ['外长理事会会议', '外交部长会议'],
    ignores: ['外交部发言人'],
  },
  {
    id: 'body-security_council_secretaries',
    code: 'security_council_secretaries',
    pattern: /安全会议秘书/u,
    matches: ['安全会议秘书会议'],
    ignores: ['秘书处会议'],
  },
  ministers('defence_ministers', '国防', '国防部长会议', '国防部会议'),
  ministers(
    'economy_and_trade_ministers',
    '经贸|经济|主管对外经济和对外贸易活动的|经济和对外贸易',
    '经贸部长会议',
    '经贸合作会议',
  ),
  ministers('transport_ministers', '交通|交通运输', '交通部长会议', '交通运输合作会议'),
  ministers('culture_ministers', '文化', '文化部长会议', '文化节'),
  ministers('education_ministers', '教育', '教育部长会议', '教育周'),
  ministers('health_ministers', '卫生', '卫生部门领导人会议', '卫生论坛'),
  ministers('agriculture_ministers', '农业', '农业部长会议', '农业博览会'),
  ministers('energy_ministers', '能源', '能源部长会议', '能源俱乐部'),
  ministers('environment_ministers', '环保|环境|环境保护', '环境部长会议', '环保论坛'),
  ministers('science_ministers', '科技', '科技部门负责人会议', '科技论坛'),
  ministers('justice_ministers', '司法', '司法部长会议', '司法合作'),
  ministers('railway_administrations', '铁路', '铁路部门负责人会晤', '铁路会议'),
  ministers('tourism_administrations', '旅游', '旅游部门领导人会议', '旅游年'),
  ministers('emergency_services', '紧急救灾|救灾|应急管理', '紧急救灾部门领导人会议', '救灾演练'),
  ministers('sanitary_services', '卫生防疫', '卫生防疫部门领导人会议', '卫生防疫工作'),
];

export const events: EventRules = {
  organisation: {
    id: 'organisation',
    pattern: /上海合作组织|上海合作組織|上合/u,
    matches: ['上合组织', '上海合作組織成員國'],
    ignores: ['上海合作社', '集安组织'],
  },
  bodies,
  meetings: [
    formsForBodies(bodies, {
      id: 'meeting-of-body',
      of: (body) =>
        new RegExp(
          String.raw`(?<org>${SCO}(?:\s*[（(][^）)]{0,20}[）)])?)?\s*(?:(?<year>\d{4})\s*年\s*)?(?:各?成员国)?\s*(?<n1>${ORDINAL})?\s*(?<org2>${SCO})?(?:成员国)?(?<next>下一?[次届])?(?<org3>${SCO})?(?:成员国)?(?:${body})(?<next2>下一?[次届])?\s*(?<n2>${ORDINAL})?\s*(?<kind>非例行|特别|例行|视频|扩大|年度)?(?:会议|会晤|峰会)`,
          'gu',
        ),
      matches: ['上海合作组织成员国政府首脑（总理）理事会第二十四次会议', '下次外长会议'],
      ignores: ['总理会见了记者', '外长理事会成员国'],
    }),
  ],
  councils: formsForBodies(bodies.slice(0, 3), {
    id: 'council',
    of: (body) => new RegExp(`(?:${body})`, 'gu'),
    matches: ['总理理事会主席一职'],
    ignores: ['秘书处主席'],
  }),
  summit: {
    id: 'summit',
    pattern: new RegExp(
      String.raw`(?<org>${SCO}(?:成员国)?)?\s*(?:(?<year>\d{4})\s*年\s*)?(?<next>下一?[次届])?(?<n1>${ORDINAL})?(?<org2>${SCO})?(?<n2>${ORDINAL})?(?<place>(?!本次|此次|这次|该次|下次|[与于在和了])(?:(?!出席|参加|本届)[\p{Script=Han}]){2,5}?)?(?<n3>${ORDINAL})?峰会`,
      'gu',
    ),
    matches: ['上合组织天津峰会', '2024年峰会', '下届峰会'],
    ignores: ['天津会议', '高峰论坛'],
  },
  summitWord: { id: 'summit-word', pattern: /峰会/u, matches: ['天津峰会'], ignores: ['高峰论坛'] },
  same: {
    id: 'same-meeting',
    pattern: new RegExp(
      String.raw`(?<number>${ORDINAL})会议|(?<![\p{Script=Han}”"》+])(?<next>下一?[次届])?会议|(?:此次|本次|这次|该次|本届|该|上述)会议|(?<next2>下一?[次届])会议|(?:小|大)范围会议|(?<=[在对为了由持开加席于和与并])会议|会上|会后|会议期间`,
      'gu',
    ),
    matches: ['第24次会议', '下次会议', '总理主持会议', '会上'],
    ignores: ['安全会议秘书处', '环境会议', '开幕式'],
  },
  other: {
    id: 'other-event',
    pattern: /论坛|会谈|会见|会晤|研讨会|座谈会|磋商|大会|会议|访问|宴会|仪式|博览会|演习|比赛|理事会会议|峰会/gu,
    matches: ['双边会谈', '妇女论坛'],
    ignores: ['合作协议'],
  },
  noun: {
    id: 'event-noun',
    pattern: /会|论坛|磋商|访问|仪式|演习|比赛/u,
    matches: ['元首会晤', '联合演习'],
    ignores: ['合作协议'],
  },
  ofOthers: [
    {
      id: 'other-organisation-before',
      pattern: new RegExp(
        String.raw`(?:独立国家联合体|独联体|欧亚经济联盟|欧亚|金砖(?:国家)?|集安组织|集体安全条约组织|突厥(?:语)?国家(?:组织)?|二十国集团|G20|东盟|非盟|欧盟|北约|亚信|中亚(?:五国|国家)?|阿盟|世贸组织|联盟|里海(?:沿岸)?(?:国家)?|两国|双方|双边|三国|三方|四方|五国|中俄|俄中|中哈|中吉|中塔|中乌|中印|中巴|中伊|中白|中蒙|中日韩|[—－–-][\p{Script=Han}]{2,4})(?:成员国)?(?:国家)?(?<!${SCO}(?:成员国)?)⟦`,
        'u',
      ),
      matches: ['独联体⟦元首理事会会议⟧', '中国—中亚⟦元首峰会⟧'],
      ignores: ['上合组织成员国⟦元首理事会会议⟧', '独联体成员，⟦会议⟧'],
    },
    {
      id: 'of-border-regions',
      pattern: /(?:边境|毗邻|接壤|边疆)(?:地区|州|省份?)⟦/u,
      matches: ['成员国边境地区⟦紧急救灾部门负责人第七次会议⟧'],
      ignores: ['成员国⟦紧急救灾部门领导人会议⟧', '边境地区，⟦会议⟧'],
    },
    {
      id: 'other-organisation-inside',
      pattern: /⟦[^⟧]*(?:金砖|二十国|独联体|中亚|欧亚|东盟|突厥|G20|北约|非盟|欧盟|亚太)/u,
      matches: ['⟦金砖国家峰会⟧'],
      ignores: ['金砖国家和⟦天津峰会⟧'],
    },
  ],
  plus: {
    id: 'summit-plus',
    pattern: /⟦[^⟧]*(?:上合|上海合作)(?:组织)?\+|(?:上合|上海合作)(?:组织)?\+[”"’'》]?\s*⟦|⟧\s*[”"’'》]?\+/u,
    matches: ['⟦上合组织+峰会⟧', '⟦天津峰会⟧+', '“上海合作组织+”⟦阿斯塔纳峰会⟧'],
    ignores: ['⟦天津峰会⟧', '⟦元首理事会会议⟧和“上合组织+”会议'],
  },
  partOfName: {
    id: 'part-of-name',
    pattern:
      /⟧(?:的)?(?:城市|新闻中心|媒体中心|主会场|志愿者|筹备|文艺)|[“「][^“”「」，。；]{0,30}⟦[^⟧]*⟧[\p{Script=Han}]{1,12}[”」]/u,
    matches: ['⟦上合峰会⟧新闻中心', '“走进⟦上合峰会⟧之城”活动'],
    ignores: ['⟦上合峰会⟧在天津举行', '“⟦上合峰会⟧”'],
  },
  next: { id: 'next', pattern: /下一?[次届]/u, matches: ['下届会议'], ignores: ['上次会议'] },
  extraordinary: {
    id: 'extraordinary',
    pattern: /非例行|特别/u,
    matches: ['非例行会议', '特别会议'],
    ignores: ['例行会议'],
  },
  regular: { id: 'regular', pattern: /(?<!非)例行/u, matches: ['例行会议'], ignores: ['非例行会议'] },
  toCome: {
    id: 'to-come',
    pattern: /^[^.;。；]{0,80}?(?:将|定于)/u,
    matches: ['将在杜尚别举行'],
    ignores: ['在杜尚别举行。总理将出席'],
  },
};
