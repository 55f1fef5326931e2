import { expect, test } from 'vitest';
import { isSideFile, sideFilesOf } from '../../src/corpus/read/side-file.ts';

test.each(['a.txt.meta.yaml', 'a.META.YML', 'ru/a.Meta.yaml'])('%s is a side file', (name) =>
  expect(isSideFile(name)).toBe(true),
);

test.each(['meta.yaml', 'a.meta.yaml.txt', 'a-meta.yaml', 'a.meta.json'])('%s is none', (name) =>
  expect(isSideFile(name)).toBe(false),
);

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['its whole name', ['a.txt', 'a.txt.META.yaml'], { 'a.txt': 'a.txt.META.yaml' }],
  ['its name without the ending', ['ru/a.txt', 'ru/a.meta.yml'], { 'ru/a.txt': 'ru/a.meta.yml' }],
  ['the whole name of one of two', ['a.md', 'a.md.meta.yaml', 'a.txt'], { 'a.md': 'a.md.meta.yaml' }],
  ['the name of two', ['a.md', 'a.meta.yaml', 'a.txt'], {}],
  ['the same name in another folder', ['a.txt', 'ru/a.txt.meta.yaml'], {}],
  ['both forms', ['a.meta.yaml', 'a.txt', 'a.txt.meta.yaml'], { 'a.txt': 'a.txt.meta.yaml' }],
])('a side file of %s', (_, names, found) => expect(Object.fromEntries(sideFilesOf(names))).toEqual(found));
