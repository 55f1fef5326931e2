import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { detectLanguage } from '../../src/languages/detect-language.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { phrasesFor } from '../../src/i18n/phrases-for.ts';
import { openOnce } from '../open-once.ts';
import { type Files, inFolderOf } from '../temp-folder.ts';

const textsOf = (answer: Answer) => answer.quotes.map(({ passage }) => passage.text);

describe('the documents that come with the bot', () => {
  let library: Library;
  beforeAll(async () => {
    library = await openOnce('seeds');
  });

  test.each([
    // Chinese
    ['上合组织总理理事会第二十四次会议是什么时候、在哪里举行的？', '在俄罗斯首都莫斯科举行'],
    ['第二十四次会议由谁主持？', '由俄罗斯总理米舒斯京主持'],
    ['上合组织有哪十个成员国？', '巴基斯坦、哈萨克斯坦'],
    ['会议邀请了哪些观察员国代表旁听？', '蒙古、卡塔尔、巴林和埃及'],
    ['上合组织开发银行', '决定建立上合组织开发银行'],
    ['为什么要用本币结算？', '减少来自外部的金融风险'],
    ['下一届总理会议在哪里举行？', '主办国说法不一'],
    // Chinese in traditional characters
    ['誰主持第二十四次會議？', '由俄罗斯总理米舒斯京主持'],
    ['上合組織開發銀行籌建討論了嗎？', '开发银行如何筹建'],
    ['實業家委員會和銀行聯合體報告了什麼？', '分别报告了各自近期的工作'],
    // Russian
    ['Где и когда прошло 24-е заседание Совета глав правительств ШОС?', 'состоялось 17–18 ноября 2025 года в Москве'],
    ['Для чего нужны расчёты в национальных валютах?', 'снизить внешние финансовые риски'],
    ['Кто возглавлял делегацию Индии?', 'Субраманьям Джайшанкар'],
    ['Какой бюджет утвердили?', 'утвердило бюджет ШОС на 2026 год'],
    ['Что предложил Китай по метаболическим заболеваниям?', 'Центр сотрудничества Китай — ШОС'],
    ['К кому перешло председательство в Совете глав правительств?', 'перешло от России к Таджикистану'],
    // English
    [
      'When and where was the 24th meeting of the heads of government held?',
      'was held on 17–18 November 2025 in Moscow',
    ],
    ['When and where was the 24th meeting of the heads of state held?', 'was held on 3–4 July 2024 in Astana'],
    ["Who led Pakistan's delegation?", 'Mohammad Ishaq Dar'],
    ['What is the purpose of settlement in national currencies?', 'lower external financial risks'],
    ['What does the communiqué say about UN reform?', 'press for reform of the United Nations'],
    ['What did China propose on metabolic diseases?', 'China-SCO Cooperation Centre for Metabolic Diseases'],
    ['Who proposed the Global Governance Initiative?', 'was proposed by Chinese President Xi Jinping'],
  ])('answer "%s" in the first place', (question, words) => {
    expect(textsOf(library.ask(question))[0]).toContain(words);
  });

  test.each([
    ['2026年度预算通过了吗？', '批准了上合组织2026年度预算'],
    ['联合公报对联合国改革怎么说？', '一致赞成推进联合国改革'],
    ['天津宣言怎么提安全战略研究中心？', '只是注意到了设立这一中心的建议'],
    ['全球治理倡议是谁提出的？', '中国国家主席习近平2025年9月1日'],
    ['聯合公報強調遵守聯合國憲章嗎？', '严守《联合国宪章》的宗旨和原则'],
    ['Кто председательствовал на заседании в Москве?', 'премьер-министр России Михаил Мишустин'],
    ['Что сказано о реформе ООН?', 'единодушно выступили за реформу'],
    ['Антинаркотический центр', 'В Тяньцзине открыты четыре центра безопасности'],
    ['What did the SCO Business Council report?', 'reported to the Moscow meeting on their recent work'],
    ['Who chaired the 24th meeting in Moscow?', 'was chaired by Russian Prime Minister Mikhail Mishustin'],
    ['Which guests were invited to the Moscow meeting?', 'Mongolia, Qatar, Bahrain and Egypt'],
    ['Was the energy roadmap adopted in Moscow?', 'The energy roadmap was not adopted in Moscow'],
    ['Where will the next meeting be held?', 'in Kyrgyzstan in 2026 according to the NetEase article'],
    // Two councils have met as often.
    ['When and where was the 24th meeting held?', 'was held on 17–18 November 2025 in Moscow'],
    ['When and where was the 24th meeting held?', 'was held on 3–4 July 2024 in Astana'],
  ])('answer "%s" in the first three places', (question, words) => {
    expect(textsOf(library.ask(question)).join('\n')).toContain(words);
  });

  test.each([
    ['Who is the current Secretary-General?', 'Nurlan Yermekbayev'],
    ['现任秘书长是谁？', '叶尔梅克巴耶夫'],
    ['Which country joined the SCO last?', 'Belarus became a member'],
    ['When was the SCO created?', 'The SCO was founded on 15 June 2001'],
    ['上合组织是哪一年成立的？', '上合组织于2001年6月15日在上海成立'],
    ['В каком году основана ШОС?', 'ШОС основана 15 июня 2001 года'],
    ['Where are the headquarters of the SCO?', 'has its seat in Beijing'],
    ['上合组织总部在哪里？', '秘书处设在北京'],
    ['who is the secretary general of the SCO', 'Nurlan Yermekbayev'],
    ['who are the members of the SCO', 'The ten member states of the SCO are China'],
    ['страны ШОС', 'это Китай, Россия, Индия'],
    ['上合组织成员国有哪些', '上合组织的十个成员国是中国'],
    ['саммит в Уфе', '15-е заседание Совета глав государств'],
    ['Who was the first Secretary-General of the SCO?', 'Zhang Deguang (China) was'],
    ['Кто был первым генсеком ШОС?', 'Чжан Дэгуан'],
    ['上合组织首任秘书长是谁？', '张德广'],
    ['summit 2018', 'in Qingdao'],
    ['where is RATS located', 'has its seat in Tashkent'],
    ['when did belarus become a full member of the sco?', 'Belarus became a member'],
    ['最近一次元首峰会在哪里', '2026年'],
    ['2018年峰会', '青岛'],
    ['что такое шанхайский дух?', 'взаимное доверие'],
    ['hey guys can somebody please tell me who hosted the 2025 summit?', 'in Tianjin, China'],
    ['Please explain what the Shanghai Spirit is', 'Shanghai Spirit'],
    ['你好，有谁知道印度是什么时候加入的？谢谢', '印度于2017年6月9日成为上合组织成员国'],
    ['Who chaired the meeting in Moscow in November 2025?', 'was held on 17–18 November 2025 in Moscow'],
  ])('answer "%s" in the first place', (question, words) => {
    expect(textsOf(library.ask(question))[0]).toContain(words);
  });

  test.each([
    ['Who chaired the 30th meeting of heads of state?', '30th'],
    ['第三十次元首会议在哪里举行？', '第三十次'],
  ])('have no answer to "%s" in what happened on the 30th', (question, missing) => {
    const answer = library.ask(question);
    expect(answer.status).not.toBe('answered');
    expect(answer.uncovered.join('\n')).toContain(missing);
  });

  test.each([
    ['莫斯科会议通常批准独角兽预算', '独角兽'],
    ['Обычно бюджет ШОС на 2026 год утверждает единорог?', 'единорог'],
  ])('do not lack, of "%s", what only belongs to how it is put', (question, missing) => {
    expect(library.ask(question)).toMatchObject({ uncovered: [missing], unknown: [missing] });
  });

  test('answer what somebody said at a meeting', () => {
    const answer = library.ask('李强在莫斯科会议上说了什么？');
    expect(['answered', 'partial']).toContain(answer.status);
    expect(textsOf(answer)[0]).toMatch(/李强出席会议，并在发言中主张/u);
    expect(answer.uncovered).toEqual([]);
  });

  test('are not claimed to answer what they have no more of than the city', () => {
    expect(library.ask('莫斯科明天天气怎么样？')).toMatchObject({ status: 'closest', unknown: ['天气'] });
  });

  test.each([
    '明天會下雨嗎？',
    '红烧肉怎么做？',
    '世界杯足球赛谁赢了？',
    '无障碍浏览',
    '往期回顾',
    'Какая завтра погода?',
    'Как сварить борщ?',
    'Кто выиграл чемпионат мира по футболу?',
    'Сколько стоит билет на метро?',
    'What is the weather like tomorrow?',
    'How do I bake a chocolate cake?',
    'Who won the football match?',
    'How many legs does a spider have?',
    '???',
    '😀',
  ])('have no answer to "%s"', (question) => {
    expect(library.ask(question)).toMatchObject({ status: 'not_found', quotes: [], suggestions: [] });
  });

  test.each([
    ['Банк развития БРИКС', 'closest', 'Банк развития ШОС', 'Возможно, имелось в виду: Банк развития ШОС.'],
    ['Кыргистан', 'not_found', 'Кыргызстан', 'Возможно, имелось в виду: Кыргызстан.'],
    ['SCO Development Fund', 'closest', 'SCO Development Bank', 'Did you mean: SCO Development Bank?'],
  ])('have no sure answer to "%s" (%s), but a name that is near: %s', (question, status, name, said) => {
    const answer = library.ask(question);
    expect(answer).toMatchObject({ status, suggestions: [name] });
    expect(answerReply(answer, phrasesFor(detectLanguage(question)))).toContainEqual({ kind: 'text', text: said });
  });

  test('are not sure of what is called nearly as something else: the nearest passages come, and what they lack', () => {
    const answer = library.ask('上合组织开发基金');
    expect(answer).toMatchObject({ status: 'closest', uncovered: ['基金'], unknown: ['基金'] });
    expect(textsOf(answer)[0]).toMatch(/上(?:海合作|合)组织开发银行/u);
  });

  test('are quoted to the letter, with the sentence that says it', () => {
    for (const { document, passage, keySentence } of library.ask('Where was the 24th meeting held?').quotes) {
      const { start, end } = passage.locator;
      expect(document.text.slice(start, end)).toBe(passage.text);
      expect(passage.sentences).toContainEqual(keySentence);
    }
  });

  test('are quoted under the numbers 1, 2, 3, as many as were asked for', () => {
    for (const limit of [1, 3, 5]) {
      const { quotes } = library.ask('Moscow meeting', { limit });
      expect(quotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5].slice(0, limit));
    }
  });

  test('are searched one at a time when one is named', () => {
    const document = 'ru/hgc24-moscow-2025.md';
    const answer = library.ask('SCO Development Bank', { document });
    expect(answer.searched.documents).toBe(1);
    expect(answer.quotes.map((quote) => quote.document.id)).toContain(document);
    expect(new Set(answer.quotes.map((quote) => quote.document.id)).size).toBe(1);
  });
});

