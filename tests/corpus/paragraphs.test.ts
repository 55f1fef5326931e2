import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { expectLawsToHold, expectNothingLost } from './laws.ts';

async function passagesOf(id: string, text: string) {
  const document = await readFile(id, new TextEncoder().encode(text));
  expectLawsToHold(document);
  expectNothingLost(document);
  return document.passages.map(({ text: words, locator: { heading } }) => ({ words, heading }));
}

const wordsOf = async (id: string, text: string) => (await passagesOf(id, text)).map(({ words }) => words);

describe('paragraphs within a line', () => {
  const paragraphs = ['各方在北桥举行会议。', '会议讨论了渡船。', '各方商定了下次会议的日期：', '明年四月。'];

  test.each([
    '\u3000\u3000',
    '\u2003\u2003',
    '\u00A0\u00A0\u00A0\u00A0',
    '\u2029',
    '\u2028',
    '¶',
    '\t\u3000\u3000',
    '    ',
  ])('are parted by %j', async (mark) => {
    const line = paragraphs.join(mark);
    expect(await wordsOf('a.txt', `渡船会议公报\n\n${line}\n`)).toEqual(['渡船会议公报', ...paragraphs]);
    expect(await wordsOf('a.md', `# 渡船会议公报\n\n${line}\n`)).toEqual(paragraphs);
  });

  test.each(['&emsp;&emsp;', '<br>', '<br/><br/>'])('are parted by %s in Markdown', async (mark) => {
    expect(await wordsOf('a.md', `# 渡船会议公报\n\n${paragraphs.join(mark)}\n`)).toEqual(paragraphs);
  });

  test('have their title parted from them', async () => {
    const line = ['渡船会议公报', ...paragraphs].join('\u3000\u3000');
    expect(await wordsOf('a.txt', line)).toEqual(['渡船会议公报', ...paragraphs]);
  });

  test.each([
    '第一条\u3000\u3000双方每三个月交换一次测站资料。',
    '甲方代表\u3000\u3000\u3000\u3000乙方代表',
    '会议　于四月举行。',
    'The gauge is read twice.  It is written down.',
  ])('are not seen in %s', async (line) => {
    const words = await wordsOf('a.txt', `渡船会议公报\n\n各方举行会议。\n\n${line}\n\n各方满意。\n`);
    expect(words).toContain(line);
  });
});

describe('a lead-in that ends with a colon', () => {
  test('is one passage with a short list', async () => {
    const list = '他提出三点建议：\n一是保持渡船畅通；\n二是每日读取水位；\n三是加强联络。';
    expect(await wordsOf('a.txt', `渡船会议\n\n各方举行会议。\n\n${list}\n\n会议结束。\n`)).toContain(list);
    const markdown = 'They agreed on:\n\n- ferries;\n- gauges;\n- letters.';
    expect(await wordsOf('a.md', `# The ferry\n\nThey met.\n\n${markdown}\n\nThey left.\n`)).toContain(markdown);
  });

  test('heads the items of a long one', async () => {
    const items = ['一', '二', '三', '四'].map(
      (number) => `${number}是${'各方应当加强渡船方面的合作，'.repeat(14)}保持畅通。`,
    );
    const passages = await passagesOf(
      'a.txt',
      ['渡船会议', '各方举行会议。', '他提出四点建议：', ...items].join('\n\n'),
    );
    expect(passages[2]?.words).toBe('他提出四点建议：');
    expect(passages.slice(3)).toEqual(items.map((words) => ({ words, heading: ['他提出四点建议：'] })));
  });

  test('heads what markup parts from it', async () => {
    const html = '<p>他提出两点建议：</p><p>一是保持畅通。</p><p>二是加强联络。</p><p>会议结束。</p>';
    expect(await passagesOf('a.md', `### 渡船会议\n\n${html}\n`)).toEqual([
      { words: '他提出两点建议：', heading: [] },
      { words: '一是保持畅通。', heading: ['他提出两点建议：'] },
      { words: '二是加强联络。', heading: ['他提出两点建议：'] },
      { words: '会议结束。', heading: [] },
    ]);
  });

  test('is a paragraph alone before one that is no item', async () => {
    expect(await wordsOf('a.txt', '渡船会议\n\n他说：\n\n渡船应当畅通。\n\n各方同意。\n')).toContain('他说：');
  });
});

const articles = (mark: (name: string) => string) =>
  ['宗旨', '范围', '值班'].map(
    (name, at) => `第${'一二三'[at]}条${mark(name)}测站值班员每天两次读取水位，并记入${name}登记簿。`,
  );

describe('an article', () => {
  test.each([
    ['a name in brackets above it', (name: string) => `【${name}】\n\n`, (name: string) => `【${name}】`],
    ['a name in brackets before it', (name: string) => `【${name}】`, (name: string) => `【${name}】`],
    ['its words right behind the number', () => '', () => ''],
  ])('has its heading with %s', async (_, mark, named) => {
    const passages = await passagesOf('a.txt', `河流观测合作条例\n\n${articles(mark).join('\n\n')}\n`);
    expect(passages.slice(-3).map(({ heading }) => heading.at(-1))).toEqual(
      ['宗旨', '范围', '值班'].map((name, at) => `第${'一二三'[at]}条${named(name)}`),
    );
  });

  test('is not headed by a sentence that speaks of it', async () => {
    const passages = await passagesOf('a.txt', '河流观测合作条例\n\n各方同意。\n\n第一条规定的测站由双方共同管理。\n');
    expect(passages.at(-1)?.heading).toEqual([]);
  });
});

test('long names are cut, and a side file that is too large is refused', async () => {
  const bytes = new TextEncoder().encode(`---\ntitle: ${'long '.repeat(12_000)}\n---\n\nThe ferry leaves at six.\n`);
  expect((await readFile('a.md', bytes)).title).toHaveLength(400);
  const sideFile = { name: 'a.md.meta.yaml', bytes: new TextEncoder().encode(`title: ${'long '.repeat(20_000)}`) };
  await expect(readFile('a.md', bytes, sideFile)).rejects.toMatchObject({ problem: { code: 'metadata-too-large' } });
});
