import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { DOCX_FIXTURES } from '../fixtures/docx-fixtures.ts';
import { docxOf, list, p, scheme, style, table } from '../fixtures/make-docx.ts';
import { expectLawsToHold } from './laws.ts';
import { refusal } from '../in-english.ts';

const read = (bytes: Uint8Array) => readFile('the-name.docx', bytes);
const textsOf = async (bytes: Uint8Array) => (await read(bytes)).passages.map(({ text }) => text);

const numbered = (levels: Parameters<typeof scheme>[1], items: readonly [number, number][], more = '') =>
  textsOf(
    docxOf({
      numbering: scheme(0, levels) + list(1, 0) + more,
      body: p('Text.') + items.map((one) => p('x', { list: one })).join(''),
    }),
  );

const bomb = (size: number) => `<w:p><w:r><w:t>${' '.repeat(size)}</w:t></w:r></w:p>`;
const nested = (depth: number) =>
  docxOf({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('a')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}` });

test.each(Object.entries(DOCX_FIXTURES))('%s keeps the laws of every document', async (_, bytes) => {
  expectLawsToHold(await read(bytes));
});

describe('headings', () => {
  test.each(['heading 1', 'Heading 1', '标题 1', 'Заголовок 1'])('in the style "%s" are found', async (name) => {
    const { passages } = await read(
      docxOf({ styles: style('x', name), body: p('一、总则', { style: 'x' }) + p('甲。') + p('乙。') }),
    );
    // A first heading of the first rank is the title.
    expect(passages.map(({ text }) => text)).toEqual(['甲。', '乙。']);
  });

  test('are the path of what is below them', async () => {
    const styles = style('t', 'Title') + style('1', 'heading 1') + style('2', 'heading 2');
    const body =
      p('Charter', { style: 't' }) +
      p('One', { style: '1' }) +
      p('Two', { style: '2' }) +
      p('Words.') +
      p('Article 7') +
      p('More.');
    const { title, passages } = await read(docxOf({ styles, body }));
    expect(title).toBe('Charter');
    expect(passages.map(({ locator }) => locator.heading)).toEqual([
      ['One', 'Two'],
      ['One', 'Two', 'Article 7'],
    ]);
  });
});

describe('numbers of lists', () => {
  test('go on behind other paragraphs and count by levels', async () => {
    const items: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ];
    expect(
      await numbered(
        [
          ['decimal', '%1.'],
          ['decimal', '%1.%2.'],
        ],
        items,
      ),
    ).toEqual(['Text.', '1. x', '1.1. x', '1.2. x', '2. x', '2.1. x']);
  });

  test('begin anew where the list says so', async () => {
    expect(
      await numbered(
        [['decimal', '%1.']],
        [
          [1, 0],
          [1, 0],
          [2, 0],
          [2, 0],
        ],
        list(2, 0, 1),
      ),
    ).toEqual(['Text.', '1. x', '2. x', '1. x', '2. x']);
  });

  test.each([
    ['upperRoman', '%1.', 'IV. x'],
    ['lowerLetter', '%1)', 'd) x'],
    ['russianLower', '%1)', 'г) x'],
    ['chineseCountingThousand', '（%1）', '（四） x'],
    ['decimal', 'Article %1.', 'Article 4. x'],
  ])('are written as %s in "%s"', async (format, pattern, label) => {
    const texts = await numbered(
      [[format, pattern]],
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    );
    const document = await read(
      docxOf({
        numbering: scheme(0, [[format, pattern]]) + list(1, 0, 4),
        body: p('Text.') + p('x', { list: [1, 0] }) + p('End.'),
      }),
    );
    expect([...texts, document.text].join('\n')).toContain(label);
  });

  test('are not invented for bullets', async () => {
    expect(
      await numbered(
        [['bullet', '•']],
        [
          [1, 0],
          [1, 0],
        ],
      ),
    ).toEqual(['Text.', 'x', 'x']);
  });
});

describe('the title', () => {
  const body = p('Заявление совета') + p('Слова заявления.');

  test.each(['Документ Microsoft Word', 'Microsoft Word - a.doc', 'Document1', '无标题', ''])(
    'is not the "%s" of the properties',
    async (coreTitle) => expect((await read(docxOf({ coreTitle, body }))).title).toBe('Заявление совета'),
  );

  test('is that of the properties where no style says it', async () => {
    expect((await read(docxOf({ coreTitle: 'Заявление о воде', body }))).title).toBe('Заявление о воде');
  });

  test('is the name of the file where nothing else is', async () => {
    expect((await read(docxOf({ body: p('Это слова заявления.') + p('И это.') }))).title).toBe('the-name');
  });
});

test('the day on which a file was made is not the date of its document', async () => {
  expect((await read(docxOf({ coreTitle: 'Title of it', body: p('Words.') }))).date).toBeNull();
});

test('tables are read by rows', async () => {
  const { passages } = await read(
    docxOf({
      body:
        p('Words.') +
        table(
          [
            ['Year', 'City'],
            ['2030', 'Липовец'],
          ],
          true,
        ),
    }),
  );
  expect(passages[1]).toMatchObject({ text: '2030 | Липовец', locator: { heading: ['Year | City'] } });
});

describe('a file that is no good Word file', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const entity = docxOf({
    body: p('a'),
    more: {
      'word/document.xml':
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>',
    },
  });
  const good = docxOf({ body: p('Words.') });
  test.each([
    ['text', strToU8('Words.'), 'not a Word file (.docx)'],
    ['random bytes', randomBytes(5_000), 'not a Word file (.docx)'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'not a Word file (.docx)'],
    ['a truncated file', good.subarray(0, good.length - 100), 'not a Word file (.docx), or a damaged one'],
    ['an old Word file', ole, 'an old Word file (.doc); save it as .docx'],
    [
      'an encrypted file',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'it is protected by a password',
    ],
    ['XML that is none', docxOf({ body: '<w:p><oops>' }), 'not a Word file (.docx), or a damaged one'],
    ['entities that name files', entity, 'not a Word file (.docx): its XML has a document type'],
    ['a zip bomb', docxOf({ body: bomb(30_000_000) }), 'it unpacks to more than 300 times its size'],
    ['a bomb in many parts', manyParts(), 'it unpacks to more than 100 MB'],
    ['a bomb that says it is small', lying(), 'not a Word file (.docx), or a damaged one'],
    ['tables nested too deep', nested(20_000), ''],
    ['no text', docxOf({ body: '' }), 'no text found in it'],
  ])('is refused with a reason: %s', async (_, bytes, reason) => {
    const said = await refusal(read(bytes));
    if (reason === '') expect(said).toMatch(/too deep|damaged/);
    else expect(said).toBe(reason);
  });

  test('but pictures, macros and embedded files do no harm, whatever their size', async () => {
    const more = { 'word/vbaProject.bin': new Uint8Array(150_000_000), 'word/media/a.png': 'no picture' };
    expect(await textsOf(docxOf({ body: p('Words.'), more }))).toEqual(['Words.']);
  });
});

function manyParts(): Uint8Array {
  const part = randomBytes(40_000).toString('base64').repeat(80);
  const more = Object.fromEntries(Array.from({ length: 25 }, (__, at) => [`word/part${at}.xml`, part]));
  return docxOf({ body: p('a'), more });
}

/** Says in its directory that its document has 100 bytes. */
function lying(): Uint8Array {
  const bytes = Buffer.from(docxOf({ body: bomb(30_000_000) }));
  let at = bytes.indexOf('504b0102', 0, 'hex');
  while (at !== -1) {
    const length = bytes.readUInt16LE(at + 28);
    if (bytes.subarray(at + 46, at + 46 + length).toString() === 'word/document.xml') bytes.writeUInt32LE(100, at + 24);
    at = bytes.indexOf('504b0102', at + 4, 'hex');
  }
  return bytes;
}
