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
  guests: {
    id: 'guests-of-meeting',
    pattern: /来宾|客人|来华|出席|与会|代表/u,
    matches: ['出席'],
    ignores: ['第九次'],
  },
  joined: {
    id: 'joined-events',
    pattern: /^\s*(?:、|和|及|以及|与|暨)\s*(?:(?![在于的])[\p{Script=Han}（）()]){0,16}$/u,
    matches: ['、', '和旅游部门负责人'],
    ignores: ['，', '通过了', '、在某地举行的'],
  },
  respectively: { id: 'respectively', pattern: /分别|先后/u, matches: ['分别在'], ignores: ['分类在'] },
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
    pattern: /在(?<where>(?:(?!会见|接见|会谈|来|赴|抵|访|视频|线上|云端)[^，。；在]){2,14})(?:出席|参加)了?$/u,
    matches: ['王毅在阿斯塔纳出席', '总理在杜尚别参加了'],
    ignores: ['王毅出席', '总理在杜尚别会见', '在杜尚别会见来塔出席', '在杜尚别以视频方式出席'],
  },
};
