/**
 * What Discord would send when somebody uses the bot: interaction payloads as plain data, checked against
 * Discord's own types, so that a test says only what matters to it.
 */
import { randomBytes } from 'node:crypto';

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord.js';
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIAttachment,
  APIChatInputApplicationCommandInteraction,
  APIInteractionGuildMember,
  APIMessage,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentButtonInteraction,
  APIModalSubmitInteraction,
  APIUser,
} from 'discord.js';

/** The application that the payloads are for. The stand-in overwrites it with its own when it sends one. */
export const APPLICATION_ID = '100000000000000001';
/** The server in which things happen unless a test names another one, or null for a direct message. */
export const GUILD_ID = '200000000000000002';
/** Who acts unless a test names somebody else. */
export const USER_ID = '300000000000000003';
const CHANNEL_ID = '400000000000000004';

/** 10 MiB: the size of an upload that every server allows, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;
/** Discord counts the milliseconds of its ids from the first moment of 2015 (UTC). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** Who uses the bot, where, and in which language. Everything has a default. */
export type Invoker = {
  userId?: string;
  username?: string;
  /** What the member may do in the channel, as a bit field; a bot reads it as `memberPermissions`. None by default. */
  permissions?: bigint | string;
  roleIds?: readonly string[];
  /** Null for a direct message with the bot. */
  guildId?: string | null;
  channelId?: string;
  /** The language of the user's client. */
  locale?: `${Locale}`;
  /** The language of the server; it is absent in a direct message. */
  guildLocale?: `${Locale}`;
  /** Whether the server or the user added the bot. With 'user' in a server, the bot is not a member of that server. */
  installedBy?: 'guild' | 'user';
};

/** A file that a user hands to a command; what is missing is filled in. */
export type AttachmentSketch = Pick<APIAttachment, 'filename' | 'size' | 'url'> & Partial<APIAttachment>;

/**
 * The value of a command's option. Its JavaScript type decides which kind of option it is: text, boolean, integer
 * (a whole number) or number. `{ number }` is for an option of the kind number that holds a whole number.
 */
export type OptionValue = string | number | boolean | { number: number } | { attachment: AttachmentSketch };

type CommandCall = Invoker & {
  /** The name of the command, without the slash. */
  name: string;
  subcommandGroup?: string;
  subcommand?: string;
  /** An option whose value is undefined counts as not given. */
  options?: Readonly<Record<string, OptionValue | undefined>>;
};

/**
 * A new id in Discord's format: 18 or 19 digits, which begin with the time. The rest is random, so that two ids of
 * one millisecond differ without a counter that all tests would share.
 */
export function newId(): string {
  const sinceEpoch = BigInt(Date.now() - DISCORD_EPOCH_MS);
  const random = BigInt(randomBytes(4).readUInt32BE() >>> 10);
  return ((sinceEpoch << 22n) | random).toString();
}

/** Somebody runs a slash command. */
export function chatInputCommand(call: CommandCall): APIChatInputApplicationCommandInteraction {
  const attachments = attachmentsOf(call.options);
  return {
    ...baseOf(call),
    type: InteractionType.ApplicationCommand,
    data: {
      id: newId(),
      type: ApplicationCommandType.ChatInput,
      name: call.name,
      options: optionsOf<InteractionType.ApplicationCommand>(call, entriesOf(call.options).map(plainOption)),
      ...(attachments.length > 0 && {
        resolved: { attachments: Object.fromEntries(attachments.map((one) => [one.id, one])) },
      }),
    },
  } satisfies APIChatInputApplicationCommandInteraction;
}

/**
 * Somebody types in an option that asks the bot for suggestions. `focused` is the option with the cursor in it and
 * the text typed so far; `options` are the others that are already filled in.
 */
