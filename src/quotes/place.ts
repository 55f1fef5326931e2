import type { Quote } from '../answers/quote.ts';
import { type Document, type Passage, isTitleShared } from '../corpus/document.ts';
import type { Corpus } from '../corpus/read/read-folder.ts';
import type { PassageIndex } from '../search/index/passage-index.ts';
import type { Span } from '../text/span.ts';
import type { Step } from './align.ts';
import { type Claim, matchesClaim } from './claim.ts';
import { within } from './find-letters.ts';
import { isWithinWord } from './letters.ts';
import { tokensOf } from './tokens.ts';
import { isNegation } from './what-differs.ts';

/** Where a document has the words of a quote, or words near to them. */
export type Place = {
  /** One for each passage that the quote runs over, in order. The key sentence is what the quote has of it. */
  readonly quotes: readonly Quote[];
  /** The words are in the heading above the passage. */
  readonly isHeading: boolean;
  /** The whole words that the quote begins or ends within, and a negation right before it. */
  readonly cutWords: readonly string[];
};

/** Is a place in the source that was named? `unclaimed`: none was named; `elsewhere`: certainly not. */
export type Where = 'unclaimed' | 'as_claimed' | 'elsewhere' | 'unknown';

export type Placed = { readonly place: Place; readonly where: Where };

const RANKS: Readonly<Record<Where, number>> = { as_claimed: 0, unclaimed: 1, unknown: 2, elsewhere: 3 };

/** Orders places: those in the source that was named first. */
export function byClaim(a: Placed, b: Placed): number {
  return RANKS[a.where] - RANKS[b.where] || a.place.cutWords.length - b.place.cutWords.length;
}

/** The ranges that the document's side of an alignment covers, one for each part of the quote. */
export function spansOf(steps: readonly Step[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { own, quoted } of steps) {
    if (quoted?.kind === 'ellipsis') isOpen = false;
    if (!own) continue;
    const last = spans.at(-1);
    if (isOpen && last) last.end = own.end;
    else spans.push({ start: own.start, end: own.end });
    isOpen = true;
  }
  return spans;
}

/** The passages that some ranges of a document are in; for a heading the first passage below it. */
export function placeOf(
  document: Document,
  spans: readonly Span[],
  claim: Claim | null,
  { corpus, index }: { readonly corpus: Corpus; readonly index: PassageIndex },
): Placed {
  const first = spans[0]?.start ?? 0;
  const overlapping = document.passages.filter(({ locator }) =>
    spans.some((span) => within(span, [locator]).length > 0),
  );
  const isHeading = overlapping.length === 0;
  const below = document.passages.find(({ locator }) => locator.start >= first) ?? document.passages.at(-1);
  const passages = isHeading && below ? [below] : overlapping;
  const quotes = passages.map((passage): Quote => {
    const { locator } = passage;
    const own = spans.flatMap((span) => within(span, [locator]));
    const start = (own[0]?.start ?? locator.start) - locator.start;
    const end = (own.at(-1)?.end ?? locator.start) - locator.start;
    const isTitleOfTwo = isTitleShared(document, corpus.documents);
    return { number: 0, document, passage, isTitleShared: isTitleOfTwo, keySentence: { start, end }, alsoIn: [] };
  });
  const cutWords = spans.flatMap((span) => cutWordsOf(document.text, span));
  return { place: { quotes, isHeading, cutWords }, where: whereIs(document, passages, claim, index) };
}

function whereIs(document: Document, passages: readonly Passage[], claim: Claim | null, index: PassageIndex): Where {
  if (claim === null) return 'unclaimed';
  const entries = index.passages.filter((entry) => entry.document === document && passages.includes(entry.passage));
  const matches = new Set(entries.map((entry) => matchesClaim(entry, claim, index)));
  if (matches.has('yes')) return 'as_claimed';
  return matches.has('unknown') ? 'unknown' : 'elsewhere';
}

/** The whole words that a range begins and ends within, and a negation right before it. */
function cutWordsOf(text: string, { start, end }: Span): string[] {
  const words: string[] = [];
  if (isWithinWord(text, start)) words.push(wordAround(text, start));
  else {
    const before = tokensOf(text, [{ start: Math.max(0, start - NEARBY), end: start }]).at(-1);
    if (before && isNegation(before.text) && !/\n\s*\n/u.test(text.slice(before.end, start))) words.push(before.text);
  }
  if (isWithinWord(text, end)) words.push(wordAround(text, end));
  return [...new Set(words)];
}

/** UTF-16 units before a range that hold the last word there. */
const NEARBY = 40;

function wordAround(text: string, at: number): string {
  let start = at;
  let end = at;
  while (isWithinWord(text, start)) start -= 1;
  while (isWithinWord(text, end)) end += 1;
  return text.slice(start, end);
}
