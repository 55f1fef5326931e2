/** A page that shows messages in a channel the way Discord does: own HTML and style, no script, nothing from outside. */
import { readFileSync } from 'node:fs';

import { MessageFlags } from 'discord.js';
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';

import { drawComponents } from './draw-components.ts';
import { drawMarkdown } from './draw-markdown.ts';
import type { Reader } from './draw-markdown.ts';
import { escapeHtml } from './escape-html.ts';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** Something that the bot shows: a message with what led to it, or a dialogue. */
export type Shown =
  | {
      readonly kind: 'message';
      readonly message: APIMessage;
      /** Who used which command, as the reader sees its name; null where none did, as below a button. */
      readonly used: { readonly by: string; readonly command: string } | null;
    }
  | { readonly kind: 'dialogue'; readonly dialogue: APIModalInteractionResponseCallbackData };

/** What Discord itself says around the messages of a bot. */
type Said = {
  readonly app: string;
  readonly used: (command: string) => string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly cancel: string;
  readonly submit: string;
};

const SAID: Readonly<Record<string, Said>> = {
  en: {
    app: 'APP',
    used: (command) => `used ${command}`,
    onlyYou: 'Only you can see this',
    dismiss: 'Dismiss message',
    cancel: 'Cancel',
    submit: 'Submit',
  },
  ru: {
    app: 'ПРИЛОЖЕНИЕ',
    used: (command) => `использует ${command}`,
    onlyYou: 'Это видно только вам',
    dismiss: 'Скрыть сообщение',
    cancel: 'Отмена',
    submit: 'Отправить',
  },
  'zh-CN': {
    app: '应用',
    used: (command) => `使用了 ${command}`,
    onlyYou: '仅您可见',
    dismiss: '忽略消息',
    cancel: '取消',
    submit: '提交',
  },
  'zh-TW': {
    app: '應用程式',
    used: (command) => `使用了 ${command}`,
    onlyYou: '只有您看得到',
    dismiss: '關閉訊息',
    cancel: '取消',
    submit: '提交',
  },
};

/** The name that the bot goes by in the pictures: whoever runs it chooses one in Discord. */
const BOT = 'SCO Documents';

const style = readFileSync(new URL('discord.css', import.meta.url), 'utf8');

/** Draws a channel with these messages, for a reader, as a whole HTML page. Throws on what no drawing is known for. */
export function drawPage(shown: readonly Shown[], reader: Reader, theme: Theme): string {
  return [
    `<!doctype html><html lang="${escapeHtml(reader.locale)}" class="${theme}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>`,
    ...shown.map((one) => (one.kind === 'message' ? drawMessage(one, reader) : drawDialogue(one.dialogue, reader))),
    '</body></html>',
  ].join('\n');
}

function saidTo({ locale }: Reader): Said {
  const said = SAID[locale] ?? SAID[locale.replace(/-.*/, '')];
  if (said === undefined) throw new Error(`Nobody has said what Discord says in this language: ${locale}`);
  return said;
}

/** A page with a marked line in it. */
const BOT_PICTURE =
  '<svg class="picture" viewBox="0 0 40 40"><rect width="40" height="40" fill="#0b6e75"/><path d="M12 9h12l5 5v17H12z" fill="#f4f1e6"/><path d="M24 9l5 5h-5z" fill="#c9c2a8"/><path d="M15 18h11M15 26h8" stroke="#8b8a83" stroke-width="1.6"/><path d="M15 22h11" stroke="#e0a526" stroke-width="2.6"/></svg>';
const EYE =
  '<svg viewBox="0 0 16 16"><path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8Z"/><circle cx="8" cy="8" r="2"/></svg>';

function drawMessage({ message, used }: Extract<Shown, { kind: 'message' }>, reader: Reader): string {
  const flags = message.flags ?? 0;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  if ((flags & MessageFlags.Loading) !== 0) throw new Error('The bot is still at it.');
  if (message.embeds.length > 0) throw new Error('Nobody has said how to draw embeds.');
  const said = saidTo(reader);
  const time = new Intl.DateTimeFormat(reader.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(reader.now);
  const around = { reader, attachments: message.attachments };
  return [
    `<article${isPrivate ? ' class="private"' : ''}>`,
    used === null ? '' : drawUse(used, said),
    `<div class="body">${BOT_PICTURE}<div class="said">`,
    `<header><b>${BOT}</b><span class="app">${said.app}</span><time>${escapeHtml(time)}</time></header>`,
    message.content === '' ? '' : `<div class="text">${drawMarkdown(message.content, reader)}</div>`,
    `<div class="components">${drawComponents(message.components ?? [], around)}</div>`,
    isPrivate ? `<footer>${EYE}<span>${said.onlyYou} • <a>${said.dismiss}</a></span></footer>` : '',
    '</div></div></article>',
  ].join('');
}

function drawUse({ by, command }: { readonly by: string; readonly command: string }, said: Said): string {
  const initial = escapeHtml(Array.from(by)[0]?.toLocaleUpperCase() ?? '');
  const words = said.used(`<b class="command">${escapeHtml(command)}</b>`);
  return `<div class="used"><i class="spine"></i><i class="face">${initial}</i><span><b>${escapeHtml(by)}</b> ${words}</span></div>`;
}

function drawDialogue({ title, components }: APIModalInteractionResponseCallbackData, reader: Reader): string {
  const said = saidTo(reader);
  return [
    `<section class="dialogue"><h2>${escapeHtml(title)}</h2>`,
    drawComponents(components, { reader, attachments: [] }),
    `<div class="row"><button class="secondary"><span>${said.cancel}</span></button>`,
    `<button class="primary"><span>${said.submit}</span></button></div></section>`,
  ].join('');
}
