import { appendFile, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AuditRecord, openAuditLog } from '../../src/storage/audit-log.ts';
import { failingFiles } from '../failing-files.ts';
import { inFolderOf } from '../temp-folder.ts';

const record = (number: number): AuditRecord => ({
  at: '2026-11-22T10:00:00.000Z',
  who: String(number),
  what: 'reload',
  document: null,
  from: '8f3a1c2d',
  to: '77b0aa19',
  result: 'done',
});
const whoIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as AuditRecord).who);

describe('the audit log', () => {
  test('gets a line for each record, in order, however many come at once', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'below', 'audit.jsonl');
      const log = openAuditLog(path);
      const numbers = Array.from({ length: 30 }, (_, number) => number);
      await Promise.all(numbers.map(async (number) => log.record(record(number))));
      const text = await readFile(path, 'utf8');
      expect(whoIn(text)).toEqual(numbers.map(String));
      expect(JSON.parse(text.split('\n')[0] ?? '')).toEqual(record(0));
    }));

  test('goes on in a line of its own after one that a crash has torn', () =>
    inFolderOf({ 'audit.jsonl': `${JSON.stringify(record(1))}\n{"at":"2026-11-2` }, async (folder) => {
      const path = join(folder, 'audit.jsonl');
      await openAuditLog(path).record(record(2));
      const lines = (await readFile(path, 'utf8')).split('\n');
      expect(lines).toEqual([JSON.stringify(record(1)), '{"at":"2026-11-2', JSON.stringify(record(2)), '']);
    }));

  test('begins a new file when one is large, and keeps the latest nine beside it', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'audit.jsonl');
      const log = openAuditLog(path, 300);
      for (let number = 0; number < 100; number += 1) await log.record(record(number));
      const names = (await readdir(folder)).toSorted();
      expect(names).toEqual(['audit.jsonl', ...Array.from({ length: 9 }, (_, at) => `audit.jsonl.${at + 1}`)]);
      const kept = await Promise.all(
        names.toReversed().map(async (name) => whoIn(await readFile(join(folder, name), 'utf8'))),
      );
      // Three lines a file, and one in the new one.
      expect(kept.flat()).toEqual(Array.from({ length: 28 }, (_, at) => String(72 + at)));
    }));

  test('rejects what the disk does not take, and takes what comes after it', () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'audit.jsonl');
      // mkdir, open, stat, read, appendFile: the last of them fails.
      const log = openAuditLog(path, undefined, failingFiles(4, 'ENOSPC').files);
      await expect(log.record(record(1))).rejects.toMatchObject({ code: 'ENOSPC' });
      await appendFile(path, '{"half');
      await log.record(record(2));
      expect((await readFile(path, 'utf8')).split('\n')).toEqual(['{"half', JSON.stringify(record(2)), '']);
    }));
});
