import { existsSync, readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Document } from '../../src/corpus/document.ts';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { FIXTURES } from '../fixtures/golden.ts';
import { inFolderOf } from '../temp-folder.ts';
import { expectLawsToHold } from './laws.ts';
import { refusal } from '../in-english.ts';
import { openOnce } from '../open-once.ts';
import { runs, someOf } from '../runs.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`${FIXTURES}pdf/${name}.pdf`));
const READABLE = ['charter.en', 'ferry.ru', 'library.en', 'mixed.ru', 'old-font.zh', 'treaty.zh'];

// The parser reports on the console what it mends; nobody who starts the bot should see it.
const printed: unknown[] = [];
beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(text) > 0);
  }
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void printed.push(words));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(printed.splice(0), 'nothing is printed').toEqual([]);
});

async function reasonFor(bytes: Uint8Array): Promise<string> {
  return refusal(readFile('a.pdf', bytes));
}

/** The words of each article, without white space. What leads a list in stands above its items like a heading. */
function wordsByArticle({ passages }: Document): Record<string, string> {
  const words: Record<string, string> = {};
  for (const { text, locator } of passages) {
    const heading = locator.heading.findLast((one) => one.startsWith('第')) ?? '';
    words[heading] = (words[heading] ?? '') + text.replace(/\s/gu, '');
  }
  return words;
}

describe.each(READABLE)('%s.pdf', (name) => {
  test('keeps the laws of a document, and every passage has a page', async () => {
    const document = await readFile(`${name}.pdf`, fixture(name));
    expectLawsToHold(document);
    expect(document.language).toBe(name.slice(-2));
    expect(document.passages.every(({ locator }) => (locator.page ?? 0) > 0)).toBe(true);
  });

  const source = `${FIXTURES}pdf/${name.replace('mixed', 'ferry')}.fodt`;
  const hasSource = existsSync(source);
  const skipped = hasSource ? '' : ' (skipped: it has no .fodt, see its golden file)';
  test.skipIf(!hasSource)(
    `gives the words of its source and nothing else, once lines are joined${skipped}`,
    async () => {
      const words = wordsOfSource(readFileSync(source, 'utf8'));
      const { text } = await readFile(`${name}.pdf`, fixture(name));
      // Blanks are compared too, but for those between Chinese letters; notes come behind their paragraph, not inside it.
      for (const paragraph of words) expect(text).toContain(paragraph);
      expect(lettersOf(text)).toBe(lettersOf(words.join('')));
    },
  );
});

/** The paragraphs of the body of an OpenDocument text; those of notes behind the one that they belong to. */
function wordsOfSource(xml: string): string[] {
  const body = /<office:text>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? '';
  const notes = [...body.matchAll(/<text:note-citation>(.*?)<\/text:note-citation>.*?<text:p[^>]*>(.*?)<\/text:p>/g)];
  // The mark of a note is raised.
  const main = body.replace(
    /<text:note [^>]*>.*?<text:note-citation>(.*?)<\/text:note-citation>.*?<\/text:note>/g,
    (_, mark: string) => mark.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure))),
  );
  const rows = main.replace(/<\/table:table-cell><table:table-cell>/g, ' | ').replace(/<\/table:table-row>/g, '\n');
  const paragraphs = rows
    .replace(/(?<!<table:table-cell>)<text:p[^>]*>|<\/text:p>(?! <)/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n');
  return [...paragraphs, ...notes.map(([, number, note]) => `${number}${note}`)]
    .map((one) => one.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((one) => one !== '');
}

/** All letters in the order of the alphabet: the same words in another order have the same. */
function lettersOf(text: string): string {
  return Array.from(text.replace(/\s/gu, '')).toSorted().join('');
}

describe('a PDF that cannot be used says why', () => {
  test.each([
    ['a scan', fixture('scan.zh'), 'a scan: its 2 pages hold pictures and no text'],
    ['an encrypted one', fixture('locked.zh'), 'the PDF is encrypted and needs a password'],
    [
      'fonts without a Unicode mapping',
      fixture('unmapped.ru'),
      'its letters cannot be told: the fonts have no Unicode mapping',
    ],
    ['another file', new TextEncoder().encode('<html>%EOF'), 'not a PDF, whatever its name says'],
    ['an empty file', new Uint8Array(), 'not a PDF, whatever its name says'],
    ['one cut off', fixture('treaty.zh').slice(0, 60_000), 'the PDF is cut off: its end is missing'],
    ['a hollow one', new TextEncoder().encode('%PDF-1.4\n%%EOF\n'), 'the PDF is damaged and cannot be read'],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });
});

const wrapped = (body: string) => new TextEncoder().encode(`%PDF-1.4\n${body}\n%%EOF\n`);

/** A small PDF with one place of its source changed. */
function changed(from: string, to: string): Uint8Array {
  const source = Buffer.from(fixture('old-font.zh')).toString('latin1');
  expect(source).toContain(from);
  return Buffer.from(source.replace(from, to), 'latin1');
}

async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    expectLawsToHold(await readFile('a.pdf', bytes));
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
  }
}

