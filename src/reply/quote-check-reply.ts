import type { Quote } from '../answers/quote.ts';
import type { QuoteCheck } from '../quotes/check-quote.ts';
import type { Place } from '../quotes/place.ts';
import type { DiffPart } from '../quotes/difference.ts';
import { onOneLine } from '../text/lines.ts';
import { cutAt } from '../text/truncate.ts';
import { searchedText } from './answer-reply.ts';
import { quoteBlock } from './quote-block.ts';
import { PASSED_OVER, type ReplyBlock, headingBlock, noteBlock, textBlock } from './reply.ts';
import type { Phrases } from '../i18n/phrases.ts';

/** The longest quote in a heading, and the longest unchanged text in a difference, in UTF-16 units. */
const LONGEST_HEADING = 120;
const LONGEST_SAME = 160;

/** A place with more passages shows only the first and the last. */
const MOST_OF_A_PLACE = 3;

/** More changes of nothing but script, case or marks are not shown: the words themselves say more. */
const MOST_CHANGES_OF_WRITING = 12;

/** The outcomes of checks of quotes, in order. Each passage is shown once, with its own number. */
export function quoteChecksReply(
  checks: readonly { quote: string; found: QuoteCheck }[],
  phrases: Phrases,
): ReplyBlock[] {
  const numbers: PassageNumbers = new Map();
  return checks.flatMap(({ quote, found }): ReplyBlock[] => [
    headingBlock(headingOf(quote)),
    ...blocksOf(found, numbers, phrases),
  ]);
}

/** The numbers of the passages that a reply shows so far, by the passages' keys. */
type PassageNumbers = Map<string, number>;

/** @param numbers gains what is shown here for the first time */
function blocksOf(found: QuoteCheck, numbers: PassageNumbers, phrases: Phrases): ReplyBlock[] {
  const { quoteCheck: texts } = phrases;
  switch (found.outcome) {
    case 'too_short':
      return [textBlock(texts.tooShort(found.length, found.needed))];
    case 'verbatim': {
      const places = found.places.map((place) => placeBlocks(place, numbers, phrases));
      const names = unique(places.map(({ name }) => name)).join(phrases.separator);
      const inHeadings = found.places.flatMap(({ isHeading }, at) => (isHeading ? (places[at]?.name ?? []) : []));
      return [
        textBlock(found.where === 'elsewhere' ? texts.elsewhere(names) : texts.verbatim(names)),
        ...unique(inHeadings).map((name) => textBlock(texts.inHeading(name))),
        ...cutWords(found.places[0], phrases),
        ...places.flatMap(({ shown }) => shown),
      ];
    }
    case 'near': {
      const { name, shown } = placeBlocks(found.place, numbers, phrases);
      return [
        textBlock([texts.near(name), found.where === 'elsewhere' ? texts.nearElsewhere : ''].join(' ').trim()),
        ...whatDiffers(found, phrases),
        ...cutWords(found.place, phrases),
        ...difference(found, phrases),
        ...shown,
      ];
    }
    case 'not_found': {
      const similar = found.related === null ? [] : related(found.related, numbers, phrases);
      return [textBlock(texts.notFound), ...similar, noteBlock(searchedText(found.searched, phrases))];
    }
  }
}

function related(quote: Quote, numbers: PassageNumbers, phrases: Phrases): ReplyBlock[] {
  const { number, shown } = numberQuote(quote, numbers, phrases);
  const { related: heading } = phrases.quoteCheck;
  return shown.length === 0 ? [textBlock(`${heading} [${number}]`)] : [textBlock(heading), ...shown];
}

type Near = Extract<QuoteCheck, { outcome: 'near' }>;

function whatDiffers({ writing, matters }: Near, { quoteCheck: texts, separator }: Phrases): ReplyBlock[] {
  if (writing !== null) return [textBlock(texts.writingOnly(writing.map((way) => texts.writing[way]).join(separator)))];
  if (matters.length === 0) return [];
  return [textBlock(texts.differsIn(matters.map((matter) => texts.matters[matter]).join(separator)))];
}

function difference({ parts, writing }: Near, { quoteCheck: { quoteOnly, documentOnly } }: Phrases): ReplyBlock[] {
  const changes = parts.filter(({ kind }) => kind === 'put_in' || kind === 'left_out').length;
  if (changes === 0 || (writing !== null && changes > MOST_CHANGES_OF_WRITING)) return [];
  return [{ kind: 'difference', parts: parts.flatMap(withoutItsMiddle), quoteOnly, documentOnly }];
}

/** The two ends of a long unchanged part. */
function withoutItsMiddle(part: DiffPart): DiffPart[] {
  if (part.kind !== 'same' || part.text.length <= LONGEST_SAME) return [part];
  const half = LONGEST_SAME / 2;
  return [
    { kind: 'same', text: cutAt(part.text, half) },
    { kind: 'skipped' },
    { kind: 'same', text: part.text.slice(-half).replace(/^[\uDC00-\uDFFF]/, '') },
  ];
}

function cutWords(place: Place | undefined, { quoteCheck: texts, separator }: Phrases): ReplyBlock[] {
  const words = place?.cutWords ?? [];
  return words.length === 0 ? [] : [textBlock(texts.cutWords(words.join(separator)))];
}

/** The name of a place, and its passages that are shown here for the first time. */
function placeBlocks(
  { quotes }: Place,
  numbers: PassageNumbers,
  phrases: Phrases,
): { name: string; shown: ReplyBlock[] } {
  const ends = quotes.length > MOST_OF_A_PLACE ? [quotes.slice(0, 1), quotes.slice(-1)].flat() : quotes;
  const all = ends.map((quote) => numberQuote(quote, numbers, phrases));
  const names = all.map(({ number }) => `[${number}]`);
  const isInOrder = all.every(({ number }, at) => number === (all[0]?.number ?? 0) + at);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  return {
    name: first === last ? first : isInOrder ? phrases.quoteCheck.fromTo(first, last) : names.join(' + '),
    shown: all.flatMap(({ shown }) => shown),
  };
}

/** A passage that is shown already keeps its number; another one gets the next. */
function numberQuote(quote: Quote, numbers: PassageNumbers, phrases: Phrases): { number: number; shown: ReplyBlock[] } {
  const next = numbers.size + 1;
  const block = quoteBlock({ ...quote, number: next }, phrases);
  const known = numbers.get(block.passage);
  if (known !== undefined) return { number: known, shown: [] };
  numbers.set(block.passage, next);
  return { number: next, shown: [block] };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function headingOf(quote: string): string {
  const oneLine = onOneLine(quote);
  return oneLine.length <= LONGEST_HEADING ? oneLine : `${cutAt(oneLine, LONGEST_HEADING)} ${PASSED_OVER}`;
}
