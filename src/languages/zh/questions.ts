import type { Answers, Questions } from '../questions.ts';
import { answerForms } from './answer-forms.ts';
import { framing } from './framing.ts';

export const questions: Questions = {
  stopWords:
    '以及 关于 对于 其中 这个 这次 此次 该 它们 它 他们 他 她 我们 我 你们 你 您 还有 还 都 也 就是 就 而 并 把 被 将 从 与 和 或者 或 之一'.split(
      ' ',
    ),
  framing,
  commands: ['列出', '列举', '说明'],
  politeness: ['请'],
  fillerWords: (
    '这位 这项 这种 这首 这些 那些 那个 那种 另一种 另一个 某个 某些 任何 所有 自己 其他 ' +
    '一种 一类 一些 一位 一座 一项 之前 之后 期间 时候 最初 主要 非常 十分 比较 大约 左右 说了 说过 提到 提及 谈到 讲了 曾经 已经 正在 不再 仍旧 仍然 通常 能够 可能 为了 由于 因为 如果 的话 众所周知 ' +
    '被称为 称为 叫做 用来 用作 用于 具有 类型的 名称'
  ).split(' '),
  fillers: [],
  types: {
    number: [
      {
        id: 'number-question',
        pattern:
          /多少|若干|(?<![好哪])几(?=[个名次年人位支条届项国份种座类家场回任岁成倍天层])(?!年[前后来])|多[大长高远久快重宽深]/u,
        matches: ['有多少成员国', '几个成员国', '多长', '几份文件'],
        ignores: ['很多国家', '几乎', '多边', '哪几个城市', '近几年来'],
      },
    ],
    date: [
      {
        id: 'date-question',
        pattern:
          /何时|何日|几时|多会儿|(?:什么|啥)(?:时候|时间|日子)|哪一?年|哪日|哪个?月|哪一?天|几[月号日点]|哪个世纪|哪个年代|年份|日期/u,
        matches: ['何时举行', '是哪一年', '几月几日', '啥时候开的'],
        ignores: ['有时', '每年', '哪个国家'],
      },
    ],
    person: [
      {
        id: 'person-question',
        pattern: /谁|何人|哪一?位|什么人|啥人|哪个人|姓名/u,
        matches: ['由谁主持', '哪位总理'],
        ignores: ['由总理主持', '何时'],
      },
    ],
    place: [
      {
        id: 'place-question',
        pattern: /哪里|哪儿|何处|何地|(?:什么|啥)地方|在哪|哪一?[个座]?(?:城市?|国家?|地区|地方|首都)|何国/u,
        matches: ['在哪里举行', '哪个城市', '何地', '轮到哪国'],
        ignores: ['这里', '哪些国家', '地方'],
      },
    ],
    countries: [
      {
        id: 'countries-question',
        pattern:
          /哪些(?:国家|成员)|哪[几十]+个(?:国家|成员国)|(?:成员国|国家|成员)(?:都?有哪些|都?有谁|包括哪些|名单)|^上合(?:组织)?(?:的)?成员国?$/u,
        matches: ['哪些国家加入了', '哪十个成员国', '成员国都有哪些', '上合组织成员国'],
        ignores: ['哪个国家', '哪些文件', '有几个成员国', '上合组织成员国元首'],
      },
    ],
  },
  forms: answerForms,
  definition: {
    id: 'definition-question',
    pattern: /(?<!为)什么是|是什么(?!时)|指什么|什么意思/u,
    matches: ['什么是上海精神', '上海精神是什么', '是什么意思'],
    ignores: ['为什么是莫斯科', '是什么时候', '说了什么'],
  },
  newest: [
    {
      id: 'newest-question',
      pattern: /现任|最后(?=加入|成为)|(?:最近|最新|上)的?一?[次届](?=元首|峰会|会议|总理)/u,
      matches: ['现任秘书长', '最后加入', '最近一次峰会', '上届会议'],
      ignores: ['最后一天', '上次提到', '前任秘书长'],
    },
  ],
  oftenNewest: {
    id: 'newest-often',
    pattern: /最新|最近|最后/u,
    matches: ['最近的文件', '最后一天'],
    ignores: ['最初', '最早'],
  },
  first: {
    id: 'first-question',
    pattern: /首任|首位|第一[任位次届]|首次|最早/u,
    matches: ['首任秘书长', '第一届峰会', '最早的文件'],
    ignores: ['首脑', '第二届峰会', '第一条'],
  },
  next: [
    {
      id: 'next-event',
      pattern:
        /(?<![天以之旗架况名])下一?[次届任](?!子)|下一?个(?!月|星期|礼拜|周|世纪|十年|五年|阶段|目标)|下回|下一?站|即将(?:举行|召开|举办|上任|接任)|接下来(?:的?一?[次届个]|在|谁|由)|继任|接任|接班|接替/u,
      matches: ['下次峰会在哪', '下一届总理会议', '下届主席国', '谁接任秘书长'],
      ignores: ['下一步', '下个月', '天下一家', '明年峰会'],
    },
  ],
  previous: [
    {
      id: 'previous-event',
      pattern:
        /上上一?[次届个任]|(?<!目)前一?[次届任](?![于何])|前一个(?!月|星期)|上一?任(?!何|务|期)|上一位|(?:再|更)?(?:之前|往前|以前)的?那?一?[次届任位](?=[\s?？是在的秘峰会元总])|倒数第二|前秘书长|卸任|接替(?:的是|了)谁|的前任/u,
      matches: ['前一次峰会', '上一任秘书长', '前任主席', '上上届在哪'],
      ignores: ['上一次峰会', '之前说过', '前途', '目前任何'],
    },
  ],
};

export const answers: Answers = {
  notCounting: {
    id: 'figure-of-date',
    pattern: /(?<=[\d.,])\s?[年月日号]/u,
    matches: ['2025年', '11 月', '18日'],
    ignores: ['24个', '三年'],
  },
  numeral: {
    id: 'counting-numeral',
    pattern:
      /(?<![第一二两三四五六七八九十百千万亿])[一二两三四五六七八九十百千万亿]+[个個名次年人位支条條届屆项項国國倍]/u,
    matches: ['十个成员国', '两百名代表'],
    ignores: ['第十届', '十分', '第二十四次'],
  },
  dateWord: {
    id: 'date-word',
    pattern: /\d\s?[年月世]|世纪/u,
    matches: ['2025年', '11 月', '二十世纪'],
    ignores: ['三年', '世界', '18日'],
  },
  articles: [],
  definition: {
    id: 'definition-verb',
    pattern: /是(?!否)|指(?![出导示定明])|即(?![将使便可])/u,
    matches: ['是常设机构', '指恐怖主义', '即上海精神'],
    ignores: ['是否', '指出', '即将'],
  },
};
