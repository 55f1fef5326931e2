import { isoDay } from '../text/iso-day.ts';
import { localeOf } from '../i18n/locale.ts';
import { findMeetings } from '../facts/find-meetings.ts';
import { FACTS, type FactName, type Meeting } from '../meetings/meeting.ts';
import { describeFacts, meetingName } from '../meetings/format/format-meeting.ts';
import { meetingReply } from '../reply/meeting-reply.ts';
import { renderText } from '../reply/render-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { openForQuestion, sourceToJson } from './open-for-question.ts';
import { type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

/** UTF-16 units: what names a meeting is short. */
const LONGEST_QUERY = 200;

export const meeting: Subcommand = {
  name: 'meeting',
  usage: ['"QUERY" [--fact NAME] [--docs DIR] [--json]'],
  help: `Tells the facts of a meeting, each with the sentence that says so. A query is a number, a body, a year, a place, next or
last, or several of them: "18th prime ministers", "Moscow 2025".

  --fact NAME   one fact: ${FACTS.slice(0, 8).join(', ')},
                ${FACTS.slice(8).join(', ')}
  --docs DIR    the folder of documents, else DOCS_DIR, else seeds
  --json        the facts as JSON

Exit status: 0 found; 1 not found; 2 wrong use, or documents that cannot be read.`,
  run: async (args, shell) => {
    const { query, fact, docs, json } = readArguments(args);
    const settings = shell.readSettings();
    const library = await openForQuestion(docs, settings);
    const phrases = phrasesFor(localeOf(query));
    const today = isoDay(new Date());
    const found = findMeetings(query, library.facts().meetings, today);
    const meetings = found.meetings.map((one) => meetingToJson(one, fact === undefined ? FACTS : [fact], phrases));
    const reply = meetingReply({ query, fact, today }, found, library.corpus().documents, phrases);
    const text = () => renderText(reply, screenOf(shell.stdout, settings));
    shell.stdout.write(json ? `${JSON.stringify({ meetings }, null, 2)}\n` : text());
    return meetings.some(({ facts }) => Object.keys(facts).length > 0) ? 0 : 1;
  },
};

type Arguments = { query: string; fact: FactName | undefined; docs: string | undefined; json: boolean };

/** @throws WrongUse */
function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseCommandLine(args, {
    fact: { type: 'string' },
    docs: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const query = positionals.join(' ').trim();
  if (query === '') throw new WrongUse('no meeting named');
  if (query.length > LONGEST_QUERY) throw new WrongUse(`the query is longer than ${LONGEST_QUERY} characters`);
  if (values.docs === '') throw new WrongUse('--docs needs the name of a folder');
  const fact = FACTS.find((name) => name === values.fact);
  if (values.fact !== undefined && fact === undefined) {
    throw new WrongUse(`there is no fact "${values.fact}", only ${FACTS.join(', ')}`);
  }
  return { query, fact, docs: values.docs, json: values.json };
}

/** A meeting under the names that scripts rely on; of facts, those wanted. Chinese names are in simplified characters. */
export function meetingToJson(one: Meeting, wanted: readonly FactName[], { language }: Phrases) {
  const reader = { language };
  const facts = describeFacts(one, reader);
  const known = wanted.flatMap((name) => {
    const values = facts[name]?.map(({ value, iso, certainty, isDisputed, document, passage }) => {
      return {
        value,
        ...(iso !== undefined && { iso }),
        certainty,
        ...(isDisputed && { disputed: true }),
        quote: {
          text: passage.text,
          document: sourceToJson(document),
          locator: passage.locator,
        },
      };
    });
    return values === undefined ? [] : [[name, values] as const];
  });
  const { body, number, disputed } = one;
  const participants = (facts.participants ?? []).map(({ participant }) => participant);
  const name = meetingName(one, reader);
  return { name, body, number, disputed, participants, facts: Object.fromEntries(known) };
}
