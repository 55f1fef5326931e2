import { expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { en } from '../../src/i18n/en.ts';
import { quoteBlock } from '../../src/reply/quote-block.ts';
import { expectLawsToHold, expectNothingLost } from './laws.ts';

async function addressesOf(text: string) {
  const document = await readFile('digest.md', new TextEncoder().encode(text));
  expectLawsToHold(document);
  expectNothingLost(document);
  return {
    document,
    items: document.passages.map(({ text: words, locator: { heading, url } }) => [words, heading.at(-1), url]),
  };
}

const at = (number: number) => `https://news.example/2031/04/05/n${number}.html`;

test.each([
  ['a link below', (url: string) => ['', `[查看原文](${url})`]],
  ['an address below', (url: string) => ['', `<${url}>`]],
  ['a label and an address below', (url: string) => ['', `来源：${url}`]],
  ['a link above', (url: string) => [`[View the original](${url})\n`, '']],
])('each item of a digest has its own address, by %s', async (_, around) => {
  const item = (number: number) => {
    const [above, below] = around(at(number));
    return `## Item ${number}\n\n${above}\nThe bridge ${number} is open.\n\nAll of ${number} are glad.\n\n${below}\n`;
  };
  const { document, items } = await addressesOf(`# The day\n\nThree items.\n\n${[1, 2, 3].map(item).join('\n')}`);
  expect(items).toEqual([
    ['Three items.', undefined, undefined],
    ...[1, 2, 3].flatMap((number) => [
      [`The bridge ${number} is open.`, `Item ${number}`, at(number)],
      [`All of ${number} are glad.`, `Item ${number}`, at(number)],
    ]),
  ]);
  expect(document).toMatchObject({ url: null, date: '2031-04-05', dateFrom: 'address' });
});

test('the heading of an item may be the link, and its parts have it too', async () => {
  const item = (number: number) =>
    `## [Item ${number}](${at(number)})\n\nIt opens.\n\n### More of ${number}\n\nIt closes.\n`;
  const { items } = await addressesOf(`# The day\n\n${item(1)}\n${item(2)}`);
  expect(items.map(([, , url]) => url)).toEqual([at(1), at(1), at(2), at(2)]);
});

test('several items below one heading have the next address each', async () => {
  const { items } = await addressesOf(`# The day\n\nOne.\n\n<${at(1)}>\n\nTwo.\n\n<${at(2)}>\n\nThe end.\n`);
  expect(items.map(([words, , url]) => [words, url])).toEqual([
    ['One.', at(1)],
    ['Two.', at(2)],
    ['The end.', undefined],
  ]);
});

test('one address is that of the document', async () => {
  const { document, items } = await addressesOf(`# The day\n\n## One\n\nIt opens.\n\n[View the original](${at(1)})\n`);
  expect([document.url, items[0]?.[2]]).toEqual([at(1), undefined]);
});

test('a citation leads to the address of its item', async () => {
  const { document } = await addressesOf(
    `# The day\n\n## A\n\nIt opens.\n\n<${at(1)}>\n\n## B\n\nIt closes.\n\n<${at(2)}>\n`,
  );
  const [, passage] = document.passages;
  if (passage === undefined) throw new Error('no second passage');
  const quote = {
    number: 1,
    document,
    isTitleShared: false,
    passage,
    keySentence: { start: 0, end: passage.text.length },
    alsoIn: [],
  };
  expect(quoteBlock(quote as unknown as Parameters<typeof quoteBlock>[0], en).link?.url).toContain(at(2));
});
