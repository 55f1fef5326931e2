import { createInterface } from 'node:readline';
import type { Done, Moderation } from '../app/moderation.ts';
import { moderate } from '../app/moderation.ts';
import { openLibrary } from '../app/library.ts';
import { outcomeResult } from '../app/outcome-result.ts';
import type { Actor } from '../app/reload.ts';
import type { Settings } from '../app/settings.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { renderText } from '../reply/render-text.ts';
import { openAuditLog } from '../storage/audit-log.ts';
import { openStore } from '../storage/document-store.ts';
import { screenOf } from '../terminal/screen.ts';
import { isTyped } from '../terminal/typed-word.ts';
import { webPages } from '../web/take-page.ts';
import { type ExitStatus, type Shell, WrongUse, parseCommandLine } from './subcommand.ts';

const BY: Actor = { id: 'terminal', name: 'terminal' };

/** How often something is confirmed with `--yes`, if the folder changes in between. */
const MOST_CONFIRMED = 3;

/** `documents add URL`: takes a page or a file from the web. @throws WrongUse, UnreadableFolder */
export async function addFromWeb(args: readonly string[], shell: Shell): Promise<ExitStatus> {
  const { positionals, ...options } = readArguments(args);
  const [link, ...others] = positionals;
  if (link === undefined || link === '') throw new WrongUse('no address named');
  if (others.length > 0) throw new WrongUse('one address at a time');
  return change(options, shell, async (moderation) => moderation.addLink(BY, link, options.folder));
}

/** `documents refresh [DOCUMENT]`: takes such documents again. @throws WrongUse, UnreadableFolder */
export async function refreshFromWeb(args: readonly string[], shell: Shell): Promise<ExitStatus> {
  const { positionals, ...options } = readArguments(args);
  if (positionals.length > 1) throw new WrongUse('one document, or all of them');
  if (options.folder !== undefined) throw new WrongUse('a document stays in its folder');
  return change(options, shell, async (moderation) => moderation.refresh(BY, positionals[0]));
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseCommandLine(args, {
    docs: { type: 'string' },
    folder: { type: 'string' },
    yes: { type: 'boolean', default: false },
  });
  if (values.docs === '') throw new WrongUse('--docs needs the name of a folder');
  return { ...values, positionals };
}

type Options = { readonly docs?: string | undefined; readonly yes: boolean };

/** Does something to a folder of documents, and asks before it is done. 1 if it is not done, or not for all. */
async function change(
  { docs, yes }: Options,
  shell: Shell,
  act: (moderation: Moderation) => Promise<Done>,
): Promise<ExitStatus> {
  const { stdout, stderr, locale } = shell;
  const settings = shell.readSettings();
  const phrases = phrasesFor(locale);
  const show = (done: Done) => {
    const { reply } = outcomeResult(done, phrases);
    stdout.write(renderText(reply, screenOf(stdout, settings)));
  };
  let done = await act(await moderationOf(docs ?? settings.docsDir, settings));
  show(done);
  for (let confirmed = 0; done.confirm !== null && confirmed < MOST_CONFIRMED; confirmed += 1) {
    if (!yes) {
      stderr.write(`${phrases.confirmPrompt} `);
      if (!isTyped((await nextLine(shell)).trim(), 'yes', 'briefYes')) {
        stdout.write(`${phrases.notConfirmed}\n`);
        return 1;
      }
    }
    done = await done.confirm();
    show(done);
  }
  const { outcome } = done.outcome;
  const isWhole = done.pages.every(({ state }) => state === 'new' || state === 'changed' || state === 'same');
  return isWhole && (outcome === 'done' || outcome === 'nothing-new') ? 0 : 1;
}

/** Another process may be at work in the folder, so what that has not finished is left to it. */
async function moderationOf(folder: string, settings: Settings): Promise<Moderation> {
  const { largestDocument: largest, expansionsFile, auditLog, fetchLoopback } = settings;
  return moderate({
    library: await openLibrary(folder, largest, expansionsFile),
    store: openStore(folder),
    audit: openAuditLog(auditLog),
    largest,
    takePage: webPages({ loopback: fetchLoopback }),
  });
}

/** What is typed in one line; nothing at the end of the input. */
async function nextLine({ stdin }: Shell): Promise<string> {
  const lines = createInterface({ input: stdin });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
