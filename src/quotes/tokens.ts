import type { Span } from '../text/span.ts';
import { sum } from '../text/sum.ts';
import { isHan, isLetter, isSameScript, isWithinToken, lettersOf } from './letters.ts';

/**
 * The unit of differences: a word or a number, a Han character, a mark; in a quote also an ellipsis. Offsets are those of
 * the text.
 */
export type Token = Span & {
  readonly kind: 'word' | 'han' | 'mark' | 'ellipsis';
  readonly text: string;
  /** Its letters, folded; empty for a mark. */
  readonly letters: string;
};

/** The tokens of some ranges of a text. */
export function tokensOf(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Token[] {
  return spans.flatMap(({ start, end }) => {
    const tokens: Token[] = [];
    for (let at = start; at < end;) {
      const to = endOfToken(text, at, end);
      const own = text.slice(at, to);
      if (own.trim() !== '') {
        const kind = isHan(text.charCodeAt(at)) ? 'han' : isLetter(text.charCodeAt(at)) ? 'word' : 'mark';
        tokens.push({ kind, text: own, letters: kind === 'mark' ? '' : lettersOf(own), start: at, end: to });
      }
      at = to;
    }
    return tokens;
  });
}

/** How many letters some tokens have, in UTF-16 units. */
export function countLetters(tokens: readonly Token[]): number {
  return sum(tokens.map(({ letters }) => letters.length));
}

function endOfToken(text: string, from: number, end: number): number {
  const isInWord = isLetter(text.charCodeAt(from)) && !isHan(text.charCodeAt(from));
  let to = from + ((text.codePointAt(from) as number) > 0xffff ? 2 : 1);
  for (; to < end; to += 1) {
    const unit = text.charCodeAt(to);
    // Combining accents and soft hyphens belong to the character before them.
    const isPart = isWithinToken(unit) || (isInWord && isSameScript(text.charCodeAt(from), unit));
    if (!isPart) break;
  }
  return to;
}
