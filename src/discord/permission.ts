import {
  type AutocompleteInteraction,
  type CommandInteraction,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../app/command.ts';

export type Moderators = {
  /** The only guild in which moderators' commands work. */
  readonly guildId: string | undefined;
  /** Who has this role is a moderator, beside those who may manage the server. */
  readonly moderatorRoleId: string | undefined;
};

type Asked = CommandInteraction | AutocompleteInteraction | MessageComponentInteraction;

/** May whoever sent an interaction use a command? What Discord holds as permissions is a default that guilds may widen. */
export function mayUse(command: Command, interaction: Asked, moderators: Moderators): boolean {
  return command.access === 'everyone' || isModerator(interaction, moderators);
}

/** Is whoever sent an interaction a moderator of the bot, in its home server? */
export function isModerator(interaction: Asked, { guildId, moderatorRoleId }: Moderators): boolean {
  if (guildId === undefined || interaction.guildId !== guildId) return false;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return moderatorRoleId !== undefined && rolesOf(interaction).includes(moderatorRoleId);
}

/** The payload's own role ids: the guild itself is not cached, for the bot asks for no intents. */
function rolesOf({ member }: Asked): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
