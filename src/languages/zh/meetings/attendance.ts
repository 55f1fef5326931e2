import type { AttendanceRules } from '../../meetings.ts';

/** What countries are to the organisation or at the meeting. */
const ROLE =
  '(?:上合组织|上海合作组织)?(?:各?成员国|观察员国?|对话伙伴国?|伙伴国|(?:会议|峰会)?(?:主席国|东道国|主办国))的?(?:客人|代表|来宾|领导人)?有?';

/** 俄总理, 俄方: a country that is named by one character. */
const short = (character: string, country: string) => ({
  id: `country-${country.toLowerCase()}`,
  pattern: new RegExp(`^${character}(?:方|联邦|(?:方|联邦)?(?:第一副|副|代)?(?:总统|总理|外长|防长))`, 'u'),
  matches: [`${character}总统`, `${character}副总理`, `${character}方`],
  ignores: [`${character}国总统`, `双方与${character}方`],
  country,
});

export const attendance: AttendanceRules = {
  said: {
    id: 'said-of-attendance',
    pattern: /出席|参加|列席|旁听|[与参到]会|⟧上|率团|代表团|是(?:第一|副|代|总|外)/u,
    matches: ['出席⟦……⟧', '在⟦……⟧上表示', '伊朗是副总统'],
    ignores: ['峰会在撒马尔罕举行。'],
  },
  lists: [
    {
      id: 'attending-event',
      pattern:
        /(?:出席|参加|列席|旁听)了?(?:[^，。；⟦⟪]{0,12}(?:举行|召开)的)?(?:本届|本次|此次|这次)?⟦…*⟧(?!的)|(?:出席|参加|列席|与会|参会|到会)(?=[，。；]|$)/gu,
      matches: ['莫迪出席⟦……⟧并致辞', '莫迪出席在喀山举行的⟦……⟧', '各国外长与会。', '三国外长参会，'],
      ignores: ['出席⟦……⟧的贵宾', '出席⟪……⟫', '与会各方讨论了合作', '参加上述活动。'],
      people: 'before',
    },
    {
      id: 'speaking-at-event',
      pattern: /在(?:[^，。；⟦⟪]{0,12}(?:举行|召开)的)?⟦…*⟧上(?:发表|发言|作|致辞|表示|指出|强调|提出|说|介绍|宣布)/gu,
      matches: ['李强在⟦……⟧上发表讲话', '莫迪在喀山举行的⟦……⟧上表示'],
      ignores: ['李强在⟦……⟧上的讲话', '在⟪……⟫上发表讲话', '在⟦……⟧期间发表'],
      people: 'before',
    },
    {
      id: 'those-who-attend',
      pattern:
        /(?:(?:出席|参加|列席)⟦…*⟧|与会|参会|到会)的[^：，。；、⟦⟪]{0,10}?(?:还|也)?(?:有|包括)(?:[^：，。；、]{0,12}：)?|率团(?:出席|参加|与会)?(?:⟦…*⟧)?：/gu,
      matches: [
        '出席⟦……⟧的有：印度总理莫迪',
        '与会的还有联合国秘书长',
        '参会的其他领导人包括印度总理',
        '由政府首脑率团：',
      ],
      ignores: ['出席⟪……⟫的有：', '与会的各方', '率团访问'],
      people: 'behind',
    },
    {
      id: 'who-attends',
      pattern: /(?:出席|参加|列席)⟦…*⟧的(?![^：，。；、⟦⟪]{0,10}?(?:有|包括))/gu,
      matches: ['会见来华出席⟦……⟧的印度总理莫迪'],
      ignores: ['出席⟦……⟧的有：', '出席⟦……⟧的领导人包括', '出席⟪……⟫的莫迪'],
      people: 'behind',
    },
    {
      id: 'delegation-led',
      pattern:
        /(?<country>[\p{Script=Han}]{2,12}?)代表团(?:团长)?(?:是|为|由)|(?<=，)(?<country2>[\p{Script=Han}]{2,8}?)是(?=第一|副|代|总|外)/gu,
      matches: ['印度代表团团长是外长', '伊朗代表团由副总统率领', '团长是外长，伊朗是副总统'],
      ignores: ['印度代表团不是由', '，伊朗是成员国'],
      people: 'behind',
      isDelegation: true,
    },
  ],
  stop: {
    id: 'end-of-list',
    pattern: /[。；：！？;:!?]|日电\s*(?:[（(][^）)]{1,20}[）)])?/gu,
    matches: ['会议。', '如下：', '北京3日电（记者 王明）总理'],
    ignores: ['莫迪、普京', '电力部长'],
  },
  separator: { id: 'between-people', pattern: /[，、,]|以及|还有/gu, matches: ['莫迪、普京', '以及'], ignores: ['和'] },
  conjunction: { id: 'and-people', pattern: /和|与|及/gu, matches: ['莫迪和普京'], ignores: ['、'] },
  joiner: '、',
  adverb: {
    id: 'adverb-of-attending',
    pattern:
      /(?<=..)(?:等?(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|当地时间|[今昨当]天|[今昨同当]日|[上下]午|当晚|应邀|作为|也(?!门)|还|已|亲自|一同|于|在|以视频|通过视频|线上|率|分别|共同|均|将|拟|计划|未|没有|不|成功|先后|随后|来华|赴|抵达|前往).*|等)$/u,
    matches: ['莫迪在喀山', '李强1日', '外长等', '塔米姆作为客人'],
    ignores: ['莫迪', '在喀山', '也门总理'],
  },
  planned: { id: 'to-attend', pattern: /将|拟|计划|预计/u, matches: ['将出席'], ignores: ['出席'] },
  denied: {
    id: 'not-attending',
    pattern: /未(?!来)|没有|没能|无法|不(?:会|能|再)?(?:出席|参加|与会)|缺席/u,
    matches: ['未出席', '没有参加', '不出席'],
    ignores: ['出席', '未来'],
  },
  lead: {
    id: 'around-people',
    pattern: new RegExp(
      `^(?:(?:其中|包括|来自|有(?!关))+(?:${ROLE})?|${ROLE})|(?:等(?:[^、]{0,4}|[^、，等]{0,14}(?:领导人|代表|人士|官员|首脑|元首|贵宾|嘉宾))|率领|率团|带队)$`,
      'gu',
    ),
    matches: ['观察员国代表蒙古国总统', '会议主办国客人土库曼斯坦副总理', '古特雷斯等', '普京等上合组织成员国领导人'],
    ignores: ['上合组织秘书长', '有关国家总理'],
  },
  office: {
    id: 'office',
    pattern:
      /(?:总理|总统|主席(?!国)|首相|国王|埃米尔|王储|亲王|外长|防长|秘书长|委员长|酋长|次长|[部议行市省州局署司院会事社校厅警]长|秘书|辅秘|委员(?!会)|书记|国务卿|总裁|总监|总督|检察官|干事|主任|顾问|助理|执行官|司令|大使|公使|特使|专员|发言人|领导人|负责人|元首|首脑|代表|先生|女士|阁下)(?:兼[\p{Script=Han}]{2,8}(?:长|任))?/gu,
    matches: ['国务院总理', '副总理兼外长', '首席执行官', '外交部辅秘', '副总干事', '银行行长', '实业家委员会理事长'],
    ignores: ['代理', '会议', '轮值主席国', '执行委员会'],
  },
  adjectives: [],
  nouns: [],
  noOffice: {
    id: 'no-office',
    pattern: /感谢|祝贺|欢迎|会见|邀请|希望|支持|转达|表示|夫人|女儿|主持|派|都|(?<!高|平)等|[，。：的在于为由向应请]/u,
    matches: ['感谢总理', '应总理', '总统夫人', '总理李华等领导人'],
    ignores: ['国务院总理', '对外联络部部长', '高等法院院长'],
  },
  plural: { id: 'several-hold-it', pattern: /各国|们$/u, matches: ['各国外长'], ignores: ['外长'] },
  link: {
    id: 'country-and-office',
    pattern: /^(?:[的等]?[\d一二三四五六七八九十两]+个?(?:成员国|观察员国|国家|国)|等国|[的等])/u,
    matches: ['的图尔钦', '八个成员国领导人'],
    ignores: ['总理', '第一副总统'],
  },
  countries: [
    {
      id: 'country-china',
      pattern: /^(?:国务院|国务委员|国家主席|主席$|全国政协|全国人大|中共中央|国家发展和?改革委|中国|中方)/u,
      matches: ['国务院总理', '国家主席', '主席', '国务委员'],
      ignores: ['总理', '主席团主席'],
      country: 'China',
    },
    short('俄', 'Russia'),
    short('印', 'India'),
    short('巴', 'Pakistan'),
    short('哈', 'Kazakhstan'),
    short('吉', 'Kyrgyzstan'),
    short('塔', 'Tajikistan'),
    short('乌', 'Uzbekistan'),
    short('伊', 'Iran'),
    short('白', 'Belarus'),
    short('蒙', 'Mongolia'),
  ],
};
