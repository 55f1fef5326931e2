/**
 * Stand between letters that may be two words by their distance: two more likely than one, and one than two. Unicode keeps
 * them free for such use inside a program.
 */
export const MAYBE_BLANK = '\uFDD0';
export const MAYBE_NONE = '\uFDD1';

const BREAKS = /[\uFDD0\uFDD1]/u;
const MARKS = /[\uFDD0\uFDD1]/gu;

/** In UTF-16 units. */
const LONGEST_WORD = 60;

/**
 * Decides where words are doubtful by the words that a document has elsewhere: "Agr eement" is one where "Agreement" stands
 * in another line.
 * @param lines the texts of all lines of a document
 */
export function doubtsResolver(lines: readonly string[]): (line: string) => string {
  const words = new Set<string>();
  for (const line of lines) {
    for (const part of line.split(/\s+/u)) {
      if (part.search(BREAKS) >= 0) continue;
      for (const [word] of part.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) words.add(word);
    }
  }
  const isWord = (text: string) => words.has(text.toLowerCase().replace(/^-+|-+$/gu, ''));
  return (line) => {
    const [first = '', ...rest] = line.split(BREAKS);
    const marks = line.match(MARKS) ?? [];
    let text = first;
    // What is joined so far is the first part of the next doubt.
    for (const [at, part] of rest.entries()) {
      const before = /[\p{L}\p{M}-]*$/u.exec(text.slice(-LONGEST_WORD))?.[0] ?? '';
      const after = /^[\p{L}\p{M}-]*/u.exec(part.slice(0, LONGEST_WORD))?.[0] ?? '';
      const isOne = isWord(before + after);
      const areTwo = isWord(before) && isWord(after);
      text += (isOne === areTwo ? marks[at] === MAYBE_BLANK : areTwo) ? ` ${part}` : part;
    }
    return text;
  };
}
