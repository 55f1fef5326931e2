import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

const pages = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
    .map((name) => normalize(`${folder}/${name}`)),
);
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

/** Files that a page names in code: `src/app/library.ts`, `tests/corpus/`. Those of examples to be written are not there. */
const TO_BE_WRITTEN = new Set(['commands/count.ts', 'src/corpus/formats/rst/rst.ts']);
const named = (page: string) =>
  [...textOf(page).matchAll(/`((?:src|tests|commands|eval|docs|seeds)\/[\w./-]*\w\/?)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !TO_BE_WRITTEN.has(path));

/** What a page links to within the project. */
const linked = (page: string) =>
  [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => normalize(join(dirname(page), target)));

test.each(pages)('%s names only files that exist', (page) => {
  expect([...named(page), ...linked(page)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the pages name and link to many files', () => {
  expect(pages.flatMap((page) => [...named(page), ...linked(page)]).length).toBeGreaterThan(40);
});

describe('a page that is read from top to bottom stays short', () => {
  test.each([
    ['README.md', 8],
    ['DESIGN.md', 12],
  ])('%s has at most %i KB', (page, kilobytes) => {
    expect(statSync(join(root, page)).size).toBeLessThanOrEqual(kilobytes * 1024);
  });
});

test('.env.example and docs/operating.md explain every setting', () => {
  const settings = [...textOf('src/app/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(10);
  // The kind of terminal is set by the system.
  const ours = settings.filter((name) => name !== 'TERM');
  expect(ours.filter((name) => !textOf('.env.example').includes(`\n${name}=`))).toEqual([]);
  expect(ours.filter((name) => !textOf('docs/operating.md').includes(`\`${name}\``))).toEqual([]);
});
