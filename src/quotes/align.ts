import { distance } from 'fastest-levenshtein';
import { type Token, countLetters } from './tokens.ts';

/** A quote aligned with the words of a document. */
export type Alignment = {
  /** In the order of both. */
  readonly steps: readonly Step[];
  /** The share of the quote's letters that match, less the letters between them: from 1 to below 0. */
  readonly similarity: number;
  /** The most letters that match in one run. */
  readonly longestRun: number;
};

/** A token of the document with one of the quote; or one that only the document or only the quote has. */
export type Step = { readonly own: Token | null; readonly quoted: Token | null };

/** Costs: of a letter; of a mark that is missing, added or another one; of a word that is written differently. */
const LETTER = 100;
const MARK = 10;
const WRITING = 1;
const IMPOSSIBLE = 1e8;

/** Words that differ in more than this share of the longer one are different words. */
const SAME_WORD = 0.5;

/** The most tokens at an end of the quote that are shown with as many tokens of the document, if they differ. */
const AT_AN_END = { word: 2, han: 4 };

const FROM_BOTH = 1;
const FROM_QUOTE = 2;
const FROM_DOCUMENT = 3;

/**
 * Finds the part of a document's words that a quote differs from least, and how: semi-global alignment by edit
 * distance, counted in letters. Time and memory grow with the product of both lengths.
 */
