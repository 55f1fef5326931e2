import { type Names, highlightsIn } from '../answers/highlights.ts';
import { type Quote, quoteRefOf } from '../answers/quote.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { onOneLine } from '../text/lines.ts';
import { truncate } from '../text/truncate.ts';
import { linkToSentence } from './link-to-sentence.ts';
import type { QuoteBlock } from './reply.ts';

/** The longest title or heading that a citation shows in full, in UTF-16 units. */
const LONGEST_NAME = 120;

/** @param names what is highlighted in the quote */
export function quoteBlock(quote: Quote, phrases: Phrases, names: Names = []): QuoteBlock {
  const { number, document, isTitleShared, passage, keySentence, alsoIn } = quote;
  const { heading, paragraph, lineStart, lineEnd, page } = passage.locator;
  const parts = [
    document.title,
    isTitleShared ? document.id : null,
    document.publisher,
    document.date,
    ...heading,
    phrases.paragraph(paragraph),
    page === null ? phrases.lines(lineStart, lineEnd) : phrases.page(page),
    phrases.languages[passage.language],
  ];
  const shown = parts.filter((part) => part !== null).map((part) => truncate(onOneLine(part), LONGEST_NAME));
  const others = [...new Set(alsoIn.map((one) => phrases.languages[one.passage.language]))];
  const url = linkToSentence(
    passage.locator.url ?? document.url,
    passage.text.slice(keySentence.start, keySentence.end),
    page,
  );
  return {
    kind: 'quote',
    text: passage.text,
    keySentence,
    highlights: names.length === 0 ? [] : highlightsIn(passage.text, names),
    citation: `[${number}] ${shown.join(' · ')}`,
    alsoIn: others.length === 0 ? null : phrases.alsoIn(others.join(phrases.separator)),
    ...quoteRefOf(quote),
    link: url === null ? null : { url, label: phrases.openSource },
  };
}
