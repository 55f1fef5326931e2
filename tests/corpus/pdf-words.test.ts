import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import {
  type FontKind,
  type PdfParts,
  type Shown,
  linesAt,
  pdfOf,
  widthOfText,
  wrapped,
} from '../fixtures/make-pdf.ts';
import { expectLawsToHold } from './laws.ts';

const ENGLISH =
  'The wardens of the lake open the sluices in spring and close them again before the first frost of the year.';
const MORE = 'Each village sends two helpers to the dam, and the council pays for their bread and for their boots.';
const RUSSIAN = 'Смотрители озера открывают шлюзы весной и снова закрывают их до первых заморозков в конце года.';

async function read(parts: PdfParts): Promise<Document> {
  const document = await readFile('a.pdf', pdfOf(parts));
  expectLawsToHold(document);
  const { source, kept, leftOut } = document.characters;
  expect(source, 'every letter is in the text or left out by name').toBe(kept + leftOut);
  return document;
}

async function problemOf(parts: PdfParts): Promise<string> {
  try {
    await readFile('a.pdf', pdfOf(parts));
    return 'it was read';
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem.code;
    throw error;
  }
}

const textsOf = ({ passages }: Document) => passages.map(({ text }) => text);
const onePage = (shown: readonly Shown[], fonts: Record<string, FontKind> = {}): PdfParts => ({
  pages: [shown],
  fonts,
});

describe('letters that the file does not tell', () => {
  const G: FontKind = { says: () => null, code: (letter) => letter.charCodeAt(0) - 29 };

  test('their sentences are left out with the reason, and the others are read', async () => {
    const before = 'The wardens met. The oldest of them is ';
    const { passages, leftOut } = await read(
      onePage(
        [
          { text: before, x: 60, y: 780 },
          { text: 'Alder', x: 60 + widthOfText(before), y: 780, font: 'G' },
          { text: '. They fish.', x: 60 + widthOfText(`${before}Alder`), y: 780 },
          ...linesAt(60, 740, wrapped(ENGLISH, 80)),
        ],
        { G },
      ),
    );
    expect(passages.map(({ text }) => text)).toEqual(['The wardens met.', 'They fish.', ENGLISH]);
    expect(leftOut).toContainEqual(
      expect.objectContaining({
        text: 'The oldest of them is \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD.',
        why: '5 of its letters cannot be told',
      }),
    );
  });

  test.each<[string, string, FontKind]>([
    ['the numbers of glyphs stand for them', ENGLISH, { hasTable: false, code: (letter) => letter.charCodeAt(0) - 29 }],
    [
      'the table leads to other letters',
      ENGLISH,
      { says: (letter) => String.fromCharCode(letter.charCodeAt(0) - (letter === ' ' ? 0 : 29)) },
    ],
    [
      'the table is that of another alphabet',
      RUSSIAN,
      { says: (letter) => (letter < '\u0400' ? letter : String.fromCharCode(letter.charCodeAt(0) - 0x350)) },
    ],
    [
      'the table leads to signs of phonetics',
      RUSSIAN,
      { says: (letter) => (letter < '\u0400' ? letter : String.fromCharCode(letter.charCodeAt(0) - 0x1c8)) },
    ],
    ['most of them have no entry', ENGLISH, { says: (letter) => ('aeiou '.includes(letter) ? letter : null) }],
  ])('a file is refused where %s', async (_, text, F) => {
    expect(await problemOf(onePage(linesAt(60, 780, wrapped(text, 70)), { F }))).toBe('pdf-letters-unknown');
  });

  test('a font with wrong letters is left out, the others are read', async () => {
    const F2: FontKind = { says: (letter) => String.fromCharCode(letter.charCodeAt(0) + (letter === ' ' ? 0 : 7)) };
    const document = await read(
      onePage(
        [
          ...linesAt(60, 780, wrapped(ENGLISH, 80)),
          ...linesAt(60, 700, wrapped(MORE, 80), { font: 'F2' }),
          ...linesAt(60, 640, wrapped(`${MORE} ${ENGLISH}`, 80)),
        ],
        { F2 },
      ),
    );
    expect(textsOf(document)).toEqual([ENGLISH, `${MORE} ${ENGLISH}`]);
    expect(document.leftOut.some(({ why }) => why.includes('stand for others'))).toBe(true);
  });

  test('what is shown in a font that cannot be loaded leaves no sentence without its words', async () => {
    const [before, lost] = ['They met. The fee of the members is ', 'not yet '];
    const document = await read(
      onePage(
        [
          { text: before, x: 60, y: 780 },
          { text: lost, x: 60 + widthOfText(before), y: 780, font: 'B' },
          { text: 'fixed by the Council.', x: 60 + widthOfText(before + lost), y: 780 },
          ...linesAt(60, 740, wrapped(ENGLISH, 80)),
        ],
        { B: { isBroken: true } },
      ),
    );
    expect(textsOf(document)).toEqual(['They met.', ENGLISH]);
    expect(document.leftOut.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^The fee of the members is \uFFFD ?fixed by the Council\.$/u),
    );
  });

  test('a file in such a font alone is refused', async () => {
    const F: FontKind = { isBroken: true };
    expect(await problemOf(onePage(linesAt(60, 780, wrapped(ENGLISH, 20)), { F }))).toBe('pdf-letters-unknown');
  });

  test('names and short words in letters of their own are no wrong letters', async () => {
    const text =
      'Zhang Deguang, Bolat Nurgaliyev, Muratbek Imanaliev, Rashid Alimov, Nurlan Yermekbayev, Xi Jinping, Li Qiang';
    expect(textsOf(await read(onePage(linesAt(60, 780, wrapped(text, 70)))))).toEqual([text]);
  });
});

