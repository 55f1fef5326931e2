import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/languages/language.ts';
import type { FactName } from '../../src/meetings/meeting.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

/** A sentence that makes the one behind it a sentence about a meeting. */
const BEFORE: Readonly<Record<Language, string>> = {
  zh: '上合组织成员国元首理事会第9次会议2010年5月5日在明斯克举行。',
  ru: 'Девятое заседание Совета глав государств ШОС состоялось в Минске 5 мая 2010 года. ',
  en: 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010. ',
};

const valuesOf = (fact: FactName, language: Language, sentence: string) =>
  inFolderOf({ 'a.txt': `${BEFORE[language]}${sentence}\n` }, async (folder) => {
    const meeting = (await meetingsIn(folder)).find(({ number }) => number === 9);
    return (meeting ? describeFacts(meeting, { language }) : {})[fact]?.map(({ value }) => value) ?? [];
  });

type Case = readonly [language: Language, sentence: string, values: readonly string[]];

const CASES: Readonly<Partial<Record<FactName, readonly Case[]>>> = {
  topics: [
    ['zh', '会议讨论了粮食安全问题。', ['粮食安全问题']],
    ['zh', '各方就能源合作深入交换意见。', ['能源合作']],
    ['ru', 'Участники обсудили вопросы продовольственной безопасности.', ['вопросы продовольственной безопасности']],
    ['en', 'The leaders discussed food security.', ['food security']],
    ['zh', '会议讨论的问题很多。', []],
    ['zh', '两国外长讨论了粮食安全问题。', []],
    ['ru', 'Министры двух стран обсудили торговлю зерном.', []],
    ['ru', 'Главы государств рассмотрели доклад и утвердили его.', []],
    ['en', 'Two ministers discussed trade.', []],
    ['en', 'The participants reviewed and approved the plan.', []],
  ],
  decisions: [
    ['zh', '各国元首决定在喀山设立研究中心。', ['决定在喀山设立研究中心']],
    ['ru', 'Главы государств приняли решение о создании центра.', ['приняли решение о создании центра']],
    ['en', 'The leaders decided to open a centre in Kazan.', ['decided to open a centre in Kazan']],
    ['zh', '会议祝贺该计划获批准。', []],
    ['zh', '会议将决定在喀山设立研究中心。', []],
    ['zh', '两国外长决定设立研究中心。', []],
    ['ru', 'Участники приветствовали решение о создании центра.', []],
    ['en', 'At the meeting the plan was approved without a vote.', []],
    ['en', 'The plan agreed in Tashkent was praised by the leaders.', []],
  ],
  documents: [
    ['zh', '会议通过了《明斯克宣言》。', ['《明斯克宣言》']],
    ['zh', '会后签署《粮食纲要》和《贸易纲要》。', ['《粮食纲要》', '《贸易纲要》']],
    ['zh', '会议通过的文件：《明斯克宣言》；《贸易纲要》。', ['《明斯克宣言》', '《贸易纲要》']],
    ['ru', 'Главы государств подписали заявление «О развитии торговли».', ['«О развитии торговли»']],
    ['ru', 'Итоговые документы: Минское заявление; Программа торговли.', ['Минское заявление', 'Программа торговли']],
    ['en', 'The leaders adopted the statement “On fair trade”.', ['“On fair trade”']],
    ['en', 'Outcome documents: Minsk Statement; Trade Programme.', ['Minsk Statement', 'Trade Programme']],
    ['zh', '会后发表联合公报。', ['联合公报']],
    [
      'ru',
      'Главы государств приняли Хартию Шанхайской организации сотрудничества.',
      ['Хартия Шанхайской организации сотрудничества'],
    ],
    ['en', 'The leaders adopted the Tianjin Declaration.', ['Tianjin Declaration']],
    ['zh', '会议将通过《明斯克宣言》。', []],
    ['zh', '届时，元首们还将签署联合公报，批准《贸易纲要》。', []],
    ['zh', '会议将其写入公报，并通过了《明斯克宣言》。', ['《明斯克宣言》']],
    ['zh', '各方支持尽快制定并通过《贸易纲要》。', []],
    ['zh', '会议积极评价卫生部门的工作，包括批准《卫生纲要》。', []],
    ['zh', '总统在会上发表题为《携手同行》的讲话。', []],
    ['zh', '会议期间举行研讨会，批准《贸易纲要》。', []],
    ['ru', 'На заседании будет принята программа «О торговле».', []],
    ['ru', 'Стороны предложили, чтобы была принята программа «О торговле».', []],
    ['ru', 'Стороны поддержали проект и приняли программу «О торговле».', ['«О торговле»']],
    ['ru', 'На форуме участники приняли программу «О торговле».', []],
    ['ru', 'На заседании президент принял участие и выступил с речью под названием «Рука об руку».', []],
    ['en', 'The leaders hoped to have the programme “On fair trade” adopted “On time”.', []],
    ['en', 'The leaders called for peace and adopted the statement “On fair trade”.', ['“On fair trade”']],
    ['en', 'The participants in the forum adopted the statement “On fair trade”.', []],
    ['en', 'At the meeting the president issued a speech entitled “Hand in hand”.', []],
    ['zh', '会议批准落实《明斯克宣言》的计划。', []],
    ['zh', '会议通过了体现天津宣言精神的计划。', []],
    ['ru', 'Главы государств приняли план в духе Хартии Шанхайской организации сотрудничества.', []],
    ['ru', 'Главы государств приняли протокол о внесении изменений в соглашение «О торговле».', []],
    ['ru', 'Главы государств приветствовали заявление «О развитии торговли».', []],
    ['en', 'The leaders adopted a protocol amending the agreement “On fair trade”.', []],
    ['en', 'The leaders recalled the statement “On fair trade”.', []],
    ['en', 'The leaders adopted a plan in the spirit of the Tianjin Declaration.', []],
  ],
  budget: [
    ['zh', '会议批准了上合组织2011年预算。', ['上合组织2011年预算']],
    ['ru', 'Главы государств утвердили бюджет ШОС на 2011 год.', ['бюджет ШОС на 2011 год']],
    ['en', 'The leaders approved the SCO budget for 2011.', ['SCO budget for 2011']],
    ['zh', '会议听取了关于上合组织2011年预算的报告。', []],
    ['ru', 'Участники обсудили бюджет ШОС на 2011 год.', []],
    ['en', 'The leaders discussed the SCO budget for 2011.', []],
  ],
  statements: [
    ['zh', '印度在会上表示，应加强贸易合作。', ['印度']],
    ['ru', 'Индия предложила создать банк.', ['Индия']],
    ['en', 'India also proposed a bank.', ['India']],
    ['zh', '印度代表团出席会议，感谢东道国的安排。', []],
    ['ru', 'Индия выступила на форуме.', []],
    ['en', 'India called the meeting a success.', []],
  ],
  host: [
    ['zh', '会议由轮值主席国印度主办。', ['印度']],
    ['ru', 'Индия, как принимающая сторона, встретила гостей.', ['Индия']],
    ['en', 'The meeting was hosted by India.', ['India']],
    ['en', 'India, as the rotating chair, welcomed the guests.', ['India']],
    ['zh', '印度作为轮值主席国欢迎各方。', ['印度']],
    ['ru', 'Принимающая сторона — Индия встретила гостей.', ['Индия']],
    ['zh', '会议由印度协办。', []],
    ['zh', '主席国对印度的支持表示感谢。', []],
    ['ru', 'Председатель поблагодарил Индию.', []],
    ['ru', 'Индия, как наблюдатель, встретила гостей.', []],
    ['en', 'The meeting was attended by India.', []],
    ['en', 'The host thanked India for its help.', []],
  ],
  formats: [
    ['zh', '会议先以小范围举行。', ['小范围会议']],
    ['zh', '随后举行大范围会议。', ['大范围会议']],
    ['zh', '会议以线上线下结合方式举行。', ['线上线下混合']],
    ['zh', '会议以视频方式举行。', ['视频方式']],
    ['ru', 'Заседание прошло в узком составе.', ['узкий состав']],
    ['ru', 'Заседание прошло в расширенном составе.', ['расширенный состав']],
    ['ru', 'Заседание прошло в гибридном формате.', ['гибридный формат']],
    ['ru', 'Заседание прошло в режиме видеоконференции.', ['видеоконференция']],
    ['en', 'The meeting was held in restricted format.', ['restricted format']],
    ['en', 'The meeting was held in an expanded format.', ['expanded format']],
    ['en', 'The meeting was held in a hybrid format.', ['hybrid format']],
    ['en', 'The meeting was held via videoconference.', ['videoconference']],
    ['zh', '会议扩大了合作范围，与会者观看了视频。', []],
    ['zh', '会议欢迎以视频方式举行的青年论坛。', []],
    ['en', 'The meeting welcomed the youth forum held via videoconference.', []],
    ['ru', 'Участники заседания приветствовали форум, прошедший в режиме видеоконференции.', []],
    ['ru', 'Участники заседания посмотрели видеофильм о расширении торговли.', []],
    ['en', 'The meeting restricted trade in arms and expanded cooperation.', []],
  ],
  members: [
    ['zh', '印度、中国、俄罗斯领导人出席会议。', ['印度', '中国', '俄罗斯']],
    ['ru', 'В заседании участвовали лидеры Индии, Китая, России.', ['Индия', 'Китай', 'Россия']],
    ['en', 'The meeting was attended by India, China and Russia.', ['India', 'China', 'Russia']],
    ['zh', '印度、中国、俄罗斯领导人感谢各方。', []],
    ['ru', 'Заседание прошло с участием Индии и Китая.', []],
    ['ru', 'Главы государств обсудили торговлю Индии, Китая, России.', []],
    ['en', 'The meeting was attended by India, China and Mongolia.', []],
  ],
  observers: [
    ['zh', '观察员国蒙古国总统出席会议。', ['蒙古']],
    ['zh', '蒙古国等观察员国代表出席会议。', ['蒙古']],
    ['ru', 'В заседании участвовали наблюдатели от Монголии.', ['Монголия']],
    ['en', 'The observer state Mongolia attended the meeting.', ['Mongolia']],
    ['zh', '印度、中国两个成员国和伊朗、蒙古两个观察员国领导人出席会议。', ['伊朗', '蒙古']],
    ['en', 'India attended with Iran and Mongolia as observers.', ['Iran', 'Mongolia']],
    // A role holds for the names that it governs.
    ['zh', '印度外长以及观察员国代表与会，吉尔吉斯斯坦总理主持会议。', []],
    ['zh', '观察员国蒙古国总统和东道国印度总理出席会议。', ['蒙古']],
    ['ru', 'В заседании участвовали наблюдатели от Монголии, а председательствовала Индия.', ['Монголия']],
    [
      'en',
      'Representatives of the observer state Mongolia attended the meeting, which was hosted by India.',
      ['Mongolia'],
    ],
    ['zh', '蒙古国总统出席会议。', []],
    ['ru', 'В заседании участвовал президент Монголии.', []],
    ['en', 'The president of Mongolia attended the meeting.', []],
  ],
  partners: [
    ['zh', '对话伙伴国土耳其代表出席会议。', ['土耳其']],
    ['ru', 'В заседании участвовали партнеры по диалогу: Турция.', ['Турция']],
    ['en', 'The dialogue partner Türkiye attended the meeting.', ['Türkiye']],
    ['zh', '土耳其代表出席会议。', []],
    ['en', 'Türkiye attended the meeting.', []],
  ],
  next_meeting: [
    ['zh', '元首理事会下届主席国一职移交给巴基斯坦。', ['主席：巴基斯坦']],
    ['zh', '元首理事会由主席国巴基斯坦负责协调。', []],
    ['ru', 'Следующее заседание Совета глав государств примет Индия в 2011 году.', ['2011 · Индия']],
    ['ru', 'Следующее заседание Совета глав государств обсудит Индия в 2011 году.', []],
  ],
  international_organisations: [
    ['zh', '联合国代表出席会议。', ['联合国']],
    ['ru', 'В заседании участвовали представители ООН.', ['ООН']],
    ['en', 'The meeting was attended by ASEAN.', ['ASEAN']],
    // What somebody attends is another meeting.
    ['zh', '习近平从出席联合国系列会议，到出席本次会议。', []],
    ['zh', '各代表团团长指出，应支持联合国。', []],
    ['zh', '联合国粮农组织代表出席会议。', []],
    ['ru', 'Участники обсудили Устав ООН.', []],
    ['en', 'The meeting praised ASEAN.', []],
    ['en', 'The meeting was attended by the UN Secretary-General.', []],
  ],
};

describe.each(Object.entries(CASES) as [FactName, readonly Case[]][])('%s', (fact, cases) => {
  test.each(cases)('%s: %s', async (language, sentence, values) => {
    expect(await valuesOf(fact, language, sentence)).toEqual(values);
  });
});
