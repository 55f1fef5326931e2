import type { User } from 'discord.js';
import type { Context, Gateway, MessageCommand, Services } from '../app/command.ts';
import type { Log } from '../app/log.ts';
import type { Settings } from '../app/settings.ts';
import type { Phrases } from '../i18n/phrases.ts';
import type { Confirmations } from './confirmations.ts';
import type { RateLimit } from './rate-limit.ts';

/** All that interactions are answered with. */
export type BotContext = Services & {
  readonly settings: Settings;
  readonly messageCommands: readonly MessageCommand[];
  readonly confirmations: Confirmations;
  readonly rateLimit: RateLimit;
  readonly gateway: () => Gateway;
  readonly log: Log;
  readonly now: () => Date;
};

/** What a command works with, for one user in one language. */
export function contextFor(bot: BotContext, phrases: Phrases, { id, username }: User): Context {
  const { library, moderation, feedback, commands, gateway, now } = bot;
  return { library, moderation, feedback, commands, phrases, by: { id, name: username }, gateway, now };
}
