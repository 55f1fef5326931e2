import { createHash } from 'node:crypto';
import type { Document, Passage } from '../corpus/document.ts';

/** A passage, and the document that it is of. */
export type Located = { readonly document: Document; readonly passage: Passage };

/** How long a key is, in characters of base64url: 36 bits. Of 10,000 passages two share a key in 7 of 10,000 libraries. */
export const KEY_LENGTH = 6;

/**
 * A short name for a passage that stays as long as its words and its document's id do, wherever else the document
 * changes. A part of a passage goes by the name of the whole.
 */
export function passageKey(document: Document, passage: Passage): string {
  const whole = wholeOf(document, passage);
  const same = document.passages.filter(({ text }) => text === whole.text);
  return keyOf(document.id, whole.text, Math.max(0, same.indexOf(whole)));
}

/** The passage of a document that a part of one is of. */
export function wholeOf({ passages }: Document, part: Passage): Passage {
  const { start, end } = part.locator;
  return passages.find(({ locator }) => locator.start <= start && end <= locator.end) ?? part;
}

/** All passages by their keys. Where two share one, neither is to be had: another passage must not stand for it. */
export function passagesByKey(documents: readonly Document[]): ReadonlyMap<string, Located> {
  const passages = new Map<string, Located | null>();
  for (const document of documents) {
    const times = new Map<string, number>();
    for (const passage of document.passages) {
      const time = times.get(passage.text) ?? 0;
      times.set(passage.text, time + 1);
      const key = keyOf(document.id, passage.text, time);
      passages.set(key, passages.has(key) ? null : { document, passage });
    }
  }
  return new Map([...passages].flatMap(([key, located]) => (located === null ? [] : [[key, located] as const])));
}

/** @param time how often the words have stood in the document before */
function keyOf(id: string, words: string, time: number): string {
  return createHash('sha256').update(`${id}\0${time}\0${words}`).digest('base64url').slice(0, KEY_LENGTH);
}
