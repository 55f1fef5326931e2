import type { DocumentRules, MeetingFormatting, NameRules } from '../../meetings.ts';

export const documents: DocumentRules = {
  aside: {
    id: 'aside-of-meeting',
    pattern: /期间|间隙|之际|前夕/u,
    matches: ['峰会期间两国总统举行会谈'],
    ignores: ['会议在莫斯科举行'],
  },
  talks: {
    id: 'talks-in-title',
    pattern: /会谈|会见|会晤|访问|通电话/u,
    matches: ['李强会见哈萨克斯坦总理'],
    ignores: ['总理会议联合公报'],
  },
  list: { id: 'list-of-meetings', pattern: /历次|会议一览/u, matches: ['历次元首峰会'], ignores: ['第24次会议'] },
};

export const names: NameRules = {
  unknownCity: {
    id: 'unknown-city',
    pattern: /(?<=在|省)(?!直辖|全|本|该|各|两|城|都|首都)[\p{Script=Han}]{2,4}(?=市(?:举行|召开|举办|开幕|闭幕))/u,
    matches: ['在伊塞克市举行'],
    ignores: ['在本市举行', '在伊塞克举行'],
  },
  titleInName: [],
  cases: null,
};

export const formatting: MeetingFormatting = {
  ordinal: (number) => `第${number}次`,
  extraordinary: '非例行',
  keepsLongerNames: true,
  chair: '主席：',
  participant: ({ office, name, country }) => `${office ?? ''}${name ?? ''}${country === null ? '' : `（${country}）`}`,
  formats: { restricted: '小范围会议', expanded: '大范围会议', video: '视频方式', hybrid: '线上线下混合' },
};
