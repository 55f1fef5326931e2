import { randomUUID } from 'node:crypto';
import type { Command, ProposalResult } from '../app/command.ts';

/** For so long (ms) something can be confirmed. */
export const CONFIRM_WITHIN = 60_000;

/** Something that waits for whoever asked for it to agree. */
export type Pending = {
  readonly userId: string;
  /** The command that it belongs to: only who may use that may confirm. */
  readonly command: Command;
  readonly confirm: ProposalResult['confirm'];
};

/** What waits for a button. It is kept in memory: a file that was uploaded comes with it, and a restart forgets it. */
export type Confirmations = {
  /** Gives the token that the button carries, a UUID. What the same user has not confirmed before is forgotten. */
  offer(pending: Pending): string;
  /** What a button stands for; null once it is over. It stays until it is taken. */
  find(token: string): Pending | null;
  /** From now on the button does nothing more. */
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
      // What was uploaded does not stay in memory until somebody asks for something else.
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
