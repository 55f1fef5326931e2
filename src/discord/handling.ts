import type { User } from 'discord.js';
import type { Command, Context, Gateway, MessageCommand } from '../app/command.ts';
import type { Feedback } from '../app/feedback.ts';
import type { Library } from '../app/library.ts';
import type { Log } from '../app/log.ts';
import type { Moderation } from '../app/moderation.ts';
import type { Phrases } from '../i18n/phrases.ts';
import type { Confirmations } from './confirmations.ts';
import type { Moderators } from './permission.ts';
import type { RateLimit } from './rate-limit.ts';

/** All that interactions are answered with. */
export type Handling = {
  readonly library: Library;
  readonly moderation: Moderation;
  readonly feedback: Feedback;
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly moderators: Moderators;
  /** Where attached files may come from. */
  readonly attachmentOrigins: readonly string[];
  /** Whether answers are private where who asks does not say. */
  readonly answersPrivate: boolean;
  readonly confirmations: Confirmations;
  readonly rateLimit: RateLimit;
  readonly gateway: () => Gateway;
  readonly log: Log;
  readonly now: () => Date;
};

/** What a command works with, for one user in one language. */
export function contextFor(handling: Handling, phrases: Phrases, { id, username }: User): Context {
  const { library, moderation, feedback, commands, gateway, now } = handling;
  return { library, moderation, feedback, commands, phrases, by: { id, name: username }, gateway, now };
}
