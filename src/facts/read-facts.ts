import type { Document } from '../corpus/document.ts';
import { readEach } from '../runtime/read-each.ts';
import type { Fact } from './fact.ts';
import { joinFacts } from './join-facts.ts';
import { readDocument } from './read-document.ts';
import type { Said } from './read-sentence.ts';

/** What was read out of documents before: they are not read again. */
export type KnownFacts = WeakMap<Document, readonly Said[]>;

/**
 * What documents say of members, offices and institutions. Gives way to others while it reads.
 * @param onFailure is told of a document that could not be read; without it, such a document throws
 */
export async function readFacts(
  documents: readonly Document[],
  known: KnownFacts = new WeakMap(),
  onFailure?: (document: Document, error: unknown) => void,
): Promise<readonly Fact[]> {
  return joinFacts(await readEach(documents, known, readDocument, onFailure));
}
