import { type Line, trimmed } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/**
 * What parts paragraphs within a line: wide blanks in pairs, as Chinese indents with, separators that are no line breaks to
 * an editor, and what pages have for them. The first group parts always, the others behind the end of a sentence.
 */
const MARK =
  /([\u2028\u2029\u0085\v\f]+|¶)|(?:[\t ]{0,8}(?:\u3000{2,}|\u2003{2,}|\u00A0{4,}| {4,}|(?:&(?:emsp|ensp|#12288|#8195);){2,}|(?:&nbsp;){4,}|(?:<br\s{0,3}\/?>[ \t]{0,8}){1,8}))+/giu;

/** The end of a sentence, or of one that leads to a list, with what may close it. */
const SENTENCE_END = /[。！？；：.!?;:…][”’"'»）)\]】》*_]{0,4}$/u;

/** With so many paragraphs in one line, all wide blanks in it part, behind a title too. */
const FEW = 2;

/** The paragraphs of a line, without the blanks around them; one for a line without such marks. */
export function paragraphsIn(line: string): Span[] {
  const marks = [...line.matchAll(MARK)].map(({ index, 0: mark, 1: separator }) => {
    const isEnd = separator !== undefined || SENTENCE_END.test(line.slice(Math.max(0, index - 8), index).trimEnd());
    return { start: index, end: index + mark.length, isEnd, isWide: mark.includes('\u3000\u3000') };
  });
  const isMany = marks.filter(({ isEnd, start }) => isEnd && start > 0).length >= FEW;
  const parting = marks.filter(({ isEnd, isWide }) => isEnd || (isMany && isWide));
  const starts = [0, ...parting.map(({ end }) => end)];
  const ends = [...parting.map(({ start }) => start), line.length];
  const parts = starts.map((start, at) => trimmed(line, { start, end: ends[at] as number }));
  return parts.filter(({ start, end }) => end > start);
}

/** Lines, each of whose paragraphs is one of the same number. */
export function withParagraphs(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const parts = paragraphsIn(line.text);
    if (parts.length < 2) return [line];
    return parts.map(({ start, end }) => ({
      number: line.number,
      start: line.start + start,
      end: line.start + end,
      text: line.text.slice(start, end),
    }));
  });
}
