import { randomUUID } from 'node:crypto';
import type { Command, ProposalResult } from '../app/command.ts';

/** How long (ms) a proposal can be confirmed. */
export const CONFIRM_WITHIN = 60_000;

/** A proposal that waits for its user to confirm it. */
type Pending = {
  readonly userId: string;
  /** Only who may use this command may confirm. */
  readonly command: Command;
  readonly confirm: ProposalResult['confirm'];
};

/** Proposals that wait, in memory: an uploaded file may belong to one, and a restart forgets them. */
export type Confirmations = {
  /** Returns the token for the button, a UUID. The user's earlier proposal is forgotten. */
  offer(pending: Pending): string;
  /** Null once the time is over. A proposal stays until it is taken. */
  find(token: string): Pending | null;
  take(token: string): void;
};

/** @param now the time in ms */
export function openConfirmations(now: () => number = Date.now): Confirmations {
  const waiting = new Map<string, Pending & { readonly until: number }>();
  return {
    offer: (pending) => {
      for (const [id, { userId, until }] of waiting) {
        if (userId === pending.userId || until < now()) waiting.delete(id);
      }
      const token = randomUUID();
      waiting.set(token, { ...pending, until: now() + CONFIRM_WITHIN });
      // An uploaded file does not stay in memory until the next proposal.
      setTimeout(() => waiting.delete(token), CONFIRM_WITHIN + 1).unref();
      return token;
    },
    find: (token) => {
      const found = waiting.get(token);
      return found && found.until >= now() ? found : null;
    },
    take: (token) => waiting.delete(token),
  };
}
