/** What a reader sees of a message: its Markdown is parsed as Discord does it, and only the text is left. */
import { ComponentType } from 'discord.js';
import type { APIMessage } from 'discord.js';
import { parse } from 'discord-markdown-parser';

import { isRecord, listOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { componentsIn } from './payload-rules.ts';

/** One text display as it is shown. */
export type Shown = {
  readonly frame: 'quote' | 'heading' | 'small print' | 'plain';
  readonly text: string;
  /** The part of the text that is bold; of several, one after the other. */
  readonly bold: string;
};

const FRAMES: Readonly<Record<string, Shown['frame']>> = {
  blockQuote: 'quote',
  heading: 'heading',
  subtext: 'small print',
};

/** Everything that a message says, one entry for each of its text displays. */
export function shownIn({ components }: Pick<APIMessage, 'components'>): Shown[] {
  return componentsIn(components)
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .map(({ component }) => shown(textOf(component['content'])));
}

/** What a message says, a line or more for each of its text displays. */
export function wordsOf(message: Pick<APIMessage, 'components'>): string {
  return shownIn(message)
    .map(({ text }) => text)
    .join('\n');
}

/** The quotes of a message, each with what comes right after it. */
export function quotesOf(message: Pick<APIMessage, 'components'>): { quote: Shown; after: Shown | undefined }[] {
  const all = shownIn(message);
  return all.flatMap((one, at) => (one.frame === 'quote' ? [{ quote: one, after: all[at + 1] }] : []));
}

/** How the content of one text display is shown. */
export function shown(content: string): Shown {
  const nodes = parse(content, 'extended');
  const [only] = nodes;
  const frame = nodes.length === 1 && only !== undefined ? FRAMES[only.type] : undefined;
  const inside = frame === undefined ? nodes : listOf(only?.['content']);
  return { frame: frame ?? 'plain', text: textOfNodes(inside), bold: boldIn(inside) };
}

function textOfNodes(nodes: unknown): string {
  return listOf(nodes)
    .map((node) => (isRecord(node) ? textOfNode(node) : ''))
    .join('');
}

/** Whatever is not plain or bold text is marked, so that it can never equal the words of a document. */
function textOfNode(node: JsonObject): string {
  const { type, content } = node;
  if (type === 'br') return '\n';
  if (type === 'text' && typeof content === 'string') return content;
  if (type === 'strong' || type === 'underline') return textOfNodes(content);
  // A picture of the emoji there.
  if (type === 'twemoji') return textOf(node['name']);
  return `‹${textOf(type)}: ${textOf(content) || textOfNodes(content)}›`;
}

/** The parts of the content of one text display that are underlined, one by one. */
export function underlinedIn(content: string): string[] {
  const find = (nodes: readonly unknown[]): string[] =>
    nodes
      .filter(isRecord)
      .flatMap((node) =>
        node['type'] === 'underline' ? [textOfNodes(node['content'])] : find(listOf(node['content'])),
      );
  return find(parse(content, 'extended'));
}

/** A stretch of a text display, and how it is set off. */
export type Stretch = { readonly how: 'plain' | 'bold' | 'struck'; readonly text: string };

/** The content of one text display, piece by piece. */
export function stretchesIn(content: string): Stretch[] {
  return parse(content, 'extended').map((node): Stretch => {
    if (node.type === 'strong') return { how: 'bold', text: textOfNodes(node['content']) };
    if (node.type === 'strikethrough') return { how: 'struck', text: textOfNodes(node['content']) };
    return { how: 'plain', text: textOfNodes([node]) };
  });
}

function boldIn(nodes: readonly unknown[]): string {
  return textOfNodes(nodes.filter((node) => isRecord(node) && node['type'] === 'strong'));
}
