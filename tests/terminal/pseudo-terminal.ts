import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const root = new URL('../..', import.meta.url).pathname;

/** `script` of util-linux gives a process a terminal of its own; others of that name take other options. */
export const hasTerminal =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

export type Terminal = {
  /** Waits until something is written that was not there when this was last waited for. */
  readonly see: (text: string) => Promise<void>;
  readonly type: (keys: string) => void;
  readonly resize: (rows: number, columns: number) => void;
};

export type Session = {
  readonly rows: number;
  readonly columns: number;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Runs the program in a terminal, and somebody who reads and types.
 * @returns all that was written, lines ending with `\n`, and the exit status
 */
export async function inTerminal(
  args: readonly string[],
  { rows, columns, env }: Session,
  person: (terminal: Terminal) => Promise<void>,
): Promise<{ readonly written: string; readonly status: number }> {
  const quoted = [process.execPath, 'bin/sco-bot.cjs', ...args].map((part) => `'${part}'`).join(' ');
  // The shell tells which terminal it has, so that it can be resized from outside.
  const command = `stty rows ${rows} cols ${columns}; tty; exec ${quoted}`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      TERM: 'xterm-256color',
      LC_ALL: 'en_US.UTF-8',
      DISCORD_TOKEN: '',
      DOCS_DIR: '',
      ...env,
    },
  });
  let written = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    written += part;
  });
  const ended = once(child, 'close');
  const see = async (text: string) => {
    while (!written.includes(text, seen)) await Promise.race([once(child.stdout, 'data'), failsWith(ended, text)]);
    seen = written.indexOf(text, seen) + text.length;
  };
  try {
    await person({
      see,
      type: (keys) => {
        child.stdin.write(keys);
      },
      resize: (toRows, toColumns) => {
        const tty = /\/dev\/\S+/.exec(written)?.[0] ?? '';
        spawnSync('stty', ['-F', tty, 'rows', String(toRows), 'cols', String(toColumns)]);
      },
    });
    const [status] = (await ended) as [number];
    return { written: written.replace(/^.*\n/, '').replaceAll('\r\n', '\n').replaceAll('\r', ''), status };
  } finally {
    child.kill();
  }
}

async function failsWith(ended: Promise<unknown>, text: string): Promise<never> {
  await ended;
  throw new Error(`the process ended before it wrote "${text}"`);
}
