/** Kills a process that writes to a feedback log, again and again, and looks at what is left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { runs } from '../runs.ts';
import { inFolderOf } from '../temp-folder.ts';
import { feedbackNumber } from './feedback-crash-model.ts';

const CHILD = fileURLToPath(new URL('feedback-crash-child.ts', import.meta.url));
const ROUNDS = runs(10);

/** How long (ms) after its first line the process lives at most. */
const LONGEST_LIFE = 300;

/** Bytes: some ten lines, so that files get their numbers all the time. */
const LARGEST = 2_500;

/** Gives the number of the last line that the process has said to be kept. */
async function runAndKill(path: string, from: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, path, String(from), String(LARGEST)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let kept = from - 1;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    kept = Number(line);
    timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE);
  }
  await closed;
  return kept;
}

test(
  'after a kill at any moment what was said to be kept is there, in order, and the log and its key go on',
  () =>
    inFolderOf({}, async (folder) => {
      const path = join(folder, 'feedback.jsonl');
      let next = 0;
      let key = '';
      for (let round = 0; round < ROUNDS; round += 1) {
        const kept = await runAndKill(path, next);
        expect(kept).toBeGreaterThanOrEqual(next);
        const log = openFeedbackLog(path, LARGEST);
        const ownKey = Buffer.from(await log.prepare()).toString('hex');
        expect(ownKey).toBe(key === '' ? ownKey : key);
        key = ownKey;
        expect(await readFile(`${path}.key`, 'hex')).toBe(key);
        const numbers = (await log.records()).map(({ question }) => Number(question));
        const last = numbers.at(-1) ?? -1;
        // One more may have been written and not said to be.
        expect([kept, kept + 1]).toContain(last);
        expect(numbers).toEqual(Array.from(numbers, (_, at) => last - numbers.length + 1 + at));
        // Some files' worth, unless there was not as much yet.
        expect(numbers.length).toBeGreaterThanOrEqual(Math.min(last + 1, 60));
        next = last + 1;
        await log.record(feedbackNumber(next));
        expect((await log.records()).at(-1)).toEqual(feedbackNumber(next));
        next += 1;
      }
    }),
  ROUNDS * 20_000,
);
