import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode } from '../../src/corpus/read/encoding.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';

/** The paragraphs of the seeds of a language, without their front matter. */
const linesOf = (language: string) =>
  readdirSync(new URL(`../../seeds/${language}`, import.meta.url))
    .flatMap((name) =>
      readFileSync(new URL(`../../seeds/${language}/${name}`, import.meta.url), 'utf8')
        .replace(/^---[\s\S]*?\n---\n/, '')
        .split('\n'),
    )
    .filter((line) => line.length > 60);

const zh = linesOf('zh');
const ru = linesOf('ru');
const en = linesOf('en');
const toTraditional = Converter({ from: 'cn', to: 'tw' }) as (text: string) => string;
const traditional = zh.map((line) => toTraditional(line));

const ENCODINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['utf-8', 'Chinese', zh],
  ['utf-8', 'Russian', ru],
  ['gb18030', 'Chinese', zh],
  ['gb18030', 'traditional Chinese', traditional],
  ['big5', 'traditional Chinese', traditional],
  ['windows-1251', 'Russian', ru],
  ['koi8-r', 'Russian', ru],
  ['windows-1251', 'Russian in capitals', ru.map((line) => line.toUpperCase())],
  ['koi8-r', 'Russian in capitals', ru.map((line) => line.toUpperCase())],
  ['utf-16le', 'Chinese', zh],
  ['utf-16be', 'Chinese', zh],
  ['utf-16le', 'Russian', ru],
  ['utf-16be', 'Russian', ru],
  ['utf-16le', 'English', en],
  ['utf-16be', 'English', en],
];

/** What the encoding can hold of a text, and its bytes in it. */
function encoded(text: string, encoding: string): { text: string; bytes: Uint8Array } {
  const known = Array.from(text).filter((one) => iconv.decode(iconv.encode(one, encoding), encoding) === one);
  return { text: known.join(''), bytes: iconv.encode(known.join(''), encoding) };
}

function decodeOrNull(bytes: Uint8Array): Decoded | null {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

describe.each(ENCODINGS)('%s in %s', (encoding, _, lines) => {
  test('is told by every single line of the seeds, without a byte order mark', () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const { text, bytes } = encoded(line, encoding);
      expect(decode(bytes)).toEqual({ text, encoding });
    }
  });

  test('is told by a whole document with line breaks and blanks', () => {
    const { text, bytes } = encoded(`\r\n  ${lines.join('\r\n\r\n')}\t\r\n`, encoding);
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  // 为 alone among Latin letters has the bytes of Ϊ in UTF-8, which is tried first, see docs/decisions/reading.md.
  test('is never read as something else from twenty characters on, unless one alone is not ASCII', () => {
    const part = fc
      .tuple(fc.nat(lines.length - 1), fc.nat(), fc.integer({ min: 20, max: 200 }))
      .map(([at, from, length]) => {
        const characters = Array.from(lines.slice(at).join('\n'));
        const start = from % Math.max(1, characters.length - length);
        return characters.slice(start, start + length).join('');
      })
      .filter((cut) => (cut.match(/\P{ASCII}/gu) ?? []).length !== 1);
    let known = 0;
    fc.assert(
      fc.property(part, (cut) => {
        const { text, bytes } = encoded(cut, encoding);
        const decoded = decodeOrNull(bytes);
        if (decoded === null) return;
        known += 1;
        expect(decoded.text).toBe(text);
      }),
      { numRuns: 200 },
    );
    expect(known).toBeGreaterThan(100);
  });
});

describe('a byte order mark', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('of %s stays in the text', (encoding) => {
    const text = '\uFEFFПолный текст: 全文, full text.';
    expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding });
  });
});

test('two letters that look like a byte order mark are letters', () => {
  const text = 'яющим государства-члены и их граждан';
  expect(decode(iconv.encode(text, 'win1251'))).toEqual({ text, encoding: 'windows-1251' });
});

describe('the name of the encoding', () => {
  test.each([
    ['utf-8', 'Plain ASCII.', 'ascii'],
    ['windows-1251', 'Quotation marks of Windows: “the SCO” – it’s 10 years old.', 'win1252'],
    ['windows-1251', 'Привет', 'win1251'],
    ['koi8-r', 'Привет', 'koi8-r'],
    ['gb18030', '𠮷野家在㐀街上，这是一个生僻字的例子。', 'gb18030'],
  ])('is %s for %s', (encoding, text, from) => {
    expect(decode(iconv.encode(text, from))).toEqual({ text, encoding });
  });
});