const others: Files = {
  'other/zh.txt': '河畔六镇共建图书馆。\n\n总馆两年后开放。',
  'other/ru.txt': 'Старый амбар станет главным залом.\n\nКниги можно передавать.',
  'other/en.txt': 'The old granary becomes the main hall.\n\nBooks may travel.',
};

const askAll = (files: Files, ...questions: string[]) =>
  inFolderOf(files, async (folder) => {
    const library = await openLibrary(folder);
    return questions.map((question) => textsOf(library.ask(question)));
  });

describe('the built index finds', () => {
  test.each([
    ['саммита', 'О саммите в Тяньцзине сообщили все.', 'a word in another case'],
    ['саммит', 'О саммите в Тяньцзине сообщили все.', 'a word in its first form'],
    ['принят', 'Приняты оба устава.', 'a participle in its short form'],
    ['организация', 'Организации сообщили о планах.', 'a longer word in another case'],
    ['reforms', 'The reform was discussed.', 'a word in another number'],
    ['елка', 'Ёлка стоит на площади.', 'ё under е'],
    ['Ёлка', 'елка стоит на площади.', 'е under ё'],
    ['成員國', '上海合作组织成员国元首理事会举行会议。', 'simplified Han under traditional'],
    ['成员国', '上海合作組織成員國元首理事會舉行會議。', 'traditional Han under simplified'],
    ['元首理事会', '上海合作组织成员国元首理事会举行会议。', 'a name in the middle of a run'],
    ['word2', 'word1\tword2', 'a word behind a TAB'],
    ['сотрудничество', 'Обсуждалось сотруд\u00ADничество.', 'a word with a soft hyphen'],
    ['cooperation', 'They discussed coope\u200Bration.', 'a word with a zero-width space'],
    ['2025年预算', '２０２５年预算获批准。', 'full-width figures under others'],
    ['２０２５年预算', '2025年预算获批准。', 'other figures under full-width ones'],
    ['2026年', '二〇二六年的会议。', 'a year in Chinese numerals'],
    ['第12条', '第十二条规定了期限，各方同意。', 'a number in Chinese numerals'],
    ['communique', 'The Communiqué was adopted.', 'a Latin letter with a mark'],
    ['11月', 'Встреча прошла в ноябре.', 'a month in another language'],
    ['会议', '2024年会议', 'Han behind a figure'],
  ])('%s in "%s": %s', async (question, text) => {
    const [found] = await askAll({ ...others, 'a.txt': text }, question);
    expect(found?.[0]).toBe(text);
  });

  test.each([
    ['Article 51', 'Nothing shall impair the right of self-defence.'],
    ['第五十二条', '区域办法不受妨碍。'],
    ['第52条', '区域办法不受妨碍。'],
    ['статья 53', 'Совет использует региональные соглашения.'],
  ])('what is below the heading %s', async (question, text) => {
    const [found] = await askAll(
      {
        ...others,
        'en.txt':
          'Charter\n\nArticle 51\n\nNothing shall impair the right of self-defence.\n\nArticle 5\n\nA state may be suspended.',
        'zh.txt': '宪章\n\n第五十二条\n\n区域办法不受妨碍。\n\n第五条\n\n会员国得停止权利。',
        'ru.txt':
          'Устав\n\nСтатья 53\n\nСовет использует региональные соглашения.\n\nСтатья 5\n\nЧлен может быть лишён прав.',
      },
      question,
    );
    expect(found?.[0]).toBe(text);
  });

  test('the only Russian passage among two hundred Chinese documents on the same subject', async () => {
    const russian = 'Страны договорились создать Банк развития ШОС и назвали его устав.';
    const chinese = Array.from({ length: 200 }, (_, at) => [
      `zh/${at}.txt`,
      `第${at}号简报\n\n上合组织开发银行第${at}次筹备会召开，讨论上合组织开发银行的资本。\n\n各国财政部长谈到开发银行。`,
    ]);
    const files = { ...Object.fromEntries(chinese), 'ru.txt': `Справка\n\n${russian}\n\nЗаседание прошло в Москве.` };
    for (const found of await askAll(files, 'Банк развития ШОС', 'устав Банка развития')) {
      expect(found).toContain(russian);
    }
  });
});

