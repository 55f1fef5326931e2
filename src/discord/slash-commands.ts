import {
  ApplicationCommandOptionType,
  type Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Command } from '../app/command.ts';
import type { OfferedFile } from '../app/moderation.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { download } from './download.ts';
import { type Handling, contextFor } from './handling.ts';
import { mayUse } from './permission.ts';
import { notice, respond } from './respond.ts';
import { outgoingOf } from './result-message.ts';

/** Runs a command that somebody typed behind a slash. */
export async function handleCommand(interaction: ChatInputCommandInteraction, handling: Handling): Promise<void> {
  const { moderators, log } = handling;
  const { user, locale, guildLocale, commandName: what } = interaction;
  const { command, options } = calledIn(interaction, handling);
  if (command === undefined || !mayUse(command, interaction, moderators)) {
    const phrases = phrasesFor(locale);
    const text = command ? phrases.moderatorsOnly : phrases.unknownCommand(what);
    return respond(interaction, { what, work: () => notice(text), audience: 'private', phrases, log });
  }
  const input = Object.fromEntries(options.map((option) => [option.name, valueOf(option, handling)]));
  const isPrivate = command.isPrivate(input) ?? handling.answersPrivate;
  const phrases = phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
  const work = async () => {
    const result = await command.execute(input, contextFor(handling, phrases, user));
    return outgoingOf(result, { userId: user.id, isPrivate, phrases, call: { command, input } }, handling);
  };
  const audience = isPrivate ? 'private' : 'public';
  return respond(interaction, { what, work, isSlow: command.isSlow, audience, phrases, log });
}

/** The command that an interaction is about, which may be one below another, and the options that came with it. */
export function calledIn(
  { commandName, options: { data } }: ChatInputCommandInteraction | AutocompleteInteraction,
  { commands }: Handling,
): { command: Command | undefined; options: readonly CommandInteractionOption[] } {
  const command = commands.find(({ name }) => name === commandName);
  const [first] = data;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { command, options: data };
  return { command: command?.subcommands.find(({ name }) => name === first.name), options: first.options ?? [] };
}

function valueOf({ attachment, value }: CommandInteractionOption, { attachmentOrigins: origins }: Handling): unknown {
  if (!attachment) return value;
  const { url, size } = attachment;
  return {
    name: nameOf(attachment),
    read: async (largest) => download({ url, size }, { origins, largest }),
  } satisfies OfferedFile;
}

/** Discord leaves only ASCII in a file's name. What stood before the ending is then in the title. */
function nameOf({ name, title }: Attachment): string {
  if (!title) return name;
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  return title.toLowerCase().endsWith(ending.toLowerCase()) ? title : `${title}${ending}`;
}
