import type { Corpus } from '../corpus/read/read-folder.ts';
import { readPageVersion, writeLinkRecord } from './link-record.ts';
import { type LinkedDocument, isSameKind } from './linked-document.ts';
import type { LinkParts } from './links.ts';
import type { PageReport } from './page-report.ts';
import type { Document } from '../corpus/document.ts';
import { passageChanges } from './passage-changes.ts';
import { TransferFailed } from './transfer-failed.ts';
import { isoDay } from '../text/iso-day.ts';

/** How many pages are taken at the same time. */
const AT_ONCE = 4;

/** How long (ms) all pages together may take; Discord waits 15 minutes for an answer. */
const TIME_LIMIT = 600_000;

/**
 * Bytes of pages that are held to be compared, and of those that have changed, which wait for the confirmation: what is
 * the same is let go.
 */
const MOST_BYTES = 32 * 1024 * 1024;

type Looked = {
  /** In the order of the documents. */
  readonly pages: readonly PageReport[];
  /** The files of the documents that have changed, with their side files. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** What was read of them. */
  readonly corpus: Corpus;
};

/** What came of one document: a report, or its files as they would be. */
type Taken = { readonly report: PageReport } | { readonly files: ReadonlyMap<string, Uint8Array> };

/** Takes documents from their addresses again, and says how they differ. Nothing is stored. */
export async function lookAgain(parts: LinkParts, documents: readonly LinkedDocument[]): Promise<Looked> {
  const { library, mostBytes = MOST_BYTES } = parts;
  const until = performance.now() + TIME_LIMIT;
  const reports = new Map<string, PageReport>();
  const contents = new Map<string, Uint8Array>();
  const sides = new Map<string, readonly string[]>();
  for (let at = 0; at < documents.length && performance.now() < until && bytesIn(contents) < mostBytes;) {
    const taken = await takeSome(parts, documents.slice(at), until, mostBytes);
    const some = documents.slice(at, at + taken.size);
    at += taken.size;
    const corpus = await library.peek(
      new Map([...taken.values()].flatMap((one) => ('files' in one ? [...one.files] : []))),
    );
    for (const document of some) {
      const one = taken.get(document.id) as Taken;
      const report = 'files' in one ? compared(document, corpus) : one.report;
      reports.set(document.id, report);
      if (!('files' in one) || report.state !== 'changed') continue;
      sides.set(document.id, [...one.files.keys()]);
      for (const [name, bytes] of one.files) contents.set(name, bytes);
    }
  }
  // Those that have changed may have come to the same words.
  const corpus = await library.peek(contents);
  const pages = documents.map((document): PageReport => {
    const report = reports.get(document.id) ?? { id: document.id, state: 'later' };
    return report.state === 'changed' ? compared(document, corpus) : report;
  });
  const changed = new Set(
    pages.flatMap(({ id, state }) => (state === 'changed' ? [id, ...(sides.get(id) ?? [])] : [])),
  );
  return { pages, contents: new Map([...contents].filter(([name]) => changed.has(name))), corpus };
}

function bytesIn(files: ReadonlyMap<string, Uint8Array>): number {
  return [...files.values()].reduce((sum, file) => sum + file.length, 0);
}

/** Takes documents, from the first on, while there is time and memory. */
async function takeSome(parts: LinkParts, documents: readonly LinkedDocument[], until: number, mostBytes: number) {
  const taken = new Map<string, Taken>();
  let [next, bytes] = [0, 0];
  const takeNext = async (): Promise<void> => {
    while (next < documents.length && performance.now() < until && bytes < mostBytes) {
      const document = documents[next] as LinkedDocument;
      next += 1;
      const result = await takeAgain(parts, document);
      if ('files' in result) bytes += bytesIn(result.files);
      taken.set(document.id, result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  return taken;
}

function reported({ id }: LinkedDocument, state: 'same' | 'gone'): Taken {
  return { report: { id, state } };
}

async function takeAgain({ store, largest, takePage, now }: LinkParts, document: LinkedDocument): Promise<Taken> {
  const { id, url } = document;
  const side = await store.sideFileOf(id);
  const before = side === null ? null : await store.read(side);
  try {
    const page = await takePage(url, { largest, known: readPageVersion(before) });
    if (page === 'unchanged') return reported(document, 'same');
    if (!isSameKind(document, page.ending)) throw new TransferFailed('kind-changed');
    const { bytes, charset, etag, modified } = page;
    const record = writeLinkRecord({ url, taken: isoDay(now()), charset, etag, modified }, before);
    const files = [[id, bytes] as const, [side ?? `${id}.meta.yaml`, record] as const];
    return { files: new Map(files) };
  } catch (error) {
    if (!(error instanceof TransferFailed)) throw error;
    const { problem } = error;
    return problem === 'gone' ? reported(document, 'gone') : { report: { id, state: 'failed', problem } };
  }
}

/** @param corpus with the document as it would be */
function compared(before: LinkedDocument, corpus: Corpus): PageReport {
  const { id } = before;
  const after = corpus.read.find((document) => document.id === id);
  const left = corpus.skipped.find((file) => file.id === id);
  if (after === undefined) return { id, state: 'unusable', problem: left?.problem ?? { code: 'missing' } };
  if (shownOf(after) === shownOf(before)) return { id, state: 'same' };
  // It would go out of use for another one.
  if (left !== undefined) return { id, state: 'unusable', problem: left.problem };
  const [old, next] = [before, after].map(({ passages }) =>
    passages.map(({ text, locator: { heading } }) => ({ text, heading })),
  );
  return { id, state: 'changed', changes: passageChanges(old ?? [], next ?? []) };
}

/** What quotes and their citations show of a document, without white space, however its passages are parted. */
function shownOf({ title, language, publisher, date, kind, passages }: Document): string {
  const shown = [JSON.stringify([title, language, publisher, date, kind])];
  let last = '';
  for (const { text, locator } of passages) {
    const place = JSON.stringify([locator.heading, locator.page, locator.url]);
    if (place !== last) shown.push('\n', place, '\n');
    last = place;
    shown.push(text.replace(/\s+/gu, ''));
  }
  return shown.join('');
}
