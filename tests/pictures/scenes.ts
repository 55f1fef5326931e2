/** What is drawn: scenes that the real bot plays with the stand-in for Discord. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ApplicationCommandType, InteractionResponseType, InteractionType, PermissionFlagsBits } from 'discord.js';
import type { APIInteraction, APIModalInteractionResponseCallbackData } from 'discord.js';

import type { Answer } from '../../src/answers/answer.ts';
import { LANGUAGES } from '../../src/languages/language.ts';
import { buttonPress, chatInputCommand, messageContextMenu, messageOf } from '../discord/interactions.ts';
import type { Invoker } from '../discord/interactions.ts';
import { listOf, recordOf, textOf } from '../discord/json.ts';
import type { JsonObject } from '../discord/json.ts';
import { asks } from '../discord/scene.ts';
import type { Setting, Stage } from '../discord/scene.ts';
import { buttonsIn } from '../discord/screen.ts';
import type { Exchange, RecordedRequest } from '../discord/stand-in.ts';
import type { Shown } from './draw-page.ts';

/** The day of all pictures, so that they change only with what the bot sends. */
export const NOW = new Date('2026-11-22T14:32:00Z');

export type Scene = {
  readonly name: string;
  /** Of who looks at it. */
  readonly locale: 'en-US' | 'ru' | 'zh-CN' | 'zh-TW';
  readonly setting?: Setting;
  readonly act: (stage: Stage) => Promise<readonly Shown[]>;
};

type Locale = Scene['locale'];

/** Who uses the bot in each language. */
export const PEOPLE: Readonly<Record<Locale, string>> = {
  'en-US': 'Alice',
  ru: 'Айгерим',
  'zh-CN': '李明',
  'zh-TW': '怡君',
};

function somebody(locale: Locale): Invoker {
  return { locale, guildLocale: locale, username: PEOPLE[locale] };
}

// ---------------------------------------------------------------------------------------------- what is shown

/** What the bot shows in the end of an exchange. */
async function shownBy(stage: Stage, exchange: Exchange): Promise<Shown> {
  const { interaction } = exchange;
  const { type, data } = await exchange.callback();
  if (type === InteractionResponseType.Modal) {
    // The stand-in has checked it against Discord's description of a dialogue.
    const dialogue: unknown = data;
    return { kind: 'dialogue', dialogue: dialogue as APIModalInteractionResponseCallbackData };
  }
  const by = (interaction.member?.user ?? interaction.user)?.username ?? '';
  const command = commandAsRead(stage, interaction);
  return { kind: 'message', message: await exchange.message(), used: command === null ? null : { by, command } };
}

/** The name of a command in the language of who used it, with its subcommand; null where there was no command. */
function commandAsRead({ discord }: Stage, interaction: APIInteraction): string | null {
  if (interaction.type !== InteractionType.ApplicationCommand) return null;
  const { data, locale } = interaction;
  const held = [...discord.commands.global, ...[...discord.commands.guilds.values()].flat()];
  const nameIn = (all: readonly unknown[], name: string): { readonly name: string; readonly found: JsonObject } => {
    const found = recordOf(all.find((one) => recordOf(one)['name'] === name));
    return { name: textOf(recordOf(found['name_localizations'])[locale]) || name, found };
  };
  const { name, found } = nameIn(held, data.name);
  if (data.type !== ApplicationCommandType.ChatInput) return name;
  const [first] = data.options ?? [];
  const below = first !== undefined && 'options' in first ? nameIn(listOf(found['options']), first.name).name : '';
  return `/${name} ${below}`.trim();
}

async function shownFor(stage: Stage, ...interactions: readonly APIInteraction[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const interaction of interactions) shown.push(await shownBy(stage, stage.send(interaction)));
  return shown;
}

/** An answer, and what comes of each of its buttons: the answer as it then is, another message or a dialogue. */
async function withItsButtons(stage: Stage, interaction: APIInteraction, invoker: Invoker): Promise<Shown[]> {
  const first = await shownBy(stage, stage.send(interaction));
  if (first.kind === 'dialogue') return [first];
  const { message } = first;
  const shown: Shown[] = [first];
  for (const { customId, disabled } of buttonsIn(message)) {
    if (customId === '' || disabled) continue;
    const exchange = stage.send(buttonPress({ customId, message, ...invoker }));
    const next = await shownUnlessDeleted(stage, exchange);
    if (next !== null) shown.push(next);
  }
  return shown;
}

