import { UnreadableFolder } from '../corpus/read/read-folder.ts';
import { WrongSettings } from '../app/settings.ts';
import { escapeControls } from '../reply/render-text.ts';
import { en } from '../i18n/en.ts';
import { NothingToAnswerFrom } from './open-for-question.ts';
import { WrongUse } from './subcommand.ts';

/** What the program's user did wrong, in one line; null for a bug. */
export function plainLine(error: unknown): string | null {
  if (error instanceof UnreadableFolder) return escapeControls(en.problem(error.problem));
  const isExpected =
    error instanceof WrongUse || error instanceof WrongSettings || error instanceof NothingToAnswerFrom;
  return isExpected ? escapeControls(error.message) : null;
}
