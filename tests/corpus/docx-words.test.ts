import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { lostLetters } from '../../src/corpus/document.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { docxOf, p, style } from '../fixtures/make-docx.ts';
import { refusal } from '../in-english.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ALL = [
  `xmlns:w="${W}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

type Parts = {
  readonly styles?: string;
  readonly more?: Record<string, string | Uint8Array>;
  readonly relations?: string;
};

function fileOf(body: string, { styles, more, relations }: Parts = {}): Uint8Array {
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="x/styles" Target="styles.xml"/>${relations ?? ''}</Relationships>`;
  return docxOf({
    body: '',
    styles: styles ?? '',
    more: {
      'word/document.xml': `<w:document ${ALL}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': rels,
      ...more,
    },
  });
}

async function read(body: string, parts?: Parts): Promise<Document> {
  const document = await readFile('the-name.docx', fileOf(body, parts));
  expect(lostLetters(document)).toBe(0);
  return document;
}

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const raise = (text: string, more = '') => r(text, `<w:vertAlign w:val="superscript"/>${more}`);
const one = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const mark = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string) =>
  `${mark('begin')}${code(instruction)}${mark('separate')}${result}${mark('end')}`;
const textBox = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const drawn = (place: 'inline' | 'anchor', inside: string) =>
  `<w:r><w:drawing><wp:${place}><a:graphic>${textBox(inside)}</a:graphic></wp:${place}></w:drawing></w:r>`;
const forms = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

const endOf = (how: string) => `<w:rPr>${how}</w:rPr>`;
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const control = (inside: string, showing: string) =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr w:val="${showing}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const reference = (id: number, more = '') => `<w:r><w:footnoteReference ${more} w:id="${id}"/></w:r>`;
const inStyle = (id: string) => `<w:rStyle w:val="${id}"/>`;
const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + one(r('deep')) + close.repeat(depth);
const inline = (open: string, close: string, depth: number) =>
  one(open.repeat(depth) + r('deep') + close.repeat(depth));

describe('what Word prints is in the text', () => {
  test.each<[string, string, string]>([
    [
      'the result of a simple field',
      `${r('on ')}<w:fldSimple w:instr=" DATE ">${r('3 May')}</w:fldSimple>${r(' at sea')}`,
      'on 3 May at sea',
    ],
    [
      'the result of a field, not its instruction',
      `${r('see ')}${field(' REF a ', r('Article 9'))}${r(' here')}`,
      'see Article 9 here',
    ],
    ['the result of fields in a field', field(' IF ', `${r('a ')}${field(' REF b ', r('b'))}${r(' c')}`), 'a b c'],
    ['text behind a field that never ends', `${r('a ')}${mark('begin')}${r('b')}`, 'a b'],
    [
      'a box that is ticked',
      `${mark('begin', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>')}${code(' FORMCHECKBOX ')}${mark('end')}${r(' yes')}`,
      '☒ yes',
    ],
    [
      'the chosen entry of a list',
      `${r('a ')}${mark('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>')}${code(' FORMDROPDOWN ')}${mark('end')}`,
      'a yes',
    ],
    [
      'a Chinese word with its reading in a field',
      `${r('在')}${mark('begin')}${code('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(wěi),苇)')}${mark('end')}${r('镇')}`,
      '在苇镇',
    ],
    ['a fraction in a field', `${mark('begin')}${code(' EQ \\f(1,2) ')}${mark('end')}${r(' of it')}`, '1/2 of it'],
    [
      'a content control',
      `${r('a ')}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('b')}</w:sdtContent></w:sdt>${r(' c')}`,
      'a b c',
    ],
    [
      'smart tags, custom XML and links',
      `<w:smartTag w:element="x"><w:customXml w:element="x"><w:hyperlink w:anchor="x">${r('a b')}</w:hyperlink></w:customXml></w:smartTag>${r(' c')}`,
      'a b c',
    ],
    [
      'words of another direction',
      `${r('a ')}<w:bdo w:val="rtl">${r('b')}</w:bdo><w:dir w:val="ltr">${r(' c')}</w:dir>`,
      'a b c',
    ],
    ['what was put in and what was moved here', `<w:ins>${r('a ')}</w:ins><w:moveTo>${r('b')}</w:moveTo>`, 'a b'],
    [
      'hyphens that do not break',
      `<w:r><w:t>north</w:t><w:noBreakHyphen/><w:t>eastern harmo</w:t><w:softHyphen/><w:t>nised</w:t></w:r>`,
      'north‑eastern harmonised',
    ],
    [
      'a line break and a tab',
      `<w:r><w:t>open on weekdays</w:t><w:cr/><w:t>and</w:t><w:tab/><w:t>closed</w:t></w:r>`,
      'open on weekdays\nand closed',
    ],
    [
      'signs of their own fonts',
      `<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>${r(' = \uF062', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      'α = β✓',
    ],
    [
      'the base of a ruby',
      `${r('在')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('wěi')}</w:rt><w:rubyBase>${r('苇')}</w:rubyBase></w:ruby></w:r>${r('镇')}`,
      '在苇镇',
    ],
    ['capitals as they are stored', r('Lake Town', '<w:caps/>'), 'Lake Town'],
    ['a word in several runs', r('Agr', '<w:b/>') + r('eem') + r('ent'), 'Agreement'],
    ['a formula', `${r('so ')}<m:oMath>${m('h=a+b')}</m:oMath>${r(' holds')}`, 'so h=a+b holds'],
    ['raised figures and signs', `${r('5 m')}${raise('2')}${r(', 10')}${raise('-')}${raise('3')}`, '5 m², 10⁻³'],
    [
      'an exponent in several runs',
      `${r('y')}${raise('n')}${raise('+', '<w:b/>')}${raise('1')}${r(' and 2')}${raise('n')}`,
      'y^(n+1) and 2^n',
    ],
    ['raised words', `${r('the 1')}${raise('st')}${r(' and N')}${raise('o')}`, 'the 1st and No'],
    ['a fraction', `<m:oMath><m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f></m:oMath>`, '(a+b)/2'],
    [
      'powers and indices',
      `<m:oMath><m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>${m('+')}<m:sSub><m:e>${m('y')}</m:e><m:sub>${m('i')}</m:sub></m:sSub></m:oMath>`,
      'x²+y_i',
    ],
    [
      'a root in brackets',
      `<m:oMath><m:d><m:e><m:rad><m:deg/><m:e>${m('x')}</m:e></m:rad></m:e></m:d></m:oMath>`,
      '(√x)',
    ],
    [
      'a text box in the line',
      `${r('a fee of ')}${drawn('inline', one(r('five')))}${r(' coins')}`,
      'a fee of five coins',
    ],
    ['old word art', `<w:r><w:pict><v:shape><v:textpath string="Notice"/></v:shape></w:pict></w:r>`, 'Notice'],
    ['a character that the XML writes as a number', '<w:r><w:t>&#1055;&#x43E;рт &amp; мост</w:t></w:r>', 'Порт & мост'],
    [
      'words in strict and transitional elements',
      `<w:r><s:t xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main">a b</s:t></w:r>${r(' c')}`,
      'a b c',
    ],
    [
      'indents of the XML are no blanks',
      '<w:r><w:t>\n   harmo\n  </w:t></w:r><w:r><w:t>nised</w:t></w:r>',
      'harmonised',
    ],
  ])('%s', async (_, inside, text) => expect((await read(one(inside))).text).toBe(text));

  test('a text box behind the paragraph that anchors it, once', async () => {
    const box = drawn('anchor', one(r('In the box.')));
    const old = `<w:r><w:pict><v:shape style="position:absolute"><v:textbox>${textBox(one(r('In the box.')))}</v:textbox></v:shape></w:pict></w:r>`;
    const { text, leftOut } = await read(one(r('Before ') + forms(box, old) + r('and after.')) + one(r('Next.')));
    expect(text).toBe('Before and after.\n\nIn the box.\n\nNext.');
    expect(leftOut).toEqual([]);
    expect((await read(one(r('A.')) + one(forms('<w:r/>', old)))).text).toBe('A.\n\nIn the box.');
  });

  test('a drop cap with the word that it begins', async () => {
    const cap = (letter: string) => one(r(letter), '<w:framePr w:dropCap="drop"/>');
    expect((await read(cap('T') + one(r('he pilots agree.')))).text).toBe('The pilots agree.');
  });

  test('a paragraph goes on where its end is deleted or hidden', async () => {
    const { text } = await read(
      one(r('One '), endOf('<w:del w:id="1"/>')) +
        one(r('two '), endOf('<w:vanish/><w:specVanish/>')) +
        one(r('three.')),
    );
    expect(text).toBe('One two three.');
  });

  test('cells over several rows once, tables in tables, and rows in content controls', async () => {
    const merged =
      row(cell(one(r('2031')), '<w:vMerge w:val="restart"/>'), cell(one(r('Reed')))) +
      `<w:sdt><w:sdtContent>${row(cell(one(''), '<w:vMerge/>'), cell(one(r('Birch'))))}</w:sdtContent></w:sdt>`;
    expect((await read(`<w:tbl>${merged}</w:tbl>`)).text).toBe('2031 | Reed\n\n| Birch');
    const inner = `<w:tbl>${row(cell(one(r('c'))), cell(one(r('d'))))}</w:tbl>`;
    expect((await read(`<w:tbl>${row(cell(one(r('a'))), cell(one(r('b')) + inner))}</w:tbl>`)).text).toBe(
      'a\n\nb\n\nc | d',
    );
  });

  test('a diagram where it is anchored', async () => {
    const data = `<dgm:dataModel ${ALL}><dgm:ptLst><dgm:pt><dgm:t><a:bodyPr/><a:p><a:r><a:t>Step one</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
    const { text } = await read(
      one(r('Steps: ') + '<w:r><w:drawing><wp:inline><dgm:relIds r:dm="d"/></wp:inline></w:drawing></w:r>') +
        one(r('End.')),
      {
        more: { 'word/diagrams/data1.xml': data },
        relations: '<Relationship Id="d" Type="x/diagramData" Target="diagrams/data1.xml"/>',
      },
    );
    expect(text).toContain('Step one');
  });

  test('a note with a mark of its own, which counts for nothing', async () => {
    const notes = `<w:footnotes ${ALL}><w:footnote w:id="1">${one(r('* Own.'))}</w:footnote><w:footnote w:id="2">${one(r('Second.'))}</w:footnote><w:footnote w:id="3">${one(r('Unused.'))}</w:footnote></w:footnotes>`;
    const document = await read(one(r('A') + reference(1, 'w:customMarkFollows="1"') + r('* and b') + reference(2)), {
      more: { 'word/footnotes.xml': notes },
      relations: '<Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/>',
    });
    expect(document.text).toBe('A* and b[1]\n\n* Own.\n\n1. Second.');
    expect(document.leftOut).toEqual([{ text: 'Unused.', why: 'a note to which nothing refers' }]);
  });
});

describe('what Word does not print is left out by name', () => {
  const styles =
    `<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>` +
    style('hidden', 'hidden', '<w:rPr><w:vanish/></w:rPr>') +
    style('below', 'below', '<w:basedOn w:val="hidden"/>') +
    style('shown', 'shown', '<w:basedOn w:val="hidden"/><w:rPr><w:vanish w:val="0"/></w:rPr>') +
    '<w:style w:type="character" w:styleId="struck"><w:name w:val="struck"/><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="off"><w:name w:val="off"/><w:rPr><w:vanish/></w:rPr></w:style>';

  test.each<[string, string, string, string]>([
    ['hidden text', r('not yet ', '<w:vanish/>'), 'not yet', 'hidden text'],
    ['hidden text by its style', r('not yet ', inStyle('off')), 'not yet', 'hidden text'],
    ['text that is always hidden', r('not yet ', '<w:specVanish/>'), 'not yet', 'hidden text'],
    ['text that is hidden on web pages', r('not yet ', '<w:webHidden/>'), 'not yet', 'hidden on web pages'],
    [
      'deleted text',
      '<w:del><w:r><w:delText xml:space="preserve">not yet </w:delText></w:r></w:del>',
      'not yet',
      'deleted in a tracked change',
    ],
    [
      'deleted text in several runs, one of them inserted',
      `<w:ins><w:del><w:r><w:delText>no</w:delText></w:r><w:r><w:delText>t</w:delText></w:r></w:del></w:ins>`,
      'not',
      'deleted in a tracked change',
    ],
    ['struck out text', r('not yet ', '<w:strike/>'), 'not yet', 'struck out'],
    ['text that is struck out twice', r('not yet ', '<w:dstrike/>'), 'not yet', 'struck out'],
    ['text that is struck out by its style', r('not yet ', inStyle('struck')), 'not yet', 'struck out'],
    [
      'what Word asks for in a line',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here. ')}</w:sdtContent></w:sdt>`,
      'Click here.',
      'what stands in a field that nobody has filled in',
    ],
    ['moved text', `<w:moveFrom>${r('not yet ')}</w:moveFrom>`, 'not yet', 'moved elsewhere in a tracked change'],
    [
      'the reading of a word',
      `<w:r><w:ruby><w:rt>${r('read')}</w:rt><w:rubyBase/></w:ruby></w:r>`,
      'read',
      'the reading of a word, above it',
    ],
    [
      'a field inside an instruction',
      `${mark('begin')}${code('IF ')}${field('REF a', r('inside'))}${mark('separate')}${mark('end')}`,
      'inside',
      'in the instruction of a field',
    ],
  ])('%s', async (_, inside, text, why) => {
    const document = await read(one(r('The fee is ') + inside + r('fixed.')), { styles });
    expect(document.text).toBe('The fee is fixed.');
    expect(document.leftOut).toEqual([{ text, why }]);
  });

  test.each([
    ['hidden', '', ''],
    ['below', '', ''],
    ['shown', '', 'words '],
    ['hidden', inStyle('off'), 'words '],
    ['hidden', '<w:vanish/>', ''],
    ['hidden', '<w:vanish w:val="false"/>', 'words '],
  ])('styles switch hiding over: a paragraph "%s", a run %s', async (paragraph, run, shown) => {
    const { text } = await read(one(r('words ', run), `<w:pStyle w:val="${paragraph}"/>`) + one(r('End.')), { styles });
    expect(text.replace('\n\n', ' ')).toBe(`${shown}End.`);
  });

  test('a form that says something else, and a sign that only its font knows', async () => {
    const { text, leftOut } = await read(one(r('A ') + forms(r('new'), r('old')) + r('\uE123.')));
    expect(text).toBe('A new\uE123.');
    expect(leftOut.map((piece) => piece.text)).toEqual(['old', '\uE123']);
  });

  test('deleted rows, and cells that others cover', async () => {
    const rows = `<w:tr>${cell(one(r('a')), '<w:vMerge w:val="restart"/>')}${cell(one(r('b')))}</w:tr><w:tr>${cell(one(r('covered')), '<w:vMerge/>')}${cell(one(r('c')))}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(one(r('gone')))}${cell(one(r('too')))}</w:tr>`;
    const { text, leftOut } = await read(`<w:tbl>${rows}</w:tbl>`);
    expect(text).toBe('a | b\n\n| c');
    expect(leftOut.map((piece) => piece.text)).toEqual(['covered', 'gone\ntoo']);
  });

  test('what Word asks for in paragraphs and in cells, not what somebody has filled in', async () => {
    const cells = row(cell(one(r('a'))), control(cell(one(r('Click.'))), '1'), cell(one(r('c'))));
    const { text, leftOut } = await read(
      control(one(r('Enter text.')), '1') + control(one(r('Words.')), '0') + `<w:tbl>${cells}</w:tbl>`,
    );
    expect(text).toBe('Words.\n\na |  | c');
    expect(leftOut.map((piece) => piece.text)).toEqual(['Enter text.', 'Click.']);
  });

  test('headers once each, comments, building blocks and charts', async () => {
    const part = (name: string, text: string) => `<w:${name} ${ALL}>${one(r(text))}</w:${name}>`;
    const { text, leftOut } = await read(one(r('Text.')), {
      more: {
        'word/header1.xml': part('hdr', 'Lake Council'),
        'word/header2.xml': part('hdr', 'Lake Council'),
        'word/footer1.xml': part('ftr', 'page 3'),
        'word/comments.xml': `<w:comments ${ALL}><w:comment w:id="1">${one(r('Check!'))}</w:comment></w:comments>`,
        'word/glossary/document.xml': part('glossaryDocument', 'Click here'),
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>Level</a:t></a:r></a:p></c:title><c:v>412</c:v></c:chartSpace>',
      },
    });
    expect(text).toBe('Text.');
    expect(leftOut.toSorted((a, b) => a.why.localeCompare(b.why))).toEqual([
      { text: 'Click here', why: 'a building block for other documents' },
      { text: 'Check!', why: 'comment' },
      { text: 'page 3', why: 'footer' },
      { text: 'Lake Council', why: 'header' },
      { text: 'Level\n412', why: 'in a chart' },
    ]);
  });
});

