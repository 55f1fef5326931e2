import { countPassages } from '../corpus/document.ts';
import type { Library } from './library.ts';
import { en } from '../i18n/en.ts';

/** For whoever starts the bot: totals, what building took, and a line for every file left out. */
export function startReport(library: Library): string {
  const { documents, skipped, generation } = library.corpus();
  const passages = countPassages(documents);
  const totals = `${library.folder}: ${documents.length} documents, ${passages} passages, generation ${generation}`;
  const left = skipped.map(({ id, problem }) => `left out: ${id}: ${en.problem(problem)}`);
  return `${[totals, ...expansionsReport(library), buildReport(library), ...left].join('\n')}\n`;
}

/** How many expansions are in use, and a line for what was left out of them; nothing where there are none. */
export function expansionsReport(library: Library): string[] {
  const { owned, unowned, problems } = library.expansions();
  const total = owned + unowned === 0 ? [] : [en.expansions(owned, unowned)];
  return [...total, ...problems.map(({ file, problem }) => `${file}: ${en.problem(problem)}`)];
}

/** How long reading and indexing took, and the memory of the whole process. */
export function buildReport(library: Library): string {
  const { readMilliseconds, indexMilliseconds, longestStall } = library.build();
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  return (
    `read in ${seconds(readMilliseconds)}, indexed in ${seconds(indexMilliseconds)}; ` +
    `longest stall ${Math.round(longestStall)} ms, memory ${memory} MiB`
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
