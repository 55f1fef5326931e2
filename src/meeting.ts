import { parseArgs } from 'node:util';
import { meetingReply } from '../commands/meeting.ts';
import { detectLanguage } from './corpus/language.ts';
import { UnreadableFolder } from './corpus/read-folder.ts';
import { openLibrary } from './library.ts';
import { findMeetings } from './meetings/find-meeting.ts';
import { FACTS, type FactName, type Meeting } from './meetings/meeting.ts';
import { describeFacts, meetingName } from './meetings/say.ts';
import { renderText } from './render-text.ts';
import { WrongSettings, readSettings } from './settings.ts';
import { endWithReader } from './terminal/end-with-reader.ts';
import { wordsFor } from './words/words-for.ts';
import type { Words } from './words/words.ts';

const USAGE = 'usage: npm run --silent meeting -- "QUERY" [--fact NAME] [--docs DIR] [--json]';

/** UTF-16 units: what names a meeting is short. */
const LONGEST_QUERY = 200;

/** The command line is wrong; the message is one plain line. */
class WrongUse extends Error {}

type Arguments = { query: string; fact: FactName | undefined; docs: string | undefined; json: boolean };

/** @throws WrongUse */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const query = positionals.join(' ').trim();
  if (query === '') throw new WrongUse(`no meeting named; ${USAGE}`);
  if (query.length > LONGEST_QUERY)
    throw new WrongUse(`the query is longer than ${LONGEST_QUERY} characters; ${USAGE}`);
  if (values.docs === '') throw new WrongUse(`--docs needs the name of a folder; ${USAGE}`);
  const fact = FACTS.find((name) => name === values.fact);
  if (values.fact !== undefined && fact === undefined) {
    throw new WrongUse(`there is no fact "${values.fact}", only ${FACTS.join(', ')}; ${USAGE}`);
  }
  return { query, fact, docs: values.docs, json: values.json };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { fact: { type: 'string' }, docs: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    // Only the first sentence: the rest explains how options work in general.
    const reason = error instanceof Error ? error.message.split(/\. |\n/)[0] : 'unknown options';
    throw new WrongUse(`${reason}; ${USAGE}`);
  }
}

/** A meeting under the names that scripts rely on; of facts, those wanted. */
function toJson(meeting: Meeting, wanted: readonly FactName[], { language }: Words) {
  const facts = describeFacts(meeting, language);
  const known = wanted.flatMap((name) => {
    const values = facts[name]?.map(({ value, iso, document, passage }) => {
      const { id, title, language: own, publisher, date, url } = document;
      return {
        value,
        ...(iso !== undefined && { iso }),
        quote: {
          text: passage.text,
          document: { id, title, language: own, publisher, date, url },
          locator: passage.locator,
        },
      };
    });
    return values === undefined ? [] : [[name, values] as const];
  });
  const { body, number } = meeting;
  return { name: meetingName(meeting, language), body, number, facts: Object.fromEntries(known) };
}

const now = () => new Date();

/** Looks one meeting up from the shell. Exit status: 0 found, 1 not found, 2 wrong use or unreadable folder. */
async function main(): Promise<void> {
  const { query, fact, docs, json } = readArguments(process.argv.slice(2));
  const settings = readSettings();
  const library = await openLibrary(docs ?? settings.docsDir);
  const { documents, skipped } = library.corpus();
  if (documents.length === 0) {
    const reasons = skipped.map(({ id, reason }) => `; ${id}: ${reason}`).join('');
    throw new UnreadableFolder(`no usable document in "${library.folder}"${reasons}`);
  }
  const words = wordsFor(detectLanguage(query));
  const { meetings } = findMeetings(query, library.meetings(), now().toISOString().slice(0, 10));
  const found = meetings.map((meeting) => toJson(meeting, fact === undefined ? FACTS : [fact], words));
  const text = () =>
    renderText(meetingReply(query, fact, { library, words, now }), {
      colour: process.stdout.isTTY && settings.colour,
    });
  process.stdout.write(json ? `${JSON.stringify({ meetings: found }, null, 2)}\n` : text());
  process.exitCode = found.some(({ facts }) => Object.keys(facts).length > 0) ? 0 : 1;
}

endWithReader();
try {
  await main();
} catch (error) {
  if (!(error instanceof WrongUse || error instanceof WrongSettings || error instanceof UnreadableFolder)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