export function autocomplete(
  call: CommandCall & { focused: { name: string; value: string } },
): APIApplicationCommandAutocompleteInteraction {
  const focused = {
    ...call.focused,
    type: ApplicationCommandOptionType.String as const,
    focused: true,
  };
  return {
    ...baseOf(call),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: newId(),
      type: ApplicationCommandType.ChatInput,
      name: call.name,
      options: optionsOf<InteractionType.ApplicationCommandAutocomplete>(call, [
        ...entriesOf(call.options).map((entry) => unfinishedOption(plainOption(entry))),
        focused,
      ]),
    },
  } satisfies APIApplicationCommandAutocompleteInteraction;
}

/** Somebody presses a button of a message. The message may be what `Exchange.message()` returned. */
export function buttonPress(
  press: Invoker & { customId: string; message?: Partial<APIMessage> },
): APIMessageComponentButtonInteraction {
  const base = baseOf(press);
  return {
    ...base,
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: press.customId },
    message: messageOf({ channel_id: base.channel.id, ...press.message }),
  } satisfies APIMessageComponentButtonInteraction;
}

/** Somebody sends the form that a button of a message has opened. */
export function formSubmit(
  form: Invoker & { customId: string; message?: Partial<APIMessage>; fields: Readonly<Record<string, string>> },
): APIModalSubmitInteraction {
  const base = baseOf(form);
  const components = Object.entries(form.fields).map(([customId, value], at) => ({
    type: ComponentType.Label as const,
    id: 2 * at + 1,
    component: { type: ComponentType.TextInput as const, id: 2 * at + 2, custom_id: customId, value },
  }));
  return {
    ...base,
    type: InteractionType.ModalSubmit,
    data: { custom_id: form.customId, components },
    message: messageOf({ channel_id: base.channel.id, ...form.message }),
  } satisfies APIModalSubmitInteraction;
}

