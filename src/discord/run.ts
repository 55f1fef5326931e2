import { once } from 'node:events';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { errorFacts, openLog } from '../app/log.ts';
import { type BotParts, ConnectionClosed, startBot } from './bot.ts';

/** Runs the bot until Ctrl-C or a termination signal, then ends the process. */
export async function runBot(parts: Omit<BotParts, 'log'>): Promise<void> {
  const log = openLog(parts.settings.logLevel);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  try {
    const bot = await Promise.race([startBot({ ...parts, log }), ended.then(() => null)]);
    if (bot) {
      await Promise.race([ended, bot.gone]);
      log.info('leaving');
      await bot.stop();
    }
    // Not left to the event loop: discord.js may go on reconnecting after it was stopped.
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${reasonFor(error)}\n`);
    log.debug(errorFacts(error), 'ended by an error');
    process.exit(1);
  }
}

function reasonFor(error: unknown): string {
  const isTokenRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isTokenRefused)
    return 'Discord does not accept DISCORD_TOKEN: copy the bot token again from the developer portal.';
  if (error instanceof DiscordAPIError)
    return `Discord refused (${error.status}, code ${error.code}). Is the bot in the server that DISCORD_GUILD_ID names?`;
  if (error instanceof ConnectionClosed) return error.message;
  return `Cannot start: ${error instanceof Error ? error.message : 'unknown reason'}`;
}
