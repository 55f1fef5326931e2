import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, lostLetters } from '../../src/corpus/document.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { openLibrary } from '../../src/app/library.ts';
import { inFolderOf } from '../temp-folder.ts';
import { expectLawsToHold, expectNothingLost } from './laws.ts';
import { refusal } from '../in-english.ts';
import { runs } from '../runs.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readFile('the-name.html', bytes(html));
const textsOf = async (html: string) => (await read(html)).passages.map(({ text }) => text);
const headingsOf = async (html: string) => (await read(html)).passages.map(({ locator }) => locator.heading);
const page = (article: string, head = '') =>
  `<html><head><title>Six towns meet</title>${head}</head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>` +
  `<main><h1>Six towns meet</h1>${article}</main><footer>© 2031 The Messenger.</footer></body></html>`;
const PROSE = '<p>Six towns along the river have agreed to run one library.</p><p>The main hall is in the granary.</p>';
const WORDS = ['Six towns along the river have agreed to run one library.', 'The main hall is in the granary.'];

describe('white space and inline tags', () => {
  test.each([
    ['tags inside a word', '<p>Коммю<b>ни</b>ке <i>со</i>вета</p>', 'Коммюнике совета'],
    ['soft hyphens and zero-width spaces', '<p>со&shy;гла\u200Bшение</p>', 'соглашение'],
    ['blanks that do not break', '<p>18&nbsp;ноября&nbsp;&nbsp;2025</p>', '18 ноября 2025'],
    ['line breaks of the source', '<p>one\n   two\tthree</p>', 'one two three'],
    ['line breaks of the source between Han characters', '<p>会议\n  在北京，\n举行</p>', '会议在北京，举行'],
    ['entities', '<p>a &amp; b &lt;c&gt; &laquo;d&raquo; &#1064;</p>', 'a & b <c> «d» Ш'],
    ['readings above characters', '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>', '漢字'],
    ['raised figures', '<p>5 km<sup>2</sup>, Статья 7<sup>1</sup></p>', '5 km², Статья 7¹'],
    ['raised signs', '<p>10<sup>-3</sup> to 10<sup>–</sup><sup>2</sup>, Ca<sup>2+</sup>', '10⁻³ to 10⁻², Ca²⁺'],
    [
      'raised formulas',
      '<p>y<sup>n+1</sup>, 2<sup><i>n</i></sup>, (a)<sup>0.5</sup>, sin<sup>-k</sup></p>',
      'y^(n+1), 2^n, (a)^0.5, sin^(-k)',
    ],
    [
      'raised words',
      '<p>the 1<sup>st</sup>, XX<sup>e</sup>, N<sup>o</sup>, so<sup>1)</sup></p>',
      'the 1st, XXe, No, so1)',
    ],
    [
      'formulas',
      '<p><math><semantics><mrow><mi>x</mi><msup><mi>y</mi><mn>2</mn></msup><mo>+</mo><msubsup><mi>z</mi><mn>1</mn><mi>n</mi></msubsup>' +
        '<mo>=</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac><mo>·</mo><msqrt><msup><mi>c</mi><mrow><mi>k</mi><mo>-</mo><mn>1</mn></mrow></msup></msqrt></mrow>' +
        '<annotation encoding="TeX">x y^2</annotation><annotation-xml><ci>x</ci></annotation-xml></semantics></math></p>',
      'xy²+z1^n=1/(a+b)·√(c^(k-1))',
    ],
    ['hidden words in raised ones', '<p>a<sup>two<span hidden>hid</span></sup></p>', 'atwo'],
    [
      'struck out words',
      '<p>The fee is <del>not</del> <s>twenty</s><strike>five</strike> <span style="text-decoration: line-through red">six</span> <ins>ten</ins> dollars.</p>',
      'The fee is ten dollars.',
    ],
    ['numbers of footnotes', '<p>so<sup><a href="#n1">3</a></sup>.</p>', 'so[3].'],
    ['possible line breaks', '<p>www.<wbr>example</p>', 'www.example'],
  ])('%s', async (_, html, text) => expect(await textsOf(html)).toEqual([text]));

  test('a paragraph ends where a block begins or ends, with <p> or without', async () => {
    expect(await textsOf('One.<div>Two. <p>Three.<p>Four.</div>Five.<section>Six.</section>')).toEqual(
      'One. Two. Three. Four. Five. Six.'.split(' '),
    );
  });
});

