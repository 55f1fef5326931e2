import type { Language } from '../languages/language.ts';

/**
 * The bodies of the organisation whose meetings are known, by their codes. The patterns read a body inside the name of a
 * meeting, in plain text (see plain.ts); in Russian in any case. Longer ones come first.
 */
export type Body = {
  readonly code: string;
  readonly zh: string;
  readonly ru: string;
  readonly en: string;
  /** The meeting of the body, in each language: `第…次` and `24-е` are put into it. */
  readonly name: Readonly<Record<Language, string>>;
};

const ministers = (code: string, zh: string, ru: string, en: string, name: Body['name']): Body => ({
  code,
  zh: `(?:${zh})(?:部长|部门负责人|部门领导人)(?:理事会)?`,
  ru: String.raw`(?:министров|руководителей (?:министерств|ведомств)[^,.;]{0,40}?)\s+(?:${ru})`,
  en: String.raw`(?:(?:${en})\s+[Mm]inisters'?|[Mm]inisters\s+(?:of|for)\s+(?:${en}))`,
  name,
});

export const BODIES: readonly Body[] = [
  {
    code: 'heads_of_government',
    zh: String.raw`政府首脑(?:\s*[（(]\s*总理\s*[）)])?(?:理事会)?|总理(?:理事会)?`,
    ru: String.raw`(?:Совет\p{Ll}*\s+)?глав\p{Ll}?\s+правительств(?:\s*\(\s*премьер-министров\s*\))?|СГП|(?:Совет\p{Ll}*\s+)?премьер-министров`,
    en: String.raw`(?:Council\s+of\s+(?:the\s+)?(?:SCO\s+)?)?[Hh]eads\s+of\s+[Gg]overnments?(?:\s*\(\s*[Pp]rime\s+[Mm]inisters\s*\))?(?:\s+Council)?|[Pp]rime\s+[Mm]inisters'|CHG|HGC`,
    name: {
      zh: '上合组织成员国政府首脑（总理）理事会#会议',
      ru: '# заседание Совета глав правительств ШОС',
      en: '# meeting of the SCO Council of Heads of Government',
    },
  },
  {
    code: 'heads_of_state',
    zh: String.raw`(?:国家)?元首(?:理事会)?`,
    ru: String.raw`(?:Совет\p{Ll}*\s+)?глав\p{Ll}?\s+государств(?!\p{L})|СГГ`,
    en: String.raw`(?:Council\s+of\s+(?:the\s+)?(?:SCO\s+)?)?[Hh]eads\s+of\s+[Ss]tates?(?!\s+and\s)(?:\s+Council)?|CHS|HSC`,
    name: {
      zh: '上合组织成员国元首理事会#会议',
      ru: '# заседание Совета глав государств ШОС',
      en: '# meeting of the SCO Council of Heads of State',
    },
  },
  {
    code: 'foreign_ministers',
    zh: String.raw`(?:外交部长|外长)(?:理事会)?`,
    ru: String.raw`(?:Совет\p{Ll}*\s+)?(?:министров\s+иностранных\s+дел|глав\s+МИД)|СМИД`,
    en: String.raw`(?:Council\s+of\s+)?(?:Foreign\s+[Mm]inisters'?|Ministers\s+of\s+Foreign\s+Affairs)(?:\s+Council)?|[Ff]oreign\s+[Mm]inisters'?|CFM|CMFA`,
    name: {
      zh: '上合组织成员国外长理事会#会议',
      ru: '# заседание Совета министров иностранных дел ШОС',
      en: '# meeting of the SCO Council of Foreign Ministers',
    },
  },
  {
    code: 'security_council_secretaries',
    zh: '安全会议秘书',
    ru: String.raw`секретарей\s+[Сс]оветов\s+[Бб]езопасности`,
    en: String.raw`(?:[Ss]ecretaries\s+of\s+(?:the\s+)?(?:[Nn]ational\s+)?[Ss]ecurity\s+[Cc]ouncils?|[Ss]ecurity\s+[Cc]ouncil\s+[Ss]ecretaries)`,
    name: {
      zh: '上合组织成员国安全会议秘书#会议',
      ru: '# заседание секретарей советов безопасности ШОС',
      en: '# meeting of the SCO Security Council Secretaries',
    },
  },
  ministers('defence_ministers', '国防', 'обороны', '[Dd]efen[cs]e', {
    zh: '上合组织成员国国防部长#会议',
    ru: '# совещание министров обороны ШОС',
    en: '# meeting of the SCO Defence Ministers',
  }),
  ministers(
    'economy_and_trade_ministers',
    '经贸|经济|主管对外经济和对外贸易活动的|经济和对外贸易',
    String.raw`(?:экономики|торговли)[^,.;]{0,60}?`,
    String.raw`(?:[Ee]conomy|[Tt]rade|[Ee]conomic)[\w\s]{0,30}?`,
    {
      zh: '上合组织成员国经贸部长#会议',
      ru: '# совещание министров экономики и торговли ШОС',
      en: '# meeting of the SCO Economy and Trade Ministers',
    },
  ),
  ministers('transport_ministers', '交通|交通运输', 'транспорта', '[Tt]ransport', {
    zh: '上合组织成员国交通部长#会议',
    ru: '# совещание министров транспорта ШОС',
    en: '# meeting of the SCO Transport Ministers',
  }),
  ministers('culture_ministers', '文化', 'культуры', '[Cc]ulture', {
    zh: '上合组织成员国文化部长#会议',
    ru: '# совещание министров культуры ШОС',
    en: '# meeting of the SCO Culture Ministers',
  }),
  ministers('education_ministers', '教育', 'образования', '[Ee]ducation', {
    zh: '上合组织成员国教育部长#会议',
    ru: '# совещание министров образования ШОС',
    en: '# meeting of the SCO Education Ministers',
  }),
  ministers('health_ministers', '卫生', 'здравоохранения', '[Hh]ealth', {
    zh: '上合组织成员国卫生部长#会议',
    ru: '# совещание министров здравоохранения ШОС',
    en: '# meeting of the SCO Health Ministers',
  }),
  ministers('agriculture_ministers', '农业', 'сельского хозяйства', '[Aa]griculture', {
    zh: '上合组织成员国农业部长#会议',
    ru: '# совещание министров сельского хозяйства ШОС',
    en: '# meeting of the SCO Agriculture Ministers',
  }),
  ministers('energy_ministers', '能源', 'энергетики', '[Ee]nergy', {
    zh: '上合组织成员国能源部长#会议',
    ru: '# совещание министров энергетики ШОС',
    en: '# meeting of the SCO Energy Ministers',
  }),
  ministers('environment_ministers', '环保|环境|环境保护', String.raw`(?:охраны )?окружающей среды`, '[Ee]nvironment', {
    zh: '上合组织成员国环保部长#会议',
    ru: '# совещание министров охраны окружающей среды ШОС',
    en: '# meeting of the SCO Environment Ministers',
  }),
  ministers('science_ministers', '科技', 'науки и технологий', '[Ss]cience(?: and [Tt]echnology)?', {
    zh: '上合组织成员国科技部门负责人#会议',
    ru: '# совещание министров науки и технологий ШОС',
    en: '# meeting of the SCO Science and Technology Ministers',
  }),
  ministers('justice_ministers', '司法', 'юстиции', '[Jj]ustice', {
    zh: '上合组织成员国司法部长#会议',
    ru: '# совещание министров юстиции ШОС',
    en: '# meeting of the SCO Justice Ministers',
  }),
  ministers('railway_administrations', '铁路', 'железных дорог', '[Rr]ailways?', {
    zh: '上合组织成员国铁路部门负责人#会晤',
    ru: '# встреча руководителей железнодорожных администраций ШОС',
    en: '# meeting of the SCO Railway Administrations',
  }),
];

export const bodyOf = new Map(BODIES.map((body) => [body.code, body]));
