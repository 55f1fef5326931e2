import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { handleAutocomplete } from './autocomplete.ts';
import { handleButton } from './buttons.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import type { BotContext } from './bot-context.ts';
import { handleMessageCommand } from './message-menu.ts';
import { notice, respond } from './respond.ts';
import { handleForm } from './feedback-buttons.ts';
import { handleCommand } from './slash-commands.ts';

type Limited = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction;

/** Answers one interaction; a user over the rate limit learns when to go on. */
export async function handleInteraction(interaction: Interaction, bot: BotContext): Promise<void> {
  if (interaction.isAutocomplete()) return handleAutocomplete(interaction, bot);
  // A form was opened by a button that was admitted, and what was written into it must not be lost.
  if (interaction.isModalSubmit()) return handleForm(interaction, bot);
  if (!interaction.isChatInputCommand() && !interaction.isMessageContextMenuCommand() && !interaction.isButton())
    return;
  const { rateLimit, now } = bot;
  const admission = rateLimit.admit(interaction.user.id, interaction.guildId, now());
  if (!admission.isAdmitted) return slowDown(interaction, admission.until, bot);
  if (interaction.isButton()) return handleButton(interaction, bot);
  return interaction.isChatInputCommand() ? handleCommand(interaction, bot) : handleMessageCommand(interaction, bot);
}

async function slowDown(interaction: Limited, until: Date, { log }: BotContext): Promise<void> {
  const phrases = phrasesFor(interaction.locale);
  // Discord shows whole seconds: who comes back then must be admitted.
  const second = new Date(Math.ceil(until.getTime() / 1000) * 1000);
  const work = () => notice(phrases.slowDown(second));
  return respond(interaction, { what: 'slow down', work, audience: 'private', phrases, log });
}