describe('line breaks', () => {
  test('part paragraphs where a sentence ends', async () => {
    expect(await textsOf('<div>Первая строка.<br>Вторая строка.<br><br>Третья<br/>строка.</div>')).toEqual([
      'Первая строка.\nВторая строка.',
      'Третья\nстрока.',
    ]);
    expect(await textsOf('<div>Первая строка.<br>Вторая строка.<br>Третья<br/>строка.</div>')).toEqual([
      'Первая строка.',
      'Вторая строка.',
      'Третья\nстрока.',
    ]);
  });

  test('part the lines of preformatted text only at blank lines', async () => {
    expect(await textsOf('<pre>One line\nand on.\n\nTwo   columns\n</pre>')).toEqual([
      'One line\nand on.',
      'Two   columns',
    ]);
  });

  test('do not part a headline', async () => {
    expect((await read('<h1>Joint<br>statement</h1><p>Text.</p>')).title).toBe('Joint statement');
  });
});

describe('lists', () => {
  test('are paragraphs, numbered as their author numbers them', async () => {
    const html =
      '<ol><li>One<ol type="a"><li>A</li><li><p>B</p><p>more</p></li></ol></li><li value="5">Five</li><li>Six</li></ol>' +
      '<ol start="3"><li>Three</li></ol><ol reversed><li>Two</li><li>One</li></ol><ul><li>Mark</li></ul>' +
      '<ol type="I"><li>(1) own mark</li><li>Roman</li></ol>';
    expect(await textsOf(html)).toEqual([
      '1. One',
      'a. A',
      'b. B',
      'more',
      '5. Five',
      '6. Six',
      '3. Three',
      '2. Two',
      '1. One',
      'Mark',
      '(1) own mark',
      'II. Roman',
    ]);
  });
});

describe('tables', () => {
  test('are read by rows, with the names of the columns above them', async () => {
    const html =
      '<h2>Chairs</h2><table><thead><tr><th>Year<th>City</thead><tr><td>2030<td>Липовец</td><tr><td><p>2031</p><td>芦苇镇</table>';
    const { passages, text } = await read(html);
    expect(passages.map((one) => [one.text, one.locator.heading])).toEqual([
      ['2030 | Липовец', ['Chairs', 'Year | City']],
      ['2031 | 芦苇镇', ['Chairs', 'Year | City']],
    ]);
    expect(text).toContain('\n\nYear | City\n\n');
  });

  test('that lay out a page are read as its paragraphs', async () => {
    const html = `<table><tr><td>Short</td><td>${'A long sentence of an article. '.repeat(12)}</td></tr></table>`;
    expect(await textsOf(html)).toEqual(['Short', 'A long sentence of an article. '.repeat(12).trim()]);
  });

  test('that hold nothing but names of columns are kept', async () => {
    expect(await textsOf('<table><tr><th>Year<th>City</table>')).toEqual(['Year | City']);
  });
});

