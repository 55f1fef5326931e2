import type { Outcome } from '../app/moderation.ts';
import type { Changes, DocumentInReport, Risk } from '../app/reload.ts';
import type { SkippedFile } from '../corpus/read/read-folder.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { type Reply, type ReplyBlock, listBlock, noteBlock, textBlock } from './reply.ts';

/**
 * What came of something that a moderator did.
 * @param document the one that it was about
 */
export function outcomeReply(outcome: Outcome, document: string | null, phrases: Phrases): Reply {
  switch (outcome.outcome) {
    case 'done':
      return report(phrases.reloaded(Math.round(outcome.milliseconds)), outcome, phrases);
    case 'preview':
      return [...report(phrases.preview, outcome, phrases), ...risks(outcome.risks, phrases)];
    case 'unconfirmed':
      return [
        textBlock(phrases.confirmationNeeded),
        ...risks(outcome.risks, phrases),
        ...report(null, outcome, phrases),
      ];
    case 'busy':
      return [textBlock(phrases.reloadBusy(outcome.by.name, outcome.since))];
    case 'cancelled':
      return [textBlock(phrases.cancelled)];
    case 'unusable':
      return [textBlock(phrases.notUsable(outcome.id, phrases.problem(outcome.problem)))];
    case 'bad-folder':
      return [textBlock(phrases.badFolder)];
    case 'bad-name':
      return [textBlock(phrases.badName)];
    case 'not-transferred':
      return [textBlock(phrases.notTransferred(phrases.transferProblems[outcome.problem]))];
    case 'in-the-way':
      return [textBlock(phrases.inTheWay(outcome.id))];
    case 'no-such-document':
      return [textBlock(phrases.noSuchDocument(outcome.id))];
    case 'left-out-removed':
      return [textBlock(phrases.removed(outcome.id))];
    case 'nothing-removed':
      return [textBlock(phrases.nothingRemoved)];
    case 'no-links':
      return [textBlock(phrases.links.none)];
    case 'nothing-new':
      return [textBlock(phrases.links.nothingNew)];
    case 'not-stored':
      return [textBlock(phrases.notStored(document ?? '', phrases.diskProblems[outcome.code] ?? outcome.code))];
  }
}

/** The files in the folder that are not in use, each with its reason. */
export function skippedFiles(skipped: readonly SkippedFile[], phrases: Phrases): ReplyBlock[] {
  if (skipped.length === 0) return [];
  return [
    textBlock(phrases.skipped(phrases.numberOf.files(skipped.length))),
    listBlock(skipped.map(({ id, problem }) => `${id}: ${phrases.problem(problem)}`)),
  ];
}

function report(first: string | null, changes: Changes, phrases: Phrases): ReplyBlock[] {
  const { numberOf } = phrases;
  const total = phrases.sources(numberOf.documents(changes.documents), numberOf.passages(changes.passages));
  const shown = ({ id, passages }: DocumentInReport) => `${id} (${numberOf.passages(passages)})`;
  const lines = [
    ...changes.added.map((one) => phrases.added(shown(one))),
    ...changes.changed.map((one) => phrases.changed(shown(one))),
    ...changes.removed.map((one) => phrases.removed(shown(one))),
    ...(changes.unchanged > 0 ? [phrases.unchangedDocuments(numberOf.documents(changes.unchanged))] : []),
  ];
  const isSame = changes.from === changes.to;
  return [
    ...(first === null ? [] : [textBlock(`${first} ${total}`)]),
    listBlock(isSame ? [phrases.unchanged] : lines),
    ...skippedFiles(changes.skipped, phrases),
    noteBlock(phrases.generation(isSame ? changes.to : `${changes.from} → ${changes.to}`)),
  ];
}

function risks(all: readonly Risk[], phrases: Phrases): ReplyBlock[] {
  return all.length === 0 ? [] : [listBlock(all.map((risk) => riskText(risk, phrases)))];
}

function riskText(risk: Risk, phrases: Phrases): string {
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
    case 'taken':
      return phrases.riskTaken(risk.id, risk.host);
    case 'overwrite':
      return phrases.riskOverwrite(risk.id);
  }
}
