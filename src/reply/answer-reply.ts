import type { Answer } from '../answers/answer.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { quoteBlock } from './quote-block.ts';
import { type Reply, type ReplyBlock, headingBlock, noteBlock, textBlock } from './reply.ts';

/** An answer with all its quotes. */
export function answerReply(answer: Answer, phrases: Phrases): Reply {
  const quotes = answer.quotes.map((quote) => quoteBlock(quote, phrases, answer.names));
  const note = `${searchedText(answer.searched, phrases)} ${phrases.generation(answer.generation)}`;
  return [
    headingBlock(answer.question),
    ...foundBlocks(answer, phrases),
    ...statusBlocks(answer, phrases, quotes),
    noteBlock(note),
  ];
}

/** How many passages were found, where several were asked for and they answer. */
function foundBlocks({ status, wanted: { several, found, more } }: Answer, phrases: Phrases): ReplyBlock[] {
  const isSure = status === 'answered' || status === 'partial';
  return several && isSure ? [textBlock(phrases.found(phrases.numberOf.passages(found), more))] : [];
}

/** How much was searched. */
export function searchedText({ documents, passages }: Answer['searched'], { searched, numberOf }: Phrases): string {
  return searched(numberOf.documents(documents), numberOf.passages(passages));
}

function statusBlocks(answer: Answer, phrases: Phrases, quotes: readonly ReplyBlock[]): ReplyBlock[] {
  const { status, uncovered, unknown, suggestions } = answer;
  const listed = (words: readonly string[], say: (words: string) => string) =>
    words.length === 0 ? [] : [textBlock(say(words.join(phrases.separator)))];
  const suggested = listed(suggestions, phrases.didYouMean);
  const nowhere = listed(unknown, phrases.nowhere);
  switch (status) {
    case 'answered':
      return [textBlock(phrases.answered), ...quotes];
    case 'partial': {
      const said = listed(uncovered, phrases.partial);
      return [...(said.length === 0 ? [textBlock(phrases.partialInKind)] : said), ...quotes, ...suggested];
    }
    case 'closest': {
      const lacking = uncovered.filter((part) => !unknown.includes(part));
      return [textBlock(phrases.closest), ...nowhere, ...listed(lacking, phrases.missing), ...quotes, ...suggested];
    }
    case 'not_found': {
      const lacking = nowhere.length === 0 ? listed(uncovered, phrases.missing) : nowhere;
      return [textBlock(phrases.notFound), ...lacking, ...suggested, textBlock(phrases.askOtherwise)];
    }
  }
}

/** Quotes of an answer whose other facts are not known any more. */
export function quotesReply(
  { quotes, names, generation }: Pick<Answer, 'quotes' | 'names' | 'generation'>,
  /** The status is said again on the first page only. */
  { question, status }: { readonly question: string | null; readonly status: Answer['status'] | null },
  phrases: Phrases,
): Reply {
  return [
    ...(question === null ? [] : [headingBlock(question)]),
    ...(status === null ? [] : [textBlock(knownLine(status, phrases))]),
    ...quotes.map((quote) => quoteBlock(quote, phrases, names)),
    noteBlock(phrases.generation(generation)),
  ];
}

/** What is said of an answer of which only the status is known. */
function knownLine(status: Answer['status'], { answered, partialInKind, closest }: Phrases): string {
  if (status === 'closest') return closest;
  return status === 'answered' ? answered : partialInKind;
}

/** A reply that somebody shares, with who that is right below its heading. */
export function withAsker(reply: Reply, who: string, phrases: Phrases): Reply {
  const [first, ...rest] = reply;
  const by = noteBlock(phrases.sharedBy(who));
  return first?.kind === 'heading' ? [first, by, ...rest] : [by, ...reply];
}
