import { existsSync } from 'node:fs';
import { config } from 'dotenv';
import { z } from 'zod';
import { OWN_DOCUMENTS } from '../version.ts';

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be an id of Discord: 17 to 20 digits');

/** An unset variable and an empty one are the same: `.env.example` copied as it is works. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const flag = optional(z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true'));

/** `cdn.discordapp.com` → `https://cdn.discordapp.com`; null for what is no host. */
function originOf(host: string): string | null {
  const address = /^https?:\/\//.test(host) ? host : `https://${host}`;
  return host !== '' && URL.canParse(address) ? new URL(address).origin : null;
}

const environment = z.object({
  DISCORD_TOKEN: optional(z.string().regex(/^\S+$/, 'must be a bot token, without blanks')),
  DISCORD_GUILD_ID: optional(snowflake),
  MODERATOR_ROLE_ID: optional(snowflake),
  DISCORD_API_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address' })),
  DOCS_DIR: optional(z.string()),
  MAX_DOCUMENT_MB: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
      .transform(Number),
  ),
  ANSWERS_PRIVATE: flag,
  WATCH_DOCUMENTS: flag,
  ATTACHMENT_HOSTS: optional(
    z
      .string()
      .transform((hosts) => hosts.split(',').map((host) => originOf(host.trim())))
      .pipe(z.array(z.string('must be names of hosts with commas between them'))),
  ),
  FETCH_LOOPBACK: flag,
  AUDIT_LOG: optional(z.string()),
  AUDIT_CHANNEL_ID: optional(snowflake),
  EXPANSIONS_FILE: optional(z.string()),
  FEEDBACK_LOG: optional(z.string()),
  KEEP_QUESTIONS: flag,
  LOG_LEVEL: optional(
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be one of debug, info, warn, error, silent'),
  ),
  NO_COLOR: optional(z.string()),
  FORCE_COLOR: optional(z.string()),
  TERM: optional(z.string()),
  CHAT_HISTORY: optional(z.string()),
});

export type Settings = {
  /** Absent: the bot chats in the terminal. */
  readonly discordToken: string | undefined;
  /** The moderators' commands exist in this guild only; absent: nowhere. */
  readonly guildId: string | undefined;
  readonly moderatorRoleId: string | undefined;
  /** The base of Discord's REST interface, without a version. */
  readonly discordApiUrl: string;
  /** The folder of documents. */
  readonly docsDir: string;
  /** Bytes; larger files are left out. */
  readonly largestDocument: number;
  /** The file of expansions beside the one in the folder of documents. */
  readonly expansionsFile: string;
  /** In Discord, only the user who asks sees the answer, unless they choose otherwise. */
  readonly answersPrivate: boolean;
  /** Reload when files change on the disk. */
  readonly watchDocuments: boolean;
  /** Where attached files may come from, such as `https://cdn.discordapp.com`. */
  readonly attachmentOrigins: readonly string[];
  /** Take pages of this machine as well. */
  readonly fetchLoopback: boolean;
  /** The file of what moderators did. */
  readonly auditLog: string;
  /** A channel that gets the same lines. */
  readonly auditChannelId: string | undefined;
  /** The file of what users say of answers. */
  readonly feedbackLog: string;
  /** Keep what was asked, and not only that something was. */
  readonly keepQuestions: boolean;
  readonly logLevel: string;
  /** Of the terminal; undefined: as it can. */
  readonly colour: boolean | undefined;
  /** The terminal can only write one line after another. */
  readonly isDumbTerminal: boolean;
  /** A file that keeps what is typed into the chat; absent: nothing is kept. */
  readonly chatHistory: string | undefined;
};

/** The settings are wrong; the message is one plain line that names each wrong variable, and never its value. */
export class WrongSettings extends Error {}

/** Reads `.env` and the environment, which wins. The only reader of `process.env`. @throws WrongSettings */
export function readSettings(): Settings {
  config({ quiet: true });
  return parseSettings(process.env, existsSync(DOCUMENTS) ? DOCUMENTS : OWN_DOCUMENTS);
}

/** The folder of documents, unless another one is set. */
const DOCUMENTS = 'seeds';

/**
 * @param folder of documents, unless another one is set
 * @throws WrongSettings
 */
export function parseSettings(
  variables: Readonly<Record<string, string | undefined>>,
  folder: string = DOCUMENTS,
): Settings {
  const result = environment.safeParse(variables);
  if (!result.success) {
    throw new WrongSettings(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '));
  }
  const { data } = result;
  return {
    discordToken: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    moderatorRoleId: data.MODERATOR_ROLE_ID,
    discordApiUrl: data.DISCORD_API_URL ?? 'https://discord.com/api',
    docsDir: data.DOCS_DIR ?? folder,
    largestDocument: (data.MAX_DOCUMENT_MB ?? 20) * 1024 * 1024,
    watchDocuments: data.WATCH_DOCUMENTS ?? false,
    expansionsFile: data.EXPANSIONS_FILE ?? 'data/expansions.jsonl',
    answersPrivate: data.ANSWERS_PRIVATE ?? false,
    attachmentOrigins: data.ATTACHMENT_HOSTS ?? ['https://cdn.discordapp.com', 'https://media.discordapp.net'],
    fetchLoopback: data.FETCH_LOOPBACK ?? false,
    auditLog: data.AUDIT_LOG ?? 'data/audit.jsonl',
    auditChannelId: data.AUDIT_CHANNEL_ID,
    feedbackLog: data.FEEDBACK_LOG ?? 'data/feedback.jsonl',
    keepQuestions: data.KEEP_QUESTIONS ?? false,
    logLevel: data.LOG_LEVEL ?? 'info',
    colour: colourOf(data.FORCE_COLOR, data.NO_COLOR),
    isDumbTerminal: data.TERM === 'dumb',
    chatHistory: data.CHAT_HISTORY,
  };
}

/** As Node itself reads them: FORCE_COLOR goes before NO_COLOR, and is a level; what is no level is none. */
function colourOf(forced: string | undefined, none: string | undefined): boolean | undefined {
  if (forced !== undefined) return /^(?:true|[123])$/.test(forced);
  return none === undefined ? undefined : false;
}
