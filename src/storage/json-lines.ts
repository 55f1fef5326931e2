import * as nodeFiles from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { isMissing } from '../runtime/errno.ts';

/** A file of JSON lines that is only ever added to. */
type JsonLines<Entry> = {
  /** Makes the file if it is not there. Rejects if it cannot be written. */
  prepare(): Promise<void>;
  /** Appends a line and flushes it. Rejects if the disk does not take it. */
  append(entry: Entry): Promise<void>;
  /**
   * What all lines hold, oldest first, but for those that a crash has torn and what is not accepted. Rejects if the disk
   * does not give it.
   * @param accept gives null for what is none
   */
  read(accept: (value: unknown) => Entry | null): Promise<Entry[]>;
};

/** What is done to the disk. Tests hand in one of which some step fails. */
export type LineFiles = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'readFile' | 'rename'>;

/** Bytes; a file that has reached this gets a number, and a new one begins. */
const LARGEST = 1024 * 1024;

/** How many numbered files are kept; `.1` is the latest. */
const KEPT = 9;

/** After this many lines, a few milliseconds' work, others have their turn. */
const LINES_AT_ONCE = 500;

export function openJsonLines<Entry>(path: string, largest = LARGEST, files: LineFiles = nodeFiles): JsonLines<Entry> {
  // One step after the other, each by itself: one that failed stops no other, and what is read is whole.
  let last: Promise<unknown> = Promise.resolve();

  async function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  }

  async function open() {
    await files.mkdir(dirname(path), { recursive: true });
    // Other users of the machine may not read what people do and say.
    return files.open(path, 'a+', 0o600);
  }

  async function append(entry: Entry): Promise<void> {
    const handle = await open();
    let size: number;
    try {
      size = (await handle.stat()).size;
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      // A crash may have torn the last line: it stays as it is, by itself.
      const lead = size === 0 || buffer.toString() === '\n' ? '' : '\n';
      const line = `${lead}${JSON.stringify(entry)}\n`;
      await handle.appendFile(line);
      await handle.sync();
      size += Buffer.byteLength(line);
    } finally {
      await handle.close();
    }
    // The line is written; if this fails, the file grows and the next line tries again.
    if (size >= largest) await rotate().catch(() => undefined);
  }

  async function rotate(): Promise<void> {
    for (let number = KEPT; number > 1; number -= 1) {
      await files.rename(`${path}.${number - 1}`, `${path}.${number}`).catch(() => undefined);
    }
    await files.rename(path, `${path}.1`);
  }

  async function read(accept: (value: unknown) => Entry | null): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let number = KEPT; number >= 0; number -= 1) {
      const text = await files.readFile(number === 0 ? path : `${path}.${number}`, 'utf8').catch(nothingIfMissing);
      for (const [at, line] of text.split('\n').entries()) {
        if (at % LINES_AT_ONCE === 0) await others();
        const entry = accept(parsed(line));
        if (entry !== null) entries.push(entry);
      }
    }
    return entries;
  }

  return {
    prepare: async () => inTurn(async () => (await open()).close()),
    append: async (entry) => inTurn(async () => append(entry)),
    read: async (accept) => inTurn(async () => read(accept)),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function nothingIfMissing(error: unknown): string {
  if (isMissing(error)) return '';
  throw error;
}