test.each([
  ['这种独角兽的这些名称通常用于什么？', '这种水母通常被称为海月，这些名称用于幼体。'],
  ['Как обычно называется сам единорог?', 'Обычно медуза называется луной: сама она так себя не называла.'],
])('"%s" has no answer in a text that has only the words of how it is put', async (question, text) => {
  const [found] = await askAll({ ...others, 'a.txt': text }, question);
  expect(found).toEqual([]);
});

describe('of passages that are about as near to a question, the first is', () => {
  test.each([
    [
      'the one that says what a thing is',
      'The SCO Development Bank is a plan of the member states for loans that nobody has put into practice yet.',
      ['Experts spoke of the SCO Development Bank for a long time.', 'The SCO Development Bank was on the agenda.'],
      'What is the SCO Development Bank?',
    ],
    [
      'the newest, where that was asked for',
      'In 2025–2027 the head of the office is Brown.',
      ['In 2004–2006 the head of the office was Grey.', 'In 2010–2012 the head of the office was White.'],
      'Who is the current head of the office?',
    ],
    [
      'the first, where that was asked for',
      'In 2004–2006 the head of the office was Grey.',
      ['In 2025–2027 the head of the office is Brown.', 'In 2010–2012 the head of the office was White.'],
      'Who was the first head of the office?',
    ],
  ])('%s', async (_, first, before, question) => {
    const files = { ...others, 'a.txt': [...before, first].join('\n\n') };
    const [found] = await askAll(files, question);
    expect(found?.[0]).toBe(first);
  });
});

