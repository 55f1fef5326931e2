import type { Span } from '../text/span.ts';
import type { DiffPart } from '../quotes/difference.ts';
import {
  type DifferenceBlock,
  PASSED_OVER,
  type QuoteBlock,
  type Reply,
  type ReplyBlock,
  citationOf,
} from './reply.ts';
import type { Text } from '../i18n/phrases.ts';
import { columnsOf, wrapLine } from './wrap-text.ts';

/** What the output can show. */
export type Style = {
  /** Bold, dim and colours, as ANSI escapes. */
  readonly colour: boolean;
  /** The most columns of a line; absent: lines are not broken. */
  readonly width?: number | undefined;
  /** Addresses are written as hyperlinks (OSC 8). */
  readonly links?: boolean;
};

/** The codes that begin and end a style (ECMA-48). */
const BOLD = [1, 22] as const;
const DIM = [2, 22] as const;
const UNDERLINED = [4, 24] as const;
const RED = [31, 39] as const;
const GREEN = [32, 39] as const;
const CYAN = [36, 39] as const;

type StyledSpan = Span & { readonly code: readonly [number, number] };

/** What comes before the first line of a text, and before the others. */
type Margin = { readonly first: string; readonly rest: string };

const NO_MARGIN: Margin = { first: '', rest: '' };
const ITEM: Margin = { first: '- ', rest: '  ' };
const BAR = '│';
const CITATION: Margin = { first: '  ', rest: '      ' };

/** Terminals ignore longer hyperlinks. */
const LONGEST_LINK = 2083;

/** A reply as text for a terminal or a text file, with a line break at its end. */
export function renderText(reply: Reply, style: Style): string {
  return `${reply.map((block) => renderBlock(block, style)).join('\n\n')}\n`;
}

function renderBlock(block: ReplyBlock, style: Style): string {
  switch (block.kind) {
    case 'heading':
      return layOut(block.text, NO_MARGIN, style, [whole(block.text, BOLD)]);
    case 'text':
      return layOut(plainText(block.text), NO_MARGIN, style);
    case 'note':
      return layOut(plainText(block.text), NO_MARGIN, style, [whole(plainText(block.text), DIM)]);
    case 'list':
      return block.items.map((item) => layOut(plainText(item), ITEM, style)).join('\n');
    case 'difference':
      return renderDifference(block, style);
    case 'quote':
      return renderQuote(block, style);
  }
}

/** A text with its moments written out, to the minute, UTC. */
function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  const parts = text.map((part) =>
    typeof part === 'string' ? part : `${part.moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  );
  return parts.join('');
}

/** What only the quote has is put in [-…-], what only the document has in {+…+}. */
function renderDifference({ parts, quoteOnly, documentOnly }: DifferenceBlock, style: Style): string {
  const between = { kind: 'same', text: ' · ' } as const;
  const legend = [{ kind: 'put_in', text: quoteOnly }, between, { kind: 'left_out', text: documentOnly }] as const;
  return [parts, legend].map((some) => renderParts(some, style)).join('\n');
}

function renderParts(parts: readonly DiffPart[], style: Style): string {
  let text = '';
  const spans: StyledSpan[] = [];
  for (const part of parts) {
    const start = text.length;
    if (part.kind === 'skipped') text += ` ${PASSED_OVER} `;
    else if (part.kind === 'same') text += part.text;
    else {
      text += part.kind === 'put_in' ? `[-${part.text}-]` : `{+${part.text}+}`;
      spans.push({ start, end: text.length, code: part.kind === 'put_in' ? RED : GREEN });
    }
  }
  return layOut(text, NO_MARGIN, style, spans);
}

function renderQuote(block: QuoteBlock, style: Style): string {
  const { text, keySentence, highlights, link } = block;
  const citation = citationOf(block);
  const bar = `${style.colour ? styled(BAR, CYAN) : BAR} `;
  return [
    layOut(text, { first: bar, rest: bar }, style, [
      ...highlights.map((span) => ({ ...span, code: UNDERLINED })),
      { ...keySentence, code: BOLD },
    ]),
    layOut(citation, CITATION, style, [whole(citation, DIM)]),
    // Not broken: terminals find an address within one line, and rejoin what they broke themselves.
    ...(link ? [`  ${clickable(escapeControls(link.url), style)}`] : []),
  ].join('\n');
}

/** A line, wrapped, with its own indentation kept on every line that it takes. */
export function indented(line: string, style: Style): string {
  const [blanks = ''] = /^ */.exec(line) ?? [];
  return layOut(line.slice(blanks.length), { first: blanks, rest: `${blanks}  ` }, style);
}

/** A text in lines of at most the width, each after its margin, in its styles. */
function layOut(text: string, margin: Margin, style: Style, spans: readonly StyledSpan[] = []): string {
  const safe = escapeControls(text);
  const moved = spans.map(({ start, end, code }): StyledSpan => {
    return { start: escapeControls(text.slice(0, start)).length, end: escapeControls(text.slice(0, end)).length, code };
  });
  let at = 0;
  return safe
    .split('\n')
    .flatMap((line, index) => {
      const pieces = piecesOf(line, index === 0 ? margin : { ...margin, first: margin.rest }, style).map((piece) => {
        const start = at;
        at += piece.length;
        return style.colour ? stylePiece(moved, piece, start) : piece;
      });
      at += 1;
      return pieces;
    })
    .map((piece, index) => (index === 0 ? margin.first : margin.rest) + piece)
    .join('\n');
}

function piecesOf(line: string, { first, rest }: Margin, { width }: Style): string[] {
  return width === undefined ? [line] : wrapLine(line, { width, first: columnsOf(first), rest: columnsOf(rest) });
}

/** A piece of a text that begins at an offset, in its styles. */
function stylePiece(spans: readonly StyledSpan[], piece: string, offset: number): string {
  const within = (place: number) => Math.min(Math.max(place - offset, 0), piece.length);
  const edges = [0, piece.length, ...spans.flatMap(({ start, end }) => [within(start), within(end)])];
  const places = [...new Set(edges)].toSorted((a, b) => a - b);
  return places
    .slice(1)
    .map((end, index) => {
      const start = places[index] ?? 0;
      const codes = spans.filter((span) => span.start < offset + end && span.end > offset + start);
      return codes.reduce((text, { code }) => styled(text, code), piece.slice(start, end));
    })
    .join('');
}

function whole(text: string, code: StyledSpan['code']): StyledSpan {
  return { start: 0, end: text.length, code };
}

function styled(text: string, [begin, end]: StyledSpan['code']): string {
  return `\u001B[${begin}m${text}\u001B[${end}m`;
}

/**
 * A hyperlink that shows its address without the text fragment (`#:~:text=`), which nobody can read. Only plain ASCII
 * becomes one: it cannot hold the end of the escape, or another one.
 */
function clickable(url: string, { links }: Style): string {
  const readable = url.replace(/#?:~:.*$/, '');
  const isSafe = /^https?:\/\/[!-~]+$/.test(url) && url.length <= LONGEST_LINK;
  return links && isSafe ? `\u001B]8;;${url}\u001B\\${readable}\u001B]8;;\u001B\\` : readable;
}

/** Replaces control characters by visible ones: they could rewrite the screen or change the direction of its text. */
export function escapeControls(text: string): string {
  const oneBreak = text.replace(/\r\n?/g, '\n');
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return oneBreak.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\uFFFD',
  );
}
