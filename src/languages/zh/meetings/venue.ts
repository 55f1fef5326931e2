import type { VenueRules } from '../../meetings.ts';

export const venue: VenueRules = {
  verb: {
    id: 'takes-place',
    pattern: /(?:举行|召开|举办|(?<hosted>主办|承办)|开幕|闭幕|召集)了?(?<of>的)?/gu,
    matches: ['会议在莫斯科举行。', '由印度主办的会议', '会议闭幕了'],
    ignores: ['会议讨论了安全问题。'],
  },
  wished: [
    {
      id: 'wished',
      pattern: /支持|欢迎|建议|提议|愿|呼吁|期待/u,
      matches: ['各方支持在喀山举行'],
      ignores: ['各方在喀山举行'],
    },
  ],
  aside: {
    id: 'aside',
    pattern: /\([^)]*\)|（[^）]*）|由[^，。；由]{0,40}主持|以[^，。；以]{0,16}(?:方式|形式)/gu,
    matches: ['会议（第24次）举行', '会议由米舒斯京主持', '会议以视频方式举行'],
    ignores: ['会议由俄罗斯举行'],
  },
  nameWord: {
    id: 'word-of-name',
    pattern: /首都|共和国|联邦|当地时间|[在于将拟已]/gu,
    matches: ['哈萨克斯坦首都', '吉尔吉斯共和国'],
    ignores: ['哈萨克斯坦总统'],
  },
  places: {
    kind: 'before-verb',
    place: { id: 'place', pattern: /[在于]([^，。；在]*)$/u, matches: ['会议在莫斯科'], ignores: ['会议在莫斯科，'] },
    host: { id: 'host-place', pattern: /[在由]([^，。；在由]*)$/u, matches: ['会议由印度'], ignores: ['印度方面'] },
  },
  recordGap: {
    id: 'record-gap',
    pattern: /^(?:[\s,:;|(（，：、·—–-]|\.(?=\s))*(?:[于在]\s*)?$/u,
    matches: ['：', '，在', ' | '],
    ignores: ['，由', '期间'],
  },
  attends: {
    id: 'attends',
    pattern: /在(?<where>[^，。；在]{2,14})(?:出席|参加)了?$/u,
    matches: ['王毅在阿斯塔纳出席', '总理在杜尚别参加了'],
    ignores: ['王毅出席', '总理在杜尚别会见'],
  },
};