/** What a button shows; null when the bot takes the message away, which it may do. */
async function shownUnlessDeleted(stage: Stage, exchange: Exchange): Promise<Shown | null> {
  const { token } = exchange.interaction;
  const isDeletion = ({ method, path }: RecordedRequest) => method === 'DELETE' && path.includes(token);
  const shown = shownBy(stage, exchange);
  for (;;) {
    const next = await Promise.race([shown, sleep(20)]);
    if (next !== undefined) return next;
    if (stage.discord.requests.some(isDeletion)) return null;
  }
}

// ---------------------------------------------------------------------------------------------- scenes

const QUESTIONS: Readonly<Record<Locale, string>> = {
  'en-US': 'Who chaired the 24th meeting of prime ministers in Moscow?',
  ru: 'Кто председательствовал на 24-м заседании Совета глав правительств?',
  'zh-CN': '第二十四次总理会议由谁主持？',
  'zh-TW': '第二十四次總理會議由誰主持？',
};

const OFF_TOPIC: Readonly<Record<Locale, string>> = {
  'en-US': 'What does a ticket for the Paris metro cost?',
  ru: 'Сколько стоит билет в парижское метро?',
  'zh-CN': '巴黎地铁票多少钱？',
  'zh-TW': '巴黎地鐵票多少錢？',
};

/** What a document says, but for a word or two. */
const NEARLY: Readonly<Record<Locale, string>> = {
  'en-US':
    'The 24th meeting of the SCO Council of Heads of Government was chaired by Prime Minister Mikhail Mishustin.',
  ru: 'Председательствовал на 25-м заседании Совета глав правительств ШОС премьер-министр России Михаил Мишустин.',
  'zh-CN': '上合组织总理理事会第二十五次会议由俄罗斯总理米舒斯京主持。',
  'zh-TW': '上合組織總理理事會第二十五次會議由俄羅斯總理米舒斯京主持。',
};

const LOCALES = ['en-US', 'ru', 'zh-CN', 'zh-TW'] as const;

/** A scene of what the bot answers to interactions, over the seeds. */
function answers(
  name: string,
  locale: Locale,
  interactions: (invoker: Invoker) => readonly APIInteraction[],
  setting?: Setting,
): Scene {
  return { name, locale, setting, act: async (stage) => shownFor(stage, ...interactions(somebody(locale))) };
}

function uses(
  name: string,
  options: Parameters<typeof chatInputCommand>[0]['options'],
  invoker: Invoker,
): APIInteraction {
  const [command = '', subcommand] = name.split(' ');
  return chatInputCommand({ name: command, subcommand, options, ...invoker });
}

const seed = (id: string): string => readFileSync(`seeds/${id}`, 'utf8');

/** Documents of a moderator's server, and what has become of them when `/reload` comes. */
const reload: Scene = {
  name: 'reload',
  locale: 'en-US',
  setting: {
    files: {
      'en/institutions.md': seed('en/institutions.md'),
      'en/members-and-partners.md': seed('en/members-and-partners.md'),
      'ru/institutions.md': seed('ru/institutions.md'),
      'zh/institutions.md': seed('zh/institutions.md'),
      'zh/glossary.md': seed('zh/glossary.md'),
    },
  },
  act: async (stage) => {
    await stage.write('en/bishkek-summit-2026.md', seed('en/bishkek-summit-2026.md'));
    await stage.write('en/institutions.md', `${seed('en/institutions.md')}\nThe Secretariat is in Beijing.\n`);
    await stage.write('ru/minutes.doc', 'Saved by an old word processor.');
    await rm(join(stage.folder, 'zh/glossary.md'));
    const moderator = { ...somebody('en-US'), permissions: PermissionFlagsBits.ManageGuild };
    return shownFor(stage, uses('reload', { preview: true }, moderator));
  },
};

