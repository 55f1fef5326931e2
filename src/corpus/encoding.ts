import { TextDecoder } from 'node:util';
import { UnusableFile } from './formats/format.ts';

/** The text that bytes stand for, and the name of the encoding. */
export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * Decodes the bytes of a text file, to the letter: a byte order mark stays in the text, so that offsets are those of
 * the file.
 * @param declared the encoding that the file says it has; what is UTF-8 is read as that, whatever it says
 * @throws UnusableFile
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.includes(0)) throw new UnusableFile('a binary file, not text');
  const decoded = decodeAs('utf-8', bytes) ?? (declared === undefined ? null : decodeAs(declared, bytes));
  if (decoded === null) throw new UnusableFile('not UTF-8 text');
  if (decoded.text.replace('\uFEFF', '').trim() === '') throw new UnusableFile('the file is empty');
  return decoded;
}

/** `null` for bytes that are not in that encoding, and for an encoding that nobody knows. */
function decodeAs(name: string, bytes: Uint8Array): Decoded | null {
  try {
    const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}
