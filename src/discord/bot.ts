import { Client, Events, Options, Routes, Status } from 'discord.js';
import type { Command, Gateway, Services } from '../app/command.ts';
import { type Log, errorFacts } from '../app/log.ts';
import type { Moderation } from '../app/moderation.ts';
import type { Settings } from '../app/settings.ts';
import type { BotContext } from './bot-context.ts';
import { openConfirmations } from './confirmations.ts';
import { escapeVerbatim } from './escape.ts';
import { handleInteraction } from './interactions.ts';
import { openRateLimit } from './rate-limit.ts';
import { commandBody, menuBody, register } from './registration.ts';

export type BotParts = Pick<BotContext, keyof Services | 'messageCommands' | 'log'> & {
  readonly settings: Settings & { readonly discordToken: string };
  /** The default is the machine's time. */
  readonly now?: () => Date;
};

export type Bot = {
  /** Leaves Discord; gives up waiting for it after 3 s. */
  stop(): Promise<void>;
  /** Rejects when Discord has ended the session for good: the token was changed, the bot removed. */
  readonly gone: Promise<never>;
};

/** Discord has closed the connection and does not want it again; the message is one plain line. */
export class ConnectionClosed extends Error {}

/** How long (ms) to wait for Discord: until the bot is logged in, for one request, and for the farewell. */
const START_LIMIT = 30_000;
const REQUEST_LIMIT = 10_000;
const STOP_LIMIT = 3_000;

/** Users that discord.js caches: few, as each interaction brings along all that its answer needs. */
const CACHED_USERS = 50;

/** Logs in, registers the commands and answers interactions. @throws when Discord refuses the token or does not answer */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { settings, library, moderation, log, now = () => new Date() } = parts;
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: settings.discordApiUrl, timeout: REQUEST_LIMIT },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: CACHED_USERS, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: CACHED_USERS },
      MessageManager: 0,
    }),
  });
  const bot: BotContext = {
    ...parts,
    confirmations: openConfirmations(),
    rateLimit: openRateLimit(),
    gateway: () => gatewayOf(client),
    now,
  };

  // Without a listener an error event would end the process.
  client.on(Events.Error, (error) => log.error(errorFacts(error), 'the client reports an error'));
  client.on(Events.ShardError, (error) => log.warn(errorFacts(error), 'the connection reports an error'));
  client.on(Events.InteractionCreate, (interaction) => {
    handleInteraction(interaction, bot).catch((error: unknown) => {
      log.error(errorFacts(error), 'an interaction was not answered');
    });
  });

  const gone = closing(client);
  // The first question builds tables for those behind it, which may take longer than Discord waits for an answer.
  library.explain('SCO');

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const loggedIn = client.login(settings.discordToken).then(() => ready);
    const { application } = await withinLimit(
      Promise.race([loggedIn, gone]),
      START_LIMIT,
      'Discord did not answer in time',
    );
    await registerAll(client, application.id, parts);
  } catch (error) {
    await stop(client);
    throw error;
  }
  if (settings.auditChannelId !== undefined) postChanges(client, settings.auditChannelId, moderation, log);
  log.info({ documents: library.corpus().documents.length, generation: library.corpus().generation }, 'ready');
  return { stop: () => stop(client), gone };
}

async function registerAll(
  client: Client,
  applicationId: string,
  { settings, commands, messageCommands, log }: BotParts,
): Promise<void> {
  const bodiesFor = (access: Command['access']) => commands.filter((one) => one.access === access).map(commandBody);
  const forEveryone = [...bodiesFor('everyone'), ...messageCommands.map(menuBody)];
  log.info({ commands: await register(client.rest, applicationId, forEveryone) }, 'commands for everyone');
  if (settings.guildId === undefined) {
    log.warn('DISCORD_GUILD_ID is not set: the moderators’ commands are not available in Discord');
    return;
  }
  const forGuild = await register(client.rest, applicationId, bodiesFor('moderators'), settings.guildId);
  log.info({ commands: forGuild }, 'commands for moderators');
}

/** The state of the connection; `client.isReady()` stays true while it is down. */
function gatewayOf({ ws }: Client): Gateway {
  const states = [...ws.shards.values()].map(({ status }) => status);
  const isReady = states.length > 0 && states.every((status) => status === Status.Ready);
  const isClosed = states.length === 0 || states.some((status) => status === Status.Disconnected);
  return {
    state: isReady ? 'ready' : isClosed ? 'closed' : 'connecting',
    ping: ws.ping < 0 ? null : Math.round(ws.ping),
  };
}

/** Posts a line to the moderators' channel for every change of the documents. */
function postChanges({ rest }: Client, channelId: string, moderation: Moderation, log: Log): void {
  moderation.onRecord(({ what, document, who, from, to, result }, { name }) => {
    const generations = from === to ? to : `${from} → ${to}`;
    const facts = [what, document, `${name} (${who})`, result, generations].filter((fact) => fact !== null);
    // Escaping can double it; Discord takes 2,000 characters.
    const body = { content: escapeVerbatim(facts.join(' · ').slice(0, 900)), allowed_mentions: { parse: [] } };
    rest.post(Routes.channelMessages(channelId), { body }).catch((error: unknown) => {
      log.warn(errorFacts(error), 'the moderators’ channel was not told');
    });
  });
}

/** discord.js reconnects by itself, but not after a close that Discord means for good. */
function closing(client: Client): Promise<never> {
  const gone = new Promise<never>((_, reject) => {
    client.once(Events.Invalidated, () => reject(new ConnectionClosed('Discord has ended the session.')));
    client.once(Events.ShardDisconnect, ({ code }) => {
      reject(new ConnectionClosed(`Discord has closed the connection for good (code ${code}).`));
    });
  });
  // Until somebody waits for it, it must not count as an unhandled rejection.
  gone.catch(() => undefined);
  return gone;
}

/** `destroy` may never resolve while a connection is being made. */
async function stop(client: Client): Promise<void> {
  await withinLimit(client.destroy(), STOP_LIMIT, 'no farewell').catch(() => undefined);
}

async function withinLimit<Value>(work: Promise<Value>, milliseconds: number, problem: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(problem)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
