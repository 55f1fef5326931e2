import * as nodeFiles from 'node:fs/promises';
import { type Files, diskBelow, isFile, isPlain, statOf, writeWhole } from './disk.ts';
import { newIncomingFolder } from './journal.ts';
import { moveAll, recover } from './move-files.ts';
import {
  type RemovedDocument,
  discardCopy,
  keepCopy,
  listRemoved,
  newStamp,
  removeEmptyFolders,
  removedPath,
  sideFileOf,
} from './removed-documents.ts';

/**
 * Adds documents to a folder and removes them. Even if the process is killed, each document is there whole, as it was or
 * as it is to be. What is unfinished is in hidden folders, which are not read.
 */
export type DocumentStore = {
  /** Is there anything of this name? */
  has(id: string): Promise<boolean>;
  /** Is each folder on the way to a document a plain one, and the document itself a plain file or not there? */
  isPlain(id: string): Promise<boolean>;
  /** Writes a document. What it replaces is kept like a removed one. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** Writes several files, documents with their side files, all or none. What they replace is kept together. */
  putAll(contents: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Moves a document, and its side file if it has one, to `.removed`. */
  remove(id: string): Promise<void>;
  /** The name of a document's side file; null if it has none. */
  sideFileOf(id: string): Promise<string | null>;
  /** The bytes of a file; null if there is none. */
  read(id: string): Promise<Uint8Array | null>;
  /** Latest first. */
  removed(): Promise<RemovedDocument[]>;
  /** The bytes of a removed document and of its side file, by the names that they will have. */
  contents(removed: RemovedDocument): Promise<Map<string, Uint8Array>>;
  /** Moves a removed document back to its place. What it replaces is kept like a removed one. */
  restore(removed: RemovedDocument): Promise<void>;
  /**
   * Finishes what a killed process was doing, and clears away what it was writing. Call it at the start of the bot,
   * before the documents are read: nothing else may be at work in the folder.
   * @throws DamagedJournals after all else is done
   */
  recover(): Promise<void>;
};

/** @param folder the documents' folder */
export function openStore(folder: string, files: Files = nodeFiles): DocumentStore {
  const disk = diskBelow(folder, files);

  /** The names of a document and of its side file. @param stamp of a removed document */
  async function namesOf(id: string, stamp?: string): Promise<string[]> {
    const side = await sideFileOf(disk, id, stamp);
    return side === null ? [id] : [id, side];
  }

  return {
    has: async (id) => (await statOf(disk, id)) !== undefined,
    isPlain: async (id) => isPlain(disk, id),
    put: async (id, bytes) => {
      const kept = await keepCopy(disk, id);
      try {
        await writeWhole(disk, id, bytes);
      } catch (error) {
        if (kept !== null) await discardCopy(disk, kept);
        throw error;
      }
    },
    putAll: async (contents) => {
      const incoming = newIncomingFolder();
      const moves = [...contents.keys()].map((id) => ({ from: `${incoming}/${id}`, to: id }));
      // What cannot be removed now is removed at the next start.
      const clear = async () => files.rm(disk.at(incoming), { recursive: true, force: true }).catch(() => undefined);
      try {
        for (const [id, bytes] of contents) await writeWhole(disk, `${incoming}/${id}`, bytes);
      } catch (error) {
        await clear();
        throw error;
      }
      // If this fails, the next start may still need them.
      await moveAll(disk, moves);
      await clear();
    },
    remove: async (id) => {
      const stamp = await newStamp(disk);
      const names = await namesOf(id);
      await moveAll(
        disk,
        names.map((name) => ({ from: name, to: removedPath({ id: name, stamp }) })),
      );
    },
    sideFileOf: async (id) => sideFileOf(disk, id),
    read: async (id) => ((await isFile(disk, id)) ? files.readFile(disk.at(id)) : null),
    removed: async () => listRemoved(disk),
    contents: async ({ id, stamp }) => {
      const names = await namesOf(id, stamp);
      const read = names.map(
        async (name) => [name, await files.readFile(disk.at(removedPath({ id: name, stamp })))] as const,
      );
      return new Map(await Promise.all(read));
    },
    restore: async ({ id, stamp }) => {
      const names = await namesOf(id, stamp);
      await moveAll(
        disk,
        names.map((name) => ({ from: removedPath({ id: name, stamp }), to: name })),
      );
      await removeEmptyFolders(disk, removedPath({ id, stamp }));
    },
    recover: async () => recover(disk),
  };
}
