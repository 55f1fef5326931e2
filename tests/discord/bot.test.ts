import { InteractionResponseType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { ask } from '../../commands/ask.ts';
import { commands } from '../../commands/index.ts';
import { defineCommand, textResult } from '../../src/app/command.ts';
import { en } from '../../src/i18n/en.ts';
import { ru } from '../../src/i18n/ru.ts';
import type { CommandLabels, Phrases } from '../../src/i18n/phrases.ts';
import { sameEverywhere } from '../labels.ts';
import { GUILD_ID, autocomplete, chatInputCommand } from './interactions.ts';
import type { Invoker } from './interactions.ts';
import { quotesOf, wordsOf } from './markdown.ts';
import { ARCHIVE, ARCHIVE_QUESTION, MODERATOR_ROLE_ID, QUESTION, asks, play, writtenCommands } from './scene.ts';
import type { Stage } from './scene.ts';
import { isEphemeral } from './screen.ts';
import type { StandIn } from './stand-in.ts';

const MANAGE_GUILD = PermissionFlagsBits.ManageGuild;
const OTHER_GUILD_ID = '700000000000000007';

async function expectAnAnswer(stage: Stage): Promise<void> {
  expect(quotesOf(await stage.send(asks(QUESTION)).message())).not.toEqual([]);
}

/** Nobody is there to whom an interaction could be sent. */
function hasLeft(discord: StandIn): boolean {
  try {
    discord.send(asks(QUESTION));
    return false;
  } catch {
    return true;
  }
}

/** The commands of everybody, in the order in which they are listed, and the entry of the menu of messages. */
const FOR_EVERYONE = [
  'ask',
  'meeting',
  'meetings',
  'verify',
  'sources',
  'help',
  'Find in SCO documents',
  'Check quote',
];

describe('coming in', () => {
  test('the bot asks for no intents, and registers the commands of everyone and of the moderators', async () => {
    await play(async ({ discord }) => {
      expect(discord.gateway.logins).toEqual([{ how: 'identify', intents: 0 }]);
      expect(writtenCommands(discord)).toEqual([
        { place: 'everywhere', names: FOR_EVERYONE },
        { place: 'guild', names: ['reload', 'documents', 'status', 'gaps'] },
      ]);
      expect([...discord.commands.guilds.keys()]).toEqual([GUILD_ID]);
      expect(discord.commands.guilds.get(GUILD_ID)?.[0]).toMatchObject({
        default_member_permissions: String(MANAGE_GUILD),
      });
    });
  });

  test('commands that Discord holds already are not written again', async () => {
    await play(async ({ discord, restart }) => {
      await restart();
      expect(writtenCommands(discord)).toHaveLength(2);
      expect(discord.gateway.logins).toHaveLength(2);
    });
  });

  test('commands of which one has another description are written again, and only where they differ', async () => {
    await play(async ({ discord, restart }) => {
      await restart({ commands: commands.map((one) => (one === ask ? { ...one, labels: askOtherwise } : one)) });
      expect(writtenCommands(discord).slice(2)).toEqual([{ place: 'everywhere', names: FOR_EVERYONE }]);
      expect(discord.commands.global[0]?.['description']).toBe('Asks');
    });
  });

  test('that Discord does not tell which commands it holds keeps it from starting, and nothing is written', async () => {
    const seen: StandIn[] = [];
    const start = play(async () => undefined, {
      before: (discord) => {
        seen.push(discord);
        discord.fail({ method: 'GET', path: /\/commands$/, status: 500, times: 100 });
      },
    });
    await expect(start).rejects.toMatchObject({ status: 500 });
    expect(seen.flatMap((discord) => discord.requests.filter(({ method }) => method === 'PUT'))).toEqual([]);
  });

  test('a home server that the bot is not in keeps it from starting', async () => {
    const missingAccess = {
      path: /\/guilds\//,
      status: 403,
      body: { code: 50_001, message: 'Missing Access' },
      times: 2,
    };
    const start = play(async () => undefined, { before: (discord) => discord.fail(missingAccess) });
    await expect(start).rejects.toMatchObject({ status: 403, code: 50_001 });
  });

  test('without a home server there are no commands for moderators', async () => {
    await play(
      async ({ discord, send, logged }) => {
        expect(writtenCommands(discord).map(({ place }) => place)).toEqual(['everywhere']);
        expect(JSON.stringify(logged())).toContain('DISCORD_GUILD_ID');
        const message = await send(chatInputCommand({ name: 'reload', permissions: MANAGE_GUILD })).message();
        expect(wordsOf(message)).toBe(en.moderatorsOnly);
      },
      { guildId: null },
    );
  });
});

describe('the other commands', () => {
  test('the sources are listed privately, each with its path', async () => {
    await play(async ({ send, library }) => {
      const message = await send(chatInputCommand({ name: 'sources' })).message();
      expect(isEphemeral(message)).toBe(true);
      for (const { id, title } of library.corpus().documents.slice(0, 20)) {
        expect(wordsOf(message)).toContain(id);
        expect(wordsOf(message)).toContain(title);
      }
    });
  });

  test('files that are left out are listed with the reason', async () => {
    await play(
      async ({ send }) => {
        const message = await send(chatInputCommand({ name: 'sources' })).message();
        expect(wordsOf(message)).toMatch(/table\.xlsx: not a kind of file/);
      },
      { files: { 'archive.md': ARCHIVE, 'table.xlsx': 'x' } },
    );
  });

  test('the help privately names every command', async () => {
    await play(async ({ send }) => {
      const message = await send(chatInputCommand({ name: 'help', locale: 'ru' })).message();
      expect(isEphemeral(message)).toBe(true);
      expect(wordsOf(message)).toContain(ru.help);
      for (const { labels } of commands) expect(wordsOf(message)).toContain(`/${labels(ru).name}`);
    });
  });

  test('a command that does not exist is privately said not to', async () => {
    await play(async ({ send }) => {
      const message = await send(chatInputCommand({ name: 'gone' })).message();
      expect(isEphemeral(message)).toBe(true);
      expect(wordsOf(message)).toBe(en.unknownCommand('gone'));
    });
  });
});

describe('reloading', () => {
  const files = { 'first.md': '# First\n\nThe first document speaks of comets.\n' };

  test('is announced before the work begins, which may take longer than Discord waits', async () => {
    await play(
      async ({ send }) => {
        const exchange = send(chatInputCommand({ name: 'reload', permissions: MANAGE_GUILD }));
        expect((await exchange.callback()).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
        expect(wordsOf(await exchange.message())).toContain(en.unchanged);
      },
      { files },
    );
  });

  test.each<[string, Invoker]>([
    ['who may manage the home server', { permissions: MANAGE_GUILD }],
    ['an administrator of the home server', { permissions: PermissionFlagsBits.Administrator }],
    ['who has the role of the moderators', { roleIds: ['610000000000000006', MODERATOR_ROLE_ID] }],
  ])('%s can reload, and a new file is found afterwards', async (_who, invoker) => {
    await play(
      async ({ send, write }) => {
        expect(quotesOf(await send(asks(ARCHIVE_QUESTION)).message())).toEqual([]);
        await write('below/archive.md', ARCHIVE);
        const message = await send(chatInputCommand({ name: 'reload', ...invoker })).message();
        expect(isEphemeral(message)).toBe(true);
        expect(wordsOf(message)).toContain(en.added('below/archive.md (1 passage)'));
        const [best] = quotesOf(await send(asks(ARCHIVE_QUESTION)).message());
        expect(best?.quote.text).toContain('Galina Petrova');
      },
      { files },
    );
  });

  test.each<[string, Invoker]>([
    ['a member without the permission', { permissions: PermissionFlagsBits.ManageMessages, roleIds: [GUILD_ID] }],
    ['an administrator of another server', { permissions: PermissionFlagsBits.Administrator, guildId: OTHER_GUILD_ID }],
    ['somebody with the role in another server', { roleIds: [MODERATOR_ROLE_ID], guildId: OTHER_GUILD_ID }],
    ['somebody in a direct message', { guildId: null }],
  ])('%s is privately refused, and nothing is reloaded', async (_who, invoker) => {
    await play(
      async ({ send, write, library }) => {
        const { generation } = library.corpus();
        await write('archive.md', ARCHIVE);
        const message = await send(chatInputCommand({ name: 'reload', ...invoker })).message();
        expect(isEphemeral(message)).toBe(true);
        expect(wordsOf(message)).toBe(en.moderatorsOnly);
        expect(library.corpus().generation).toBe(generation);
      },
      { files },
    );
  });
});

function askOtherwise(phrases: Phrases): CommandLabels {
  return { ...ask.labels(phrases), description: 'Asks' };
}

/** A command whose work takes longer than Discord waits to be told. */
const slow = defineCommand({
  name: 'slow',
  labels: sameEverywhere('slow', 'Takes its time', { fails: 'Whether it fails' }),
  access: 'everyone',
  input: z.object({ fails: z.boolean() }),
  isPrivate: ({ fails }) => !fails,
  run: async ({ fails }) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    if (fails) throw new Error('after all');
    return textResult('At *last*.');
  },
});

describe('when something goes wrong', () => {
  const broken = defineCommand({
    name: 'broken',
    labels: sameEverywhere('broken', 'Fails', { question: 'What to fail on' }),
    access: 'everyone',
    input: z.object({ question: z.string() }),
    isPrivate: () => false,
    run: ({ question }) => {
      throw new Error(`cannot work on ${question}`);
    },
  });

  test.each(['Is the budget of 2026 a secret?', 'What stands in /src/secret plans of 2026?'])(
    'who asked "%s" of a command with a bug gets a private apology, whose number is in the log',
    async (question) => {
      await play(
        async (stage) => {
          const { send, logged } = stage;
          const message = await send(chatInputCommand({ name: 'broken', options: { question } })).message();
          expect(isEphemeral(message)).toBe(true);
          const [line, ...others] = logged('a command failed');
          expect(others).toEqual([]);
          expect(line).toMatchObject({
            command: 'broken',
            error: 'Error',
            id: expect.stringMatching(/^[0-9a-f]{8}$/),
            at: expect.stringMatching(/^src\/app\/command\.ts:\d+:\d+$/),
          });
          expect(wordsOf(message)).toBe(en.apology(String(line?.['id'])));
          expect(JSON.stringify(logged())).not.toMatch(/secret|2026/);
          await expectAnAnswer(stage);
        },
        { commands: [...commands, broken] },
      );
    },
  );

  test('work that takes long is announced in time, and the answer or the apology comes as an edit', async () => {
    await play(
      async ({ send, logged }) => {
        const call = (fails: boolean) => send(chatInputCommand({ name: 'slow', options: { fails } }));
        const [well, badly] = [call(false), call(true)];
        for (const exchange of [well, badly]) {
          const { type } = await exchange.callback();
          expect(type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
        }
        const message = await well.message();
        expect(wordsOf(message)).toBe('At *last*.');
        expect(isEphemeral(message)).toBe(true);
        const apology = wordsOf(await badly.message());
        expect(apology).toBe(en.apology(String(logged('a command failed')[0]?.['id'])));
      },
      { commands: [...commands, slow] },
    );
  });

  test.each([
    { status: 500, code: 0, times: 4 },
    { status: 400, code: 50_035, times: 1 },
    { status: 404, code: 10_062, times: 1 },
  ])(
    'a reply that Discord refuses with $status, $code is sent once more, smaller, with all of it as text',
    async (one) => {
      const { status, code, times } = one;
      await play(async (stage) => {
        const { discord, send, logged, library } = stage;
        discord.fail({ method: 'POST', path: /\/callback$/, status, body: { code, message: 'No' }, times });
        const exchange = send(asks(QUESTION));
        const message = await exchange.message();
        await expect.poll(() => logged('a reply was refused, and sent smaller')).toHaveLength(1);
        expect(wordsOf(message)).toContain(en.restInFile);
        expect(quotesOf(message)).toEqual([]);
        const [file] = exchange.files();
        expect(file?.bytes.toString()).toContain(library.ask(QUESTION).quotes[0]?.passage.text);
        await expectAnAnswer(stage);
      });
    },
  );

  test('a reply that Discord refuses twice is logged, and an apology comes in its place', async () => {
    await play(async (stage) => {
      const { discord, send, logged } = stage;
      const body = { code: 50_035, message: 'Invalid' };
      discord.fail({ method: 'POST', path: /\/callback$/, status: 400, body, times: 2 });
      const message = await send(asks(QUESTION)).message();
      const [line] = logged('a command failed');
      expect(line).toMatchObject({ command: 'ask', code: 50_035, status: 400 });
      expect(wordsOf(message)).toBe(en.apology(String(line?.['id'])));
      expect(isEphemeral(message)).toBe(true);
      await expectAnAnswer(stage);
    });
  });

  test('when Discord refuses the apology too, the bot goes on', async () => {
    await play(async (stage) => {
      const { discord, send, logged } = stage;
      const body = { code: 50_035, message: 'Invalid' };
      discord.fail({ method: 'POST', path: /\/callback$/, status: 400, body, times: 3 });
      send(asks(QUESTION));
      await expect.poll(() => logged('the apology could not be sent'), { timeout: 10_000 }).toHaveLength(1);
      await expectAnAnswer(stage);
    });
  });

  test.each([
    { code: 10_062, times: 2 },
    { code: 40_060, times: 1 },
  ])('an interaction that Discord does not know any more ($code) is one line in the log', async ({ code, times }) => {
    await play(async (stage) => {
      const { discord, send, logged } = stage;
      const path = /\/callback$/;
      discord.fail({ method: 'POST', path, status: code === 10_062 ? 404 : 400, body: { code, message: '?' }, times });
      send(asks(QUESTION));
      await expect.poll(() => logged('answered too late, or twice'), { timeout: 10_000 }).toHaveLength(1);
      await expectAnAnswer(stage);
      const about = logged().filter(({ code: other }) => other === code);
      expect(about.map(({ msg }) => msg)).toEqual(['answered too late, or twice']);
    });
  });

  test('suggestions that Discord refuses are logged, and the bot goes on', async () => {
    await play(async (stage) => {
      const { discord, send, logged } = stage;
      discord.fail({ method: 'POST', path: /\/callback$/, status: 400, times: 2 });
      send(autocomplete({ name: 'ask', focused: { name: 'document', value: 'brief on the' } }));
      await expect.poll(() => logged('nothing could be offered'), { timeout: 10_000 }).toHaveLength(1);
      await expectAnAnswer(stage);
    });
  });
});

describe('staying and leaving', () => {
  test('the bot answers after the connection was lost, and what was asked meanwhile', async () => {
    await play(async (stage) => {
      const { discord, send } = stage;
      discord.gateway.drop();
      const meanwhile = send(asks(QUESTION));
      await discord.ready();
      expect(quotesOf(await meanwhile.message())).not.toEqual([]);
      discord.gateway.reconnect();
      await discord.ready();
      await expectAnAnswer(stage);
      expect(discord.gateway.logins.map(({ how }) => how)).toEqual(['identify', 'resume', 'resume']);
      expect(writtenCommands(discord)).toHaveLength(2);
    });
  });

  test('an answer that is on its way when the session ends arrives, and so do the next ones', async () => {
    await play(
      async (stage) => {
        const { discord, send } = stage;
        const waiting = send(chatInputCommand({ name: 'slow', options: { fails: false } }));
        await waiting.callback();
        discord.gateway.invalidate();
        expect(wordsOf(await waiting.message())).toBe('At *last*.');
        await discord.ready();
        await expectAnAnswer(stage);
      },
      { commands: [...commands, slow] },
    );
  });

  test('an answer that Discord wants later comes later', async () => {
    await play(async ({ discord, send }) => {
      discord.fail({ method: 'POST', path: /\/callback$/, status: 429, headers: { 'retry-after': '0.2' } });
      expect(quotesOf(await send(asks(QUESTION)).message())).not.toEqual([]);
    });
  });

  test('an interaction that comes twice is answered once', async () => {
    await play(async (stage) => {
      const { send, logged } = stage;
      const interaction = asks(QUESTION);
      const [first, second] = [send(interaction), send(interaction)];
      await Promise.any([first.message(), second.message()]);
      await expect.poll(() => logged('answered too late, or twice')).toHaveLength(1);
      expect(logged('a command failed')).toEqual([]);
      await expectAnAnswer(stage);
    });
  });

  test('a bot that is stopped has left Discord', async () => {
    await play(async ({ discord, bot }) => {
      await bot.stop();
      await expect.poll(() => hasLeft(discord), { timeout: 5_000 }).toBe(true);
    });
  });
});