describe('headings', () => {
  test('are the path of what is below them, without the title', async () => {
    const html = '<h1>T</h1><p>a.</p><h2>B</h2><p>b.</p><h3>C</h3><p>c.</p><h2>D</h2><p>d.</p>';
    expect(await headingsOf(html)).toEqual([[], ['B'], ['B', 'C'], ['D']]);
  });

  test.each([
    ['notes alone', '<h2>Annex III: list of goods</h2><ol><li id="footnote-1">Not printed.</ol>'],
    ['one of a higher rank', '<h3>Article 5</h3><p>Chapter II</p><p>Words of it.</p>'],
  ])('with nothing below them but %s are found, too', async (_, html) => {
    const document = await read(page(PROSE + html));
    expectNothingLost(document);
    expect(document.passages.map(({ text }) => text)).toContain(/<h\d>(.*?)</.exec(html)?.[1]);
  });

  test('with nothing below them are paragraphs', async () => {
    expect(await textsOf('<p>One.</p><h2>Two</h2><h2>Three</h2><p>Four.</p><h3>Five</h3>')).toEqual([
      'One.',
      'Two',
      'Four.',
      'Five',
    ]);
  });

  test.each([
    ['headings', '<h2>Статья 51</h2><p>Слова статьи.</p>', 'Статья 51'],
    ['bold paragraphs', '<p><b>Article 51</b></p><p>The words.</p>', 'Article 51'],
    ['bare paragraphs', '<div>第五十一条</div><div>条文。</div>', '第五十一条'],
    ['lines', 'Статья 51<br>Слова статьи.<br>Статья 52<br>Другие.', 'Статья 51'],
  ])('may be articles of treaties as %s', async (_, html, heading) => {
    expect((await headingsOf(html))[0]).toEqual([heading]);
  });

  test('lead who asks for an article to it', () =>
    inFolderOf(
      {
        'a.html':
          '<h1>公约</h1><h2>第七章</h2><h2>机构</h2><h3>第五十条</h3><p>甲。</p><h3>第五十一条</h3><p>设立理事会。</p>',
      },
      async (folder) => {
        const [quote] = (await openLibrary(folder)).ask('статья 51').quotes;
        expect(quote?.passage).toMatchObject({
          text: '设立理事会。',
          locator: { heading: ['第七章 机构', '第五十一条'] },
        });
      },
    ));

  test('are not made of rows and items that begin with the number of an article', async () => {
    expect(await textsOf('<ul><li>Article 5</li><li>Article 6</li></ul><p>Words.</p>')).toEqual([
      'Article 5',
      'Article 6',
      'Words.',
    ]);
  });
});

describe('metadata', () => {
  test('come from the page', async () => {
    const head =
      '<meta property="og:title" content="Six towns meet"><meta property="og:site_name" content="The Messenger">' +
      '<meta property="article:published_time" content="2031-04-05T08:00:00Z"><link rel="canonical" href="https://m.example/1">';
    expect(await read(`<html lang="en">${page(PROSE, head)}`)).toMatchObject({
      title: 'Six towns meet',
      date: '2031-04-05',
      publisher: 'The Messenger',
      url: 'https://m.example/1',
      language: 'en',
    });
  });

  test.each([
    ['<span itemprop="datePublished" content="2031-04-05T08:00">today</span>', 'markup'],
    ['<time itemprop="datePublished" datetime="2031-04-05">5 April</time>', 'markup'],
    ['<div><time datetime="2031-04-05">5 April</time></div>', 'time'],
  ])('have the date of an element: %s', async (element, dateFrom) => {
    expect(await read(page(element + PROSE))).toMatchObject({ date: '2031-04-05', dateFrom });
  });

  test('that are not there stay empty', async () => {
    const empty = { date: null, publisher: null, url: null, kind: null };
    expect(await read(page(PROSE))).toMatchObject(empty);
    expect(await read('<p>Only words.</p>')).toMatchObject({ ...empty, title: 'the-name' });
  });

  test.each([
    ['2031-04-05 10:30 来源：青石晨报', '2031-04-05', '青石晨报'],
    ['2031年4月5日 08:00　稿源: 青石晨报', '2031-04-05', '青石晨报'],
    ['5 апреля 2031, 10:30 | Источник: Речной вестник', '2031-04-05', 'Речной вестник'],
    ['05.04.2031 10:30', '2031-04-05', null],
    ['April 5, 2031 10:30', '2031-04-05', null],
  ])('may be in a dateline: %s', async (line, date, publisher) => {
    const document = await read(page(`<div class="info"><span>${line}</span></div><div class="text">${PROSE}</div>`));
    expect(document).toMatchObject({ date, publisher });
    expect(document.passages.map(({ text }) => text)).toEqual(WORDS);
    expect(document.leftOut).toContainEqual({ text: line.replace(/\s+/g, ' '), why: 'dateline, kept as metadata' });
  });

  test.each([
    'МОСКВА, 18 ноября. /ТАСС/. Заседание прошло 18 ноября 2025 года.',
    '(Москва, 18 ноября 2025 года)',
    '据莫斯科2025年11月18日电视新闻，会议在莫斯科举行。',
  ])('are not taken from the words of the article: %s', async (line) => {
    const document = await read(page(`<p>${line}</p>${PROSE}`));
    expect(document.date).toBeNull();
    expect(document.passages[0]?.text).toBe(line);
  });

  test('do not include the day of the visit', async () => {
    const clock = '<div class="top">2032年1月1日 星期四 10:30</div>';
    expect((await read(page(PROSE).replace('<nav>', `${clock}<nav>`))).date).toBeNull();
  });

  test.each([
    ['六镇共建图书馆_青石网', '六镇共建图书馆'],
    ['Шесть посёлков - одна библиотека | Вестник', 'Шесть посёлков - одна библиотека'],
    ['六镇共建图书馆-青石网', '六镇共建图书馆'],
    ['Six towns agree to run one library - The Messenger', 'Six towns agree to run one library'],
    ['Библиотека — это сила', 'Библиотека — это сила'],
    ['中国-中亚', '中国-中亚'],
  ])('have the title without the name of the site: %s', async (title, own) => {
    expect((await read(`<title>${title}</title><p>Words.</p>`)).title).toBe(own);
  });

  test('do not believe a language that the text is not in', async () => {
    const text = '<p>六镇的代表上周齐聚青石镇，就共建图书馆一事交换意见，并商定了五年计划。</p>';
    expect((await read(`<html lang="en">${text}`)).language).toBe('zh');
    expect((await read('<html lang="ru"><p>SCO 2025</p>')).language).toBe('ru');
  });
});

