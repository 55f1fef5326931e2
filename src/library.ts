import { monitorEventLoopDelay } from 'node:perf_hooks';
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
  /** What it took to read and index the documents in use. */
  build(): Build;
  ask(question: string, options?: AskOptions): Answer;
  /** The meetings that the documents speak of, newest first. */
  meetings(): readonly Meeting[];
  /** Reads the folder again. Never throws for what a folder or a file can do wrong. */
  reload(): Promise<Reload>;
};

export type Build = {
  readonly readMilliseconds: number;
  readonly indexMilliseconds: number;
  readonly meetingsMilliseconds: number;
  /** The longest time (ms) for which nothing else could be done. */
  readonly longestStall: number;
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

/**
 * Reads the documents of a folder and indexes them.
 * @param largest bytes; larger files are left out. 20 MB unless told
 * @throws UnreadableFolder
 */
export async function openLibrary(folder: string, largest?: number): Promise<Library> {
  let inUse = await indexed(await read(folder, largest));
  let isReloading = false;

  async function reload(): Promise<Reload> {
    if (isReloading) return { outcome: 'busy' };
    isReloading = true;
    const started = performance.now();
    try {
      const reading = await read(folder, largest);
      const { corpus } = reading;
      const before = inUse.corpus;
      if (corpus.documents.length === 0 && before.documents.length > 0) {
        return { outcome: 'kept', reason: `no usable document in "${folder}"`, skipped: corpus.skipped };
      }
      inUse = await indexed(reading);
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
    build: () => inUse.build,
    ask: (question, options) => answer(question, inUse.corpus, inUse.index, options),
    meetings: () => inUse.meetings,
    reload,
  };
}

type InUse = {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly meetings: readonly Meeting[];
  readonly build: Build;
};

type Reading = { readonly corpus: Corpus; readonly milliseconds: number; readonly stall: number };

async function read(folder: string, largest: number | undefined): Promise<Reading> {
  const { result, milliseconds, stall } = await timed(() => readFolder(folder, largest));
  return { corpus: result, milliseconds, stall };
}

async function indexed({ corpus, ...reading }: Reading): Promise<InUse> {
  const index = await timed(() => buildIndex(corpus.documents));
  const meetings = await timed(() => readMeetings(corpus.documents));
  const build = {
    readMilliseconds: reading.milliseconds,
    indexMilliseconds: index.milliseconds,
    meetingsMilliseconds: meetings.milliseconds,
    longestStall: Math.max(reading.stall, index.stall, meetings.stall),
  };
  return { corpus, index: index.result, meetings: meetings.result, build };
}

/** Runs some work and says how long it took and for how long at most (ms) it kept everything else waiting. */
async function timed<Result>(work: () => Promise<Result>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const result = await work();
  const milliseconds = performance.now() - started;
  delay.disable();
  // In nanoseconds; zero where the work ended before the first look.
  return { result, milliseconds, stall: delay.max / 1e6 };
}

function difference(before: readonly Document[], after: readonly Document[]) {
  const old = new Map(before.map((document) => [document.id, document.hash]));
  const next = new Set(after.map((document) => document.id));
  return {
    added: idsOf(after.filter(({ id }) => !old.has(id))),
    changed: idsOf(after.filter(({ id, hash }) => old.has(id) && old.get(id) !== hash)),
    removed: idsOf(before.filter(({ id }) => !next.has(id))),
  };
}

function idsOf(documents: readonly Document[]): string[] {
  return documents.map(({ id }) => id);
}
