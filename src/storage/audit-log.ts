import { type LineFiles, openJsonLines } from './json-lines.ts';

/** One thing that was done to the documents, or tried: what it was and how it ended, and never what somebody wrote. */
export type AuditRecord = {
  /** ISO time (UTC). */
  readonly at: string;
  /** A user's id in Discord, or `terminal`, `watch`. */
  readonly who: string;
  readonly what: 'reload' | 'preview' | 'add' | 'refresh' | 'remove' | 'restore';
  /** The path of the document that it was about, if it was about one. */
  readonly document: string | null;
  /** The host of the address that it was about, if it was about one. */
  readonly host?: string;
  /** Generations in use before and after. */
  readonly from: string;
  readonly to: string;
  /** How it ended: `done`, or a short name of what kept it from it. */
  readonly result: string;
};

export type AuditLog = {
  /** Appends a line and flushes it. Rejects if the disk does not take it. */
  record(entry: AuditRecord): Promise<void>;
};

/**
 * Opens the log of what moderators do. It is never read.
 * @param largest bytes of a file, see `json-lines.ts`
 */
export function openAuditLog(path: string, largest?: number, files?: LineFiles): AuditLog {
  const lines = openJsonLines<AuditRecord>(path, largest, files);
  return { record: async (entry) => lines.append(entry) };
}
