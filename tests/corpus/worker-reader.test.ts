import { afterAll, describe, expect, test } from 'vitest';
import { UnusableFile } from '../../src/corpus/read/unusable-file.ts';
import { readFile } from '../../src/corpus/read/read-file.ts';
import { type WorkerLimits, type WorkerReader, workerReader } from '../../src/corpus/read/worker-reader.ts';
import { expectLawsToHold } from './laws.ts';
import { refusal } from '../in-english.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sentence = '上海合作组织成员国一致同意继续加强安全、经贸和人文领域的合作。\n\n';

const LIMITS = { milliseconds: 60_000, memory: 256, growth: 640 };

describe('a worker', () => {
  const worker = workerReader(LIMITS);
  afterAll(() => worker.close());

  test.each<[string, string, string]>([
    ['plain text', 'a.txt', 'Заседание прошло в Москве.\n\nПринято коммюнике.'],
    ['Markdown', 'b/c.md', '---\ntitle: One\n---\n\n# Two\n\n## Three\n\nText.\n'],
    ['more passages than cross at a time', 'long.txt', sentence.repeat(1_234)],
    ['half a character at the border of two passages', 'pair.txt', '𠮷'.repeat(9_000)],
  ])('gives the same document as reading it here: %s', async (_, id, text) => {
    const document = await worker.read(id, bytes(text));
    expect(document).toEqual(await readFile(id, bytes(text)));
    expectLawsToHold(document);
  });

  test('hands the side file on', async () => {
    const sideFile = { name: 'a.txt.meta.yaml', bytes: bytes('date: 2025-11-18\n') };
    expect(await worker.read('a.txt', bytes('Text.'), sideFile)).toEqual(
      await readFile('a.txt', bytes('Text.'), sideFile),
    );
  });

  test('says why a file cannot be used, and reads the next', async () => {
    expect(await refusal(worker.read('a.txt', bytes(' ')))).toBe('the file is empty');
    expect((await worker.read('a.txt', bytes('Text.'))).passages.length).toBe(1);
  });
});

const withLimits = async (limits: WorkerLimits, use: (worker: WorkerReader) => Promise<void>) => {
  const worker = workerReader(limits);
  try {
    await use(worker);
  } finally {
    await worker.close();
  }
};

describe('a file that takes too much', () => {
  test('of time is stopped and named', () =>
    withLimits({ ...LIMITS, milliseconds: 1 }, async (worker) => {
      const reading = worker.read('a.txt', bytes(sentence.repeat(20_000)));
      expect(await refusal(reading)).toBe('reading it takes more than 0.001 s');
      await expect(worker.read('b.txt', bytes('Text.'))).rejects.toBeInstanceOf(UnusableFile);
    }));

  test('of memory is stopped and named, and the next is read', () =>
    withLimits({ ...LIMITS, memory: 32 }, async (worker) => {
      const reading = worker.read('a.txt', bytes(sentence.repeat(200_000)));
      expect(await refusal(reading)).toBe('reading it takes more than 32 MB of memory');
      expect((await worker.read('b.txt', bytes('Text.'))).passages.length).toBe(1);
    }));

  test('of memory outside of its objects is stopped and named', () =>
    withLimits({ ...LIMITS, growth: 1 }, async (worker) => {
      const reading = worker.read('a.txt', bytes(sentence.repeat(100_000)));
      expect(await refusal(reading)).toBe('reading it takes more than 1 MB of memory');
    }));
});
