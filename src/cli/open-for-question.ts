import type { Document } from '../corpus/document.ts';
import { type Library, openLibrary } from '../app/library.ts';
import type { Settings } from '../app/settings.ts';
import { en } from '../i18n/en.ts';

/** No document to answer from; the message is one plain line. */
export class NothingToAnswerFrom extends Error {}

/**
 * The library of a folder, or of the one that is set, for a question that somebody waits for.
 * @throws UnreadableFolder, NothingToAnswerFrom
 */
export async function openForQuestion(folder: string | undefined, settings: Settings): Promise<Library> {
  const library = await openLibrary(folder ?? settings.docsDir, settings.largestDocument, settings.expansionsFile);
  const { documents, skipped } = library.corpus();
  if (documents.length > 0) return library;
  const reasons = skipped.map(({ id, problem }) => `; ${id}: ${en.problem(problem)}`).join('');
  throw new NothingToAnswerFrom(`no usable document in "${library.folder}"${reasons}`);
}

/** A document under the names that scripts rely on. */
export function sourceToJson({ id, title, language, publisher, date, url }: Document) {
  return { id, title, language, publisher, date, url };
}
