import { answer } from '../answers/answer.ts';
import type { Quote } from '../answers/quote.ts';
import { type Document, type Passage, countPassages, isTitleShared } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import type { Corpus } from '../corpus/read/read-folder.ts';
import type { PassageIndex } from '../search/index/passage-index.ts';
import { type Step, align } from './align.ts';
import { type Claim, standsAsClaimed } from './claim.ts';
import { type Part, changesIn, partsOf } from './difference.ts';
import { type Find, findLetters, within } from './find-letters.ts';
import { type NearFind, findNear } from './find-near.ts';
import { type KnownLetters, cutsWords, isWithinWord } from './letters.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type TypedQuote, lengthOf, readQuote, tokensOfQuote } from './typed-quote.ts';
import { type Matter, type Writing, isNegation, mattersIn, writingOnly } from './what-differs.ts';

/** Words of one document that a quote has, or comes near to. */
export type Place = {
  /** In order: a quote may run over the border of passages. The key sentence is what the quote has of each. */
  readonly quotes: readonly Quote[];
  /** It stands in the heading above the passage. */
  readonly isHeading: boolean;
  /** The quote begins or ends within a word, or just behind a negation: these words of the document, whole. */
  readonly cutWords: readonly string[];
};

/** What became of a check of a quote. */
export type QuoteCheck =
  | { readonly outcome: 'too_short'; readonly length: number; readonly needed: number }
  /** To the letter, save white space. `where`: of a source that was named; `elsewhere` only where that is certain. */
  | { readonly outcome: 'verbatim'; readonly where: Where; readonly places: readonly Place[] }
  | {
      readonly outcome: 'near';
      readonly where: Where;
      readonly place: Place;
      readonly parts: readonly Part[];
      /** How it is written differently, where the words are the same; else null. */
      readonly writing: readonly Writing[] | null;
      readonly matters: readonly Matter[];
    }
  | {
      readonly outcome: 'not_found';
      readonly searched: { readonly documents: number; readonly passages: number };
      /** No quote, but a passage that speaks of the same, if one surely does. */
      readonly related: Quote | null;
    };

export type Where = 'unclaimed' | 'as_claimed' | 'elsewhere' | 'unknown';

/** A shorter quote, in code points, stands in too many places by chance. */
export const SHORTEST_QUOTE = 12;

/** A longer one, in UTF-16 units, is cut or refused by whoever asks: time grows with its square. */
export const LONGEST_QUOTE = 2_000;

/** So many places of the same words are given. */
const MOST_PLACES = 3;

// The numbers below were measured, see EVALUATION.md.

/** A quote is near to words that it shares so much with; */
const NEAR_FROM = 0.65;

/** or that have nearly all of a long one in another order, with so much of it where it was; */
const NEAR_IN_ANY_ORDER = 0.95;
const LEAST_IN_ORDER = 0.4;

/** or that have so large a part of it in one long piece: the rest is made up. */
const NEAR_IN_PART = 0.45;

/** What is long, in letters or in Han characters. */
const LONG = { letters: 24, han: 16 };

/** A quote that comes this much nearer to other words is not of the source that was named. */
const CLAIM_COUNTS = 0.1;

/** The longest text, in UTF-16 units, that is looked up as a question where no quote is found. */
const LONGEST_QUESTION = 300;

/** What a check works with. */
export type Checking = { readonly corpus: Corpus; readonly index: PassageIndex; readonly letters: KnownLetters };

/**
 * Says whether the documents hold a quote to the letter, nearly, or not at all, and where.
 * @param claim where it is said to stand; null: nothing is said
 */
export function checkQuote(typed: string, claim: Claim | null, checking: Checking): QuoteCheck {
  const { corpus } = checking;
  const quote = readQuote(typed);
  const length = lengthOf(quote);
  if (length < SHORTEST_QUOTE) return { outcome: 'too_short', length, needed: SHORTEST_QUOTE };
  const finds = findEverywhere(quote, claim, checking);
  return (
    verbatim(finds, claim, checking) ??
    near(quote, finds, claim, checking) ?? {
      outcome: 'not_found',
      searched: { documents: corpus.documents.length, passages: countPassages(corpus.documents) },
      related: relatedTo(quote, checking),
    }
  );
}

/** The first places with the letters of a quote; where it is said to stand comes first. */
function findEverywhere(quote: TypedQuote, claim: Claim | null, { corpus, letters }: Checking): Find[] {
  const finds: Find[] = [];
  for (const document of claimedFirst(corpus.documents, claim)) {
    const known = letters.get(document);
    if (!known) throw new Error(`the letters of ${document.id} are not prepared`);
    finds.push(...findLetters(quote, known, MOST_PLACES));
    // Whatever comes now is no better, if it is not under the article that was named.
    const good = finds.filter(
      (find) => find.isExact && !find.spans.some((span) => cutsWords(find.document.text, span)),
    );
    if (good.length >= MOST_PLACES && (claim?.parts ?? []).length === 0) break;
  }
  return finds;
}

function claimedFirst(documents: readonly Document[], claim: Claim | null): Document[] {
  const isMeant = ({ id }: Document) => claim?.documents?.has(id) ?? false;
  return [...documents.filter(isMeant), ...documents.filter((document) => !isMeant(document))];
}

/** A place, and how it stands to what is said of the quote. */
type Placed = { readonly place: Place; readonly where: Where };

function verbatim(finds: readonly Find[], claim: Claim | null, checking: Checking): QuoteCheck | null {
  const exact = finds.filter(({ isExact }) => isExact);
  const placed = exact.map(({ document, spans }) => placeOf(document, spans, claim, checking)).toSorted(byClaim);
  const [best] = placed;
  if (!best) return null;
  const places = numbered(placed.slice(0, MOST_PLACES).map(({ place }) => place));
  return { outcome: 'verbatim', where: best.where, places };
}

