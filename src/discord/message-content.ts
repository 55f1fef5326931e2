import { ComponentType, type Message, type TopLevelComponent } from 'discord.js';
import { unescape } from './escape.ts';

/**
 * The question at the head of a message of the bot's, as it was typed; null where there is none. Questions are not
 * remembered: the message itself holds its question.
 */
export function questionIn({ components }: Pick<Message, 'components'>): string | null {
  const [heading] = components.flatMap(displaysIn);
  const [, escaped] = /^### (.+)$/.exec(heading ?? '') ?? [];
  return escaped === undefined ? null : unescape(escaped);
}

/** What a message says, in Discord's Markdown: its content, else its embeds, else its text displays. */
export function contentOf({ content, embeds, components }: Message): string {
  if (content.trim() !== '') return content;
  const embedded = embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n')).join('\n');
  return embedded === '' ? components.flatMap(displaysIn).join('\n') : embedded;
}

function displaysIn(component: TopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type !== ComponentType.Container) return [];
  return component.components.flatMap((inside) => (inside.type === ComponentType.TextDisplay ? [inside.content] : []));
}

/** The ids of the buttons of a message. */
export function buttonIdsIn({ components }: Pick<Message, 'components'>): string[] {
  const rows = components.flatMap((one) => (one.type === ComponentType.Container ? one.components : [one]));
  const buttons = rows.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return buttons.flatMap((one) => (one.type === ComponentType.Button && one.customId !== null ? [one.customId] : []));
}
