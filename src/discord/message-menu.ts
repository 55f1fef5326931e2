import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { type BotContext, contextFor } from './bot-context.ts';
import { contentOf } from './message-content.ts';
import { notice, respond } from './respond.ts';
import { outgoingOf } from './result-message.ts';

/** Runs a command of the menu of a message. Only the user sees the result. */
export async function handleMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  bot: BotContext,
): Promise<void> {
  const { log } = bot;
  const { commandName: what, user, targetMessage } = interaction;
  const phrases = phrasesFor(interaction.locale);
  const command = bot.messageCommands.find(({ name }) => name === what);
  const work = async () => {
    if (!command) return notice(phrases.unknownCommand(what));
    const result = command.run(contentOf(targetMessage), contextFor(bot, phrases, user));
    return outgoingOf(result, { userId: user.id, audience: 'private', isPrivate: true, phrases, call: null }, bot);
  };
  return respond(interaction, { what, work, audience: 'private', phrases, log });
}
