import type { RemarkRules } from '../../meetings.ts';

const NOUN = '(?:日期|时间|年份|月份|地点|城市|举办地|举行地|主办国|东道国|主办方|国家|主持人|主席)(?:的?姓名|人选)?';
const ALL = '(?:本条内容|(?:以上|上述|这些)(?:内容|信息|说法|资料|各项))';
const ONE = `(?:具体|确切)?(?:会议|峰会|举行|召开|主办|举办)?的?${NOUN}`;
/** 日期和主持人, 会议地点 */
const WHAT = `(?:${ALL}|${ONE}(?:(?:和|与|及|以及|、)${ONE}){0,3})`;
const BEGIN = '(?:^|[，。；：,;:（(])(?:但|而|不过|其中|此处|其|这次|本次|该次)?(?:会议|峰会)?的?';
const ONE_SOURCE = '(?:只|仅|唯)有?一[个处份条篇则家][^，。；,;]{0,8}?(?:来源|资料|文献|报道|媒体|消息|文章)';
const TELLS = '(?:给出|提到|提及|记载|证实|写明|写出|报道|确认|说明|列出)了?';

export const remarks: RemarkRules = {
  claims: [
    {
      id: 'remark-doubted',
      says: 'doubted',
      pattern: new RegExp(
        `${BEGIN}(?<what>${WHAT})(?:均|都|仍|还|目前|一项|一说)?(?:(?:根)?据一般了解|(?:只|仅)(?:见于|载于|由)|(?:尚未|未经|未获|未能|没有|还没有|尚未得到|未得到)(?:最终|完全|官方|正式)?(?:证实|核实|确认|印证)|存疑|有争议|说法不一|(?:是|系)?(?:按|按照|据)[^，。；]{0,30}推定|${ONE_SOURCE}(?:可以|能够|能|予以)?(?:证实|提及|提到|给出|记载))`,
        'gu',
      ),
      matches: [
        '具体日期和主持人据一般了解填写。',
        '接任主席国一事有可靠来源；会议城市只见于二手来源，尚未最终证实。',
        '本条内容均据一般了解填写。',
        '具体日期只有一份俄文资料可以证实。',
        '会议地点尚未得到证实。',
      ],
      ignores: ['演习地点尚未证实。', '日期已经证实。', '会议讨论了时间。'],
    },
    {
      id: 'remark-one-source',
      says: 'doubted',
      pattern: new RegExp(
        `(?:${ONE_SOURCE}|没有(?:任何|一个|其他)?来源)${TELLS}(?<what>${WHAT})(?=[，。；,;）)]|$)`,
        'gu',
      ),
      matches: ['只有一处来源给出地点。', '仅有一篇报道提到了会议日期。', '没有任何来源写明主持人。'],
      ignores: [
        '有一个来源误将下一次会议的日期记作这次会议的日期。',
        '有的来源只记载了会议第二天的日期。',
        '只有一处来源给出演习地点。',
      ],
    },
    {
      id: 'remark-sources-differ',
      says: 'doubted',
      pattern: new RegExp(
        `(?:关于|对于?)(?<what>${WHAT})，?(?:各个?|不同)?(?:来源|报道|媒体)的?(?:说法|报道)?(?:不一|不同|各异|互相矛盾)`,
        'gu',
      ),
      matches: ['关于会议日期，各来源说法不一。'],
      ignores: ['关于会议的时间和地点，各来源的说法一致。'],
    },
    {
      id: 'remark-attributed',
      says: 'attributed',
      pattern: new RegExp(`${BEGIN}(?<what>${WHAT})(?:见于|取自|引自|来自|依据)`, 'gu'),
      matches: ['日期见于一则新闻标题，地点和主持人据一般了解填写。'],
      ignores: ['日期只见于一则新闻标题。', '宣言取自档案。'],
    },
  ],
  date: { id: 'remark-date', pattern: /日期|时间|年份|月份/u, matches: ['具体日期'], ignores: ['地点'] },
  city: {
    id: 'remark-city',
    pattern: /地点|城市|举办地|举行地/u,
    matches: ['会议地点', '会议城市'],
    ignores: ['主办国'],
  },
  country: {
    id: 'remark-country',
    pattern: /地点|举办地|举行地|主办国|东道国|主办方|国家/u,
    matches: ['会议地点', '主办国'],
    ignores: ['会议城市'],
  },
  chair: { id: 'remark-chair', pattern: /主持人|主席/u, matches: ['主持人'], ignores: ['主办国'] },
  all: { id: 'remark-all', pattern: /内容|信息|说法|资料|各项/u, matches: ['本条内容'], ignores: ['日期'] },
};
