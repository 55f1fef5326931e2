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

/** All commands: Discord, the terminal and `/help` read this list. */
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

/** The commands of the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [findInDocuments, checkQuote];
