import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { reload } from './reload.ts';
import { sources } from './sources.ts';

/** The one list of commands: Discord, the terminal and `/help` all read it. */
export const commands: readonly Command[] = [ask, meeting, meetings, sources, reload, help];
