import { createHash } from 'node:crypto';
import type { Document, Passage } from '../corpus/document.ts';
import { pacer } from '../runtime/pacer.ts';

/** A passage and its document. */
export type Located = { readonly document: Document; readonly passage: Passage };

/** Characters of base64url: 36 bits. Of 10,000 passages two share a key in 7 of 10,000 libraries. */
export const KEY_LENGTH = 6;

/**
 * A short name for a passage, which stays the same as long as the passage's text and the document's id do. A part of a
 * passage has the key of the whole.
 */
export function passageKey(document: Document, passage: Passage): string {
  const whole = wholeOf(document, passage);
  const same = document.passages.filter(({ text }) => text === whole.text);
  return keyOf(document.id, whole.text, Math.max(0, same.indexOf(whole)));
}

/** The whole passage that a part belongs to. */
export function wholeOf({ passages }: Document, part: Passage): Passage {
  const { start, end } = part.locator;
  return passages.find(({ locator }) => locator.start <= start && end <= locator.end) ?? part;
}

/** The keys of documents that were read before, kept for the next reload. */
export type KnownKeys = WeakMap<Document, readonly (readonly [key: string, passage: Passage])[]>;

/** All passages by their keys. If two share one, neither is found: no passage may stand in for another. */
export async function passagesByKey(
  documents: readonly Document[],
  known: KnownKeys,
): Promise<ReadonlyMap<string, Located>> {
  const pause = pacer();
  const all = new Map<string, Located>();
  const shared = new Set<string>();
  for (const document of documents) {
    const keys = known.get(document) ?? keysOf(document);
    known.set(document, keys);
    for (const [key, passage] of keys) {
      if (all.has(key)) shared.add(key);
      all.set(key, { document, passage });
    }
    await pause();
  }
  for (const key of shared) all.delete(key);
  return all;
}

function keysOf({ id, passages }: Document) {
  const times = new Map<string, number>();
  return passages.map((passage) => {
    const time = times.get(passage.text) ?? 0;
    times.set(passage.text, time + 1);
    return [keyOf(id, passage.text, time), passage] as const;
  });
}

/** @param time how often the text has come in the document before */
function keyOf(id: string, text: string, time: number): string {
  return createHash('sha256').update(`${id}\0${time}\0${text}`).digest('base64url').slice(0, KEY_LENGTH);
}
