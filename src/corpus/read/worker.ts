import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { Document, Passage } from '../document.ts';
import type { Problem } from '../problem.ts';
import { type SideFile, readFile } from './read-file.ts';
import { UnusableFile } from './unusable-file.ts';

/** To the worker: a file to read, or a wish for more passages of the one that was read. */
export type ToWorker =
  | { readonly file: { readonly id: string; readonly bytes: Uint8Array; readonly sideFile: SideFile | undefined } }
  | { readonly passagesFrom: number };

/** A passage without its text, which is a slice of the document's: it would cross the border between threads twice. */
type BarePassage = Omit<Passage, 'text'>;

export type FromWorker =
  /** The document without its passages. */
  | { readonly document: Omit<Document, 'passages'>; readonly passageCount: number }
  | { readonly passages: readonly BarePassage[] }
  | { readonly unusable: Problem };

/** How many passages cross at a time: taking them over keeps the other side busy for some milliseconds. */
const BATCH = 500;

/** The document that was read last, as long as it is not handed over. */
let read: Document | null = null;

if (!parentPort) throw new Error('this runs in a worker only');
for await (const [message] of on(parentPort, 'message') as AsyncIterable<[ToWorker]>) {
  parentPort.postMessage('file' in message ? await readHere(message.file) : passagesFrom(message.passagesFrom));
}

async function readHere({ id, bytes, sideFile }: Extract<ToWorker, { file: unknown }>['file']): Promise<FromWorker> {
  try {
    read = await readFile(id, bytes, sideFile);
    const { passages, ...document } = read;
    return { document, passageCount: passages.length };
  } catch (error) {
    if (error instanceof UnusableFile) return { unusable: error.problem };
    throw error;
  }
}

function passagesFrom(start: number): FromWorker {
  const batch = read?.passages.slice(start, start + BATCH) ?? [];
  return { passages: batch.map(({ language, locator, sentences }) => ({ language, locator, sentences })) };
}
