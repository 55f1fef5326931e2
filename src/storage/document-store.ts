import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSideFile, sideFilesOf } from '../corpus/read/side-file.ts';
import { errorCode, isMissing } from '../runtime/errno.ts';

/** What the store does to the disk. Tests hand in one of which some step fails. */
export type Files = Pick<
  typeof nodeFiles,
  'lstat' | 'link' | 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'rmdir'
>;

/** A document that was taken out, and can be put back. */
export type RemovedDocument = {
  readonly id: string;
  /** The time stamp, which is the name of its folder below `.removed`. */
  readonly stamp: string;
};

/**
 * Puts documents into a folder and takes them out. At any moment, be it that the process is killed, each document stands
 * there whole, as it was or as it is to be; what is unfinished stands in hidden folders, which are not read.
 */
export type DocumentStore = {
  /** Is there anything of this name? */
  has(id: string): Promise<boolean>;
  /** Is the way to a document one of plain folders, and what stands there, if anything, a plain file? */
  isPlain(id: string): Promise<boolean>;
  /** Writes a document. What it replaces is kept like a removed one. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Moves a document, and its side file if it has one, to `.removed`. */
  remove(id: string): Promise<void>;
  /** The name of a document's side file, null if it has none. */
  sideFileOf(id: string): Promise<string | null>;
  /** Latest first. */
  removed(): Promise<RemovedDocument[]>;
  /** The bytes of a removed document and of its side file, by the names that they will have. */
  contents(removed: RemovedDocument): Promise<Map<string, Uint8Array>>;
  /** Moves a removed document back to its place. What it replaces is kept like a removed one. */
  restore(removed: RemovedDocument): Promise<void>;
  /**
   * Finishes a removal or a restoration that was interrupted, and clears away what an interrupted upload has left. For
   * the start of the bot, before the documents are read: nothing may be under way.
   */
  recover(): Promise<void>;
};

const REMOVED = '.removed';
const INCOMING = '.incoming';

/** The ending of a file that says what is to be moved. */
const MOVES = '.moves.json';

/** Paths below the documents' folder. One of the two is below `.removed`. */
type Move = { readonly from: string; readonly to: string };

/** As `Date.toISOString` gives it, without colons, which Windows does not take. */
const STAMP = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z(?:-\d+)?$/;

