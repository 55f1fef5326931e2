import { join, relative, resolve } from 'node:path';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName, safeFolder } from '../../src/storage/file-name.ts';

describe('the name of a file from elsewhere', () => {
  test.each<[string, string | null]>([
    ['report.md', 'report.md'],
    ['Отчёт за 2025 год.txt', 'Отчёт-за-2025-год.txt'],
    ['联合公报.pdf', '联合公报.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\me\\a.docx', 'a.docx'],
    ['.hidden.md', 'hidden.md'],
    ['...', null],
    ['', null],
    ['.md', 'md'],
    ['a\u202Etxt.md', 'atxt.md'],
    ['a\u0000b\n.md', 'ab.md'],
    ['a<b>:"c|?*.md', 'a-b-c-.md'],
    ['NUL.txt', '_NUL.txt'],
    ['com1', '_com1'],
    ['a.txt.', 'a.txt'],
    ['a.txt ', 'a.txt'],
    ['и\u0306.txt', 'й.txt'],
  ])('%j is stored as %j', (name, stored) => expect(safeFileName(name)).toBe(stored));

  test('is short enough for every disk, and keeps its ending', () => {
    const stored = safeFileName(`${'上'.repeat(300)}.docx`) ?? '';
    expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(180);
    expect(stored).toMatch(/^上{10,}\.docx$/);
  });

  test('never leads anywhere, is never hidden, and is safe as it is', () => {
    const parts = constantFrom('.', '..', '/', '\\', '\0', ' ', '-', '~', 'a', 'я', '上', '😀', '.md', 'con', '\u202E');
    const names = oneof(
      string({ unit: 'binary' }),
      array(parts).map((some) => some.join('')),
    );
    assert(
      property(names, (name) => {
        const stored = safeFileName(name);
        if (stored === null) return;
        expect(relative('/documents', resolve(join('/documents', stored)))).toBe(stored);
        expect(stored).toMatch(/^[^./\\][^/\\]*$/);
        expect(stored).not.toMatch(/[\p{Cc}\p{Cf}]|[. ]$/u);
        expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(255);
        expect(safeFileName(stored)).toBe(stored);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a folder below the documents’ folder', () => {
  test.each(['ru', 'ru/2025', 'документы', 'a/b/c/d/e', 'ru/'])('may be %j', (folder) =>
    expect(safeFolder(folder)).toBe(folder.replace(/\/$/, '')),
  );
  test.each([
    '',
    '.',
    '..',
    '/',
    '/etc',
    '../x',
    'a/../b',
    'a//b',
    '.removed',
    'a/.git',
    'a\\b',
    'C:',
    'a b',
    'a/b/c/d/e/f',
  ])('may not be %j', (folder) => expect(safeFolder(folder)).toBeNull());
});