describe('the key sentence', () => {
  test.each([
    ['Сколько раз клуб выиграл кубок?', 'Клуб выиграл кубок в гостях. Клуб выиграл кубок дважды.', 'дважды'],
    [
      'Who is the oldest rower of the club?',
      'The oldest rower of the club comes from Kazan. The oldest rower of the club is Anna Petrova.',
      'Anna',
    ],
    ['Сколько игр длился турнир?', 'Турнир длился всё лето 2–4 балла. Турнир шёл сорок игр.', 'сорок'],
  ])('of "%s" holds the kind of answer', async (question, text, words) => {
    await inFolderOf({ ...others, 'a.txt': text }, async (folder) => {
      const [quote] = (await openLibrary(folder)).ask(question).quotes;
      const { start = 0, end = 0 } = quote?.keySentence ?? {};
      expect(quote?.passage.text.slice(start, end)).toContain(words);
    });
  });
});

describe('what is not found is compared with', () => {
  const files: Files = {
    'a.md': '# Annual report\n\n## Riverside granary\n\nIt becomes a main hall.\n\n## Harbour museum\n\nIt stays.',
    'b.md': '# Лесная библиотека\n\nОна открыта.',
    'c.md': '# 河畔图书馆\n\n两年后开放。',
    'd.txt': 'Letters\n\nThe SCO Interbank Consortium met.',
  };
  const suggestionsTo = (question: string, document?: string) =>
    inFolderOf(files, async (folder) => (await openLibrary(folder)).ask(question, { document }).suggestions);

  test.each([
    ['Riverside station', ['Riverside granary']],
    ['Лесной вокзал', ['Лесная библиотека']],
    ['河畔图书店', ['河畔图书馆']],
    ['Interbank Consortium of Peru', ['SCO Interbank Consortium']],
    // The words of a name alone are no other name.
    ['granary', []],
    ['How deep is the ocean?', []],
    ['What is the annual rainfall on the main islands of Peru?', []],
  ])('titles, headings and names: %s', async (question, near) => {
    expect(await suggestionsTo(question)).toEqual(near);
  });

  test('not where a slip of the key is understood: what was meant is found', async () => {
    const answer = await inFolderOf(files, async (folder) => (await openLibrary(folder)).ask('Harbur museums of Peru'));
    expect(answer).toMatchObject({ status: 'partial', uncovered: ['Peru'], suggestions: [] });
    expect(textsOf(answer)[0]).toBe('It stays.');
  });

  test('those of one document when one is named', async () => {
    expect(await suggestionsTo('Riverside station', 'c.md')).toEqual([]);
  });

  test('not more than three of them', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`${at}.md`, `# Riverside ${'abcdefghi'[at]}bacus\n\nText number ${at}.`]),
    );
    const near = await inFolderOf(many, async (folder) => (await openLibrary(folder)).ask('Riverside zoo').suggestions);
    expect(near).toHaveLength(3);
  });
});

