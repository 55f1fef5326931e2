import type { Quote } from '../answer/answer.ts';
import type { Place, QuoteCheck } from '../quote-check/check-quote.ts';
import type { Part } from '../quote-check/difference.ts';
import { type Block, PASSED_OVER, quoteBlock } from './reply.ts';
import type { Words } from '../words/words.ts';

/** So much of a quote is repeated above what is said of it, and so much of what is the same beside a difference (UTF-16 units). */
const LONGEST_HEADING = 120;
const LONGEST_SAME = 160;

/** Of words in more passages only the first and the last of these are shown. */
const MOST_OF_A_PLACE = 3;

/** With more changes of nothing but script, case or marks the words themselves say more than the changes. */
const MOST_CHANGES_OF_WRITING = 12;

/** What came of checks of quotes, one after the other; each passage has its own number. */
export function quoteChecksReply(checks: readonly { quote: string; found: QuoteCheck }[], words: Words): Block[] {
  const blocks: Block[] = [];
  for (const { quote, found } of checks) {
    const shown = blocks.filter(({ kind }) => kind === 'quote').length;
    blocks.push({ kind: 'heading', text: shortened(quote) }, ...blocksOf(found, shown, words));
  }
  return blocks;
}

/** @param shown how many passages the reply has already */
function blocksOf(found: QuoteCheck, shown: number, words: Words): Block[] {
  const { quoteCheck: say } = words;
  switch (found.outcome) {
    case 'too_short':
      return [text(say.tooShort(found.length, found.needed))];
    case 'verbatim': {
      const places = numbered(found.places, shown, words);
      const names = places.map(({ name }) => name).join(words.separator);
      const headings = places.flatMap(({ place, name }) => (place.isHeading ? [text(say.inHeading(name))] : []));
      return [
        text(found.where === 'elsewhere' ? say.elsewhere(names) : say.verbatim(names)),
        ...headings,
        ...cutWords(found.places[0], words),
        ...places.flatMap(({ quotes }) => quotes.map((quote) => quoteBlock(quote, words))),
      ];
    }
    case 'near': {
      const places = numbered([found.place], shown, words);
      return [
        text([say.near(places[0]?.name ?? ''), found.where === 'elsewhere' ? say.nearElsewhere : ''].join(' ').trim()),
        ...whatDiffers(found, words),
        ...cutWords(found.place, words),
        ...difference(found, words),
        ...places.flatMap(({ quotes }) => quotes.map((quote) => quoteBlock(quote, words))),
      ];
    }
    case 'not_found': {
      const { documents, passages } = found.searched;
      const related = found.related && { ...found.related, number: shown + 1 };
      return [
        text(say.notFound),
        ...(related === null ? [] : [text(say.related), quoteBlock(related, words)]),
        {
          kind: 'note',
          text: words.searched(words.numberOf.documents(documents), words.numberOf.passages(passages)),
        },
      ];
    }
  }
}

type Near = Extract<QuoteCheck, { outcome: 'near' }>;

function whatDiffers({ writing, matters }: Near, { quoteCheck: say, separator }: Words): Block[] {
  if (writing !== null) return [text(say.writingOnly(writing.map((way) => say.writing[way]).join(separator)))];
  if (matters.length === 0) return [];
  return [text(say.differsIn(matters.map((matter) => say.matters[matter]).join(separator)))];
}

function difference({ parts, writing }: Near, { quoteCheck: { quoteOnly, documentOnly } }: Words): Block[] {
  const changes = parts.filter(({ kind }) => kind === 'put_in' || kind === 'left_out').length;
  if (changes === 0 || (writing !== null && changes > MOST_CHANGES_OF_WRITING)) return [];
  return [{ kind: 'difference', parts: parts.flatMap(withoutItsMiddle), quoteOnly, documentOnly }];
}

/** Of a long stretch that is the same its two ends. */
function withoutItsMiddle(part: Part): Part[] {
  if (part.kind !== 'same' || part.text.length <= LONGEST_SAME) return [part];
  const half = LONGEST_SAME / 2;
  const [start, end] = [part.text.slice(0, half), part.text.slice(-half)];
  return [
    { kind: 'same', text: start.replace(/[\uD800-\uDBFF]$/, '') },
    { kind: 'skipped' },
    { kind: 'same', text: end.replace(/^[\uDC00-\uDFFF]/, '') },
  ];
}

function cutWords(place: Place | undefined, { quoteCheck: say, separator }: Words): Block[] {
  const words = place?.cutWords ?? [];
  return words.length === 0 ? [] : [text(say.cutWords(words.join(separator)))];
}

type NumberedPlace = { readonly place: Place; readonly name: string; readonly quotes: readonly Quote[] };

/** The passages of some places that are shown, each with the next number. */
function numbered(places: readonly Place[], shown: number, { quoteCheck: say }: Words): NumberedPlace[] {
  let number = shown;
  return places.map((place) => {
    const isLong = place.quotes.length > MOST_OF_A_PLACE;
    const quotes = (isLong ? [place.quotes[0], place.quotes.at(-1)] : place.quotes).flatMap((quote) => {
      if (quote === undefined) return [];
      number += 1;
      return [{ ...quote, number }];
    });
    const [first, last] = [`[${quotes[0]?.number}]`, `[${number}]`];
    return { place, name: first === last ? first : say.fromTo(first, last), quotes };
  });
}

function shortened(quote: string): string {
  const oneLine = quote.replace(/\s+/gu, ' ').trim();
  if (oneLine.length <= LONGEST_HEADING) return oneLine;
  return `${oneLine.slice(0, LONGEST_HEADING).replace(/[\uD800-\uDBFF]$/, '')} ${PASSED_OVER}`;
}

function text(said: string): Block {
  return { kind: 'text', text: said };
}
