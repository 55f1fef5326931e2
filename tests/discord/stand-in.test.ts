import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  Client,
  ComponentType,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  FileUploadBuilder,
  InteractionContextType,
  InteractionResponseType,
  LabelBuilder,
  Locale,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type {
  APIButtonComponentWithCustomId,
  APITextDisplayComponent,
  ApplicationCommandDataResolvable,
  ClientOptions,
  Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';

import {
  GUILD_ID,
  USER_ID,
  autocomplete,
  buttonPress,
  chatInputCommand,
  messageContextMenu,
  messageOf,
} from './interactions.ts';
import { checkPayload, specAvailable } from './payload-rules.ts';
import { buttonsIn, isEphemeral, textIn } from './screen.ts';
import { startStandIn } from './stand-in.ts';
import type { StandIn, StandInOptions } from './stand-in.ts';

const V2 = MessageFlags.IsComponentsV2;
const NO_MENTIONS = { parse: [] };
const ASK = {
  name: 'ask',
  description: 'Asks the documents.',
  options: [
    { type: ApplicationCommandOptionType.String, name: 'question', description: 'The question.', required: true },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'For you only.', required: false },
  ],
} satisfies ApplicationCommandDataResolvable;

type Stage = { discord: StandIn; client: Client; errors: unknown[] };
type Scene = {
  /** What the client does with an interaction. */
  answer?: (interaction: Interaction) => Promise<unknown>;
  act: (stage: Stage) => Promise<void>;
  options?: StandInOptions;
  client?: Partial<ClientOptions>;
  /** What the scene does wrong on purpose; otherwise it has to end without a problem or an error. */
  provokes?: 'problems' | 'errors';
};

/** Runs a scene with a stand-in and a logged-in client, and takes both down whatever happens. */
async function play({ answer, act, options, client: more, provokes }: Scene): Promise<void> {
  const discord = await startStandIn(options);
  const client = newClient(discord, more);
  const errors: unknown[] = [];
  client.on('error', (error) => errors.push(error));
  client.on('shardError', (error) => errors.push(error));
  client.on('interactionCreate', (interaction) => {
    answer?.(interaction).catch((error: unknown) => errors.push(error));
  });
  try {
    await client.login(discord.token);
    await discord.ready();
    await act({ discord, client, errors });
    if (provokes !== 'problems') expect(discord.problems).toEqual([]);
    if (provokes !== 'errors') expect(errors).toEqual([]);
  } finally {
    await client.destroy();
    await discord.close();
  }
}

function newClient(discord: StandIn, more: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [],
    allowedMentions: NO_MENTIONS,
    rest: { api: discord.apiUrl, timeout: 2_000, retries: 1 },
    ...more,
  });
}

function shown(content: string): { flags: MessageFlags.IsComponentsV2; components: APITextDisplayComponent[] } {
  return { flags: V2, components: [{ type: ComponentType.TextDisplay, content }] };
}

function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function row(...components: object[]): object {
  return { type: ComponentType.ActionRow, components };
}

/** What arrives of an object after it was sent as JSON. */
function asJson(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** What is wrong with a reply that has these fields and mentions nobody. */
function faultsOf(data: object): string[] {
  return checkPayload('callback', { type: 4, data: { allowed_mentions: NO_MENTIONS, ...data } });
}

describe('coming in', () => {
  test('a client logs in and is told who it is', async () => {
    await play({
      act: async ({ discord, client }) => {
        expect(client.user?.id).toBe(discord.applicationId);
        expect(discord.gateway.logins).toEqual([{ how: 'identify', intents: 0 }]);
        expect(discord.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
          ['GET', '/gateway/bot', 200],
        ]);
      },
    });
  });

  test('a wrong token is refused', async () => {
    const discord = await startStandIn();
    const client = newClient(discord);
    client.on('error', () => undefined);
    try {
      await expect(client.login('another-token')).rejects.toThrow('token');
      expect(discord.requests[0]?.status).toBe(401);
    } finally {
      await client.destroy();
      await discord.close();
    }
  });

  test('a client that is asked to reconnect resumes and gets what it missed', async () => {
    await play({
      answer: async (interaction) => interaction.isRepliable() && interaction.reply(shown('Here again.')),
      act: async ({ discord }) => {
        discord.gateway.reconnect();
        const exchange = discord.send(chatInputCommand({ name: 'ask' }));
        await discord.ready();
        expect(textIn(await exchange.message())).toBe('Here again.');
        expect(discord.gateway.logins.map(({ how }) => how)).toEqual(['identify', 'resume']);
      },
    });
  });

  test('a client resumes when its connection is lost', async () => {
    await play({
      act: async ({ discord }) => {
        discord.gateway.drop();
        await discord.ready();
        expect(discord.gateway.logins.map(({ how }) => how)).toEqual(['identify', 'resume']);
      },
    });
  });

  test('a client whose session is invalid identifies anew', async () => {
    await play({
      // The library would wait for 5 s between two identifications.
      client: { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) } },
      act: async ({ discord }) => {
        discord.gateway.invalidate();
        await discord.ready();
        expect(discord.gateway.logins.map(({ how }) => how)).toEqual(['identify', 'identify']);
      },
    });
  });
});

