import type { AuditLog, AuditRecord } from '../storage/audit-log.ts';
import { isSystemError } from '../runtime/errno.ts';
import type { Library } from './library.ts';
import type { Done, Outcome, RecordListener } from './moderation.ts';
import type { PageReport } from './page-report.ts';
import type { Actor } from './reload.ts';

export type Action = {
  readonly by: Actor;
  readonly what: AuditRecord['what'];
  /** Null until it is known to be a document: anything else is what somebody typed, which the log never holds. */
  document: string | null;
  /** The host of an address that somebody named, see `hostsOf`; the rest of it may be secret. */
  host?: string;
  /** What was found in the web. */
  pages?: readonly PageReport[];
  readonly isQuiet?: boolean | undefined;
};

/** Does an action, and says on the way which document it is about. @param confirmed the generation that is agreed to */
export type Work = (action: Action, confirmed: string | undefined) => Promise<Outcome>;

type AuditedActions = {
  /** Does an action and writes the one line about it, however it ends. */
  readonly perform: (action: Action, work: Work) => Promise<Done>;
  readonly last: () => AuditRecord | null;
  readonly onRecord: (listener: RecordListener) => void;
};

export function auditedActions(library: Library, audit: AuditLog): AuditedActions {
  let last: AuditRecord | null = null;
  const listeners: RecordListener[] = [];

  /** False: the log did not take it. */
  async function record({ by, what, document, host }: Action, result: string, change?: Generations): Promise<boolean> {
    // What others have changed meanwhile is theirs: only this action's own change goes from one generation to another.
    const { generation } = library.corpus();
    const { from, to } = change ?? { from: generation, to: generation };
    const about = { what, document, ...(host !== undefined && { host }) };
    const entry: AuditRecord = { at: new Date().toISOString(), who: by.id, ...about, from, to, result };
    if (what !== 'preview') last = entry;
    for (const listener of listeners) listener(entry, by);
    return audit.record(entry).then(
      () => true,
      () => false,
    );
  }

  async function perform(action: Action, work: Work, confirmed?: string): Promise<Done> {
    let outcome: Outcome;
    try {
      outcome = await work(action, confirmed);
    } catch (error) {
      if (!isSystemError(error)) {
        await record(action, 'bug');
        throw error;
      }
      outcome = { outcome: 'not-stored', id: action.document, code: error.code };
    }
    const isRecorded =
      (action.isQuiet && changesNothing(outcome)) ||
      (await record(action, resultOf(outcome), outcome.outcome === 'done' ? outcome : undefined));
    // What was agreed to before another reload got in the way is agreed to still.
    const agreed = outcome.outcome === 'busy' ? confirmed : outcome.outcome === 'unconfirmed' ? outcome.to : undefined;
    const confirm = agreed === undefined ? null : async () => perform(action, work, agreed);
    return { outcome, document: action.document, pages: action.pages ?? [], isRecorded, confirm };
  }

  return { perform, last: () => last, onRecord: (listener) => void listeners.push(listener) };
}

type Generations = { readonly from: string; readonly to: string };

function changesNothing(outcome: Outcome): boolean {
  if (outcome.outcome === 'done') return outcome.from === outcome.to;
  return outcome.outcome === 'busy' || outcome.outcome === 'cancelled';
}

/** How an action ended, as a short name for the audit log. */
function resultOf(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'left-out-removed':
      return 'done';
    case 'not-transferred':
      return outcome.problem;
    case 'not-stored':
      return `not-stored (${outcome.code})`;
    case 'unconfirmed':
      return `unconfirmed (${[...new Set(outcome.risks.map(({ kind }) => kind))].join(', ')})`;
    default:
      return outcome.outcome;
  }
}
