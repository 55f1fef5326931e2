import { type Subcommand, WrongUse, parseCommandLine } from './subcommand.ts';

/** What the program does without a sub-command: Discord when there is a token, a chat in the terminal when there is none. */
export const start: Subcommand = {
  name: '',
  usage: ['[--docs DIR]; everything else is set in .env, see .env.example'],
  help: `Answers questions about the documents in a folder with their exact words: in Discord if DISCORD_TOKEN is set,
else in a chat in this terminal.

  --docs DIR   the folder of documents, else DOCS_DIR, else seeds
  --help       this text; behind the name of a sub-command, what that takes
  --version    the version

Sub-commands:
  ask          answers one question, or many from a file
  meeting      tells the facts of a meeting
  meetings     lists the meetings that the documents speak of
  documents    tells what became of each file
  eval         measures the search on a set of questions`,
  run: async (args, shell) => {
    const { values, positionals } = parseCommandLine(args, { docs: { type: 'string' } });
    if (positionals.length > 0) throw new WrongUse(`unexpected "${positionals[0]}"`);
    const settings = shell.readSettings();
    const folder = values.docs ?? settings.docsDir;
    // Loading and reading take a second or more: whoever waits knows by now what for.
    const next = settings.discordToken === undefined ? 'chats here, for DISCORD_TOKEN is not set' : 'goes to Discord';
    shell.stderr.write(`sco-bot reads the documents in ${JSON.stringify(folder)} and then ${next}\n`);
    const { serve } = await import('./serve.ts');
    await serve(folder, settings, shell);
    return 0;
  },
};
