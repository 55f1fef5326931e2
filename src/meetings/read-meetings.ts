import type { Document } from '../corpus/document.ts';
import { readEach } from '../runtime/read-each.ts';
import { readDocument } from './extract/read-document.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingMention } from './meeting-mention.ts';
import { mergeMentions } from './merge/merge.ts';

/** What was read out of documents before: they are not read again. */
export type KnownMentions = WeakMap<Document, readonly MeetingMention[]>;

/**
 * The meetings that documents speak of, newest first. Gives way to others while it reads.
 * @param onFailure is told of a document that could not be read; without it, such a document throws
 */
export async function readMeetings(
  documents: readonly Document[],
  known: KnownMentions = new WeakMap(),
  onFailure?: (document: Document, error: unknown) => void,
): Promise<readonly Meeting[]> {
  return mergeMentions(await readEach(documents, known, readDocument, onFailure));
}
