import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** For each part of the source, the parts that it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  search: ['corpus'],
  answer: ['search', 'corpus'],
  'quote-check': ['answer', 'search', 'corpus'],
  meetings: ['search', 'corpus'],
  words: ['corpus', 'meetings', 'transfer-failed'],
  'transfer-failed': [],
  settings: [],
  log: [],
  reload: ['corpus'],
  'answer-times': [],
  library: ['answer', 'answer-times', 'quote-check', 'meetings', 'search', 'corpus', 'reload'],
  storage: [],
  moderation: ['library', 'reload', 'storage', 'corpus', 'transfer-failed'],
  feedback: ['storage', 'search'],
  watch: ['moderation', 'reload', 'words'],
  version: ['package.json'],
  'start-report': ['library', 'corpus', 'words'],
  reply: ['answer', 'quote-check', 'library', 'corpus', 'words'],
  command: ['library', 'moderation', 'feedback', 'reload', 'reply', 'words'],
  commands: [
    'command',
    'reply',
    'library',
    'moderation',
    'feedback',
    'reload',
    'answer',
    'quote-check',
    'meetings',
    'search',
    'corpus',
    'version',
    'words',
  ],
  terminal: ['command', 'reply', 'library', 'moderation', 'transfer-failed', 'feedback', 'corpus', 'words'],
  discord: [
    'command',
    'answer',
    'corpus',
    'reply',
    'library',
    'moderation',
    'transfer-failed',
    'feedback',
    'words',
    'settings',
    'log',
  ],
  main: [
    'reply',
    'shell',
    'commands',
    'discord',
    'terminal',
    'start-report',
    'library',
    'moderation',
    'feedback',
    'storage',
    'watch',
    'settings',
  ],
  ask: ['reply', 'shell', 'terminal', 'answer', 'corpus', 'settings', 'words'],
  shell: ['reply', 'terminal', 'library', 'corpus', 'settings', 'words'],
  documents: ['reply', 'shell', 'terminal', 'start-report', 'library', 'corpus', 'settings', 'words'],
  meeting: ['reply', 'shell', 'commands', 'terminal', 'meetings', 'corpus', 'settings', 'words'],
  eval: ['library', 'answer', 'quote-check', 'search', 'corpus', 'words'],
};

/** Parts that know no more of others than their types: what there is to say, and not how it came about. */
const TYPES_ONLY: readonly string[] = ['words'];

/** Packages, and the environment, that belong to one part alone. */
const ONLY: readonly { readonly pattern: RegExp; readonly at: RegExp }[] = [
  { pattern: /'minisearch'/, at: /^src\/search\/bm25\.ts$/ },
  { pattern: /'pdfjs-dist\//, at: /^src\/corpus\/formats\/pdf\.ts$/ },
  { pattern: /'chokidar'/, at: /^src\/watch\.ts$/ },
  { pattern: /'discord\.js'/, at: /^src\/discord\// },
  { pattern: /\bprocess\.env\b/, at: /^src\/settings\.ts$/ },
];

const files = ['src', 'commands', 'eval'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const source = (file: string) => readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');

/** `src/corpus/lines.ts` → corpus, `src/library.ts` → library, `commands/ask.ts` → commands. */
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

describe.each(TYPES_ONLY)('%s', (part) => {
  const own = files.filter((file) => partOf(file) === part);
  test.each(own)('%s imports types alone from other parts', (file) => {
    const values = importedBy(file, IMPORTS_OF_VALUES);
    expect(values.filter((to) => partOf(to) !== part)).toEqual([]);
  });
});

describe.each(ONLY)('$pattern stands only in $at', ({ pattern, at }) => {
  test('and nowhere else', () => {
    expect(files.filter((file) => pattern.test(source(file)) && !at.test(file))).toEqual([]);
    expect(files.some((file) => pattern.test(source(file)) && at.test(file))).toBe(true);
  });
});
