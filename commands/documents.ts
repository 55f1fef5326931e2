import { z } from 'zod';
import { type Choice, type Context, defineCommand, defineGroup, offeredFile, textResult } from '../src/app/command.ts';
import { matchNames } from '../src/search/suggest/match-names.ts';
import { documentChoice, namesOfDocument } from '../src/app/document-choices.ts';
import { isLinked } from '../src/app/linked-document.ts';
import { outcomeResult } from '../src/app/outcome-result.ts';

/** Code points of an address; what is longer is hardly one that people share. */
const LONGEST_LINK = 2000;

const common = { access: 'moderators', isSlow: true, isPrivate: () => true } as const;

const add = defineCommand({
  ...common,
  name: 'add',
  labels: ({ commands }) => commands.documents.subcommands.add,
  input: z.object({
    file: offeredFile.optional(),
    link: z.string().trim().min(1).max(LONGEST_LINK).optional(),
    folder: z.string().trim().min(1).max(200).optional(),
  }),
  complete: { folder: folderChoices },
  run: async ({ file, link, folder }, { moderation, by, phrases }) => {
    if (file !== undefined && link === undefined) {
      return outcomeResult(await moderation.add(by, file, folder), phrases);
    }
    if (link !== undefined && file === undefined) {
      return outcomeResult(await moderation.addLink(by, link, folder), phrases);
    }
    return textResult(phrases.fileOrLink);
  },
});

const refresh = defineCommand({
  ...common,
  name: 'refresh',
  labels: ({ commands }) => commands.documents.subcommands.refresh,
  input: z.object({ document: z.string().min(1).max(1000).optional() }),
  complete: { document: linkedChoices },
  run: async ({ document }, { moderation, by, phrases }) =>
    outcomeResult(await moderation.refresh(by, document), phrases),
});

const remove = defineCommand({
  ...common,
  name: 'remove',
  labels: ({ commands }) => commands.documents.subcommands.remove,
  input: z.object({ document: z.string().min(1).max(1000) }),
  complete: { document: removableChoices },
  run: async ({ document }, { moderation, by, phrases }) =>
    outcomeResult(await moderation.remove(by, document), phrases),
});

const restore = defineCommand({
  ...common,
  name: 'restore',
  labels: ({ commands }) => commands.documents.subcommands.restore,
  input: z.object({ document: z.string().max(1000).optional() }),
  complete: { document: removedChoices },
  run: async ({ document }, { moderation, by, phrases }) =>
    outcomeResult(await moderation.restore(by, document), phrases),
});

export const documents = defineGroup({
  name: 'documents',
  labels: ({ commands }) => commands.documents,
  access: 'moderators',
  subcommands: [add, refresh, remove, restore],
});

/** The folders that hold documents already. */
function folderChoices(typed: string, { library }: Context): Choice[] {
  const folders = library.corpus().read.flatMap(({ id }) => (id.includes('/') ? [id.replace(/\/[^/]*$/, '')] : []));
  return matchNames(typed, [...new Set(folders)], (folder) => [folder]).map((name) => ({ name, value: name }));
}

/** The documents that were taken from the web. */
function linkedChoices(typed: string, { library, phrases }: Context): Choice[] {
  const { documents: inUse } = library.corpus();
  const linked = matchNames(typed, inUse.filter(isLinked), (one) => [...namesOfDocument(one, phrases), one.url]);
  return linked.map(documentChoice(inUse, phrases));
}

/** The documents in use, and the files that are left out, which can be removed as well. */
function removableChoices(typed: string, { library, phrases }: Context): Choice[] {
  const { documents: inUse, skipped } = library.corpus();
  const choiceOf = documentChoice(inUse, phrases);
  const all = [
    ...inUse.map((one) => ({ names: namesOfDocument(one, phrases), choice: () => choiceOf(one) })),
    ...skipped.map(({ id, problem }) => {
      return { names: [id], choice: () => ({ name: `${id}: ${phrases.problem(problem)}`, value: id }) };
    }),
  ];
  return matchNames(typed, all, ({ names }) => names).map(({ choice }) => choice());
}

async function removedChoices(typed: string, { moderation }: Context): Promise<Choice[]> {
  const removed = await moderation.removed();
  // Of several removals of one document the latest, which comes first, is the one that comes back.
  const latest = removed.filter(({ id }, at) => removed.findIndex((one) => one.id === id) === at);
  return matchNames(typed, latest, ({ id }) => [id]).map(({ id, stamp }) => {
    return { name: `${id} (${stamp.slice(0, 10)})`, value: id };
  });
}
