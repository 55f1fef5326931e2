import type { Answer } from '../src/answers/answer.ts';

/** The bot says that its passages answer, in whole or in part. The nearest passages are no claim. */
export function isClaim(status: Answer['status']): boolean {
  return status === 'answered' || status === 'partial';
}
