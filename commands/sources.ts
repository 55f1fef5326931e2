import { createHash } from 'node:crypto';
import { z } from 'zod';
import { quoteOf } from '../src/answers/quote.ts';
import { type PageResult, defineCommand, pageNumber, textResult } from '../src/app/command.ts';
import { documentChoices } from '../src/app/document-choices.ts';
import { type Document, countPassages } from '../src/corpus/document.ts';
import type { Corpus } from '../src/corpus/read/read-folder.ts';
import type { Phrases } from '../src/i18n/phrases.ts';
import { skippedFiles } from '../src/reply/moderation-reply.ts';
import { pageNote, pageOf } from '../src/reply/page.ts';
import { quoteBlock } from '../src/reply/quote-block.ts';
import { headingBlock, listBlock, noteBlock, textBlock } from '../src/reply/reply.ts';

/** Documents of the list, and passages of a document, on a page: they fit into a message of Discord. */
const DOCUMENTS_ON_A_PAGE = 20;
const PASSAGES_ON_A_PAGE = 3;

export const sources = defineCommand({
  name: 'sources',
  labels: ({ commands }) => commands.sources,
  access: 'everyone',
  input: z.object({
    document: z.string().max(1000).optional(),
    page: pageNumber,
  }),
  complete: { document: documentChoices },
  isPrivate: () => true,
  run: ({ document: id, page }, { library, phrases }) => {
    const corpus = library.corpus();
    if (id === undefined) return listOf(corpus, Number(page), phrases);
    const { documents } = corpus;
    const document = documents.find((one) => one.id === id) ?? documents.find((one) => shortId(one) === id);
    return document ? contentsOf(document, documents, Number(page), phrases) : textResult(phrases.noSuchDocument(id));
  },
});

/** Names a document in a button that has no room for its id: 32 bits of a SHA-256. */
function shortId({ id }: Document): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}

function listOf({ documents, skipped, generation }: Corpus, wanted: number, phrases: Phrases): PageResult {
  const { items, page, of } = pageOf(documents, wanted, DOCUMENTS_ON_A_PAGE);
  const passages = phrases.numberOf.passages(countPassages(documents));
  const reply = [
    textBlock(phrases.sources(phrases.numberOf.documents(documents.length), passages)),
    listBlock(items.map((document) => describe(document, phrases))),
    ...(page === 1 ? skippedFiles(skipped, phrases) : []),
    ...pageNote(page, of, phrases),
    noteBlock(phrases.generation(generation)),
  ];
  return { kind: 'page', reply, page, of };
}

/** What a document says of itself, its headings, and its passages, each with its place. */
function contentsOf(document: Document, all: readonly Document[], wanted: number, phrases: Phrases): PageResult {
  const { title, publisher, date, kind, url, taken, id, language, passages } = document;
  const { items, page, of } = pageOf(passages, wanted, PASSAGES_ON_A_PAGE);
  const counts = [phrases.languages[language], phrases.numberOf.passages(passages.length)].join(' · ');
  const takenOn = taken === undefined ? null : phrases.links.takenOn(taken);
  const facts = [publisher, date, kind, url, takenOn, id, counts].filter((fact) => fact !== null);
  const headings = [...new Set(passages.flatMap(({ locator }) => locator.heading.slice(0, 1)))];
  const isFirst = page === 1;
  const reply = [
    headingBlock(title),
    ...(isFirst ? [listBlock(facts)] : []),
    ...(isFirst && headings.length > 0 ? [noteBlock(phrases.headings(headings.join(phrases.separator)))] : []),
    ...items.map((passage) => quoteBlock(quoteOf({ document, passage }, passages.indexOf(passage) + 1, all), phrases)),
    ...pageNote(page, of, phrases),
  ];
  return { kind: 'page', reply, page, of, shortInput: { document: shortId(document) } };
}

function describe({ id, title, language, publisher, date, passages }: Document, phrases: Phrases): string {
  const known = [title, publisher, date, phrases.languages[language], phrases.numberOf.passages(passages.length), id];
  return known.filter((part) => part !== null).join(' · ');
}
