import { describe, expect, test } from 'vitest';
import type { QuoteBlock, Reply } from '../src/reply.ts';
import { renderText } from '../src/render-text.ts';

const quote: QuoteBlock = {
  kind: 'quote',
  text: 'One. Two. Three.',
  keySentence: { start: 5, end: 9 },
  marks: [],
  passage: 'AAAAAA',
  sentence: 1,
  citation: '[1] Title · ¶2 · line 3',
  link: null,
};

const render = (...blocks: Reply) => renderText(blocks, { colour: false });
const bold = (text: string) => `\u001B[1m${text}\u001B[22m`;
const dim = (text: string) => `\u001B[2m${text}\u001B[22m`;

describe('without colours', () => {
  test('a quote stands behind a bar, with its citation below', () => {
    expect(render(quote)).toBe('│ One. Two. Three.\n  [1] Title · ¶2 · line 3\n');
  });

  test('every line of a quote has its bar, whatever ends it', () => {
    const text = 'One.\r\nTwo.\rThree.\n\nFour.';
    expect(render({ ...quote, text, keySentence: { start: 0, end: 4 } })).toBe(
      '│ One.\n│ Two.\n│ Three.\n│ \n│ Four.\n  [1] Title · ¶2 · line 3\n',
    );
  });

  test('the address of a document stands below its citation', () => {
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
  test('the key sentence is bold and the citation dim', () => {
    expect(renderText([quote], { colour: true })).toBe(
      `│ One. ${bold('Two.')} Three.\n  ${dim('[1] Title · ¶2 · line 3')}\n`,
    );
  });

  test('the bars of a key sentence over several lines are not bold', () => {
    const text = 'One\ntwo.';
    expect(renderText([{ ...quote, text, keySentence: { start: 0, end: 8 } }], { colour: true })).toContain(
      `│ ${bold('One')}\n│ ${bold('two.')}\n`,
    );
  });
});
