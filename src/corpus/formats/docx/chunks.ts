import type { Reading } from '../format.ts';
import { UnusableFile } from '../../read/unusable-file.ts';
import { WHY } from './left-out.ts';
import { type Budget, type Package, spend } from './package-parts.ts';
import { webPageIn } from './web-archive.ts';

/** Reads a Word file inside a Word file. */
type ReadInside = (bytes: Uint8Array, budget: Budget) => Promise<Reading>;

/** The embedded files of a part (`w:altChunk`), read, by the ids of their relations; a text says why one is not read. */
export type Chunks = ReadonlyMap<string, Reading | string>;

/**
 * Reads each file that a part embeds by the reader of its own kind, which its bytes tell better than its name.
 * @throws UnusableFile if one of them is not what it should be
 */
export async function chunksOf({ parts, relationsOf }: Package, part: string, budget: Budget, readDocx: ReadInside) {
  const chunks = new Map<string, Reading | string>();
  for (const [id, { type, target, isExternal }] of relationsOf(part)) {
    if (type !== 'aFChunk') continue;
    const bytes = isExternal ? undefined : parts.get(target);
    const reading = bytes === undefined ? WHY.missing : await readChunk(bytes, budget, readDocx);
    if (typeof reading !== 'string') spend(budget, reading.text.length);
    chunks.set(id, reading);
  }
  return chunks;
}

/** Problems of the whole file, wherever in it they are. */
const IS_LIMIT = /^(?:too-|unpacks-|parts-|elements-|lists-|word-document-type)/;

async function readChunk(bytes: Uint8Array, budget: Budget, readDocx: ReadInside): Promise<Reading | string> {
  try {
    return (await readByKind(bytes, budget, readDocx)) ?? WHY.unread;
  } catch (error) {
    if (error instanceof UnusableFile && !IS_LIMIT.test(error.problem.code)) return WHY.unread;
    throw error;
  }
}

async function readByKind(bytes: Uint8Array, budget: Budget, readDocx: ReadInside): Promise<Reading | null> {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4_096))
    .replaceAll('\0', '')
    .replace(/^[^\x20-\x7E]+/, '');
  if (head.startsWith('PK')) return readDocx(bytes, budget);
  if (head.startsWith('{\\rtf')) return null;
  const archived = /^(?:[\w-]+:.*\r?\n)*?(?:MIME-Version|Content-Type):/i.test(head) ? webPageIn(bytes) : null;
  if (archived) return (await import('../html/html.ts')).readHtml(archived);
  if (/<(?:!doctype html|html|head|body|p|div|table|h[1-6])\b/i.test(head)) {
    return (await import('../html/html.ts')).readHtml(bytes);
  }
  return (await import('../text/plain-text.ts')).readPlainText(bytes);
}
