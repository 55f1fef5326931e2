/** Every command, in every language, wherever Discord lets people use it. */
import { PermissionFlagsBits } from 'discord.js';
import type { APIMessage } from 'discord.js';
import { describe, expect, test } from 'vitest';

import { commands, messageCommands } from '../../commands/index.ts';
import { LOCALES } from '../../src/i18n/phrases-for.ts';
import type { Phrases } from '../../src/i18n/phrases.ts';
import { autocomplete, chatInputCommand, messageContextMenu, messageOf } from './interactions.ts';
import type { Invoker, OptionValue } from './interactions.ts';
import { listOf, recordOf } from './json.ts';
import { wordsOf } from './markdown.ts';
import { ARCHIVE, ARCHIVE_QUESTION, play } from './scene.ts';
import { isEphemeral } from './screen.ts';

type Locale = keyof typeof LOCALES;

const FILES = {
  'archive.md': ARCHIVE,
  'meeting.md': 'The 25th meeting of the SCO Council of Heads of State was held in Tianjin.\n',
};

/** How each command is called, and what it says in its language among other things. */
const CALLS: Readonly<Record<string, readonly [Record<string, OptionValue>, (phrases: Phrases) => string]>> = {
  ask: [{ question: ARCHIVE_QUESTION }, (phrases) => phrases.answered],
  meeting: [{ which: '25' }, (phrases) => phrases.facts.city],
  meetings: [{}, (phrases) => phrases.numberOf.meetings(1)],
  sources: [{}, (phrases) => phrases.sources(phrases.numberOf.documents(2), phrases.numberOf.passages(2))],
  verify: [{ quote: 'The archive of the observatory' }, (phrases) => phrases.generation('')],
  reload: [{ preview: true }, (phrases) => phrases.preview],
  status: [{}, (phrases) => phrases.languages.ru],
  gaps: [{}, (phrases) => phrases.gaps.none(phrases.numberOf.days(30))],
  help: [{}, (phrases) => phrases.help],
  'documents refresh': [{}, (phrases) => phrases.links.none],
  'documents remove': [{ document: 'nothing.md' }, (phrases) => phrases.noSuchDocument('nothing.md')],
  'documents restore': [{}, (phrases) => phrases.nothingRemoved],
};

/** What each entry of a message's menu says of a message. */
const MENU: Readonly<Record<string, readonly [content: string, (phrases: Phrases) => string]>> = {
  'Find in SCO documents': [ARCHIVE_QUESTION, (phrases) => phrases.answered],
  'Check quote': ['“Volcanoes erupt on Java every spring.”', (phrases) => phrases.quoteCheck.notFound],
};

/** Those that take a file have tests of their own. */
const ELSEWHERE = new Set(['documents add']);

const MODERATOR: Invoker = { permissions: PermissionFlagsBits.ManageGuild };

const PLACES: Readonly<Record<string, Invoker>> = {
  'a server': MODERATOR,
  'a server that it has not heard of': { ...MODERATOR, guildId: '700000000000000007' },
  'a direct message': { guildId: null },
  'a server where somebody has brought it along': { ...MODERATOR, guildId: '700000000000000008', installedBy: 'user' },
};

const ALL = commands.flatMap((one) =>
  one.subcommands.length === 0
    ? [{ ...one, call: one.name }]
    : one.subcommands.map((below) => ({ ...below, call: `${one.name} ${below.name}`, access: one.access })),
);

test('every command is called here or has tests of its own', () => {
  const called = [...Object.keys(CALLS), ...ELSEWHERE];
  expect(ALL.map(({ call }) => call).toSorted()).toEqual(called.toSorted());
});

