/** A part of a message as its reader sees it: a block quote, or what is between two. */
type MessagePart = { readonly isQuote: boolean; readonly text: string };

/** UTF-16 units; Discord's own limit of a message. */
const LONGEST_MESSAGE = 4_000;

/**
 * The text of a message of Discord without its Markdown, its block quotes apart. Every pattern takes time that grows at
 * most with the square of the message; parsers of Discord's Markdown were tried, see docs/decisions/quotes.md.
 */
export function piecesOf(message: string): MessagePart[] {
  const pieces: { isQuote: boolean; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of withoutCode(message.slice(0, LONGEST_MESSAGE)).split('\n')) {
    // An answer of the bot is a block quote with its citation below, in small print.
    if (/^ *-# /.test(line)) isOpen = false;
    const [, mark, rest = ''] = (isOpen ? null : /^ *(>>>|>) (.*)$/.exec(line)) ?? [];
    if (mark === '>>>') isOpen = true;
    const isQuote = isOpen || mark !== undefined;
    const last = pieces.at(-1);
    const own = mark === undefined ? line : rest;
    if (last && last.isQuote === isQuote) last.lines.push(own);
    else pieces.push({ isQuote, lines: [own] });
  }
  return pieces.map(({ isQuote, lines }) => ({ isQuote, text: asShown(lines.join('\n')).trim() }));
}

/** Removes the marks of code and the backslashes, and hides the marks that they protect. */
function withoutCode(message: string): string {
  return message
    .replace(/```(?:[\w+-]*\n)?([\s\S]+?)```/gu, (_, code: string) => hidden(code))
    .replace(/(?<![`\\])(`+)(?!`)([^`]+)\1(?!`)/gu, (_, __, code: string) => hidden(code))
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, character: string) => hidden(character));
}

/** The first of the private-use characters in the place of hidden marks. */
const HIDDEN = 0xf700;

function hidden(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (mark) => String.fromCharCode(HIDDEN + mark.charCodeAt(0)));
}

function asShown(text: string): string {
  return text
    .replace(/^ *(?:#{1,3}|-#|[-*]) +/gmu, '')
    .replace(/\[([^[\]]{1,300})\]\(\s*<?https?:\/\/[^\s()<>]{1,600}>?(?:\s+"[^"]{0,100}")?\s*\)/gu, '$1')
    .replace(/<(?:[@#:]|a:|t:|\/)[^<>]{1,100}>|<https?:[^\s<>]+>|https?:\/\/\S+/gu, ' ')
    .replace(/\*\*\*([\s\S]+?)\*\*\*/gu, '$1')
    .replace(/\*\*([\s\S]+?)\*\*/gu, '$1')
    .replace(/__([\s\S]+?)__/gu, '$1')
    .replace(/~~([\s\S]+?)~~/gu, '$1')
    .replace(/\|\|([\s\S]+?)\|\|/gu, '$1')
    .replace(/\*(?=[^\s*])([^*]*[^\s*])\*/gu, '$1')
    .replace(/(?<!\w)_([^_]+)_(?!\w)/gu, '$1')
    .replace(/[\uF721-\uF77E]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - HIDDEN));
}
