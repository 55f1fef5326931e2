import type { ChairRule, PeopleRules } from '../../meetings.ts';

export const chair: readonly (readonly ChairRule[])[] = [
  [
    {
      id: 'chaired-by',
      pattern:
        /由([^，。；由]{2,40}?)(?:(?:共同)?主持(?!人|起草|制定|编写|修订|实施|开展)|担任(?:会议|本次会议)?主席(?!国))(?<of>的)?/gu,
      matches: ['会议由俄罗斯总理米舒斯京主持。', '由印度总理莫迪担任会议主席'],
      ignores: ['会议由主持人宣布开始。', '由印度担任主席国', '米舒斯京主持会议。', '通过由俄方主持起草的声明'],
      chair: 'group',
      event: ['before', 3],
      eventOf: [12],
      orCountry: true,
    },
    {
      id: 'under-the-chair-of',
      pattern: /在([^，。；、在]{2,30}?)的?主持下(?<of>[^，。；]{0,24}的)?/gu,
      matches: ['会议在印度总理莫迪主持下举行。', '在印方的主持下，'],
      ignores: ['会议由印方主持。', '在主持人安排下'],
      chair: 'group',
      event: ['before', 'after'],
      eventOf: [12],
      orCountry: true,
    },
  ],
  [
    {
      id: 'chairs-alone',
      pattern: /(?<=^|[，。；：])([^，。；：、由]{2,30})主持(?=[，。；]|$)/gu,
      matches: ['会议1日举行，吉尔吉斯斯坦外长库鲁巴耶夫主持。'],
      ignores: ['库鲁巴耶夫主持会议。'],
      chair: 'group',
      event: ['before'],
    },
  ],
  [
    {
      id: 'chairs-event',
      pattern: /(?<=^|[，。；：、,;:\s])([^，。；：、,;:由]{2,40}?)主持(?:了|召开了?)?/gu,
      matches: ['俄罗斯总理米舒斯京主持会议。', '中国总理李强主持召开了会议', '中方作为轮值主席国主持会议'],
      ignores: ['会议主席宣布闭幕。'],
      chair: 'group',
      cut: /在|于|出席|并|同|与|作为/u,
      event: [2],
      needsEvent: true,
      orCountry: true,
    },
  ],
];

export const people: PeopleRules = {
  kind: 'behind-title',
  title: {
    id: 'title',
    pattern:
      /(?:代总理|副总理|总理|副总统|总统|国家主席|主席(?!国)|首相|外交部长|外长|部长|秘书长|秘书|议长|委员长|主任|先生|女士|阁下)(?:兼[\p{Script=Han}]{2,6}(?:长|任))?/gu,
    matches: ['乌兹别克斯坦共和国总理阿里波夫', '第一副总理兼财政部长'],
    ignores: ['乌兹别克斯坦代表阿里波夫', '轮值主席国俄罗斯'],
  },
  name: {
    id: 'name-behind-title',
    pattern: /^[\p{Script=Han}]{2,10}(?:·[\p{Script=Han}]{1,10}){0,3}$/u,
    matches: ['阿里波夫', '阿卜杜拉·阿里波夫'],
    ignores: ['阿里波夫 Aripov', '卡'],
  },
  noName: {
    id: 'no-name',
    pattern: /[的和在于及并等到]|主持|会议|举行|夫人|女儿/u,
    matches: ['阿里波夫和莫迪', '办公室的', '阿里波夫主持会议', '夫人阿里波娃'],
    ignores: ['阿里波夫'],
  },
};
