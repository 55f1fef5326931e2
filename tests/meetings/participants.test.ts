import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/languages/language.ts';
import { describeFacts } from '../../src/meetings/format/format-meeting.ts';
import { inFolderOf } from '../temp-folder.ts';
import { meetingsIn } from './open-seeds.ts';

/** A sentence that makes the one behind it a sentence about a meeting. */
const BEFORE: Readonly<Record<Language, string>> = {
  zh: '上合组织成员国元首理事会第9次会议2010年5月5日在明斯克举行。',
  ru: 'Девятое заседание Совета глав государств ШОС состоялось в Минске 5 мая 2010 года. ',
  en: 'The 9th meeting of the SCO Council of Heads of State was held in Minsk on 5 May 2010. ',
};

/** The participants of the ninth meeting, each as "office | name | country", after documents of which each has a language. */
const participantsAfter = (texts: readonly (readonly [Language, string])[], language: Language) =>
  inFolderOf(
    Object.fromEntries(texts.map(([own, text], at) => [`${at}.txt`, `${BEFORE[own]}${text}\n`])),
    async (folder) => {
      const meeting = (await meetingsIn(folder)).find(({ number }) => number === 9);
      const { participants = [] } = meeting ? describeFacts(meeting, { language }) : {};
      return participants.map(({ participant }) =>
        [participant?.office, participant?.name, participant?.country].map((part) => part ?? '-').join(' | '),
      );
    },
  );