export function align(quote: readonly Token[], words: readonly Token[]): Alignment {
  const costsOf = costsBetween(quote, words);
  const weights = Int32Array.from(words, weightOf);
  const width = words.length + 1;
  const from = new Uint8Array((quote.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let at = 0; at < quote.length; at += 1) {
    const isGap = (quote[at] as Token).kind === 'ellipsis';
    const costs = costsOf(at);
    const added = isGap ? 0 : weightOf(quote[at] as Token);
    const line = (at + 1) * width;
    row[0] = (above[0] as number) + added;
    from[line] = FROM_QUOTE;
    for (let other = 1; other < width; other += 1) {
      let least = (above[other - 1] as number) + (costs[other - 1] as number);
      let step = FROM_BOTH;
      const withAdded = (above[other] as number) + added;
      if (withAdded < least) {
        least = withAdded;
        step = FROM_QUOTE;
      }
      const withSkipped = (row[other - 1] as number) + (isGap ? 0 : (weights[other - 1] as number));
      if (withSkipped < least) {
        least = withSkipped;
        step = FROM_DOCUMENT;
      }
      row[other] = least;
      from[line + other] = step;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let other = 1; other < width; other += 1) if ((above[other] as number) < (above[end] as number)) end = other;
  const letters = countLetters(quote);
  const steps = stepsTo(end, from, quote, words);
  return {
    steps: withEvenEnds(steps, words),
    similarity: letters === 0 ? 0 : 1 - lettersThatDiffer(steps) / letters,
    longestRun: longestRunIn(steps),
  };
}

function stepsTo(end: number, from: Uint8Array, quote: readonly Token[], words: readonly Token[]): Step[] {
  const steps: Step[] = [];
  let at = quote.length;
  let other = end;
  while (at > 0) {
    const step = from[at * (words.length + 1) + other];
    const here = quote[at - 1] as Token;
    const quoted = step === FROM_DOCUMENT ? null : here;
    const own = step === FROM_QUOTE ? null : (words[other - 1] as Token);
    // What an ellipsis leaves out is no difference.
    if (here.kind === 'ellipsis') {
      if (step === FROM_QUOTE) steps.push({ own: null, quoted: here });
    } else if (own && quoted) {
      const edge = { first: at === 1, last: at === quote.length };
      steps.push({ own: partAtEdge(own, quoted, edge) ?? own, quoted });
    } else steps.push({ own, quoted });
    if (step !== FROM_DOCUMENT) at -= 1;
    if (step !== FROM_QUOTE) other -= 1;
  }
  return steps.toReversed();
}

/** The part of a word that the quote begins or ends with; null if it does not begin or end within the word. */
function partAtEdge(own: Token, quoted: Token, { first, last }: { first: boolean; last: boolean }): Token | null {
  const length = quoted.text.length;
  if (own.kind !== 'word' || own.text.length <= length || own.letters.length !== own.text.length) return null;
  if (first && own.text.endsWith(quoted.text)) return { ...own, ...partOf(own, own.text.length - length, length) };
  if (last && own.text.startsWith(quoted.text)) return { ...own, ...partOf(own, 0, length) };
  return null;
}

function partOf({ text, letters, start }: Token, from: number, length: number) {
  return {
    text: text.slice(from, from + length),
    letters: letters.slice(from, from + length),
    start: start + from,
    end: start + from + length,
  };
}

/** The number of letters that only one of the two has. */
function lettersThatDiffer(steps: readonly Step[]): number {
  let sum = 0;
  for (const { own, quoted } of steps) {
    if (own && quoted) sum += lettersBetween(own.letters, quoted.letters);
    else sum += (own ?? quoted)?.letters.length ?? 0;
  }
  return sum;
}

function longestRunIn(steps: readonly Step[]): number {
  let longest = 0;
  let run = 0;
  for (const { own, quoted } of steps) {
    run = own && quoted && own.letters === quoted.letters ? run + own.letters.length : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function lettersBetween(own: string, quoted: string): number {
  if (own === quoted) return 0;
  const longer = Math.max(own.length, quoted.length);
  if (longer === 1) return 1;
  if (Math.min(own.length, quoted.length) < longer * (1 - SAME_WORD)) return longer;
  const letters = distance(own, quoted);
  return letters > longer * SAME_WORD ? longer : letters;
}

function weightOf({ kind, letters }: Token): number {
  return kind === 'mark' ? MARK : letters.length * LETTER;
}

/**
 * Gives for a token of the quote, by its index, what it costs to align it with each token of the document. The row is
 * valid until the next call.
 */
function costsBetween(quote: readonly Token[], words: readonly Token[]): (at: number) => Int32Array {
  const numbers = new Map<string, number>();
  const distinct: Token[] = [];
  const own = Uint32Array.from(words, (token) => {
    const known = numbers.get(token.text);
    if (known !== undefined) return known;
    numbers.set(token.text, distinct.length);
    return distinct.push(token) - 1;
  });
  const row = new Int32Array(words.length);
  const known = new Map<string, Int32Array>();
  return (at) => {
    const quoted = quote[at] as Token;
    const byNumber = known.get(quoted.text) ?? Int32Array.from(distinct, (token) => costOf(quoted, token));
    known.set(quoted.text, byNumber);
    for (let other = 0; other < row.length; other += 1) row[other] = byNumber[own[other] as number] as number;
    const edge = { first: at === 0, last: at === quote.length - 1 };
    if (!edge.first && !edge.last) return row;
    for (let other = 0; other < row.length; other += 1) {
      if (partAtEdge(words[other] as Token, quoted, edge)) row[other] = WRITING;
    }
    return row;
  };
}

function costOf(quoted: Token, own: Token): number {
  if (quoted.text === own.text) return 0;
  if (quoted.kind === 'ellipsis') return IMPOSSIBLE;
  if (quoted.kind === 'mark' || own.kind === 'mark') return quoted.kind === own.kind ? MARK : IMPOSSIBLE;
  return own.letters === quoted.letters ? WRITING : lettersBetween(own.letters, quoted.letters) * LETTER;
}

/**
 * The ends of an alignment are free: a changed first word may be aligned with nothing, or long invented words with
 * unrelated ones. A few tokens are shown with as many tokens of the document, many with none.
 */
function withEvenEnds(steps: readonly Step[], words: readonly Token[]): Step[] {
  const first = steps.findIndex(isMatch);
  const last = steps.findLastIndex(isMatch);
  if (first === -1) return [...steps];
  const at = indexOfStep(steps[first], words);
  const until = indexOfStep(steps[last], words);
  return [
    ...evenEnd(steps.slice(0, first).toReversed(), words.slice(0, at + 1).toReversed()).toReversed(),
    ...steps.slice(first, last + 1),
    ...evenEnd(steps.slice(last + 1), words.slice(until)),
  ];
}

/** @param steps from the inside to the end @param words the last one that matches, and those beyond it in that order */
function evenEnd(steps: readonly Step[], words: readonly Token[]): Step[] {
  const counted = steps.flatMap(({ quoted }) => (quoted && quoted.kind !== 'mark' ? [quoted] : []));
  if (counted.length === 0) return evenMarks(steps, words);
  const limit = counted.every(({ kind }) => kind === 'han') ? AT_AN_END.han : AT_AN_END.word;
  if (counted.length > limit) return steps.flatMap(({ quoted }) => (quoted ? [{ own: null, quoted }] : []));
  const outermost = steps.findLast(({ own }) => own !== null)?.own ?? words[0];
  let missing = counted.length - steps.filter(({ own }) => own !== null && own.kind !== 'mark').length;
  const added: Step[] = [];
  for (let at = words.findIndex((token) => token === outermost) + 1; missing > 0 && at < words.length; at += 1) {
    const own = words[at] as Token;
    if (/[.。!！?？;；…]/u.test(own.text)) break;
    added.push({ own, quoted: null });
    if (own.kind !== 'mark') missing -= 1;
  }
  return [...steps, ...added];
}

/** A mark that touches the words belongs to them; one beyond a blank belongs to what is there. */
function evenMarks(steps: readonly Step[], words: readonly Token[]): Step[] {
  const quoted = steps.flatMap((step) => step.quoted ?? []);
  let touching = 0;
  while (touching < quoted.length && isMarkBeside(words[touching + 1], words[touching])) touching += 1;
  return quoted.map((token, at) => ({ own: at < touching ? (words[at + 1] ?? null) : null, quoted: token }));
}

function isMarkBeside(token: Token | undefined, other: Token | undefined): boolean {
  return token?.kind === 'mark' && other !== undefined && touches(token, other);
}

function touches(one: Token, other: Token): boolean {
  return one.start === other.end || one.end === other.start;
}

function isMatch({ own, quoted }: Step): boolean {
  return own !== null && quoted !== null && own.kind !== 'mark' && own.letters === quoted.letters;
}

function indexOfStep(step: Step | undefined, words: readonly Token[]): number {
  const own = step?.own;
  return words.findIndex(({ start, end }) => own !== null && own !== undefined && start <= own.start && end >= own.end);
}
