import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OfferedFile } from '../app/moderation.ts';
import { TransferFailed } from '../app/transfer-failed.ts';
import { isMissing } from '../runtime/errno.ts';

/** A file of this machine by its path, which may be in quotation marks. */
export function localFile(typed: string): OfferedFile {
  const path = typed.replace(/^(["'])(.*)\1$/, '$2');
  return {
    name: basename(path),
    read: async (largest) => {
      const file = await open(path).catch((error: unknown) => {
        throw new TransferFailed(isMissing(error) ? 'missing' : 'unreadable');
      });
      try {
        const kind = await file.stat();
        if (!kind.isFile()) throw new TransferFailed('unreadable');
        if (kind.size > largest) throw new TransferFailed('too-large');
        return await file.readFile();
      } finally {
        await file.close();
      }
    },
  };
}
