import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type AnswerTimes, answerClock } from './answer-times.ts';
import { type Answer, type AskOptions, type AskedOn, answer, find } from '../answers/answer.ts';
import { type Names, highlightedNames } from '../answers/highlights.ts';
import { type KnownKeys, type Located, passagesByKey } from '../answers/passage-key.ts';
import type { Passage } from '../corpus/document.ts';
import type { Problem } from '../corpus/problem.ts';
import {
  type ExpansionsFile,
  type ExpansionsProblem,
  type ReadExpansions,
  expansionsFileOf,
  readExpansions,
} from '../corpus/read/expansions.ts';
import { type Corpus, type PendingFiles, UnreadableFolder, corpusOf, readFolder } from '../corpus/read/read-folder.ts';
import { type QuoteCheck, checkQuote } from '../quotes/check-quote.ts';
import { type ClaimedSource, readClaim } from '../quotes/claim.ts';
import { type KnownLetters, prepareLetters } from '../quotes/letters.ts';
import { type KnownStatements, type StatedFacts, readStatedFacts } from '../facts/stated-facts.ts';
import { type Actor, type Changes, type Risk, changesBetween, risksBetween } from './reload.ts';
import { wordsKey } from '../search/index/expansions.ts';
import { type ExplainedQuery, explain } from '../search/query/explain.ts';
import { isoDay } from '../text/iso-day.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import {
  type IndexedPassage,
  type PassageIndex,
  type PreparedIndex,
  prepareIndex,
} from '../search/index/passage-index.ts';

/** The documents in use. A reload makes the next ones aside and swaps one reference; a failed one changes nothing. */
export type Library = {
  readonly folder: string;
  corpus(): Corpus;
  /** What it took to read and index the documents in use. */
  build(): Build;
  expansions(): LibraryExpansions;
  /** Since when the documents in use are in use, and who put them there; null for the start of the bot. */
  inUse(): { readonly since: Date; readonly by: Actor | null };
  ask(question: string, options?: AskOptions): Answer;
  /** What a question is understood to ask for. */
  explain(question: string, options?: AskOptions): ExplainedQuery;
  /** The passage with a key, see `passageKey`; null where there is none, or more than one. */
  passage(key: string): Located | null;
  /** The names and figures of a question, see `highlightedNames`. */
  names(question: string): Names;
  /** Finds out whether the documents have a quote, and where. @param claimed the source that was named with it */
  checkQuote(quote: string, claimed: ClaimedSource | null): QuoteCheck;
  /** What the documents state: the meetings newest first. */
  facts(): StatedFacts;
  answerTimes(): AnswerTimes | null;
  /** What reading the folder would give with some files as they are about to be. It changes nothing. */
  peek(pending: PendingFiles): Promise<Corpus>;
  /**
   * Reads the folder again. Never throws for what a folder or a file can do wrong, but for what `commit` throws, and
   * then the documents in use stay as they were.
   */
  reload(request: ReloadRequest): Promise<Reload>;
};

/** The questions that passages answer, as they are in use: they are searched, and no answer shows them. */
export type LibraryExpansions = {
  /** How many passages' words have questions, and how many keys that have questions are those of no passage. */
  readonly owned: number;
  readonly unowned: number;
  /** What was left out, and why. */
  readonly problems: readonly ExpansionsProblem[];
  /** The key of a passage's words, and its questions. */
  readonly of: (passage: Passage) => { readonly key: string; readonly questions: readonly string[] };
};

type Build = {
  readonly readMilliseconds: number;
  readonly indexMilliseconds: number;
  readonly factsMilliseconds: number;
  /** The longest time (ms) for which nothing else could be done. */
  readonly longestStall: number;
};

export type ReloadRequest = {
  readonly by: Actor;
  /** Report what would change, and change nothing. */
  readonly preview?: boolean | undefined;
  /** The generation that somebody has agreed to, with all that is lost by it. */
  readonly confirmed?: string | undefined;
  /** Risks that the caller knows of. */
  readonly risks?: readonly Risk[] | undefined;
  /** Files as they will be once `commit` has put them there. */
  readonly pending?: PendingFiles | undefined;
  /** What `peek` gave for them: a file with the same contents is not parsed again. */
  readonly known?: Corpus | undefined;
  /** Try again files that took too much time or memory before. */
  readonly isPatient?: boolean | undefined;
  /** The id of a document that has to be usable afterwards. */
  readonly needs?: string | undefined;
  /** Puts the pending files in their places. Called when all else is ready; if it throws, nothing has changed. */
  readonly commit?: (() => Promise<void>) | undefined;
  /** Gives up before anything is changed. */
  readonly signal?: AbortSignal | undefined;
};

