import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Choice, type Context, type Page, defineCommand, pageNumber } from '../src/app/command.ts';
import { type Document, countPassages, isTitleShared } from '../src/corpus/document.ts';
import type { Corpus, SkippedFile } from '../src/corpus/read/read-folder.ts';
import { type Block, type Reply, quoteBlock } from '../src/reply/reply.ts';
import { matchNames } from '../src/search/suggest/match-names.ts';
import type { Phrases } from '../src/i18n/phrases.ts';

/** The longest name of a choice that is shown whole, in UTF-16 units. */
const LONGEST_CHOICE = 100;

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
    if (id === undefined) return listOf(library.corpus(), Number(page), phrases);
    const { documents } = library.corpus();
    const document = documents.find((one) => one.id === id) ?? documents.find((one) => keyOf(one) === id);
    if (!document) return [{ kind: 'text', text: phrases.noSuchDocument(id) }];
    const contents = contentsOf(document, isTitleShared(document, documents), Number(page), phrases);
    return { ...contents, inShort: { document: keyOf(document) } };
  },
});

/** Says in a button which document is meant where its id is too long for that: 32 bits of a SHA-256. */
function keyOf({ id }: Document): string {
  return `#${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}

function listOf({ documents, skipped, generation }: Corpus, wanted: number, phrases: Phrases): Page {
  const { items, page, of } = pageOf(documents, wanted, DOCUMENTS_ON_A_PAGE);
  const passages = phrases.numberOf.passages(countPassages(documents));
  const reply: Reply = [
    { kind: 'text', text: phrases.sources(phrases.numberOf.documents(documents.length), passages) },
    { kind: 'list', items: items.map((document) => describe(document, phrases)) },
    ...(page === 1 ? skippedFiles(skipped, phrases) : []),
    ...pageNote(page, of, phrases),
    { kind: 'note', text: phrases.generation(generation) },
  ];
  return { reply, page, of };
}

/** What a document says of itself, its headings, and its passages, each with its place. */
function contentsOf(document: Document, hasSharedTitle: boolean, wanted: number, phrases: Phrases): Page {
  const { title, publisher, date, kind, url, id, language, passages } = document;
  const { items, page, of } = pageOf(passages, wanted, PASSAGES_ON_A_PAGE);
  const counts = [phrases.languages[language], phrases.numberOf.passages(passages.length)].join(' · ');
  const facts = [publisher, date, kind, url, id, counts].filter((fact) => fact !== null);
  const headings = [...new Set(passages.flatMap(({ locator }) => locator.heading.slice(0, 1)))];
  const quotes = items.map((passage) => {
    const number = passages.indexOf(passage) + 1;
    return quoteBlock(
      { number, document, isTitleShared: hasSharedTitle, passage, keySentence: { start: 0, end: 0 } },
      phrases,
    );
  });
  const reply: Reply = [
    { kind: 'heading', text: title },
    ...(page === 1 ? [{ kind: 'list', items: facts } as const] : []),
    ...(page === 1 && headings.length > 0
      ? [{ kind: 'note', text: phrases.headings(headings.join(phrases.separator)) } as const]
      : []),
    ...quotes,
    ...pageNote(page, of, phrases),
  ];
  return { reply, page, of };
}

/** The items of a page; the last page for a number beyond it. */
function pageOf<Item>(all: readonly Item[], wanted: number, size: number) {
  const of = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, of);
  return { items: all.slice((page - 1) * size, page * size), page, of };
}

function pageNote(page: number, of: number, phrases: Phrases): Block[] {
  return of === 1 ? [] : [{ kind: 'note', text: phrases.pageOf(page, of) }];
}

/** The files that are in the folder and not in use, each with its reason; nothing where there are none. */
export function skippedFiles(skipped: readonly SkippedFile[], phrases: Phrases): Block[] {
  if (skipped.length === 0) return [];
  return [
    { kind: 'text', text: phrases.skipped(phrases.numberOf.files(skipped.length)) },
    { kind: 'list', items: skipped.map(({ id, problem }) => `${id}: ${phrases.problem(problem)}`) },
  ];
}

/** Documents that have what was typed in title, language, date or id; those in the reader's language first. */
export function documentChoices(typed: string, { library, phrases }: Context): Choice[] {
  const { documents } = library.corpus();
  const own = documents.filter(({ language }) => language === phrases.language);
  const others = documents.filter(({ language }) => language !== phrases.language);
  const found = matchNames(typed, [...own, ...others], (document) => namesOfDocument(document, phrases));
  return found.map(documentChoice(documents, phrases));
}

/** What a document is found by while somebody types. */
export function namesOfDocument({ title, id, language, date }: Document, { languages }: Phrases): string[] {
  return [title, id, languages[language], date ?? ''];
}

/** Makes choices of documents: title, shortened for the rest to be seen, language, date, and the id where all these are another's too. */
export function documentChoice(documents: readonly Document[], phrases: Phrases): (document: Document) => Choice {
  const factsOf = ({ language, date }: Document) => [phrases.languages[language], date].filter((fact) => fact !== null);
  const keyFor = (document: Document) => [document.title, ...factsOf(document)].join('\0');
  const times = new Map<string, number>();
  for (const document of documents) times.set(keyFor(document), (times.get(keyFor(document)) ?? 0) + 1);
  return (document) => {
    const isShared = (times.get(keyFor(document)) ?? 0) > 1;
    const rest = [...factsOf(document), ...(isShared ? [document.id] : [])].map((fact) => ` · ${fact}`).join('');
    return { name: `${shortened(document.title, LONGEST_CHOICE - rest.length)}${rest}`, value: document.id };
  };
}

/** A text cut between two characters as a reader counts them; the length is in UTF-16 units. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cuts = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  return `${text.slice(0, cuts.findLast((at) => at < longest) ?? 0)}…`;
}

function describe(document: Document, phrases: Phrases): string {
  const { id, title, language, publisher, date, passages } = document;
  const known = [title, publisher, date, phrases.languages[language], phrases.numberOf.passages(passages.length), id];
  return known.filter((part) => part !== null).join(' · ');
}
