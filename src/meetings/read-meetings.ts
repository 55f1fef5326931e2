import type { Document } from '../corpus/document.ts';
import { pacer } from '../search/pace.ts';
import { joined } from './join.ts';
import type { Meeting } from './meeting.ts';
import { type Sighting, readDocument } from './read-document.ts';

/** The meetings that documents speak of, newest first. Gives way to others while it reads. */
export async function readMeetings(documents: readonly Document[]): Promise<readonly Meeting[]> {
  const pause = pacer();
  const sightings: Sighting[] = [];
  for (const document of documents) {
    const reading = readDocument(document);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        sightings.push(...step.value);
        break;
      }
      await pause();
    }
  }
  return joined(sightings);
}