const boats = (count: number) =>
  Array.from({ length: count }, (_, at) => `Boat ${at + 1} is tied to the northern pier.`);
const whys = ({ leftOut }: Document) => leftOut.filter(({ why }) => why.includes('read whole')).map(({ text }) => text);

describe('what cannot be understood', () => {
  test.each([
    [2, 0],
    [300, 250],
  ])('of %d lines, those behind an error in line %d are missing, and that is said', async (count, at) => {
    const shown = linesAt(60, 800, boats(count)).map((line, nth) => ({ ...line, y: 800 - nth * 2.5, size: 2 }));
    const pages = [shown, linesAt(60, 780, wrapped(ENGLISH, 80))];
    const document = await read({ pages, operators: { [at]: '/Pattern cs /P1 scn' } });
    expect(whys(document)).toEqual(['page 1']);
    expect(document.text).toContain(`Boat ${at + 1} is tied to the northern pier.`);
    expect(document.text).not.toContain(`Boat ${at + 2} `);
    expect(document.text.replace(/\s+/gu, ' ')).toContain(ENGLISH);
    expect(whys(await read({ pages }))).toEqual([]);
  });

  test('a sentence that is cut off by an error is not read', async () => {
    const document = await read({
      pages: [linesAt(60, 780, ['They met. The fee of the members is', 'not yet fixed.'])],
      operators: { 0: '/Pattern cs /P1 scn' },
    });
    expect(textsOf(document)).toEqual(['They met.']);
    expect(whys(document)).toEqual(['page 1']);
  });

  test.each([0.4, 0.6, 0.8])(
    'of compressed content that is damaged from %d on, only whole sentences are read',
    async (from) => {
      const text = boats(25).join(' ');
      const document = await read({ pages: [linesAt(60, 780, wrapped(text, 31))], damagedFrom: from });
      expect(whys(document)).toEqual(['page 1']);
      expect(document.passages.every((passage) => passage.text.endsWith('.'))).toBe(true);
      expect(document.passages.length).toBeGreaterThan(0);
    },
  );
});

