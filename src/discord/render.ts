import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import type { Span } from '../text/span.ts';
import {
  type DifferenceBlock,
  PASSED_OVER,
  type QuoteBlock,
  type Reply,
  type ReplyBlock,
  citationOf,
} from '../reply/reply.ts';
import { renderText } from '../reply/render-text.ts';
import type { Text, Phrases } from '../i18n/phrases.ts';
import { escapeVerbatim } from './escape.ts';

/** A message for Discord, without its flags. */
export type Message = {
  readonly components: APIMessageTopLevelComponent[];
  /** Never a path or an address: discord.js would read the one and fetch the other. */
  readonly files: { readonly name: string; readonly attachment: Buffer }[];
};

/** A reply with what is shown beside it. */
export type Outgoing = {
  readonly reply: Reply;
  /** The buttons of a quote, right below its citation. */
  readonly quoteButtons?: (quote: QuoteBlock) => readonly APIButtonComponent[];
  /** Below everything, row by row: at most five in a row. */
  readonly rows?: readonly (readonly APIButtonComponent[])[];
  readonly files?: Message['files'];
};

/**
 * Discord's limits for one message of Components V2: 4,000 code points over all Text Displays, and 10,170 bytes of
 * UTF-8 with 12 more for each display (discord/discord-api-docs#8554), which Chinese meets first. 40 components in all.
 * A little is kept back, for buttons and addresses may count too.
 */
const BUDGET = { codePoints: 3_900, bytes: 9_600, components: 38 };
const BYTES_PER_DISPLAY = 12;

/** Items that share one Text Display where a list is too long for the message: it is shown as far as it fits. */
const ITEMS_TOGETHER = 5;

const WHOLE_REPLY = 'reply.txt';

/**
 * Renders a reply within the limits, measured after escaping. Components of a group are shown together or not at all, so
 * a quote never parts from its citation and is never cut; if some are left off, the whole reply is attached as text.
 */
export function renderMessage(outgoing: Outgoing, phrases: Phrases): Message {
  const { reply, quoteButtons, files = [] } = outgoing;
  const rest = below(outgoing);
  // Rather without highlights, other languages and buttons than without some of the words.
  const plain = reply.map((block) => (block.kind === 'quote' ? { ...block, highlights: [], alsoIn: null } : block));
  const tries = [
    reply.flatMap((block) => renderBlock(block, quoteButtons)),
    plain.flatMap((block) => renderBlock(block, quoteButtons)),
    plain.flatMap((block) => renderBlock(block)),
    plain.flatMap((block) => renderBlock(block, undefined, ITEMS_TOGETHER)),
  ];
  for (const groups of tries) {
    const all = [...groups.flat(), ...rest];
    if (fits(all)) return { components: [container(all)], files };
  }
  return withTextAttached(tries.at(-1) ?? [], outgoing, phrases);
}

/** Discord sometimes refuses what keeps to its limits: this is a reply's heading, with the whole attached as text. */
export function renderSmall(outgoing: Outgoing, phrases: Phrases): Message {
  const [first] = outgoing.reply;
  return withTextAttached(first?.kind === 'heading' ? renderBlock(first) : [], outgoing, phrases);
}

function below({ rows = [], files = [] }: Outgoing): APIComponentInContainer[] {
  return [...files.map(({ name }) => fileComponent(name)), ...rows.flatMap(rowOf)];
}

/** As many groups as fit, with the whole reply in a file. */
function withTextAttached(groups: readonly ComponentGroup[], outgoing: Outgoing, phrases: Phrases): Message {
  const { reply, files = [] } = outgoing;
  const end = [note(phrases.restInFile), fileComponent(WHOLE_REPLY), ...below(outgoing)];
  const shown: APIComponentInContainer[] = [];
  for (const group of groups) {
    if (!fits([...shown, ...group, ...end])) break;
    shown.push(...group);
  }
  const text = Buffer.from(renderText(reply, { colour: false }), 'utf8');
  return { components: [container([...shown, ...end])], files: [{ name: WHOLE_REPLY, attachment: text }, ...files] };
}

function fileComponent(name: string): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function rowOf(buttons: readonly APIButtonComponent[]): APIComponentInContainer[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

function container(components: APIComponentInContainer[]): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, components };
}

/** Components that are shown together or not at all. */
type ComponentGroup = readonly APIComponentInContainer[];

