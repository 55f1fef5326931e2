import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Document, Passage } from './document.ts';
import { UnusableFile } from './formats/format.ts';
import { formatOf } from './formats/formats.ts';
import type { SideFile } from './read-file.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** How long (ms) reading one file may take, and how much memory (MiB of JavaScript's heap). */
export type WorkerLimits = { readonly milliseconds: number; readonly memory: number };

/** MB of text for which twice the time is allowed: Markdown, the slowest, took 31 s for so much on two busy cores. */
const DOUBLE_TIME_AT = 20;

/** Reads files in a thread of their own, one after the other, so that a hostile one can be stopped. */
export type WorkerReader = {
  /** @throws UnusableFile also when reading takes too long or too much memory */
  read(id: string, bytes: Uint8Array, sideFile?: SideFile): Promise<Document>;
  /** Ends the thread. */
  close(): Promise<void>;
};

/** The thread starts with the first file, and anew after one that had to be stopped. */
export function workerReader({ milliseconds, memory }: WorkerLimits): WorkerReader {
  let worker: Worker | null = null;

  const close = async () => {
    await worker?.terminate();
    worker = null;
  };

  async function read(id: string, bytes: Uint8Array, sideFile?: SideFile): Promise<Document> {
    worker ??= new Worker(new URL('worker-start.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const time = Math.round(milliseconds * shareOfTime(id, bytes));
    const outOfTime = AbortSignal.timeout(time);
    try {
      const answer = await ask(worker, { file: { id, bytes, sideFile } }, outOfTime);
      if ('unusable' in answer) throw new UnusableFile(answer.unusable);
      if (!('document' in answer)) throw new Error('the worker gave no document');
      const passages: Passage[] = [];
      while (passages.length < answer.passageCount) {
        const more = await ask(worker, { passagesFrom: passages.length }, outOfTime);
        if (!('passages' in more)) throw new Error('the worker gave no passages');
        for (const { locator, ...passage } of more.passages) {
          passages.push({ ...passage, locator, text: answer.document.text.slice(locator.start, locator.end) });
        }
      }
      return { ...answer.document, passages };
    } catch (error) {
      if (error instanceof UnusableFile) throw error;
      await close();
      if (outOfTime.aborted) throw new UnusableFile(`reading it takes more than ${time / 1000} s`);
      if (isOutOfMemory(error)) throw new UnusableFile(`reading it takes more than ${memory} MB of memory`);
      throw error;
    }
  }

  return { read, close };
}

/** Text that comes here for its size alone may take longer the larger it is; a busy machine needs it. */
function shareOfTime(id: string, bytes: Uint8Array): number {
  return formatOf(id)?.needsWorker ? 1 : 1 + Math.floor(bytes.length / 1024 / 1024) / DOUBLE_TIME_AT;
}

async function ask(worker: Worker, message: ToWorker, signal: AbortSignal): Promise<FromWorker> {
  const answered = once(worker, 'message', { signal });
  worker.postMessage(message);
  const [answer] = (await answered) as [FromWorker];
  return answer;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
