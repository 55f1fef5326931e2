import type { Problem } from '../src/corpus/problem.ts';
import { UnreadableFolder } from '../src/corpus/read/read-folder.ts';
import { UnusableFile } from '../src/corpus/read/unusable-file.ts';
import { en } from '../src/i18n/en.ts';

/** What names a problem, with the English words for it in the problem's place. */
export function inEnglish<Facts extends { readonly problem: Problem }>({ problem, ...rest }: Facts) {
  return { ...rest, reason: en.problem(problem) };
}

/** Why a file or a folder was refused, in English. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof UnreadableFolder) return en.problem(error.problem);
    throw error;
  }
  return 'it was read';
}