const ORDER: Readonly<Record<Where, number>> = { as_claimed: 0, unclaimed: 1, unknown: 2, elsewhere: 3 };

function byClaim(a: Placed, b: Placed): number {
  return ORDER[a.where] - ORDER[b.where] || a.place.cutWords.length - b.place.cutWords.length;
}

/** Gives the quotes of some places numbers from 1. */
function numbered(places: readonly Place[]): Place[] {
  let number = 0;
  return places.map((place) => ({
    ...place,
    quotes: place.quotes.map((quote) => {
      number += 1;
      return { ...quote, number };
    }),
  }));
}

/**
 * What comes nearest to a quote, if it comes near enough. Of equals the source that was named.
 * @param finds none of them exact
 */
function near(quote: TypedQuote, finds: readonly Find[], claim: Claim | null, checking: Checking): QuoteCheck | null {
  const candidates = finds.length > 0 ? sameLetters(quote, finds) : nearest(quote, claim, checking);
  const placed = candidates.flatMap(({ document, ...alignment }) => {
    const spans = spansOf(alignment.steps);
    return spans.length === 0 ? [] : [{ document, ...alignment, ...placeOf(document, spans, claim, checking) }];
  });
  const rated = placed.map((one) => ({ one, rate: one.similarity - CLAIM_COUNTS * Math.min(1, ORDER[one.where]) }));
  const [best] = rated.toSorted((a, b) => b.rate - a.rate).map(({ one }) => one);
  if (!best || !isNear(best, quote)) return null;
  const { document, steps, place, where } = best;
  const changes = changesIn(steps);
  const writing = writingOnly(changes);
  const [from, to] = [
    Math.min(...ownOf(steps).map(({ start }) => start)),
    Math.max(...ownOf(steps).map(({ end }) => end)),
  ];
  return {
    outcome: 'near',
    where,
    place: numbered([place])[0] as Place,
    parts: partsOf(steps, document.text, quote.text),
    writing,
    matters: mattersIn(changes, { text: document.text.slice(from, to), from }, { text: quote.text, from: 0 }),
  };
}

function isNear({ similarity, longestRun, shared }: NearFind, { parts }: TypedQuote): boolean {
  if (similarity >= NEAR_FROM) return true;
  const letters = parts.map((part) => part.letters).join('');
  const long = /\p{Script=Han}/u.test(letters) ? LONG.han : LONG.letters;
  if (letters.length >= long && shared >= NEAR_IN_ANY_ORDER && similarity >= LEAST_IN_ORDER) return true;
  return longestRun >= long && longestRun >= NEAR_IN_PART * letters.length;
}

/** Places with the same letters that are written differently. */
function sameLetters(quote: TypedQuote, finds: readonly Find[]): NearFind[] {
  return finds.slice(0, MOST_PLACES).map(({ document, spans }) => {
    const own = spans.flatMap((span) => piecesOf(document, span));
    return { document, shared: 1, ...align(tokensOfQuote(quote), tokensOf(document.text, own)) };
  });
}

/** Words that come near, in the source that was named and elsewhere. */
function nearest(quote: TypedQuote, claim: Claim | null, { index }: Checking): NearFind[] {
  const everywhere = findNear(quote, index, null);
  const meant = claim?.documents;
  if (!meant) return everywhere;
  return [...findNear(quote, index, ({ id }) => meant.has(id)), ...everywhere];
}

/** The ranges that the document's tokens cover, one for each part of the quote. */
function spansOf(steps: readonly Step[]): Span[] {
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

function ownOf(steps: readonly Step[]): Token[] {
  return steps.flatMap(({ own }) => own ?? []);
}

/** A range within the passages of its document; where it is in none, itself. */
function piecesOf({ passages }: Document, span: Span): Span[] {
  const pieces = within(
    span,
    passages.map(({ locator }) => locator),
  );
  return pieces.length === 0 ? [span] : pieces;
}

/** Some ranges of a document as quotes of its passages; of a heading as a quote of the first passage below. */
function placeOf(document: Document, spans: readonly Span[], claim: Claim | null, { corpus, index }: Checking): Placed {
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
    return { number: 0, document, passage, isTitleShared: isTitleOfTwo, keySentence: { start, end } };
  });
  const cutWords = spans.flatMap((span) => cutWordsOf(document.text, span));
  return { place: { quotes, isHeading, cutWords }, where: whereIs(document, passages, claim, index) };
}

function whereIs(document: Document, passages: readonly Passage[], claim: Claim | null, index: PassageIndex): Where {
  if (claim === null) return 'unclaimed';
  const entries = index.passages.filter((entry) => entry.document === document && passages.includes(entry.passage));
  const stands = new Set(entries.map((entry) => standsAsClaimed(entry, claim, index)));
  if (stands.has('yes')) return 'as_claimed';
  return stands.has('unknown') ? 'unknown' : 'elsewhere';
}

/** The whole words that a range begins and ends within, and a negation that stands right before it. */
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

/** Longer than a word, in UTF-16 units. */
const NEARBY = 40;

function wordAround(text: string, at: number): string {
  let start = at;
  let end = at;
  while (isWithinWord(text, start)) start -= 1;
  while (isWithinWord(text, end)) end += 1;
  return text.slice(start, end);
}

/** A passage that answers to the words of a quote as if they were a question; a translation may lead to it. */
function relatedTo({ text }: TypedQuote, { corpus, index }: Checking): Quote | null {
  const asked = text.replace(/["“”„«»「」『』]/gu, ' ').slice(0, LONGEST_QUESTION);
  const { status, quotes } = answer(asked, corpus, index, { limit: 1 });
  return status === 'answered' ? (quotes[0] ?? null) : null;
}
