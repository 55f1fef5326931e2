import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseSettings } from '../../src/app/settings.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Shell } from '../../src/cli/subcommand.ts';

type Run = { readonly status: number; readonly out: string; readonly err: string };

/** Runs a sub-command as `sco-bot` does, with no settings but those given. */
export async function run(subcommand: string, args: readonly string[], input = '', settings = {}): Promise<Run> {
  const [stdin, stdout, stderr] = [Readable.from([input]), new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const status = await runProgram([...(subcommand === '' ? [] : [subcommand]), ...args], {
    // Nobody looks at a screen or types.
    ...({ stdin, stdout, stderr } as unknown as Pick<Shell, 'stdin' | 'stdout' | 'stderr'>),
    locale: 'en-US',
    readSettings: () => parseSettings(settings),
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { status, out, err };
}
