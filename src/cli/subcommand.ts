import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Settings } from '../app/settings.ts';
import { VERSION } from '../version.ts';
import { npmScript } from './npm-script.ts';

/** What a sub-command reads and writes: that of the process, or of a test. */
export type Shell = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'> & {
  /** Of whoever reads: where nothing else tells their language. */
  readonly locale: string;
  /** @throws WrongSettings */
  readonly readSettings: () => Settings;
};

/** 0 done, or found; 1 not found, or not all of it; 2 wrong use, or what is needed cannot be read. */
export type ExitStatus = 0 | 1 | 2;

/** One of the things that the program does, with arguments of its own: `sco-bot ask`. */
export type Subcommand = {
  /** Its name; empty for what the program does without one. */
  readonly name: string;
  /** The arguments, one line for each way to call it. */
  readonly usage: readonly string[];
  /** What it does, its options and its exit statuses: what `--help` shows below the usage. */
  readonly help: string;
  /** @param args what follows its name */
  readonly run: (args: readonly string[], shell: Shell) => Promise<ExitStatus>;
};

/** The command line is wrong; the message is one plain line. */
export class WrongUse extends Error {}

/**
 * Options and other arguments of a command line.
 * @throws WrongUse
 */
export function parseCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // Only the first sentence: the rest explains how options work in general.
    throw new WrongUse(error instanceof Error ? error.message.split(/\. |\n/)[0] : 'unknown options');
  }
}

/** `usage: sco-bot ask "QUESTION" [--json]`, with the name that the program was called by. */
function usageOf({ name, usage }: Pick<Subcommand, 'name' | 'usage'>): string {
  const script = npmScript(name);
  const called = script ?? `sco-bot ${name}`.trim();
  return usage.map((line, at) => `${at === 0 ? 'usage: ' : '       '}${called} ${line}`).join('\n');
}

/**
 * Runs a sub-command, or shows what it takes: `--help` and `--version` go before all else. It reports in plain words
 * what its user did wrong.
 */
export async function runSubcommand(
  subcommand: Subcommand,
  args: readonly string[],
  shell: Shell,
): Promise<ExitStatus> {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const text = options.map((option) => shownBy(option, subcommand)).find((shown) => shown !== null);
  if (text !== undefined) {
    shell.stdout.write(`${text}\n`);
    return 0;
  }
  try {
    return await subcommand.run(args, shell);
  } catch (error) {
    const { plainLine } = await import('./plain-line.ts');
    const line = plainLine(error);
    if (line === null) throw error;
    const between = subcommand.usage.length > 1 ? '\n' : '; ';
    shell.stderr.write(`${line}${error instanceof WrongUse ? between + usageOf(subcommand) : ''}\n`);
    return 2;
  }
}

function shownBy(option: string, subcommand: Subcommand): string | null {
  if (option === '--version' || option === '-v') return VERSION;
  return option === '--help' || option === '-h' ? `${usageOf(subcommand)}\n\n${subcommand.help}` : null;
}
