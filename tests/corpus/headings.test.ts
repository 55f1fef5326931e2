import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';

const read = (text: string, id: string) => readFile(id, new TextEncoder().encode(text));

/** Each passage with its heading path. */
async function pathsOf(text: string, id = 'a.txt'): Promise<[string, string][]> {
  return (await read(text, id)).passages.map((passage) => [passage.locator.heading.join(' / '), passage.text]);
}

describe('an article', () => {
  test.each([
    ['第十二条', '第十二条'],
    ['第 十 二 条', '第十二条'],
    ['第一千二百零三条', '第一千二百零三条'],
    ['第12条', '第12条'],
    ['第十二條', '第十二條'],
    ['第十二条之一', '第十二条之一'],
    ['第十二条：目的', '第十二条：目的'],
    ['Статья 12', 'Статья 12'],
    ['Статья 12.', 'Статья 12'],
    ['СТАТЬЯ 12', 'СТАТЬЯ 12'],
    ['Статья 12-1', 'Статья 12-1'],
    ['Статья 12.1', 'Статья 12.1'],
    ['Статья 12. Цели', 'Статья 12. Цели'],
    ['Article 12', 'Article 12'],
    ['ARTICLE 12', 'ARTICLE 12'],
    ['Article 12 — Aims', 'Article 12 — Aims'],
    ['Article 12: Aims', 'Article 12: Aims'],
    ['Article XII', 'Article XII'],
    ['Art. 12', 'Art. 12'],
  ])('"%s" on a line of its own is the heading of what follows', async (line, heading) => {
    const text = `Договор 条约 Treaty\n\n${line}\n\nThe words of it.\n`;
    expect(await pathsOf(text)).toEqual([
      ['', 'Договор 条约 Treaty'],
      [heading, 'The words of it.'],
    ]);
    expect(await pathsOf(`# Treaty\n\n**${line}**\n\nThe words of it.\n`, 'a.md')).toEqual([
      [heading, 'The words of it.'],
    ]);
  });

  test.each([
    ['第一条　为保护河流，制定本公约。', '第一条'],
    ['第一条 为保护河流，制定本公约。', '第一条'],
    ['Article 1. The parties protect the river.', 'Article 1'],
    ['Article 1 – The parties protect the river.', 'Article 1'],
    ['Статья 1. Стороны охраняют реку.', 'Статья 1'],
  ])('is above the words on its own line: %s', async (line, heading) => {
    expect(await pathsOf(`Treaty of the River\n\n${line}\n\nMore of it.\n`)).toEqual([
      ['', 'Treaty of the River'],
      [heading, line],
      [heading, 'More of it.'],
    ]);
  });

  test.each([
    '第五十一条规定了自卫权。',
    'Article 51 of the Charter speaks of self-defence.',
    'Статья 51 Устава говорит о самообороне.',
    'Статья 51 Устава говорит о самообороне, а статья 52 – о региональных органах.',
    'Статьи 51 и 52 применяются вместе.',
  ])('is none that a sentence speaks of: %s', async (sentence) => {
    expect(await pathsOf(`News of the Day\n\n${sentence}\n\nThat is all.\n`)).toEqual([
      ['', 'News of the Day'],
      ['', sentence],
      ['', 'That is all.'],
    ]);
  });
});

describe('parts, chapters, sections and articles', () => {
  test.each([
    [
      '第一编 总纲\n第二章 机构\n第一节 理事会\n第十条\n理事会每年开会。',
      '第一编 总纲 / 第二章 机构 / 第一节 理事会 / 第十条',
    ],
    ['PART I\n\nCHAPTER II\n\nSection 1\n\nArticle 10\n\nThey meet.', 'PART I / CHAPTER II / Section 1 / Article 10'],
    ['РАЗДЕЛ I\n\nГлава II\n\nСтатья 10\n\nОни собираются.', 'РАЗДЕЛ I / Глава II / Статья 10'],
    ['Глава первая. Общее\n\nСтатья 10\n\nОни собираются.', 'Глава первая. Общее / Статья 10'],
    ['CHAPTER III\nThe Council\nArticle 10\nThey meet.', 'CHAPTER III The Council / Article 10'],
    ['Приложение 2\n\nСтатья 10\n\nОни собираются.', 'Приложение 2 / Статья 10'],
  ])('lie one in another: %j', async (text, path) => {
    expect((await pathsOf(`Title of It All\n\n${text}\n`)).at(-1)?.[0]).toBe(path);
  });

  test('end where the next of their rank begins', async () => {
    const text = '条约\n\n第一章\n\n第一条\n\n甲。\n\n第二章\n\n乙。\n\n第二条\n\n丙。\n\n附件\n\n丁。\n';
    expect((await pathsOf(text)).map(([path]) => path)).toEqual([
      '',
      '第一章 / 第一条',
      '第二章',
      '第二章 / 第二条',
      '附件',
    ]);
  });

  test('are paragraphs where nothing is below them, as in a table of contents', async () => {
    const contents = '第一章 总则\n第二章 机构\n\n第一章 总则\n\n甲。\n\n第二章 机构\n\n乙。\n';
    expect(await pathsOf(`条约\n\n${contents}`)).toEqual([
      ['', '条约'],
      ['', '第一章 总则'],
      ['', '第二章 机构'],
      ['第一章 总则', '甲。'],
      ['第二章 机构', '乙。'],
    ]);
  });

  test('lie below the headings of the markup, and above them where the words say so', async () => {
    expect(await pathsOf('# T\n\n## Chapter I\n\n**Article 1**\n\na.\n\n## Chapter II\n\nb.\n', 'a.md')).toEqual([
      ['Chapter I / Article 1', 'a.'],
      ['Chapter II', 'b.'],
    ]);
    expect(await pathsOf('# T\n\nChapter I\n\n### Article 1\n\na.\n\nChapter II\n\nb.\n', 'a.md')).toEqual([
      ['Chapter I / Article 1', 'a.'],
      ['Chapter II', 'b.'],
    ]);
  });

  test('are found in a Markdown paragraph of several lines', async () => {
    expect(await pathsOf('# 条约\n\n第一条\n各方合作。\n第二条 每年\n一次。\n', 'a.md')).toEqual([
      ['第一条', '各方合作。'],
      ['第二条', '第二条 每年\n一次。'],
    ]);
  });
});

