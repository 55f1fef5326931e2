import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';
import { expectLawsToHold } from './laws.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const fixture = (name: string) => readFile(name, readFileSync(here(`../fixtures/${name}`)));
const fromText = (text: string) => readFile('page.txt', new TextEncoder().encode(text));
const textsOf = (document: Document) => document.passages.map(({ text }) => text);

describe('a saved Chinese news page', async () => {
  const page = await fixture('saved-page.zh.txt');

  test('has the headline for its title', () => {
    expect(page.title).toBe('河畔六镇共建图书馆,五年借阅计划正式启动');
  });

  test('gives the headline and every paragraph of the article, in order', () => {
    expect(textsOf(page).map((text) => text.slice(0, 5))).toEqual([
      '河畔六镇共',
      '河畔六镇的',
      '这次碰头会',
      '会上,各镇',
      '青石镇提议',
      '代表们还讨',
      '据介绍,总',
    ]);
  });

  test.each([
    '晨报网首页',
    '分享至',
    '声明',
    'Notice',
    '青石闲话',
    '文章数',
    '往期回顾',
    '专题推荐',
    '山间小路',
    '无障碍',
  ])('does not hold "%s" in any passage', (boilerplate) => {
    expect(textsOf(page).join('\n')).not.toContain(boilerplate);
  });

  test('has no date, publisher or address, for the page does not say them', () => {
    expect(page).toMatchObject({ date: null, publisher: null, url: null, kind: null, language: 'zh' });
  });

  test('keeps the laws of every document', () => expectLawsToHold(page));
});

describe('a saved Russian news page', async () => {
  const page = await fixture('saved-page.ru.txt');

  test('gives the headline and the article without what is around them', () => {
    expect(page).toMatchObject({
      title: 'Шесть посёлков у реки откроют общую библиотеку',
      date: '2031-04-03',
      language: 'ru',
    });
    expect(textsOf(page).map((text) => text.slice(0, 15))).toEqual([
      'Шесть посёлков ',
      'Представители ш',
      'Встречу вёл гла',
      'Главный зал раз',
      'Расходы поделят',
    ]);
  });
});

describe('a saved English news page', async () => {
  const page = await fixture('saved-page.en.txt');

  test('gives the headline and the article without what is around them', () => {
    expect(page).toMatchObject({ title: 'Six river towns to share one library', date: null, language: 'en' });
    expect(textsOf(page).map((text) => text.slice(0, 15))).toEqual([
      'Six river towns',
      'Six towns along',
      'Mayor M. Alder ',
      'The main hall w',
      'The towns will ',
    ]);
  });
});

describe('what is below an article', () => {
  const article = '首页 > 新闻 > 正文\n\n六镇共建图书馆\n\n代表们齐聚青石镇。\n\n总馆两年后开放。\n\n';

  test.each([
    ['a headline that asks', '声明:个人原创\n\n专题推荐\n\n秋天为什么有雾？\n'],
    ['a headline that exclaims', '声明:个人原创\n\n往期回顾 全部\n\n雾来了！\n'],
    ['an author who greets', '声明:个人原创\n\n青石闲话\n感谢关注。\n58文章数\n'],
    ['a footer of whole sentences', '特别声明:以上内容由用户上传。\n\n版权所有。\n'],
  ])('is left out although it holds %s', async (_, below) => {
    expect(textsOf(await fromText(article + below))).toEqual([
      '六镇共建图书馆',
      '代表们齐聚青石镇。',
      '总馆两年后开放。',
    ]);
  });

  test('is not looked for in the middle of the article', async () => {
    const text = `${article}声明：各方一致同意。\n\n各镇将分担经费。\n\n会议到此结束。\n`;
    expect(textsOf(await fromText(text))).toContain('各镇将分担经费。');
  });
});

describe('a text that is no web page', () => {
  test.each([
    'Заявление «О борьбе с терроризмом» принято',
    'Устав ООН: «Мы, народы» и далее',
    '«Прайм» сообщил о заседании.',
    'Если x > y, заседание переносится.',
  ])('keeps its first line: %s', async (line) => {
    const document = await fromText(`${line}\n\nСтороны договорились о сотрудничестве.\n\nЗаседание закрыто.\n`);
    expect(textsOf(document)).toEqual([line, 'Стороны договорились о сотрудничестве.', 'Заседание закрыто.']);
  });

  test('keeps figures that are alone on a line far below the top', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `Это предложение номер ${at}.`);
    const document = await fromText([...lines, '42', 'Это конец.'].join('\n\n'));
    expect(textsOf(document)).toContain('42');
  });
});

const shared = here('../../../shared/seeds/');
const isShared = existsSync(shared);

describe.skipIf(!isShared)(`the page that the owner saved${isShared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const name = '000_45df6687c3f704f3.txt';
  const read = () => readFile(name, readFileSync(`${shared}${name}`));
  const boilerplate =
    '网易首页 分享至 声明: Notice 占领了思想 273文章数 往期回顾 专题推荐 洞天福地 无障碍浏览 感谢关注'.split(' ');

  test('is a headline and 28 paragraphs, and says nothing of who wrote it when', async () => {
    const page = await read();
    expect(page).toMatchObject({
      title: '上合十国在莫斯科一锤定音,未来10年上合组织大计已定',
      language: 'zh',
      publisher: null,
      date: null,
      url: null,
    });
    expect(page.passages.length).toBe(29);
    expect(page.passages[0]).toMatchObject({ text: page.title, locator: { paragraph: 1, lineStart: 3 } });
  });

  test('says who took the chair on line 10, in paragraph 3', async () => {
    const chair = (await read()).passages.filter(({ text }) => text.includes('由轮值主席国俄罗斯总理米舒斯京主持'));
    expect(chair.map(({ locator }) => locator)).toMatchObject([{ paragraph: 3, lineStart: 10, lineEnd: 10 }]);
  });

  test.each(boilerplate)('does not hold "%s" in any passage', async (words) => {
    expect(textsOf(await read()).join('\n')).not.toContain(words);
  });

  test('gives each of its paragraphs first when asked for its own words', () =>
    inFolderOf({ [name]: readFileSync(`${shared}${name}`) }, async (folder) => {
      const library = await openLibrary(folder);
      for (const text of textsOf(await read())) expect(library.ask(text).quotes[0]?.passage.text).toBe(text);
    }));
});
