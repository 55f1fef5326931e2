import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DifferenceBlock, QuoteBlock, Reply } from '../../src/reply/reply.ts';
import { type Style, renderText } from '../../src/reply/render-text.ts';

const quote: QuoteBlock = {
  kind: 'quote',
  text: 'One. Two. Three.',
  keySentence: { start: 5, end: 9 },
  highlights: [],
  passage: 'AAAAAA',
  sentence: 1,
  citation: '[1] Title · ¶2 · line 3',
  alsoIn: null,
  link: null,
};

const difference: DifferenceBlock = {
  kind: 'difference',
  parts: [
    { kind: 'same', text: 'on ' },
    { kind: 'put_in', text: 'two' },
    { kind: 'left_out', text: 'three' },
    { kind: 'same', text: ' boats' },
    { kind: 'skipped' },
    { kind: 'same', text: 'at night' },
  ],
  quoteOnly: 'quote',
  documentOnly: 'document',
};

const render = (...blocks: Reply) => renderText(blocks, { colour: false });
const narrow = (...blocks: Reply) => renderText(blocks, { colour: false, width: 16 });
const linked = (url: string) =>
  renderText([{ ...quote, link: { url, label: 'Open source' } }], { colour: true, links: true });
const bold = (text: string) => `\u001B[1m${text}\u001B[22m`;
const dim = (text: string) => `\u001B[2m${text}\u001B[22m`;
const underlined = (text: string) => `\u001B[4m${text}\u001B[24m`;
const bar = '\u001B[36m│\u001B[39m';

describe('without colours', () => {
  test('a quote is behind a bar, with its citation below', () => {
    expect(render(quote)).toBe('│ One. Two. Three.\n  [1] Title · ¶2 · line 3\n');
  });

  test('every line of a quote has its bar, whatever ends it', () => {
    const text = 'One.\r\nTwo.\rThree.\n\nFour.';
    expect(render({ ...quote, text, keySentence: { start: 0, end: 4 } })).toBe(
      '│ One.\n│ Two.\n│ Three.\n│ \n│ Four.\n  [1] Title · ¶2 · line 3\n',
    );
  });

  test('a difference is in brackets: what only the quote has, what only the document has', () => {
    expect(render(difference)).toBe('on [-two-]{+three+} boats […] at night\n[-quote-] · {+document+}\n');
  });

  test('the address of a document is below its citation', () => {
    const link = { url: 'https://example.org/a', label: 'Open source' };
    expect(render({ ...quote, link })).toMatch(/line 3\n {2}https:\/\/example\.org\/a\n$/);
  });

  test('blocks are parted by a blank line, items of a list are not', () => {
    expect(
      render(
        { kind: 'heading', text: 'Question?' },
        { kind: 'text', text: 'Answer.' },
        { kind: 'list', items: ['a', 'b'] },
        { kind: 'note', text: 'Note.' },
      ),
    ).toBe('Question?\n\nAnswer.\n\n- a\n- b\n\nNote.\n');
  });

  test('control characters are shown, not obeyed, in every kind of block', () => {
    const bad = 'a\u001B[2Jb\u0007c\u0000d\u007Fe\u009Bf';
    const shown = 'a␛[2Jb␇c␀d\uFFFDe\uFFFDf';
    const reply = [
      { kind: 'heading', text: bad },
      { kind: 'text', text: bad },
      { kind: 'note', text: bad },
      { kind: 'list', items: [bad] },
      {
        ...quote,
        text: bad,
        keySentence: { start: 0, end: bad.length },
        citation: bad,
        link: { url: bad, label: bad },
      },
    ] as const;
    const text = render(...reply);
    expect(text.split(shown).length - 1).toBe(7);
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });

  test('a TAB is kept', () => expect(render({ kind: 'text', text: 'a\tb' })).toBe('a\tb\n'));
});

describe('with colours', () => {
  test('names that were asked for are underlined, in the key sentence and out of it', () => {
    const highlights = [
      { start: 0, end: 3 },
      { start: 7, end: 8 },
    ];
    expect(renderText([{ ...quote, highlights }], { colour: true })).toContain(
      `${bar} ${underlined('One')}. ${bold('Tw')}${bold(underlined('o'))}${bold('.')} Three.\n`,
    );
  });

  test('the key sentence is bold and the citation dim', () => {
    expect(renderText([quote], { colour: true })).toBe(
      `${bar} One. ${bold('Two.')} Three.\n  ${dim('[1] Title · ¶2 · line 3')}\n`,
    );
  });

  test('the key sentence is the same behind line breaks of two characters', () => {
    const text = 'One.\r\n\r\nTwo. Three.';
    expect(renderText([{ ...quote, text, keySentence: { start: 8, end: 12 } }], { colour: true })).toContain(
      `\n${bar} ${bold('Two.')} Three.\n`,
    );
  });

  test('the bars of a key sentence over several lines are not bold', () => {
    const text = 'One\ntwo.';
    expect(renderText([{ ...quote, text, keySentence: { start: 0, end: 8 } }], { colour: true })).toContain(
      `${bar} ${bold('One')}\n${bar} ${bold('two.')}\n`,
    );
  });
});

