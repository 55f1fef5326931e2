import { countPassages } from './corpus/document.ts';
import type { Library } from './library.ts';

/** What the bot starts with, for whoever starts it: a line of totals, and one for every file that is left out. */
export function startReport(library: Library): string {
  const { documents, skipped, generation } = library.corpus();
  const passages = countPassages(documents);
  const totals = `${library.folder}: ${documents.length} documents, ${passages} passages, generation ${generation}`;
  const left = skipped.map(({ id, reason }) => `left out: ${id}: ${reason}`);
  return `${[totals, ...left].join('\n')}\n`;
}