describe('encodings', () => {
  const windows1251 = Buffer.from(
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xD1\xEE\xE2\xE5\xF2 \xD8\xCE\xD1</p>',
    'latin1',
  );

  test('are those that the page declares', async () => {
    const { passages, encoding } = await readFile('a.html', windows1251);
    expect([passages[0]?.text, encoding]).toEqual(['Совет ШОС', 'windows-1251']);
  });

  test('are UTF-8 if that is what the bytes are, whatever the page says', async () => {
    expect(await textsOf('<meta charset="gb2312"><p>上合组织</p>')).toEqual(['上合组织']);
  });
});

describe('the boilerplate of a page', () => {
  test.each([
    ['menu', '<ul role="navigation"><li><a href="/a">A</a></li></ul>'],
    ['beside the article', '<aside><p>A box beside the text, with a sentence.</p></aside>'],
    ['form', '<form><p>Leave us your address, please.</p><button>Send</button></form>'],
    ['related links', '<h3>Read also</h3><ul><li><a href="/a">Other news</a></li></ul>'],
    ['related links', '<p>Читайте также: <a href="/a">Другая новость</a></p>'],
    ['related links', '<ul><li><a href="/a">Other news</a></li><li><a href="/b">More news</a></li></ul>'],
    ['credits', '<p>责任编辑：柳明</p>'],
    ['correction link', '<p>【纠错】</p>'],
    ['subscription', '<p>Подписывайтесь на наш канал.</p>'],
    ['copyright', '<p>Copyright 2031 The Messenger. All rights reserved.</p>'],
    ['button', '<button>Print</button>'],
    ['share bar or counter', '<p>分享到：微信</p>'],
    ['hidden', '<p style="display: none">Hidden words are not shown.</p>'],
    ['hidden', '<noscript>Please switch scripts on.</noscript>'],
    ['comments', '<div id="comments"><b>ivan</b><p>Great!</p></div>'],
    ['cookie note', '<div class="cookie-note"><p>We use cookies.</p></div>'],
  ])('is named as %s: %s', async (why, html) => {
    const document = await read(page(PROSE + html));
    expect(document.passages.map(({ text }) => text)).toEqual(WORDS);
    expect(document.leftOut.map((one) => one.why)).toContain(why);
    expectLawsToHold(document);
  });

  test.each([
    [
      'a list of documents',
      '<p>The towns signed:</p><ul><li><a href="/a">Charter</a></li><li><a href="/b">Budget</a></li></ul>',
      ['The towns signed:', 'Charter', 'Budget'],
    ],
    [
      'a list of documents under a heading',
      '<h2>Documents</h2><ul><li><a href="/a">Charter</a></li><li><a href="/b">Budget</a></li></ul>',
      ['Charter', 'Budget'],
    ],
    ['a short last line', '<p>The end</p>', ['The end']],
    ['a link alone', '<p><a href="/t">The text of the charter</a></p>', ['The text of the charter']],
    [
      'a paragraph of links',
      '<p><a href="/a">Alder</a>, <a href="/b">Birch</a> and <a href="/c">Elm</a> took part.</p>',
      ['Alder, Birch and Elm took part.'],
    ],
    [
      'a quotation',
      '<blockquote><p>No borders.</p><footer>— J. Reed</footer></blockquote>',
      ['No borders.', '— J. Reed'],
    ],
    ['a caption', '<figure><img src="a"><figcaption>The hall</figcaption></figure>', ['The hall']],
    ['a table', '<table><tr><td>Alder</td><td>2001</td></tr></table>', ['Alder | 2001']],
    [
      'a paragraph with a class that sounds like boilerplate',
      '<div class="share-of-banner"><p>The towns share the cost by the number of their people, and the banner of the library is green.</p></div>',
      ['The towns share the cost by the number of their people, and the banner of the library is green.'],
    ],
  ])('is not %s', async (_, html, texts) => {
    expect(await textsOf(page(PROSE + html))).toEqual([...WORDS, ...texts]);
    expect(await textsOf(page(`<div><div>${PROSE}${html}</div></div>`))).toEqual([...WORDS, ...texts]);
  });

  test('is looked for in pages that wrap everything in one form, too', async () => {
    const html = page(PROSE).replace('<main>', '<form><main>').replace('</main>', '</main></form>');
    expect(await textsOf(html)).toEqual(WORDS);
  });

  test('does not hide a page that a script would unhide', async () => {
    expect(await textsOf(`<div style="visibility:hidden">${PROSE}</div>`)).toEqual(WORDS);
  });

  test('is not looked for in a page that is no article', async () => {
    expect(await textsOf('<ul><li><a href="/a">Charter</a></li><li><a href="/b">Budget</a></li></ul>')).toEqual([
      'Charter',
      'Budget',
    ]);
    expect(await textsOf('<p>© is a sign.</p><p>Related words</p><p>The end</p>')).toEqual([
      '© is a sign.',
      'Related words',
      'The end',
    ]);
  });
});