describe('an embedded file is read in its place', () => {
  const chunk = '<w:altChunk r:id="c"/>';
  const within = (name: string, bytes: string | Uint8Array, body = one(r('Before.')) + chunk + one(r('Behind.'))) =>
    fileOf(body, {
      more: { [`word/${name}`]: bytes },
      relations: `<Relationship Id="c" Type="x/aFChunk" Target="${name}"/>`,
    });
  const page = '<html><body><h2>Part</h2><p>Trade grew by nine per cent.</p></body></html>';
  const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b0"\r\n\r\n--b0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Trade grew =D0=B2=\r\n nine places.</p></body></html>\r\n--b0--`;

  test.each<[string, string | Uint8Array, string]>([
    ['a.html', page, 'Trade grew by nine per cent.'],
    ['a.mht', archive, 'Trade grew в nine places.'],
    ['a.txt', 'Trade grew by nine per cent.\n', 'Trade grew by nine per cent.'],
    ['a.docx', docxOf({ body: p('Trade grew by nine per cent.') }), 'Trade grew by nine per cent.'],
    ['without-ending', docxOf({ body: p('Trade grew by nine per cent.') }), 'Trade grew by nine per cent.'],
  ])('%s', async (name, bytes, text) => {
    const document = await readFile('the-name.docx', within(name, bytes));
    expect(document.passages.map((passage) => passage.text)).toEqual(['Before.', text, 'Behind.']);
    expect(lostLetters(document)).toBe(0);
  });

  test('under the headings around it', async () => {
    const body = one(r('Article 5')) + chunk + one(r('Behind.'));
    const { passages } = await readFile('the-name.docx', within('a.txt', 'In it.\n', one(r('Text.')) + body));
    expect(passages.map(({ text, locator }) => [text, ...locator.heading])).toEqual([
      ['Text.'],
      ['In it.', 'Article 5'],
      ['Behind.', 'Article 5'],
    ]);
  });

  test('or named where it cannot be', async () => {
    for (const [name, bytes, why] of [
      ['a.rtf', '{\\rtf1 Trade}', 'an embedded file of a kind that cannot be read'],
      ['a.docx', strToU8('PK\u0003\u0004 no zip'), 'an embedded file of a kind that cannot be read'],
    ] as const) {
      const document = await readFile('the-name.docx', within(name, bytes));
      expect(document.leftOut).toEqual([{ text: '…', why }]);
      expect(lostLetters(document)).toBe(0);
    }
    const { leftOut } = await read(one(r('Before.')) + chunk);
    expect(leftOut).toEqual([{ text: '…', why: 'an embedded file that the document does not hold' }]);
  });

  test('but not without end', async () => {
    let inner = docxOf({ body: p('Innermost.') });
    for (let depth = 0; depth < 3; depth += 1) inner = within('a.docx', inner);
    expect((await readFile('the-name.docx', inner)).text).toContain('Innermost.');
    for (let depth = 0; depth < 3; depth += 1) inner = within('a.docx', inner);
    expect(await refusal(readFile('the-name.docx', inner))).toBe('its parts are nested too deep');
    const often = within('a.txt', 'x '.repeat(50_000), chunk.repeat(2_000));
    expect(await refusal(readFile('the-name.docx', often))).toBe('it unpacks to more than 100 MB');
  });
});

