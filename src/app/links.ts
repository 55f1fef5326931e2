import type { Document } from '../corpus/document.ts';
import type { Work } from './audited-actions.ts';
import type { Library } from './library.ts';
import { isLinked } from './linked-document.ts';
import { writeLinkRecord } from './link-record.ts';
import { lookAgain } from './look-again.ts';
import type { PageReport } from './page-report.ts';
import { freeName, nameInAddress } from './page-name.ts';
import { type TakePage, type TakenPage, hostsOf } from './taken-page.ts';
import { TransferFailed } from './transfer-failed.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { safeFolder } from '../storage/file-name.ts';
import { isoDay } from '../text/iso-day.ts';

export type LinkParts = {
  readonly library: Library;
  readonly store: DocumentStore;
  /** Bytes that a page may have. */
  readonly largest: number;
  readonly takePage: TakePage;
  /** Bytes of pages that a refresh holds, of those just taken and of those that have changed; 32 MiB by default. */
  readonly mostBytes?: number | undefined;
  readonly now: () => Date;
};

/** Takes a page once, stores it under a name of its own, and looks again where a document has that address already. */
export function addingLink(parts: LinkParts, link: string, folder: string | undefined): Work {
  const { library, store, largest, takePage, now } = parts;
  const below = folder === undefined ? '' : safeFolder(folder);
  const url = addressOf(link);
  let again: Work | null = null;
  let taken: { readonly page: TakenPage; readonly day: string } | null = null;
  return async (action, confirmed) => {
    if (below === null) return { outcome: 'bad-folder' };
    if (url === null) return { outcome: 'not-transferred', problem: 'no-link' };
    action.host = hostsOf(url);
    const known = library.corpus().read.find((document) => isLinked(document) && document.url === url);
    if (taken === null && known !== undefined) again ??= refreshing(parts, known.id);
    if (again !== null) return again(action, confirmed);
    try {
      const page = taken === null ? await takePage(url, { largest }) : taken.page;
      if (page === 'unchanged') throw new Error('a page that nothing was known of is unchanged');
      taken ??= { page, day: isoDay(now()) };
    } catch (error) {
      if (!(error instanceof TransferFailed)) throw error;
      return { outcome: 'not-transferred', problem: error.problem };
    }
    const { page, day } = taken;
    action.host = hostsOf(url, page);
    const { charset, etag, modified } = page;
    const record = writeLinkRecord({ url, taken: day, charset, etag, modified }, null);
    const { id, corpus } = await place(parts, url, page, record, below);
    action.document = id;
    if (!(await store.isPlain(id))) return { outcome: 'in-the-way', id };
    const document = corpus.read.find((one) => one.id === id);
    if (document) action.pages = [newPage(document)];
    const contents = contentsOf(id, page, record);
    return library.reload({
      by: action.by,
      confirmed,
      risks: [{ kind: 'taken', id, host: action.host }],
      pending: contents,
      known: corpus,
      needs: id,
      commit: async () => store.putAll(contents),
    });
  };
}

/** Takes documents from their addresses again, once, and replaces those that differ. @param id of one; absent: all */
export function refreshing(parts: LinkParts, id: string | undefined): Work {
  const { library, store } = parts;
  let looked: Awaited<ReturnType<typeof lookAgain>> | null = null;
  return async (action, confirmed) => {
    const { read } = library.corpus();
    const documents = read.filter(isLinked).filter((document) => id === undefined || document.id === id);
    if (documents.length === 0) {
      if (id === undefined || read.some((document) => document.id === id)) return { outcome: 'no-links' };
      return { outcome: 'no-such-document', id };
    }
    if (id !== undefined) action.document = id;
    looked ??= await lookAgain(parts, documents);
    const { pages, contents, corpus } = looked;
    action.pages = pages;
    const changed = pages.filter(({ state }) => state === 'changed').map((page) => page.id);
    if (changed.length === 0) return { outcome: 'nothing-new' };
    return library.reload({
      by: action.by,
      confirmed,
      risks: changed.map((one) => ({ kind: 'overwrite', id: one })),
      pending: contents,
      known: corpus,
      commit: async () => store.putAll(contents),
    });
  };
}

/** An address without the part that only the browser uses; null for what is none. */
function addressOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Chooses the id of a new document: by the title of a web page, by the address of another file; and reads it. */
async function place(parts: LinkParts, url: string, page: TakenPage, record: Uint8Array, below: string) {
  const { library, store } = parts;
  const before = below === '' ? '' : `${below}/`;
  const { read, skipped } = library.corpus();
  const stems = new Set([...read, ...skipped].map(({ id }) => folded(id.replace(/\.[^./]+$/, ''))));
  const isTaken = async (stem: string) => {
    const names = [stem + page.ending, `${stem}${page.ending}.meta.yaml`, `${stem}.meta.yaml`];
    const there = await Promise.all(names.map(async (name) => store.has(before + name)));
    return stems.has(folded(before + stem)) || there.includes(true);
  };
  const title = page.ending === '.html' ? await titleOf(page) : null;
  const id = before + (await freeName(title ?? nameInAddress(url), page.ending, isTaken));
  return { id, corpus: await library.peek(contentsOf(id, page, record)) };
}

/** The parser is large, and loaded with the first page. */
async function titleOf({ bytes, charset }: TakenPage): Promise<string | null> {
  const { titleOfPage } = await import('../corpus/formats/html/page-title.ts');
  return titleOfPage(bytes, charset ?? undefined);
}

/** File systems may take two names that differ in capitals alone for one. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A new document and its side file. */
function contentsOf(id: string, { bytes }: TakenPage, record: Uint8Array): Map<string, Uint8Array> {
  return new Map([
    [id, bytes],
    [`${id}.meta.yaml`, record],
  ]);
}

function newPage({ id, title, language, date, passages }: Document): PageReport {
  return { id, state: 'new', title, language, date, passages: passages.length, words: passages[0]?.text ?? '' };
}
