import { beforeAll, describe, expect, test } from 'vitest';

import { type Corpus, readFolder } from '../../src/corpus/read/read-folder.ts';
import { en } from '../../src/i18n/en.ts';
import { inFolderOf } from '../temp-folder.ts';
import { expectLawsToHold, expectNothingLost } from './laws.ts';

const GOOD = 'A good file\n\nIts words are found.\n';

/** Files that somebody could put into the folder by accident or on purpose. */
const HOSTILE: Readonly<Record<string, string>> = {
  'emphasis nested thousands deep': `# ${'*a '.repeat(3_000)}${'*'.repeat(3_000)}\n\nText.\n`,
  'quotes nested thousands deep': `${'>'.repeat(5_000)} Text.\n`,
  'a hundred thousand blanks inside a tag': `<div>${' '.repeat(100_000)}</div>\n`,
  'twenty thousand tags in a row': `<div>${'<b></b>'.repeat(20_000)}x</div>\n`,
  'thirty thousand lines': 'x\n'.repeat(30_000),
  'one line of a million letters': 'слово '.repeat(170_000),
  'one line of ten megabytes': '会'.repeat(3_333_333),
  'a million line breaks': `Words.${'\n'.repeat(1_000_000)}More words.\n`,
  'a million blanks in a line': `Words.${' '.repeat(1_000_000)}more words.\n`,
  'a hundred thousand stops': `${'.'.repeat(100_000)} ${'。'.repeat(100_000)}\n`,
  'tags that never end': `<div>${'<p'.repeat(100_000)}\n`,
  'inline tags that never begin': `<div>${'a</b>'.repeat(50_000)}</div>\n`,
  'overrides of the direction of writing': `\u202Eabc ${'\u2066слово\u202E '.repeat(1_000)}.\n`,
  'half surrogate pairs, written as UTF-8': `Words ${'\uD800'.repeat(100)} more words.\n`,
  'nothing but the bars of web pages': `Home > News\n${'Related: x\n声明：a\n'.repeat(20_000)}`,
  'a menu of many words': `${'Новости | '.repeat(60)}и деятельность организации в мире.\n\nWords.\n`,
  'exchange rates that end in a word': `${'$    1    '.repeat(60)}x\n\nWords.\n`,
  'trails of many parts': `${`a${' :: a'.repeat(50)}/\n`.repeat(200)}\nWords.\n`,
  'a table row of many cells': `| a | b |\n| - | - |\n| c${'|'.repeat(60_000)}d |\n`,
  'front matter that begins again and again': '---\n'.repeat(20_000),
  'emphasis that never ends': '*a_ '.repeat(1_000),
  'nothing but headings': 'Chapter I\nArticle 1\n第一条\n'.repeat(10_000),
};

/** Those that are refused in one format, and why. All others are read. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'quotes nested thousands deep.md': /^its lists or quotes are nested too deep$/,
  'a hundred thousand blanks inside a tag.md': /^no text found in it$/,
  'a hundred thousand blanks inside a tag.html': /^no text found in it$/,
  'tags that never end.html': /^no text found in it$/,
  'half surrogate pairs, written as UTF-8.md': /^not text in an encoding/,
  'half surrogate pairs, written as UTF-8.txt': /^not text in an encoding/,
  'half surrogate pairs, written as UTF-8.html': /^not text in an encoding/,
  'front matter that begins again and again.md': /^no text found in it$/,
};

/** Files whose bytes are no text, and why they are refused. */
const NO_TEXT: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  NULs: [Buffer.alloc(1_000_000), /^a binary file, not text$/],
  'a NUL among words': [Buffer.from('words\0words'), /^a binary file, not text$/],
  'UTF-16 with half surrogate pairs': [Buffer.from('\uFEFFwords \uD800 words', 'utf16le'), /^not text in an encoding/],
  'three million lines': [Buffer.from('x\n'.repeat(3_000_000)), /^it has more than 2,000,000 lines$/],
  'three hundred thousand paragraphs': [Buffer.from('x.\n\n'.repeat(300_000)), /^it has more than 250,000 paragraphs$/],
};

test('the direction of writing may be overridden in a document, and changes nothing in it', async () => {
  const text = 'The \u202Egnirb\u202C boats back in May.\n';
  await inFolderOf({ 'a.txt': text }, async (folder) => {
    const { documents } = await readFolder(folder);
    expect(documents.map((one) => one.passages.map((passage) => passage.text))).toEqual([[text.trim()]]);
  });
});

describe('a folder of hostile files', () => {
  const around = { '0-good.txt': GOOD, 'z-good.txt': `${GOOD}More of them.\n` };
  const noText = Object.fromEntries(Object.entries(NO_TEXT).map(([name, [bytes]]) => [`${name}.txt`, bytes]));
  const hostile: Record<string, string> = { 'two hundred thousand short lines.txt': 'abc def\n'.repeat(200_000) };
  for (const [name, text] of Object.entries(HOSTILE)) {
    for (const ending of ['md', 'txt', 'html']) hostile[`${name}.${ending}`] = text;
  }
  let corpus: Corpus;
  beforeAll(async () => {
    // One reading for all: each test looks at its own file.
    corpus = await inFolderOf({ ...around, ...hostile, ...noText }, readFolder);
  }, 300_000);
  const documentOf = (id: string) => corpus.read.find((one) => one.id === id);
  const refusalOf = (id: string) => {
    const problem = corpus.rejected.get(id)?.problem;
    return problem && en.problem(problem);
  };

  test('does no harm to the others', async () => {
    const alone = await inFolderOf(around, readFolder);
    expect(alone.documents).toHaveLength(2);
    expect(Object.keys(around).map(documentOf)).toEqual(alone.documents);
    expect(corpus.read.length + corpus.rejected.size).toBe(Object.keys({ ...around, ...hostile, ...noText }).length);
  });

  test.each(Object.entries(NO_TEXT))('%s is refused with a plain reason', (name, [, reason]) => {
    expect(refusalOf(`${name}.txt`)).toMatch(reason);
    expect(documentOf(`${name}.txt`)).toBeUndefined();
  });

  test.each(Object.keys(hostile))('%s is quoted to the letter, or refused for what it is', (id) => {
    const reason = REFUSED[id];
    expect(refusalOf(id)).toEqual(reason === undefined ? undefined : expect.stringMatching(reason));
    const document = documentOf(id);
    if (document === undefined) return;
    expect(document.passages).not.toEqual([]);
    expectLawsToHold(document);
    expectNothingLost(document);
  });
});
