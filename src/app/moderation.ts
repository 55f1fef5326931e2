import { formatOf } from '../corpus/formats/formats.ts';
import type { Library, Reload, ReloadRequest } from './library.ts';
import type { Actor, Risk } from './reload.ts';
import type { AuditLog, AuditRecord } from '../storage/audit-log.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import type { RemovedDocument } from '../storage/removed-documents.ts';
import { isSystemError } from '../runtime/errno.ts';
import { safeFileName, safeFolder } from '../storage/file-name.ts';
import { TransferFailed, type TransferProblem } from './transfer-failed.ts';

/** A file that somebody hands over. */
export type OfferedFile = {
  readonly name: string;
  /** @throws TransferFailed */
  read(largest: number): Promise<Uint8Array>;
};

/** What came of something that a moderator did. */
export type Outcome =
  | Reload
  | { readonly outcome: 'bad-folder' }
  | { readonly outcome: 'bad-name' }
  | { readonly outcome: 'not-transferred'; readonly problem: TransferProblem }
  /** Something that is no plain file or folder is in the way: a symbolic link, say. */
  | { readonly outcome: 'in-the-way'; readonly id: string }
  | { readonly outcome: 'no-such-document'; readonly id: string }
  /** A file that was not in use has been taken out: the documents in use are the same. */
  | { readonly outcome: 'left-out-removed'; readonly id: string }
  | { readonly outcome: 'nothing-removed' }
  /** The disk did not take it; the documents in use, and those on it, stay as they were. */
  | { readonly outcome: 'not-stored'; readonly id: string | null; readonly code: string };

export type Done = {
  readonly outcome: Outcome;
  /** The document that it was about. */
  readonly document: string | null;
  /** False: the audit log did not take it. */
  readonly isRecorded: boolean;
  /** Does it after all, where somebody has to agree first. */
  readonly confirm: (() => Promise<Done>) | null;
};

export type ReloadOptions = Pick<ReloadRequest, 'preview' | 'signal'> & {
  /** Nobody asked: leave no line in the audit log where nothing was to be changed. */
  readonly isQuiet?: boolean | undefined;
};

/** What moderators do to the documents. Each leaves one line in the audit log, however it ends. */
export type Moderation = {
  reload(by: Actor, options?: ReloadOptions): Promise<Done>;
  /** Takes over a file, if it can be read and found. */
  add(by: Actor, file: OfferedFile, folder?: string): Promise<Done>;
  remove(by: Actor, id: string): Promise<Done>;
  /** Brings back the document that was removed last, or last of those with an id. */
  restore(by: Actor, id?: string): Promise<Done>;
  removed(): Promise<RemovedDocument[]>;
  /** The latest thing that was done, or tried, but for previews. */
  last(): AuditRecord | null;
  /** Calls somebody with each line of the audit log. */
  onRecord(listener: RecordListener): void;
};

export type RecordListener = (record: AuditRecord, by: Actor) => void;

export type ModerationParts = {
  readonly library: Library;
  readonly store: DocumentStore;
  readonly audit: AuditLog;
  /** Bytes: of a file that is taken over. */
  readonly largest: number;
};

