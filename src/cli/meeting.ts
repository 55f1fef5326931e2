import { meetingReply } from '../../commands/meeting.ts';
import { localeOf } from '../i18n/locale.ts';
import { findMeetings } from '../meetings/query/find-meetings.ts';
import { FACTS, type FactName, type Meeting } from '../meetings/meeting.ts';
import { describeFacts, meetingName } from '../meetings/format/format-meeting.ts';
import { renderText } from '../reply/render-text.ts';
import { readSettings } from '../app/settings.ts';
import { WrongUse, openForQuestion, parseCommandLine, runEntryPoint, sourceToJson } from './command-line.ts';
import { screenOf } from '../terminal/screen.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import type { Phrases } from '../i18n/phrases.ts';

const USAGE = 'usage: npm run --silent meeting -- "QUERY" [--fact NAME] [--docs DIR] [--json]';

/** UTF-16 units: what names a meeting is short. */
const LONGEST_QUERY = 200;

type Arguments = { query: string; fact: FactName | undefined; docs: string | undefined; json: boolean };

/** @throws WrongUse */
function readArguments(): Arguments {
  const { values, positionals } = parseCommandLine(
    { fact: { type: 'string' }, docs: { type: 'string' }, json: { type: 'boolean', default: false } },
    USAGE,
  );
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

/** A meeting under the names that scripts rely on; of facts, those wanted. Chinese names are in simplified characters. */
function toJson(meeting: Meeting, wanted: readonly FactName[], { language }: Phrases) {
  const reader = { language };
  const facts = describeFacts(meeting, reader);
  const known = wanted.flatMap((name) => {
    const values = facts[name]?.map(({ value, iso, document, passage }) => {
      return {
        value,
        ...(iso !== undefined && { iso }),
        quote: {
          text: passage.text,
          document: sourceToJson(document),
          locator: passage.locator,
        },
      };
    });
    return values === undefined ? [] : [[name, values] as const];
  });
  const { body, number } = meeting;
  return { name: meetingName(meeting, reader), body, number, facts: Object.fromEntries(known) };
}

const now = () => new Date();

/** Looks one meeting up from the shell. Exit status: 0 found, 1 not found, 2 wrong use or unreadable folder. */
async function main(): Promise<void> {
  const { query, fact, docs, json } = readArguments();
  const settings = readSettings();
  const library = await openForQuestion(docs, settings);
  const phrases = phrasesFor(localeOf(query));
  const { meetings } = findMeetings(query, await library.meetings(), now().toISOString().slice(0, 10));
  const found = meetings.map((meeting) => toJson(meeting, fact === undefined ? FACTS : [fact], phrases));
  const text = async () =>
    renderText(await meetingReply(query, fact, { library, phrases, now }), screenOf(process.stdout, settings));
  process.stdout.write(json ? `${JSON.stringify({ meetings: found }, null, 2)}\n` : await text());
  process.exitCode = found.some(({ facts }) => Object.keys(facts).length > 0) ? 0 : 1;
}

await runEntryPoint(main);
