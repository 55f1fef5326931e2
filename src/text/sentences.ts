import type { Span } from './span.ts';
import { trimmed } from './lines.ts';

/** A possible end of a sentence: its marks, and the closing quotation marks and brackets that belong to it. */
const POSSIBLE_END = /(?:[。！？!?…]+|\.+)["'”’」』》）)\]»]*|\r?\n\s*\r?\n/gu;

/**
 * The sentences of a text, as offsets into it. Together they leave out nothing but white space between them.
 * @param abbreviations words before a full stop that do not end a sentence there, in small letters
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) sentences.push(span);
    start = end;
  };
  for (const mark of text.matchAll(POSSIBLE_END)) {
    const end = mark.index + mark[0].length;
    if (endsSentence(text, mark.index, end, abbreviations)) push(end);
  }
  push(text.length);
  return sentences;
}

/** Does a text stop where a sentence stops? */
export function endsLikeSentence(text: string): boolean {
  // Only its end, for the pattern would be tried at every character.
  return /[.。！？!?…；;]["'”’」』》）)\]»]*$/u.test(text.slice(-12));
}

function endsSentence(text: string, mark: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  if (text[mark] !== '.') return true;
  const next = /^\s*(\S?)/u.exec(text.slice(end, end + 20));
  const gap = text[end] === undefined || /\s|\p{Script=Han}/u.test(text[end]);
  if (!gap) return false;
  // A small letter goes on with the sentence; so does a figure after "No." or "ст.", which the abbreviations catch.
  if (next?.[1] !== undefined && /\p{Ll}/u.test(next[1])) return false;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, mark - 20), mark))?.[0] ?? '';
  // "1. The parties …": the number of an item at the beginning of a line.
  if (/^\d{1,3}$/.test(word) && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, mark - 24), mark - word.length)))
    return false;
  // One capital letter before the stop is an initial ("В. Путин", "S. Jaishankar").
  if (/^\p{Lu}$/u.test(word) || /\.\p{Lu}$/u.test(word)) return next?.[1] === '';
  return !abbreviations.has(word.toLowerCase()) || next?.[1] === '';
}
