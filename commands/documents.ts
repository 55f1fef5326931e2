import { z } from 'zod';
import { type Choice, type Context, defineCommand, defineGroup, offeredFile } from '../src/command.ts';
import { outcomeOf } from './reload.ts';
import { documentChoices } from './sources.ts';

const common = { access: 'moderators', isSlow: true, isPrivate: () => true } as const;

const add = defineCommand({
  ...common,
  name: 'add',
  description: 'Put a document into the folder and answer from it',
  input: z.object({
    file: offeredFile.describe('The document: a file of a kind that the bot reads'),
    folder: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('The folder below the documents’ folder to put it in'),
  }),
  complete: { folder: folderChoices },
  run: async ({ file, folder }, { moderation, by, words }) => outcomeOf(await moderation.add(by, file, folder), words),
});

const remove = defineCommand({
  ...common,
  name: 'remove',
  description: 'Take a document out; it is kept, and can be restored',
  input: z.object({ document: z.string().min(1).max(1000).describe('The document to take out') }),
  complete: { document: removableChoices },
  run: async ({ document }, { moderation, by, words }) => outcomeOf(await moderation.remove(by, document), words),
});

const restore = defineCommand({
  ...common,
  name: 'restore',
  description: 'Bring back a document that was taken out or replaced; without a name the latest',
  input: z.object({ document: z.string().max(1000).optional().describe('The document to bring back') }),
  complete: { document: removedChoices },
  run: async ({ document }, { moderation, by, words }) => outcomeOf(await moderation.restore(by, document), words),
});

export const documents = defineGroup({
  name: 'documents',
  description: 'Add, remove and restore documents (moderators)',
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
    .map(({ id, reason }) => ({ name: `${id}: ${reason}`, value: id }));
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
