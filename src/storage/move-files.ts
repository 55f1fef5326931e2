import { type Disk, INCOMING, entriesOf, isFile, isSameFile, makeFolderFor, trySyncFolderOf } from './disk.ts';
import { DamagedJournals, type Move, readJournals, writeJournal } from './journal.ts';
import {
  discardCopy,
  isKept,
  keepCopy,
  listRemoved,
  newStamp,
  parseRemovedPath,
  removedPath,
} from './removed-documents.ts';

/**
 * Moves some files, all or none; what is in the way is kept as removed. If the process is killed in between, a journal
 * says what is still to be moved.
 */
export async function moveAll(disk: Disk, moves: readonly Move[]): Promise<void> {
  const { files, at } = disk;
  const kept = new Map<string, string>();
  const done: Move[] = [];
  const same: string[] = [];
  let journal: string | null = null;
  try {
    // What is replaced together comes back together: a document with its side file.
    const stamp = await newStamp(disk);
    for (const { from, to } of moves) {
      await makeFolderFor(disk, to);
      if (await isSameFile(disk, from, to)) {
        same.push(from);
        continue;
      }
      const copy = await keepCopy(disk, to, stamp);
      if (copy !== null) kept.set(to, copy);
    }
    if (moves.length > 1) journal = await writeJournal(disk, moves);
    for (const move of moves) {
      await files.rename(at(move.from), at(move.to));
      done.push(move);
    }
  } catch (error) {
    await moveBack(disk, done, kept);
    if (journal !== null) await files.rm(at(journal), { force: true });
    throw error;
  }
  // Renaming a file to another name of its own does nothing.
  for (const from of same) await files.rm(at(from), { force: true }).catch(() => undefined);
  for (const { from, to } of moves) {
    await trySyncFolderOf(disk, to);
    await trySyncFolderOf(disk, from);
  }
  if (journal !== null) await files.rm(at(journal), { force: true }).catch(() => undefined);
}

/** @param kept the copies of what was in the way, by its path */
async function moveBack(disk: Disk, done: readonly Move[], kept: Map<string, string>): Promise<void> {
  const { files, at } = disk;
  for (const { from, to } of done.toReversed()) {
    await files.rename(at(to), at(from));
    const old = kept.get(to);
    if (old !== undefined) await files.rename(at(old), at(to));
    kept.delete(to);
  }
  for (const copy of kept.values()) await discardCopy(disk, copy);
}

/**
 * Finishes the moves that a killed process has left unfinished, and clears away what it was writing. Nothing else may be
 * at work in the folder.
 * @throws DamagedJournals after all else is done
 */
export async function recover(disk: Disk): Promise<void> {
  const { files, at } = disk;
  const damaged = new Set<string>();
  for (const [path, moves] of await readJournals(disk)) {
    if (moves === null) damaged.add(path);
    else for (const move of moves) await finish(disk, move);
  }
  if (damaged.size === 0) await files.rm(at(INCOMING), { recursive: true, force: true });
  else {
    for (const { name } of await entriesOf(disk, INCOMING)) {
      const path = `${INCOMING}/${name}`;
      if (!damaged.has(path)) await files.rm(at(path), { recursive: true, force: true });
    }
  }
  // Kept before it was replaced, and then the process was killed: it was not removed.
  for (const removed of await listRemoved(disk)) {
    const copy = removedPath(removed);
    if (await isSameFile(disk, copy, removed.id)) await discardCopy(disk, copy);
  }
  if (damaged.size > 0) throw new DamagedJournals([...damaged]);
}

/** Makes a move that is not made yet. No stamp is used twice, so the file in a hidden folder shows whether it is. */
async function finish(disk: Disk, { from, to }: Move): Promise<void> {
  const { files, at } = disk;
  const isRemoved = parseRemovedPath(to) !== null;
  const isDone = isRemoved ? await isFile(disk, to) : !(await isFile(disk, from));
  if (isDone || !(await isFile(disk, from))) return;
  // `moveAll` has kept what is in the way; a journal from elsewhere may replace what nobody has kept.
  if (!isRemoved && !(await isKept(disk, to))) await keepCopy(disk, to);
  await files.rename(at(from), at(to));
}
