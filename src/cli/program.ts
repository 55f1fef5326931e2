import { type ExitStatus, type Shell, type Subcommand, WrongUse, runSubcommand } from './subcommand.ts';

/** Each is loaded when it is called. */
const SUBCOMMANDS: ReadonlyMap<string, () => Promise<Subcommand>> = new Map([
  ['ask', async () => (await import('./ask.ts')).ask],
  ['meeting', async () => (await import('./meeting.ts')).meeting],
  ['meetings', async () => (await import('./meetings.ts')).meetings],
  ['facts', async () => (await import('./facts.ts')).facts],
  ['documents', async () => (await import('./documents.ts')).documents],
  ['eval', async () => (await import('../../eval/main.ts')).evaluate],
]);

/** Runs the sub-command that is named, or what the program does without one. */
export async function runProgram(args: readonly string[], shell: Shell): Promise<ExitStatus> {
  const [name = ''] = args;
  const isNamed = name !== '' && !name.startsWith('-');
  const { start } = await import('./start.ts');
  const load = isNamed ? SUBCOMMANDS.get(name) : async () => start;
  if (load) return runSubcommand(await load(), isNamed ? args.slice(1) : args, shell);
  const unknown = new WrongUse(`there is no sub-command "${name}", only ${[...SUBCOMMANDS.keys()].join(', ')}`);
  return runSubcommand({ ...start, run: () => Promise.reject(unknown) }, [], shell);
}
