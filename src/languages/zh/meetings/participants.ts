import type { ParticipantRules } from '../../meetings.ts';
import { attendance } from './attendance.ts';

export const participants: ParticipantRules = {
  attendance,
  attended: {
    id: 'attended',
    pattern: /出席|参加|与会(?!各方|领导|者)|列席|旁听|参会|应邀|邀请|率团|代表团(?:团长)?(?:是|为|由)/u,
    matches: ['蒙古国总理出席会议。', '阿富汗代表应邀列席。'],
    ignores: ['与会各方讨论了合作。', '与会者感谢东道国。', '各代表团团长指出'],
  },
  role: {
    id: 'participant-role',
    pattern:
      /(?:(?<after>等)|(?<count>[\d一二三四五六七八九十两]+个))?(?:(?<observers>观察员国?)(?:和)?|(?<partners>对话伙伴国?|上合组织伙伴国?)|(?<guests>(?:东道国|主席国|主办国|会议)客人|国际组织)|(?<members>成员国(?!元首|政府|总理|外长)))/gu,
    matches: [
      '观察员国蒙古国总理',
      '伊朗等观察员国代表',
      '主席国客人土库曼斯坦',
      '成员国印度、中国',
      '伊朗、蒙古四个观察员国',
    ],
    ignores: ['成员国元首理事会会议', '选举观察团'],
  },
  roleEnd: {
    id: 'role-end',
    pattern: /[。；]|出席|与会|参加|主持|主办|举行|表示|东道国|主席国(?!客人)/u,
    matches: ['代表与会，吉尔吉斯斯坦总理', '代表和东道国印度'],
    ignores: ['第一副总统萨利赫、白俄罗斯', '代表旁听，提到的有蒙古'],
  },
  meetingOf: {
    id: 'meeting-of',
    pattern: /(?:出席|参加)了?(?:在[\p{Script=Han}]{1,12})?$/u,
    matches: ['习近平出席', '参加在纽约举行的'],
    ignores: ['出席会议的有', '出席会议，'],
  },
  longerNames: [
    {
      id: 'longer-organisation',
      pattern: /^(?:[\p{Script=Han}]{1,6}(?:组织|署|基金|规划|大会)|宪章|\s+Charter|\s+Secretary)/u,
      matches: ['粮农组织代表', '宪章的宗旨'],
      ignores: ['秘书长出席会议', '、独联体'],
    },
  ],
};
