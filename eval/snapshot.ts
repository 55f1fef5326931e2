import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { meetingReply } from '../commands/meeting.ts';
import { type Library, openLibrary } from '../src/app/library.ts';
import { phrasesFor } from '../src/i18n/phrases-for.ts';
import { answerReply } from '../src/reply/answer-reply.ts';
import { quoteChecksReply } from '../src/reply/quote-check-reply.ts';
import { renderText } from '../src/reply/render-text.ts';
import type { Block } from '../src/reply/reply.ts';

const row = z.array(z.object({ id: z.string(), text: z.string(), docs: z.string() }));
const asked = z.object({ today: z.string(), questions: row, meetings: row, quotes: row });

const LOCALES = ['zh-CN', 'zh-TW', 'ru', 'en-US'];
const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/**
 * Prints what the bot says to a list of questions, meetings and quotes, in every language, a line of JSON each: two
 * versions of the code can be compared byte for byte. Usage: `tsx eval/snapshot.ts ASKED.json > FILE`.
 */
async function main(): Promise<void> {
  const { today, questions, meetings, quotes } = asked.parse(JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')));
  const now = () => new Date(`${today}T12:00:00Z`);
  const libraries = new Map<string, Promise<Library>>();
  const libraryOf = (docs: string) => {
    const opened = libraries.get(docs) ?? openLibrary(docs, LARGEST_DOCUMENT);
    libraries.set(docs, opened);
    return opened;
  };
  for (const { id, text, docs } of questions) {
    const answer = (await libraryOf(docs)).ask(text, { limit: undefined });
    const { status, generation, uncovered, unknown, suggestions, searched } = answer;
    const passages = answer.quotes.map(({ number, passage, keySentence, document }) => {
      const { language, locator } = passage;
      return { number, text: passage.text, language, keySentence, document: document.id, locator };
    });
    print(id, { status, generation, passages, uncovered, unknown, suggestions, searched });
    await printEach(id, (locale) => answerReply(answer, phrasesFor(locale)));
  }
  for (const { id, text, docs } of meetings) {
    const library = await libraryOf(docs);
    await printEach(id, (locale) => meetingReply(text, undefined, { library, phrases: phrasesFor(locale), now }));
  }
  for (const { id, text, docs } of quotes) {
    const found = (await libraryOf(docs)).checkQuote(text, null);
    await printEach(id, (locale) => quoteChecksReply([{ quote: text, found }], phrasesFor(locale)));
  }
}

function print(id: string, what: object): void {
  process.stdout.write(`${JSON.stringify({ id, ...what })}\n`);
}

async function printEach(
  id: string,
  blocks: (locale: string) => readonly Block[] | Promise<readonly Block[]>,
): Promise<void> {
  for (const locale of LOCALES) print(id, { locale, text: renderText(await blocks(locale), { colour: false }) });
}

await main();
