import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Library, openLibrary } from '../src/app/library.ts';
import { phrasesFor } from '../src/i18n/phrases-for.ts';
import { findMeetings } from '../src/facts/find-meetings.ts';
import { answerReply } from '../src/reply/answer-reply.ts';
import { meetingReply } from '../src/reply/meeting-reply.ts';
import { quoteChecksReply } from '../src/reply/quote-check-reply.ts';
import { renderText } from '../src/reply/render-text.ts';
import type { ReplyBlock } from '../src/reply/reply.ts';

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
    printEach(id, (locale) => answerReply(answer, phrasesFor(locale)));
  }
  for (const { id, text, docs } of meetings) {
    const library = await libraryOf(docs);
    const found = findMeetings(text, library.facts().meetings, today);
    const { documents } = library.corpus();
    printEach(id, (locale) =>
      meetingReply({ query: text, fact: undefined, today }, found, documents, phrasesFor(locale)),
    );
  }
  for (const { id, text, docs } of quotes) {
    const found = (await libraryOf(docs)).checkQuote(text, null);
    printEach(id, (locale) => quoteChecksReply([{ quote: text, found }], phrasesFor(locale)));
  }
}

function print(id: string, what: object): void {
  process.stdout.write(`${JSON.stringify({ id, ...what })}\n`);
}

function printEach(id: string, blocks: (locale: string) => readonly ReplyBlock[]): void {
  for (const locale of LOCALES) print(id, { locale, text: renderText(blocks(locale), { colour: false }) });
}

await main();
