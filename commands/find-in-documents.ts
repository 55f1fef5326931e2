import type { Answer } from '../src/answer/answer.ts';
import type { Context, MessageCommand, SharedAnswer } from '../src/command.ts';
import { type Document, type Passage, isTitleShared } from '../src/corpus/document.ts';
import { quoteBlock } from '../src/reply.ts';
import { replyOf } from './ask.ts';

/** The longest question made of a message, in characters: what `/ask` takes. */
const LONGEST_QUESTION = 300;

/** Looks the words of somebody's message up in the documents. */
export const findInDocuments: MessageCommand = {
  name: 'Find in SCO documents',
  label: ({ menu }) => menu.findInDocuments,
  run: (text, context) => {
    const question = questionOf(text);
    if (!/[\p{L}\p{N}]/u.test(question)) return { reply: [{ kind: 'text', text: context.words.noText }], answer: null };
    const answer = context.library.ask(question);
    return { reply: replyOf(answer, context.words), answer: sharedAnswer(answer, context) };
  },
  share: ({ generation, isPartial, quotes }, who, { library, words }) => {
    const { documents, generation: current } = library.corpus();
    const passages = passagesOf(documents);
    const found = quotes.map(({ passage, sentence }) => ({ at: passages[passage], sentence }));
    if (generation !== current || found.some(({ at, sentence }) => at?.passage.sentences[sentence] === undefined)) {
      return null;
    }
    const blocks = found.flatMap(({ at, sentence }, index) => {
      const keySentence = at?.passage.sentences[sentence];
      if (at === undefined || keySentence === undefined) return [];
      const { document, passage } = at;
      return [
        quoteBlock(
          { number: index + 1, document, isTitleShared: isTitleShared(document, documents), passage, keySentence },
          words,
        ),
      ];
    });
    return [
      { kind: 'text', text: isPartial ? words.partialInKind : words.answered },
      ...blocks,
      { kind: 'note', text: `${words.sharedBy(who)} · ${words.generation(generation)}` },
    ];
  },
};

/** A message without mentions, emoji and addresses, cut between two words at the length of a question. */
function questionOf(message: string): string {
  const text = message
    .replace(/<(?:[@#:]|a:|t:)[^>]*>|https?:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUESTION) return text;
  const cut = characters.slice(0, LONGEST_QUESTION).join('');
  return /^[\s\S]*[\s。！？，、；,.;!?]/u.exec(cut)?.[0].trim() ?? cut;
}

/** An answer by the places of its quotes; `null` where it has none. */
function sharedAnswer({ status, quotes, generation }: Answer, { library }: Context): SharedAnswer | null {
  if (quotes.length === 0) return null;
  const passages = passagesOf(library.corpus().documents);
  return {
    generation,
    isPartial: status === 'partial',
    quotes: quotes.map(({ passage, keySentence }) => ({
      passage: passages.findIndex((one) => one.passage === passage),
      sentence: passage.sentences.findIndex(({ start }) => start === keySentence.start),
    })),
  };
}

function passagesOf(documents: readonly Document[]): { readonly document: Document; readonly passage: Passage }[] {
  return documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
}