describe('numbered lines', () => {
  test.each([
    ['一、政治', '二、经济'],
    ['（一）政治', '（二）经济'],
    ['I. Politics', 'II. Economy'],
    ['1. Политика', '2. Экономика'],
    ['1.1 Politics', '1.2 Economy'],
  ])('are headings where text is below each: %s', async (first, second) => {
    expect(await pathsOf(`Report of the Day\n\n${first}\n\nOne.\n\n${second}\n\nTwo.\n`)).toEqual([
      ['', 'Report of the Day'],
      [first, 'One.'],
      [second, 'Two.'],
    ]);
  });

  test('lie one in another', async () => {
    const text = '报告\n\n一、政治\n\n（一）对话\n\n甲。\n\n（二）互信\n\n乙。\n\n二、经济\n\n丙。\n';
    expect((await pathsOf(text)).map(([path]) => path)).toEqual([
      '',
      '一、政治 / （一）对话',
      '一、政治 / （二）互信',
      '二、经济',
    ]);
  });

  test.each([
    ['sentences', '一、各方加强对话。', '二、各方加强互信。'],
    ['items of a list', '1. Apples', '2. Pears'],
  ])('are paragraphs where they are %s', async (_, first, second) => {
    expect(await pathsOf(`Report of the Day\n\n${first}\n${second}\n\nThat is all.\n`)).toEqual([
      ['', 'Report of the Day'],
      ['', first],
      ['', second],
      ['', 'That is all.'],
    ]);
  });
});

describe('the rows of a table', () => {
  test('of Markdown are below the names of the columns', async () => {
    const table = '| Town | Level |\n| --- | ---: |\n| Stonebridge | 412 |\n| **Bend** | |\n|  |  |\n';
    expect(await pathsOf(`# T\n\n## Levels\n\n${table}`, 'a.md')).toEqual([
      ['Levels / Town | Level', 'Stonebridge | 412'],
      ['Levels / Town | Level', '**Bend**'],
    ]);
  });

  test('with tabs are below the names of the columns', async () => {
    const table = 'Town\tLevel\nStonebridge\t412\nBend\t398\n';
    expect((await pathsOf(`Levels of the River\n\n${table}`)).slice(1)).toEqual([
      ['Town | Level', 'Stonebridge\t412'],
      ['Town | Level', 'Bend\t398'],
    ]);
  });

  test('are all rows where no line names the columns', async () => {
    const table = 'Stonebridge\t412\nBend\t398\nMouth\t377\n';
    expect((await pathsOf(`Levels of the River\n\n${table}`)).slice(1).map(([path]) => path)).toEqual(['', '', '']);
  });
});

describe('the date of a document', () => {
  test.each([
    ['（2019年11月2日，塔什干）', '2019-11-02'],
    ['二〇一九年十一月二日于塔什干', '2019-11-02'],
    ['Ташкент, 2 ноября 2019 года', '2019-11-02'],
    ['г. Ташкент, 2 ноября 2019 г.', '2019-11-02'],
    ['Done at Tashkent on 2 November 2019', '2019-11-02'],
    ['Tashkent, November 2, 2019', '2019-11-02'],
    ['2019-11-02', '2019-11-02'],
  ])('is the one on a line of place and date: %s', async (line, date) => {
    const article = 'The parties agree.\n\nThey will meet again.\n\nThey said so.\n';
    expect((await read(`Joint Statement\n\n${line}\n\n${article}`, 'a.txt')).date).toBe(date);
    expect((await read(`Joint Statement\n\n${article}\n${line}\n`, 'a.txt')).date).toBe(date);
  });

  test.each([
    'The parties met on 2 November 2019.',
    '2019年11月1日至2日，会议在塔什干举行。',
    '2 ноября 2019 года состоялось заседание.',
    'Ташкент, 31 февраля 2019 года',
    'November 2019',
  ])('is none that the text speaks of: %s', async (line) => {
    expect((await read(`Joint Statement\n\n${line}\n\nThey agree.\n\nThat is all.\n`, 'a.txt')).date).toBeNull();
  });
});
