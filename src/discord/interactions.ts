import { randomUUID } from 'node:crypto';
import {
  type APIButtonComponentWithCustomId,
  ApplicationCommandOptionType,
  type Attachment,
  type AutocompleteInteraction,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type Interaction,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  type User,
} from 'discord.js';
import {
  type Choice,
  type Command,
  type Context,
  type Gateway,
  type MessageCommand,
  type Option,
  type Page,
  type Result,
  isPage,
  isProposal,
} from '../command.ts';
import type { Feedback } from '../feedback.ts';
import type { Library } from '../library.ts';
import { type Log, errorFacts } from '../log.ts';
import type { Moderation, OfferedFile } from '../moderation.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { CONFIRM_WITHIN, type Confirmations, type Pending } from './confirmations.ts';
import { type ButtonState, decodeButton, encodeButton } from './custom-id.ts';
import { download } from './download.ts';
import { type Moderators, mayUse } from './permission.ts';
import { type Message, renderMessage } from './render.ts';

export type Handling = {
  readonly library: Library;
  readonly moderation: Moderation;
  readonly feedback: Feedback;
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly moderators: Moderators;
  /** Where attached files may come from. */
  readonly attachmentOrigins: readonly string[];
  readonly confirmations: Confirmations;
  readonly gateway: () => Gateway;
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
  const { moderators, log } = handling;
  const { command, options } = calledIn(interaction, handling);
  const isAllowed = command !== undefined && mayUse(command, interaction, moderators);
  const input = Object.fromEntries(options.map((option) => [option.name, valueOf(option, handling)]));
  const isPrivate = !isAllowed || command.isPrivate(input);
  const words = wordsFor(isPrivate ? interaction.locale : (interaction.guildLocale ?? interaction.locale));
  try {
    if (isAllowed && command.isSlow) await defer(interaction, isPrivate);
    const work = isAllowed
      ? command
          .execute(input, contextOf(handling, words, interaction.user))
          .then((result) => messageOf(result, command, input, interaction.user, handling, words))
      : notice(command ? words.moderatorsOnly : words.unknownCommand(interaction.commandName), words);
    await respond(interaction, work, isPrivate);
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
    const found = command?.run(text, contextOf(handling, words, interaction.user));
    const userId = interaction.user.id;
    const id = found?.answer ? encodeButton({ action: 'share', command: at, userId, answer: found.answer }) : null;
    const buttons = id === null ? [] : [button(id, words.share, ButtonStyle.Secondary)];
    const message = found
      ? Promise.resolve(renderMessage(found.reply, words, buttons))
      : notice(words.unknownCommand(interaction.commandName), words);
    await respond(interaction, message, true);
  } catch (error) {
    await apologise(interaction, interaction.commandName, error, words, handling.log);
  }
}

async function handleButton(interaction: ButtonInteraction, handling: Handling): Promise<void> {
  const state = decodeButton(interaction.customId);
  const words = wordsFor(interaction.locale);
  try {
    switch (state?.action) {
      case undefined:
        return await respond(interaction, notice(words.goneAnswer, words), true);
      case 'share':
        return await share(interaction, state, handling);
      case 'confirm':
        return await confirm(interaction, state.token, handling);
      case 'page':
        return await turn(interaction, state, handling);
    }
  } catch (error) {
    await apologise(interaction, 'button', error, words, handling.log);
  }
}

/** Shows an answer to everybody in the channel, if who presses is who asked and the documents are the same still. */
async function share(
  interaction: ButtonInteraction,
  state: Extract<ButtonState, { action: 'share' }>,
  handling: Handling,
): Promise<void> {
  const own = wordsFor(interaction.locale);
  const { user } = interaction;
  if (state.userId !== user.id) return respond(interaction, notice(own.notYours, own), true);
  const words = wordsFor(interaction.guildLocale ?? interaction.locale);
  const command = handling.messageCommands[state.command];
  const reply = command?.share(state.answer, user.displayName, contextOf(handling, words, user));
  if (!reply) return respond(interaction, notice(own.goneAnswer, own), true);
  return respond(interaction, Promise.resolve(renderMessage(reply, words)), false);
}

/** Does what somebody has agreed to: the message with the button is replaced by what came of it. */
async function confirm(interaction: ButtonInteraction, token: string, handling: Handling): Promise<void> {
  const { confirmations, moderators } = handling;
  const words = wordsFor(interaction.locale);
  const pending = confirmations.find(token);
  const refusal = refusalOf(pending, interaction, moderators, words);
  if (refusal !== null || pending === null) {
    return respond(interaction, notice(refusal ?? words.confirmationOver, words), true);
  }
  confirmations.take(token);
  await interaction.deferUpdate();
  const message = messageOf(await pending.confirm(), pending.command, {}, interaction.user, handling, words);
  // What was attached to the question does not belong to the answer.
  await interaction.editReply({ ...message, attachments: [], flags: MessageFlags.IsComponentsV2 });
}

/** Shows another page in the place of this one. */
async function turn(
  interaction: ButtonInteraction,
  { command: name, page, input }: Extract<ButtonState, { action: 'page' }>,
  handling: Handling,
): Promise<void> {
  const words = wordsFor(interaction.locale);
  const command = handling.commands.find((one) => one.name === name && one.options.some(isPageNumber));
  if (!command || !mayUse(command, interaction, handling.moderators)) {
    return respond(interaction, notice(words.goneAnswer, words), true);
  }
  const { user } = interaction;
  const asked = { ...input, page: String(page) };
  const result = await command.execute(asked, contextOf(handling, words, user));
  const message = messageOf(result, command, asked, user, handling, words);
  await interaction.update({ ...message, attachments: [], flags: MessageFlags.IsComponentsV2 });
}

