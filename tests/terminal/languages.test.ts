/** In which language a line of the chat is answered. */
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { collectFeedback } from '../../src/app/feedback.ts';
import { openLibrary } from '../../src/app/library.ts';
import { moderate } from '../../src/app/moderation.ts';
import { openAuditLog } from '../../src/storage/audit-log.ts';
import { openStore } from '../../src/storage/document-store.ts';
import { openFeedbackLog } from '../../src/storage/feedback-log.ts';
import { chat } from '../../src/terminal/chat.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import type { Phrases } from '../../src/i18n/phrases.ts';
import { zh } from '../../src/i18n/zh.ts';
import { zhTw } from '../../src/i18n/zh-tw.ts';
import { webPages } from '../../src/web/take-page.ts';
import { inFolderOf } from '../temp-folder.ts';

/** Nobody looks at a screen or types. */
const nobody = {
  screen: () => ({ colour: false, size: null, canErase: false }),
  history: { lines: [], add: () => {} },
};

const answerTo = (line: string, locale: string) =>
  inFolderOf({ 'a.txt': 'Words.', 'bad.txt': '' }, async (folder) => {
    const library = await openLibrary(folder);
    const audit = openAuditLog(join(folder, '.audit.jsonl'));
    const feedback = await collectFeedback({
      log: openFeedbackLog(join(folder, '.feedback.jsonl')),
      keepQuestions: false,
      onProblem: (error) => {
        throw error;
      },
    });
    const moderation = moderate({
      library,
      store: openStore(folder),
      audit,
      largest: 1024,
      takePage: webPages({ loopback: true }),
    });
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(`${line}\n`);
    await chat({ library, moderation, feedback, commands, input, output, isTerminal: false, ...nobody, locale });
    output.end();
    return text(output);
  });

test.each<[string, string, Phrases, (phrases: Phrases) => string]>([
  ['/help', 'en', en, ({ help }) => help],
  ['/help', 'ru-RU', ru, ({ help }) => help],
  ['/help', 'zh-TW', zhTw, ({ help }) => help],
  ['/помощь', 'en', ru, ({ help }) => help],
  ['/說明', 'en', zhTw, ({ help }) => help],
  ['/帮助', 'zh-TW', zh, ({ help }) => help],
  ['/источники документ:none.md', 'en', ru, ({ noSuchDocument }) => noSuchDocument('none.md')],
  ['/提问 天气怎么样', 'en', zh, ({ notFound }) => notFound],
  ['天氣怎麼樣', 'en', zhTw, ({ notFound }) => notFound],
  ['天气怎么样', 'zh-TW', zh, ({ notFound }) => notFound],
  // The characters are those of both: the machine's locale says which.
  ['大小多少', 'zh-TW', zhTw, ({ notFound }) => notFound],
  ['大小多少', 'ru', zh, ({ notFound }) => notFound],
  ['Какая погода?', 'zh-TW', ru, ({ notFound }) => notFound],
  ['What is the weather?', 'ru', en, ({ notFound }) => notFound],
  ['/sources', 'ru', ru, ({ problem }) => `bad.txt: ${problem({ code: 'empty' })}`],
  ['/来源', 'en', zh, ({ problem }) => `bad.txt: ${problem({ code: 'empty' })}`],
  ['/來源', 'en', zhTw, ({ problem }) => `bad.txt: ${problem({ code: 'empty' })}`],
  ['/sources', 'en', en, ({ problem }) => `bad.txt: ${problem({ code: 'empty' })}`],
])('"%s" where the machine is set to %s', async (line, locale, phrases, phrase) => {
  expect(await answerTo(line, locale)).toContain(phrase(phrases));
});