describe('any page', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...'Совет в 2025 г. ст. 5 会议 《公报》 held at No. 5 &nbsp; &shy; &amp; 😀 𠮷 <b>a</b> <br> <a href="/x">link</a>'.split(
      ' ',
    ),
  );
  const tag = fc.constantFrom(
    ...(
      'p div ul ol li h1 h2 h3 table tr td th thead nav aside footer header article main form blockquote pre section span a b ' +
      'button sup ruby rt rp svg canvas style script figure figcaption center noscript template dl dt dd select option'
    ).split(' '),
  );
  const anyHtml = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: word },
        { weight: 3, arbitrary: tag.map((name) => `<${name}>`) },
        { weight: 2, arbitrary: tag.map((name) => `</${name}>`) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(' hidden', '<p hidden>', '<!--', '-->', '<ol start=7>', '。', '. ', '\n', '：'),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')) },
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(' '));

  test('keeps the laws of every document, or says why it is not used', async () => {
    let used = 0;
    await fc.assert(
      fc.asyncProperty(anyHtml, async (html) => {
        const document = await readOrNull(html);
        if (document === null) return;
        used += 1;
        expectLawsToHold(document);
        expect(lostLetters(document), html).toBe(0);
      }),
      { numRuns: runs(300) },
    );
    expect(used).toBeGreaterThan(runs(300) / 2);
  });

  const sentence = fc
    .tuple(
      fc.constantFrom('Совет', '会议', 'Meeting', 'Water'),
      fc.array(fc.constantFrom(...'решил провёл held 一致同意 2025 «ШОС» in Moscow'.split(' ')), {
        minLength: 3,
        maxLength: 9,
      }),
    )
    .map(([first, rest]) => `${first} ${rest.join(' ')}`);
  const block = fc.tuple(fc.constantFrom('p', 'div', 'li', 'blockquote', 'dd', 'h2', 'td'), sentence, fc.boolean());

  test('loses no word of its article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), fc.boolean(), async (blocks, hasFurniture) => {
        const words = blocks.map(([, text, ends]) => (ends ? `${text}.` : text));
        const wrap = {
          li: ['<ul><li>', '</li></ul>'],
          dd: ['<dl><dd>', '</dd></dl>'],
          td: ['<table><tr><td>', '</td></tr></table>'],
        };
        const html = blocks
          .map(([name], at) => {
            const [open, close] = wrap[name as keyof typeof wrap] ?? [`<${name}>`, `</${name}>`];
            return `${open}${words[at]}${close}`;
          })
          .join('');
        const document = await read(
          hasFurniture ? page(`${PROSE}${html}<p>That is all of it, said the mayor.</p>`) : html,
        );
        const kept = document.text.split('\n\n');
        expect(kept.filter((line) => words.includes(line))).toEqual(words);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a hostile page', () => {
  test.each([
    ['elements nested 100,000 deep', '<div>'.repeat(100_000), 'its HTML elements are nested too deep'],
    ['lists nested 100,000 deep', '<ul><li>x'.repeat(100_000), 'its HTML elements are nested too deep'],
    ['a million elements', '<i></i>'.repeat(1_000_000), 'it has more than 500,000 elements'],
    ['no words', '<img src="a.png"><script>words()</script>', 'no text found in it'],
    ['frames', '<frameset><frame src="a.html"></frameset>', 'no text found in it'],
    ['NULs', '<p>a\0b</p>', 'a binary file, not text'],
  ])('with %s is refused with a reason', async (_, html, reason) => {
    expect(await refusal(read(html))).toBe(reason);
  });

  test.each([
    ['elements nested 900 deep', `${'<div>'.repeat(900)}<p>Words.`],
    ['10 MB on one line', `<p>Words. ${'слово '.repeat(900_000)}</p>`],
    ['ten million blanks', `<p>Words.${' '.repeat(10_000_000)}</p>`],
    ['a hundred thousand line breaks', `<p>Words.<br>${'слово<br>'.repeat(100_000)}</p>`],
    ['tags that nothing closes', `${'<p><b><i><a href="x">'.repeat(2_000)}Words.`],
    [
      'cells that span a thousand rows',
      `<table>${`<tr><td rowspan="9999">${'x'.repeat(200)}<td>Words.`.repeat(2_000)}</table>`,
    ],
    ['characters that are none', '<p>Words. &#xD800; &#0; \u202Eabc\u202C \u0001</p>'],
    ['a comment that nothing closes', '<p>Words.</p><!-- a'],
    [
      'two hundred thousand attributes',
      `<p${Array.from({ length: 200_000 }, (__, at) => ` a${at}`).join('')}>Words.</p>`,
    ],
  ])('with %s is read', async (_, html) => {
    const document = await read(html);
    expect(document.passages.some(({ text }) => text.includes('Words.'))).toBe(true);
    // Texts that grow out of nothing would fill the memory.
    expect(document.text.length).toBeLessThan(2 * html.length + 20_000);
  });
});

async function readOrNull(html: string): Promise<Document | null> {
  try {
    return await read(html);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}
