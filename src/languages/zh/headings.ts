import { HAN_ITEM_NUMERAL, HAN_NUMERAL } from '../../text/numerals.ts';
import { type HeadingRule, type HeadingWords, type SignatureDateRules, annexLabel } from '../headings.ts';

function part(rank: HeadingRule['rank'], name: string, matches: string[], ignores: string[]): HeadingRule {
  const digit = `[${HAN_NUMERAL}\\d０-９]`;
  const pattern = new RegExp(`^第\\s?(?:${digit}\\s?){1,12}${name}(?:之[${HAN_ITEM_NUMERAL}]{1,2})?`, 'iu');
  return { id: `heading/${name}`, rank, pattern, ignoresBlanks: true, matches, ignores };
}

export const headings: HeadingWords = {
  labels: [
    part(1, '[编編]', ['第一编 总则'], ['第一届编委会']),
    {
      id: 'heading/annex',
      rank: 1,
      pattern: annexLabel('附件|附录|附錄'),
      matches: ['附件一', '附录'],
      ignores: ['附件所列清单'],
    },
    part(2, '部分', ['第二部分 合作'], ['第二部门']),
    part(3, '章', ['第 三 章', '第十二章之一'], ['第三次章程修订']),
    part(5, '[节節]', ['第四节 安全'], ['第四届音乐节']),
    part(6, '[条條]', ['第 十 二 条', '第１条'], ['第一个条件']),
  ],
  partNumbers: [
    {
      id: 'heading/number',
      pattern: /^第[〇零一二三四五六七八九十百千\d]+[编編章节節条條]$/u,
      matches: ['第十二条', '第3章'],
      ignores: ['第十二条第一款', '第三次'],
    },
  ],
  titleStyles: ['标题', '標題'],
  headingStyles: ['标题', '標題'],
};

export const signatureDates: SignatureDateRules = {
  line: [
    {
      id: 'signature/line',
      pattern:
        /^[（(]?\s*(?:[于在]?\p{Script=Han}{0,8}[，,、]?\s*)\|(?:\s*[，,、]?\s*[于在]?\p{Script=Han}{2,8})?(?:签署|签订|通过|发表)?\s*[）)]?$/u,
      matches: ['（|，上海）', '|于比什凯克签署'],
      ignores: ['会议于|举行，各方讨论了合作'],
    },
    {
      id: 'signature/adopted',
      pattern: /^[（(]\|[^|。；]{0,60}(?:通过|签署|发布|公布)[）)]$/u,
      matches: ['（|委员会第三次会议通过）'],
      ignores: ['|委员会会议通过了'],
    },
    {
      id: 'signature/label',
      pattern: /^(?:签署|签订|订立|发表|发布|成文)?(?:日期|时间)\s*[:：]?\s*\|$/u,
      matches: ['日期：|', '签署日期：|'],
      ignores: ['下次会议日期：|'],
    },
  ],
  closing: [
    {
      id: 'signature/closing',
      pattern:
        /\|\s*(?:[于於在][^|，,。；]{1,14})?(?:签订|签署|订|订立|缔结|立|签|签字|签定|議定|簽訂|簽署|訂)[于於]|\|\s*[于於][^|，,。；]{1,14}(?:签订|签署|订立|缔结|签字|签定|簽訂|簽署)(?![的后後时時《])/u,
      matches: ['|订于莫斯科，共两份。', '一式两份，|签署于北桥。', '|于莫斯科签订，一式两份'],
      ignores: ['|于莫斯科签署的《宣言》', '|在莫斯科举行'],
    },
    {
      id: 'signature/place-first',
      pattern:
        /(?:签订|签署|订立|缔结|签字|签定|簽訂|簽署|訂立|订|立)[于於](?:公[历元]|[^|。；]{1,16}[，,]|[^|。；]{1,8})?\s*\|/u,
      matches: ['签订于莫斯科，|', '订于北桥|', '本条约签署于|。'],
      ignores: ['会议于|', '成立后于|'],
    },
    {
      id: 'signature/this-treaty',
      pattern:
        /本\p{Script=Han}{0,8}(?:约|定|協議|协议|书|章|程|言|录|报|同|明|要|件|法|約|書|報|錄)(?:由[^|。；]{0,80})?(?:，)?[于於](?:公[历元])?\s*\|(?![^|。；]{0,24}(?:生效|施行))/u,
      matches: ['本协定于|', '本公约于公历|在莫斯科市签署', '本联合公报由双方于|共同通过'],
      ignores: ['本协定自|', '本组织成员国于|', '本次会议于|', '本协定于|起生效'],
    },
    {
      id: 'signature/signed-on',
      pattern: /[于於]\s*\|\s*在[^|，,。；]{1,14}(?:签订|签署|订立|缔结|签字|签定|簽訂|簽署)(?:[，,。；]|$)/u,
      matches: ['一式两份，于|在北桥签署。'],
      ignores: ['于|在比什凯克签署的协定', '于|在比什凯克签署《宣言》'],
    },
  ],
  dateline: [
    {
      id: 'dateline',
      pattern: /^[（(【]?\s*\p{Script=Han}{2,16}\s*\|\s*[电電讯訊](?![视視话話影子力报報台])/u,
      matches: ['本报北京|电（记者', '（新华社莫斯科|电）'],
      ignores: ['会议于|举行', '李华|电话中说', '据莫斯科|电视新闻'],
    },
    {
      id: 'dateline/today',
      pattern: /[今本][天日]\s*[（(]\s*\|\s*[）)]/u,
      matches: ['本台今天（|）播发', '大会今日(|)开幕'],
      ignores: ['昨天（|）', '今天，|'],
    },
  ],
};
