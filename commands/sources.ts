import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Choice, type Context, type Page, defineCommand, pageNumber } from '../src/command.ts';
import { type Document, countPassages, isTitleShared } from '../src/corpus/document.ts';
import type { Corpus, SkippedFile } from '../src/corpus/read-folder.ts';
import { type Block, type Reply, quoteBlock } from '../src/reply.ts';
import type { Words } from '../src/words/words.ts';

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
  run: ({ document: id, page }, { library, words }) => {
    if (id === undefined) return listOf(library.corpus(), Number(page), words);
    const { documents } = library.corpus();
    const document = documents.find((one) => one.id === id) ?? documents.find((one) => keyOf(one) === id);
    if (!document) return [{ kind: 'text', text: words.noSuchDocument(id) }];
    const contents = contentsOf(document, isTitleShared(document, documents), Number(page), words);
    return { ...contents, inShort: { document: keyOf(document) } };
  },
});

/** Says in a button which document is meant where its id is too long for that: 32 bits of a SHA-256. */
function keyOf({ id }: Document): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}

function listOf({ documents, skipped, generation }: Corpus, wanted: number, words: Words): Page {
  const { items, page, of } = pageOf(documents, wanted, DOCUMENTS_ON_A_PAGE);
  const passages = words.numberOf.passages(countPassages(documents));
  const reply: Reply = [
    { kind: 'text', text: words.sources(words.numberOf.documents(documents.length), passages) },
    { kind: 'list', items: items.map((document) => describe(document, words)) },
    ...(page === 1 ? skippedFiles(skipped, words) : []),
    ...pageNote(page, of, words),
    { kind: 'note', text: words.generation(generation) },
  ];
  return { reply, page, of };
}

/** What a document says of itself, its headings, and its passages, each with its place. */
function contentsOf(document: Document, hasSharedTitle: boolean, wanted: number, words: Words): Page {
  const { title, publisher, date, kind, url, id, language, passages } = document;
  const { items, page, of } = pageOf(passages, wanted, PASSAGES_ON_A_PAGE);
  const counts = [words.languages[language], words.numberOf.passages(passages.length)].join(' · ');
  const facts = [publisher, date, kind, url, id, counts].filter((fact) => fact !== null);
  const headings = [...new Set(passages.flatMap(({ locator }) => locator.heading.slice(0, 1)))];
  const quotes = items.map((passage) => {
    const number = passages.indexOf(passage) + 1;
    return quoteBlock(
      { number, document, isTitleShared: hasSharedTitle, passage, keySentence: { start: 0, end: 0 } },
      words,
    );
  });
  const reply: Reply = [
    { kind: 'heading', text: title },
    ...(page === 1 ? [{ kind: 'list', items: facts } as const] : []),
    ...(page === 1 && headings.length > 0
      ? [{ kind: 'note', text: words.headings(headings.join(words.separator)) } as const]
      : []),
    ...quotes,
    ...pageNote(page, of, words),
  ];
  return { reply, page, of };
}

/** The items of a page; the last page for a number beyond it. */
function pageOf<Item>(all: readonly Item[], wanted: number, size: number) {
  const of = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, of);
  return { items: all.slice((page - 1) * size, page * size), page, of };
}

function pageNote(page: number, of: number, words: Words): Block[] {
  return of === 1 ? [] : [{ kind: 'note', text: words.pageOf(page, of) }];
}

/** The files that are in the folder and not in use, each with its reason; nothing where there are none. */
export function skippedFiles(skipped: readonly SkippedFile[], words: Words): Block[] {
  if (skipped.length === 0) return [];
  return [
    { kind: 'text', text: words.skipped(words.numberOf.files(skipped.length)) },
    { kind: 'list', items: skipped.map(({ id, problem }) => `${id}: ${words.problem(problem)}`) },
  ];
}

/** Documents whose title or id has what was typed, wherever it stands. */
export function documentChoices(typed: string, { library }: Context): Choice[] {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  return library
    .corpus()
    .documents.filter(({ title, id }) => `${title}\n${id}`.normalize('NFKC').toLowerCase().includes(wanted))
    .map(({ title, id, language }) => ({ name: `${title} (${language})`, value: id }));
}

function describe(document: Document, words: Words): string {
  const { id, title, language, publisher, date, passages } = document;
  const known = [title, publisher, date, language, words.numberOf.passages(passages.length), id];
  return known.filter((part) => part !== null).join(' · ');
}
