import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { expectNothingLost } from './laws.ts';
import { runs } from '../runs.ts';

async function read(id: string, text: string): Promise<Document | null> {
  try {
    return await readFile(id, new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

const here = (path: string) => new URL(path, import.meta.url).pathname;

describe('nothing is lost without a word', () => {
  const fixtures = readdirSync(here('../fixtures')).filter((name) => /\.(?:txt|md)$/.test(name));

  test.each(fixtures)('from %s', async (name) => {
    expectNothingLost(await readFile(name, readFileSync(here(`../fixtures/${name}`))));
  });

  test.each(['zh', 'ru', 'en'])('from the seeds in %s', async (language) => {
    const folder = here(`../../seeds/${language}`);
    for (const name of readdirSync(folder)) expectNothingLost(await readFile(name, readFileSync(`${folder}/${name}`)));
  });

  const prose = fc.constantFrom(
    '会议在石桥镇举行。',
    '各方一致同意。',
    'Стороны договорились о сотрудничестве.',
    'The meeting was held at Stonebridge.',
    'Related issues were discussed.',
    'сети убирают осенью',
    '每年四月联合巡河一次',
  );
  const headings = fc.constantFrom(
    ...'第一章 总则|第 二 章|第三条|第四条 各方合作。|一、范围|二、时间|（一）甲|Chapter I|PART TWO|Duties|Article 5|Article 6. They agree.|Статья 7|Статья 8. Сроки|Глава II|I. Сроки|II. Сети|1. Dates|2. Nets|1.1 Days|附件 1|Приложение'.split(
      '|',
    ),
  );
  const boilerplate = fc.constantFrom(
    ...'Home > News > Local;首页 > 新闻;分享至;0;Share;2031-04-05 10:30 来源：河畔日报;3 апреля 2031, 14:20;Читайте также:;Related: Another thing;责任编辑：柳青;© 2031;声明：转载请联系;USD 92,10 EUR 99,85;Подписаться на новости;Об авторе;Реклама;Jane Alder;河畔网;Как это было на реке'.split(
      ';',
    ),
  );
  const rows = fc.constantFrom('Town\tLevel', 'Stonebridge\t412', '柳湾\t398', '\t', 'a\tb\tc');
  const lines = fc.oneof(
    { weight: 4, arbitrary: prose },
    { weight: 3, arbitrary: headings },
    { weight: 3, arbitrary: boilerplate },
    { weight: 2, arbitrary: rows },
    { weight: 3, arbitrary: fc.constant('') },
  );

  test('from any plain text', async () => {
    const texts = fc
      .tuple(
        fc.array(boilerplate, { maxLength: 4 }),
        fc.array(lines, { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
      )
      .map(([top, rest, lineBreak]) => [...top, ...rest].join(lineBreak));
    let used = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const document = await read('the-name.txt', text);
        if (document === null) return;
        used += 1;
        expectNothingLost(document);
      }),
      { numRuns: runs(1_500) },
    );
    expect(used).toBeGreaterThan(runs(1_500) / 2);
  });

  const markup = fc.constantFrom(
    '# One',
    '## Two',
    '### Три *слова*',
    '---',
    '- item',
    '1. first',
    '> quoted',
    '**第五条**',
    '**Article 9.** Text.',
    '| Town | Level |\n| --- | --- |\n| Stonebridge | 412 |',
    '| lone |\n| --- |',
    '<p><strong>消息</strong>：甲。</p>',
    '<div>乙<br/>丙 <b>丁</b></div>',
    '<!-- note -->',
    '<h2>Head</h2><p>Body</p>',
    '```\ncode\n```',
    '![](a.png)',
    '[查看原文](https://example.org)',
    '[e]: https://example.org',
    '第一条\n各方合作。\n第二条\n每年一次。',
    '<style>p{}</style>',
  );

  test('from any Markdown', async () => {
    const texts = fc
      .tuple(
        fc.constantFrom('', '', '\uFEFF', '---\ntitle: Mine\ndate: 2031\n---\n'),
        fc.array(fc.oneof(markup, prose, headings), { maxLength: 30 }),
        fc.constantFrom('\n\n', '\r\n\r\n', '\n'),
      )
      .map(([front, parts, between]) => front + parts.join(between));
    let used = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const document = await read('the-name.md', text);
        if (document === null) return;
        used += 1;
        expectNothingLost(document);
      }),
      { numRuns: runs(1_000) },
    );
    expect(used).toBeGreaterThan(runs(1_000) / 2);
  });
});