export type Reload =
  | ({ readonly outcome: 'done'; readonly milliseconds: number } & Changes)
  | ({ readonly outcome: 'preview'; readonly risks: readonly Risk[] } & Changes)
  /** Nothing has changed: somebody has to agree first, to the generation `to`. */
  | ({ readonly outcome: 'unconfirmed'; readonly risks: readonly Risk[] } & Changes)
  /** Another reload is under way. */
  | { readonly outcome: 'busy'; readonly by: Actor; readonly since: Date }
  /** The document that has to be usable is not. */
  | { readonly outcome: 'unusable'; readonly id: string; readonly problem: Problem }
  | { readonly outcome: 'cancelled' };

type InUse = {
  readonly corpus: Corpus;
  readonly expansions: ReadExpansions;
  readonly index: PassageIndex;
  /** By their keys. */
  readonly passages: ReadonlyMap<string, Located>;
  readonly facts: StatedFacts;
  readonly build: Build;
  readonly since: Date;
  readonly by: Actor | null;
};

/**
 * Reads the documents of a folder, with their expansions, and indexes them.
 * @param largest bytes; larger files are left out. 20 MB by default
 * @param expansionsFile the path of a file of expansions beside the one in the folder
 * @throws UnreadableFolder
 */
export async function openLibrary(folder: string, largest?: number, expansionsFile?: string): Promise<Library> {
  const expansionFiles = [expansionsFileOf(folder), ...fileAt(expansionsFile)];
  const first = await timed(async () => ({
    corpus: await readFolder(folder, largest),
    expansions: await readExpansions(expansionFiles),
  }));
  const known: Known = {
    statements: { mentions: new WeakMap(), facts: new WeakMap() },
    letters: new WeakMap(),
    keys: new WeakMap(),
  };
  let inUse: InUse = putToUse(await prepared(first, known), sinceNow(null));
  let underWay: { readonly by: Actor; readonly since: Date } | null = null;
  const clock = answerClock();

  async function reload(request: ReloadRequest): Promise<Reload> {
    if (underWay) return { outcome: 'busy', ...underWay };
    underWay = { by: request.by, since: new Date() };
    try {
      return await update(request);
    } finally {
      underWay = null;
    }
  }

  async function update(request: ReloadRequest): Promise<Reload> {
    const started = performance.now();
    const { signal } = request;
    const before = inUse;
    const reading = await timed(async () => ({
      ...(await readAgain(folder, largest, before.corpus, request)),
      expansions: await readExpansions(expansionFiles, before.expansions),
    }));
    const { corpus, expansions, unreadable } = reading.result;
    const changes = changesBetween(before.corpus, corpus);
    const unusable = unusableIn(corpus, request.needs, before.corpus);
    if (unusable) return { outcome: 'unusable', ...unusable };
    const losses: readonly Risk[] = unreadable ? [unreadable] : risksBetween(before.corpus, corpus);
    const risks = [...(request.risks ?? []), ...losses];
    if (request.preview) return { outcome: 'preview', risks, ...changes };
    if (risks.length > 0 && request.confirmed !== changes.to) return { outcome: 'unconfirmed', risks, ...changes };

    const isSame = changes.from === changes.to;
    const next = isSame && expansions === before.expansions ? null : await prepared(reading, known, before.index);
    if (!isSearchable((next?.index ?? before.index).passages, request.needs)) {
      return { outcome: 'unusable', id: request.needs ?? '', problem: { code: 'no-words' } };
    }
    if (signal?.aborted) return { outcome: 'cancelled' };
    await request.commit?.();
    // From here on nothing waits and nothing fails, so no question comes in between.
    inUse = next === null ? { ...before, corpus } : putToUse(next, isSame ? before : sinceNow(request.by));
    return { outcome: 'done', ...changes, milliseconds: performance.now() - started };
  }

  return {
    folder,
    corpus: () => inUse.corpus,
    build: () => inUse.build,
    inUse: () => inUse,
    expansions: () => expansionsIn(inUse),
    ask: (question, options) =>
      clock.time(() => answer(question, inUse.corpus, inUse.index, inUse.facts, asked(options))),
    explain: (question, options) => explain(find(question, inUse.index, asked(options)).query),
    passage: (key) => inUse.passages.get(key) ?? null,
    names: (question) => highlightedNames(parseQuery(question, inUse.index.words, isoDay(new Date()))),
    checkQuote: (quote, claimed) => {
      const { corpus, index } = inUse;
      return checkQuote(quote, readClaim(claimed, corpus, index), {
        corpus,
        index,
        letters: known.letters,
        now: isoDay(new Date()),
      });
    },
    facts: () => inUse.facts,
    answerTimes: () => clock.times(),
    peek: async (pending) => (await readAgain(folder, largest, inUse.corpus, { pending, isPatient: true })).corpus,
    reload,
  };
}

