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
