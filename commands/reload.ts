import { z } from 'zod';
import { type Result, defineCommand } from '../src/app/command.ts';
import type { Done, Outcome } from '../src/app/moderation.ts';
import type { Changes, DocumentInReport, Risk } from '../src/app/reload.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import type { Text, Words } from '../src/i18n/phrases.ts';
import { skippedFiles } from './sources.ts';

export const reload = defineCommand({
  name: 'reload',
  labels: ({ commands }) => commands.reload,
  access: 'moderators',
  isSlow: true,
  input: z.object({ preview: z.boolean().default(false) }),
  isPrivate: () => true,
  run: async ({ preview }, { moderation, by, words }) => outcomeOf(await moderation.reload(by, { preview }), words),
});

/** What came of something that a moderator did, and where somebody has to agree first, the way to do so. */
export function outcomeOf(done: Done, words: Words): Result {
  const { outcome, document, isRecorded, confirm } = done;
  const reply = [
    ...blocksOf(outcome, document, words),
    ...(isRecorded ? [] : [{ kind: 'note', text: words.notRecorded } as const]),
  ];
  return confirm === null ? reply : { reply, confirm: async () => outcomeOf(await confirm(), words) };
}

function blocksOf(outcome: Outcome, document: string | null, words: Words): Reply {
  switch (outcome.outcome) {
    case 'done':
      return report(words.reloaded(Math.round(outcome.milliseconds)), outcome, words);
    case 'preview':
      return [...report(words.preview, outcome, words), ...risks(outcome.risks, words)];
    case 'unconfirmed':
      return [
        { kind: 'text', text: words.confirmationNeeded },
        ...risks(outcome.risks, words),
        ...report(null, outcome, words),
      ];
    case 'busy':
      return text(words.reloadBusy(outcome.by.name, outcome.since));
    case 'cancelled':
      return text(words.cancelled);
    case 'unusable':
      return text(words.notUsable(outcome.id, words.problem(outcome.problem)));
    case 'bad-folder':
      return text(words.badFolder);
    case 'bad-name':
      return text(words.badName);
    case 'not-transferred':
      return text(words.notTransferred(words.transferProblems[outcome.problem]));
    case 'in-the-way':
      return text(words.inTheWay(outcome.id));
    case 'no-such-document':
      return text(words.noSuchDocument(outcome.id));
    case 'left-out-removed':
      return text(words.removed(outcome.id));
    case 'nothing-removed':
      return text(words.nothingRemoved);
    case 'not-stored':
      return text(words.notStored(document ?? '', words.diskProblem(outcome.code)));
  }
}

function text(said: Text): Reply {
  return [{ kind: 'text', text: said }];
}

function report(first: string | null, changes: Changes, words: Words): Block[] {
  const total = words.sources(words.numberOf.documents(changes.documents), words.numberOf.passages(changes.passages));
  const lines = [
    ...changes.added.map((one) => words.added(shown(one, words))),
    ...changes.changed.map((one) => words.changed(shown(one, words))),
    ...changes.removed.map((one) => words.removed(shown(one, words))),
    ...(changes.unchanged > 0 ? [words.unchangedDocuments(words.numberOf.documents(changes.unchanged))] : []),
  ];
  const isSame = changes.from === changes.to;
  return [
    ...(first === null ? [] : [{ kind: 'text', text: `${first} ${total}` } as const]),
    { kind: 'list', items: isSame ? [words.unchanged] : lines },
    ...skippedFiles(changes.skipped, words),
    { kind: 'note', text: words.generation(isSame ? changes.to : `${changes.from} → ${changes.to}`) },
  ];
}

function risks(all: readonly Risk[], words: Words): Block[] {
  return all.length === 0 ? [] : [{ kind: 'list', items: all.map((risk) => inWords(risk, words)) }];
}

function inWords(risk: Risk, words: Words): string {
  switch (risk.kind) {
    case 'unreadable':
      return words.riskUnreadable(words.problem(risk.problem));
    case 'empty':
      return words.riskEmpty;
    case 'loss':
      return words.riskLoss(words.numberOf.documents(risk.lost), risk.of);
    case 'language':
      return words.riskLanguage(words.languages[risk.language]);
    case 'unread':
      return words.riskUnread(risk.id, words.problem(risk.problem));
    case 'unusable':
      return words.riskUnusable(risk.id, words.problem(risk.problem));
    case 'overwrite':
      return words.riskOverwrite(risk.id);
  }
}

function shown({ id, passages }: DocumentInReport, words: Words): string {
  return `${id} (${words.numberOf.passages(passages)})`;
}
