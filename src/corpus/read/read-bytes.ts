import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { errorCode } from '../../runtime/errno.ts';
import type { Problem } from '../problem.ts';
import { UnusableFile } from './unusable-file.ts';

/** Half of a file is none: the next reload finds all of it. */
export class ChangedFile extends Error {}

/** The bytes of a file. Neither follows a symbolic link that has just taken the file's place, nor waits for a pipe, nor reads without end. */
export async function readBytes(path: string, largest: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const before = await file.stat();
    if (before.size > largest)
      throw new UnusableFile({ code: 'too-large', megabytes: Math.floor(largest / 1024 / 1024) });
    const buffer = new Uint8Array(before.size);
    let length = 0;
    // A read may return less than its length.
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    const { size, mtimeMs } = await file.stat();
    if (length !== size || size !== before.size || mtimeMs !== before.mtimeMs) throw new ChangedFile();
    return buffer;
  } finally {
    await file.close();
  }
}

const OF_SYSTEM: Readonly<Record<string, Problem>> = {
  ENOENT: { code: 'missing' },
  ENOTDIR: { code: 'not-a-folder' },
  EACCES: { code: 'no-permission' },
  EPERM: { code: 'no-permission' },
  ELOOP: { code: 'symbolic-link' },
};

/** Why a file or a folder could not be read. */
export function problemOf(error: unknown): Problem {
  if (error instanceof UnusableFile) return error.problem;
  if (error instanceof ChangedFile) return { code: 'changing' };
  // Whatever a reader throws on a hostile file, the other files are read.
  const name = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  return OF_SYSTEM[name] ?? { code: 'unread', error: name };
}
