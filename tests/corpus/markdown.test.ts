import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';

const read = (text: string) => readFile('folder/the-name.md', new TextEncoder().encode(text));
const textsOf = async (text: string) => (await read(text)).passages.map((passage) => passage.text);
const headingsOf = async (text: string) => (await read(text)).passages.map(({ locator }) => locator.heading);

describe('front matter', () => {
  test('says what the document is', async () => {
    const document = await read(
      '---\ntitle: "联合公报"\ndate: 2025-11-18\npublisher: Xinhua\nurl: https://example.org/a\nlanguage: zh-CN\nkind: communiqué\n---\n\nText.\n',
    );
    expect(document).toMatchObject({
      title: '联合公报',
      date: '2025-11-18',
      publisher: 'Xinhua',
      url: 'https://example.org/a',
      language: 'zh',
      kind: 'communiqué',
    });
  });

  test.each(['null', '~', '', '""', '"  "'])('says nothing where a field is %s', async (value) => {
    expect(await read(`---\ndate: ${value}\npublisher: ${value}\n---\nText.\n`)).toMatchObject({
      date: null,
      publisher: null,
    });
  });

  test.each([
    '2025',
    '2025-11',
    '2025-11-18',
    '"18 ноября 2025 года"',
    '2025-11-18T10:00:00Z',
    '2025.10',
    '2025.11.18',
  ])('keeps the date %s as it is written', async (date) => {
    expect((await read(`---\ndate: ${date}\n---\nText.\n`)).date).toBe(date.replaceAll('"', ''));
  });

  test.each(['1.10', '007', 'true'])('keeps the title %s as it is written', async (title) => {
    expect((await read(`---\ntitle: ${title}\n---\nText.\n`)).title).toBe(title);
  });

  test('puts a title of several lines on one', async () => {
    expect((await read('---\ntitle: >-\n  One\n  two\n---\nText.\n')).title).toBe('One two');
  });

  test('may have fields that are not ours, with anything in them', async () => {
    const document = await read('---\nsources:\n  - title: Other\n    n: 1\ntags: [a, b]\ntitle: Mine\n---\nText.\n');
    expect(document.title).toBe('Mine');
  });

  test.each([
    ['CRLF', '---\r\ntitle: Mine\r\n---\r\nText.\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: Mine\n---\nText.\n'],
    ['three dots at its end', '---\ntitle: Mine\n...\nText.\n'],
    ['nothing below it but one line without an end', '---\ntitle: Mine\n---\nText.'],
  ])('is read with %s', async (_, text) => {
    expect((await read(text)).title).toBe('Mine');
    expect(await textsOf(text)).toEqual(['Text.']);
  });

  test('may be empty', async () => expect(await textsOf('---\n---\nText.\n')).toEqual(['Text.']));

  test('is at the top or is none', async () => {
    expect((await read('Text.\n\n---\ntitle: Mine\n---\n')).title).not.toBe('Mine');
  });
});

describe('the title', () => {
  test('is that of the front matter before that of the first heading', async () => {
    expect((await read('---\ntitle: Mine\n---\n# Other\n\nText.\n')).title).toBe('Mine');
  });

  test('is the first heading, whatever its level, without its markup', async () => {
    expect((await read('### The *first*\n  `one`\n\n# Second\n\nText.\n')).title).toBe('The first');
    expect((await read('Первая *глава*\n===\n\nТекст.\n')).title).toBe('Первая глава');
  });

  test('is the name of the file where there is no heading', async () => {
    expect((await read('Text.\n')).title).toBe('the-name');
  });
});

describe('headings', () => {
  test('are the path of what is below them', async () => {
    const text = '# A\n\na.\n\n## B\n\nb.\n\n### C\n\nc.\n\n## D\n\nd.\n\n# E\n\ne.\n';
    expect(await headingsOf(text)).toEqual([[], ['B'], ['B', 'C'], ['D'], ['E']]);
  });

  test('may leave out a level', async () => {
    expect(await headingsOf('---\ntitle: T\n---\n# A\n\n### C\n\nc.\n\n## B\n\nb.\n')).toEqual([
      ['A', 'C'],
      ['A', 'B'],
    ]);
  });

  test('do not repeat the title', async () => {
    expect(await headingsOf('---\ntitle: A\n---\n# A\n\n## B\n\nb.\n')).toEqual([['B']]);
  });
});

describe('passages', () => {
  test('keep their markup', async () => {
    expect(await textsOf('The **Joint** [Communiqué](https://example.org) &amp; `more`.\n')).toEqual([
      'The **Joint** [Communiqué](https://example.org) &amp; `more`.',
    ]);
  });

  test('are the items of a list, without their marks', async () => {
    expect(await textsOf('- One.\n- Two.\n  - Three.\n\n1. Four.\n\n   Five.\n')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
    ]);
  });

  test('are the paragraphs of a block quote', async () => {
    expect(await textsOf('> One\n> and on.\n>\n> Two.\n')).toEqual(['One\n> and on.', 'Two.']);
  });

  test('are the paragraphs of HTML, without the tags around them', async () => {
    const html = '<p><strong>消息</strong>：甲。</p><p>乙<br/>丙 <b>丁</b></p>\n<!-- hidden -->\n<div>戊</div>\n';
    expect(await textsOf(html)).toEqual(['<strong>消息</strong>：甲。', '乙', '丙 <b>丁</b>', '戊']);
  });

  test('are the head of a table that has no other row with words', async () => {
    expect(await textsOf('| lone |\n| --- |\n| ![](a.png) |\n')).toEqual(['lone']);
  });

  test('may be code', async () => {
    expect((await textsOf('```\nconst a = 1;\n```\n')).join()).toContain('const a = 1;');
  });

  test('are no headings, thematic breaks, link definitions or comments', async () => {
    const text = '# A\n\n***\n\n[a]: https://example.org\n\n<!-- note -->\n\nB\n---\n\n___\n\nText.\n';
    expect(await textsOf(text)).toEqual(['Text.']);
  });

  test('are numbered without counting what is not quoted', async () => {
    const { passages } = await read('---\ntitle: T\n---\n\n# A\n\nOne.\n\n---\n\n## B\n\n- Two.\n');
    expect(passages.map(({ text, locator }) => [text, locator.paragraph, locator.lineStart])).toEqual([
      ['One.', 1, 7],
      ['Two.', 2, 13],
    ]);
  });
});
