import { describe, expect, test } from 'vitest';
import { generatePages } from '../../eval/pages/generate-pages.ts';
import { lostLetters } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { readFolder } from '../../src/corpus/read/read-folder.ts';
import { someOf } from '../runs.ts';
import { expectLawsToHold } from './laws.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const read = (html: string) => readFile('page.html', new TextEncoder().encode(html));
const textsOf = async (html: string) => (await read(html)).passages.map(({ text }) => text);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('pages of many kinds of sites', { timeout: 60_000 }, async () => {
  const { documents } = await readFolder(here('../../seeds'));
  const pages = someOf(generatePages(documents, 1), 30);

  let around = 0;
  let left = 0;

  test.each(pages.map((page) => [page.name, page] as const))(
    '%s: the article is kept, and every letter counted',
    async (_, page) => {
      const document = await read(page.html);
      const text = letters(document.text);
      expect(page.article.filter((part) => !text.includes(letters(part)))).toEqual([]);
      expect(lostLetters(document)).toBe(0);
      expectLawsToHold(document);
      around += document.characters.source - letters(page.article.join('') + page.title).length;
      left += document.characters.leftOut;
    },
  );

  test('of what is around the articles, hardly anything is kept', () => {
    expect(left / around).toBeGreaterThan(0.9);
  });
});

const NEWS = [
  'Six towns along the river have agreed to run one library together from the spring.',
  'The main hall is to be in the old granary, which the upper town rebuilds until March.',
  'Readers of every town may borrow what they like, and bring it back wherever they are.',
];
const ARTICLE = NEWS.map((text) => `<p>${text}</p>`).join('');
const pageWith = (body: string) =>
  `<!DOCTYPE html><title>Six towns share a library</title><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>${body}`;
const REMARK = 'I do not believe that the granary will ever be finished, and neither does anybody in our street.';
const remarks = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<li id="r-${at}"><cite>Reader ${at}</cite> March ${at + 1}, 2031 at 10:10<p>${REMARK}</p><a href="#r">Reply</a></li>`,
  ).join('');
const stories = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<div class="story"><h3><a href="/s${at}">Story ${at} of the day</a></h3><p>What story ${at} is about, at length, in one sentence.</p></div>`,
  ).join('');

describe('the article of a page', () => {
  const headline = '<h1>Six towns share a library</h1>';

  test.each([
    [
      'remarks of readers are longer',
      `<div class="post">${headline}${ARTICLE}</div><div id="answers"><h3>25 responses</h3><ol>${remarks(25)}</ol></div>`,
    ],
    [
      'it is in a layer above the front page',
      `<div class="front">${stories(20)}</div><div id="modal-layer"><article>${headline}${ARTICLE}</article></div>`,
    ],
    [
      'its element is called a sidebar',
      `<div class="with-sidebar banner"><div class="sidebar">${headline}${ARTICLE}</div></div>`,
    ],
    ['teasers with summaries follow', `<div>${headline}${ARTICLE}</div><div>${stories(20)}</div>`],
  ])('is found where %s', async (_, body) => {
    expect(await textsOf(pageWith(body))).toEqual(NEWS);
  });

  test('has its later sections, with lists that are no sentences', async () => {
    const later =
      '<section><h2>Duties</h2><p>The keepers have to do the following:</p><ul><li>open the hall</li><li>count the books</li></ul></section>';
    const texts = await textsOf(
      pageWith(`<article>${headline}<section><h2>Plan</h2>${ARTICLE}${ARTICLE}</section>${later}</article>`),
    );
    expect(texts.slice(-3)).toEqual(['The keepers have to do the following:', 'open the hall', 'count the books']);
  });

  test('has paragraphs that are links, and a lead in large letters', async () => {
    const lead = 'The towns have argued about it for eleven years, and last night they agreed on all of it at once.';
    const linked = ['The rules of the library can be read here.', 'The plans of the hall are on the site of the town.'];
    const links = linked.map((text) => `<p><a href="/a">${text}</a></p>`).join('');
    const texts = await textsOf(
      pageWith(
        `<article>${headline}<div><h2>${lead} <a href="/b">Read the plan.</a></h2></div><div>${ARTICLE}${links}</div></article>`,
      ),
    );
    expect(texts).toEqual([`${lead} Read the plan.`, ...NEWS, ...linked]);
  });

  test('has no teaser between its paragraphs that is made otherwise', async () => {
    const [first, ...others] = NEWS.map((text) => `<div class="text">${text}</div>`);
    const teaser =
      '<div class="teaser"><a href="/x"><span>New bridge opened</span><span>Yesterday, 10:12</span></a></div>';
    const document = await read(pageWith(`<div>${headline}<div>${first}${teaser}${others.join('')}</div></div>`));
    expect(document.passages.map(({ text }) => text)).toEqual(NEWS);
    expect(document.leftOut.map(({ why }) => why)).toContain('related links');
  });

  test('has the headline that its title begins with, not the name of the site', async () => {
    const html = pageWith(`<h1>The Messenger</h1><div><h2>Six towns share a library</h2>${ARTICLE}</div>`);
    expect((await read(html.replace('</title>', ' | The Messenger</title>'))).title).toBe('Six towns share a library');
  });

  test('has its day below the text, and what a portal writes around it is left out', async () => {
    const html =
      '<title>青石网</title><div>现在位置： 首页 &gt;&gt; 新闻 &gt;&gt; 正文</div><h2>六镇商定共建图书馆的五年计划</h2><div>六镇的代表上周齐聚青石镇，就共建图书馆一事交换意见。</div>' +
      '<div>发布日期：2031-04-05 责任编辑：柳明</div><div>【打印本页】【关闭窗口】</div>';
    const document = await read(html);
    expect(document).toMatchObject({ title: '六镇商定共建图书馆的五年计划', date: '2031-04-05', dateFrom: 'dateline' });
    expect(document.passages.map(({ text }) => text)).toEqual(['六镇的代表上周齐聚青石镇，就共建图书馆一事交换意见。']);
  });

  test('has a publisher without the buttons beside it', async () => {
    const info = '<div>2031-04-05 08:49　来源: <a href="#">青石晚报</a><a href="#">举报</a></div>';
    expect((await read(pageWith(`<div>${headline}${info}<div>${ARTICLE}</div></div>`))).publisher).toBe('青石晚报');
  });
});

test('what a page does not show is left out by name, and counted once', async () => {
  const document = await read(
    pageWith(
      `<h1>Six towns share a library</h1>${ARTICLE}<p>漢<ruby>字<rp>(</rp><rt>zì</rt><rp>)</rp></ruby>。 <del>Not <b>yet</b></del><math><mi>x</mi><annotation>TeX</annotation></math><sup>up<i hidden>hid</i></sup></p><video>No video.</video>` +
        '<table><tr><td rowspan="2">Upper<td>hall<b hidden>9</b></tr><tr><td>yard</tr></table><ol><li>One<li>Two</ol><script>code()</script>',
    ),
  );
  expect(document.text).toContain('漢字。');
  expect(document.leftOut).toContainEqual({ text: '( zì )', why: 'reading above characters' });
  expect(document.leftOut).toContainEqual({ text: 'Not yet', why: 'struck out' });
  expect(document.leftOut).toContainEqual({ text: 'TeX', why: 'a formula once more, for programs' });
  expect(document.leftOut).toContainEqual({ text: 'hid', why: 'hidden' });
  expect(document.leftOut).toContainEqual({ text: 'No video.', why: 'in place of a picture or a recording' });
  expect(lostLetters(document)).toBe(0);
});