export function moderate({ library, store, audit, largest }: ModerationParts): Moderation {
  let last: AuditRecord | null = null;
  const listeners: RecordListener[] = [];

  type Action = {
    readonly by: Actor;
    readonly what: AuditRecord['what'];
    /** Null until it is known to be a document: else it is only what somebody wrote, which the log never holds. */
    document: string | null;
    readonly isQuiet?: boolean | undefined;
  };
  /** What is done once all that could be refused before has been looked at. */
  type Work = (confirmed: string | undefined) => Promise<Outcome>;

  async function perform(action: Action, work: Work, confirmed?: string): Promise<Done> {
    // What others have changed meanwhile is theirs: only what this has done goes from one generation to another.
    const recordAs = async (result: string, change?: { readonly from: string; readonly to: string }) => {
      const { by, what, document } = action;
      const { generation } = library.corpus();
      const { from, to } = change ?? { from: generation, to: generation };
      const record: AuditRecord = { at: new Date().toISOString(), who: by.id, what, document, from, to, result };
      if (what !== 'preview') last = record;
      for (const listener of listeners) listener(record, by);
      return audit.record(record).then(
        () => true,
        () => false,
      );
    };
    let outcome: Outcome;
    try {
      outcome = await work(confirmed);
    } catch (error) {
      if (!isSystemError(error)) {
        await recordAs('bug');
        throw error;
      }
      outcome = { outcome: 'not-stored', id: action.document, code: error.code };
    }
    const isRecorded =
      (action.isQuiet && changesNothing(outcome)) ||
      (await recordAs(resultOf(outcome), outcome.outcome === 'done' ? outcome : undefined));
    // Where another reload was under way, what has been agreed to is agreed to still.
    const agreed = outcome.outcome === 'busy' ? confirmed : outcome.outcome === 'unconfirmed' ? outcome.to : undefined;
    const confirm = agreed === undefined ? null : async () => perform(action, work, agreed);
    return { outcome, document: action.document, isRecorded, confirm };
  }

  async function add(by: Actor, file: OfferedFile, folder?: string): Promise<Done> {
    const name = safeFileName(file.name);
    const below = folder === undefined ? '' : safeFolder(folder);
    const id = name === null || below === null ? null : [below, name].filter((part) => part !== '').join('/');
    let bytes: Uint8Array | null = null;
    const action: Action = { by, what: 'add', document: null };
    return perform(action, async (confirmed) => {
      if (below === null) return { outcome: 'bad-folder' };
      if (id === null || !formatOf(id)) return { outcome: 'bad-name' };
      action.document = id;
      if (!(await store.isPlain(id))) return { outcome: 'in-the-way', id };
      try {
        bytes ??= await file.read(largest);
      } catch (error) {
        if (!(error instanceof TransferFailed)) throw error;
        return { outcome: 'not-transferred', problem: error.problem };
      }
      const taken = bytes;
      const risks: Risk[] = (await store.has(id)) ? [{ kind: 'overwrite', id }] : [];
      const pending = new Map([[id, taken]]);
      return library.reload({ by, confirmed, risks, pending, needs: id, commit: async () => store.put(id, taken) });
    });
  }

  async function remove(by: Actor, id: string): Promise<Done> {
    const action: Action = { by, what: 'remove', document: null };
    return perform(action, async (confirmed) => {
      const { read, skipped } = library.corpus();
      const isRead = read.some((document) => document.id === id);
      const isLeftOut = skipped.some((file) => file.id === id) && (await store.has(id)) && (await store.isPlain(id));
      if (!isRead && !isLeftOut) return { outcome: 'no-such-document', id };
      action.document = id;
      const side = await store.sideFileOf(id);
      const pending = new Map([id, ...(side === null ? [] : [side])].map((name) => [name, null]));
      const result = await library.reload({ by, confirmed, pending, commit: async () => store.remove(id) });
      const isWithoutChange = result.outcome === 'done' && result.from === result.to;
      return isWithoutChange ? { outcome: 'left-out-removed', id } : result;
    });
  }

  async function restore(by: Actor, id?: string): Promise<Done> {
    let found: RemovedDocument | undefined;
    const action: Action = { by, what: 'restore', document: null };
    return perform(action, async (confirmed) => {
      found ??= (await store.removed()).find((one) => id === undefined || one.id === id);
      if (!found) return { outcome: 'nothing-removed' };
      const wanted = found;
      action.document = wanted.id;
      if (!(await store.isPlain(wanted.id))) return { outcome: 'in-the-way', id: wanted.id };
      const risks: Risk[] = (await store.has(wanted.id)) ? [{ kind: 'overwrite', id: wanted.id }] : [];
      const pending = await store.contents(wanted);
      const commit = async () => store.restore(wanted);
      return library.reload({ by, confirmed, risks, pending, needs: wanted.id, commit });
    });
  }

  return {
    reload: async (by, { preview, signal, isQuiet } = {}) =>
      perform({ by, what: preview ? 'preview' : 'reload', document: null, isQuiet }, async (confirmed) =>
        library.reload({ by, preview, signal, confirmed, isPatient: !isQuiet }),
      ),
    add,
    remove,
    restore,
    removed: async () => store.removed(),
    last: () => last,
    onRecord: (listener) => {
      listeners.push(listener);
    },
  };
}

function changesNothing(outcome: Outcome): boolean {
  if (outcome.outcome === 'done') return outcome.from === outcome.to;
  return outcome.outcome === 'busy' || outcome.outcome === 'cancelled';
}

/** How something ended, in one word for the audit log. */
function resultOf(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'left-out-removed':
      return 'done';
    case 'not-transferred':
      return outcome.problem;
    case 'not-stored':
      return `not-stored (${outcome.code})`;
    case 'unconfirmed':
      return `unconfirmed (${outcome.risks.map(({ kind }) => kind).join(', ')})`;
    default:
      return outcome.outcome;
  }
}
