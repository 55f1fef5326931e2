import { randomUUID } from 'node:crypto';
import {
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Choice, Command, Context, MessageCommand } from '../command.ts';
import type { Library } from '../library.ts';
import { type Log, errorFacts } from '../log.ts';
import type { Reply } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { decodeButton, encodeButton } from './custom-id.ts';
import { type Moderators, mayUse } from './permission.ts';
import { renderMessage } from './render.ts';

export type Handling = {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly moderators: Moderators;
  readonly log: Log;
  readonly now: () => Date;
};

/** Discord forgets an interaction that is not answered within 3 s; work that takes longer than this (ms) is announced. */
const DEFER_AFTER = 1_500;

/** Discord's limits: choices offered at once, and characters of a choice's name and value. */
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** Answers one interaction. A bug in a command is logged, and whoever asked gets an apology that only they see. */
export async function handleInteraction(interaction: Interaction, handling: Handling): Promise<void> {
  if (interaction.isChatInputCommand()) await handleCommand(interaction, handling);
  else if (interaction.isAutocomplete()) await handleAutocomplete(interaction, handling);
  else if (interaction.isMessageContextMenuCommand()) await handleMessageCommand(interaction, handling);
  else if (interaction.isButton()) await handleButton(interaction, handling);
}

/** What can be replied to. */
type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction;

async function handleCommand(interaction: ChatInputCommandInteraction, handling: Handling): Promise<void> {
  const { commands, moderators, log } = handling;
  const command = commands.find(({ name }) => name === interaction.commandName);
  const isAllowed = command !== undefined && mayUse(command, interaction, moderators);
  const input = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
  const isPrivate = !isAllowed || command.isPrivate(input);
  const words = wordsFor(isPrivate ? interaction.locale : (interaction.guildLocale ?? interaction.locale));
  try {
    if (isAllowed && command.isSlow) await defer(interaction, isPrivate);
    const work = isAllowed
      ? command.execute(input, contextOf(handling, words))
      : notice(command ? words.moderatorsOnly : words.unknownCommand(interaction.commandName));
    await respond(interaction, work, isPrivate, words);
  } catch (error) {
    await apologise(interaction, interaction.commandName, error, words, log);
  }
}

/** Answers from the words of a message, to whoever asked alone, with a button that shows the answer to everybody. */
async function handleMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  handling: Handling,
): Promise<void> {
  const at = handling.messageCommands.findIndex(({ name }) => name === interaction.commandName);
  const command = handling.messageCommands[at];
  const words = wordsFor(interaction.locale);
  try {
    const text = textOf(interaction.targetMessage);
    const found = command?.run(text, contextOf(handling, words));
    const reply = found?.reply ?? (await notice(words.unknownCommand(interaction.commandName)));
    const userId = interaction.user.id;
    const id = found?.answer ? encodeButton({ action: 'share', command: at, userId, answer: found.answer }) : null;
    await respond(interaction, Promise.resolve(reply), true, words, id === null ? [] : [shareButton(id, words)]);
  } catch (error) {
    await apologise(interaction, interaction.commandName, error, words, handling.log);
  }
}

/** Shows an answer to everybody in the channel, if who presses is who asked and the documents are the same still. */
async function handleButton(interaction: ButtonInteraction, handling: Handling): Promise<void> {
  const state = decodeButton(interaction.customId);
  const own = wordsFor(interaction.locale);
  try {
    if (state !== null && state.userId !== interaction.user.id) {
      await respond(interaction, notice(own.notYours), true, own);
      return;
    }
    const words = wordsFor(interaction.guildLocale ?? interaction.locale);
    const command = state === null ? undefined : handling.messageCommands[state.command];
    const reply = state && command?.share(state.answer, interaction.user.displayName, contextOf(handling, words));
    if (reply) await respond(interaction, Promise.resolve(reply), false, words);
    else await respond(interaction, notice(own.goneAnswer), true, own);
  } catch (error) {
    await apologise(interaction, 'button', error, own, handling.log);
  }
}

/** What a message says; of one that says nothing itself, its embeds. */
function textOf({ content, embeds }: MessageContextMenuCommandInteraction['targetMessage']): string {
  if (content.trim() !== '') return content;
  return embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n')).join('\n');
}

function shareButton(id: string, words: Words): APIMessageTopLevelComponent {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: words.share,
    custom_id: id,
  } as const;
  return { type: ComponentType.ActionRow, components: [button] };
}

async function apologise(interaction: Asked, what: string, error: unknown, words: Words, log: Log): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log.error({ id, command: what, ...errorFacts(error) }, 'a command failed');
  await respond(interaction, notice(words.apology(id)), true, words).catch((second: unknown) => {
    log.warn({ id, ...errorFacts(second) }, 'the apology could not be sent');
  });
}

async function defer(interaction: Asked, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

/** Sends what the work gives, at once if it is quick, else after a "thinking…" that it replaces. */
async function respond(
  interaction: Asked,
  work: Promise<Reply>,
  isPrivate: boolean,
  words: Words,
  buttons: readonly APIMessageTopLevelComponent[] = [],
): Promise<void> {
  const isSlow = await Promise.race([work.then(() => false), later(DEFER_AFTER)]);
  // Whether a reply is private is settled by its first part; a bug that shows after that is told where the reply stands.
  if (isSlow && !interaction.deferred) await defer(interaction, isPrivate);
  const rendered = renderMessage(await work, words);
  const message = { ...rendered, components: [...rendered.components, ...buttons] };
  if (interaction.deferred) await interaction.editReply({ ...message, flags: MessageFlags.IsComponentsV2 });
  else {
    const flags = [MessageFlags.IsComponentsV2 as const, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])];
    await interaction.reply({ ...message, flags });
  }
}

async function handleAutocomplete(interaction: AutocompleteInteraction, handling: Handling): Promise<void> {
  const { commands, moderators, log } = handling;
  try {
    const focused = interaction.options.getFocused(true);
    const command = commands.find(({ name }) => name === interaction.commandName);
    const isAllowed = command !== undefined && mayUse(command, interaction, moderators);
    const option = (isAllowed ? command.options : []).find(({ name }) => name === focused.name);
    const context = contextOf(handling, wordsFor(interaction.locale));
    const choices = option?.complete?.(focused.value, context) ?? [];
    await interaction.respond(
      choices
        .filter(({ value }) => value.length <= LONGEST_CHOICE)
        .slice(0, MOST_CHOICES)
        .map(clamped),
    );
  } catch (error) {
    log.warn({ command: interaction.commandName, ...errorFacts(error) }, 'nothing could be offered');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}

function contextOf({ library, commands, now }: Handling, words: Words): Context {
  return { library, commands, words, now };
}

async function notice(text: string): Promise<Reply> {
  return [{ kind: 'text', text }];
}

/** A choice whose name is cut between two characters as a reader counts them. */
function clamped({ name, value }: Choice): Choice {
  if (name.length <= LONGEST_CHOICE) return { name, value };
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (cut.length + segment.length >= LONGEST_CHOICE) break;
    cut += segment;
  }
  return { name: `${cut}…`, value };
}

function later(milliseconds: number): Promise<true> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, true).unref();
  });
}
