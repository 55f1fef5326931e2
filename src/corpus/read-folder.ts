import { createHash } from 'node:crypto';
import { readdir, readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from './document.ts';
import { UnusableFile } from './formats/format.ts';
import { readFile } from './read-file.ts';

/** A file that was left out, and why, in plain words. */
export type SkippedFile = { readonly id: string; readonly reason: string };

export type Corpus = {
  /** In the order of their ids. */
  readonly documents: readonly Document[];
  readonly skipped: readonly SkippedFile[];
  /** 8 hex digits of a SHA-256 over names and contents of all documents: it changes when, and only when, they do. */
  readonly generation: string;
};

/** The folder of documents cannot be used; the message is one plain line. */
export class UnreadableFolder extends Error {}

/**
 * Reads every file of a folder and its sub-folders. Hidden files and symbolic links are passed over: a link could lead
 * out of the folder. A bad file is reported and harms no other.
 * @throws UnreadableFolder
 */
export async function readFolder(folder: string): Promise<Corpus> {
  const documents: Document[] = [];
  const skipped: SkippedFile[] = [];
  const hash = createHash('sha256');
  for (const id of await listFiles(folder)) {
    try {
      const bytes = await readBytes(join(folder, id));
      documents.push(await readFile(id, bytes));
      hash.update(`${id}\0${bytes.length}\0`).update(bytes);
    } catch (error) {
      skipped.push({ id, reason: reasonOf(error) });
    }
  }
  return { documents, skipped, generation: hash.digest('hex').slice(0, 8) };
}

/** Paths below the folder with `/` between their parts, in an order that does not depend on the machine. */
async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const id = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(id);
      else if (entry.isFile()) found.push(id);
    }
  };
  try {
    await walk('');
  } catch (error) {
    throw new UnreadableFolder(`cannot read the folder "${folder}": ${reasonOf(error)}`);
  }
  return found.toSorted();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

function reasonOf(error: unknown): string {
  if (error instanceof UnusableFile) return error.message;
  // Whatever a reader throws on a hostile file, the other files are read.
  const name = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';
  return REASONS[name] ?? `it cannot be read (${name})`;
}
