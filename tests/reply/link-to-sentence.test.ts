import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkToSentence } from '../../src/reply/link-to-sentence.ts';

const PAGE = 'https://example.org/page.html';

/** The words that a text fragment looks for: one text, or its beginning and its end. */
function textsIn(url: string | null): string[] {
  const [, directive = ''] = /:~:text=(.*)$/.exec(url ?? '') ?? [];
  return directive === '' ? [] : directive.split(',').map(decodeURIComponent);
}

describe('a link to a sentence', () => {
  test.each([
    ['The “24th meeting”, held in Moscow - all & more.', 1],
    ['第二十四次会议在莫斯科举行。', 1],
    ['Заседание состоялось в Москве.', 1],
    ['第二十四次会议在莫斯科举行，'.repeat(12), 2],
    ['Заседание Совета глав правительств состоялось в Москве; '.repeat(9), 2],
  ])('finds it on a web page: %s', (sentence, parts) => {
    const url = linkToSentence(PAGE, sentence, null);
    expect(url?.length).toBeLessThanOrEqual(512);
    const texts = textsIn(url);
    expect(texts).toHaveLength(parts);
    expect(sentence.trim().startsWith(texts[0] ?? '-')).toBe(true);
    expect(sentence.trim().endsWith(texts.at(-1) ?? '-')).toBe(true);
    for (const text of texts) expect(text.length).toBeGreaterThan(8);
    // A hyphen would be read as the mark of words before or after.
    expect(url?.slice(url.indexOf('text='))).not.toMatch(/-/);
  });

  test('keeps what the address has behind its own #', () => {
    expect(linkToSentence(`${PAGE}#part-2`, 'Held in Moscow.', null)).toBe(`${PAGE}#part-2:~:text=Held%20in%20Moscow.`);
  });

  test('opens a PDF on its page, and other files as they are', () => {
    expect(linkToSentence('https://example.org/a.pdf', 'Held.', 7)).toBe('https://example.org/a.pdf#page=7');
    expect(linkToSentence('https://example.org/a.PDF', 'Held.', null)).toBe('https://example.org/a.PDF');
    expect(linkToSentence('https://example.org/a.docx', 'Held.', null)).toBe('https://example.org/a.docx');
    expect(linkToSentence(PAGE, '', null)).toBe(PAGE);
  });

  test.each([
    null,
    '',
    'example.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.org/',
    `https://example.org/${'x'.repeat(600)}`,
  ])('is none for %s', (address) => expect(linkToSentence(address, 'Held.', null)).toBeNull());

  test('is an address of the web within the limit, and looks for words of the sentence only, whatever they are', () => {
    const sentence = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(sentence, fc.webUrl({ withFragments: true }), (text, address) => {
        const url = linkToSentence(address, text, null);
        if (url === null) return;
        expect(url.length).toBeLessThanOrEqual(512);
        expect(URL.canParse(url)).toBe(true);
        const plain = text.replace(/\s+/gu, ' ').replace(/\p{Surrogate}/gu, '');
        if (url.includes(':~:text=')) for (const part of textsIn(url)) expect(plain).toContain(part);
      }),
      { numRuns: 500 },
    );
  });
});
