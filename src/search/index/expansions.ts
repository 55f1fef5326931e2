import { createHash } from 'node:crypto';
import { type Term, termsOf } from '../../languages/analyzer.ts';
import { withoutQuestionWords } from '../../languages/question-words.ts';
import { foldText } from '../../text/fold.ts';

/** Questions that passages answer, by the keys of the passages' words. They are searched; they are never shown. */
export type Expansions = ReadonlyMap<string, readonly string[]>;

export const NO_EXPANSIONS: Expansions = new Map();

/** Characters of base64url: 96 bits. */
const KEY_LENGTH = 16;

/**
 * A short name for the words of a passage, whatever document has them: another word, and it is another key. White space
 * makes no difference.
 */
export function wordsKey(text: string): string {
  const words = text.normalize('NFC').replace(/\s+/gu, '');
  return createHash('sha256').update(words).digest('base64url').slice(0, KEY_LENGTH);
}

/** The terms of what an expansion asks about: like those of a question that somebody asks, without "who" and "when". */
export function termsAsked(expansion: string): Term[] {
  const folded = foldText(expansion);
  const subject = withoutQuestionWords(folded);
  return termsOf(subject.trim() === '' ? folded : subject);
}