describe('on a screen', () => {
  test('every line that a quote takes has its bar, and what follows a number or a dash hangs behind it', () => {
    expect(
      narrow(
        { kind: 'text', text: 'Точные слова документов:\nвот' },
        { ...quote, text: '会议由米舒斯京主持。\n散会。' },
        { kind: 'list', items: ['Россия председательствует', '中国'] },
      ),
    ).toBe(
      [
        'Точные слова ',
        'документов:',
        'вот',
        '',
        '│ 会议由米舒斯京',
        '│ 主持。',
        '│ 散会。',
        '  [1] Title · ¶2 ',
        '      · line 3',
        '',
        '- Россия ',
        '  председательст',
        '  вует',
        '- 中国',
        '',
      ].join('\n'),
    );
  });

  test('bold and dim go on over the lines, and never hold a bar', () => {
    const text = 'One. Two three four five. Six.';
    expect(renderText([{ ...quote, text, keySentence: { start: 5, end: 25 } }], { colour: true, width: 14 })).toBe(
      [
        `${bar} One. ${bold('Two ')}`,
        `${bar} ${bold('three four ')}`,
        `${bar} ${bold('five.')} Six.`,
        `  ${dim('[1] Title · ')}`,
        `      ${dim('¶2 · ')}`,
        `      ${dim('line 3')}`,
        '',
      ].join('\n'),
    );
  });

  test('an address stays on its line', () => {
    const url = 'https://example.org/a/long/way/to/go';
    expect(narrow({ ...quote, link: { url, label: 'Open source' } })).toContain(`\n  ${url}\n`);
  });

  test('what is broken for it is the text, but for breaks, bars and margins', () => {
    const word = fc.oneof(
      fc.constantFrom('会议', '。', '“', '”', ' ', '  ', 'заседание', '24-м', '\t', '\u0301', '\u001B[2J', '\u2028'),
      fc.string({ unit: 'binary' }),
    );
    const said = fc.array(word, { maxLength: 20 }).map((words) => words.join('').replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(said, said, fc.integer({ min: 8, max: 50 }), fc.nat(), fc.nat(), (text, item, width, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
        const reply: Reply = [
          { ...quote, text, citation: '', keySentence: { start: start ?? 0, end: end ?? 0 } },
          { kind: 'list', items: [item] },
        ];
        const broken = (style: Style) =>
          renderText(reply, style)
            // oxlint-disable-next-line no-control-regex -- the escapes that the renderer writes
            .replace(/\u001B\[\d+m/g, '')
            .replace(/\n(?:│ | {2})/g, '')
            .replace(/^│ |\n- /g, '');
        expect(broken({ colour: true, width })).toBe(broken({ colour: false }));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an address that can be clicked', () => {
  test('is marked, and is there to be read', () => {
    const url = 'https://example.org/%E4%B8%8A?a=1;b=2#c';
    expect(linked(url)).toContain(`\n  \u001B]8;;${url}\u001B\\${url}\u001B]8;;\u001B\\\n`);
  });

  test('leads to the words on the page, which are not shown', () => {
    const url = 'https://example.org/a#:~:text=%E9%A2%84%E7%AE%97';
    expect(linked(url)).toContain(`\u001B]8;;${url}\u001B\\https://example.org/a\u001B]8;;\u001B\\\n`);
    expect(renderText([{ ...quote, link: { url, label: 'Open source' } }], { colour: true })).toContain(
      '\n  https://example.org/a\n',
    );
  });

  test.each([
    'https://example.org/\u001B\\\u001B[2J',
    'https://example.org/\u0007',
    'https://example.org/\u009C',
    'https://example.org/a b',
    'https://example.org/上',
    'javascript:alert(1)',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('is left as it is where it could hold anything else: %.40j', (url) => {
    expect(linked(url)).not.toContain('\u001B]8');
    expect(linked(url)).not.toContain('\u001B\\');
  });
});