/** The scenes of the README's pictures. */
export const PICTURED: readonly Scene[] = [
  ...LOCALES.map((locale) => answers(`answer-${locale}`, locale, (who) => [asks(QUESTIONS[locale], who)])),
  answers('refusal', 'en-US', (who) => [asks(OFF_TOPIC['en-US'], who)]),
  answers('meeting', 'en-US', (who) => [uses('meeting', { which: 'Bishkek 2026' }, who)]),
  reload,
];

/** Text that would be anything but itself if it were not escaped, and much of what hardly fits anywhere. */
const HOSTILE = [
  '# The *first* [heading](https://example.org) of C:\\temp\\中文 \\# and `code`',
  '**Hostile** _text_ of the lighthouse: \\*, \\\\, <@300000000000000003>, @everyone, <t:0:R>, :smile:, ||spoiler||, ~~gone~~.',
  '1\\. The lighthouse of C:\\new\\\n2. > no quote of the lighthouse\n3. - no list',
  `The lighthouse stands at https://example.org/${'very-long-'.repeat(30)}end and is ${'Donaudampfschifffahrt'.repeat(12)} long.`,
  `灯塔${'位于很长很长的海岸'.repeat(20)}。маяк${'достопримечательность'.repeat(10)}.`,
].join('\n\n');

/** Each passage stands in the other languages as well. */
function severalElsewhere(answer: Answer): Answer {
  const quotes = answer.quotes.map((quote) => {
    const alsoIn = LANGUAGES.map((language) => ({ ...quote, passage: { ...quote.passage, language } }));
    return { ...quote, alsoIn: alsoIn.filter(({ passage }) => passage.language !== quote.passage.language) };
  });
  return { ...answer, quotes, isClear: false, wanted: { several: true, found: quotes.length, more: true } };
}

/** What else is looked at: the same in every language, all buttons, and what is hard to show. */
export const CHECKED: readonly Scene[] = [
  ...LOCALES.flatMap((locale) => [
    answers(`commands-${locale}`, locale, (who) => [
      asks(QUESTIONS[locale], { ...who, private: true }),
      asks(OFF_TOPIC[locale], who),
      uses('meeting', { which: '2025' }, who),
      uses('meeting', { which: 'Moscow 2025', fact: 'topics' }, who),
      uses('meetings', {}, who),
      uses('sources', {}, who),
      uses('sources', { document: 'ru/institutions.md' }, who),
      uses('verify', { quote: NEARLY[locale] }, who),
      uses('verify', { quote: 'short' }, who),
      uses('help', {}, who),
      uses('status', {}, { ...who, permissions: PermissionFlagsBits.ManageGuild }),
      uses('gaps', {}, { ...who, permissions: PermissionFlagsBits.ManageGuild }),
    ]),
    answers(`too-often-${locale}`, locale, (who) => Array.from({ length: 6 }, () => asks(OFF_TOPIC[locale], who)), {
      isSteady: true,
    }),
    answers(`unsure-${locale}`, locale, (who) => [asks(QUESTIONS[locale], who)], {
      change: (answer) => ({ ...answer, status: 'closest', isClear: false }),
    }),
    answers(`several-${locale}`, locale, (who) => [asks(QUESTIONS[locale], who)], { change: severalElsewhere }),
    {
      name: `buttons-${locale}`,
      locale,
      act: async (stage: Stage) => {
        const who = somebody(locale);
        const target = messageOf({ content: QUESTIONS[locale] });
        const menu = messageContextMenu({ name: 'Find in SCO documents', message: target, ...who });
        return [
          ...(await withItsButtons(stage, asks(QUESTIONS[locale], who), who)),
          ...(await withItsButtons(stage, uses('meetings', {}, who), who)),
          ...(await withItsButtons(stage, uses('sources', {}, who), who)),
          ...(await withItsButtons(stage, menu, who)),
        ];
      },
    },
  ]),
  answers(
    'hostile',
    'en-US',
    (who) => [asks('Where is the lighthouse?', who), asks('灯塔位于哪里？', who), uses('sources', {}, who)],
    {
      files: { [`${'long-name-'.repeat(20)}_of_*a*_file.md`]: HOSTILE },
    },
  ),
];
