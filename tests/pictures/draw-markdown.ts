/** Discord's Markdown → HTML, by the parser that the other tests read messages with. */
import { SimpleMarkdown, rulesExtended } from 'discord-markdown-parser';

import { isRecord, listOf, numberOf, textOf } from '../discord/json.ts';
import type { JsonObject } from '../discord/json.ts';
import { escapeHtml } from './escape-html.ts';

/** Who looks, and when: moments are shown in the reader's language, in UTC. */
export type Reader = {
  readonly locale: string;
  readonly now: Date;
  /** The names of users by their ids. */
  readonly names: Readonly<Record<string, string>>;
};

type Rule = (typeof rulesExtended)[string];

/** One line of a list: how far it is indented, its number if it has one, its text. */
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

/** The parser knows no lists. They are lines, at the beginning of a line, that begin with a mark and a blank. */
const list: Rule = {
  order: (rulesExtended['heading']?.order ?? 0) + 0.1,
  match: (source, _, before) =>
    before === '' || before.endsWith('\n') ? /^(?: *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n|$))+/.exec(source) : null,
  parse: ([all = ''], parse, state) => ({
    items: all
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, indent = '', number, text = ''] = ITEM.exec(line) ?? [];
        return { depth: Math.floor(indent.length / 2), number: number ?? '', content: parse(text, state) };
      }),
  }),
};

/** Discord shows the label of a link as it is written when there is a backslash in it. */
function linkAsWritten(link: Rule): Rule {
  return {
    ...link,
    parse: (capture, parse, state) => {
      const label = textOf(capture[1]);
      const parsed = link.parse(capture, parse, state);
      return label.includes('\\') ? Object.assign(parsed, { content: [{ type: 'text', content: label }] }) : parsed;
    },
  };
}

const { link } = rulesExtended;
if (link === undefined) throw new Error('The parser has no rule for links.');
const parse = SimpleMarkdown.parserFor({ ...rulesExtended, list, link: linkAsWritten(link) });

/** Draws a text as a message shows it. Throws on Markdown that no drawing is known for. */
export function drawMarkdown(content: string, reader: Reader): string {
  return drawNodes(parse(content, { inline: true }), reader);
}

function drawNodes(nodes: unknown, reader: Reader): string {
  return listOf(nodes)
    .map((node) => (isRecord(node) ? drawNode(node, reader) : ''))
    .join('');
}

function drawNode(node: JsonObject, reader: Reader): string {
  const inside = (): string => drawNodes(node['content'], reader);
  const words = (): string => escapeHtml(textOf(node['content']));
  const type = textOf(node['type']);
  switch (type) {
    case 'text':
      return words();
    case 'br':
      return '<br>';
    case 'strong':
      return `<strong>${inside()}</strong>`;
    case 'em':
      return `<em>${inside()}</em>`;
    case 'underline':
      return `<u>${inside()}</u>`;
    case 'strikethrough':
      return `<s>${inside()}</s>`;
    case 'spoiler':
      return `<span class="spoiler">${inside()}</span>`;
    case 'heading': {
      const level = numberOf(node['level']);
      return `<h${level}>${inside()}</h${level}>`;
    }
    case 'subtext':
      return `<small>${inside()}</small>`;
    case 'blockQuote':
      return `<div class="quote"><span class="bar"></span><blockquote>${inside()}</blockquote></div>`;
    case 'list':
      return `<div class="list">${listOf(node['items'])
        .map((item) => drawItem(item, reader))
        .join('')}</div>`;
    case 'inlineCode':
      return `<code>${words()}</code>`;
    case 'codeBlock':
      return `<pre>${words()}</pre>`;
    case 'link':
    case 'url':
    case 'autolink':
      return `<a title="${escapeHtml(textOf(node['target']))}">${inside()}</a>`;
    case 'twemoji':
      return `<span class="emoji">${escapeHtml(textOf(node['name']))}</span>`;
    case 'timestamp':
      return `<time>${escapeHtml(moment(node, reader))}</time>`;
    case 'user': {
      const id = textOf(node['id']);
      return `<span class="mention">@${escapeHtml(reader.names[id] ?? id)}</span>`;
    }
    case 'everyone':
    case 'here':
      return `<span class="mention">@${type}</span>`;
    case 'slashCommand':
      return `<span class="mention">/${escapeHtml(textOf(node['fullName']))}</span>`;
    default:
      throw new Error(`Nobody has said how to draw this Markdown: ${type}`);
  }
}

function drawItem(item: unknown, reader: Reader): string {
  const { depth, number, content } = isRecord(item) ? item : {};
  const mark = textOf(number) === '' ? (numberOf(depth) === 0 ? '•' : '◦') : `${escapeHtml(textOf(number))}.`;
  return `<div class="item depth-${numberOf(depth)}"><span>${mark}</span><div>${drawNodes(content, reader)}</div></div>`;
}

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Units that "in 5 minutes" is shown in, with their length in seconds. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function moment({ timestamp, format = 'f' }: JsonObject, { locale, now }: Reader): string {
  const seconds = Number(timestamp);
  if (format === 'R') {
    const from = Math.round(seconds - now.getTime() / 1_000);
    const [unit, length] = UNITS.find(([, size]) => Math.abs(from) >= size) ?? ['second', 1];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(Math.round(from / length), unit);
  }
  const known = FORMATS[textOf(format)];
  if (known === undefined) throw new Error(`Nobody has said how to draw a moment of this kind: ${textOf(format)}`);
  return new Intl.DateTimeFormat(locale, { ...known, timeZone: 'UTC' }).format(new Date(seconds * 1_000));
}
