import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { endingOf } from '../../src/web/kind-of-page.ts';

const HTML = '<html><p>Text.';
const PDF = readFileSync('tests/fixtures/pdf/ferry.ru.pdf');
const DOCX = readFileSync('tests/fixtures/communique.ru.docx');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const SHEET = Buffer.from(
  zipSync({ '[Content_Types].xml': Buffer.from('<a/>'), 'xl/workbook.xml': Buffer.from('<a/>') }),
);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

type Case = [bytes: string | Uint8Array, type: string | undefined, path: string, what: string];

/** The bytes last, which no title has room for. */
const titled = ([bytes, type, path, what]: Case) => [type, path, what, bytes] as const;

/** The ending, or the name of the problem. */
function kind([bytes, type, path]: Case): string {
  try {
    return endingOf(Buffer.from(bytes), type, path);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('the bytes show the kind, whatever the server calls them', () => {
  test.each(
    (
      [
        [HTML, 'text/html; charset=utf-8', '/', '.html'],
        [HTML, 'application/xhtml+xml', '/', '.html'],
        [HTML, 'text/plain', '/a', '.html'],
        [HTML, undefined, '/a.pdf', '.html'],
        [`\n<!-- a - b -- c --> <!-- d -->\n<!DOCTYPE html>`, 'text/html', '/', '.html'],
        [`\uFEFF<HTML>`, undefined, '/', '.html'],
        [
          `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" ""><html>`,
          undefined,
          '/',
          '.html',
        ],
        [utf16(HTML), 'application/octet-stream', '/', '.html'],
        ['Text without a tag.', 'text/html', '/', '.html'],
        [PDF, 'application/pdf', '/', '.pdf'],
        [PDF, 'application/octet-stream', '/a.docx', '.pdf'],
        [PDF, undefined, '/download', '.pdf'],
        [DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/', '.docx'],
        [DOCX, 'application/zip', '/a', '.docx'],
        [DOCX, 'application/msword', '/a.doc', '.docx'],
        ['Text, and no more.', 'text/plain', '/a.html', '.txt'],
        ['Text, and no more.', undefined, '/', '.txt'],
        ['上海合作组织', 'text/plain; charset=gb2312', '/a', '.txt'],
        [utf16('Text.'), 'text/plain', '/a', '.txt'],
        ['# Title', 'text/markdown', '/a', '.md'],
        ['# Title', 'text/plain', '/a.MD', '.md'],
        ['<p align="center">Title</p>', 'text/plain', '/README.md', '.md'],
        ['[1] A footnote, and [a link](https://example.org).', 'text/plain', '/a', '.txt'],
        ['{sic} is not data', 'text/plain', '/a', '.txt'],
        ['< 5 is no tag', 'text/plain', '/a', '.txt'],
      ] satisfies Case[]
    ).map(titled),
  )('%s at %s: %s', (type, path, what, bytes) => expect(kind([bytes, type, path, what])).toBe(what));
});

describe('refused is', () => {
  test.each(
    (
      [
        [PNG, 'image/png', '/', 'kind-image'],
        [PNG, 'text/html', '/a.html', 'kind-image'],
        [Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), undefined, '/', 'kind-image'],
        ['<svg xmlns="http://www.w3.org/2000/svg">', 'text/html', '/', 'kind-image'],
        ['<?xml version="1.0"?><svg>', 'image/svg+xml', '/', 'kind-image'],
        ['{"a": 1}', 'application/json', '/', 'kind-data'],
        ['{"a": 1}', 'text/html', '/a.html', 'kind-data'],
        [' [{"a": 1}]', 'text/plain', '/', 'kind-data'],
        ['[1, 2]', undefined, '/', 'kind-data'],
        ['{}', undefined, '/', 'kind-data'],
        ['"text"', 'application/json', '/', 'kind-data'],
        ['{"@context": 1}', 'application/ld+json', '/', 'kind-data'],
        ['<?xml version="1.0"?><rss>', 'text/xml', '/', 'kind-data'],
        ['<feed xmlns="a">', 'text/html', '/', 'kind-data'],
        ['a,b\n1,2', 'text/csv', '/', 'kind-data'],
        ['Bytes: \0\x01\x02', 'text/plain', '/a.txt', 'kind-other'],
        [SHEET, 'application/zip', '/a.docx', 'kind-other'],
        ['{\\rtf1 Text}', 'text/plain', '/', 'kind-other'],
        ['ID3 text', 'audio/mpeg', '/', 'kind-other'],
        [HTML, 'application/pdf', '/a.pdf', 'kind-mismatch'],
        [PDF, 'text/html', '/', 'kind-mismatch'],
        [HTML, 'application/msword', '/a.doc', 'kind-mismatch'],
        ['Text.', 'application/pdf', '/', 'kind-mismatch'],
        [HTML, 'image/png', '/', 'kind-image'],
      ] satisfies Case[]
    ).map(titled),
  )('%s at %s: %s', (type, path, what, bytes) => expect(kind([bytes, type, path, what])).toBe(what));
});
