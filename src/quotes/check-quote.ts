import { quotationMarks } from '../languages/quotation-marks.ts';
import { find as findPassages } from '../answers/answer.ts';
import { type Quote, quoteOf } from '../answers/quote.ts';
import { keySpanOf } from '../search/ranking/rank.ts';
import { type Document, countPassages } from '../corpus/document.ts';
import type { Span } from '../text/span.ts';
import type { Corpus } from '../corpus/read/read-folder.ts';
import type { PassageIndex } from '../search/index/passage-index.ts';
import { type Step, align } from './align.ts';
import type { Claim } from './claim.ts';
import { type DiffPart, changesIn, partsOf } from './difference.ts';
import { type Find, findLetters, within } from './find-letters.ts';
import { type NearFind, findNear } from './find-near.ts';
import { type KnownLetters, cutsWords } from './letters.ts';
import { type Place, type Where, byClaim, placeOf, spansOf } from './place.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type TypedQuote, lengthOf, readQuote, tokensOfQuote } from './typed-quote.ts';
import { type Matter, type Writing, mattersIn, writingOnly } from './what-differs.ts';

/** The result of a check of a quote. */
export type QuoteCheck =
  | { readonly outcome: 'too_short'; readonly length: number; readonly needed: number }
  /** The same to the letter, except white space. */
  | { readonly outcome: 'verbatim'; readonly where: Where; readonly places: readonly Place[] }
  | {
      readonly outcome: 'near';
      readonly where: Where;
      readonly place: Place;
      readonly parts: readonly DiffPart[];
      /** The ways in which it is written differently, if the words are the same; else null. */
      readonly writing: readonly Writing[] | null;
      readonly matters: readonly Matter[];
    }
  | {
      readonly outcome: 'not_found';
      readonly searched: { readonly documents: number; readonly passages: number };
      /** Not the quote, but a passage that surely speaks of the same; null if there is none. */
      readonly related: Quote | null;
    };

/** Code points. A shorter quote is found in too many places by chance. */
export const SHORTEST_QUOTE = 12;

/** UTF-16 units. Callers cut or refuse a longer quote: time grows with the square of its length. */
export const LONGEST_QUOTE = 2_000;

/** The most places given for one quote. */
const MOST_PLACES = 3;

// The numbers below were measured, see EVALUATION.md.

// A quote is near to words if one of these three holds.

/** The least similarity. */
const NEAR_FROM = 0.65;

/** Of a long quote: the least share of its letters in any order, and the least similarity with that. */
const NEAR_IN_ANY_ORDER = 0.95;
const LEAST_IN_ORDER = 0.4;

/** Of a long quote: the least share of its letters in one run; the rest is made up. */
const NEAR_IN_PART = 0.45;

/** The least length of a long quote, in letters or in Han characters. */
const LONG = { letters: 24, han: 16 };

/** How much of similarity it is worth to be in the source that was named. */
const CLAIM_WEIGHT = 0.1;

/** UTF-16 units of a quote that are searched for as a question if the quote is not found. */
const LONGEST_SEARCH = 300;

/** What quotes are looked up in. */
type Checking = {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly letters: KnownLetters;
  /** Today, as `2026-11-28`. */
  readonly now: string;
};

/**
 * Finds out whether the documents have a quote verbatim, nearly, or not at all, and where.
 * @param claim the source that was named with it; null: none
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

/** The first places with the letters of a quote, the source that was named first. */
function findEverywhere(quote: TypedQuote, claim: Claim | null, { corpus, letters }: Checking): Find[] {
  const finds: Find[] = [];
  for (const document of claimedFirst(corpus.documents, claim)) {
    const known = letters.get(document);
    if (!known) throw new Error(`the letters of ${document.id} are not prepared`);
    finds.push(...findLetters(quote, known, MOST_PLACES));
    // What comes now is no better, unless it is under the article that was named.
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

function verbatim(finds: readonly Find[], claim: Claim | null, checking: Checking): QuoteCheck | null {
  const exact = finds.filter(({ isExact }) => isExact);
  const placed = exact.map(({ document, spans }) => placeOf(document, spans, claim, checking)).toSorted(byClaim);
  const [best] = placed;
  if (!best) return null;
  const places = numbered(placed.slice(0, MOST_PLACES).map(({ place }) => place));
  return { outcome: 'verbatim', where: best.where, places };
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
 * The words nearest to a quote, if they are near enough; of equals those in the source that was named.
 * @param finds none of them exact
 */
function near(quote: TypedQuote, finds: readonly Find[], claim: Claim | null, checking: Checking): QuoteCheck | null {
  const candidates = finds.length > 0 ? sameLetters(quote, finds) : nearest(quote, claim, checking);
  const placed = candidates.flatMap(({ document, ...alignment }) => {
    const spans = spansOf(alignment.steps);
    return spans.length === 0 ? [] : [{ document, ...alignment, ...placeOf(document, spans, claim, checking) }];
  });
  const rated = placed.map((one) => ({
    one,
    rate: one.similarity - CLAIM_WEIGHT * (one.where === 'as_claimed' ? 0 : 1),
  }));
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

/** Words with the same letters that are written differently. */
function sameLetters(quote: TypedQuote, finds: readonly Find[]): NearFind[] {
  return finds.slice(0, MOST_PLACES).map(({ document, spans }) => {
    const own = spans.flatMap((span) => piecesOf(document, span));
    return { document, shared: 1, ...align(tokensOfQuote(quote), tokensOf(document.text, own)) };
  });
}

/** Words near to a quote, in the source that was named and elsewhere. */
function nearest(quote: TypedQuote, claim: Claim | null, { index }: Checking): NearFind[] {
  const everywhere = findNear(quote, index, null);
  const meant = claim?.documents;
  if (!meant) return everywhere;
  return [...findNear(quote, index, ({ id }) => meant.has(id)), ...everywhere];
}

function ownOf(steps: readonly Step[]): Token[] {
  return steps.flatMap(({ own }) => own ?? []);
}

/** The parts of a range that are in passages; the range itself if none is. */
function piecesOf({ passages }: Document, span: Span): Span[] {
  const pieces = within(
    span,
    passages.map(({ locator }) => locator),
  );
  return pieces.length === 0 ? [span] : pieces;
}

/** The passage that answers the words of a quote as if they were a question; they may be a translation of it. */
function relatedTo({ text }: TypedQuote, { corpus, index, now }: Checking): Quote | null {
  const asked = quotationMarks().withoutMarks(text).slice(0, LONGEST_SEARCH);
  const { status, ranking } = findPassages(asked, index, { now });
  const [best] = ranking.hits;
  return status === 'answered' && best
    ? quoteOf(best.candidate, 1, corpus.documents, keySpanOf(best), best.alsoIn)
    : null;
}
