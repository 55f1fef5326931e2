import type { Document } from '../corpus/document.ts';
import { pacer } from '../runtime/pacer.ts';
import { joined } from './merge/merge.ts';
import type { Meeting } from './meeting.ts';
import { type Sighting, readDocument } from './extract/read-document.ts';

/** What was read out of documents before: they are not read again. */
export type KnownSightings = WeakMap<Document, readonly Sighting[]>;

/** The meetings that documents speak of, newest first. Gives way to others while it reads. */
export async function readMeetings(
  documents: readonly Document[],
  known: KnownSightings = new WeakMap(),
): Promise<readonly Meeting[]> {
  const pause = pacer();
  const sightings: Sighting[] = [];
  for (const document of documents) {
    const before = known.get(document);
    if (before) {
      sightings.push(...before);
      continue;
    }
    const reading = readDocument(document);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        known.set(document, step.value);
        sightings.push(...step.value);
        break;
      }
      await pause();
    }
  }
  return joined(sightings);
}
