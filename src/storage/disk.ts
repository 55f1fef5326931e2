import { randomUUID } from 'node:crypto';
import type * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, isMissing } from '../runtime/errno.ts';

/** The calls of `node:fs/promises` that the store makes. Tests pass a disk on which one of them fails. */
export type Files = Pick<
  typeof nodeFiles,
  'lstat' | 'link' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'rmdir'
>;

/** The files below one folder, named by their paths there with `/` between the parts. */
export type Disk = {
  readonly files: Files;
  /** The path for the operating system. */
  readonly at: (path: string) => string;
};

/** The hidden folder of unfinished files and of journals. */
export const INCOMING = '.incoming';

export function diskBelow(folder: string, files: Files): Disk {
  return { files, at: (path) => join(folder, path) };
}

/** What there is at a path, without following a symbolic link; undefined if nothing is. */
export async function statOf({ files, at }: Disk, path: string) {
  return files.lstat(at(path)).catch(undefinedIfMissing);
}

export async function isFile(disk: Disk, path: string): Promise<boolean> {
  return (await statOf(disk, path))?.isFile() ?? false;
}

/** Is each folder on the way to a path a plain one, and the path itself a plain file or free? */
export async function isPlain(disk: Disk, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length += 1) {
    const stat = await statOf(disk, parts.slice(0, length).join('/'));
    if (stat === undefined) return true;
    if (!stat.isDirectory()) return false;
  }
  const stat = await statOf(disk, path);
  return stat === undefined || stat.isFile();
}

/** Are these two names (hard links) of one file? */
export async function isSameFile(disk: Disk, one: string, other: string): Promise<boolean> {
  const [first, second] = [await statOf(disk, one), await statOf(disk, other)];
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** The entries of a folder; none if it does not exist. Rejects if it is a file. */
export async function entriesOf({ files, at }: Disk, folder: string) {
  return files.readdir(at(folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

/** Flushes a file or a folder. @param path for the operating system */
async function sync({ files }: Disk, path: string): Promise<void> {
  const handle = await files.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Flushes the folder of a path, so that a new name in it outlasts a power cut. */
export async function syncFolderOf(disk: Disk, path: string): Promise<void> {
  await sync(disk, dirname(disk.at(path)));
}

/** The same after a change that is already made and cannot fail any more. */
export async function trySyncFolderOf(disk: Disk, path: string): Promise<void> {
  await syncFolderOf(disk, path).catch(() => undefined);
}

/** Makes the folders on the way to a path, and flushes them. */
export async function makeFolderFor(disk: Disk, path: string): Promise<void> {
  const folder = dirname(disk.at(path));
  const made = await disk.files.mkdir(folder, { recursive: true });
  if (made === undefined) return;
  for (let one = folder; one.length >= dirname(made).length && one !== dirname(one); one = dirname(one)) {
    await sync(disk, one);
  }
}

/** Writes a file under another name, flushes it, and renames it: no reader ever sees half of it. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const { files, at } = disk;
  const unfinished = `${INCOMING}/${randomUUID()}`;
  await makeFolderFor(disk, unfinished);
  try {
    const handle = await files.open(at(unfinished), 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await makeFolderFor(disk, path);
    await files.rename(at(unfinished), at(path));
  } catch (error) {
    // The first error is the one to report. What cannot be removed now is removed at the next start.
    await files.rm(at(unfinished), { force: true }).catch(() => undefined);
    throw error;
  }
  await trySyncFolderOf(disk, path);
}

function undefinedIfMissing(error: unknown): undefined {
  if (isMissing(error) || errorCode(error) === 'ENOTDIR') return undefined;
  throw error;
}
