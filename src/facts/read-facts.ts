import type { Document } from '../corpus/document.ts';
import { pacer } from '../runtime/pacer.ts';
import type { Fact } from './fact.ts';
import { joinFacts } from './join-facts.ts';
import { readDocument } from './read-document.ts';
import type { Said } from './read-sentence.ts';

/** What was read out of documents before: they are not read again. */
export type KnownFacts = WeakMap<Document, readonly Said[]>;

/** What documents say of members, offices and institutions. Gives way to others while it reads. */
export async function readFacts(
  documents: readonly Document[],
  known: KnownFacts = new WeakMap(),
): Promise<readonly Fact[]> {
  const pause = pacer();
  const said: Said[] = [];
  for (const document of documents) {
    const before = known.get(document);
    if (before) {
      said.push(...before);
      continue;
    }
    const reading = readDocument(document);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        known.set(document, step.value);
        said.push(...step.value);
        break;
      }
      await pause();
    }
  }
  return joinFacts(said);
}
