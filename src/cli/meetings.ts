import { BODIES } from '../domain/bodies.ts';
import { localeOf } from '../i18n/locale.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { filterMeetings } from '../facts/filter-meetings.ts';
import { FACTS } from '../meetings/meeting.ts';
import { meetingListReply } from '../reply/meeting-reply.ts';
import { renderText } from '../reply/render-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { meetingToJson } from './meeting.ts';
import { openForQuestion } from './open-for-question.ts';
import { type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

const CODES = BODIES.map(({ code }) => code);

export const meetings: Subcommand = {
  name: 'meetings',
  usage: ['[--year YEAR] [--body BODY] [--place PLACE] [--docs DIR] [--json]'],
  help: `Lists the meetings that the documents speak of, newest first.

  --year YEAR     those of a year
  --body BODY     those of a body, such as heads_of_state: "--body ?" names them all
  --place PLACE   those at a place, in any of the three languages, which is the language of the list as well
  --docs DIR      the folder of documents, else DOCS_DIR, else seeds
  --json          the meetings with all their facts as JSON, as "meeting" gives them

Exit status: 0 found; 1 not found; 2 wrong use, or documents that cannot be read.`,
  run: async (args, shell) => {
    const { filter, docs, json } = readArguments(args);
    const settings = shell.readSettings();
    const library = await openForQuestion(docs, settings);
    const { locale } = shell;
    const phrases = phrasesFor(filter.place === undefined ? locale : localeOf(filter.place, locale));
    const listed = filterMeetings(filter, library.facts().meetings, new Date());
    const reply = meetingListReply(listed, filter, phrases);
    const toJson = () => ({ meetings: listed.map((one) => meetingToJson(one, FACTS, phrases)) });
    shell.stdout.write(
      json ? `${JSON.stringify(toJson(), null, 2)}\n` : renderText(reply, screenOf(shell.stdout, settings)),
    );
    return listed.length > 0 ? 0 : 1;
  },
};

/** @throws WrongUse */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommandLine(args, {
    year: { type: 'string' },
    body: { type: 'string' },
    place: { type: 'string' },
    docs: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { year, body, docs, json } = values;
  const place = values.place?.trim();
  if (positionals.length > 0) throw new WrongUse(`unexpected "${positionals[0]}"`);
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) throw new WrongUse('--year must be a year, such as 2025');
  if (body !== undefined && !CODES.includes(body)) {
    throw new WrongUse(`there is no body "${body}", only ${CODES.join(', ')}`);
  }
  if (place === '') throw new WrongUse('--place needs a name');
  if (docs === '') throw new WrongUse('--docs needs the name of a folder');
  return { filter: { year, body, place }, docs, json };
}