function isPageNumber({ name }: Option): boolean {
  return name === 'page';
}

/** Why somebody may not press a button; null if they may. */
function refusalOf(
  pending: Pending | null,
  interaction: ButtonInteraction,
  moderators: Moderators,
  words: Words,
): string | null {
  if (pending === null) return words.confirmationOver;
  if (!mayUse(pending.command, interaction, moderators)) return words.moderatorsOnly;
  return pending.userId === interaction.user.id ? null : words.notYourButton;
}

/** The command that an interaction is about, which may be one below another, and the options that came with it. */
function calledIn(
  { commandName, options: { data } }: ChatInputCommandInteraction | AutocompleteInteraction,
  { commands }: Handling,
): { command: Command | undefined; options: readonly CommandInteractionOption[] } {
  const command = commands.find(({ name }) => name === commandName);
  const [first] = data;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { command, options: data };
  return { command: command?.subcommands.find(({ name }) => name === first.name), options: first.options ?? [] };
}

function valueOf({ attachment, value }: CommandInteractionOption, { attachmentOrigins: origins }: Handling): unknown {
  if (!attachment) return value;
  const { url, size } = attachment;
  return {
    name: nameOf(attachment),
    read: async (largest) => download({ url, size }, { origins, largest }),
  } satisfies OfferedFile;
}

/** Discord leaves only ASCII in a file's name. What stood before the ending is then in the title. */
function nameOf({ name, title }: Attachment): string {
  if (!title) return name;
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? '';
  return title.toLowerCase().endsWith(ending.toLowerCase()) ? title : `${title}${ending}`;
}

/** What a command gives as a message; a page, and what somebody has to agree to, come with buttons. */
function messageOf(
  result: Result,
  command: Command,
  input: Readonly<Record<string, unknown>>,
  user: User,
  { confirmations }: Handling,
  words: Words,
): Message {
  if (isPage(result)) return renderMessage(result.reply, words, turningButtons(result, command, input));
  if (!isProposal(result)) return renderMessage(result, words);
  const token = confirmations.offer({ userId: user.id, command, confirm: result.confirm });
  const id = encodeButton({ action: 'confirm', token });
  const hint = { kind: 'note', text: words.confirmWithin(CONFIRM_WITHIN / 1000) } as const;
  const buttons = id === null ? [] : [button(id, words.confirm, ButtonStyle.Danger)];
  return renderMessage([...result.reply, hint], words, buttons);
}

/** Buttons for the pages before and after; none where all is on one page, or what was asked does not fit into a button. */
function turningButtons(
  { page, of, inShort }: Page,
  { name: command }: Command,
  input: Readonly<Record<string, unknown>>,
): APIButtonComponentWithCustomId[] {
  const others = Object.entries(input).flatMap(([key, value]) => (key === 'page' ? [] : [[key, String(value)]]));
  const whole = Object.fromEntries(others) as Record<string, string>;
  const to = (number: number, label: string) => {
    const state = { action: 'page', command, page: number } as const;
    const id = encodeButton({ ...state, input: whole }) ?? encodeButton({ ...state, input: { ...whole, ...inShort } });
    return id === null || number < 1 || number > of ? [] : [button(id, label, ButtonStyle.Secondary)];
  };
  return [...to(page - 1, '◀'), ...to(page + 1, '▶')];
}

/** What a message says; of one that says nothing itself, its embeds. */
function textOf({ content, embeds }: MessageContextMenuCommandInteraction['targetMessage']): string {
  if (content.trim() !== '') return content;
  return embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n')).join('\n');
}

function button(
  id: string,
  label: string,
  style: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id };
}

async function apologise(interaction: Asked, what: string, error: unknown, words: Words, log: Log): Promise<void> {
  const id = randomUUID().slice(0, 8);
  log.error({ id, command: what, ...errorFacts(error) }, 'a command failed');
  await respond(interaction, notice(words.apology(id), words), true).catch((second: unknown) => {
    log.warn({ id, ...errorFacts(second) }, 'the apology could not be sent');
  });
}

async function defer(interaction: Asked, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

/** Sends what the work gives, at once if it is quick, else after a "thinking…" that it replaces. */
async function respond(interaction: Asked, work: Promise<Message>, isPrivate: boolean): Promise<void> {
  const isSlow = await Promise.race([work.then(() => false), later(DEFER_AFTER)]);
  // Whether a reply is private is settled by its first part; a bug that shows after that is told where the reply stands.
  if (isSlow && !interaction.deferred) await defer(interaction, isPrivate);
  const message = await work;
  if (interaction.deferred) await interaction.editReply({ ...message, flags: MessageFlags.IsComponentsV2 });
  else {
    const flags = [MessageFlags.IsComponentsV2 as const, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])];
    await interaction.reply({ ...message, flags });
  }
}

async function handleAutocomplete(interaction: AutocompleteInteraction, handling: Handling): Promise<void> {
  const { moderators, log } = handling;
  try {
    const focused = interaction.options.getFocused(true);
    const { command } = calledIn(interaction, handling);
    const isAllowed = command !== undefined && mayUse(command, interaction, moderators);
    const option = (isAllowed ? command.options : []).find(({ name }) => name === focused.name);
    const context = contextOf(handling, wordsFor(interaction.locale), interaction.user);
    const choices = (await option?.complete?.(focused.value, context)) ?? [];
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

function contextOf(
  { library, moderation, feedback, commands, gateway, now }: Handling,
  words: Words,
  { id, username }: User,
): Context {
  return { library, moderation, feedback, commands, words, by: { id, name: username }, gateway, now };
}

async function notice(text: string, words: Words): Promise<Message> {
  return renderMessage([{ kind: 'text', text }], words);
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
