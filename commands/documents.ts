import { z } from 'zod';
import { type Choice, type Context, defineCommand, defineGroup, offeredFile } from '../src/command.ts';
import { outcomeOf } from './reload.ts';
import { documentChoices } from './sources.ts';

const common = { access: 'moderators', isSlow: true, isPrivate: () => true } as const;

const add = defineCommand({
  ...common,
  name: 'add',
  labels: ({ commands }) => commands.documents.subcommands.add,
  input: z.object({
    file: offeredFile,
    folder: z.string().trim().min(1).max(200).optional(),
  }),
  complete: { folder: folderChoices },
  run: async ({ file, folder }, { moderation, by, words }) => outcomeOf(await moderation.add(by, file, folder), words),
});

const remove = defineCommand({
  ...common,
  name: 'remove',
  labels: ({ commands }) => commands.documents.subcommands.remove,
  input: z.object({ document: z.string().min(1).max(1000) }),
  complete: { document: removableChoices },
  run: async ({ document }, { moderation, by, words }) => outcomeOf(await moderation.remove(by, document), words),
});

const restore = defineCommand({
  ...common,
  name: 'restore',
  labels: ({ commands }) => commands.documents.subcommands.restore,
  input: z.object({ document: z.string().max(1000).optional() }),
  complete: { document: removedChoices },
  run: async ({ document }, { moderation, by, words }) => outcomeOf(await moderation.restore(by, document), words),
});

export const documents = defineGroup({
  name: 'documents',
  labels: ({ commands }) => commands.documents,
  access: 'moderators',
  subcommands: [add, remove, restore],
});

/** The folders that hold documents already. */
function folderChoices(typed: string, { library }: Context): Choice[] {
  const folders = library.corpus().read.flatMap(({ id }) => (id.includes('/') ? [id.replace(/\/[^/]*$/, '')] : []));
  return [...new Set(folders)].filter((folder) => folder.includes(typed)).map((name) => ({ name, value: name }));
}

/** The documents in use, and the files that are left out, which may as well go. */
function removableChoices(typed: string, context: Context): Choice[] {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  const leftOut = context.library
    .corpus()
    .skipped.filter(({ id }) => id.normalize('NFKC').toLowerCase().includes(wanted))
    .map(({ id, problem }) => ({ name: `${id}: ${context.words.problem(problem)}`, value: id }));
  return [...documentChoices(typed, context), ...leftOut];
}

async function removedChoices(typed: string, { moderation }: Context): Promise<Choice[]> {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  const seen = new Set<string>();
  return (await moderation.removed()).flatMap(({ id, stamp }) => {
    // Of several removals of one document the latest is the one that comes back.
    if (seen.has(id) || !id.normalize('NFKC').toLowerCase().includes(wanted)) return [];
    seen.add(id);
    return [{ name: `${id} (${stamp.slice(0, 10)})`, value: id }];
  });
}
