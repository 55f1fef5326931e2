import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Document, Passage } from '../document.ts';
import { errorCode } from '../../runtime/errno.ts';
import type { SideFile } from './read-file.ts';
import { UnusableFile } from './unusable-file.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export type WorkerLimits = {
  /** How long (ms) reading one file may take. */
  readonly milliseconds: number;
  /** How much memory (MiB) JavaScript's objects may take meanwhile. */
  readonly memory: number;
  /** How much larger (MiB) the whole process may become, with the buffers that the other limit does not count. */
  readonly growth: number;
};

/** How often (ms) the size of the process is looked at. */
const LOOK_AT_MEMORY = 50;

/** Reads files in a thread of their own, one after the other, so that a hostile one can be stopped. */
export type WorkerReader = {
  /** @throws UnusableFile also when reading takes too long or too much memory */
  read(id: string, bytes: Uint8Array, sideFile?: SideFile): Promise<Document>;
  /** Ends the thread. */
  close(): Promise<void>;
};

/** The thread starts with the first file, and anew after one that had to be stopped. */
export function workerReader({ milliseconds, memory, growth }: WorkerLimits): WorkerReader {
  let worker: Worker | null = null;

  const close = async () => {
    await worker?.terminate();
    worker = null;
  };

  async function read(id: string, bytes: Uint8Array, sideFile?: SideFile): Promise<Document> {
    worker ??= start();
    const outOfTime = AbortSignal.timeout(milliseconds);
    const outOfMemory = watchMemory(growth);
    const signal = AbortSignal.any([outOfTime, outOfMemory.signal]);
    try {
      const answer = await ask(worker, { file: { id, bytes, sideFile } }, signal);
      if ('unusable' in answer) throw new UnusableFile(answer.unusable);
      if (!('document' in answer)) throw new Error('the worker gave no document');
      const passages: Passage[] = [];
      while (passages.length < answer.passageCount) {
        const more = await ask(worker, { passagesFrom: passages.length }, signal);
        if (!('passages' in more)) throw new Error('the worker gave no passages');
        for (const { locator, ...passage } of more.passages) {
          passages.push({ ...passage, locator, text: answer.document.text.slice(locator.start, locator.end) });
        }
      }
      return { ...answer.document, passages };
    } catch (error) {
      if (error instanceof UnusableFile) throw error;
      await close();
      if (outOfTime.aborted) throw new UnusableFile({ code: 'too-slow', seconds: milliseconds / 1000 });
      if (outOfMemory.signal.aborted) throw new UnusableFile({ code: 'too-much-memory', megabytes: growth });
      if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new UnusableFile({ code: 'too-much-memory', megabytes: memory });
      throw error;
    } finally {
      outOfMemory.stop();
    }
  }

  function start(): Worker {
    const started = new Worker(new URL('worker-start.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // What a parser leaves behind may fail between two files, when nobody listens.
    started.on('error', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  return { read, close };
}

/** Tells when the process has grown by a number of MiB. */
function watchMemory(growth: number): { readonly signal: AbortSignal; stop(): void } {
  const outOfMemory = new AbortController();
  const most = process.memoryUsage.rss() + growth * 1024 * 1024;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > most) outOfMemory.abort();
  }, LOOK_AT_MEMORY);
  return { signal: outOfMemory.signal, stop: () => clearInterval(timer) };
}

async function ask(worker: Worker, message: ToWorker, signal: AbortSignal): Promise<FromWorker> {
  const answered = once(worker, 'message', { signal });
  worker.postMessage(message);
  const [answer] = (await answered) as [FromWorker];
  return answer;
}
