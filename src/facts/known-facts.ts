import type { Document } from '../corpus/document.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type KnownMentions, readMeetings } from '../meetings/read-meetings.ts';
import type { Fact } from './fact.ts';

/** What documents state of meetings, newest first, and of members, offices and institutions. */
export type KnownFacts = { readonly meetings: readonly Meeting[]; readonly facts: readonly Fact[] };

/** Reads what documents state. Gives way to others while it reads. */
export async function readKnownFacts(
  documents: readonly Document[],
  mentions: KnownMentions = new WeakMap(),
): Promise<KnownFacts> {
  return { meetings: await readMeetings(documents, mentions), facts: [] };
}
