import type { Interaction } from 'discord.js';
import { handleAutocomplete } from './autocomplete.ts';
import { handleButton } from './buttons.ts';
import type { Handling } from './handling.ts';
import { handleMessageCommand } from './message-menu.ts';
import { handleCommand } from './slash-commands.ts';

/** Answers one interaction. */
export async function handleInteraction(interaction: Interaction, handling: Handling): Promise<void> {
  if (interaction.isChatInputCommand()) await handleCommand(interaction, handling);
  else if (interaction.isAutocomplete()) await handleAutocomplete(interaction, handling);
  else if (interaction.isMessageContextMenuCommand()) await handleMessageCommand(interaction, handling);
  else if (interaction.isButton()) await handleButton(interaction, handling);
}
