import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Block, QuoteBlock, Reply } from '../reply.ts';
import { renderText } from '../render-text.ts';
import type { Words } from '../words/words.ts';
import { escapeVerbatim } from './escape.ts';

/** A message as Discord takes it, but for its flags. */
export type Message = {
  readonly components: APIMessageTopLevelComponent[];
  /** Never a path or an address: discord.js would read the one and fetch the other. */
  readonly files: { readonly name: string; readonly attachment: Buffer }[];
};

/**
 * Discord's limits for one message of Components V2: 4,000 code points over all Text Displays, and 10,170 bytes of
 * UTF-8 with 12 more for each display (discord/discord-api-docs#8554), which Chinese meets first. 40 components in all.
 * A little is kept back, for buttons and addresses may count too: two components for a row with a button.
 */
const BUDGET = { codePoints: 3_900, bytes: 9_600, components: 38 };
const BYTES_PER_DISPLAY = 12;

/** How many items of a list share one Text Display: a long list is shown as far as it fits. */
const ITEMS_TOGETHER = 5;

/** Address of a link button: Discord's limit in characters. */
const LONGEST_URL = 512;

/**
 * Shows a reply within the limits, measured after escaping. A piece is shown whole or not at all, so a quote never parts
 * from its citation and is never cut; if some are left off, all of the reply is attached as text.
 */
export function renderMessage(reply: Reply, words: Words, buttons: readonly APIButtonComponent[] = []): Message {
  const rest = note(words.restInFile);
  const pieces = reply.flatMap(renderBlock);
  const row = rowOf(buttons);
  if (fits([...pieces.flat(), ...row])) return { components: [container([...pieces.flat(), ...row])], files: [] };
  const shown: APIComponentInContainer[] = [];
  for (const piece of pieces) {
    if (!fits([...shown, ...piece, rest, ...row])) break;
    shown.push(...piece);
  }
  const text = Buffer.from(renderText(reply, { colour: false }), 'utf8');
  return {
    components: [
      container([...shown, rest, { type: ComponentType.File, file: { url: 'attachment://reply.txt' } }, ...row]),
    ],
    files: [{ name: 'reply.txt', attachment: text }],
  };
}

function rowOf(buttons: readonly APIButtonComponent[]): APIComponentInContainer[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

function container(components: APIComponentInContainer[]): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, components };
}

/** Components that belong together. */
type Piece = APIComponentInContainer[];

function renderBlock(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [[display(`### ${oneLine(block.text)}`)]];
    case 'text':
      return [[display(escapeVerbatim(block.text))]];
    case 'note':
      return [[note(block.text)]];
    case 'list':
      return inGroups(block.items, ITEMS_TOGETHER).map((items) => [
        display(items.map((item) => `- ${oneLine(item)}`).join('\n')),
      ]);
    case 'quote':
      return [renderQuote(block)];
  }
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** The quote alone in its own Text Display: `>>> ` quotes all of it, line breaks and leading blanks included. */
function renderQuote({ text, keySentence, citation, link }: QuoteBlock): Piece {
  const before = escapeVerbatim(text.slice(0, keySentence.start));
  const key = escapeVerbatim(text.slice(keySentence.start, keySentence.end));
  const after = escapeVerbatim(text.slice(keySentence.end));
  const quote = display(`>>> ${before}${key === '' ? '' : `**${key}**`}${after}`);
  if (link === null || link.url.length > LONGEST_URL) return [quote, note(citation)];
  return [
    quote,
    {
      type: ComponentType.Section,
      components: [note(citation)],
      accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: link.label, url: link.url },
    },
  ];
}

function note(text: string) {
  return display(`-# ${oneLine(text)}`);
}

function display(content: string) {
  return { type: ComponentType.TextDisplay, content } as const;
}

/** Headings, list items and small print end with their line. */
function oneLine(text: string): string {
  return escapeVerbatim(text.replace(/\s+/gu, ' ').trim());
}

function fits(components: readonly APIComponentInContainer[]): boolean {
  let codePoints = 0;
  let bytes = 0;
  let number = 1;
  const add = (component: APIComponentInContainer): void => {
    number += 1;
    if (component.type === ComponentType.TextDisplay) {
      codePoints += Array.from(component.content).length;
      bytes += Buffer.byteLength(component.content) + BYTES_PER_DISPLAY;
    } else if (component.type === ComponentType.Section) {
      number += 1; // its button
      component.components.forEach(add);
    } else if (component.type === ComponentType.ActionRow) number += component.components.length;
  };
  components.forEach(add);
  return codePoints <= BUDGET.codePoints && bytes <= BUDGET.bytes && number <= BUDGET.components;
}
