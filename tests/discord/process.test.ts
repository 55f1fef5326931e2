import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { GatewayCloseCodes } from 'discord.js';
import { expect, test } from 'vitest';

import { GUILD_ID } from './interactions.ts';
import { quotesOf } from './markdown.ts';
import { ARCHIVE, ARCHIVE_QUESTION, asks, secretsOf, writtenCommands } from './scene.ts';
import { startStandIn } from './stand-in.ts';
import type { StandIn } from './stand-in.ts';
import { newFolder } from '../temp-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/sco-bot.cjs', import.meta.url));

/** Discord has this long to hear of a process, in milliseconds: the machine may be busy. */
const PATIENCE = 20_000;

type Run = {
  readonly discord: StandIn;
  /** Does what Ctrl-C does, and resolves with the exit status and the time (ms) that it took. */
  readonly interrupt: () => Promise<number | null>;
  /** Resolves with the exit status when the process ends by itself. */
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
};

/** Runs the whole program as its user does, and in the end makes sure that it has said nothing secret and is gone. */
async function run(
  act: (run: Run) => Promise<string[]>,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const discord = await startStandIn({ patienceMs: PATIENCE });
  const folder = await newFolder({ 'archive.md': ARCHIVE });
  const child = spawn(process.execPath, [PROGRAM], {
    // Not here: a developer's own `.env` would be read.
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: GUILD_ID,
      DOCS_DIR: folder,
      LOG_LEVEL: 'debug',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that nothing of it can stay behind.
    detached: true,
  });
  const output = { out: '', errors: '' };
  child.stdout.on('data', (bytes: Buffer) => (output.out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output.errors += bytes.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  try {
    const secrets = await act({
      discord,
      ended,
      errors: () => output.errors,
      interrupt() {
        child.kill('SIGINT');
        return ended;
      },
    });
    expect(discord.problems).toEqual([]);
    for (const secret of [discord.token, ...secrets]) {
      expect(output.out).not.toContain(secret);
      expect(output.errors).not.toContain(secret);
    }
  } finally {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await discord.close();
    await rm(folder, { recursive: true });
  }
}

/** What was written as errors, without the report on the documents that every start begins with. */
function complaints(errors: string): string[] {
  return errors
    .split('\n')
    .filter(
      (line) => line !== '' && !/^sco-bot reads |: \d+ documents, \d+ passages, generation |^read in /.test(line),
    );
}

test(
  'the program comes up, answers, and ends well when it is interrupted',
  async () => {
    await run(async ({ discord, interrupt, errors }) => {
      await discord.ready();
      const question = asks(ARCHIVE_QUESTION);
      const [best] = quotesOf(await discord.send(question).message());
      expect(best?.quote.text).toBe('The archive of the observatory is kept by Galina Petrova.');
      await expect.poll(() => writtenCommands(discord).length, { timeout: PATIENCE }).toBe(2);

      expect(await interrupt()).toBe(0);
      expect(complaints(errors())).toEqual([]);
      return secretsOf(question);
    });
  },
  2 * PATIENCE,
);

test(
  'a token that Discord refuses is told in one line, and ends the program',
  async () => {
    const refused = 'a.refused.token';
    await run(
      async ({ ended, errors }) => {
        expect(await ended).toBe(1);
        expect(complaints(errors())).toEqual([expect.stringContaining('DISCORD_TOKEN')]);
        return [refused];
      },
      { DISCORD_TOKEN: refused },
    );
  },
  2 * PATIENCE,
);

test(
  'a setting that is no id of Discord is named in one line, without its value',
  async () => {
    await run(
      async ({ ended, errors, discord }) => {
        expect(await ended).toBe(2);
        expect(complaints(errors())).toEqual([expect.stringMatching(/^DISCORD_GUILD_ID /)]);
        expect(discord.requests).toEqual([]);
        return ['my-own-server'];
      },
      { DISCORD_GUILD_ID: 'my-own-server' },
    );
  },
  2 * PATIENCE,
);

test(
  'a connection that Discord closes for good is told in one line with its code, and ends the program',
  async () => {
    await run(async ({ discord, ended, errors }) => {
      await discord.ready();
      await expect.poll(() => writtenCommands(discord).length, { timeout: PATIENCE }).toBe(2);
      discord.gateway.end(GatewayCloseCodes.DisallowedIntents);
      expect(await ended).toBe(1);
      expect(complaints(errors())).toEqual([expect.stringContaining('code 4014')]);
      return [];
    });
  },
  2 * PATIENCE,
);
