/** The components of a message or a dialogue → HTML. Whatever has no drawing is refused, so that nothing is left out. */
import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord.js';
import type {
  APIAttachment,
  APIButtonComponent,
  APIFileComponent,
  APIMessageComponentEmoji,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord.js';

import { drawMarkdown } from './draw-markdown.ts';
import type { Reader } from './draw-markdown.ts';
import { escapeHtml } from './escape-html.ts';

/** Anything that may be in a message. */
type Component =
  | APIMessageTopLevelComponent
  | APIButtonComponent
  | APISelectMenuComponent
  | APIModalInteractionResponseCallbackComponent
  | APITextInputComponent;

/** What components are drawn with: who looks, and the files of the message. */
export type Surroundings = { readonly reader: Reader; readonly attachments: readonly APIAttachment[] };

/** Draws components one below the other. Throws on one that no drawing is known for. */
export function drawComponents(components: readonly Component[], around: Surroundings): string {
  return components.map((component) => drawComponent(component, around)).join('');
}

function drawComponent(component: Component, around: Surroundings): string {
  switch (component.type) {
    case ComponentType.Container: {
      const { accent_color: accent } = component;
      const stripe = typeof accent === 'number' ? ` style="--accent: #${accent.toString(16).padStart(6, '0')}"` : '';
      if (component.spoiler === true) throw new Error('Nobody has said how to draw a hidden container.');
      return `<div class="container"${stripe}>${drawComponents(component.components, around)}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(component.content, around.reader)}</div>`;
    case ComponentType.Section:
      return [
        '<div class="section"><div class="words">',
        drawComponents(component.components, around),
        `</div>${drawAccessory(component.accessory, around)}</div>`,
      ].join('');
    case ComponentType.ActionRow:
      return `<div class="row">${drawComponents(component.components, around)}</div>`;
    case ComponentType.Separator: {
      const line = component.divider === false ? '' : ' line';
      return `<div class="separator${line}${component.spacing === SeparatorSpacingSize.Large ? ' large' : ''}"></div>`;
    }
    case ComponentType.File:
      return drawFile(component, around.attachments);
    case ComponentType.Button:
      return drawButton(component);
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return drawSelect(component);
    case ComponentType.Label:
      return [
        `<label><b>${escapeHtml(component.label)}</b>`,
        component.description === undefined ? '' : `<small>${escapeHtml(component.description)}</small>`,
        `${drawComponent(component.component as Component, around)}</label>`,
      ].join('');
    case ComponentType.TextInput: {
      const { value = '', placeholder = '', style } = component;
      const shown = value === '' ? `<i>${escapeHtml(placeholder)}</i>` : escapeHtml(value);
      return `<div class="input style-${style}">${shown}</div>`;
    }
    default:
      throw new Error(`Nobody has said how to draw a component of the type ${ComponentType[component.type]}.`);
  }
}

function drawAccessory(
  accessory: Extract<Component, { type: ComponentType.Section }>['accessory'],
  around: Surroundings,
) {
  if (accessory.type === ComponentType.Button) return drawComponent(accessory, around);
  throw new Error('Nobody has said how to draw a thumbnail.');
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary link',
};

/** An arrow out of a box: the button leads away. */
const LEADS_AWAY =
  '<svg viewBox="0 0 16 16"><path d="M6.5 3H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h7a2 2 0 0 0 2-2V9.5M9.5 2H14v4.5M14 2 7.5 8.5"/></svg>';

function drawButton(button: APIButtonComponent): string {
  const style = STYLES[button.style];
  if (style === undefined || button.style === ButtonStyle.Premium) {
    throw new Error(`Nobody has said how to draw a button of the style ${ButtonStyle[button.style]}.`);
  }
  const disabled = button.disabled === true ? ' disabled' : '';
  const label = button.label === undefined ? '' : `<span>${escapeHtml(button.label)}</span>`;
  const icon = button.style === ButtonStyle.Link ? LEADS_AWAY : '';
  return `<button class="${style}"${disabled}>${drawEmoji(button.emoji)}${label}${icon}</button>`;
}

function drawEmoji(emoji: APIMessageComponentEmoji | undefined): string {
  if (emoji === undefined) return '';
  if (emoji.id !== undefined) throw new Error(`Nobody has said how to draw the emoji ${emoji.name}.`);
  return `<span class="emoji">${escapeHtml(emoji.name ?? '')}</span>`;
}

function drawSelect(select: APISelectMenuComponent): string {
  const chosen = select.type === ComponentType.StringSelect ? select.options.filter((one) => one.default === true) : [];
  const shown =
    chosen.length === 0
      ? `<i>${escapeHtml(select.placeholder ?? '')}</i>`
      : chosen.map(({ label, emoji }) => `${drawEmoji(emoji)}${escapeHtml(label)}`).join(', ');
  return [
    `<div class="select${select.disabled === true ? ' disabled' : ''}"><span>${shown}</span>`,
    '<svg viewBox="0 0 16 16"><path d="m3 6 5 5 5-5"/></svg></div>',
  ].join('');
}

function drawFile({ file }: APIFileComponent, attachments: readonly APIAttachment[]): string {
  const name = file.url.replace(/^attachment:\/\//, '');
  const attached = attachments.find(({ filename }) => filename === name);
  if (attached === undefined) throw new Error(`The message has no file of this name: ${name}`);
  return [
    '<div class="file"><svg viewBox="0 0 24 30"><path d="M3 1.5h11l8 8V27a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3.5a2 2 0 0 1 2-2Z"/>',
    '<path d="M14 1.5v8h8M6 16h11M6 20h11M6 24h7"/></svg>',
    `<div><a>${escapeHtml(attached.title ?? name)}</a><small>${sizeOf(attached.size)}</small></div></div>`,
  ].join('');
}

/** A number of bytes as Discord tells it. */
function sizeOf(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`;
  return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(2)} KB` : `${(bytes / 1_048_576).toFixed(2)} MB`;
}
