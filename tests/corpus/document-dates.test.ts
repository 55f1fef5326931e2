import { expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';

const PROSE = '各方就地区合作交换了意见，并同意继续努力。\n\n会议讨论了2019年3月4日签署的文件。\n';
const dateOf = async (id: string, text: string) => (await readFile(id, new TextEncoder().encode(text))).date;

test.each([
  ['a line below the title', 'xwlb_20310406.txt', `河上的桥\n2031-04-05\n\n${PROSE}`, '2031-04-05'],
  [
    'one of the lines that say what a text is',
    'a.txt',
    `河上的桥\nreport\n双边\n桥梁\n2031-04-05\n在线\n2031-04-06\n${PROSE}`,
    '2031-04-05',
  ],
  [
    'the address of a page',
    'a.md',
    `### 河上的桥\n\n${PROSE}\n[查看原文](https://tv.example.cn/2031/04/05/VIDE8v.shtml)\n`,
    '2031-04-05',
  ],
  [
    'an address with month and day in one',
    'a.md',
    `### 河上的桥\n\n${PROSE}\n[查看原文](https://paper.example.cn/n1/2031/0405/c1-2.html)\n`,
    '2031-04-05',
  ],
  [
    'a dateline, in the year of the name',
    'bridge_2031.txt',
    `河上的桥\n\n本报北京4月5日电（记者李华）桥通了。\n${PROSE}`,
    '2031-04-05',
  ],
  ['a dateline at the end', 'bridge_2031.txt', `河上的桥\n\n${PROSE}\n（新华社青石4月5日电）\n`, '2031-04-05'],
  [
    'a Russian dateline',
    '2031/bridge.txt',
    `Мост\n\nМОСКВА, 5 апреля. /ТАСС/. Мост открыт. Договор подписан 1 марта 2030 года.\n`,
    '2031-04-05',
  ],
  [
    'an English dateline with its year',
    'bridge.txt',
    `The bridge\n\nUFA, April 5, 2031 (Xinhua) -- The bridge is open. It was begun in 2029.\n`,
    '2031-04-05',
  ],
  ['today', 'n_2031_1.txt', `河上的桥\n\n大桥今天（4月5日）通车。\n${PROSE}`, '2031-04-05'],
  ['the name of the file', 'xwlb_20310405_1.zh.txt', `河上的桥\n\n${PROSE}`, '2031-04-05'],
  ['the folders of the file', '2031/04/05/bridge.txt', `河上的桥\n\n${PROSE}`, '2031-04-05'],
])('a document has its date from %s', async (_from, id, text, date) => expect(await dateOf(id, text)).toBe(date));

const ARTICLES = {
  ru: 'СОГЛАШЕНИЕ О БАКЕНАХ\n\nСтатья 1\n\nСтороны обмениваются списками бакенов, подписанными 3 мая 1999 года.\n\nСтатья 2\n\nСпоры решаются путём переговоров.\n\n',
  en: 'AGREEMENT ON BUOYS\n\nArticle 1\n\nThe Parties exchange the lists that were signed at Ufa on 3 May 1999.\n\nArticle 2\n\nDisputes are settled by talks.\n\n',
  zh: '浮标协定\n\n第一条\n\n双方交换根据1999年5月3日签署的议定书编制的浮标清单。\n\n第二条\n\n争端由双方协商解决。\n\n',
};
const NAMES = {
  ru: '\n\nЗа Сторону А\nИ. Речной\n',
  en: '\n\nFor the Party A\nJ. Alder\n',
  zh: '\n\n甲方代表\n（签字）\n',
};

test.each([
  ['ru', 'closing', 'Совершено в г. Северный Мост «5» апреля 2031 года в двух экземплярах.'],
  ['ru', 'closing', 'Совершено 5 апреля 2031 года в городе Речном.'],
  ['ru', 'closing', 'Совершено в городе Речном пятого апреля две тысячи тридцать первого года.'],
  ['ru', 'closing', 'СОСТАВЛЕНО в городе Речном, апреля пятого дня, две тысячи тридцать первого года.'],
  ['ru', 'closing', 'Подписано в городе Северный Мост 05.04.2031 в двух экземплярах.'],
  ['ru', 'closing', 'Настоящее Соглашение подписано в городе Речном 5 апреля 2031 г.'],
  ['ru', 'signature', 'г. Речной, 5 апреля 2031 года'],
  ['ru', 'signature', '5 апреля 2031 года, г. Речной'],
  ['ru', 'signature', 'Дата подписания: 5 апреля 2031 г.'],
  ['en', 'closing', 'DONE at Northbridge, this fifth day of April two thousand and thirty-one.'],
  ['en', 'closing', 'Done in the city of Northbridge on 5 April 2031, in two originals.'],
  ['en', 'closing', 'DONE in duplicate at Northbridge on April 5, 2031.'],
  [
    'en',
    'closing',
    'In witness whereof they have signed. Done at Northbridge on the fifth day of April in the year 2031.',
  ],
  ['en', 'closing', 'Signed this 5th day of April, 2031, at Northbridge.'],
  ['en', 'signature', 'Northbridge, 5 April 2031'],
  ['en', 'signature', '5 April 2031, Northbridge'],
  ['zh', 'closing', '本协定于二〇三一年四月五日在北桥签订，一式两份。'],
  ['zh', 'closing', '二○三一年四月五日订于北桥，共两份。'],
  ['zh', 'closing', '本协定一式两份，2031年4月5日签署于北桥。'],
  ['zh', 'closing', '公历二千零三十一年四月五日签订于北桥市。'],
  ['zh', 'closing', '本公约于公历2031年4月5日在北桥市签署。'],
  ['zh', 'closing', '签订于北桥，2031年4月5日。'],
  ['zh', 'signature', '2031年4月5日于北桥'],
  ['zh', 'signature', '签署日期：2031年4月5日'],
] as const)('a treaty in %s has its date from its %s: %s', async (language, dateFrom, line) => {
  for (const names of ['', NAMES[language], NAMES[language].repeat(8)]) {
    const text = ARTICLES[language] + line + names;
    expect(await readFile('a.txt', new TextEncoder().encode(text))).toMatchObject({ date: '2031-04-05', dateFrom });
  }
});

test.each([
  ['央视网', 'a.md', '### 桥\n\n<p><strong>央视网消息</strong>（新闻联播）：桥通了。</p><p>各方满意。</p>\n'],
  ['新华社', 'a.txt', '桥\n\n新华社青石4月5日电 桥通了。\n\n各方满意。\n'],
  ['新华社', 'a.txt', '桥\n\n桥通了。各方满意。\n\n各方满意。\n\n（新华社青石4月5日电）\n'],
  ['河畔日报', 'a.txt', '桥\n\n桥通了。\n\n各方满意。\n\n（来源：河畔日报）\n'],
  ['РИА Новости', 'a.txt', 'Мост\n\nМОСКВА, 5 апр — РИА Новости. Мост открыт.\n\nСтороны довольны.\n'],
  ['ТАСС', 'a.txt', 'Мост\n\nРЕЧНОЙ, 5 апреля. /ТАСС/. Мост открыт.\n\nСтороны довольны.\n'],
  ['Xinhua', 'a.txt', 'The bridge\n\nUFA, April 5 (Xinhua) -- The bridge is open.\n\nAll are glad.\n'],
  [null, 'a.txt', '桥\n\n本报青石4月5日电 桥通了。\n\n各方满意。\n'],
])('the publisher is %s', async (publisher, id, text) => {
  expect((await readFile(id, new TextEncoder().encode(text))).publisher).toBe(publisher);
});

test('an agency that is a label before the news is no passage and no word of one', async () => {
  const text = '### 桥\n\n<p><strong>央视网消息</strong>（新闻联播）：桥通了。</p><p>各方满意。</p>\n';
  const { passages, leftOut } = await readFile('a.md', new TextEncoder().encode(text));
  expect(passages.map((one) => one.text)).toEqual(['桥通了。', '各方满意。']);
  expect(leftOut).toContainEqual({ text: '央视网消息</strong>（新闻联播）：', why: 'agency, kept as metadata' });
});

test.each([
  ['what it tells of', 'a.txt', `河上的桥\n\n2031年4月5日，会议在青石举行。\n${PROSE}`],
  ['a dateline of no year', 'a.txt', `河上的桥\n\n本报北京4月5日电 桥通了。\n${PROSE}`],
  [
    'dates of a list',
    'a.txt',
    `会议\n2031-04-05\n青石\n2032-06-07\n白塔\n${PROSE}`.replace('会议\n', '会议\n第一次\n第二次\n'),
  ],
  ['a number in an address', 'a.md', `### 河上的桥\n\n${PROSE}\n[查看原文](https://example.cn/a/20319999/1.html)\n`],
  ['a day that does not exist', 'a_20310231.txt', `河上的桥\n\n${PROSE}`],
])('a document has no date from %s', async (_from, id, text) => expect(await dateOf(id, text)).toBeNull());
