/** Plays a scene with the real bot and a stand-in for Discord, and takes both down whatever happens. */
import { deepEqual, ok } from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { APIChatInputApplicationCommandInteraction, APIInteraction } from 'discord.js';
import { pino } from 'pino';

import { commands, messageCommands } from '../../commands/index.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Command } from '../../src/app/command.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Bot } from '../../src/discord/bot.ts';
import { collectFeedback } from '../../src/app/feedback.ts';
import type { Feedback } from '../../src/app/feedback.ts';
import { openLibrary } from '../../src/app/library.ts';
import { openOnce } from '../open-once.ts';
import type { Library } from '../../src/app/library.ts';
import { moderate } from '../../src/app/moderation.ts';
import { parseSettings } from '../../src/app/settings.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { webPages } from '../../src/web/take-page.ts';
import { GUILD_ID, chatInputCommand } from './interactions.ts';
import type { Invoker } from './interactions.ts';
import { isRecord, listOf, recordOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { newFolder, writeFiles } from '../temp-folder.ts';
import { startStandIn } from './stand-in.ts';
import type { Exchange, StandIn } from './stand-in.ts';

/** A question that the seeds answer. */
export const QUESTION = 'Where was the 24th meeting of the Council of Heads of Government held?';

/** A small document, and a question that it answers. */
export const ARCHIVE = '# The observatory\n\nThe archive of the observatory is kept by Galina Petrova.\n';
export const ARCHIVE_QUESTION = 'By whom is the archive of the observatory kept?';

export const MODERATOR_ROLE_ID = '600000000000000006';

/** How a bot is started; what is missing is as it is for most tests. */
export type BotSetting = {
  commands?: readonly Command[];
  /** Null for none. */
  guildId?: string | null;
  /** The bot's clock; the machine's if it is not set. */
  now?: () => Date;
  /** The clock goes on by itself only: for tests of what happens too often. Else nobody asks too often. */
  isSteady?: boolean;
  auditChannelId?: string;
};

export type Setting = BotSetting & {
  /** The documents, by their paths; `seeds` when there are none. */
  files?: Readonly<Record<string, string>>;
  /** Changes each answer of the library. */
  change?: (answer: Answer) => Answer;
  /** Keep what was asked. */
  keepQuestions?: boolean;
  /** Done before the bot starts. */
  before?: (discord: StandIn) => void;
};

export type Stage = {
  readonly discord: StandIn;
  readonly library: Library;
  /** The documents' folder. */
  readonly folder: string;
  /** The lines of the audit log. */
  readonly audited: () => Promise<JsonObject[]>;
  readonly feedback: Feedback;
  /** The lines of the feedback log. */
  readonly fedBack: () => Promise<JsonObject[]>;
  readonly bot: Bot;
  readonly send: (interaction: APIInteraction) => Exchange;
  /** Stops the bot and starts another one, which finds what Discord holds from the first. */
  readonly restart: (setting?: BotSetting) => Promise<void>;
  /** Writes a file into the folder of documents, which has to be one of this scene. */
  readonly write: (id: string, text: string) => Promise<void>;
  /** The lines of the log so far, with this message if one is given. */
  readonly logged: (message?: string) => JsonObject[];
};

/** How long (ms) a scene waits for the bot: the machine may be busy. A test has longer, to be able to say what it missed. */
const PATIENCE = 20_000;

/** Bytes: small enough that a test can send more. */
export const LARGEST_DOCUMENT = 64 * 1024;

/** In the end Discord has nothing to complain of, and the log gives nothing away. */
export async function play(act: (stage: Stage) => Promise<void>, setting: Setting = {}): Promise<void> {
  const folder = setting.files === undefined ? undefined : await newFolder(setting.files);
  const dataFolder = await newFolder({});
  const auditLog = join(dataFolder, 'audit.jsonl');
  const feedbackLog = join(dataFolder, 'feedback.jsonl');
  const discord = await startStandIn({ patienceMs: PATIENCE });
  const lines: string[] = [];
  const secrets: string[] = [discord.token];
  const log = pino({ level: 'debug', base: null }, { write: (line) => lines.push(line) });
  let bot: Bot | undefined;
  try {
    const opened = await (folder === undefined ? openOnce('seeds') : openLibrary(folder));
    const { change = (answer) => answer } = setting;
    const library = { ...opened, ask: (...asked: Parameters<Library['ask']>) => change(opened.ask(...asked)) };
    const store = openStore(folder ?? 'seeds');
    const moderation = moderate({
      library,
      store,
      audit: openAuditLog(auditLog),
      largest: LARGEST_DOCUMENT,
      takePage: webPages({ loopback: true }),
    });
    const feedback = await collectFeedback({
      log: openFeedbackLog(feedbackLog),
      keepQuestions: setting.keepQuestions ?? false,
      onProblem: () => log.error('feedback was not kept'),
      now: setting.now,
    });
    const start = async (next: BotSetting): Promise<void> => {
      const { commands: those = commands, guildId = GUILD_ID, auditChannelId = '', isSteady = false } = next;
      const clock = next.now ?? (() => new Date());
      const now = isSteady ? clock : leaping(clock);
      const settings = {
        ...parseSettings({
          DISCORD_GUILD_ID: guildId ?? '',
          MODERATOR_ROLE_ID,
          DISCORD_API_URL: discord.apiUrl,
          ATTACHMENT_HOSTS: new URL(discord.apiUrl).origin,
          AUDIT_CHANNEL_ID: auditChannelId,
        }),
        discordToken: discord.token,
      };
      bot = await startBot({ settings, library, moderation, feedback, commands: those, messageCommands, log, now });
      await discord.ready();
    };
    setting.before?.(discord);
    await start(setting);
    await act({
      discord,
      library,
      folder: folder ?? 'seeds',
      audited: async () => linesOf(auditLog),
      feedback,
      fedBack: async () => linesOf(feedbackLog),
      get bot() {
        if (bot === undefined) throw new Error('There is no bot.');
        return bot;
      },
      send(interaction) {
        secrets.push(...secretsOf(interaction));
        return discord.send(interaction);
      },
      async restart(next = {}) {
        await bot?.stop();
        await start({ ...setting, ...next });
      },
      async write(id, text) {
        if (folder === undefined) throw new Error('The seeds stay as they are.');
        await writeFiles(folder, { [id]: text });
      },
      logged: (message) =>
        lines
          .map((line) => recordOf(JSON.parse(line) as unknown))
          .filter(({ msg }) => message === undefined || msg === message),
    });
    deepEqual(discord.problems, []);
    const unheard = ['the client reports an error', 'an interaction was not answered'];
    deepEqual(
      lines.filter((line) => unheard.some((message) => line.includes(message))),
      [],
    );
    for (const secret of secrets) ok(!lines.join('').includes(secret), 'The log tells a token or what somebody wrote.');
  } finally {
    await bot?.stop();
    await discord.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
    // The line of a refusal, which nobody waits for, may only now come into its file.
    await rm(dataFolder, { recursive: true, maxRetries: 5 });
  }
}

async function linesOf(path: string): Promise<JsonObject[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordOf(JSON.parse(line)));
}

