import { type FactLine, describeAll, describeMeetings } from '../facts/describe-facts.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { type Style, indented } from '../reply/render-text.ts';
import { onOneLine } from '../text/lines.ts';
import { screenOf } from '../terminal/screen.ts';
import { openForQuestion, sourceToJson } from './open-for-question.ts';
import { type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

export const facts: Subcommand = {
  name: 'facts',
  usage: ['[--docs DIR] [--json]'],
  help: `Lists all that the bot takes for a fact of members, offices, institutions and meetings, each with the sentence that says so, for a
person to check. Names are in the language of the terminal.

  --docs DIR   the folder of documents, else DOCS_DIR, else seeds
  --json       the same as JSON

Exit status: 0 found; 1 no fact found; 2 wrong use, or documents that cannot be read.`,
  run: async (args, shell) => {
    const { docs, json } = readArguments(args);
    const settings = shell.readSettings();
    const library = await openForQuestion(docs, settings);
    const { language } = phrasesFor(shell.locale);
    const stated = library.facts();
    const lines = [...describeAll(stated.facts, { language }), ...describeMeetings(stated.meetings, { language })];
    for (const id of stated.unread) shell.stderr.write(`${onOneLine(id)}: no facts could be read\n`);
    shell.stdout.write(`${json ? toJson(lines) : toText(lines, screenOf(shell.stdout, settings))}\n`);
    return lines.length > 0 ? 0 : 1;
  },
};

/** @throws WrongUse */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommandLine(args, {
    docs: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new WrongUse(`unexpected "${positionals[0]}"`);
  if (values.docs === '') throw new WrongUse('--docs needs the name of a folder');
  return values;
}

function toJson(lines: readonly FactLine[]): string {
  const listed = lines.map(
    ({ subject, relation, value, from, to, certainty, isDisputed, document, passage, sources }) => ({
      subject,
      relation,
      value,
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      certainty,
      disputed: isDisputed,
      statedAs: passage.text,
      source: { document: sourceToJson(document), locator: passage.locator },
      sources,
    }),
  );
  return JSON.stringify({ facts: listed }, null, 2);
}

/** By what is said of them, meetings one by one. */
function toText(lines: readonly FactLine[], style: Style): string {
  const groups = new Map<string, FactLine[]>();
  for (const line of lines) {
    const { relation, subject, value, isOfMeeting } = line;
    const title = isOfMeeting ? subject : relation === 'status' ? `status: ${value}` : relation;
    groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return Array.from(groups, ([title, some]) =>
    [title, ...some.flatMap((line) => textOf(line))].map((line) => indented(line, style)).join('\n'),
  ).join('\n\n');
}

function textOf({
  isOfMeeting,
  subject,
  relation,
  value,
  from,
  to,
  certainty,
  isDisputed,
  document,
  passage,
}: FactLine) {
  const what = isOfMeeting ? [relation, value] : [subject, relation === 'status' ? null : value];
  const time =
    from === to ? from : [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].join(' ').trim();
  const how = [certainty === 'stated' ? null : certainty, isDisputed ? 'disputed' : null];
  const told = [...what, isOfMeeting ? null : time, ...how].filter((part) => part !== null);
  return [
    `  ${told.join(' · ')}`,
    `      ${onOneLine(passage.text)}`,
    `      ${document.id}, line ${passage.locator.lineStart}`,
  ];
}
