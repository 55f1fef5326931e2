import { TextDecoder } from 'node:util';
import { UnusableFile } from './formats/format.ts';

/** The text that bytes stand for, and the name of the encoding. */
export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * Decodes the bytes of a text file, to the letter: a byte order mark stays in the text, so that offsets are those of
 * the file.
 * @throws UnusableFile
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) throw new UnusableFile('a binary file, not text');
  const text = decodeUtf8(bytes);
  if (text.replace('\uFEFF', '').trim() === '') throw new UnusableFile('the file is empty');
  return { text, encoding: 'utf-8' };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableFile('not UTF-8 text');
  }
}
