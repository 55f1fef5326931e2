import { dirname, join } from 'node:path';
import { isSideFile, sideFilesOf } from '../corpus/read/side-file.ts';
import { errorCode } from '../runtime/errno.ts';
import { type Disk, entriesOf, isFile, isSameFile, makeFolderFor, syncFolderOf, writeWhole } from './disk.ts';

/** A document that was removed or replaced and can be restored. */
export type RemovedDocument = {
  readonly id: string;
  /** The time of the removal, which is the name of its folder below `.removed`. */
  readonly stamp: string;
};

/** The hidden folder of removed documents: `.removed/STAMP/ID`. */
const REMOVED = '.removed';

/** As `Date.toISOString` gives it, without colons, which Windows does not allow. */
const STAMP = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z(?:-\d+)?$/;

/** The errors of a file system that has no hard links, or no more of them. */
const NO_HARD_LINK = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

export function removedPath({ id, stamp }: RemovedDocument): string {
  return `${REMOVED}/${stamp}/${id}`;
}

/** Reads a path below `.removed`; null for any other path. */
export function parseRemovedPath(path: string): RemovedDocument | null {
  const [top, stamp = '', ...parts] = path.split('/');
  return top === REMOVED && STAMP.test(stamp) ? { id: parts.join('/'), stamp } : null;
}

/** A stamp for a removal. Two in one millisecond get one each. */
export async function newStamp(disk: Disk): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const existing = new Set((await entriesOf(disk, REMOVED)).map(({ name }) => name));
  if (!existing.has(stamp)) return stamp;
  let number = 2;
  while (existing.has(`${stamp}-${number}`)) number += 1;
  return `${stamp}-${number}`;
}

/** The removed documents, latest first. */
export async function listRemoved(disk: Disk): Promise<RemovedDocument[]> {
  const found: RemovedDocument[] = [];
  for (const stamp of await stampsOf(disk)) {
    const base = disk.at(`${REMOVED}/${stamp}`);
    const entries = await disk.files.readdir(base, { recursive: true, withFileTypes: true });
    const ids = entries
      .filter((entry) => entry.isFile() && !isSideFile(entry.name))
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(base.length + 1)
          .replaceAll('\\', '/'),
      );
    found.push(...ids.toSorted().map((id) => ({ id, stamp })));
  }
  return found;
}

async function stampsOf(disk: Disk): Promise<string[]> {
  const names = (await entriesOf(disk, REMOVED)).map(({ name }) => name);
  return names
    .filter((name) => STAMP.test(name))
    .toSorted()
    .toReversed();
}

/**
 * Keeps a file as a removed one before it is replaced. Gives the path of the copy; null if there is no such file.
 * @param stamp of files that are kept together; its own by default
 */
export async function keepCopy(disk: Disk, id: string, stamp?: string): Promise<string | null> {
  if (!(await isFile(disk, id))) return null;
  const { files, at } = disk;
  const copy = removedPath({ id, stamp: stamp ?? (await newStamp(disk)) });
  await makeFolderFor(disk, copy);
  try {
    await files.link(at(id), at(copy));
  } catch (error) {
    if (!NO_HARD_LINK.has(errorCode(error) ?? '')) throw error;
    await writeWhole(disk, copy, await files.readFile(at(id)));
  }
  await syncFolderOf(disk, copy);
  return copy;
}

/** Is a file already kept as a removed one, by a hard link? */
export async function isKept(disk: Disk, id: string): Promise<boolean> {
  for (const stamp of await stampsOf(disk)) if (await isSameFile(disk, removedPath({ id, stamp }), id)) return true;
  return false;
}

/** Deletes a copy that is not needed after all. Never fails: a copy too many does no harm. */
export async function discardCopy(disk: Disk, copy: string): Promise<void> {
  await disk.files.rm(disk.at(copy), { force: true }).catch(() => undefined);
  await removeEmptyFolders(disk, copy);
}

/** Deletes the folders on the way to a path below `.removed` that are empty. */
export async function removeEmptyFolders({ files, at }: Disk, path: string): Promise<void> {
  for (let one = dirname(path); one.startsWith(`${REMOVED}/`); one = dirname(one)) {
    const isEmpty = await files.rmdir(at(one)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}

/**
 * The side file of a document, by the rule by which the folder is read; null if it has none.
 * @param stamp of a removed document
 */
export async function sideFileOf(disk: Disk, id: string, stamp?: string): Promise<string | null> {
  const parent = id.slice(0, id.lastIndexOf('/') + 1);
  const entries = await entriesOf(disk, stamp === undefined ? parent : removedPath({ id: parent, stamp }));
  const read = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return sideFilesOf(read.map(({ name }) => parent + name).toSorted()).get(id) ?? null;
}
