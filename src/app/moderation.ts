import { formatOf } from '../corpus/formats/formats.ts';
import type { Library, Reload, ReloadRequest } from './library.ts';
import { withoutTaking } from './link-record.ts';
import { addingLink, refreshing } from './links.ts';
import type { PageReport } from './page-report.ts';
import type { Actor, Risk } from './reload.ts';
import type { TakePage } from './taken-page.ts';
import type { AuditLog, AuditRecord } from '../storage/audit-log.ts';
import { type Work, auditedActions } from './audited-actions.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { RemovedDocument } from '../storage/removed-documents.ts';
import { safeFileName, safeFolder } from '../storage/file-name.ts';
import { TransferFailed, type TransferProblem } from './transfer-failed.ts';

/** A file that somebody hands over. */
export type OfferedFile = {
  readonly name: string;
  /** @throws TransferFailed */
  read(largest: number): Promise<Uint8Array>;
};

/** How an action ended. */
export type Outcome =
  | Reload
  | { readonly outcome: 'bad-folder' }
  | { readonly outcome: 'bad-name' }
  | { readonly outcome: 'not-transferred'; readonly problem: TransferProblem }
  /** Something other than a plain file or folder is in the way, such as a symbolic link. */
  | { readonly outcome: 'in-the-way'; readonly id: string }
  | { readonly outcome: 'no-such-document'; readonly id: string }
  /** The removed file was not in use: the documents in use are the same. */
  | { readonly outcome: 'left-out-removed'; readonly id: string }
  | { readonly outcome: 'nothing-removed' }
  /** No document, or not the one named, was taken from an address. */
  | { readonly outcome: 'no-links' }
  /** No page differs from the document that was taken there. */
  | { readonly outcome: 'nothing-new' }
  /** The disk did not take it; the documents in use, and those on it, stay as they were. */
  | { readonly outcome: 'not-stored'; readonly id: string | null; readonly code: string };

export type Done = {
  readonly outcome: Outcome;
  /** The document that it was about. */
  readonly document: string | null;
  /** What was found in the web. */
  readonly pages: readonly PageReport[];
  /** False: the audit log did not take it. */
  readonly isRecorded: boolean;
  /** Does it after all; null if nobody has to agree first. */
  readonly confirm: (() => Promise<Done>) | null;
};

type ReloadOptions = Pick<ReloadRequest, 'preview' | 'signal'> & {
  /** Leave no line in the audit log if there was nothing to change. */
  readonly isQuiet?: boolean | undefined;
};

/** What moderators do to the documents. Each action leaves one line in the audit log, however it ends. */
export type Moderation = {
  reload(by: Actor, options?: ReloadOptions): Promise<Done>;
  /** Stores a file as a document, if it can be read and found. */
  add(by: Actor, file: OfferedFile, folder?: string): Promise<Done>;
  /** Takes a page or a file from the web, which somebody has to confirm. */
  addLink(by: Actor, link: string, folder?: string): Promise<Done>;
  /** Takes the documents that came from the web again, or one of them, and replaces those that differ. */
  refresh(by: Actor, id?: string): Promise<Done>;
  remove(by: Actor, id: string): Promise<Done>;
  /** Restores the document that was removed last, or the last one with an id. */
  restore(by: Actor, id?: string): Promise<Done>;
  removed(): Promise<RemovedDocument[]>;
  /** The latest action, done or tried, except previews. */
  last(): AuditRecord | null;
  /** Calls somebody with each line of the audit log. */
  onRecord(listener: RecordListener): void;
};

export type RecordListener = (record: AuditRecord, by: Actor) => void;

type ModerationParts = {
  readonly library: Library;
  readonly store: DocumentStore;
  readonly audit: AuditLog;
  /** Bytes that an added file may have. */
  readonly largest: number;
  readonly takePage: TakePage;
  /** See `LinkParts`. */
  readonly mostBytes?: number | undefined;
  /** The default is the machine's time. */
  readonly now?: () => Date;
};

