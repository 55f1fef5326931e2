import { lazy } from './lazy.ts';
import { type Span, unionOf } from './span.ts';
import { sum } from './sum.ts';

/** Letters and figures among the UTF-16 units that are whole characters, one flag each. */
const isLetterUnit = lazy(() => Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(isLetter(unit))));

function isLetter(codePoint: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

/** How many code points of a text are letters or figures (`\p{L}`, `\p{N}`). Linear, and without a match for each. */
export function countLetters(text: string): number {
  const flags = isLetterUnit();
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) count += flags[unit] as number;
    else {
      const codePoint = text.codePointAt(at) as number;
      if (codePoint < 0x10000) continue;
      if (isLetter(codePoint)) count += 1;
      at += 1;
    }
  }
  return count;
}

/** The same within some ranges of a text, each letter once. */
export function lettersWithin(text: string, spans: readonly Span[]): number {
  return sum(unionOf(spans).map(({ start, end }) => countLetters(text.slice(start, end))));
}
