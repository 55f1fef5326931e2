import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Document } from '../corpus/document.ts';
import { UnreadableFolder } from '../corpus/read/read-folder.ts';
import { type Library, openLibrary } from '../app/library.ts';
import { type Settings, WrongSettings } from '../app/settings.ts';
import { shown } from '../reply/render-text.ts';
import { endWithReader } from '../terminal/end-with-reader.ts';
import { en } from '../i18n/en.ts';

/** The command line is wrong; the message is one plain line. */
export class WrongUse extends Error {}

/** No document to answer from; the message is one plain line. */
class NothingToAnswerFrom extends Error {}

/**
 * Options and other arguments of a command line.
 * @param usage stands behind what is wrong
 * @throws WrongUse
 */
export function parseCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options });
  } catch (error) {
    // Only the first sentence: the rest explains how options work in general.
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : 'unknown options';
    throw new WrongUse(`${reason}; ${usage}`);
  }
}

/**
 * The library of a folder, or of the one that is set, for a question that somebody waits for.
 * @throws UnreadableFolder, NothingToAnswerFrom
 */
export async function openForQuestion(folder: string | undefined, settings: Settings): Promise<Library> {
  const library = await openLibrary(folder ?? settings.docsDir, settings.largestDocument);
  const { documents, skipped } = library.corpus();
  if (documents.length > 0) return library;
  const reasons = skipped.map(({ id, problem }) => `; ${id}: ${en.problem(problem)}`).join('');
  throw new NothingToAnswerFrom(`no usable document in "${library.folder}"${reasons}`);
}

/** A document under the names that scripts rely on. */
export function sourceToJson({ id, title, language, publisher, date, url }: Document) {
  return { id, title, language, publisher, date, url };
}

/** Runs an entry point: what its user did wrong is told in one line, with exit status 2. */
export async function runEntryPoint(main: () => Promise<void>): Promise<void> {
  endWithReader();
  try {
    await main();
  } catch (error) {
    const line = plainLine(error);
    if (line === null) throw error;
    process.stderr.write(shown(`${line}\n`));
    process.exitCode = 2;
  }
}

/** What its user did wrong; null for a bug. */
function plainLine(error: unknown): string | null {
  if (error instanceof UnreadableFolder) return en.problem(error.problem);
  const isExpected =
    error instanceof WrongUse || error instanceof WrongSettings || error instanceof NothingToAnswerFrom;
  return isExpected ? error.message : null;
}
