import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../document.ts';
import { formatOf } from '../formats/formats.ts';
import { type Problem, isTooMuch } from '../problem.ts';
import { errorCode, isMissing } from '../../runtime/errno.ts';
import { EXPANSIONS_FILE } from './expansions.ts';
import { ChangedFile, problemOf, readBytes } from './read-bytes.ts';
import { type SideFile, hashOf, readFile } from './read-file.ts';
import { isSideFile, sideFilesOf } from './side-file.ts';
import { UnusableFile } from './unusable-file.ts';
import { type WorkerReader, workerReader } from './worker-reader.ts';

/** A file that was left out, and why. */
export type SkippedFile = {
  readonly id: string;
  readonly problem: Problem;
  /** The id of the document that has the same words and is in use. */
  readonly sameAs?: string;
  /** It could not be opened or read: the disk or its permissions are at fault, not its content. */
  readonly isUnread?: true;
};

/** A file whose content cannot be used. */
type RejectedFile = {
  /** SHA-256 of the file and its side file, as of documents. */
  readonly hash: string;
  readonly sideFile: string | undefined;
  readonly problem: Problem;
};

export type Corpus = {
  /** In the order of their ids. */
  readonly documents: readonly Document[];
  readonly skipped: readonly SkippedFile[];
  /** All documents that were read, those too whose words another one has. */
  readonly read: readonly Document[];
  /** By their ids. */
  readonly rejected: ReadonlyMap<string, RejectedFile>;
  /** 8 hex digits of a SHA-256 over names and contents of all documents: it changes when, and only when, they do. */
  readonly generation: string;
};

/** The folder of documents cannot be used. */
export class UnreadableFolder extends Error {
  readonly problem: Problem;

  constructor(folder: string, because: Problem) {
    super(because.code);
    this.problem = { code: 'unreadable-folder', folder, because };
  }
}

/** Bytes; larger files are left out by default. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** What reading one file may take; the memory (MiB) leaves room for the index in half a gibibyte. */
const WORKER_LIMITS = { milliseconds: 30_000, memory: 256, growth: 640 };

/** Files as they are about to be, by their ids: bytes in the place of what is on the disk, null for a file that goes. */
export type PendingFiles = ReadonlyMap<string, Uint8Array | null>;

export type ReadOptions = {
  /** What was read before: a file with the same contents is not parsed again. */
  readonly before?: Corpus | undefined;
  readonly pending?: PendingFiles | undefined;
  /** Try again what took too much time or memory before. */
  readonly isPatient?: boolean | undefined;
};

/**
 * Reads every file of a folder and its sub-folders. Hidden files and symbolic links are passed over: a link could lead
 * out of the folder. A bad file is reported and harms no other.
 * @param largest bytes; larger files are left out
 * @throws UnreadableFolder
 */
export async function readFolder(
  folder: string,
  largest = LARGEST_FILE,
  { before, pending = new Map(), isPatient = false }: ReadOptions = {},
): Promise<Corpus> {
  const names = withPending(await listFiles(folder), pending);
  const sideFiles = sideFilesOf(names);
  const known = new Map(before?.read.map((document) => [document.id, document]));
  const documents: Document[] = [];
  const skipped: SkippedFile[] = [];
  const rejected = new Map<string, RejectedFile>();
  const worker = workerReader(WORKER_LIMITS);
  const bytesOf = async (id: string) => pending.get(id) ?? (await readBytes(join(folder, id), largest));
  // One that has been removed since the folder was listed takes no document with it.
  const sideFileOf = async (name: string | undefined): Promise<SideFile | undefined> => {
    if (name === undefined) return undefined;
    const bytes = await bytesOf(name).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return bytes === null ? undefined : { name, bytes };
  };
  const reject = (id: string, file: RejectedFile) => {
    rejected.set(id, file);
    skipped.push({ id, problem: file.problem });
  };
  try {
    for (const id of names) {
      if (isSideFile(id) || id === EXPANSIONS_FILE) continue;
      try {
        const bytes = await bytesOf(id);
        const sideFile = await sideFileOf(sideFiles.get(id));
        const side = sideFile?.name;
        const hash = await hashOf(bytes, sideFile);
        const old = known.get(id);
        const bad = before?.rejected.get(id);
        const isTriedAgain = bad && isTooMuch(bad.problem) && (isPatient || pending.has(id));
        if (old?.hash === hash) documents.push(old);
        else if (bad?.hash === hash && bad.sideFile === side && !isTriedAgain) reject(id, bad);
        else {
          const reading = await readOrProblem(id, bytes, sideFile, worker);
          if ('document' in reading) documents.push(reading.document);
          else reject(id, { ...reading, hash, sideFile: side });
        }
      } catch (error) {
        // Removed since the folder was listed: it is not reported.
        if (!isMissing(error)) skipped.push(skippedFile(id, error));
      }
    }
  } finally {
    await worker.close();
  }
  return corpusOf(documents, [...skipped, ...sideFilesAlone(names, sideFiles)], rejected);
}