describe('a hostile file stays inside its limits', () => {
  test.each([
    ['tables', nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 320)],
    ['content controls', nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 490)],
    ['links', inline('<w:hyperlink>', '</w:hyperlink>', 990)],
    ['text boxes', inline('<w:r><w:txbxContent><w:p>', '</w:p></w:txbxContent></w:r>', 325)],
    ['forms', inline('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', 490)],
    ['fractions', inline('<m:f><m:num>', '</m:num></m:f>', 490)],
    ['fields', inline(mark('begin') + mark('separate'), mark('end'), 5_000)],
  ])('nested as deep as may be: %s', async (_, body) => {
    expect((await read(body + one(r('End.')))).text).toContain('deep');
  });

  test('a text that is nearly all line breaks', async () => {
    const { text } = await read(one(`<w:r><w:t>\n a${'\n'.repeat(200_000)}b \n</w:t></w:r>`));
    expect(text).toBe('a b');
  });

  test('nested deeper', async () => {
    expect(await refusal(read(inline('<w:hyperlink>', '</w:hyperlink>', 1_001)))).toBe('its parts are nested too deep');
  });

  test('of more elements than fit into memory', async () => {
    const body = one('<w:r/>'.repeat(1_000_001) + r('x'));
    const random = Array.from({ length: 60_000 }, (__, at) => (at * 7_919).toString(36)).join(' ');
    const file = fileOf(body + `<!-- ${random} -->`);
    expect(await refusal(readFile('the-name.docx', file))).toBe('it has more than 1,000,000 elements');
  });
});