function fileAt(path: string | undefined): ExpansionsFile[] {
  return path === undefined ? [] : [{ path, name: path }];
}

function expansionsIn({ index, expansions: { questions, problems } }: InUse): LibraryExpansions {
  return {
    ...index.expansions,
    problems,
    of: ({ text }) => {
      const key = wordsKey(text);
      return { key, questions: questions.get(key) ?? [] };
    },
  };
}

/** A question is asked today if nothing else is said. */
function asked(options: AskOptions | undefined): AskedOn {
  return { ...options, now: options?.now ?? isoDay(new Date()) };
}

/** A folder that cannot be read counts as one without documents, which somebody has to confirm. */
async function readAgain(
  folder: string,
  largest: number | undefined,
  before: Corpus,
  { pending, known, isPatient }: Pick<ReloadRequest, 'pending' | 'known' | 'isPatient'>,
) {
  try {
    return {
      corpus: await readFolder(folder, largest, { before: known ?? before, pending, isPatient }),
      unreadable: null,
    };
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    const { problem } = error;
    return {
      corpus: corpusOf([], [{ id: folder, problem, isUnread: true }]),
      unreadable: { kind: 'unreadable', problem } as const,
    };
  }
}

/** Why a document that is needed would not be used, or would take the place of another one with the same words. */
function unusableIn(
  corpus: Corpus,
  needed: string | undefined,
  before: Corpus,
): { id: string; problem: Problem } | null {
  if (needed === undefined) return null;
  const inUse = new Set(before.documents.map(({ id }) => id));
  const same = corpus.skipped.find(({ id, sameAs }) => sameAs === needed && inUse.has(id));
  if (same) return { id: needed, problem: { code: 'same-words', id: same.id } };
  if (corpus.documents.some(({ id }) => id === needed)) return null;
  const problem = corpus.skipped.find(({ id }) => id === needed)?.problem ?? { code: 'missing' };
  return { id: needed, problem };
}

/** Some passage of a document has a word by which it can be found. */
function isSearchable(passages: readonly IndexedPassage[], id: string | undefined): boolean {
  return id === undefined || passages.some(({ document, terms }) => document.id === id && terms.length > 0);
}

type Timed<Result> = { readonly result: Result; readonly milliseconds: number; readonly stall: number };

/** What was made of documents before: it is made anew of those only that have changed. */
type Known = { readonly statements: KnownStatements; readonly letters: KnownLetters; readonly keys: KnownKeys };

type Prepared = Pick<InUse, 'corpus' | 'expansions' | 'facts' | 'passages' | 'build'> & {
  readonly index: PreparedIndex;
};

async function prepared(
  { result: { corpus, expansions }, ...reading }: Timed<Pick<InUse, 'corpus' | 'expansions'>>,
  known: Known,
  before?: PassageIndex,
): Promise<Prepared> {
  const { documents } = corpus;
  const index = await timed(async () => {
    await prepareLetters(documents, known.letters);
    return prepareIndex(documents, expansions.questions, before);
  });
  const passages = await passagesByKey(documents, known.keys);
  const facts = await timed(async () => readStatedFacts(documents, known.statements));
  const build = {
    readMilliseconds: reading.milliseconds,
    indexMilliseconds: index.milliseconds,
    factsMilliseconds: facts.milliseconds,
    longestStall: Math.max(reading.stall, index.stall, facts.stall),
  };
  return {
    corpus,
    expansions,
    index: index.result,
    facts: facts.result,
    passages,
    build,
  };
}

function sinceNow(by: Actor | null): Pick<InUse, 'since' | 'by'> {
  return { since: new Date(), by };
}

function putToUse({ index, ...rest }: Prepared, { since, by }: Pick<InUse, 'since' | 'by'>): InUse {
  return { ...rest, index: index.use(), since, by };
}

/** Runs some work and measures how long it took, and the longest time (ms) that everything else had to wait. */
async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  try {
    const result = await work();
    // In nanoseconds; zero if the work ended before the first sample.
    return { result, milliseconds: performance.now() - started, stall: delay.max / 1e6 };
  } finally {
    delay.disable();
  }
}