function withPending(names: readonly string[], pending: PendingFiles): string[] {
  const added = [...pending].flatMap(([id, bytes]) => (bytes === null ? [] : [id]));
  return [...new Set([...names.filter((id) => pending.get(id) !== null), ...added])].toSorted();
}

function skippedFile(id: string, error: unknown): SkippedFile {
  const file = { id, problem: problemOf(error) };
  const isUnread = error instanceof ChangedFile || (!(error instanceof UnusableFile) && errorCode(error) !== undefined);
  return isUnread ? { ...file, isUnread } : file;
}

type ReadingOfFile = { readonly document: Document } | Pick<RejectedFile, 'problem'>;

/** A small file is read here, a large one in a thread of its own. */
async function readOrProblem(
  id: string,
  bytes: Uint8Array,
  sideFile: SideFile | undefined,
  worker: WorkerReader,
): Promise<ReadingOfFile> {
  const format = formatOf(id);
  const isSmall = format === undefined || bytes.length <= (format.largestHere ?? 0);
  try {
    return { document: await (isSmall ? readFile(id, bytes, sideFile) : worker.read(id, bytes, sideFile)) };
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return { problem: error.problem };
  }
}

/** The documents without those whose words another one has, the generation that they make, and what was left out. */
export function corpusOf(
  read: readonly Document[],
  skipped: readonly SkippedFile[],
  rejected: Corpus['rejected'] = new Map(),
): Corpus {
  const first = new Map<string, Document>();
  for (const document of read) {
    const known = first.get(document.fingerprint);
    if (!known || (!hasPages(known) && hasPages(document))) first.set(document.fingerprint, document);
  }
  const documents = read.filter((document) => first.get(document.fingerprint) === document);
  const copies = read.flatMap(({ id, fingerprint }) => {
    const sameAs = first.get(fingerprint)?.id;
    return sameAs === undefined || sameAs === id
      ? []
      : [{ id, sameAs, problem: { code: 'same-words', id: sameAs } as const }];
  });
  const hash = createHash('sha256');
  for (const document of documents) hash.update(`${document.id}\0${document.hash}\0`);
  return {
    documents,
    read,
    rejected,
    skipped: [...skipped, ...copies].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    generation: hash.digest('hex').slice(0, 8),
  };
}

/** Of two files with the same words, the one with pages is better to cite. */
function hasPages({ passages }: Document): boolean {
  return passages.some(({ locator }) => locator.page !== null);
}

function sideFilesAlone(names: readonly string[], sideFiles: ReadonlyMap<string, string>): SkippedFile[] {
  const used = new Set(sideFiles.values());
  return names
    .filter((id) => isSideFile(id) && !used.has(id))
    .map((id) => ({ id, problem: { code: 'side-file-alone' } }));
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
    throw new UnreadableFolder(folder, problemOf(error));
  }
  return found.toSorted();
}
