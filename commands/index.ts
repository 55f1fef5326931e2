import type { Command, MessageCommand } from '../src/app/command.ts';
import { ask } from './ask.ts';
import { checkQuote } from './check-quote.ts';
import { documents } from './documents.ts';
import { findInDocuments } from './find-in-documents.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { reload } from './reload.ts';
import { status } from './status.ts';
import { sources } from './sources.ts';
import { verify } from './verify.ts';

/** The one list of commands: Discord, the terminal and `/help` all read it. */
export const commands: readonly Command[] = [
  ask,
  meeting,
  meetings,
  verify,
  sources,
  reload,
  documents,
  status,
  gaps,
  help,
];

/** What can be done with a message from its menu. */
export const messageCommands: readonly MessageCommand[] = [findInDocuments, checkQuote];
