import { randomUUID } from 'node:crypto';
import { parse } from 'node:path';
import { z } from 'zod';
import { type Disk, INCOMING, entriesOf, isPlain, writeWhole } from './disk.ts';
import { parseRemovedPath } from './removed-documents.ts';

/** A file to be moved from its place to `.removed/STAMP`, back from there, or from a folder in `.incoming` to its place. */
export type Move = { readonly from: string; readonly to: string };

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The ending of a journal: a file that lists moves that are to be made together. */
const ENDING = '.moves.json';

const journal = z.array(z.strictObject({ from: z.string(), to: z.string() })).refine((moves) => moves.every(isMove));

/** Some journals are damaged, or not the bot's: what they list was not moved, and they are still there. */
export class DamagedJournals extends Error {
  constructor(paths: readonly string[]) {
    super(
      `no valid list of moves, so nothing in it was moved: ${paths.map((path) => JSON.stringify(path)).join(', ')}`,
    );
  }
}

/** Writes a journal. Gives its path. */
export async function writeJournal(disk: Disk, moves: readonly Move[]): Promise<string> {
  const path = `${INCOMING}/${randomUUID()}${ENDING}`;
  await writeWhole(disk, path, Buffer.from(JSON.stringify(moves)));
  return path;
}

/** A new folder for files that will be moved to their places together. */
export function newIncomingFolder(): string {
  return `${INCOMING}/${randomUUID()}`;
}

/** Reads a path in such a folder; null for any other path. */
function parseIncomingPath(path: string): { readonly id: string } | null {
  const [top, folder = '', ...parts] = path.split('/');
  return top === INCOMING && UUID.test(folder) ? { id: parts.join('/') } : null;
}

/** The journals that a killed process has left, by their paths; null for one that is not valid. */
export async function readJournals(disk: Disk): Promise<Map<string, readonly Move[] | null>> {
  const found = new Map<string, readonly Move[] | null>();
  for (const entry of await entriesOf(disk, INCOMING)) {
    if (!entry.name.endsWith(ENDING)) continue;
    const path = `${INCOMING}/${entry.name}`;
    found.set(path, entry.isFile() ? await readJournal(disk, path) : null);
  }
  return found;
}

async function readJournal(disk: Disk, path: string): Promise<readonly Move[] | null> {
  const moves = parseJournal(await disk.files.readFile(disk.at(path), 'utf8'));
  for (const move of moves ?? []) if (!(await isPlain(disk, documentOf(move)))) return null;
  return moves;
}

function parseJournal(text: string): readonly Move[] | null {
  try {
    return journal.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Does it lead from a place below the folder to the same place below `.removed/STAMP`, or back, or there from `.incoming`? */
function isMove(move: Move): boolean {
  const id = documentOf(move);
  const hidden = parseRemovedPath(move.from) ?? parseRemovedPath(move.to) ?? parseIncomingPath(move.from);
  // No part is empty or hidden, which `..` is too; neither does it begin at a root or a drive.
  const isBelow = parse(id).root === '' && id.split(/[\\/]/).every((part) => /^[^.\0][^\0]*$/.test(part));
  return isBelow && hidden?.id === id;
}

/** The end of a move that is in no hidden folder. */
function documentOf({ from, to }: Move): string {
  return (parseRemovedPath(from) ?? parseIncomingPath(from)) ? to : from;
}