describe('hostile PDFs are refused or read, and nothing else happens', () => {
  test.each([
    ['a hundred thousand NULs', wrapped('\0'.repeat(100_000))],
    ['arrays nested deep', wrapped(`1 0 obj\n${'['.repeat(200_000)}\nendobj\ntrailer<</Root 1 0 R>>`)],
    ['dictionaries nested deep', wrapped(`1 0 obj\n${'<</A'.repeat(100_000)}\nendobj\ntrailer<</Root 1 0 R>>`)],
    ['pages that hold themselves', changed('/Kids[3 0 R]', '/Kids[2 0 R]')],
  ])('%s', async (_, bytes) => {
    expect(await reasonFor(bytes)).not.toBe('it was read');
  });

  test('a thousand million pages claimed: the one that is there is read', async () => {
    const document = await readFile('a.pdf', changed('/Count 1>>', '/Count 999999999>>'));
    expect(document.text).toBe((await readFile('a.pdf', fixture('old-font.zh'))).text);
  });

  test.each(['charter.en', 'old-font.zh'])('%s cut at many lengths, with a false end behind it', async (name) => {
    const end = new TextEncoder().encode('\n%%EOF\n');
    const whole = fixture(name);
    const lengths = Array.from({ length: 40 }, (_, at) => at * Math.ceil(whole.length / 40));
    for (const length of someOf(lengths, 8)) {
      const bytes = new Uint8Array(length + end.length);
      bytes.set(whole.subarray(0, length));
      bytes.set(end, length);
      await readOrRefuse(bytes);
    }
  });

  // A seed: a few damaged fonts keep the parser busy for more than a minute, which is for the worker's limit to end.
  test('with any bytes changed', async () => {
    const names = fc.constantFrom('charter.en', 'old-font.zh', 'scan.zh');
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    const property = fc.asyncProperty(names, changes, async (name, bytes) => {
      const damaged = fixture(name);
      for (const [at, byte] of bytes) damaged[at % damaged.length] = byte;
      await readOrRefuse(damaged);
    });
    await fc.assert(property, { numRuns: runs(100), seed: 20_261_122 });
  });
});

test('the same bytes give the same document, and stay as they are', async () => {
  const bytes = fixture('treaty.zh');
  const first = await readFile('a.pdf', bytes);
  expect(await readFile('a.pdf', bytes)).toEqual(first);
  expect(bytes).toEqual(fixture('treaty.zh'));
});

describe('asked about a PDF', () => {
  let library: Library;
  beforeAll(async () => {
    const files = ['treaty.zh', 'ferry.ru', 'charter.en'].map((name) => [`${name}.pdf`, fixture(name)] as const);
    library = await inFolderOf(Object.fromEntries(files), (folder) => openLibrary(folder));
  });

  test.each([
    ['第六条', '第六条', 3, 'treaty.zh'],
    ['湖水的取水数量是多少？', '第三条', 2, 'treaty.zh'],
    ['статья 4', 'Статья 4', 2, 'ferry.ru'],
    ['Article 3', 'Article 3. Meetings', 2, 'charter.en'],
  ])('"%s" lands on %s, page %i', (question, heading, page, name) => {
    const [quote] = library.ask(question, { document: `${name}.pdf` }).quotes;
    expect(quote?.document.id).toBe(`${name}.pdf`);
    expect(quote?.passage.locator).toMatchObject({ page });
    expect(quote?.passage.locator.heading).toContain(heading);
  });

  test('a copy of it as text gives way, for a page is easier to find', async () => {
    const { text } = await readFile('treaty.pdf', fixture('treaty.zh'));
    // Broken elsewhere, and first in the order of files.
    const copy = text.replaceAll('，', '， ').replaceAll('\n\n', '\n');
    const both = await inFolderOf({ 'a.txt': copy, 'treaty.pdf': fixture('treaty.zh') }, (folder) =>
      openLibrary(folder),
    );
    const { quotes } = both.ask('在芦苇荡内修建水闸要谁同意？');
    expect(quotes[0]?.passage.text).toContain('修建水闸');
    expect(quotes[0]?.document.id).toBe('treaty.pdf');
    const texts = quotes.map(({ passage }) => passage.text.replace(/\s/gu, ''));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

const docs = new URL('../../../shared/data/docs/', import.meta.url).pathname;
const readFromDocs = async (name: string) => readFile(name, readFileSync(docs + name));

describe.skipIf(!existsSync(docs))('the convention against terrorism (skipped where ../shared/data is absent)', () => {
  test('has the same articles, to the letter, as its text', async () => {
    const pdf = wordsByArticle(await readFromDocs('antiterror_convention_2009.zh.pdf'));
    const text = wordsByArticle(await readFromDocs('antiterror_convention_2009.zh.txt'));
    expect(Object.keys(pdf)).toEqual(Object.keys(text));
    expect(Object.keys(pdf)).toHaveLength(38);
    // The only difference: the text calls the words before Article 1 a preamble, the PDF has no such line.
    expect(pdf).toEqual({ ...text, '': text['']?.replace('序言', '') });
  });

  test('is cited by article and page', async () => {
    const [quote] = (await openOnce(docs)).ask('没有引渡条约时，引渡的法律依据是什么').quotes;
    expect(quote?.document.id).toBe('antiterror_convention_2009.zh.pdf');
    expect(quote?.passage.locator).toMatchObject({ page: 10, heading: ['第十一条'] });
  });
});
