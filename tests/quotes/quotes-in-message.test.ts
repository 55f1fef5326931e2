import { parse } from 'discord-markdown-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/quotes/message-text.ts';
import { quotesIn } from '../../src/quotes/quotes-in-message.ts';
import { listOf, recordOf } from '../discord/json.ts';

const TITLE = 'Treaty of the Lakes';
const read = (message: string) => quotesIn(message, (text) => text === TITLE);

describe('the quotes of a message', () => {
  test.each([
    [
      'He wrote “Boats carry a *light* at night.” [see](https://a.example/b) and "short"',
      ['Boats carry a light at night.'],
    ],
    ['> Boats carry\n> a light at night\nsee Article 5', ['Boats carry\na light at night']],
    ['>>> Boats carry\n\na light at night', ['Boats carry\n\na light at night']],
    ['Boats \\*carry\\* a light **at** night', ['Boats *carry* a light at night']],
    ['Boats [carry](https://a.example/b) a light', ['Boats carry a light']],
    ['「各成员国决定在二十四个湖泊不得捕鱼」第一章', ['各成员国决定在二十四个湖泊不得捕鱼']],
    ['『各成员国决定在二十四个湖泊不得捕鱼』', ['各成员国决定在二十四个湖泊不得捕鱼']],
    ['«Независимые государства» и „Стороны не признают“', ['Независимые государства', 'Стороны не признают']],
    ['"Boats carry a light" said', ['Boats carry a light']],
    [
      '### Who?\n>>> Boats carry **a light** at night\n-# [1] Treaty of the Lakes · ¶5',
      ['Boats carry a light at night'],
    ],
    [`“${TITLE}” says “Boats carry a light”.`, ['Boats carry a light']],
    ['||Boats carry|| ~~a light~~ `at night`', ['Boats carry a light at night']],
    ['- Boats carry\n- a light at night', ['Boats carry\na light at night']],
    ['only “short” ones', ['only “short” ones']],
    [
      '“one that is long enough” «another that is longer still» "the third is by far the longest" 「一二三四五六七八九十甲乙丙丁」',
      ['the third is by far the longest', 'another that is longer still', 'one that is long enough'],
    ],
    ['', ['']],
  ])('%j', (message, quotes) => expect(read(message).quotes).toEqual(quotes));

  test.each([
    ['Article 5: “Boats carry a light at night” is law', 'Article 5:   is law'],
    ['> Boats carry a light\nsee Article 5', 'see Article 5'],
    [`“${TITLE}” says “Boats carry a light”.`, `“${TITLE}” says  .`],
    ['Article 5 says that boats carry a light', ''],
  ])('and what %j says around them', (message, around) => expect(read(message).around.trim()).toBe(around.trim()));

  test.each(['[](', '*', '[', '](https://a)', '“', '> ', '>>> ', '<', '\n- ', '\n-# a', '__a', '||', '```', '\\', '🇨'])(
    'before %j again and again are read',
    (piece) => {
      const { quotes } = read(`“Boats carry a light” and ${piece.repeat(4_000)}`);
      expect(quotes).toContain('Boats carry a light');
    },
  );

  test.each([
    ['`', '\n'],
    ['`', '- '],
    ['*_', '_*'],
    ['[', ']('],
    ['“', '”'],
  ])('of many %j before many %j are read', (before, after) => {
    expect(read(before.repeat(1_900) + after.repeat(1_900)).quotes.length).toBeLessThanOrEqual(3);
  });
});

describe('the text of a message', () => {
  const words = fc.array(fc.constantFrom('Boats', 'carry', 'лодки', '湖泊', 'x-y', '2', '“light”', '(at)', 'night.'), {
    minLength: 1,
    maxLength: 4,
  });
  const around = fc.constantFrom('', '', '', '**', '*', '__', '_', '~~', '||', '`', '***');
  const written = fc.tuple(around, words).map(([mark, some]) => `${mark}${some.join(' ')}${mark}`);
  const link = words.map((some) => `[${some.join(' ').replace(/_/gu, '')}](https://example.org/a)`);
  const escaped = fc.constantFrom('\\*', '\\_', '\\>', '\\[', '\\`', '\\\\', '\\~');
  const line = fc
    .tuple(
      fc.constantFrom('', '', '> '),
      fc.array(fc.oneof(written, written, link, escaped), { minLength: 1, maxLength: 5 }),
    )
    .map(([mark, some]) => mark + some.join(' '));

  test('is what a parser of its Markdown finds', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const message = lines.join('\n');
        const shown = piecesOf(message).map(({ text }) => text);
        expect(lettersOnly(shown.join(' '))).toBe(lettersOnly(textOf(parse(message, 'extended'))));
      }),
      { numRuns: 500 },
    );
  });
});

function lettersOnly(text: string): string {
  return text.replace(/\s+/gu, '');
}

function textOf(nodes: unknown): string {
  return listOf(nodes)
    .map((node) => {
      const { content, type } = recordOf(node);
      return type === 'br' ? '\n' : typeof content === 'string' ? content : textOf(content);
    })
    .join('');
}
