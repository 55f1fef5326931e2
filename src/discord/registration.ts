import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, MessageCommand, Option } from '../app/command.ts';
import { LOCALES, phrasesFor } from '../i18n/phrases-for.ts';
import type { Labels, Phrases } from '../i18n/phrases.ts';

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
type OptionBody = NonNullable<CommandBody['options']>[number];
type PlainOptionBody = APIApplicationCommandBasicOption;

type MenuBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Everybody's commands can be used in servers, in direct messages and wherever users install the bot. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** An entry of the menu of messages as Discord's registration wants it. */
export function menuBody({ name, label }: MessageCommand): MenuBody {
  return { type: ApplicationCommandType.Message, name, name_localizations: inAll(label), ...EVERYWHERE };
}

/** A command as Discord's registration wants it. */
export function commandBody(command: Command): CommandBody {
  const { name, labels, access, subcommands } = command;
  const parts = subcommands.length > 0 ? subcommands.map(subcommandBody) : optionBodies(command);
  const body = { type: ApplicationCommandType.ChatInput as const, ...labelled(name, labels), options: parts };
  if (access === 'moderators') {
    // A command of one guild has no contexts. The permission is only a default that guilds may change: see permission.ts.
    return { ...body, default_member_permissions: PermissionFlagsBits.ManageGuild.toString() };
  }
  return { ...body, ...EVERYWHERE };
}

function subcommandBody(command: Command): OptionBody {
  const { name, labels } = command;
  return { type: ApplicationCommandOptionType.Subcommand, ...labelled(name, labels), options: optionBodies(command) };
}

function optionBodies({ options, labels }: Command): PlainOptionBody[] {
  return options.map((option) =>
    optionBody(option, (phrases) => {
      const own = labels(phrases).options[option.name];
      if (own === undefined) throw new Error(`the option ${option.name} has no labels`);
      return own;
    }),
  );
}

function optionBody(option: Option, labels: (phrases: Phrases) => Labels): PlainOptionBody {
  const { name, required, type, maxLength, choices, choiceLabel, complete } = option;
  const body = { ...labelled(name, labels), required };
  if (type === 'boolean') return { ...body, type: ApplicationCommandOptionType.Boolean };
  if (type === 'integer') return { ...body, type: ApplicationCommandOptionType.Integer };
  if (type === 'attachment') return { ...body, type: ApplicationCommandOptionType.Attachment };
  const text = { ...body, type: ApplicationCommandOptionType.String as const };
  if (choices) {
    const choiceBody = (value: string) => {
      const names = inAll((phrases) => choiceLabel(value, phrases));
      return { name: names['en-US'], name_localizations: names, value };
    };
    return { ...text, choices: choices.map(choiceBody) };
  }
  if (complete) return { ...text, autocomplete: true };
  return maxLength === undefined ? text : { ...text, max_length: maxLength };
}

/** The name and the labels of a command or an option, in every language. */
function labelled(name: string, labels: (phrases: Phrases) => Labels) {
  return {
    name,
    name_localizations: inAll((phrases) => labels(phrases).name),
    description: labels(phrasesFor('en-US')).description,
    description_localizations: inAll((phrases) => labels(phrases).description),
  };
}

function inAll(pick: (phrases: Phrases) => string): Record<keyof typeof LOCALES, string> {
  const texts = Object.entries(LOCALES).map(([locale, phrases]) => [locale, pick(phrases)]);
  return Object.fromEntries(texts) as Record<keyof typeof LOCALES, string>;
}

export type Registered = 'unchanged' | 'written';

/**
 * Registers commands in one place if those that Discord holds there differ.
 * @param guildId the guild they are for; absent: everywhere
 * @throws what the REST client throws; if the registered commands cannot be read, nothing is written
 */
export async function register(
  rest: REST,
  applicationId: string,
  wanted: readonly (CommandBody | MenuBody)[],
  guildId?: string,
): Promise<Registered> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const held = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (sameCommands(held, wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'written';
}

/** Compares all fields that we ever send. */
function sameCommands(held: unknown, wanted: readonly (CommandBody | MenuBody)[]): boolean {
  if (!Array.isArray(held) || held.length !== wanted.length) return false;
  return wanted.every((command) => held.some((other: unknown) => isDeepStrictEqual(essence(other), essence(command))));
}

/** The fields of a command or an option that are compared: one that we no longer send has changed as well. */
const FIELDS = ['type', 'name', 'description', 'required', 'autocomplete', 'max_length', 'default_member_permissions'];
/** Lists without an order. Discord reports them for commands of one guild too, which have none. */
const PLACES = ['contexts', 'integration_types'];

/** Discord adds fields of its own and leaves out what is false or empty. The order of options counts: users see it. */
function essence(part: unknown): object {
  const fields = new Map<string, unknown>(Object.entries(Object(part)));
  const isOfGuild = fields.has('guild_id');
  return {
    ...Object.fromEntries(FIELDS.map((key) => [key, fields.get(key) || null])),
    ...Object.fromEntries(PLACES.map((key) => [key, new Set(isOfGuild ? [] : listOf(fields.get(key)))])),
    ...localisations(fields),
    choices: listOf(fields.get('choices')).map(choiceOf),
    options: listOf(fields.get('options')).map(essence),
  };
}

function choiceOf(choice: unknown): object {
  const fields = new Map<string, unknown>(Object.entries(Object(choice)));
  return { name: fields.get('name'), value: fields.get('value'), ...localisations(fields) };
}

function localisations(fields: ReadonlyMap<string, unknown>): object {
  return {
    names: new Map(Object.entries(Object(fields.get('name_localizations')))),
    descriptions: new Map(Object.entries(Object(fields.get('description_localizations')))),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
