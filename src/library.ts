import { type Answer, type AskOptions, answer } from './answer/answer.ts';
import type { Document } from './corpus/document.ts';
import { type Corpus, type SkippedFile, UnreadableFolder, readFolder } from './corpus/read-folder.ts';
import type { Meeting } from './meetings/meeting.ts';
import { readMeetings } from './meetings/read-meetings.ts';
import { type PassageIndex, buildIndex } from './search/passage-index.ts';

/** The documents in use. A reload makes the next ones aside and swaps one reference; a failed one changes nothing. */
export type Library = {
  readonly folder: string;
  corpus(): Corpus;
  ask(question: string, options?: AskOptions): Answer;
  /** The meetings that the documents speak of, newest first. */
  meetings(): readonly Meeting[];
  /** Reads the folder again. Never throws for what a folder or a file can do wrong. */
  reload(): Promise<Reload>;
};

export type Reload =
  | {
      readonly outcome: 'done';
      /** Generations before and after. */
      readonly from: string;
      readonly to: string;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
      readonly documents: number;
      readonly passages: number;
      readonly skipped: readonly SkippedFile[];
      readonly milliseconds: number;
    }
  /** Another reload is under way. */
  | { readonly outcome: 'busy' }
  /** The documents in use stay as they were. */
  | { readonly outcome: 'kept'; readonly reason: string; readonly skipped: readonly SkippedFile[] };

/** Reads the documents of a folder and indexes them. @throws UnreadableFolder */
export async function openLibrary(folder: string): Promise<Library> {
  let inUse = await indexed(await readFolder(folder));
  let isReloading = false;

  async function reload(): Promise<Reload> {
    if (isReloading) return { outcome: 'busy' };
    isReloading = true;
    const started = performance.now();
    try {
      const corpus = await readFolder(folder);
      const before = inUse.corpus;
      if (corpus.documents.length === 0 && before.documents.length > 0) {
        return { outcome: 'kept', reason: `no usable document in "${folder}"`, skipped: corpus.skipped };
      }
      inUse = await indexed(corpus);
      return {
        outcome: 'done',
        from: before.generation,
        to: corpus.generation,
        ...difference(before.documents, corpus.documents),
        documents: corpus.documents.length,
        passages: inUse.index.entries.length,
        skipped: corpus.skipped,
        milliseconds: performance.now() - started,
      };
    } catch (error) {
      if (error instanceof UnreadableFolder) return { outcome: 'kept', reason: error.message, skipped: [] };
      throw error;
    } finally {
      isReloading = false;
    }
  }

  return {
    folder,
    corpus: () => inUse.corpus,
    ask: (question, options) => answer(question, inUse.corpus, inUse.index, options),
    meetings: () => inUse.meetings,
    reload,
  };
}

type InUse = { readonly corpus: Corpus; readonly index: PassageIndex; readonly meetings: readonly Meeting[] };

async function indexed(corpus: Corpus): Promise<InUse> {
  return {
    corpus,
    index: await buildIndex(corpus.documents),
    meetings: await readMeetings(corpus.documents),
  };
}

function difference(before: readonly Document[], after: readonly Document[]) {
  const old = new Map(before.map((document) => [document.id, document.text]));
  const next = new Set(after.map((document) => document.id));
  return {
    added: idsOf(after.filter(({ id }) => !old.has(id))),
    changed: idsOf(after.filter(({ id, text }) => old.has(id) && old.get(id) !== text)),
    removed: idsOf(before.filter(({ id }) => !next.has(id))),
  };
}

function idsOf(documents: readonly Document[]): string[] {
  return documents.map(({ id }) => id);
}