describe('registration', () => {
  test('commands are kept, keep their ids, and are given back with what Discord adds', async () => {
    await play({
      act: async ({ discord, client }) => {
        const translated = { ...ASK, nameLocalizations: { [Locale.ChineseCN]: '查询' } };
        await client.application?.commands.set([translated]);
        const id = discord.commands.global[0]?.['id'];
        expect(id).toMatch(/^\d{18,19}$/);
        await client.application?.commands.set([translated]);
        expect(discord.commands.global[0]).toMatchObject({
          id,
          name: 'ask',
          dm_permission: true,
          integration_types: [0],
        });

        const path = `/applications/${discord.applicationId}/commands` as const;
        expect(await client.rest.get(path)).not.toHaveProperty('0.name_localizations');
        const full = await client.application?.commands.fetch({ withLocalizations: true });
        expect(full?.first()?.nameLocalizations).toEqual({ 'zh-CN': '查询' });
      },
    });
  });

  test('the commands of a guild are its own', async () => {
    await play({
      act: async ({ discord, client }) => {
        await client.application?.commands.set([ASK], GUILD_ID);
        expect(discord.commands.guilds.get(GUILD_ID)).toHaveLength(1);
        expect(discord.commands.global).toEqual([]);
        expect(discord.requests.at(-1)).toMatchObject({
          method: 'PUT',
          path: `/applications/${discord.applicationId}/guilds/${GUILD_ID}/commands`,
          status: 200,
        });
      },
    });
  });
});

