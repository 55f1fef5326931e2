import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { z } from 'zod';
import { isMissing } from '../runtime/errno.ts';
import { type LineFiles, openJsonLines } from './json-lines.ts';

const feedbackRecord = z.object({
  /** ISO time (UTC). */
  at: z.iso.datetime(),
  /** *refused*: nothing was found; *unsure*: only the nearest passages. The others are what somebody says of an answer. */
  verdict: z.enum(['refused', 'unsure', 'liked', 'disliked']),
  /** Keyed hashes: of the question, and of who asked together with it, so that nobody can be followed from one to another. */
  question: z.string(),
  by: z.string(),
  /** The passages that were quoted, as the buttons of an answer name them, and the ids of their documents. */
  passages: z.array(z.string()),
  documents: z.array(z.string()),
  /** Of the documents that were searched. */
  generation: z.string(),
  locale: z.string(),
  /** The question, where questions are kept. */
  text: z.string().nullable(),
  /** What somebody wrote to the moderators. */
  reason: z.string().nullable(),
});

/** One thing that was said of an answer. */
export type FeedbackRecord = Readonly<z.infer<typeof feedbackRecord>>;

export type FeedbackLog = {
  /**
   * Makes the file if it is not there, and gives the key of its hashes, which stays the same for it. Rejects if one of
   * the two cannot be.
   */
  prepare(): Promise<Uint8Array>;
  /** Appends a line and flushes it. Rejects if the disk does not take it. */
  record(entry: FeedbackRecord): Promise<void>;
  /** All that is kept, oldest first. Rejects if the disk does not give it. */
  records(): Promise<FeedbackRecord[]>;
};

/** Bytes; as long as what SHA-256 gives. */
const KEY_LENGTH = 32;

/**
 * Opens the log of what is said of answers. Its key is beside it, in a file that only the bot's user can read.
 * @param largest bytes of a file, see `json-lines.ts`
 */
export function openFeedbackLog(path: string, largest?: number, files: LineFiles = nodeFiles): FeedbackLog {
  const lines = openJsonLines<FeedbackRecord>(path, largest, files);
  const keyPath = `${path}.key`;

  async function makeKey(): Promise<Uint8Array> {
    const key = randomBytes(KEY_LENGTH);
    // Moved into its place whole: half a key would be another one.
    const unfinished = `${keyPath}.new`;
    const handle = await files.open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(key);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(unfinished, keyPath);
    return key;
  }

  return {
    prepare: async () => {
      await lines.prepare();
      const known = await files.readFile(keyPath).catch(nullIfMissing);
      return known?.length === KEY_LENGTH ? known : makeKey();
    },
    record: async (entry) => lines.append(entry),
    records: async () => lines.read((value) => feedbackRecord.safeParse(value).data ?? null),
  };
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}