const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  // Lists before the verb and behind it.
  ['zh', '印度总理莫迪、白俄罗斯共和国总统卢卡申科出席会议。', ['总理 | 莫迪 | 印度', '总统 | 卢卡申科 | 白俄罗斯']],
  [
    'zh',
    '出席会议的有：蒙古国总统恩赫、吉尔吉斯共和国代总理、第一副总理瑟德科夫。',
    ['总统 | 恩赫 | 蒙古', '代总理、第一副总理 | 瑟德科夫 | 吉尔吉斯斯坦'],
  ],
  [
    'zh',
    '印度总理莫迪，印度、巴基斯坦外长以及观察员国代表与会，哈萨克斯坦总统别利科夫主持会议。',
    ['总理 | 莫迪 | 印度', '外长 | - | 巴基斯坦'],
  ],
  [
    'ru',
    'В заседании приняли участие Президент Республики Казахстан А. Берков, Премьер-министр Республики Индия Н. Моди и министр торговли и транспорта Монголии Б. Энх.',
    [
      'Президент | А. Берков | Казахстан',
      'Премьер-министр | Нарендра Моди | Индия',
      'министр торговли и транспорта | Б. Энх | Монголия',
    ],
  ],
  [
    'ru',
    'Президент Беларуси Александр Лукашенко участвовал в заседании.',
    ['Президент | Александр Лукашенко | Беларусь'],
  ],
  [
    'en',
    'It was attended by the President of the Republic of Kazakhstan A. Berkov, Indian Prime Minister Narendra Modi and the Minister of Trade and Transport of Mongolia B. Enkh.',
    [
      'President | A. Berkov | Kazakhstan',
      'Prime Minister | Narendra Modi | India',
      'Minister of Trade and Transport | B. Enkh | Mongolia',
    ],
  ],
  [
    'en',
    'S. Rao, Minister of Trade of India, and President Alexander Lukashenko of Belarus attended the meeting.',
    ['Minister of Trade | S. Rao | India', 'President | Alexander Lukashenko | Belarus'],
  ],
  // One office of several countries.
  [
    'en',
    'The meeting was attended by the prime ministers of Qatar and Mongolia.',
    ['prime ministers | - | Qatar', 'prime ministers | - | Mongolia'],
  ],
  [
    'ru',
    'В заседании участвовали президенты Катара и Монголии.',
    ['президенты | - | Катар', 'президенты | - | Монголия'],
  ],
  // One alone, with when, where and how.
  ['zh', '国家主席习近平5日在明斯克以视频方式出席会议并发表讲话。', ['国家主席 | 习近平 | 中国']],
  ['en', 'Chinese President Xi Jinping on Wednesday attended the meeting.', ['President | Xi Jinping | China']],
  // Of organisations.
  [
    'zh',
    '联合国秘书长古特雷斯、上合组织秘书长桑德科夫出席会议。',
    ['联合国秘书长 | 古特雷斯 | -', '上合组织秘书长 | 桑德科夫 | -'],
  ],
  [
    'ru',
    'В заседании участвовали Генеральный секретарь ООН Антониу Гутерриш и Генеральный секретарь ШОС П. Сандков.',
    ['Генеральный секретарь ООН | Антониу Гутерриш | -', 'Генеральный секретарь ШОС | П. Сандков | -'],
  ],
  [
    'en',
    'Also attending were UN Secretary-General António Guterres and SCO Secretary-General P. Sandkov.',
    ['UN Secretary-General | António Guterres | -', 'SCO Secretary-General | P. Sandkov | -'],
  ],
  // Guests behind a word on their role.
  [
    'zh',
    '观察员国代表蒙古国副总理恩赫以及主席国客人土库曼斯坦总统阿塔耶夫出席会议。',
    ['副总理 | 恩赫 | 蒙古', '总统 | 阿塔耶夫 | 土库曼斯坦'],
  ],
  // Delegations.
  ['zh', '印度代表团团长是外长拉奥，伊朗代表团团长是副总统阿雷夫。', ['外长 | 拉奥 | 印度', '副总统 | 阿雷夫 | 伊朗']],
  [
    'ru',
    'Делегацию Индии возглавил министр торговли С. Рао, делегацию Ирана — вице-президент М. Ареф.',
    ['министр торговли | С. Рао | Индия', 'вице-президент | Мохаммад Реза Ареф | Иран'],
  ],
  [
    'en',
    "India's delegation was led by Trade Minister S. Rao, and Iran's by Vice-President Mohammad Reza Aref.",
    ['Trade Minister | S. Rao | India', 'Vice-President | Mohammad Reza Aref | Iran'],
  ],
  ['zh', '国家主席习近平会见出席会议的越南总理阮文安。', ['总理 | 阮文安 | 越南']],
  // Offices of all kinds, and those who speak for others.
  [
    'zh',
    '白俄罗斯总理马林、印度外交部辅秘夏尔马、联合国粮农组织副总干事桑德尼、国务委员李大海出席会议。',
    [
      '总理 | 马林 | 白俄罗斯',
      '外交部辅秘 | 夏尔马 | 印度',
      '联合国粮农组织副总干事 | 桑德尼 | -',
      '国务委员 | 李大海 | 中国',
    ],
  ],
  [
    'zh',
    '俄总理桑多夫、哈萨克斯坦总理别尔科夫等上合组织成员国领导人，以及蒙古国总理恩赫等观察员国领导人参会。',
    ['俄总理 | 桑多夫 | 俄罗斯', '总理 | 别尔科夫 | 哈萨克斯坦', '总理 | 恩赫 | 蒙古'],
  ],
  ['zh', '卡塔尔埃米尔塔尼姆作为主席国客人应邀出席会议。', ['埃米尔 | 塔尼姆 | 卡塔尔']],
  ['zh', '乌兹别克斯坦代理外长巴赫季约尔·赛义多夫与会。', ['代理外长 | 赛义多夫 | 乌兹别克斯坦']],
  ['zh', '与会的其他领导人包括莫迪（印度）。', ['- | 莫迪 | 印度']],
  ['zh', '国家主席习近平今天在会议上发表讲话。', ['国家主席 | 习近平 | 中国']],
  ['zh', '国家主席习近平在记者会上发表讲话。', []],
  // One who cannot be read takes nothing from the others.
  [
    'zh',
    '印度总理莫迪、白俄罗斯Ministr、联合国秘书长古特雷斯出席会议。',
    ['总理 | 莫迪 | 印度', '联合国秘书长 | 古特雷斯 | -'],
  ],
  [
    'ru',
    'Заседание прошло с участием первого заместителя премьер-министра Монголии Аскара Тогтохова и президента Беларуси Александра Лукашенко.',
    ['первый заместитель премьер-министра | Аскар Тогтохов | Монголия', 'президент | Александр Лукашенко | Беларусь'],
  ],
  [
    'ru',
    'Среди участников заседания — президент Ирана Джафар Садри, премьер-министр Пакистана Тарик Джамал.',
    ['президент | Джафар Садри | Иран', 'премьер-министр | Тарик Джамал | Пакистан'],
  ],
  [
    'ru',
    'Участвовали лидеры многих стран, в том числе премьер-министр Казахстана А. Берков.',
    ['премьер-министр | А. Берков | Казахстан'],
  ],
  ['ru', 'Казахстан представлял премьер-министр А. Берков.', ['премьер-министр | А. Берков | Казахстан']],
  [
    'ru',
    'Президент Беларуси Александр Лукашенко выступил на заседании.',
    ['Президент | Александр Лукашенко | Беларусь'],
  ],
  [
    'en',
    'They were joined by Belarusian Prime Minister Anton Sandov and the Indian external affairs minister.',
    ['Prime Minister | Anton Sandov | Belarus', 'external affairs minister | - | India'],
  ],
  [
    'en',
    'Russian Prime Minister Anton Sandov and Indian External Affairs Minister S. Rao were present at the meeting.',
    ['Prime Minister | Anton Sandov | Russia', 'External Affairs Minister | S. Rao | India'],
  ],
  [
    'en',
    'It was attended by more than 20 leaders, including Iranian President Jafar Sadri.',
    ['President | Jafar Sadri | Iran'],
  ],
  [
    'en',
    'Kazakhstan was represented by Prime Minister A. Berkov and Iran by First Vice-President Jafar Sadri.',
    ['Prime Minister | A. Berkov | Kazakhstan', 'First Vice-President | Jafar Sadri | Iran'],
  ],
  ['en', 'Chinese President Xi Jinping addressed the meeting.', ['President | Xi Jinping | China']],
  // Words that are said of much else.
  ['ru', 'Проект реализуется с участием президента Ирана Джафара Садри.', []],
  ['ru', 'Форум прошел с участием президента Ирана Джафара Садри.', []],
  ['ru', 'Заседание прошло с участием России и Китая.', []],
  ['en', 'The initiative was joined by Russia, China and Iran.', []],
  ['en', 'The plan was prepared with the participation of the Prime Minister of India.', []],
  ['en', 'The forum was attended by many guests, including President Alexander Lukashenko of Belarus.', []],
  ['ru', 'В заседании не участвовал премьер-министр Индии Нарендра Моди.', []],
  ['en', 'It was not attended by Prime Minister Narendra Modi of India.', []],
  // Not there, or not at this meeting.
  ['zh', '印度总理莫迪没有出席会议。', []],
  ['ru', 'Премьер-министр Индии Нарендра Моди не участвовал в заседании.', []],
  ['en', 'Prime Minister Narendra Modi of India did not attend the meeting.', []],
  ['zh', '印度总理莫迪出席欢迎宴会。', []],
  ['zh', '前不久，习近平主席出席了上合组织成员国总理理事会。', []],
  ['en', 'Prime Minister Narendra Modi of India attended the business forum.', []],
  ['zh', '会议由印度总理莫迪主持。', []],
  ['zh', '习近平会见俄罗斯总统普京。', []],
  ['zh', '与会各方感谢印度总理莫迪。', []],
  ['zh', '蒙古国总统夫人恩赫出席会议。', []],
  ['zh', '各国都派代表到明斯克出席会议。', []],
  ['ru', 'Участники заседания поблагодарили премьер-министра Индии Нарендру Моди.', []],
  ['en', 'The participants thanked Prime Minister Narendra Modi of India.', []],
];

