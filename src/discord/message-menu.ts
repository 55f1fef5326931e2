import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { type Handling, contextFor } from './handling.ts';
import { wordsIn } from './message-words.ts';
import { notice, respond } from './respond.ts';
import { outgoingOf } from './result-message.ts';

/** Does something with the words of a message, for whoever asked alone. */
export async function handleMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  handling: Handling,
): Promise<void> {
  const { log } = handling;
  const { commandName: what, user, targetMessage } = interaction;
  const phrases = phrasesFor(interaction.locale);
  const command = handling.messageCommands.find(({ name }) => name === what);
  const work = async () => {
    if (!command) return notice(phrases.unknownCommand(what));
    const result = command.run(wordsIn(targetMessage), contextFor(handling, phrases, user));
    return outgoingOf(result, { userId: user.id, isPrivate: true, phrases, call: null }, handling);
  };
  return respond(interaction, { what, work, audience: 'private', phrases, log });
}
