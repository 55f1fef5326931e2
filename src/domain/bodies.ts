import type { Language } from '../languages/language.ts';

/** A body of the organisation whose meetings are known. Texts name it by the rules of the language packs. */
export type Body = {
  readonly code: string;
  /** The meeting of the body, in each language: `第…次` and `24-е` are put in the place of `#`. */
  readonly name: Readonly<Record<Language, string>>;
};

const body = (code: string, zh: string, ru: string, en: string): Body => ({
  code,
  name: { zh: `上合组织成员国${zh}`, ru: `# ${ru} ШОС`, en: `# meeting of the SCO ${en}` },
});

export const BODIES: readonly Body[] = [
  body(
    'heads_of_government',
    '政府首脑（总理）理事会#会议',
    'заседание Совета глав правительств',
    'Council of Heads of Government',
  ),
  body('heads_of_state', '元首理事会#会议', 'заседание Совета глав государств', 'Council of Heads of State'),
  body(
    'foreign_ministers',
    '外长理事会#会议',
    'заседание Совета министров иностранных дел',
    'Council of Foreign Ministers',
  ),
  body(
    'security_council_secretaries',
    '安全会议秘书#会议',
    'заседание секретарей советов безопасности',
    'Security Council Secretaries',
  ),
  body('defence_ministers', '国防部长#会议', 'совещание министров обороны', 'Defence Ministers'),
  body(
    'economy_and_trade_ministers',
    '经贸部长#会议',
    'совещание министров экономики и торговли',
    'Economy and Trade Ministers',
  ),
  body('transport_ministers', '交通部长#会议', 'совещание министров транспорта', 'Transport Ministers'),
  body('culture_ministers', '文化部长#会议', 'совещание министров культуры', 'Culture Ministers'),
  body('education_ministers', '教育部长#会议', 'совещание министров образования', 'Education Ministers'),
  body('health_ministers', '卫生部长#会议', 'совещание министров здравоохранения', 'Health Ministers'),
  body('agriculture_ministers', '农业部长#会议', 'совещание министров сельского хозяйства', 'Agriculture Ministers'),
  body('energy_ministers', '能源部长#会议', 'совещание министров энергетики', 'Energy Ministers'),
  body(
    'environment_ministers',
    '环保部长#会议',
    'совещание министров охраны окружающей среды',
    'Environment Ministers',
  ),
  body(
    'science_ministers',
    '科技部门负责人#会议',
    'совещание министров науки и технологий',
    'Science and Technology Ministers',
  ),
  body('justice_ministers', '司法部长#会议', 'совещание министров юстиции', 'Justice Ministers'),
  body(
    'railway_administrations',
    '铁路部门负责人#会晤',
    'встреча руководителей железнодорожных администраций',
    'Railway Administrations',
  ),
  body(
    'tourism_administrations',
    '旅游部门领导人#会议',
    'совещание руководителей туристских администраций',
    'Heads of Tourism Administrations',
  ),
  body(
    'emergency_services',
    '紧急救灾部门领导人#会议',
    'совещание руководителей ведомств по предупреждению и ликвидации чрезвычайных ситуаций',
    'Heads of Emergency Prevention and Relief Agencies',
  ),
  body(
    'sanitary_services',
    '卫生防疫部门领导人#会议',
    'совещание руководителей санитарно-эпидемиологических служб',
    'Heads of Sanitary and Epidemiological Services',
  ),
];

export const bodyOf = new Map(BODIES.map((one) => [one.code, one]));
