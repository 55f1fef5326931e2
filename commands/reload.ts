import { z } from 'zod';
import { type Result, defineCommand } from '../src/app/command.ts';
import type { Done, Outcome } from '../src/app/moderation.ts';
import type { Changes, DocumentInReport, Risk } from '../src/app/reload.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import type { Text, Phrases } from '../src/i18n/phrases.ts';
import { skippedFiles } from './sources.ts';

export const reload = defineCommand({
  name: 'reload',
  labels: ({ commands }) => commands.reload,
  access: 'moderators',
  isSlow: true,
  input: z.object({ preview: z.boolean().default(false) }),
  isPrivate: () => true,
  run: async ({ preview }, { moderation, by, phrases }) => outcomeOf(await moderation.reload(by, { preview }), phrases),
});

/** What came of something that a moderator did, and where somebody has to agree first, the way to do so. */
export function outcomeOf(done: Done, phrases: Phrases): Result {
  const { outcome, document, isRecorded, confirm } = done;
  const reply = [
    ...blocksOf(outcome, document, phrases),
    ...(isRecorded ? [] : [{ kind: 'note', text: phrases.notRecorded } as const]),
  ];
  return confirm === null ? reply : { reply, confirm: async () => outcomeOf(await confirm(), phrases) };
}

function blocksOf(outcome: Outcome, document: string | null, phrases: Phrases): Reply {
  switch (outcome.outcome) {
    case 'done':
      return report(phrases.reloaded(Math.round(outcome.milliseconds)), outcome, phrases);
    case 'preview':
      return [...report(phrases.preview, outcome, phrases), ...risks(outcome.risks, phrases)];
    case 'unconfirmed':
      return [
        { kind: 'text', text: phrases.confirmationNeeded },
        ...risks(outcome.risks, phrases),
        ...report(null, outcome, phrases),
      ];
    case 'busy':
      return text(phrases.reloadBusy(outcome.by.name, outcome.since));
    case 'cancelled':
      return text(phrases.cancelled);
    case 'unusable':
      return text(phrases.notUsable(outcome.id, phrases.problem(outcome.problem)));
    case 'bad-folder':
      return text(phrases.badFolder);
    case 'bad-name':
      return text(phrases.badName);
    case 'not-transferred':
      return text(phrases.notTransferred(phrases.transferProblems[outcome.problem]));
    case 'in-the-way':
      return text(phrases.inTheWay(outcome.id));
    case 'no-such-document':
      return text(phrases.noSuchDocument(outcome.id));
    case 'left-out-removed':
      return text(phrases.removed(outcome.id));
    case 'nothing-removed':
      return text(phrases.nothingRemoved);
    case 'not-stored':
      return text(phrases.notStored(document ?? '', phrases.diskProblem(outcome.code)));
  }
}

function text(said: Text): Reply {
  return [{ kind: 'text', text: said }];
}

function report(first: string | null, changes: Changes, phrases: Phrases): Block[] {
  const total = phrases.sources(
    phrases.numberOf.documents(changes.documents),
    phrases.numberOf.passages(changes.passages),
  );
  const lines = [
    ...changes.added.map((one) => phrases.added(shown(one, phrases))),
    ...changes.changed.map((one) => phrases.changed(shown(one, phrases))),
    ...changes.removed.map((one) => phrases.removed(shown(one, phrases))),
    ...(changes.unchanged > 0 ? [phrases.unchangedDocuments(phrases.numberOf.documents(changes.unchanged))] : []),
  ];
  const isSame = changes.from === changes.to;
  return [
    ...(first === null ? [] : [{ kind: 'text', text: `${first} ${total}` } as const]),
    { kind: 'list', items: isSame ? [phrases.unchanged] : lines },
    ...skippedFiles(changes.skipped, phrases),
    { kind: 'note', text: phrases.generation(isSame ? changes.to : `${changes.from} → ${changes.to}`) },
  ];
}

function risks(all: readonly Risk[], phrases: Phrases): Block[] {
  return all.length === 0 ? [] : [{ kind: 'list', items: all.map((risk) => inWords(risk, phrases)) }];
}

function inWords(risk: Risk, phrases: Phrases): string {
  switch (risk.kind) {
    case 'unreadable':
      return phrases.riskUnreadable(phrases.problem(risk.problem));
    case 'empty':
      return phrases.riskEmpty;
    case 'loss':
      return phrases.riskLoss(phrases.numberOf.documents(risk.lost), risk.of);
    case 'language':
      return phrases.riskLanguage(phrases.languages[risk.language]);
    case 'unread':
      return phrases.riskUnread(risk.id, phrases.problem(risk.problem));
    case 'unusable':
      return phrases.riskUnusable(risk.id, phrases.problem(risk.problem));
    case 'overwrite':
      return phrases.riskOverwrite(risk.id);
  }
}

function shown({ id, passages }: DocumentInReport, phrases: Phrases): string {
  return `${id} (${phrases.numberOf.passages(passages)})`;
}
