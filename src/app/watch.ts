import { realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Done, Moderation } from './moderation.ts';
import type { Actor, Risk } from './reload.ts';
import { en } from '../i18n/en.ts';

/** Who reloads when files have changed on the disk. */
const WATCH: Actor = { id: 'watch', name: 'WATCH_DOCUMENTS' };

/** How long (ms) nothing in the folder may change before it is read. */
const SETTLED_AFTER = 1_000;

/** How often (ms) the watch checks that the folder is still the same one. */
const LOOK_AT_FOLDER = 1_000;

export type Watch = { close(): Promise<void> };

/**
 * Reloads when files of a folder have changed on the disk and have then been left alone for a second. What changes
 * while it is being read is read again: half a file is never put to use.
 * @param done called with the result of each reload
 * @param failed called with a bug, or with what cannot be watched
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
    // Another reload is under way and may have begun before the change.
    if (result.outcome.outcome === 'busy') changed();
    done(result);
  }

  const { watch: watchFolder } = await import('chokidar');

  async function open({ path: root }: WatchedFolder): Promise<FSWatcher> {
    // Links below the folder are skipped, as the reader does.
    const watcher = watchFolder(root, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => /(?:^|[\\/])\./.test(relative(root, path)),
    });
    watcher.on('all', changed);
    watcher.on('error', failed);
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
    return watcher;
  }

  let place = await placeOf(folder);
  let watcher = place && (await open(place));
  let following: Promise<void> = Promise.resolve();

  /** The watch is on a folder, not on its name: another folder may have taken the name, or a link may lead elsewhere. */
  async function follow(): Promise<void> {
    const now = await placeOf(folder);
    if (now?.path === place?.path && now?.identity === place?.identity) return;
    place = now;
    await watcher?.close();
    watcher = now && (await open(now));
    changed();
  }

  const look = setInterval(() => {
    following = following.then(follow).catch(failed);
  }, LOOK_AT_FOLDER).unref();

  return {
    close: async () => {
      clearInterval(look);
      await following;
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}

type WatchedFolder = { readonly path: string; readonly identity: string };

/** The real path of a folder and its identity; null while there is none. */
async function placeOf(folder: string): Promise<WatchedFolder | null> {
  try {
    const path = await realpath(folder);
    const { dev, ino, birthtimeMs } = await stat(path);
    return { path, identity: `${dev} ${ino} ${birthtimeMs}` };
  } catch {
    return null;
  }
}

/** The kind of a risk, with the file that it is about. */
export function riskInShort(risk: Risk): string {
  const more = [...('id' in risk ? [risk.id] : []), ...('problem' in risk ? [en.problem(risk.problem)] : [])];
  return [risk.kind, ...more].join(': ');
}
