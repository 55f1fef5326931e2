import { appendFile, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FeedbackRecord, openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { failingFiles } from '../failing-files.ts';
import { inFolderOf } from '../temp-folder.ts';

const record = (number: number): FeedbackRecord => ({
  at: '2026-11-22T10:00:00.000Z',
  verdict: 'disliked',
  question: String(number),
  by: 'abcdefgh',
  passages: ['a1'],
  documents: ['ru/budget.txt'],
  generation: '8f3a1c2d',
  locale: 'ru',
  text: null,
  reason: 'Не то\nсовсем',
});
const numbersIn = (records: readonly FeedbackRecord[]) => records.map(({ question }) => Number(question));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('what was said of answers', () => {
  test('is read as it was written, in order, however many lines come at once', () =>
    inFolderOf({}, async (folder) => {
      const log = openFeedbackLog(join(folder, 'below', 'feedback.jsonl'));
      await log.prepare();
      const written = range(0, 30).map(async (number) => log.record(record(number)));
      // Asked for before they are all written, read after.
      expect(await log.records()).toEqual(range(0, 30).map(record));
      await Promise.all(written);
    }));

  test('is read without the lines that a crash has torn or somebody else has written', () =>
    inFolderOf(
      { 'feedback.jsonl': `${JSON.stringify(record(1))}\n7\n\n{"at":"now"}\n{"at":"2026-11-2` },
      async (folder) => {
        const path = join(folder, 'feedback.jsonl');
        const log = openFeedbackLog(path);
        await log.prepare();
        await log.record(record(2));
        expect(numbersIn(await log.records())).toEqual([1, 2]);
        expect(await readFile(path, 'utf8')).toContain('{"at":"2026-11-2\n{');
      },
    ));

  test('is read from all the files that are kept, oldest first', () =>
    inFolderOf({}, async (folder) => {
      const log = openFeedbackLog(join(folder, 'feedback.jsonl'), 600);
      await log.prepare();
      for (const number of range(0, 100)) await log.record(record(number));
      expect((await readdir(folder)).filter((name) => !name.endsWith('.key'))).toHaveLength(10);
      const numbers = numbersIn(await log.records());
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers).toEqual(range(100 - numbers.length, 100));
    }));

  test('that the disk does not take is rejected, and what comes after it is taken', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'feedback.jsonl');
      const counted = failingFiles(Infinity, 'ENOSPC');
      await openFeedbackLog(path, undefined, counted.files).record(record(0));
      const steps = [...counted.steps.keys()];
      for (const step of steps) {
        const log = openFeedbackLog(path, undefined, failingFiles(step, 'ENOSPC').files);
        await expect(log.record(record(0))).rejects.toMatchObject({ code: 'ENOSPC' });
        await appendFile(path, '{"half');
        await log.record(record(step + 1));
      }
      const numbers = numbersIn(await openFeedbackLog(path).records());
      // What was written and could not be flushed, a zero, may be there all the same.
      expect(numbers.filter((number) => number > 0)).toEqual(steps.map((step) => step + 1));
    }));

  test('that the disk does not give is not taken for nothing', () =>
    inFolderOf({}, async (folder) => {
      const log = openFeedbackLog(join(folder, 'feedback.jsonl'), undefined, failingFiles(0, 'EIO').files);
      await expect(log.records()).rejects.toMatchObject({ code: 'EIO' });
    }));
});

describe('the key', () => {
  test('is made once, for a file, and only its owner can read it', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'feedback.jsonl');
      const key = Buffer.from(await openFeedbackLog(path).prepare());
      expect(key).toHaveLength(32);
      expect(Buffer.from(await openFeedbackLog(path).prepare())).toEqual(key);
      expect((await stat(`${path}.key`)).mode & 0o777).toBe(0o600);
      expect(Buffer.from(await openFeedbackLog(join(folder, 'other.jsonl')).prepare())).not.toEqual(key);
    }));

  test('that is too short, or was being written when the power went, is made anew', () =>
    inFolderOf({ 'feedback.jsonl.key': '', 'feedback.jsonl.key.new': 'half' }, async (folder) => {
      const log = openFeedbackLog(join(folder, 'feedback.jsonl'));
      const key = Buffer.from(await log.prepare());
      expect(key).toHaveLength(32);
      expect(Buffer.from(await log.prepare())).toEqual(key);
    }));

  test('is whole or not there, whichever step the disk does not take', () =>
    inFolderOf({}, async (folder) => {
      const counted = failingFiles(Infinity, 'ENOSPC');
      await openFeedbackLog(join(folder, 'counted.jsonl'), undefined, counted.files).prepare();
      for (const step of counted.steps.keys()) {
        const path = join(folder, `${step}.jsonl`);
        const failing = openFeedbackLog(path, undefined, failingFiles(step, 'ENOSPC').files);
        await expect(failing.prepare()).rejects.toMatchObject({ code: 'ENOSPC' });
        expect(await readdir(folder)).not.toContain(`${step}.jsonl.key`);
        expect(await openFeedbackLog(path).prepare()).toHaveLength(32);
      }
    }));
});
