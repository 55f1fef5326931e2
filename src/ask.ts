import { parseArgs } from 'node:util';
import { replyOf } from '../commands/ask.ts';
import type { Answer } from './answer/answer.ts';
import { detectLanguage } from './corpus/language.ts';
import { UnreadableFolder } from './corpus/read-folder.ts';
import { openLibrary } from './library.ts';
import { WrongSettings, readSettings } from './settings.ts';
import { renderText } from './render-text.ts';
import { endWithReader } from './terminal/end-with-reader.ts';
import { wordsFor } from './words/words-for.ts';

const USAGE = 'usage: npm run --silent ask -- "QUESTION" [--docs DIR] [--limit N] [--json]';

/** UTF-16 units: a long paragraph, pasted whole. Discord itself allows less, see commands/ask.ts. */
const LONGEST_QUESTION = 3_000;

/** The command line is wrong; the message is one plain line. */
class WrongUse extends Error {}

type Arguments = { question: string; docs: string | undefined; limit: number | undefined; json: boolean };

/** @throws WrongUse */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const question = positionals.join(' ').trim();
  if (question === '') throw new WrongUse(`no question given; ${USAGE}`);
  if (values.limit !== undefined && !/^[1-9]\d{0,2}$/.test(values.limit)) {
    throw new WrongUse(`--limit must be a number from 1 to 999; ${USAGE}`);
  }
  if (question.length > LONGEST_QUESTION) {
    throw new WrongUse(`the question is longer than ${LONGEST_QUESTION} characters; ${USAGE}`);
  }
  if (values.docs === '') throw new WrongUse(`--docs needs the name of a folder; ${USAGE}`);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  return { question, docs: values.docs, limit, json: values.json };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { docs: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    // Only the first sentence: the rest explains how options work in general.
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : 'unknown options';
    throw new WrongUse(`${reason}; ${USAGE}`);
  }
}

/** The answer under the names that scripts rely on. Offsets are UTF-16 units of the decoded text of the file. */
function toJson(answer: Answer): string {
  const passages = answer.quotes.map(({ number, passage, keySentence, document }) => {
    const { id, title, language, publisher, date, url } = document;
    return {
      number,
      text: passage.text,
      language: passage.language,
      keySentence,
      document: { id, title, language, publisher, date, url },
      locator: passage.locator,
    };
  });
  const { question, status, generation, uncovered, unknown, suggestions, searched } = answer;
  return `${JSON.stringify({ question, status, generation, passages, uncovered, unknown, suggestions, searched }, null, 2)}\n`;
}

/** Asks one question from the shell. Exit status: 0 answered or partial, 1 not found, 2 wrong use or unreadable folder. */
async function main(): Promise<void> {
  const { question, docs, limit, json } = readArguments(process.argv.slice(2));
  const settings = readSettings();
  const library = await openLibrary(docs ?? settings.docsDir, settings.largestDocument);
  const { documents, skipped } = library.corpus();
  if (documents.length === 0) {
    const reasons = skipped.map(({ id, reason }) => `; ${id}: ${reason}`).join('');
    throw new UnreadableFolder(`no usable document in "${library.folder}"${reasons}`);
  }
  const answer = library.ask(question, { limit });
  const text = () =>
    renderText(replyOf(answer, wordsFor(detectLanguage(question))), {
      colour: process.stdout.isTTY && settings.colour,
    });
  process.stdout.write(json ? toJson(answer) : text());
  process.exitCode = answer.status === 'not_found' ? 1 : 0;
}

endWithReader();
try {
  await main();
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof WrongSettings || error instanceof UnreadableFolder)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