describe('participants', () => {
  test.each(CASES)('%s: %s', async (language, sentence, expected) => {
    expect(await participantsAfter([[language, sentence]], language)).toEqual(expected);
  });

  test('one person in two documents is one, named as fully as either does', async () => {
    const texts = [
      ['en', 'The meeting was attended by Minister of Trade S. Rao and the Foreign Minister of Iran.'],
      ['en', 'Minister of Trade of India Sunil Rao and Foreign Minister of Iran A. Karimi attended the meeting.'],
    ] as const;
    expect(await participantsAfter(texts, 'en')).toEqual([
      'Minister of Trade | Sunil Rao | India',
      'Foreign Minister | A. Karimi | Iran',
    ]);
  });

  test('those who are to attend a meeting with which a text begins are of that meeting', async () => {
    const text =
      '上合组织成员国元首理事会第9次会议将于2010年5月5日在明斯克举行。印度、中国等国领导人将出席本届峰会。\n';
    const found = await inFolderOf({ 'a.txt': text }, async (folder) =>
      (await meetingsIn(folder)).flatMap(({ facts }) => facts.participants ?? []),
    );
    expect(
      found.map(({ value, certainty }) => [value.kind === 'participant' && value.country?.text, certainty]),
    ).toEqual([
      ['印度', 'planned'],
      ['中国', 'planned'],
    ]);
  });

  test('one person in three languages is one, in the words of the reader’s', async () => {
    const texts = [
      ['zh', '印度贸易部长拉奥、白俄罗斯总统卢卡申科出席会议。'],
      ['ru', 'В заседании участвовали президент Беларуси А. Лукашенко и министр торговли Индии С. Рао.'],
      ['en', 'The meeting was attended by the Minister of Trade of India S. Rao and President Lukashenko of Belarus.'],
    ] as const;
    expect(await participantsAfter(texts, 'ru')).toEqual([
      'министр торговли | С. Рао | Индия',
      'президент | Александр Лукашенко | Беларусь',
    ]);
  });
});
