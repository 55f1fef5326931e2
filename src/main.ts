import { parseArgs } from 'node:util';
import { commands, messageCommands } from '../commands/index.ts';
import { runBot } from './discord/run.ts';
import { type Library, openLibrary } from './library.ts';
import { type Settings, WrongSettings, readSettings } from './settings.ts';
import { runEntryPoint } from './shell.ts';
import { startReport } from './start-report.ts';
import { chat } from './terminal/chat.ts';

/** Discord when there is a token, a chat in the terminal when there is none. */
async function main(): Promise<void> {
  const settings = readSettings();
  const folder = folderArgument(process.argv.slice(2)) ?? settings.docsDir;
  const library = await openLibrary(folder, settings.largestDocument);
  process.stderr.write(startReport(library));
  const { discordToken } = settings;
  if (discordToken === undefined) await chatInTerminal(settings, library);
  else await runBot({ settings: { ...settings, discordToken }, library, commands, messageCommands });
}

/** `--docs DIR` goes before DOCS_DIR; there are no other arguments. @throws WrongSettings */
function folderArgument(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { docs: { type: 'string' } } }).values.docs;
  } catch {
    throw new WrongSettings('usage: npm start [-- --docs DIR]; everything else is set in .env, see .env.example');
  }
}

async function chatInTerminal(settings: Settings, library: Library): Promise<void> {
  const { stdin: input, stdout: output } = process;
  await chat({
    library,
    commands,
    input,
    output,
    isTerminal: input.isTTY,
    colour: output.isTTY && settings.colour,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  });
}

await runEntryPoint(main);
