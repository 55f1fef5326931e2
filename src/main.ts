import { type Subcommand, WrongUse, runSubcommand } from './cli/subcommand.ts';
import { endWithReader } from './terminal/end-with-reader.ts';

/** Each is loaded when it is called. */
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ['ask', async () => (await import('./cli/ask.ts')).ask],
  ['meeting', async () => (await import('./cli/meeting.ts')).meeting],
  ['meetings', async () => (await import('./cli/meetings.ts')).meetings],
  ['documents', async () => (await import('./cli/documents.ts')).documents],
  ['eval', async () => (await import('../eval/main.ts')).evaluate],
]);

/** Runs the sub-command that is named, or what the program does without one. */
async function main(args: readonly string[]): Promise<void> {
  const [name = ''] = args;
  const isNamed = name !== '' && !name.startsWith('-');
  const { start } = await import('./cli/start.ts');
  const load = isNamed ? SUBCOMMANDS.get(name) : async () => start;
  if (load) return runSubcommand(await load(), isNamed ? args.slice(1) : args);
  const unknown = new WrongUse(`there is no sub-command "${name}", only ${[...SUBCOMMANDS.keys()].join(', ')}`);
  await runSubcommand({ ...start, run: () => Promise.reject(unknown) }, []);
}

endWithReader();
await main(process.argv.slice(2));