describe('what the file says of itself', () => {
  const han = iconv.encode('宪章', 'gb18030');

  test('counts where the content shows too little', () => {
    expect(decodeOrNull(han)).toBeNull();
    expect(decode(han, 'GB2312')).toEqual({ text: '宪章', encoding: 'gb18030' });
  });

  test.each(['windows-1251', 'utf-8', 'shift_jis', 'no such name'])('does not count against it: %s', (declared) => {
    const text = '上海合作组织成员国政府首脑理事会会议在莫斯科举行。';
    expect(decode(iconv.encode(text, 'gb18030'), declared)).toEqual({ text, encoding: 'gb18030' });
  });
});

test('Macintosh Cyrillic, which has only its capitals elsewhere than Windows-1251, is told by a few lines', () => {
  for (let at = 0; at + 4 < ru.length; at += 5) {
    const { text, bytes } = encoded(ru.slice(at, at + 5).join('\n'), 'maccyrillic');
    expect(decode(bytes)).toEqual({ text, encoding: 'x-mac-cyrillic' });
    const windows = encoded(ru.slice(at, at + 5).join('\n'), 'windows-1251');
    expect(decode(windows.bytes)).toEqual({ text: windows.text, encoding: 'windows-1251' });
  }
});

describe('a declared and valid encoding is believed', () => {
  const text = '会议在北桥举行，各方就测站的共同计划达成一致，并决定于春季公布实施细则。';

  test.each([
    ['signs of a font of its own', `\uE001\uE002 ${text}\uE003`],
    ['Japanese', `かわのまちのとしょかん、はるにひらく。${text}`],
    ['Greek and boxes', `ΑΒΓΔΕΖΗΘΙΚΛΜ─│┌┐└┘├┤┬┴┼${text}`],
  ])('with %s', (_, page) => {
    const bytes = iconv.encode(page, 'gb18030');
    expect(decode(bytes, 'gb2312')).toEqual({ text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' });
  });

  test('unless the bytes are a text in another one', () => {
    const russian = ru.join('\n');
    expect(decode(iconv.encode(russian, 'win1251'), 'gb2312').encoding).toBe('windows-1251');
  });
});

describe('bytes that are no text in any of these encodings', () => {
  test.each([
    ['a French sentence in Windows-1252', iconv.encode('Le café est fermé, dit l’élève à la fenêtre.', 'win1252')],
    ['a Japanese sentence in EUC-JP', iconv.encode('川の町の図書館は、来年の春に開館する予定です。', 'euc-jp')],
    ['a Korean sentence in EUC-KR', iconv.encode('강가의 여섯 마을이 도서관을 함께 운영한다.', 'euc-kr')],
    ['a Russian sentence in the code page of DOS', iconv.encode('Шесть посёлков откроют библиотеку.', 'cp866')],
    ['UTF-8 with one broken byte', Buffer.concat([Buffer.from('全文'.repeat(40)), Buffer.of(0xff)])],
    ['UTF-8 cut inside a character', Buffer.from('заседание'.repeat(40)).subarray(0, -1)],
    ['UTF-16 with half a surrogate pair', iconv.encode('\uFEFFfull text \uD83D text', 'utf-16le')],
    ['UTF-16 with half a character', iconv.encode('\uFEFFfull text', 'utf-16le').subarray(0, -1)],
    ['UTF-8 full of replacement characters', Buffer.from('\uFFFD\uFFFD \uFFFD '.repeat(20))],
    ['two letters', Buffer.of(0xe4, 0xb8)],
  ])('%s', (__, bytes) => expect(() => decode(bytes)).toThrow(new UnusableFile({ code: 'unknown-encoding' })));

  test.each([
    ['a NUL in plain text', Buffer.from('text\0text')],
    ['NULs alone', Buffer.alloc(1_000)],
  ])('%s', (__, bytes) => expect(() => decode(bytes)).toThrow(new UnusableFile({ code: 'binary' })));

  test('random bytes, but for a few very short ones', () => {
    const passed = fc
      .sample(fc.uint8Array({ minLength: 24, maxLength: 400 }), { numRuns: 4_000, seed: 4 })
      .filter((bytes) => decodeOrNull(bytes) !== null);
    expect(passed.length).toBeLessThan(8);
  });
});

test('no bytes make it throw anything but a plain reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void decodeOrNull(bytes)),
    { numRuns: 2_000 },
  );
});
