import type { Document } from '../corpus/document.ts';
import { pacer } from '../runtime/pacer.ts';
import { mergeMentions } from './merge/merge.ts';
import type { Meeting } from './meeting.ts';
import { readDocument } from './extract/read-document.ts';
import type { MeetingMention } from './meeting-mention.ts';

/** What was read out of documents before: they are not read again. */
export type KnownMentions = WeakMap<Document, readonly MeetingMention[]>;

/** The meetings that documents speak of, newest first. Gives way to others while it reads. */
export async function readMeetings(
  documents: readonly Document[],
  known: KnownMentions = new WeakMap(),
): Promise<readonly Meeting[]> {
  const pause = pacer();
  const mentions: MeetingMention[] = [];
  for (const document of documents) {
    const before = known.get(document);
    if (before) {
      mentions.push(...before);
      continue;
    }
    const reading = readDocument(document);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        known.set(document, step.value);
        mentions.push(...step.value);
        break;
      }
      await pause();
    }
  }
  return mergeMentions(mentions);
}