describe.each(Object.keys(LOCALES) as Locale[])('in %s', (locale) => {
  const phrases = LOCALES[locale];

  test.each(Object.keys(PLACES))('every command answers in %s, in that language', async (place) => {
    const invoker: Invoker = { ...PLACES[place], locale, guildLocale: locale };
    await play(
      async ({ send }) => {
        for (const { call, access } of ALL.filter((one) => !ELSEWHERE.has(one.call))) {
          const [name = '', subcommand] = call.split(' ');
          const [options, said] = CALLS[call] ?? expect.fail(call);
          const message = await send(chatInputCommand({ name, subcommand, options, ...invoker })).message();
          const isRefused = access === 'moderators' && place !== 'a server';
          expect(wordsOf(message), call).toContain(isRefused ? phrases.moderatorsOnly : said(phrases));
          if (isRefused) expect(isEphemeral(message), call).toBe(true);
        }
        for (const { name } of messageCommands) {
          const [content, said] = MENU[name] ?? expect.fail(name);
          const target = messageOf({ content });
          const message = await send(messageContextMenu({ name, message: target, ...invoker })).message();
          expect(isEphemeral(message), name).toBe(true);
          expect(wordsOf(message), name).toContain(said(phrases));
        }
        for (const { call, access, options } of ALL.filter((one) => one.access === 'everyone')) {
          for (const { name } of options.filter(({ complete }) => complete !== undefined)) {
            const exchange = send(autocomplete({ name: call, focused: { name, value: '' }, ...invoker }));
            const { data } = await exchange.callback();
            expect(listOf(recordOf(data)['choices']).length, `${call} ${name} ${access}`).toBeGreaterThan(0);
          }
        }
      },
      { files: FILES },
    );
  });

  test('a public answer is in the language of the server, a private one in that of who asks', async () => {
    await play(
      async ({ send }) => {
        const other = locale === 'ru' ? LOCALES['en-US'] : LOCALES.ru;
        const reader: Invoker = { locale: locale === 'ru' ? 'en-US' : 'ru', guildLocale: locale };
        const options = { question: ARCHIVE_QUESTION };
        const open = await send(chatInputCommand({ name: 'ask', options, ...reader })).message();
        expect(wordsOf(open)).toContain(phrases.answered);
        const own = await send(
          chatInputCommand({ name: 'ask', options: { ...options, private: true }, ...reader }),
        ).message();
        expect(wordsOf(own)).toContain(other.answered);
      },
      { files: FILES },
    );
  });
});

/** All payloads of the bot's commonest answers, to be looked at in a diff whenever one changes. */
describe('golden messages', () => {
  const golden: Readonly<Record<string, readonly [string, Record<string, OptionValue>]>> = {
    'one passage': ['ask', { question: ARCHIVE_QUESTION }],
    'not found': ['ask', { question: 'How do I bake a chocolate cake?' }],
    meeting: ['meeting', { which: '25' }],
    meetings: ['meetings', {}],
    sources: ['sources', {}],
    help: ['help', {}],
    preview: ['reload', { preview: true }],
    verbatim: ['verify', { quote: 'The archive of the observatory is kept by Galina' }],
    near: ['verify', { quote: 'The archive of the museum was kept by Galina Petrova' }],
    gaps: ['gaps', {}],
  };

  test.each(['en-US', 'zh-CN', 'zh-TW', 'ru'] as const)('in %s', async (locale) => {
    await play(
      async ({ send, feedback }) => {
        // The same question has another key in each folder of data.
        const keys = Object.values(golden).flatMap(([, { question }]) =>
          typeof question === 'string' ? [feedback.keyOf(question)] : [],
        );
        const shown: Record<string, unknown> = {};
        for (const [title, [name, options]] of Object.entries(golden)) {
          const call = chatInputCommand({ name, options, ...MODERATOR, locale, guildLocale: locale });
          shown[title] = settled(await send(call).message(), keys);
        }
        await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(`golden/${locale}.json`);
      },
      { files: FILES, now: () => new Date('2026-11-22T12:00:00Z') },
    );
  });
});

/** What a message is made of, without the keys of questions. */
function settled({ components, flags }: APIMessage, keys: readonly string[]): unknown {
  // In text, marks have backslashes before them, which are two in JSON.
  const forms = keys.flatMap((key) => [key.replaceAll(/[-_]/g, '\\\\$&'), key]);
  const text = forms.reduce((rest, key) => rest.replaceAll(key, 'QUESTION'), JSON.stringify({ flags, components }));
  return JSON.parse(text) as unknown;
}