describe('words are parted by the blanks of the font', () => {
  test('kerning inside a word is no blank', async () => {
    const kerning = { 7: -130, 20: -110, 33: -150 };
    expect(textsOf(await read(onePage([{ text: ENGLISH.slice(0, 80), x: 60, y: 780, kerning }])))).toEqual([
      ENGLISH.slice(0, 80),
    ]);
  });

  test('words that are placed one by one are words, without a blank in the file', async () => {
    let x = 60;
    const shown = ENGLISH.slice(0, 60)
      .split(' ')
      .map((text) => {
        const one = { text, x, y: 780 };
        x += widthOfText(`${text} `);
        return one;
      });
    expect(textsOf(await read(onePage(shown)))).toEqual([ENGLISH.slice(0, 60)]);
  });

  test('what is in doubt is decided by the words of other lines', async () => {
    const shown = [
      { text: 'The sluice', x: 60, y: 780 },
      { text: 's of the dam', x: 60 + widthOfText('The sluice') + 3.2, y: 780 },
      { text: 'All sluices of the dam are open', x: 60, y: 700 },
    ];
    expect(textsOf(await read(onePage(shown)))[0]).toBe('The sluices of the dam');
  });

  test.each([
    ['П Р И К А З', 'ПРИКАЗ'],
    ['У С Т А В   О З Ё Р', 'УСТАВ ОЗЁР'],
    ['они и с ним и у них', 'они и с ним и у них'],
    ['目  录', '目录'],
  ])('%s is %s', async (text, expected) => {
    const document = await read(
      onePage([{ text, x: 200, y: 800, size: 14 }, ...linesAt(60, 740, wrapped(RUSSIAN, 70))]),
    );
    expect(textsOf(document)).toEqual([expected, RUSSIAN]);
  });

  test.each([
    [
      ['сотрудничество в научно-', 'технической области и в опы-', 'те работы'],
      'научно-технической области и в опыте работы',
    ],
    [['the rules of long-', 'term storage of inter-', 'national mail'], 'long-term storage of international mail'],
    [['an inter\u00AD', 'national rule on co-', 'chairs'], 'international rule on co-chairs'],
    [['a pump\u00ADing station and a free-', 'board'], 'a pumping station and a freeboard'],
  ])('hyphens at the ends of lines: %j', async (lines, expected) => {
    // Lines are as long as one another, or they would be paragraphs: what they lack is words in their middle.
    const filled = lines.map((line) => {
      const lacking = Math.max(0, Math.floor((60 - line.length) / 5));
      return line.replace(' ', ` ${'dam, '.repeat(lacking)}`);
    });
    const [text] = textsOf(await read(onePage(linesAt(60, 780, filled))));
    expect(text?.replaceAll('dam, ', '')).toContain(expected);
    expect(text).not.toContain('\u00AD');
  });

  test('the mark of a note is raised, and no letter of the word', async () => {
    const line = 'The lake belongs to the villages';
    const shown = [
      { text: line, x: 60, y: 780 },
      { text: '2', x: 60 + widthOfText(line), y: 784, size: 7 },
      { text: 'around it.', x: 60 + widthOfText(`${line}  `), y: 780 },
      { text: 'a', x: 60 + widthOfText(`${line}  around it.`), y: 784, size: 7 },
    ];
    expect(textsOf(await read(onePage(shown)))).toEqual([`${line}² around it.a`]);
  });

  test('letters printed twice to look bold are there once', async () => {
    const shown = [0, 0.4].map((by) => ({ text: ENGLISH.slice(0, 70), x: 60 + by, y: 780 }));
    expect(textsOf(await read(onePage(shown)))).toEqual([ENGLISH.slice(0, 70)]);
  });

  test('what is raised and lowered at one place is no letter printed twice', async () => {
    const line = 'The wardens count the boats, n';
    const shown = [
      { text: line, x: 60, y: 780 },
      ...[784, 777].map((y) => ({ text: '12', x: 60 + widthOfText(line), y, size: 6 })),
      { text: 'of them, and the nets.', x: 60 + widthOfText(`${line}   `), y: 780 },
    ];
    const document = await read(onePage(shown));
    expect(document.leftOut).toEqual([]);
    expect(
      textsOf(document)[0]
        ?.replace(/[¹²]/gu, (figure) => (figure === '¹' ? '1' : '2'))
        .split('12'),
    ).toHaveLength(3);
  });
});
