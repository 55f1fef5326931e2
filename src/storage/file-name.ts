import { cutAtBytes } from '../text/truncate.ts';

/** Bytes of a file's name; file systems allow 255, and a time stamp may come in front. */
const LONGEST_NAME = 180;

/** How many folders below each other. */
const DEEPEST = 5;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name under which a file from elsewhere is stored: only the last part of a path, no control or formatting
 * characters, nothing that hides it or that some file system does not take. Null where nothing is left of it.
 */
export function safeFileName(name: string): string | null {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*\s]+/gu, '-')
    .replace(/^[.\-~]+/, '')
    .replace(/[.\-\s]+$/, '')
    .replace(DEVICE, '_$&');
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  const stem = cutAtBytes(clean.slice(0, clean.length - ending.length), LONGEST_NAME - Buffer.byteLength(ending));
  return stem === '' ? null : `${stem}${ending}`;
}

/** A folder below the documents' folder, its parts with `/` between them; null if it is none, or would lead out of it. */
export function safeFolder(folder: string): string | null {
  const parts = folder.normalize('NFC').replace(/\/+$/, '').split('/');
  const isSafe = parts.length <= DEEPEST && parts.every((part) => part !== '' && part === safeFileName(part));
  return isSafe ? parts.join('/') : null;
}
