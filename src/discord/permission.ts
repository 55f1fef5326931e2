import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../app/command.ts';
import type { Settings } from '../app/settings.ts';

type Moderators = Pick<Settings, 'guildId' | 'moderatorRoleId'>;

/** May this user use a command? Discord's own permissions are only a default that servers may widen. */
export function mayUse(command: Command, interaction: BaseInteraction, moderators: Moderators): boolean {
  return command.access === 'everyone' || isModerator(interaction, moderators);
}

/** Is this user a moderator of the bot, in its home server: by the role, or because they may manage the server? */
export function isModerator(interaction: BaseInteraction, { guildId, moderatorRoleId }: Moderators): boolean {
  if (guildId === undefined || interaction.guildId !== guildId) return false;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return moderatorRoleId !== undefined && rolesOf(interaction).includes(moderatorRoleId);
}

/** The payload's own role ids: guilds are not cached, as the bot asks for no intents. */
function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
