import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Document, countPassages } from '../src/corpus/document.ts';
import { type Library, openLibrary } from '../src/app/library.ts';
import { matchNames } from '../src/search/suggest/match-names.ts';
import { LONGEST_QUOTE } from '../src/quotes/check-quote.ts';
import { chance } from './chance.ts';
import { percentile, rounded } from './statistics.ts';

/** UTF-16 units; about what a long paragraph of a communiqué has. */
const PARAGRAPH = 400;
/** A question is the beginning of a sentence. */
const QUESTIONS = 200;
const QUESTION = 24;
/** What somebody has typed so far of a name. */
const TYPED = 8;

/**
 * Reads and indexes a folder of many paragraphs, made of the sentences of some documents in another order.
 * @param files how many files the paragraphs are spread over
 */
export async function measureSize(paragraphs: number, files: number, documents: readonly Document[]) {
  const sentences = documents.flatMap(({ passages }) =>
    passages.flatMap(({ text, sentences: spans }) =>
      spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')),
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    const texts = mixedParagraphs(sentences, paragraphs);
    for (let file = 0; file < files; file += 1) {
      const own = texts.filter((_, at) => at % files === file);
      await writeFile(join(folder, `${file}.txt`), own.join('\n\n'));
    }
    const memory = watchMemory();
    const library = await openLibrary(folder);
    const mostMemory = memory.stop();
    const { readMilliseconds, indexMilliseconds, factsMilliseconds, longestStall } = library.build();
    const timesOf = (length: number, work: (text: string) => unknown) =>
      Array.from({ length: QUESTIONS }, (_, at) => {
        const text = (sentences[(at * 7_919) % sentences.length] ?? '').slice(0, length);
        const started = performance.now();
        work(text);
        return performance.now() - started;
      });
    const times = timesOf(QUESTION, (question) => library.ask(question));
    const inUse = library.corpus().documents;
    const offers = timesOf(TYPED, (typed) => matchNames(typed, inUse, ({ title, id }) => [title, id]));
    const changes = await measureChanges(library, folder);
    const checks = measureChecks(library, sentences);
    return {
      passages: countPassages(library.corpus().documents),
      characters: texts.reduce((sum, text) => sum + text.length, 0),
      readMs: Math.round(readMilliseconds),
      indexMs: Math.round(indexMilliseconds),
      factsMs: Math.round(factsMilliseconds),
      longestStallMs: rounded(longestStall),
      mostRssMb: mostMemory,
      queryP50Ms: rounded(percentile(times, 0.5)),
      queryP99Ms: rounded(percentile(times, 0.99)),
      offersP50Ms: rounded(percentile(offers, 0.5)),
      offersP99Ms: rounded(percentile(offers, 0.99)),
      ...changes,
      ...checks,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many sentences are checked as quotes, as they are and with a letter changed. */
const CHECKS = 60;

/** Words of very many paragraphs, in capitals as none has them: all those places have to be looked at. */
const COMMON = ['SHANGHAI COOPERATION ORGANIZATION', 'The MEMBER STATES', 'ШАНХАЙСКОЙ ОРГАНИЗАЦИИ СОТРУДНИЧЕСТВА'];

function measureChecks(library: Library, sentences: readonly string[]) {
  const long = sentences.filter(({ length }) => length >= 20 && length <= 300);
  const quotes = Array.from({ length: CHECKS }, (_, at) => long[(at * 7_919) % long.length] ?? '');
  const changed = quotes.map(
    (quote) => `${quote.slice(0, 10)}${/\p{Script=Han}/u.test(quote) ? '猫' : 'x'}${quote.slice(11)}`,
  );
  const milliseconds = (quote: string) => {
    const started = performance.now();
    library.checkQuote(quote, null);
    return performance.now() - started;
  };
  const verbatim = quotes.map(milliseconds);
  const near = changed.map(milliseconds);
  return {
    verbatimP50Ms: rounded(percentile(verbatim, 0.5)),
    verbatimP99Ms: rounded(percentile(verbatim, 0.99)),
    nearP50Ms: rounded(percentile(near, 0.5)),
    nearP99Ms: rounded(percentile(near, 0.99)),
    commonWordsMs: rounded(Math.max(...COMMON.map(milliseconds))),
    longestQuoteMs: rounded(
      milliseconds(
        sentences
          .join(' ')
          .slice(0, LONGEST_QUOTE)
          .replaceAll(/[а-яa-z会](?=.{20})/gu, 'z'),
      ),
    ),
  };
}

/** How often one file is changed and the folder read again. */
const CHANGES = 20;

/** Changes one paragraph of one file, then reads the folder again: how long until it is in use, and the longest stall. */
async function measureChanges(library: Library, folder: string) {
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let change = 0; change < CHANGES; change += 1) {
    const path = join(folder, `${change % 5}.txt`);
    const [, ...rest] = (await readFile(path, 'utf8')).split('\n\n');
    await writeFile(path, [`Change ${change} is word${change}.`, ...rest].join('\n\n'));
    delay.enable();
    const started = performance.now();
    await library.reload({ by: { id: 'eval', name: 'eval' } });
    times.push(performance.now() - started);
    delay.disable();
    library.ask(`What is word${change}?`);
  }
  return {
    changeP50Ms: rounded(percentile(times, 0.5)),
    changeMaxMs: rounded(Math.max(...times)),
    changeStallMs: rounded(delay.max / 1e6),
  };
}

/** Paragraphs of sentences drawn by a fixed sequence of numbers, so that every run measures the same. */
function mixedParagraphs(sentences: readonly string[], count: number): string[] {
  const next = chance();
  return Array.from({ length: count }, (_, number) => {
    let text = `${number + 1}`;
    while (text.length < PARAGRAPH) text += ` ${sentences[next() % sentences.length] ?? ''}`;
    return text;
  });
}

/** The most memory (MiB) that the process holds until it is stopped, looked at every 20 ms. */
function watchMemory() {
  let most = memoryInUse();
  const timer = setInterval(() => (most = Math.max(most, memoryInUse())), 20);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(most, memoryInUse());
    },
  };
}

function memoryInUse(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}