/** Somebody opens the menu of a message and picks one of the bot's entries. */
export function messageContextMenu(
  call: Invoker & { name: string; message?: Partial<APIMessage> },
): APIMessageApplicationCommandInteraction {
  const base = baseOf(call);
  const message = messageOf({ channel_id: base.channel.id, ...call.message });
  return {
    ...base,
    type: InteractionType.ApplicationCommand,
    data: {
      id: newId(),
      type: ApplicationCommandType.Message,
      name: call.name,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  } satisfies APIMessageApplicationCommandInteraction;
}

/** A message as Discord describes it, with a plain one for all that is not given. */
export function messageOf(known: Partial<APIMessage> = {}): APIMessage {
  return {
    id: newId(),
    channel_id: CHANNEL_ID,
    author: userOf(USER_ID, 'someone'),
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    ...known,
  } satisfies APIMessage;
}

/** A user as Discord describes one. */
export function userOf(id: string, username: string, bot = false): APIUser {
  return {
    id,
    username,
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot,
  } satisfies APIUser;
}

/** What every interaction carries, whatever was done. */
function baseOf(invoker: Invoker) {
  const { userId = USER_ID, username = 'someone', channelId = CHANNEL_ID, guildId = GUILD_ID } = invoker;
  const user = userOf(userId, username);
  const byUser = invoker.installedBy === 'user';
  const common = {
    id: newId(),
    application_id: APPLICATION_ID,
    // Long and free of characters that a path would need to escape, as the real ones are.
    token: randomBytes(60).toString('base64url'),
    version: 1 as const,
    locale: localeOf(invoker.locale),
    // discord.js reads this list without checking that it is there.
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    app_permissions: '2248473465835073',
    channel_id: channelId,
  };
  if (guildId === null) {
    return {
      ...common,
      user,
      channel: { id: channelId, type: ChannelType.DM as const, recipients: [user] },
      context: InteractionContextType.BotDM,
      // '0' is how Discord writes "a direct message with the bot, which belongs to no server".
      authorizing_integration_owners: byUser
        ? { [ApplicationIntegrationType.UserInstall]: userId }
        : { [ApplicationIntegrationType.GuildInstall]: '0' },
    };
  }
  const guildLocale = localeOf(invoker.guildLocale);
  const member: APIInteractionGuildMember = {
    user,
    permissions: String(invoker.permissions ?? 0n),
    roles: [...(invoker.roleIds ?? [])],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    nick: null,
    avatar: null,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    // Discord's enumeration has no name for "no flags", so the member is one who left and came back.
    flags: GuildMemberFlags.DidRejoin,
  };
  return {
    ...common,
    member,
    guild_id: guildId,
    guild: { id: guildId, features: [], locale: guildLocale },
    guild_locale: guildLocale,
    channel: {
      id: channelId,
      type: ChannelType.GuildText as const,
      guild_id: guildId,
      name: 'general',
    },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: byUser
      ? { [ApplicationIntegrationType.UserInstall]: userId }
      : { [ApplicationIntegrationType.GuildInstall]: guildId },
  };
}

function localeOf(code: string | undefined): Locale {
  return Object.values(Locale).find((locale) => locale === code) ?? Locale.EnglishUS;
}

type Entry = {
  name: string;
  value: Exclude<OptionValue, { attachment: AttachmentSketch }> | APIAttachment;
};

/** The given options, each attachment completed once, so that the option and the list of files agree on its id. */
function entriesOf(options: CommandCall['options']): Entry[] {
  return Object.entries(options ?? {}).flatMap(([name, value]): Entry[] => {
    if (value === undefined) return [];
    if (typeof value !== 'object' || 'number' in value) return [{ name, value }];
    return [{ name, value: completeAttachment(name, value.attachment) }];
  });
}

function attachmentsOf(options: CommandCall['options']): APIAttachment[] {
  return entriesOf(options).flatMap(({ value }) => (typeof value === 'object' && 'url' in value ? [value] : []));
}

/**
 * The id is derived from the option's name, not random, because it is needed in two places of the payload. It only
 * has to be unique within one interaction.
 */
function completeAttachment(optionName: string, sketch: AttachmentSketch): APIAttachment {
  const digits = [...Buffer.from(optionName)].reduce((sum, byte) => (sum * 257 + byte) % 1_000_000_007, 7);
  return {
    id: (500_000_000_000_000_000n + BigInt(digits)).toString(),
    proxy_url: sketch.url,
    ephemeral: true,
    ...sketch,
  };
}

function plainOption({
  name,
  value,
}: Entry): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand> {
  if (typeof value === 'string') return { name, type: ApplicationCommandOptionType.String, value };
  if (typeof value === 'boolean') return { name, type: ApplicationCommandOptionType.Boolean, value };
  if (typeof value === 'number') {
    const whole = Number.isInteger(value);
    return {
      name,
      type: whole ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number,
      value,
    };
  }
  if ('number' in value) return { name, type: ApplicationCommandOptionType.Number, value: value.number };
  return { name, type: ApplicationCommandOptionType.Attachment, value: value.id };
}

/** While somebody is typing, Discord sends numbers as the text typed so far. */
function unfinishedOption(
  option: APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommandAutocomplete> {
  return option.type === ApplicationCommandOptionType.Integer || option.type === ApplicationCommandOptionType.Number
    ? { name: option.name, type: option.type, value: String(option.value) }
    : option;
}

/** Puts the options below their subcommand and its group, as Discord nests them. */
function optionsOf<Kind extends InteractionType>(
  call: CommandCall,
  plain: APIApplicationCommandInteractionDataBasicOption<Kind>[],
): APIApplicationCommandInteractionDataOption<Kind>[] {
  if (call.subcommand === undefined) return plain;
  const subcommand = {
    name: call.subcommand,
    type: ApplicationCommandOptionType.Subcommand as const,
    options: plain,
  };
  if (call.subcommandGroup === undefined) return [subcommand];
  return [
    {
      name: call.subcommandGroup,
      type: ApplicationCommandOptionType.SubcommandGroup as const,
      options: [subcommand],
    },
  ];
}