function renderBlock(
  block: ReplyBlock,
  quoteButtons?: Outgoing['quoteButtons'],
  itemsTogether = Infinity,
): ComponentGroup[] {
  switch (block.kind) {
    case 'heading':
      return [[display(`### ${oneLine(block.text)}`)]];
    case 'text':
      return [[display(formatText(block.text, escapeVerbatim))]];
    case 'note':
      return [[note(block.text)]];
    case 'list':
      return inGroups(block.items, Math.min(itemsTogether, block.items.length)).map((items) => [
        display(items.map((item) => `- ${formatText(item, oneLine)}`).join('\n')),
      ]);
    case 'difference':
      return [renderDifference(block)];
    case 'quote':
      return [[display(`>>> ${renderQuote(block)}`), note(citationOf(block)), ...rowOf(quoteButtons?.(block) ?? [])]];
  }
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

const WIDE_TILDE = '\uFF5E';

/** What only the quote has is struck out, what only the document has is bold. */
function renderDifference({ parts, quoteOnly, documentOnly }: DifferenceBlock): ComponentGroup {
  const shown = parts.map((part) => {
    if (part.kind === 'skipped') return ` ${escapeVerbatim(PASSED_OVER)} `;
    const mark = { same: '', put_in: '~~', left_out: '**' }[part.kind];
    // Discord has no escapes inside of ~~ ~~: a tilde of the quote is shown as a wide one.
    const text = part.kind === 'put_in' ? part.text.replaceAll('~', WIDE_TILDE) : part.text;
    // Marks beside a blank would not count: blanks go outside of them.
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
    return `${before}${words === '' ? '' : `${mark}${escapeVerbatim(words)}${mark}`}${after}`;
  });
  const legend = `-# ~~${oneLine(quoteOnly)}~~ · **${oneLine(documentOnly)}**`;
  return [display(shown.join('').trim()), display(legend)];
}

/**
 * The words of a quote, its key sentence bold, its highlights underlined. It has a Text Display to itself: `>>> ` quotes
 * all of it, line breaks and leading blanks included.
 */
function renderQuote({ text, keySentence: { start, end }, highlights }: QuoteBlock): string {
  const underlined = (from: number, to: number) => underline(text, { start: from, end: to }, highlights);
  const key = underlined(start, end);
  return `${underlined(0, start)}${key === '' ? '' : `**${key}**`}${underlined(end, text.length)}`;
}

/** A part of a text, escaped, with its highlights underlined. */
function underline(text: string, { start, end }: Span, highlights: readonly Span[]): string {
  let shown = '';
  let at = start;
  for (const highlight of highlights) {
    const from = Math.max(highlight.start, at);
    const to = Math.min(highlight.end, end);
    if (from >= to) continue;
    shown += `${escapeVerbatim(text.slice(at, from))}__${escapeVerbatim(text.slice(from, to))}__`;
    at = to;
  }
  return `${shown}${escapeVerbatim(text.slice(at, end))}`;
}

function note(text: Text) {
  return display(`-# ${formatText(text, oneLine)}`);
}

function display(content: string) {
  return { type: ComponentType.TextDisplay, content } as const;
}

/** A text whose moments Discord shows in each reader's own time zone. */
function formatText(text: Text, escaped: (part: string) => string): string {
  if (typeof text === 'string') return escaped(text);
  // Texts around a moment keep their blanks: only the whole is trimmed.
  const parts = text.map((part) =>
    typeof part === 'string'
      ? escapeVerbatim(part.replace(/\s+/gu, ' '))
      : `<t:${Math.floor(part.moment.getTime() / 1000)}:${part.shown === 'date' ? 'f' : 'R'}>`,
  );
  return parts.join('').trim();
}

/** Headings, list items and small print end with their line, and nothing in them changes the direction of what follows. */
function oneLine(text: string): string {
  return escapeVerbatim(text.replace(BIDI_CONTROLS, '').replace(/\s+/gu, ' ').trim());
}

const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

function fits(components: readonly APIComponentInContainer[]): boolean {
  let codePoints = 0;
  let bytes = 0;
  let number = 1;
  for (const component of components) {
    number += 1;
    if (component.type === ComponentType.TextDisplay) {
      codePoints += Array.from(component.content).length;
      bytes += Buffer.byteLength(component.content) + BYTES_PER_DISPLAY;
    } else if (component.type === ComponentType.ActionRow) number += component.components.length;
  }
  return codePoints <= BUDGET.codePoints && bytes <= BUDGET.bytes && number <= BUDGET.components;
}
