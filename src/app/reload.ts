import type { Document } from '../corpus/document.ts';
import type { Language } from '../languages/language.ts';
import type { Problem } from '../corpus/problem.ts';
import type { Corpus, SkippedFile } from '../corpus/read/read-folder.ts';

/** Who does something to the documents. */
export type Actor = {
  /** A user's id in Discord, or the name of a part of the bot: `terminal`, `watch`. */
  readonly id: string;
  /** As others know them. */
  readonly name: string;
};

export type DocumentInReport = { readonly id: string; readonly passages: number };

/** What a reload changes, or would change. */
export type Changes = {
  /** Generations before and after. */
  readonly from: string;
  readonly to: string;
  readonly added: readonly DocumentInReport[];
  readonly changed: readonly DocumentInReport[];
  readonly removed: readonly DocumentInReport[];
  readonly unchanged: number;
  readonly documents: number;
  readonly passages: number;
  readonly skipped: readonly SkippedFile[];
};

/** Why somebody has to confirm a reload. */
export type Risk =
  | { readonly kind: 'unreadable'; readonly problem: Problem }
  | { readonly kind: 'empty' }
  | { readonly kind: 'loss'; readonly lost: number; readonly of: number }
  | { readonly kind: 'language'; readonly language: Language }
  /** A document in use could not be read: the disk is at fault. */
  | { readonly kind: 'unread'; readonly id: string; readonly problem: Problem }
  /** A document in use has been replaced by a file that cannot be used. */
  | { readonly kind: 'unusable'; readonly id: string; readonly problem: Problem }
  | { readonly kind: 'overwrite'; readonly id: string }
  /** It comes from the web, and nobody has looked at it yet. */
  | { readonly kind: 'taken'; readonly id: string; readonly host: string };

/** A reload that loses more than this share of the documents in use has to be confirmed. */
const MOST_LOST = 1 / 3;

export function changesBetween(before: Corpus, after: Corpus): Changes {
  const old = new Map(before.documents.map((document) => [document.id, document]));
  const next = new Set(after.documents.map(({ id }) => id));
  const added = after.documents.filter(({ id }) => !old.has(id));
  const changed = after.documents.filter(({ id, hash }) => old.has(id) && old.get(id)?.hash !== hash);
  return {
    from: before.generation,
    to: after.generation,
    added: added.map(inReport),
    changed: changed.map(inReport),
    removed: before.documents.filter(({ id }) => !next.has(id)).map(inReport),
    unchanged: after.documents.length - added.length - changed.length,
    documents: after.documents.length,
    passages: after.documents.reduce((sum, { passages }) => sum + passages.length, 0),
    skipped: after.skipped,
  };
}

function inReport({ id, passages }: Document): DocumentInReport {
  return { id, passages: passages.length };
}

/** What is lost by going from one set of documents to another. A document under another name is not lost. */
export function risksBetween(before: Corpus, after: Corpus): Risk[] {
  if (before.documents.length === 0) return [];
  if (after.documents.length === 0) return [{ kind: 'empty' }];
  const ids = new Set(after.documents.map(({ id }) => id));
  const words = new Set(after.documents.map(({ fingerprint }) => fingerprint));
  const lost = before.documents.filter(({ id, fingerprint }) => !ids.has(id) && !words.has(fingerprint)).length;
  const languages = new Set(after.documents.map(({ language }) => language));
  const gone = new Set(before.documents.map(({ language }) => language).filter((one) => !languages.has(one)));
  const inUse = new Set(before.documents.map(({ id }) => id));
  const read = new Set(before.read.map(({ id }) => id));
  return [
    ...(lost > before.documents.length * MOST_LOST
      ? [{ kind: 'loss', lost, of: before.documents.length } as const]
      : []),
    ...[...gone].map((language) => ({ kind: 'language', language }) as const),
    ...after.skipped
      .filter(({ id, isUnread }) => isUnread && read.has(id))
      .map(({ id, problem }) => ({ kind: 'unread', id, problem }) as const),
    ...after.skipped
      .filter(({ id, isUnread, sameAs }) => !isUnread && sameAs === undefined && inUse.has(id))
      .map(({ id, problem }) => ({ kind: 'unusable', id, problem }) as const),
  ];
}
