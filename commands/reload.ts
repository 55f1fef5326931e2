import { z } from 'zod';
import { defineCommand } from '../src/command.ts';
import type { Reload } from '../src/library.ts';
import type { Reply } from '../src/reply.ts';
import type { Words } from '../src/words/words.ts';
import { skippedFiles } from './sources.ts';

export const reload = defineCommand({
  name: 'reload',
  description: 'Read the documents again (moderators)',
  access: 'moderators',
  isSlow: true,
  input: z.object({}),
  isPrivate: () => true,
  run: async (_, { library, words }) => report(await library.reload(), words),
});

function report(result: Reload, words: Words): Reply {
  switch (result.outcome) {
    case 'busy':
      return [{ kind: 'text', text: words.reloadBusy }];
    case 'kept':
      return [{ kind: 'text', text: words.reloadKept(result.reason) }, ...skippedFiles(result.skipped, words)];
    case 'done': {
      const changes = [
        ...linesOf(result.added, words.added),
        ...linesOf(result.changed, words.changed),
        ...linesOf(result.removed, words.removed),
      ];
      const total = words.sources(words.numberOf.documents(result.documents), words.numberOf.passages(result.passages));
      const generation = result.from === result.to ? result.to : `${result.from} → ${result.to}`;
      return [
        { kind: 'text', text: `${words.reloaded(Math.round(result.milliseconds))} ${total}` },
        { kind: 'list', items: changes.length === 0 ? [words.unchanged] : changes },
        ...skippedFiles(result.skipped, words),
        { kind: 'note', text: words.generation(generation) },
      ];
    }
  }
}

function linesOf(ids: readonly string[], line: (ids: string) => string): string[] {
  return ids.map((id) => line(id));
}