describe('interactions', () => {
  test('a command arrives as it was sent and its reply can be read', async () => {
    await play({
      answer: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const { options, user, locale, guildLocale, memberPermissions } = interaction;
        await interaction.reply({
          flags: V2 | MessageFlags.Ephemeral,
          components: [
            {
              type: ComponentType.TextDisplay,
              content: [
                options.getString('question'),
                options.getInteger('hits'),
                options.getBoolean('private'),
                user.id === USER_ID,
                locale,
                guildLocale,
                memberPermissions?.has('ManageGuild'),
              ].join(' '),
            },
          ],
        });
      },
      act: async ({ discord }) => {
        const exchange = discord.send(
          chatInputCommand({
            name: 'ask',
            options: { question: '什么时候?', hits: 3, private: true },
            permissions: 32n,
            locale: 'zh-TW',
            guildLocale: 'ru',
          }),
        );
        const callback = await exchange.callback();
        expect(callback.type).toBe(InteractionResponseType.ChannelMessageWithSource);
        expect(callback.afterMs).toBeLessThan(3_000);
        const message = await exchange.message();
        expect(textIn(message)).toBe('什么时候? 3 true true zh-TW ru true');
        expect(isEphemeral(message)).toBe(true);
      },
    });
  });

  test('a deferred reply is what its edit says, file included, and is followed up', async () => {
    await play({
      answer: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply({
          flags: V2,
          components: [
            { type: ComponentType.TextDisplay, content: 'The passage:' },
            { type: ComponentType.File, file: { url: 'attachment://passage.txt' } },
          ],
          files: [{ attachment: Buffer.from('原文'), name: 'passage.txt' }],
        });
        await interaction.followUp(shown('And more.'));
        await interaction.fetchReply();
      },
      act: async ({ discord }) => {
        const exchange = discord.send(chatInputCommand({ name: 'ask', guildId: null }));
        const message = await exchange.message();
        expect(textIn(message)).toBe('The passage:');
        expect(isEphemeral(message)).toBe(true);
        expect(message.flags).toBe(MessageFlags.Ephemeral | V2);
        expect(exchange.files().map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['passage.txt', '原文']]);
        const download = await fetch(message.attachments[0]?.url ?? '');
        expect(await download.text()).toBe('原文');
        expect((await exchange.followUps()).map(textIn)).toEqual(['And more.']);
      },
    });
  });

  test('a button changes the message that it is on', async () => {
    await play({
      answer: async (interaction) => {
        if (interaction.isChatInputCommand()) {
          const { flags, components } = shown('Page 1');
          const next = { type: ComponentType.ActionRow as const, components: [button('Next', 'page|2')] };
          await interaction.reply({ flags, components: [...components, next] });
        }
        if (interaction.isButton()) await interaction.update(shown(`Page ${interaction.customId.split('|')[1]}`));
      },
      act: async ({ discord }) => {
        const first = await discord.send(chatInputCommand({ name: 'ask' })).message();
        const [next] = buttonsIn(first);
        expect(next?.label).toBe('Next');
        const second = await discord.send(buttonPress({ customId: next?.customId ?? '', message: first })).message();
        expect(second.id).toBe(first.id);
        expect(textIn(second)).toBe('Page 2');
      },
    });
  });

  test('suggestions answer what is typed', async () => {
    await play({
      answer: async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed}!`, value: interaction.options.getString('language') ?? '' }]);
      },
      act: async ({ discord }) => {
        const typing = autocomplete({
          name: 'ask',
          subcommand: 'about',
          focused: { name: 'title', value: 'Char' },
          options: { language: 'ru' },
        });
        expect(await discord.send(typing).choices()).toEqual([{ name: 'Char!', value: 'ru' }]);
      },
    });
  });

  test('an entry of a message menu brings the message, and a command the file', async () => {
    await play({
      answer: async (interaction) => {
        if (interaction.isMessageContextMenuCommand())
          await interaction.reply(shown(interaction.targetMessage.content));
        if (interaction.isChatInputCommand()) {
          const { name, title, url, size } = interaction.options.getAttachment('file', true);
          const content = await (await fetch(url)).text();
          await interaction.reply(shown(`${interaction.options.getSubcommand()} ${name} ${title} ${size} ${content}`));
        }
      },
      act: async ({ discord }) => {
        const menu = messageContextMenu({ name: 'Find in documents', message: messageOf({ content: '上海精神' }) });
        expect(textIn(await discord.send(menu).message())).toBe('上海精神');
        const attachment = discord.host('a b.md', Buffer.from('# Title'), 'text/markdown');
        const upload = chatInputCommand({ name: 'documents', subcommand: 'add', options: { file: { attachment } } });
        expect(textIn(await discord.send(upload).message())).toBe('add a_b.md a b 7 # Title');
      },
    });
  });
});

describe('what Discord refuses', () => {
  test('a second answer to the same interaction', async () => {
    await play({
      provokes: 'errors',
      answer: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply(shown('One.'));
        interaction.replied = false;
        await interaction.reply(shown('Two.'));
      },
      act: async ({ discord, errors }) => {
        const exchange = discord.send(chatInputCommand({ name: 'ask' }));
        await expect.poll(() => errors.length).toBe(1);
        expect(errors[0]).toMatchObject({ code: 40_060, status: 400 });
        expect(textIn(await exchange.message())).toBe('One.');
      },
    });
  });

  test('an answer after the deadline, an edit before the answer, and an edit with an old token', async () => {
    await play({
      provokes: 'errors',
      options: { deadlineMs: 50 },
      answer: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        if (interaction.commandName === 'late') {
          await new Promise((resolve) => setTimeout(resolve, 80));
          await interaction.reply(shown('Too late.'));
        }
        if (interaction.commandName === 'early') {
          interaction.deferred = true;
          await interaction.editReply(shown('Too early.'));
        }
        if (interaction.commandName === 'old') await interaction.reply(shown('In time.'));
      },
      act: async ({ discord, client, errors }) => {
        discord.send(chatInputCommand({ name: 'late' }));
        await expect.poll(() => errors.length).toBe(1);
        expect(errors[0]).toMatchObject({ code: 10_062, status: 404 });

        discord.send(chatInputCommand({ name: 'early' }));
        await expect.poll(() => errors.length).toBe(2);
        expect(errors[1]).toMatchObject({ code: 10_015, status: 404 });

        const old = discord.send(chatInputCommand({ name: 'old' }));
        await old.message();
        old.expire();
        const path = `/webhooks/${discord.applicationId}/${old.interaction.token}/messages/@original` as const;
        await expect(client.rest.delete(path, { auth: false })).rejects.toMatchObject({ status: 401 });
      },
    });
  });

  test('a route that it does not know', async () => {
    await play({
      provokes: 'problems',
      act: async ({ discord, client }) => {
        await expect(client.rest.get('/users/@me')).rejects.toMatchObject({ status: 404 });
        expect(discord.problems).toEqual(['unknown route: GET /users/@me']);
      },
    });
  });

  test('a request without the token of the bot', async () => {
    await play({
      act: async ({ discord, client }) => {
        const path = `/applications/${discord.applicationId}/commands` as const;
        await expect(client.rest.get(path, { auth: false })).rejects.toMatchObject({ status: 401 });
      },
    });
  });

  test('a payload that breaks the rules; a better one may follow', async () => {
    await play({
      provokes: 'problems',
      answer: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply(shown('中'.repeat(3_500))).catch(async () => interaction.reply(shown('Shorter.')));
      },
      act: async ({ discord }) => {
        const exchange = discord.send(chatInputCommand({ name: 'ask' }));
        expect(textIn(await exchange.message())).toBe('Shorter.');
        expect(discord.problems).toEqual(['callback: /data has 10512 weighted bytes of text, more than 10170']);
      },
    });
  });

  test('what a test makes it refuse', async () => {
    await play({
      answer: async (interaction) => interaction.isChatInputCommand() && interaction.reply(shown('At last.')),
      act: async ({ discord }) => {
        discord.fail({ method: 'POST', path: /\/callback$/, status: 429 });
        const exchange = discord.send(chatInputCommand({ name: 'ask' }));
        expect(textIn(await exchange.message())).toBe('At last.');
        expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([429, 204]);
      },
    });
  });

  test('a promise for what never comes ends with a list of what came', async () => {
    await play({
      options: { patienceMs: 100 },
      act: async ({ discord }) => {
        const exchange = discord.send(chatInputCommand({ name: 'ask' }));
        await expect(exchange.message()).rejects.toThrow('Not within 100 ms: the message.\nGET /gateway/bot 200');
      },
    });
  });
});

describe('the rules for payloads', () => {
  const text = { type: ComponentType.TextDisplay, content: 'Text.' };

  test('take a page as the bot makes it', () => {
    const section = {
      type: ComponentType.Section,
      components: [text],
      accessory: button('Context', 'context|1'),
    };
    const link = { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Source', url: 'https://example.org/' };
    const container = { type: ComponentType.Container, components: [text, section, row(button('▶', 'page|2'), link)] };
    expect(faultsOf({ flags: V2, components: [container], tts: false, enforce_nonce: false })).toEqual([]);
  });

  test('take what the builders of the library make', () => {
    const names = { 'zh-CN': '文件', ru: 'документы' };
    const command = new SlashCommandBuilder()
      .setName('documents')
      .setNameLocalizations(names)
      .setDescription('The documents.')
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .setContexts(InteractionContextType.Guild)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .addSubcommand((add) =>
        add
          .setName('add')
          .setDescription('Puts one in.')
          .addAttachmentOption((file) => file.setName('file').setDescription('The file.').setRequired(true))
          .addStringOption((language) =>
            language
              .setName('language')
              .setDescription('Its language.')
              .addChoices({ name: 'Russian', name_localizations: { ru: 'Русский' }, value: 'ru' }),
          )
          .addStringOption((title) =>
            title.setName('title').setDescription('Its title.').setMaxLength(300).setAutocomplete(true),
          )
          .addIntegerOption((year) => year.setName('year').setDescription('Its year.').setMinValue(1996)),
      );
    const entry = new ContextMenuCommandBuilder().setName('Find in documents').setType(ApplicationCommandType.Message);
    expect(checkPayload('global-commands', asJson([command, entry]))).toEqual([]);

    const modal = new ModalBuilder()
      .setCustomId('add')
      .setTitle('A document')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Title')
          .setTextInputComponent(new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short)),
        new LabelBuilder().setLabel('File').setFileUploadComponent(new FileUploadBuilder().setCustomId('file')),
      );
    expect(checkPayload('callback', { type: InteractionResponseType.Modal, data: asJson(modal) })).toEqual([]);

    const select = new StringSelectMenuBuilder()
      .setCustomId('pick')
      .addOptions({ label: 'One', value: '1', description: 'The first.' }, { label: 'Two', value: '2' });
    const container = new ContainerBuilder()
      .setAccentColor(0x00_99_ff)
      .addTextDisplayComponents((display) => display.setContent('Text.'))
      .addSeparatorComponents((line) => line.setDivider(true))
      .addFileComponents((file) => file.setURL('attachment://passage.txt'))
      .addActionRowComponents((one) => one.setComponents(select));
    const edit = { flags: V2, components: [asJson(container)], allowed_mentions: NO_MENTIONS };
    expect(checkPayload('edit', edit, { sent: ['passage.txt'] })).toEqual([]);
    expect(checkPayload('edit', edit, { kept: ['passage.txt'] })).toEqual([]);
    expect(checkPayload('follow-up', edit, { sent: ['passage.txt', 'b.txt'] })).toEqual([
      'follow-up: / has a file that no component shows: b.txt',
    ]);
  });

  test.each<[string, object, string]>([
    ['no flag', { components: [text] }, 'must have IS_COMPONENTS_V2'],
    ['content beside components', { flags: V2, content: 'x', components: [text] }, 'together with IS_COMPONENTS_V2'],
    ['too many components', { flags: V2, components: Array.from({ length: 41 }, () => text) }, 'has 41 components'],
    ['too much text', { flags: V2, components: [text, { ...text, content: 'x'.repeat(4_000) }] }, '4005 code points'],
    [
      'an id used twice',
      { flags: V2, components: [row(button('a', 'same')), row(button('b', 'same'))] },
      'is used twice: "same"',
    ],
    [
      'six buttons',
      { flags: V2, components: [row(...'abcdef'.split('').map((letter) => button(letter, letter)))] },
      'must hold 1 to 5 buttons',
    ],
    ['a section without a button', { flags: V2, components: [{ type: 9, components: [text] }] }, 'accessory'],
    [
      'a link with a foreign scheme',
      { flags: V2, components: [row({ type: 2, style: 5, label: 'x', url: 'file:///etc/hosts' })] },
      'must begin with one of',
    ],
    [
      'a file that is not there',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a' } }] },
      'not sent',
    ],
    ['open mentions', { flags: V2, components: [text], allowed_mentions: undefined }, 'who is notified'],
    ['nothing at all', { flags: V2, components: [] }, 'would be an empty message'],
  ])('find %s', (_name, data, problem) => {
    expect(faultsOf(data).join('\n')).toContain(problem);
  });

  test('find flags that a deferred reply cannot have', () => {
    expect(checkPayload('callback', { type: 5, data: { flags: 64 } })).toEqual([]);
    expect(checkPayload('callback', { type: 5, data: { flags: 64 | V2 } }).join()).toContain('made ephemeral');
  });

  test('find suggestions that are too long, although the description allows them', () => {
    const long = { name: 'Long', value: 'x'.repeat(101) };
    expect(checkPayload('callback', { type: 8, data: { choices: [long] } })).toEqual([
      'callback: /data/choices/0/value has 101 characters instead of 1 to 100',
    ]);
  });

  test.each<[string, object, string]>([
    ['capitals', { ...ASK, name: 'Ask' }, 'must be in lower case'],
    ['a space', { ...ASK, name: 'ask me' }, 'is not a possible name'],
    ['a required option after an optional one', { ...ASK, options: ASK.options.toReversed() }, 'must come before'],
    ['an unknown language', { ...ASK, name_localizations: { zh: '查询' } }, 'names no language of Discord: zh'],
    ['permissions as a number', { ...ASK, default_member_permissions: 32 }, 'must be a string of digits'],
    ['a menu entry with a description', { type: 3, name: 'Find it', description: 'x' }, 'must be empty'],
  ])('find a command with %s', (_name, command, problem) => {
    expect(checkPayload('global-commands', [command]).join('\n')).toContain(problem);
  });

  test('find what is only for global commands in those of a guild', () => {
    const command = { ...ASK, contexts: [0] };
    expect(checkPayload('global-commands', [command])).toEqual([]);
    expect(checkPayload('guild-commands', [command])).toEqual([
      'guild-commands: /0/contexts is only for global commands',
    ]);
  });

  test("find what only Discord's own description forbids", (context) => {
    if (!specAvailable) context.skip('There is no copy of the OpenAPI description of Discord beside the project.');
    expect(faultsOf({ flags: V2, components: [text], compnents: [] })).toEqual([
      'callback: / /data must NOT have additional properties (compnents)',
    ]);
    expect(faultsOf({ flags: V2, components: [{ ...text, content: 7 }] }).join('\n')).toContain('must be string');
    expect(checkPayload('global-commands', [{ ...ASK, descripton: 'x' }]).join('\n')).toContain('(descripton)');
  });
});
