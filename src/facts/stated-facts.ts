import type { Document } from '../corpus/document.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type KnownMentions, readMeetings } from '../meetings/read-meetings.ts';
import type { Fact } from './fact.ts';
import { type KnownFacts, readFacts } from './read-facts.ts';

/** What documents state of meetings, newest first, and of members, offices and institutions. */
export type StatedFacts = { readonly meetings: readonly Meeting[]; readonly facts: readonly Fact[] };

/** What was read out of documents before: they are not read again. */
export type KnownStatements = { readonly mentions: KnownMentions; readonly facts: KnownFacts };

/** Reads what documents state. Gives way to others while it reads. */
export async function readStatedFacts(
  documents: readonly Document[],
  known: KnownStatements = { mentions: new WeakMap(), facts: new WeakMap() },
): Promise<StatedFacts> {
  return {
    meetings: await readMeetings(documents, known.mentions),
    facts: await readFacts(documents, known.facts),
  };
}
