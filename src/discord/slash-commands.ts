import {
  ApplicationCommandOptionType,
  type Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Command } from '../app/command.ts';
import type { Settings } from '../app/settings.ts';
import type { OfferedFile } from '../app/moderation.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { download } from './download.ts';
import type { BotContext } from './bot-context.ts';
import { mayUse } from './permission.ts';
import { notice, respond } from './respond.ts';
import { runCommand } from './result-message.ts';

/** Runs a slash command. */
export async function handleCommand(interaction: ChatInputCommandInteraction, bot: BotContext): Promise<void> {
  const { settings, log } = bot;
  const { user, locale, guildLocale, commandName: what } = interaction;
  const { command, options } = findCommand(interaction, bot);
  if (command === undefined || !mayUse(command, interaction, settings)) {
    const phrases = phrasesFor(locale);
    const text = command ? phrases.moderatorsOnly : phrases.unknownCommand(what);
    return respond(interaction, { what, work: () => notice(text), audience: 'private', phrases, log });
  }
  const input = Object.fromEntries(options.map((option) => [option.name, valueOf(option, settings)]));
  const isPrivate = command.isPrivate(input) ?? settings.answersPrivate;
  const phrases = phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
  const audience = isPrivate ? ('private' as const) : ('public' as const);
  const delivery = { userId: user.id, audience, isPrivate, phrases };
  const work = async () => runCommand({ command, input }, user, delivery, bot);
  return respond(interaction, { what, work, isSlow: command.isSlow, audience, phrases, log });
}

/** The command or sub-command of an interaction, and the options that came with it. */
export function findCommand(
  { commandName, options: { data } }: ChatInputCommandInteraction | AutocompleteInteraction,
  { commands }: BotContext,
): { command: Command | undefined; options: readonly CommandInteractionOption[] } {
  const command = commands.find(({ name }) => name === commandName);
  const [first] = data;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { command, options: data };
  return { command: command?.subcommands.find(({ name }) => name === first.name), options: first.options ?? [] };
}

function valueOf({ attachment, value }: CommandInteractionOption, { attachmentOrigins: origins }: Settings): unknown {
  if (!attachment) return value;
  const { url, size } = attachment;
  return {
    name: nameOf(attachment),
    read: async (largest) => download({ url, size }, { origins, largest }),
  } satisfies OfferedFile;
}

/** Discord leaves only ASCII in a file's name; its title has the original without the ending. */
function nameOf({ name, title }: Attachment): string {
  if (!title) return name;
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  return title.toLowerCase().endsWith(ending.toLowerCase()) ? title : `${title}${ending}`;
}
