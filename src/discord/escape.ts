/**
 * Puts a backslash before every ASCII punctuation mark, which is what Discord's Markdown takes as "this character and
 * nothing else". Documents then show to the letter: no emphasis, headings, mentions, links or emoji come of their text.
 * discord.js's own `escapeMarkdown` leaves some of these (discordjs/discord.js#9655). CR and CRLF become LF.
 */
export function escapeVerbatim(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Takes the backslashes of escapes out again. */
export function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