/** A clock on which more time goes by between two looks than anybody has to wait. */
function leaping(clock: () => Date): () => Date {
  let looks = 0;
  return () => {
    looks += 1;
    return new Date(clock().getTime() + looks * 5_000);
  };
}

/** Somebody asks with `/ask`. */
export function asks(
  question: string,
  more: Invoker & { document?: string; private?: boolean } = {},
): APIChatInputApplicationCommandInteraction {
  const { document, private: isPrivate, ...invoker } = more;
  return chatInputCommand({ name: 'ask', options: { question, document, private: isPrivate }, ...invoker });
}

/** The token of an interaction, and what the user typed. */
export function secretsOf(interaction: APIInteraction): string[] {
  const data = 'data' in interaction ? recordOf(interaction.data) : {};
  const typed = listOf(data['options'])
    .filter(isRecord)
    .map((option) => textOf(option['value']))
    // A word or two may well be in a line of the log by chance.
    .filter((text) => text.length > 8);
  return [interaction.token, ...typed];
}

/** The commands that the bot wrote, one entry for each time, with the place they are for. */
export function writtenCommands({ requests }: StandIn): { place: 'everywhere' | 'guild'; names: string[] }[] {
  return requests
    .filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    .map(({ path, body }) => ({
      place: path.includes('/guilds/') ? 'guild' : 'everywhere',
      names: listOf(body).map((command) => textOf(recordOf(command)['name'])),
    }));
}
