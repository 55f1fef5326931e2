import * as nodeFiles from 'node:fs/promises';
import { dirname } from 'node:path';

/** One thing that was done to the documents, or tried: what it was and how it ended, and never what somebody wrote. */
export type AuditRecord = {
  /** ISO time (UTC). */
  readonly at: string;
  /** A user's id in Discord, or `terminal`, `watch`. */
  readonly who: string;
  readonly what: 'reload' | 'preview' | 'add' | 'remove' | 'restore';
  /** The path of the document that it was about, if it was about one. */
  readonly document: string | null;
  /** Generations in use before and after. */
  readonly from: string;
  readonly to: string;
  /** How it ended: `done`, or a short name of what kept it from it. */
  readonly result: string;
};

export type AuditLog = {
  /** Appends a line and flushes it. Rejects if the disk does not take it. */
  record(entry: AuditRecord): Promise<void>;
};

/** What the log does to the disk. Tests hand in one of which some step fails. */
export type AuditFiles = Pick<typeof nodeFiles, 'mkdir' | 'open' | 'rename'>;

/** Bytes; a file that has reached this gets a number, and a new one begins. */
const LARGEST = 1024 * 1024;

/** So many files with a number are kept: `.1` is the latest. */
const KEPT = 9;

/** An append-only file of JSON lines. Nothing is read from it but its last byte. */
export function openAuditLog(path: string, largest = LARGEST, files: AuditFiles = nodeFiles): AuditLog {
  // One line after the other, each by itself: one that could not be written stops no other.
  let last: Promise<void> = Promise.resolve();

  async function append(entry: AuditRecord): Promise<void> {
    await files.mkdir(dirname(path), { recursive: true });
    const handle = await files.open(path, 'a+');
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

  return {
    record: (entry) => {
      const written = last.then(() => append(entry));
      last = written.catch(() => undefined);
      return written;
    },
  };
}
