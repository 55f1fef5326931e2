import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, Option } from '../command.ts';

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
type OptionBody = NonNullable<CommandBody['options']>[number];

/** A command as Discord's registration wants it. */
export function commandBody(command: Command): CommandBody {
  const { name, description, access, options } = command;
  const body = { type: ApplicationCommandType.ChatInput as const, name, description, options: options.map(optionBody) };
  if (access === 'moderators') {
    // A command of one guild has no contexts. The permission is only a default that a guild may change: bot.ts checks.
    return { ...body, default_member_permissions: PermissionFlagsBits.ManageGuild.toString() };
  }
  return {
    ...body,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

function optionBody({ name, description, required, type, maxLength, complete }: Option): OptionBody {
  const body = { name, description, required };
  if (type === 'boolean') return { ...body, type: ApplicationCommandOptionType.Boolean };
  const text = { ...body, type: ApplicationCommandOptionType.String as const };
  if (complete) return { ...text, autocomplete: true };
  return maxLength === undefined ? text : { ...text, max_length: maxLength };
}

export type Registered = 'unchanged' | 'written';

/**
 * Registers commands in one place if those that Discord holds there differ. What cannot be read is written.
 * @param guildId the guild they are for; absent: everywhere
 */
export async function register(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId?: string,
): Promise<Registered> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = commands.map(commandBody);
  const held = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }).catch(() => null);
  if (sameCommands(held, wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'written';
}

/** Discord adds fields of its own and keeps no order: the same names, and all that we want stands in what it holds. */
function sameCommands(held: unknown, wanted: readonly CommandBody[]): boolean {
  if (!Array.isArray(held) || held.length !== wanted.length) return false;
  return wanted.every((command) => held.some((other: unknown) => covers(other, command)));
}

function covers(held: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    // No options and none sent are the same; so are values in another order.
    if (wanted.length === 0) return held === undefined || held === null || (Array.isArray(held) && held.length === 0);
    return Array.isArray(held) && held.length === wanted.length && wanted.every((one, at) => covers(held[at], one));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof held !== 'object' || held === null) return false;
    return Object.entries(wanted).every(([key, value]) => covers(Reflect.get(held, key), value));
  }
  // Discord leaves out what is false by default.
  return held === wanted || (wanted === false && held === undefined);
}
