import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** For each part of the source, from the ground up, the parts that it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  text: [],
  languages: ['text'],
  domain: ['languages', 'text'],
  corpus: ['languages', 'text', 'runtime'],
  search: ['corpus', 'domain', 'languages', 'text', 'runtime'],
  answers: ['facts', 'meetings', 'search', 'corpus', 'languages', 'text', 'runtime'],
  quotes: ['answers', 'search', 'corpus', 'domain', 'languages', 'text', 'runtime'],
  meetings: ['corpus', 'domain', 'languages', 'text', 'runtime'],
  facts: ['meetings', 'search', 'corpus', 'domain', 'languages', 'text', 'runtime'],
  storage: ['corpus/read/side-file', 'text', 'runtime'],
  i18n: ['corpus', 'meetings', 'quotes', 'app', 'languages', 'text'],
  app: [
    'facts',
    'answers',
    'quotes',
    'search',
    'corpus',
    'languages',
    'text',
    'runtime',
    'storage',
    'i18n',
    'reply',
    'version',
  ],
  reply: ['facts', 'app', 'answers', 'quotes', 'meetings', 'corpus', 'text', 'i18n'],
  commands: [
    'facts',
    'app',
    'reply',
    'i18n',
    'answers',
    'quotes',
    'meetings',
    'search',
    'corpus',
    'domain',
    'languages',
    'text',
    'version',
  ],
  terminal: ['app', 'reply', 'i18n', 'runtime'],
  discord: ['app', 'answers', 'reply', 'i18n', 'text'],
  web: ['app', 'version'],
  version: ['package.json'],
  cli: [
    'facts',
    'app',
    'reply',
    'i18n',
    'terminal',
    'discord',
    'web',
    'storage',
    'answers',
    'meetings',
    'domain',
    'corpus',
    'text',
    'commands',
    'eval',
    'version',
  ],
  main: ['app', 'cli', 'terminal'],
  eval: [
    'facts',
    'cli',
    'runtime',
    'reply',
    'app',
    'answers',
    'meetings',
    'quotes',
    'search',
    'corpus',
    'domain',
    'languages',
    'text',
    'i18n',
  ],
};

/**
 * For each folder of the search the other ones that it may import. The index knows nothing of questions. A query is made
 * of a text alone; what it needs of the index, the spelling of words, comes as a function.
 */
const IN_SEARCH: Readonly<Record<string, readonly string[]>> = {
  index: [],
  query: [],
  ranking: ['index', 'query'],
  suggest: ['index', 'query'],
};

/** Parts that know only the types of others, the ground aside: what there is to say, and not how it came about. */
const TYPES_ONLY: readonly string[] = ['i18n'];
const GROUND: readonly string[] = ['text', 'languages'];

/** Packages, and the environment, that belong to one part alone. */
const ONLY: readonly { readonly pattern: RegExp; readonly at: RegExp }[] = [
  { pattern: /'minisearch'/, at: /^src\/search\/index\/candidates\.ts$/ },
  { pattern: /'pdfjs-dist\//, at: /^src\/corpus\/formats\/pdf\// },
  { pattern: /\/commands\/index\.ts'/, at: /^src\/cli\/serve\.ts$/ },
  { pattern: /'chokidar'/, at: /^src\/app\/watch\.ts$/ },
  { pattern: /'discord\.js'/, at: /^src\/discord\// },
  { pattern: /\bprocess\.env\b/, at: /^src\/(?:app\/settings|cli\/npm-script)\.ts$/ },
];

const files = ['src', 'commands', 'eval'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const source = (file: string) => readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');

/** `src/corpus/document.ts` → corpus, `src/main.ts` → main, `commands/ask.ts` → commands. */
function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

/** An import line, with what it names; of values only, not of types alone. */
const IMPORTS = /\bfrom '(\.[^']+)'|\bimport\(?\s*'(\.[^']+)'/g;
const IMPORTS_OF_VALUES = /^(?:import|export) (?!type\b)[^;]*?\bfrom '(\.[^']+)'|\bimport\(?\s*'(\.[^']+)'/gm;

function importedBy(file: string, lines: RegExp): string[] {
  const found = source(file).matchAll(lines);
  return [...found].map(([, named, whole]) => normalize(join(dirname(file), named ?? whole ?? '')));
}

test('there is something to look at', () =>
  expect(files.flatMap((file) => importedBy(file, IMPORTS)).length).toBeGreaterThan(50));

test.each(files)('%s imports only what is below it', (file) => {
  const allowed = MAY_IMPORT[partOf(file)];
  expect(allowed, `a part that the table does not know: ${partOf(file)}`).toBeDefined();
  const isAllowed = (to: string) =>
    partOf(to) === partOf(file) || allowed?.some((part) => part === partOf(to) || to === `src/${part}.ts`);
  expect(importedBy(file, IMPORTS).filter((to) => !isAllowed(to))).toEqual([]);
});

/** `src/search/query/query.ts` → query */
const folderOf = (file: string) => file.split('/')[2] ?? '';

describe('the search', () => {
  const own = files.filter((file) => partOf(file) === 'search');
  test.each(own)('%s imports only the folders that it may', (file) => {
    const allowed = IN_SEARCH[folderOf(file)];
    expect(allowed, `a folder that the table does not know: ${folderOf(file)}`).toBeDefined();
    const others = importedBy(file, IMPORTS).filter((to) => partOf(to) === 'search' && folderOf(to) !== folderOf(file));
    expect(others.filter((to) => !allowed?.includes(folderOf(to)))).toEqual([]);
  });
});

describe.each(Object.entries(MAY_IMPORT))('the entry of %s in the table', (part, allowed) => {
  test('is of a part that exists, and names others that exist, each once', () => {
    expect(files.map(partOf)).toContain(part);
    const isThere = (one: string) =>
      existsSync(join(root, one)) || files.some((file) => partOf(file) === one || file === `src/${one}.ts`);
    expect(allowed.filter((one) => !isThere(one))).toEqual([]);
    expect([...new Set(allowed)]).toEqual(allowed);
    expect(allowed).not.toContain(part);
  });

  test('names only parts that it imports', () => {
    const own = files.filter((file) => partOf(file) === part);
    const imported = own.flatMap((file) => importedBy(file, IMPORTS));
    const isUsed = (one: string) => imported.some((to) => partOf(to) === one || to === one || to === `src/${one}.ts`);
    expect(allowed.filter((one) => !isUsed(one))).toEqual([]);
  });
});

describe.each(TYPES_ONLY)('%s', (part) => {
  const own = files.filter((file) => partOf(file) === part);
  test.each(own)('%s imports types alone from parts above the ground', (file) => {
    const values = importedBy(file, IMPORTS_OF_VALUES);
    expect(values.filter((to) => ![part, ...GROUND].includes(partOf(to)))).toEqual([]);
  });
});

describe('reply makes blocks of what app has found', () => {
  test.each(files.filter((file) => partOf(file) === 'reply'))('%s imports types alone from app', (file) => {
    expect(importedBy(file, IMPORTS_OF_VALUES).filter((to) => partOf(to) === 'app')).toEqual([]);
  });
});

describe.each(ONLY)('$pattern is only in $at', ({ pattern, at }) => {
  test('and nowhere else', () => {
    expect(files.filter((file) => pattern.test(source(file)) && !at.test(file))).toEqual([]);
    expect(files.some((file) => pattern.test(source(file)) && at.test(file))).toBe(true);
  });
});
