import { commands, messageCommands } from '../../commands/index.ts';
import { type Feedback, collectFeedback } from '../app/feedback.ts';
import { type Library, openLibrary } from '../app/library.ts';
import { type Moderation, moderate } from '../app/moderation.ts';
import { openAuditLog } from '../storage/audit-log.ts';
import { openStore } from '../storage/document-store.ts';
import { openFeedbackLog } from '../storage/feedback-log.ts';
import { escapeControls } from '../reply/render-text.ts';
import type { Settings } from '../app/settings.ts';
import type { Shell } from './subcommand.ts';
import { startReport } from '../app/start-report.ts';
import { chat } from '../terminal/chat.ts';
import { type History, openHistory } from '../terminal/history.ts';
import { screenOf } from '../terminal/screen.ts';
import { webPages } from '../web/take-page.ts';
import { type Watch, riskInShort, watchDocuments } from '../app/watch.ts';

/**
 * Reads the documents and answers from them, until it is ended.
 * @throws UnreadableFolder
 */
export async function serve(folder: string, settings: Settings, shell: Shell): Promise<void> {
  const tell = (text: string) => void shell.stderr.write(escapeControls(text));
  const tellOwner = (setting: string, line: string) => tell(`${setting}: ${line}\n`);
  const store = openStore(folder);
  // A folder that nothing can be written to is no hindrance to answering.
  await store.recover().catch((error: unknown) => {
    const line = 'changes that were interrupted could not be finished or cleared away';
    tell(`${line}: ${reasonOf(error)}\n`);
  });
  const library = await openLibrary(folder, settings.largestDocument, settings.expansionsFile);
  tell(startReport(library));
  const audit = openAuditLog(settings.auditLog);
  const moderation = moderate({
    library,
    store,
    audit,
    largest: settings.largestDocument,
    takePage: webPages({ loopback: settings.fetchLoopback }),
  });
  const feedback = await collectFeedback({
    log: openFeedbackLog(settings.feedbackLog),
    keepQuestions: settings.keepQuestions,
    onProblem: (error) => tellOwner('FEEDBACK_LOG', `${reasonOf(error)}: what users say of answers is not kept`),
  });
  const watch = settings.watchDocuments ? await watching(folder, moderation, tellOwner) : null;
  const { discordToken } = settings;
  if (discordToken === undefined) await chatInTerminal({ settings, library, moderation, feedback }, shell, tellOwner);
  else {
    // Large, and of no use to a chat.
    const { runBot } = await import('../discord/run.ts');
    await runBot({ settings: { ...settings, discordToken }, library, moderation, feedback, commands, messageCommands });
  }
  await watch?.close();
}

/** Says what is wrong with what a setting asks for, in one line. */
type TellOwner = (setting: string, line: string) => void;

/** Reports to whoever runs the bot what could not be put to use: nobody is there to be asked. */
async function watching(folder: string, moderation: Moderation, tellOwner: TellOwner): Promise<Watch> {
  return watchDocuments(
    folder,
    moderation,
    ({ outcome }) => {
      if (outcome.outcome !== 'unconfirmed') return;
      tellOwner(
        'WATCH_DOCUMENTS',
        `not reloaded (${outcome.risks.map(riskInShort).join('; ')}): /reload asks for confirmation`,
      );
    },
    (error) => tellOwner('WATCH_DOCUMENTS', reasonOf(error)),
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}

const NOTHING_KEPT: History = { lines: [], add: () => {} };

async function chatInTerminal(
  { settings, ...parts }: { settings: Settings; library: Library; moderation: Moderation; feedback: Feedback },
  { stdin: input, stdout: output, locale }: Shell,
  tellOwner: TellOwner,
): Promise<void> {
  const isTerminal = input.isTTY && output.isTTY;
  const historyIn = (path: string) =>
    openHistory(path, (problem) => {
      tellOwner('CHAT_HISTORY', `${path} cannot be used (${problem}): what is typed is not kept`);
    });
  await chat({
    ...parts,
    commands,
    input,
    output,
    isTerminal,
    screen: () => screenOf(output, settings),
    history: isTerminal && settings.chatHistory !== undefined ? historyIn(settings.chatHistory) : NOTHING_KEPT,
    locale,
  });
}
