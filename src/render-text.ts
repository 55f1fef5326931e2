import type { Block, QuoteBlock, Reply } from './reply.ts';
import type { Text } from './words/words.ts';

export type Style = {
  /** Bold and dim, by ANSI escapes. */
  readonly colour: boolean;
};

/** A reply as text for a terminal or a text file, with a line break at its end. */
export function renderText(reply: Reply, style: Style): string {
  return `${reply.map((block) => renderBlock(block, style)).join('\n\n')}\n`;
}

function renderBlock(block: Block, { colour }: Style): string {
  switch (block.kind) {
    case 'heading':
      return bold(shown(block.text), colour);
    case 'text':
      return shown(plain(block.text));
    case 'note':
      return dim(shown(plain(block.text)), colour);
    case 'list':
      return block.items.map((item) => `- ${shown(plain(item))}`).join('\n');
    case 'quote':
      return renderQuote(block, colour);
  }
}

/** A text with its moments written out, to the minute, UTC. */
function plain(text: Text): string {
  if (typeof text === 'string') return text;
  const parts = text.map((part) =>
    typeof part === 'string' ? part : `${part.moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  );
  return parts.join('');
}

function renderQuote({ text, keySentence, citation, link }: QuoteBlock, colour: boolean): string {
  const before = shown(text.slice(0, keySentence.start));
  const key = shown(text.slice(keySentence.start, keySentence.end));
  const after = shown(text.slice(keySentence.end));
  // Each line is made bold by itself: the bar in front of it is not of the quote.
  const emphasised = key
    .split('\n')
    .map((line) => (line === '' ? '' : bold(line, colour)))
    .join('\n');
  const quoted = `${before}${emphasised}${after}`.split('\n').map((line) => `│ ${line}`);
  return [...quoted, `  ${dim(shown(citation), colour)}`, ...(link ? [`  ${shown(link.url)}`] : [])].join('\n');
}

/** Control characters of a document are shown, not obeyed: they could rewrite the screen or turn its text around. */
export function shown(text: string): string {
  const oneBreak = text.replace(/\r\n?/g, '\n');
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return oneBreak.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\uFFFD',
  );
}

function bold(text: string, colour: boolean): string {
  return colour ? `\u001B[1m${text}\u001B[22m` : text;
}

function dim(text: string, colour: boolean): string {
  return colour ? `\u001B[2m${text}\u001B[22m` : text;
}
