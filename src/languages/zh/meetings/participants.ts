import type { ParticipantRules } from '../../meetings.ts';

export const participants: ParticipantRules = {
  attended: {
    id: 'attended',
    pattern: /出席|参加|与会(?!各方|领导|者)|列席|旁听|参会|应邀|邀请|率团|代表团团长是/u,
    matches: ['蒙古国总理出席会议。', '阿富汗代表应邀列席。'],
    ignores: ['与会各方讨论了合作。', '与会者感谢东道国。'],
  },
  role: {
    id: 'participant-role',
    pattern:
      /(?<after>等)?(?:(?<observers>观察员国?)(?:和)?|(?<partners>对话伙伴国?|上合组织伙伴国?)|(?<guests>(?:东道国|主席国|主办国|会议)客人|国际组织)|(?<members>成员国(?!元首|政府|总理|外长)))/gu,
    matches: ['观察员国蒙古国总理', '伊朗等观察员国代表', '主席国客人土库曼斯坦', '成员国印度、中国'],
    ignores: ['成员国元首理事会会议', '选举观察团'],
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
