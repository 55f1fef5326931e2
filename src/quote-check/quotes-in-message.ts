import { parse } from 'discord-markdown-parser';
import { lengthOf, readQuote } from './typed-quote.ts';
import { SHORTEST_QUOTE } from './check-quote.ts';

/** What a message of Discord quotes, and what it says around that. */
export type QuotingMessage = {
  /** The longest first; of a message that quotes nothing all of it. */
  readonly quotes: readonly string[];
  /** Without the quotes; where all of it is the quote, nothing. */
  readonly around: string;
};

/** So many quotes of a message are given. */
const MOST_QUOTES = 3;

/** What Discord lets anybody write, in UTF-16 units. */
const LONGEST_MESSAGE = 4_000;

const QUOTED = /“([^”]+)”|„([^“”]+)[“”]|「([^」]+)」|『([^』]+)』|«([^»]+)»|"([^"]+)"|＂([^＂]+)＂/gu;

/**
 * Reads the quotes of a message: what stands in quotation marks and in Discord's block quotes, without its Markdown.
 * @param isTitle the title of a document in quotation marks names a source
 */
export function quotesIn(message: string, isTitle: (text: string) => boolean): QuotingMessage {
  const pieces = piecesOf(message.slice(0, LONGEST_MESSAGE));
  const said = pieces.flatMap(({ isQuote, text }) => (isQuote ? [] : [text])).join('\n');
  const marked = [...said.matchAll(QUOTED)].flatMap((found) => {
    const text = found.slice(1).find((one) => one !== undefined) ?? '';
    return isTitle(text) ? [] : [{ whole: found[0], text }];
  });
  const blocks = pieces.flatMap(({ isQuote, text }) => (isQuote ? [text] : []));
  const quotes = [...blocks, ...marked.map(({ text }) => text)].filter(isLongEnough);
  if (quotes.length === 0)
    return { quotes: [withoutBullets(pieces.map(({ text }) => text).join('\n')).trim()], around: '' };
  const around = marked.reduce((rest, { whole }) => rest.replace(whole, ' '), said);
  return { quotes: quotes.toSorted((a, b) => b.length - a.length).slice(0, MOST_QUOTES), around };
}

function isLongEnough(text: string): boolean {
  return lengthOf(readQuote(text)) >= SHORTEST_QUOTE;
}

type Piece = { readonly isQuote: boolean; readonly text: string };

/** The text of a message as it is shown, its block quotes apart. */
function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodesOf(parse(withoutLinks(message), 'extended'))) {
    const isQuote = node.type === 'blockQuote';
    const text = isQuote ? withoutBullets(textOf(beforeSmallPrint(nodesOf(node.content)))).trim() : textOf([node]);
    const last = pieces.at(-1);
    if (last && !isQuote && !last.isQuote) pieces[pieces.length - 1] = { isQuote, text: last.text + text };
    else pieces.push({ isQuote, text });
  }
  return pieces;
}

function withoutBullets(text: string): string {
  return text.replace(/^[ \t]*[-*+][ \t]+/gmu, '');
}

/**
 * The words of links in the place of the links. What is left of such brackets is taken for text: the parser's time grows
 * with the square of their number.
 */
function withoutLinks(message: string): string {
  return message
    .replace(/(?<!\\)\[([^[\]]{1,300})\]\(\s*<?https?:\/\/[^\s()<>]{1,600}>?(?:\s+"[^"]{0,100}")?\s*\)/gu, '$1')
    .replaceAll('](', '] (');
}

type Node = { readonly type: string; readonly content?: unknown; readonly name?: unknown };

function nodesOf(content: unknown): Node[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** An answer of the bot is a block quote with its citation below, in small print. */
function beforeSmallPrint(nodes: readonly Node[]): Node[] {
  const at = nodes.findIndex(({ type }) => type === 'subtext');
  return nodes.slice(0, at === -1 ? nodes.length : at);
}

/** What is shown of some nodes; mentions, moments, addresses and pictures have no words. */
function textOf(nodes: readonly Node[]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode({ type, content, name }: Node): string {
  switch (type) {
    case 'br':
      return '\n';
    case 'twemoji':
      return typeof name === 'string' ? name : '';
    case 'url':
    case 'autolink':
      return ' ';
    case 'heading':
    case 'subtext':
      return `${textOf(nodesOf(content))}\n`;
    default:
      return typeof content === 'string' ? content : content === undefined ? ' ' : textOf(nodesOf(content));
  }
}
