import { Document, isMap, parseDocument } from 'yaml';
import type { PageVersion, TakenPage } from './taken-page.ts';

/**
 * The side file of a document that was taken from the web: what the reader takes as its metadata (`url`, `taken`,
 * `charset`), and what the server is asked with the next time (`etag`, `modified`).
 */
type LinkRecord = Pick<TakenPage, 'charset' | 'etag' | 'modified'> & {
  readonly url: string;
  /** `2026-11-28` */
  readonly taken: string;
};

/** @param before the side file that there is; what people wrote into it stays */
export function writeLinkRecord(record: LinkRecord, before: Uint8Array | null): Uint8Array {
  const known = before === null ? null : documentOf(before);
  const file = known !== null && known.errors.length === 0 && isMap(known.contents) ? known : new Document({});
  for (const [key, value] of Object.entries(record)) {
    if (value === null) file.delete(key);
    else file.set(key, value);
  }
  return Buffer.from(file.toString({ lineWidth: 0 }));
}

/**
 * The side file of a document that was taken from the web, once an upload replaces the page; null for one that says
 * nothing of a page.
 */
export function withoutTaking(sideFile: Uint8Array): Uint8Array | null {
  const file = documentOf(sideFile);
  if (file.errors.length > 0 || !isMap(file.contents) || !file.has('taken')) return null;
  for (const key of ['taken', 'charset', 'etag', 'modified']) file.delete(key);
  return Buffer.from(file.toString({ lineWidth: 0 }));
}

/** What a server may be asked with; what is no header is none. */
export function readPageVersion(sideFile: Uint8Array | null): PageVersion {
  const file = sideFile === null ? null : documentOf(sideFile);
  const headerOf = (key: string) => {
    const value: unknown = isMap(file?.contents) ? file.get(key) : null;
    return typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value) ? value : null;
  };
  return { etag: headerOf('etag'), modified: headerOf('modified') };
}

function documentOf(bytes: Uint8Array) {
  return parseDocument(Buffer.from(bytes).toString(), { schema: 'failsafe' });
}
