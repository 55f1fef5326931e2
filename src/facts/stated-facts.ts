import type { Document } from '../corpus/document.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type KnownMentions, readMeetings } from '../meetings/read-meetings.ts';
import type { Fact } from './fact.ts';
import { type KnownFacts, readFacts } from './read-facts.ts';

/** What documents state of meetings, newest first, and of members, offices and institutions. */
export type StatedFacts = {
  readonly meetings: readonly Meeting[];
  readonly facts: readonly Fact[];
  /** The ids of documents that could not be read for facts; they are searched all the same. */
  readonly unread: readonly string[];
};

/** What was read out of documents before: they are not read again. */
export type KnownStatements = { readonly mentions: KnownMentions; readonly facts: KnownFacts };

/** Reads what documents state. Gives way to others while it reads. */
export async function readStatedFacts(
  documents: readonly Document[],
  known: KnownStatements = { mentions: new WeakMap(), facts: new WeakMap() },
): Promise<StatedFacts> {
  const unread = new Set<string>();
  const onFailure = ({ id }: Document) => void unread.add(id);
  const meetings = await readMeetings(documents, known.mentions, onFailure);
  const facts = await readFacts(documents, known.facts, onFailure);
  return { meetings, facts, unread: [...unread] };
}