describe('words in quotation marks', () => {
  const files: Files = {
    ...others,
    'a.txt': 'Стороны подтвердили цели и принципы Устава ООН.',
    'b.txt': 'Принципы и цели Устава ООН названы отдельно.',
    'c.txt': '各方遵守宗旨和原则。',
    'd.txt': '各方的原则和宗旨不同。',
    'e.txt': 'The aims and principles are kept.',
    'f.txt': 'The principles and aims are named.',
  };

  test.each([
    ['«цели и принципы»', 'Стороны подтвердили цели и принципы Устава ООН.'],
    ['“Принципы и цели”', 'Принципы и цели Устава ООН названы отдельно.'],
    ['Что сказано про "цели и принципы" в Уставе ООН?', 'Стороны подтвердили цели и принципы Устава ООН.'],
    ['“宗旨和原则”', '各方遵守宗旨和原则。'],
    ['「原則和宗旨」', '各方的原则和宗旨不同。'],
    ['『宗旨和原则』', '各方遵守宗旨和原则。'],
    ['"principles and aims"', 'The principles and aims are named.'],
    ['«AIMS   and principles»', 'The aims and principles are kept.'],
  ])('%s must be in the passage as they are', async (question, text) => {
    expect(await askAll(files, question)).toEqual([[text]]);
  });

  test('that are nowhere find nothing', async () => {
    expect(await askAll(files, '«цели без принципов»', '“原则和目标”')).toEqual([[], []]);
  });

  test('are found behind many passages that have the same words in another order', async () => {
    const many = Array.from({ length: 150 }, (_, at) => [`m${at}.txt`, `Principles and aims, aims: principles ${at}.`]);
    const rare = 'In a long text on many other things, and after much talk, they named aims and principles at last.';
    expect(await askAll({ ...Object.fromEntries(many), 'z.txt': rare }, '"aims and principles"')).toEqual([[rare]]);
  });
});
