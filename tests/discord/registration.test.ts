import { REST } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { commands } from '../../commands/index.ts';
import { defineCommand, replyResult } from '../../src/app/command.ts';
import type { Command, Option } from '../../src/app/command.ts';
import { ru } from '../../src/i18n/ru.ts';
import { LOCALES } from '../../src/i18n/phrases-for.ts';
import { commandBody, register } from '../../src/discord/registration.ts';
import type { Registered } from '../../src/discord/registration.ts';
import type { CommandLabels } from '../../src/i18n/phrases.ts';
import { spoken } from '../i18n/spoken.ts';
import { sameEverywhere } from '../labels.ts';
import { withoutTranslations } from './held-commands.ts';
import { GUILD_ID } from './interactions.ts';
import { recordOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { checkPayload } from './payload-rules.ts';
import { startStandIn } from './stand-in.ts';
import type { HeldCommand, StandIn } from './stand-in.ts';

/** A command with every kind of option that there is. */
const find = defineCommand({
  name: 'find',
  labels: sameEverywhere('find', 'Finds things', {
    what: 'What to find',
    where: 'Where to look',
    secretly: 'Whether nobody sees it',
  }),
  access: 'everyone',
  input: z.object({
    what: z.string().max(300),
    where: z.string().optional(),
    secretly: z.boolean().default(false),
  }),
  complete: { where: () => [] },
  isPrivate: () => false,
  run: () => replyResult([]),
});
const list = defineCommand({
  name: 'list',
  labels: sameEverywhere('list', 'Lists things', {}),
  access: 'everyone',
  input: z.object({}),
  isPrivate: () => false,
  run: () => replyResult([]),
});
/** The labels of `find`, changed in one language alone. */
const renamed =
  (change: (labels: CommandLabels) => CommandLabels): Command['labels'] =>
  (phrases) =>
    phrases === ru ? change(find.labels(phrases)) : find.labels(phrases);
const withThing = (one: CommandLabels): CommandLabels => ({
  ...one,
  options: { ...one.options, what: { name: 'what', description: 'The thing' } },
});
const sweep: Command = { ...list, name: 'sweep', access: 'moderators' };

type Case = {
  wanted?: readonly Command[];
  guildId?: string;
  /** What Discord has made of the commands since they were registered. */
  meanwhile?: (held: readonly HeldCommand[]) => HeldCommand[];
};

/** Registers `find` and `list`, then what is wanted, and says what the second time has done. */
async function registerAgain({ wanted = [find, list], guildId, meanwhile }: Case): Promise<Registered> {
  const discord = await startStandIn();
  try {
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    const first = guildId === undefined ? [find, list] : [sweep];
    expect(await register(rest, discord.applicationId, first.map(commandBody), guildId)).toBe('written');
    if (meanwhile !== undefined && guildId === undefined) discord.commands.global = meanwhile(discord.commands.global);
    if (meanwhile !== undefined && guildId !== undefined) {
      discord.commands.guilds.set(guildId, meanwhile(discord.commands.guilds.get(guildId) ?? []));
    }
    const second = await register(rest, discord.applicationId, wanted.map(commandBody), guildId);
    const puts = discord.requests.filter(({ method }) => method === 'PUT');
    expect(puts).toHaveLength(second === 'written' ? 2 : 1);
    expect(discord.problems).toEqual([]);
    return second;
  } finally {
    await discord.close();
  }
}

/** The command `find` with other words for one of its options. */
function findWith(name: string, change: Partial<Option>): Command {
  return { ...find, options: find.options.map((one) => (one.name === name ? { ...one, ...change } : one)) };
}

/** Each command as Discord holds it, with some fields in the place of what it had. */
function withFields(fields: JsonObject): (held: readonly HeldCommand[]) => HeldCommand[] {
  return (held) => held.map((one) => ({ ...one, ...fields }));
}

function bodiesFor(access: Command['access']) {
  return commands.filter((one) => one.access === access).map(commandBody);
}

test('what the commands are registered with keeps to the rules of Discord', () => {
  expect(checkPayload('global-commands', bodiesFor('everyone'))).toEqual([]);
  expect(checkPayload('guild-commands', bodiesFor('moderators'))).toEqual([]);
  expect(checkPayload('global-commands', [find, list].map(commandBody))).toEqual([]);
});

test('options say what Discord has to know of them', () => {
  const plain = withoutTranslations(commandBody(find).options);
  expect(plain).toEqual([
    { type: 3, name: 'what', description: 'What to find', required: true, max_length: 300 },
    { type: 3, name: 'where', description: 'Where to look', required: false, autocomplete: true },
    { type: 5, name: 'secretly', description: 'Whether nobody sees it', required: false },
  ]);
});

describe.each(Object.entries(LOCALES))('in %s', (locale, phrases) => {
  const all = commands.flatMap((one) => [one, ...one.subcommands]);

  test('names are what Discord takes, and no two of one level are the same', () => {
    const levels = [
      commands.map((one) => one.labels(phrases).name),
      ...all.map((one) => one.subcommands.map((below) => below.labels(phrases).name)),
      ...all.map((one) => Object.values(one.labels(phrases).options).map(({ name }) => name)),
    ];
    for (const names of levels) {
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
    }
  });

  test('Discord is told what commands, options and values are called', () => {
    const bodies = recordOf({ bodies: all.map(commandBody) });
    expect(JSON.stringify(bodies)).toContain(JSON.stringify(locale));
    for (const command of all) {
      const body = commandBody(command);
      const { name, description, options } = command.labels(phrases);
      expect(recordOf(body.name_localizations)[locale]).toBe(name);
      expect(recordOf(body.description_localizations)[locale]).toBe(description);
      for (const option of body.options ?? []) {
        const sub = command.subcommands.find((one) => one.name === option.name)?.labels(phrases);
        expect(recordOf(option.name_localizations)[locale]).toBe((sub ?? options[option.name])?.name);
        expect(recordOf(option.description_localizations)[locale]).toBe((sub ?? options[option.name])?.description);
      }
    }
  });

  test('phrases that name a command name one that there is', () => {
    const said = spoken(phrases)
      .filter(({ path }) => !path.startsWith('commands.'))
      .map(({ text }) => text)
      .join('\n');
    const named = [...said.matchAll(/\/([\p{Ll}\p{Lo}]+)/gu)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    const known = new Set(commands.map((one) => one.labels(phrases).name));
    expect(named.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});

describe('commands are not written again', () => {
  test.each<[string, Case]>([
    ['when nothing has changed', {}],
    ['when nothing has changed in a server', { wanted: [sweep], guildId: GUILD_ID }],
    ['when Discord gives them in another order', { meanwhile: (held) => held.toReversed() }],
    ['when our own list has another order', { wanted: [list, find] }],
    [
      'when Discord gives the fields in another order',
      { meanwhile: (held) => held.map((one) => Object.fromEntries(Object.entries(one).toReversed())) },
    ],
    [
      'when Discord gives the places where they can be used in another order',
      { meanwhile: withFields({ contexts: [2, 1, 0], integration_types: [1, 0] }) },
    ],
    [
      'when Discord says of those of a server where they can be used',
      { wanted: [sweep], guildId: GUILD_ID, meanwhile: withFields({ contexts: null, integration_types: [0] }) },
    ],
    ['when Discord adds fields of its own', { meanwhile: withFields({ handler: 1 }) }],
  ])('%s', async (_when, one) => {
    expect(await registerAgain(one)).toBe('unchanged');
  });
});

describe('commands are written again', () => {
  const { options } = find;
  test.each<[string, Case]>([
    [
      'when a description has changed',
      { wanted: [{ ...find, labels: renamed((one) => ({ ...one, description: 'Finds' })) }, list] },
    ],
    ['when a name has changed', { wanted: [{ ...find, name: 'search' }, list] }],
    ['when one is gone', { wanted: [find] }],
    ['when one is new', { wanted: [find, list, { ...list, name: 'show' }] }],
    ['when an option has another description', { wanted: [{ ...find, labels: renamed(withThing) }, list] }],
    ['when an option has another type', { wanted: [findWith('secretly', { type: 'string' }), list] }],
    ['when an option is no longer required', { wanted: [findWith('what', { required: false }), list] }],
    ['when an option is required from now on', { wanted: [findWith('where', { required: true }), list] }],
    ['when an option may be longer', { wanted: [findWith('what', { maxLength: 500 }), list] }],
    ['when an option may be of any length', { wanted: [findWith('what', { maxLength: undefined }), list] }],
    ['when an option no longer offers anything', { wanted: [findWith('where', { complete: undefined }), list] }],
    ['when an option begins to offer something', { wanted: [findWith('what', { complete: () => [] }), list] }],
    ['when an option is gone', { wanted: [{ ...find, options: options.slice(0, 2) }, list] }],
    ['when the last option is gone', { wanted: [{ ...find, options: [] }, list] }],
    ['when the options have another order', { wanted: [{ ...find, options: swapped(options) }, list] }],
    ['when they can be used in fewer places', { meanwhile: withFields({ contexts: [0] }) }],
    ['when Discord does not know where they can be used', { meanwhile: withFields({ contexts: null }) }],
    [
      'when they ask for a permission that they should not',
      { meanwhile: withFields({ default_member_permissions: '32' }) },
    ],
    [
      "when a moderators' command asks for another permission",
      { wanted: [sweep], guildId: GUILD_ID, meanwhile: withFields({ default_member_permissions: '8' }) },
    ],
    [
      "when a moderators' command asks for no permission",
      { wanted: [sweep], guildId: GUILD_ID, meanwhile: withFields({ default_member_permissions: null }) },
    ],
  ])('%s', async (_when, one) => {
    expect(await registerAgain(one)).toBe('written');
  });
});

/** Registers `find` where reading what is registered fails. */
async function registerUnread(fail: (discord: StandIn) => void) {
  const discord = await startStandIn();
  try {
    const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
    fail(discord);
    return await register(rest, discord.applicationId, [commandBody(find)]);
  } finally {
    expect(discord.commands.global).toEqual([]);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    await discord.close();
  }
}

describe('what cannot be read is reported and not written over', () => {
  test.each([400, 401, 403, 500])('when Discord answers with %s', async (status) => {
    const failing = registerUnread((discord) => discord.fail({ method: 'GET', status, times: 100 }));
    await expect(failing).rejects.toMatchObject({ status });
  });

  test('when nothing answers', async () => {
    const discord = await startStandIn();
    await discord.close();
    const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
    await expect(register(rest, discord.applicationId, [commandBody(find)])).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});

/** The required option stays in front, as Discord demands. */
function swapped([first, ...rest]: readonly Option[]): Option[] {
  return [...(first === undefined ? [] : [first]), ...rest.toReversed()];
}
