import type { Document, Passage } from '../../corpus/document.ts';

/** A bullet or a number: at the beginning of a passage, or on its line before it. */
const MARKER = /^\s*(?:[-*+•·●○▪–—]|\(?\d{1,3}[.)、）]|（\d{1,3}）)(?=\s*(?:\p{L}|$))/u;

/** Two entries of a register have at least this share of their words in common: all but figures and names. */
const SHARED_WORDS = 0.5;

/** An entry is short: a paragraph that begins like its neighbour may still be prose. */
const MOST_SENTENCES = 5;

/**
 * Which passages of a document are entries of a list or a register: they speak for themselves, and what their neighbours
 * say is of something else. An entry has a marker, or is worded like a neighbour below the same heading; where most
 * passages below a heading are entries, all short ones are. Gives way to other work in between.
 */
export async function entriesOf(
  { text, passages }: Pick<Document, 'text' | 'passages'>,
  pause: () => Promise<void> | undefined,
): Promise<boolean[]> {
  const words: ReadonlySet<string>[] = [];
  for (const passage of passages) {
    words.push(wordsOf(passage.text));
    await pause();
  }
  const isAlike = (at: number, beside: number) => {
    const [a, b] = [passages[at], passages[beside]];
    return a !== undefined && b !== undefined && isBelowSameHeading(a, b) && isWordedAlike(words, at, beside);
  };
  const isEntry = ({ sentences, locator: { start }, text: own }: Passage, at: number) => {
    if (sentences.length > MOST_SENTENCES) return false;
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return MARKER.test(before) || MARKER.test(own) || isAlike(at, at - 1) || isAlike(at, at + 1);
  };
  const entries: boolean[] = [];
  for (const [at, passage] of passages.entries()) {
    entries.push(isEntry(passage, at));
    await pause();
  }
  const isMostly = new Map(
    Array.from(sharesByHeading(passages, entries), ([heading, share]) => [heading, share > 0.5]),
  );
  return passages.map(({ sentences, locator }, at) => {
    const isShort = sentences.length <= MOST_SENTENCES;
    return entries[at] === true || (isShort && isMostly.get(locator.heading.join('\n')) === true);
  });
}

/** The share of entries below each heading. */
function sharesByHeading(passages: readonly Passage[], entries: readonly boolean[]): Map<string, number> {
  const below = new Map<string, boolean[]>();
  for (const [at, { locator }] of passages.entries()) {
    const heading = locator.heading.join('\n');
    const own = below.get(heading);
    if (own) own.push(entries[at] === true);
    else below.set(heading, [entries[at] === true]);
  }
  return new Map(Array.from(below, ([heading, own]) => [heading, own.filter(Boolean).length / own.length]));
}

/** The words of a text, and the Han characters. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|(?!\p{Script=Han})\p{L}+/gu));
}

function isWordedAlike(words: readonly ReadonlySet<string>[], at: number, beside: number): boolean {
  const [own, other] = [words[at], words[beside]];
  if (!own || !other || own.size === 0) return false;
  let shared = 0;
  for (const word of own) if (other.has(word)) shared += 1;
  return shared >= SHARED_WORDS * Math.max(own.size, other.size);
}

function isBelowSameHeading({ locator: a }: Passage, { locator: b }: Passage): boolean {
  return a.heading.join('\n') === b.heading.join('\n');
}
