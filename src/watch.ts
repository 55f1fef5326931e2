import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { watch as watchFolder } from 'chokidar';
import type { Done, Moderation } from './moderation.ts';
import type { Actor } from './reload.ts';

/** Who reloads when files have changed on the disk. */
export const WATCH: Actor = { id: 'watch', name: 'WATCH_DOCUMENTS' };

/** For so long (ms) nothing in the folder may have changed before it is read. */
const SETTLED_AFTER = 1_000;

export type Watch = { close(): Promise<void> };

/**
 * Reloads when files of a folder have changed on the disk and have then been left alone for a second. What changes
 * while it is being read is read again: half a file is never put to use.
 * @param done hears what came of each reload
 * @param failed hears of a bug, or that the folder cannot be watched any more
 */
export async function watchDocuments(
  folder: string,
  moderation: Moderation,
  done: (done: Done) => void,
  failed: (error: unknown) => void,
): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined;
  let reading: AbortController | undefined;

  function changed(): void {
    reading?.abort();
    clearTimeout(timer);
    timer = setTimeout(() => {
      reload().catch(failed);
    }, SETTLED_AFTER);
  }

  async function reload(): Promise<void> {
    reading = new AbortController();
    const result = await moderation.reload(WATCH, { signal: reading.signal, isQuiet: true });
    // Somebody else reads the folder at this moment, and may have begun before the change.
    if (result.outcome.outcome === 'busy') changed();
    done(result);
  }

  // The folder itself may be a link; links in it are passed over, as by the reader.
  const root = await realpath(folder);
  const watcher = watchFolder(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(?:^|[\\/])\./.test(relative(root, path)),
  });
  watcher.on('all', changed);
  watcher.on('error', failed);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
