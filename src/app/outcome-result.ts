import type { Phrases } from '../i18n/phrases.ts';
import { outcomeReply } from '../reply/moderation-reply.ts';
import { pagesReply } from '../reply/pages-reply.ts';
import { noteBlock } from '../reply/reply.ts';
import { type Result, replyResult } from './command.ts';
import type { Done } from './moderation.ts';

/** What came of something that a moderator did; a proposal where somebody has to agree first. */
export function outcomeResult({ outcome, document, pages, isRecorded, confirm }: Done, phrases: Phrases): Result {
  const unrecorded = isRecorded ? [] : [noteBlock(phrases.notRecorded)];
  // Once it is done they are of the past.
  const found = outcome.outcome === 'done' ? [] : pagesReply(pages, phrases);
  const reply = [...found, ...outcomeReply(outcome, document, phrases), ...unrecorded];
  if (confirm === null) return replyResult(reply);
  return { kind: 'proposal', reply, confirm: async () => outcomeResult(await confirm(), phrases) };
}