/** @param folder the documents' folder */
export function openStore(folder: string, files: Files = nodeFiles): DocumentStore {
  const at = (id: string) => join(folder, id);
  const kindOf = async (path: string) => files.lstat(path).catch(nothingIfMissing);
  const isFile = async (path: string) => (await kindOf(path))?.isFile() ?? false;

  async function sync(path: string): Promise<void> {
    const handle = await files.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** A change has happened already: whether it outlasts a power cut is all that is open if this fails. */
  async function settle(path: string): Promise<void> {
    await sync(path).catch(() => undefined);
  }

  /** Makes the folders on the way to a path below the documents' folder, so that they last. */
  async function makeFolderFor(path: string): Promise<void> {
    const made = await files.mkdir(dirname(path), { recursive: true });
    if (made === undefined) return;
    for (let one = dirname(path); one.length >= dirname(made).length && one !== dirname(one); one = dirname(one)) {
      await sync(one);
    }
  }

  /** A new folder below `.removed`. Two removals in one millisecond get one each. */
  async function newStamp(): Promise<string> {
    const stamp = new Date().toISOString().replaceAll(':', '-');
    const existing = new Set(await files.readdir(at(REMOVED)).catch(emptyIfMissing));
    if (!existing.has(stamp)) return stamp;
    let number = 2;
    while (existing.has(`${stamp}-${number}`)) number += 1;
    return `${stamp}-${number}`;
  }

  /** Are these two names of one file? So a kill between keeping and replacing leaves them. */
  async function isOneFile(one: string, other: string): Promise<boolean> {
    const [first, second] = [await kindOf(one), await kindOf(other)];
    return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
  }

  /** Keeps what stands in a place under a second name, before the place is taken. Gives that name, if there is one. */
  async function keepOld(id: string): Promise<string | null> {
    if (!(await isFile(at(id)))) return null;
    const copy = at(`${REMOVED}/${await newStamp()}/${id}`);
    await makeFolderFor(copy);
    try {
      await files.link(at(id), copy);
    } catch (error) {
      // Not every file system knows a second name for a file.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes(errorCode(error) ?? ''))
        throw error;
      await write(copy, await files.readFile(at(id)));
    }
    await sync(dirname(copy));
    return copy;
  }

  /** Writes beside the place, flushes, then moves into the place, which no reader ever sees half done. */
  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const unfinished = at(`${INCOMING}/${randomUUID()}`);
    await makeFolderFor(unfinished);
    try {
      const handle = await files.open(unfinished, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await makeFolderFor(path);
      await files.rename(unfinished, path);
    } catch (error) {
      // The reason is what counts; what cannot be cleared away now is at the next start.
      await files.rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    await settle(dirname(path));
  }

  /** The side file of a document, by the rule by which the folder is read. */
  async function sideFileOf(id: string, below = ''): Promise<string | null> {
    const parent = id.slice(0, id.lastIndexOf('/') + 1);
    const entries = await files.readdir(at(join(below, parent)), { withFileTypes: true }).catch(nothingIfMissing);
    const read = (entries ?? []).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return sideFilesOf(read.map(({ name }) => parent + name).toSorted()).get(id) ?? null;
  }

  async function clearFolder(path: string): Promise<void> {
    for (let one = path; one !== at(REMOVED) && one.startsWith(at(REMOVED)); one = dirname(one)) {
      const isEmpty = await files.rmdir(one).then(
        () => true,
        () => false,
      );
      if (!isEmpty) return;
    }
  }

  /**
   * Moves some files, all or none. What was kept of files that were in the way is in `.removed`. A process that is killed
   * in between has left word of what is still to be moved.
   */
  async function moveAll(moves: readonly Move[]): Promise<void> {
    const kept = new Map<string, string>();
    const done: Move[] = [];
    const same: string[] = [];
    let journal: string | null = null;
    try {
      for (const { from, to } of moves) {
        await makeFolderFor(at(to));
        if (await isOneFile(at(from), at(to))) {
          same.push(from);
          continue;
        }
        const copy = await keepOld(to);
        if (copy !== null) kept.set(to, copy);
      }
      if (moves.length > 1) {
        journal = at(`${INCOMING}/${randomUUID()}${MOVES}`);
        await write(journal, Buffer.from(JSON.stringify(moves)));
      }
      for (const move of moves) {
        await files.rename(at(move.from), at(move.to));
        done.push(move);
      }
    } catch (error) {
      for (const { from, to } of done.toReversed()) {
        await files.rename(at(to), at(from));
        const old = kept.get(to);
        if (old !== undefined) await files.rename(old, at(to));
        kept.delete(to);
      }
      for (const copy of kept.values()) await discard(copy);
      if (journal !== null) await files.rm(journal, { force: true });
      throw error;
    }
    // To rename a file to another name of its own does nothing.
    for (const from of same) await files.rm(at(from), { force: true }).catch(() => undefined);
    for (const { from, to } of moves) {
      await settle(dirname(at(to)));
      await settle(dirname(at(from)));
    }
    if (journal !== null) await files.rm(journal, { force: true }).catch(() => undefined);
  }

  /** Does what was still to be done when the process was killed. The name of a stamp is used once: it tells what was. */
  async function finish(moves: readonly Move[]): Promise<void> {
    for (const { from, to } of moves) {
      const isDone = from.startsWith(`${REMOVED}/`) ? !(await isFile(at(from))) : await isFile(at(to));
      if (!isDone && (await isFile(at(from)))) await files.rename(at(from), at(to));
    }
  }

  async function removed(): Promise<RemovedDocument[]> {
    const stamps = (await files.readdir(at(REMOVED)).catch(emptyIfMissing)).filter((name) => STAMP.test(name));
    const found: RemovedDocument[] = [];
    for (const stamp of stamps.toSorted().toReversed()) {
      const entries = await files.readdir(at(`${REMOVED}/${stamp}`), { recursive: true, withFileTypes: true });
      const base = at(`${REMOVED}/${stamp}`);
      const ids = entries
        .filter((entry) => entry.isFile() && !isSideFile(entry.name))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(base.length + 1)
            .replaceAll('\\', '/'),
        );
      found.push(...ids.toSorted().map((id) => ({ id, stamp })));
    }
    return found;
  }

  async function discard(copy: string): Promise<void> {
    await files.rm(copy, { force: true }).catch(() => undefined);
    await clearFolder(dirname(copy));
  }

  return {
    has: async (id) => (await kindOf(at(id))) !== undefined,
    isPlain: async (id) => {
      const parts = id.split('/');
      for (let length = 1; length < parts.length; length += 1) {
        const kind = await kindOf(at(parts.slice(0, length).join('/')));
        if (kind === undefined) return true;
        if (!kind.isDirectory()) return false;
      }
      const kind = await kindOf(at(id));
      return kind === undefined || kind.isFile();
    },
    put: async (id, bytes) => {
      const kept = await keepOld(id);
      try {
        await write(at(id), bytes);
      } catch (error) {
        if (kept !== null) await discard(kept);
        throw error;
      }
    },
    remove: async (id) => {
      const place = `${REMOVED}/${await newStamp()}`;
      const side = await sideFileOf(id);
      const names = side === null ? [id] : [id, side];
      await moveAll(names.map((name) => ({ from: name, to: `${place}/${name}` })));
    },
    removed,
    contents: async ({ id, stamp }) => {
      const below = `${REMOVED}/${stamp}`;
      const side = await sideFileOf(id, below);
      const names = side === null ? [id] : [id, side];
      const read = await Promise.all(names.map(async (name) => files.readFile(at(`${below}/${name}`))));
      return new Map(names.map((name, number) => [name, read[number] as Uint8Array]));
    },
    restore: async ({ id, stamp }) => {
      const below = `${REMOVED}/${stamp}`;
      const side = await sideFileOf(id, below);
      const names = side === null ? [id] : [id, side];
      await moveAll(names.map((name) => ({ from: `${below}/${name}`, to: name })));
      await clearFolder(dirname(at(`${below}/${id}`)));
    },
    sideFileOf: async (id) => sideFileOf(id),
    recover: async () => {
      for (const name of await files.readdir(at(INCOMING)).catch(emptyIfMissing)) {
        if (!name.endsWith(MOVES)) continue;
        await finish(JSON.parse(String(await files.readFile(at(`${INCOMING}/${name}`)))) as Move[]);
      }
      await files.rm(at(INCOMING), { recursive: true, force: true });
      // Kept to be replaced, and then it was not: nothing has been removed.
      for (const { id, stamp } of await removed()) {
        const copy = at(`${REMOVED}/${stamp}/${id}`);
        if (await isOneFile(copy, at(id))) await discard(copy);
      }
    },
  };
}

function nothingIfMissing(error: unknown): undefined {
  if (isMissing(error) || errorCode(error) === 'ENOTDIR') return undefined;
  throw error;
}

function emptyIfMissing(error: unknown): string[] {
  if (isMissing(error)) return [];
  throw error;
}