export function moderate(parts: ModerationParts): Moderation {
  const { library, store, audit, now = () => new Date() } = parts;
  const links = { ...parts, now };
  const { perform, last, onRecord } = auditedActions(library, audit);
  return {
    reload: async (by, { preview, signal, isQuiet } = {}) =>
      perform({ by, what: preview ? 'preview' : 'reload', document: null, isQuiet }, async (_, confirmed) =>
        library.reload({ by, preview, signal, confirmed, isPatient: !isQuiet }),
      ),
    add: async (by, file, folder) => perform({ by, what: 'add', document: null }, adding(parts, file, folder)),
    addLink: async (by, link, folder) => perform({ by, what: 'add', document: null }, addingLink(links, link, folder)),
    refresh: async (by, id) => perform({ by, what: 'refresh', document: null }, refreshing(links, id)),
    remove: async (by, id) => perform({ by, what: 'remove', document: null }, removing(parts, id)),
    restore: async (by, id) => perform({ by, what: 'restore', document: null }, restoring(parts, id)),
    removed: async () => store.removed(),
    last,
    onRecord,
  };
}

function adding({ library, store, largest }: ModerationParts, file: OfferedFile, folder: string | undefined): Work {
  const name = safeFileName(file.name);
  const below = folder === undefined ? '' : safeFolder(folder);
  let read: Uint8Array | null = null;
  return async (action, confirmed) => {
    if (below === null) return { outcome: 'bad-folder' };
    if (name === null || !formatOf(name)) return { outcome: 'bad-name' };
    const id = below === '' ? name : `${below}/${name}`;
    action.document = id;
    if (!(await store.isPlain(id))) return { outcome: 'in-the-way', id };
    try {
      read ??= await file.read(largest);
    } catch (error) {
      if (!(error instanceof TransferFailed)) throw error;
      return { outcome: 'not-transferred', problem: error.problem };
    }
    const bytes = read;
    const sideFile = await sideFileWithoutTaking(store, id);
    const contents = new Map([[id, bytes], ...sideFile]);
    return library.reload({
      by: action.by,
      confirmed,
      risks: await overwriting(store, id),
      pending: contents,
      needs: id,
      commit: async () => (sideFile.length === 0 ? store.put(id, bytes) : store.putAll(contents)),
    });
  };
}

/** Of a document that was taken from the web, the side file as it is once an upload replaces the page. */
async function sideFileWithoutTaking(store: DocumentStore, id: string): Promise<[string, Uint8Array][]> {
  const name = await store.sideFileOf(id);
  const before = name === null ? null : await store.read(name);
  const after = before && withoutTaking(before);
  return name === null || after === null ? [] : [[name, after]];
}

function removing({ library, store }: ModerationParts, id: string): Work {
  return async (action, confirmed) => {
    const { read, skipped } = library.corpus();
    const isRead = read.some((document) => document.id === id);
    const isLeftOut = skipped.some((file) => file.id === id) && (await store.has(id)) && (await store.isPlain(id));
    if (!isRead && !isLeftOut) return { outcome: 'no-such-document', id };
    action.document = id;
    const side = await store.sideFileOf(id);
    const pending = new Map([id, ...(side === null ? [] : [side])].map((name) => [name, null]));
    const result = await library.reload({ by: action.by, confirmed, pending, commit: async () => store.remove(id) });
    const isWithoutChange = result.outcome === 'done' && result.from === result.to;
    return isWithoutChange ? { outcome: 'left-out-removed', id } : result;
  };
}

function restoring({ library, store }: ModerationParts, id: string | undefined): Work {
  let found: RemovedDocument | undefined;
  return async (action, confirmed) => {
    found ??= (await store.removed()).find((one) => id === undefined || one.id === id);
    if (!found) return { outcome: 'nothing-removed' };
    const removed = found;
    action.document = removed.id;
    if (!(await store.isPlain(removed.id))) return { outcome: 'in-the-way', id: removed.id };
    return library.reload({
      by: action.by,
      confirmed,
      risks: await overwriting(store, removed.id),
      pending: await store.contents(removed),
      needs: removed.id,
      commit: async () => store.restore(removed),
    });
  };
}

async function overwriting(store: DocumentStore, id: string): Promise<Risk[]> {
  return (await store.has(id)) ? [{ kind: 'overwrite', id }] : [];
}
