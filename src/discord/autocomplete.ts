import { setTimeout } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../app/command.ts';
import { errorFacts } from '../app/log.ts';
import { truncateGraphemes } from '../text/truncate.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { type BotContext, contextFor } from './bot-context.ts';
import { mayUse } from './permission.ts';
import { findCommand } from './slash-commands.ts';

/** Discord's limits: choices offered at once, and characters of a choice's name and value. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** How long (ms) choices may take; then none are offered. */
const OFFER_WITHIN = 500;

/** Offers choices for what is being typed; none if that fails. */
export async function handleAutocomplete(interaction: AutocompleteInteraction, bot: BotContext): Promise<void> {
  const { commandName: command } = interaction;
  try {
    const choices = await Promise.race([choicesFor(interaction, bot), setTimeout(OFFER_WITHIN, [], { ref: false })]);
    const sendable = choices.filter(({ value }) => value.length <= LONGEST_CHOICE).slice(0, MOST_CHOICES);
    await interaction.respond(
      sendable.map(({ name, value }) => ({ name: truncateGraphemes(name, LONGEST_CHOICE), value })),
    );
  } catch (error) {
    bot.log.warn({ command, ...errorFacts(error) }, 'nothing could be offered');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}

async function choicesFor(interaction: AutocompleteInteraction, bot: BotContext): Promise<readonly Choice[]> {
  const { command } = findCommand(interaction, bot);
  if (!command || !mayUse(command, interaction, bot.settings)) return [];
  const focused = interaction.options.getFocused(true);
  const option = command.options.find(({ name }) => name === focused.name);
  const context = contextFor(bot, phrasesFor(interaction.locale), interaction.user);
  // Discord lets people type 6,000 characters; no choice is that long.
  return (await option?.complete?.(focused.value.slice(0, LONGEST_CHOICE), context)) ?? [];
}
