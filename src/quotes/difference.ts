import type { Span } from '../text/span.ts';
import type { Step } from './align.ts';
import { asWritten } from './letters.ts';
import { type Token, countLetters } from './tokens.ts';

/**
 * A piece of the difference between a quote and a document. The pieces that are the same or left out make the words of the
 * document, to the letter; those that are the same or put in make the quote, except white space.
 */
export type DiffPart =
  | { readonly kind: 'same' | 'left_out' | 'put_in'; readonly text: string }
  /** Words of the document in the place of an ellipsis of the quote. */
  | { readonly kind: 'skipped' };

/** One difference: the tokens of the document and those of the quote, in order. */
export type Change = { readonly own: readonly Token[]; readonly quoted: readonly Token[] };

type Run = { readonly kind: 'same' | 'change' | 'skipped'; readonly own: Token[]; readonly quoted: Token[] };

/** At most this many letters that match by chance between two differences are shown as part of one difference. */
const CHANCE_MATCH = { han: 1, word: 2 };

/** The differences in an alignment, in order. */
export function changesIn(steps: readonly Step[]): Change[] {
  return runsOf(steps).filter(({ kind }) => kind === 'change');
}

/** @param text of the document @param quote as the tokens of the steps know it */
export function partsOf(steps: readonly Step[], text: string, quote: string): DiffPart[] {
  const runs = runsOf(steps);
  const parts: DiffPart[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as Run;
    if (run.kind === 'skipped') parts.push({ kind: 'skipped' });
    else if (run.kind === 'same') {
      const before = runs[at - 1]?.kind === 'change' ? gapBefore(run, runs.slice(0, at), text) : '';
      const after = runs[at + 1]?.kind === 'change' ? gapAfter(run, runs.slice(at + 1), text) : '';
      parts.push({ kind: 'same', text: before + wordsOf(run.own, text) + after });
    } else {
      if (run.quoted.length > 0) parts.push({ kind: 'put_in', text: addedWords(run, runs[at + 1], quote) });
      if (run.own.length > 0) parts.push({ kind: 'left_out', text: wordsOf(run.own, text) });
    }
  }
  return parts;
}

function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  for (const { own, quoted } of steps) {
    const kind = quoted?.kind === 'ellipsis' ? 'skipped' : isSame(own, quoted) ? 'same' : 'change';
    const last = runs.at(-1);
    const run: Run = last?.kind === kind ? last : { kind, own: [], quoted: [] };
    if (run !== last) runs.push(run);
    if (own) run.own.push(own);
    if (quoted) run.quoted.push(quoted);
  }
  return merged(runs);
}

/** Merges two differences with next to nothing between them. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const between = result.at(-1);
    const before = result.at(-2);
    const isBridge = between?.kind === 'same' && before?.kind === 'change' && run.kind === 'change';
    if (isBridge && isChanceMatch(between.own) && hasLetters(before) && hasLetters(run)) {
      before.own.push(...between.own, ...run.own);
      before.quoted.push(...between.quoted, ...run.quoted);
      result.pop();
    } else result.push(run);
  }
  return result;
}

function isChanceMatch(tokens: readonly Token[]): boolean {
  return countLetters(tokens) <= (tokens.some(({ kind }) => kind === 'han') ? CHANCE_MATCH.han : CHANCE_MATCH.word);
}

function hasLetters({ own, quoted }: Run): boolean {
  return [...own, ...quoted].some(({ letters }) => letters !== '');
}

function isSame(own: Token | null, quoted: Token | null): boolean {
  return own !== null && quoted !== null && asWritten(own.text) === asWritten(quoted.text);
}

/** The text of a document from the first to the last of some tokens, without what is between two passages. */
function wordsOf(tokens: readonly Token[], text: string): string {
  return tokens.map((token, at) => gapBetween(tokens[at - 1], token, text) + token.text).join('');
}

function gapBetween(before: Span | undefined, after: Span | undefined, text: string): string {
  if (!before || !after) return '';
  const gap = text.slice(before.end, after.start);
  return gap.trim() === '' ? gap : '\n';
}

function gapBefore({ own }: Run, before: readonly Run[], text: string): string {
  // If only an addition is between, the run before that has the gap already.
  return gapBetween(before.at(-1)?.own.at(-1), own[0], text);
}

function gapAfter({ own }: Run, after: readonly Run[], text: string): string {
  return gapBetween(own.at(-1), after.flatMap((run) => run.own)[0], text);
}

/** The words that a quote puts in, with the blank behind them if they replace nothing. */
function addedWords({ own, quoted }: Run, next: Run | undefined, quote: string): string {
  const start = quoted[0]?.start ?? 0;
  const end = quoted.at(-1)?.end ?? start;
  const until = own.length === 0 ? (next?.quoted[0]?.start ?? end) : end;
  return quote.slice(start, until);
}
