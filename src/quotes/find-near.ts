import type { Document } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import type { IndexedPassage, PassageIndex } from '../search/index/passage-index.ts';
import { termsOf } from '../languages/analyzer.ts';
import { type Alignment, align } from './align.ts';
import { type Token, countLetters, tokensOf } from './tokens.ts';
import { type TypedQuote, tokensOfQuote } from './typed-quote.ts';

/** Words of a document that are near to a quote. */
export type NearFind = Alignment & {
  readonly document: Document;
  /** The share of the quote's letters that are there, in any order. */
  readonly shared: number;
};

// The numbers below were measured, see EVALUATION.md.

/** How many passages the index is asked for, and how many of the quote's terms, the rarest ones, it is asked with. */
const CANDIDATES = 20;
const TERMS = 24;

/** How many stretches of passages are aligned, those that share most with the quote. */
const COMPARED = 4;

/** A stretch that shares less than this part of what the first one shares is not aligned; */
const WORTH_COMPARING = 0.7;
/** none is after one of this similarity. */
const BEST = 0.95;

/** Cells of all alignments together: some 5 ns each. */
const MOST_STEPS = 6_500_000;

/** Finds the words nearest to a quote, best first. @param only the documents to search; null: all */
export function findNear(
  quote: TypedQuote,
  index: PassageIndex,
  only: ((document: Document) => boolean) | null,
): NearFind[] {
  const tokens = tokensOfQuote(quote);
  const letters = countLetters(tokens);
  const stretches = stretchesFor(quote, tokens, letters, index, only);
  let steps = MOST_STEPS;
  const found: NearFind[] = [];
  const most = stretches[0]?.shared ?? 0;
  for (const { document, words, shared } of stretches.slice(0, COMPARED)) {
    if (shared < WORTH_COMPARING * most) continue;
    const compared = densest(words, tokens, Math.floor(steps / tokens.length));
    steps -= tokens.length * compared.length;
    const alignment = align(tokens, compared);
    found.push({ document, ...alignment, shared: shared / Math.max(1, letters) });
    if (alignment.similarity > BEST) break;
  }
  return found.toSorted((a, b) => b.similarity - a.similarity);
}

/** The part of a stretch, at most `most` words long, that has most words of the quote. */
function densest(words: readonly Token[], quote: readonly Token[], most: number): readonly Token[] {
  if (words.length <= most) return words;
  const keys = new Set(quote.map((_, at) => keyAt(quote, at)));
  let inside = 0;
  let best = { from: 0, inside: -1 };
  for (let at = 0; at < words.length; at += 1) {
    if (keys.has(keyAt(words, at))) inside += 1;
    if (at >= most && keys.has(keyAt(words, at - most))) inside -= 1;
    if (at >= most - 1 && inside > best.inside) best = { from: at - most + 1, inside };
  }
  return words.slice(best.from, best.from + most);
}

type Stretch = { readonly document: Document; readonly words: readonly Token[]; readonly shared: number };

/** Passages with rare terms of the quote, and their neighbours; those that share most of its words first. */
function stretchesFor(
  quote: TypedQuote,
  tokens: readonly Token[],
  letters: number,
  index: PassageIndex,
  only: ((document: Document) => boolean) | null,
): Stretch[] {
  const found = index.search(rarestTerms(quote.text, index), CANDIDATES, only && (({ document }) => only(document)));
  const isSpliced = quote.parts.length > 1;
  return runsAround(found, letters, index, isSpliced)
    .map(({ document, spans }) => {
      const words = tokensOf(document.text, spans);
      return { document, words, shared: sharedLetters(tokens, words) };
    })
    .toSorted((a, b) => b.shared - a.shared);
}

/** The rarest terms of a text by the index, each with weight 1. */
function rarestTerms(text: string, index: PassageIndex): ReadonlyMap<number, number> {
  const terms = new Set(termsOf(text).map(({ term }) => index.words.corrected(term)));
  const numbers = [...terms].flatMap((term) => index.termId(term) ?? []);
  const rarest = numbers.toSorted((a, b) => index.idf(b) - index.idf(a)).slice(0, TERMS);
  return new Map(rarest.map((number) => [number, 1]));
}

/**
 * Runs of passages around some found ones, long enough for the quote to begin or end in any of these. For a quote that
 * leaves something out all runs of a document are one.
 */
function runsAround(found: readonly IndexedPassage[], letters: number, { passages }: PassageIndex, isSpliced: boolean) {
  const ordinals = new Set<number>();
  for (const candidate of found) {
    ordinals.add(candidate.ordinal);
    for (const step of [-1, 1]) {
      let left = letters;
      for (let at = candidate.ordinal + step; left > 0 && passages[at]?.document === candidate.document; at += step) {
        ordinals.add(at);
        left -= passages[at]?.passage.text.length ?? 0;
      }
    }
  }
  const runs: { readonly document: Document; readonly spans: Span[]; last: number }[] = [];
  for (const ordinal of [...ordinals].toSorted((a, b) => a - b)) {
    const { document, passage } = passages[ordinal] as IndexedPassage;
    const run = runs.at(-1);
    if (run?.document === document && (isSpliced || run.last === ordinal - 1)) {
      run.spans.push(passage.locator);
      run.last = ordinal;
    } else runs.push({ document, spans: [passage.locator], last: ordinal });
  }
  return runs;
}

/** How many letters of a quote are in some words, in any order; Han characters in pairs, as single ones are everywhere. */
function sharedLetters(quote: readonly Token[], words: readonly Token[]): number {
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    const key = keyAt(words, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < quote.length; at += 1) {
    const key = keyAt(quote, at);
    const left = counts.get(key) ?? 0;
    if (left > 0) shared += (quote[at] as Token).letters.length;
    counts.set(key, left - 1);
  }
  return shared;
}

function keyAt(tokens: readonly Token[], at: number): string {
  const { kind, letters } = tokens[at] as Token;
  return kind === 'han' ? `${tokens[at - 1]?.letters ?? ''}${letters}` : letters;
}
