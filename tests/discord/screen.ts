/** What a person sees of a message, for tests that care for the words and buttons and not for how they are laid out. */
import { ComponentType, MessageFlags } from 'discord.js';
import type { APIMessage } from 'discord.js';

import { textOf } from './json.ts';
import { componentsIn } from './payload-rules.ts';

/** All the text of a message in the order in which it is read, one block a line. */
export function textIn(message: APIMessage): string {
  const displayed = componentsIn(message.components)
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .map(({ component }) => textOf(component['content']));
  return [message.content, ...message.embeds.map(({ description }) => description ?? ''), ...displayed]
    .filter((text) => text !== '')
    .join('\n');
}

export type Button = {
  readonly label: string;
  /** Empty for a link. */
  readonly customId: string;
  /** Empty for anything but a link. */
  readonly url: string;
  readonly disabled: boolean;
};

/** The buttons of a message in their order. */
export function buttonsIn(message: APIMessage): Button[] {
  return componentsIn(message.components)
    .filter(({ component }) => component['type'] === ComponentType.Button)
    .map(({ component }) => ({
      label: textOf(component['label']),
      customId: textOf(component['custom_id']),
      url: textOf(component['url']),
      disabled: component['disabled'] === true,
    }));
}

/** Whether only the user who asked can see a message. */
export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
