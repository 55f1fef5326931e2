import { anyRule } from '../../../languages/any-rule.ts';
import { gapBetween } from './line-text.ts';

/** What the document shows of a hyphen at the end of a line: does it belong to the word? */
export type Hyphens = (before: string, after: string) => 'hard' | 'soft';

/** @param lines of the document, in reading order */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const [at, text] of lines.entries()) {
    // Neither of the two parts of a broken word is one.
    const whole = /[-\u2010\u00AD]$/u.test(lines[at - 1] ?? '') ? text.replace(/^\p{L}+/u, '') : text;
    for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!-?\p{L}|[-\u2010\u00AD]$)/gu)) {
      if (word.includes('-')) compounds.add(beginning(word));
      else words.add(word);
    }
  }
  return (before, after) => {
    const [one, two] = [before.toLowerCase(), after.toLowerCase()];
    const compound = `${one}-${two}`;
    if (compounds.has(beginning(compound))) return 'hard';
    if (words.has(one + two) || isOneWord().test(compound)) return 'soft';
    return isCompound().test(compound) || (words.has(one) && words.has(two)) ? 'hard' : 'soft';
  };
}

const isCompound = anyRule(({ hyphens }) => hyphens.kept);
const isOneWord = anyRule(({ hyphens }) => hyphens.dropped);

/** A compound without the end of its second part, which changes with case and number. */
function beginning(compound: string): string {
  return compound.replace(/(-\p{L}{1,4}).*$/u, '$1');
}

/** In UTF-16 units. */
const LONGEST_WORD = 60;

const SOFT_HYPHEN = '\u00AD';

/** The lines of a paragraph as one. */
export function joined(lines: readonly string[], hyphens: Hyphens): string {
  let text = '';
  for (const line of lines) {
    const broken = /(?:(\p{Lu}?\p{Ll}+)|(\p{Lu}{2,}))[-\u2010]$/u.exec(text.slice(-LONGEST_WORD));
    const next = (broken?.[1] === undefined ? /^\p{Lu}{2,}/u : /^\p{Ll}+/u).exec(line);
    const before = broken?.[1] ?? broken?.[2];
    if (text === '') {
      text = line;
    } else if (text.endsWith(SOFT_HYPHEN)) {
      text = text.slice(0, -1) + line;
    } else if (before !== undefined && next) {
      text = (hyphens(before, next[0]) === 'soft' ? text.slice(0, -1) : text) + line;
    } else {
      text += (/\p{L}[-\u2010]$/u.test(text) ? '' : gapBetween(text, line)) + line;
    }
  }
  return text.replaceAll(SOFT_HYPHEN, '');
}
