import { answerReply } from '../reply/answer-reply.ts';
import type { Answer } from '../answers/answer.ts';
import { localeOf } from '../i18n/locale.ts';
import { readSettings } from '../app/settings.ts';
import { renderText } from '../reply/render-text.ts';
import { WrongUse, openForQuestion, parseCommandLine, runEntryPoint, sourceToJson } from './command-line.ts';
import { screenOf } from '../terminal/screen.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';

const USAGE = 'usage: npm run --silent ask -- "QUESTION" [--docs DIR] [--limit N] [--json]';

/** UTF-16 units: a long paragraph, pasted whole. Discord itself allows less, see commands/ask.ts. */
const LONGEST_QUESTION = 3_000;

type Arguments = { question: string; docs: string | undefined; limit: number | undefined; json: boolean };

/** @throws WrongUse */
function readArguments(): Arguments {
  const { values, positionals } = parseCommandLine(
    { docs: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean', default: false } },
    USAGE,
  );
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

/** The answer under the names that scripts rely on. Offsets are UTF-16 units of the decoded text of the file. */
function toJson(answer: Answer): string {
  const passages = answer.quotes.map(({ number, passage, keySentence, document }) => {
    return {
      number,
      text: passage.text,
      language: passage.language,
      keySentence,
      document: sourceToJson(document),
      locator: passage.locator,
    };
  });
  const { question, status, generation, uncovered, unknown, suggestions, searched } = answer;
  return `${JSON.stringify({ question, status, generation, passages, uncovered, unknown, suggestions, searched }, null, 2)}\n`;
}

/** Asks one question from the shell. Exit status: 0 answered or partial, 1 not found, 2 wrong use or unreadable folder. */
async function main(): Promise<void> {
  const { question, docs, limit, json } = readArguments();
  const settings = readSettings();
  const library = await openForQuestion(docs, settings);
  const answer = library.ask(question, { limit });
  const text = () =>
    renderText(answerReply(answer, phrasesFor(localeOf(question))), screenOf(process.stdout, settings));
  process.stdout.write(json ? toJson(answer) : text());
  process.exitCode = answer.status === 'not_found' ? 1 : 0;
}

await runEntryPoint(main);
