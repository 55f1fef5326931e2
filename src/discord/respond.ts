import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  HTTPError,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { type Log, errorFacts } from '../app/log.ts';
import { textBlock } from '../reply/reply.ts';
import type { Text, Phrases } from '../i18n/phrases.ts';
import { type Message, type Outgoing, renderMessage, renderSmall } from './render.ts';

/** Interactions that can be answered with a message. */
type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** To the user alone, to everybody, or in the place of the message that the button is on. */
export type Audience = 'private' | 'public' | 'here';

/** Discord drops an interaction that is not answered within 3 s: work that takes longer than this (ms) is deferred. */
const DEFER_AFTER = 1_500;

/** The message or the interaction is gone, or was answered already (by another process, by a second press). */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

export type Answering = {
  /** The command or the button, for the log. */
  readonly what: string;
  readonly work: () => Outgoing | Promise<Outgoing>;
  /** The work may take seconds: the answer is deferred at once. */
  readonly isSlow?: boolean;
  readonly audience: Audience;
  readonly phrases: Phrases;
  readonly log: Log;
};

/**
 * Answers with the result of the work, at once if it is quick, else after a "thinking…" that it replaces. A bug in the
 * work is logged, and the user gets an apology: in private, unless a public answer was deferred already.
 */
export async function respond(interaction: Answerable, answering: Answering): Promise<void> {
  const { what, isSlow = false, audience, phrases, log } = answering;
  try {
    if (isSlow) await defer(interaction, audience);
    const work = Promise.resolve(answering.work());
    const isLate = await Promise.race([work.then(() => false), setTimeout(DEFER_AFTER, true, { ref: false })]);
    if (isLate && !interaction.deferred) await defer(interaction, audience);
    await deliver(interaction, await work, answering);
  } catch (error) {
    if (isGone(error)) {
      log.info({ command: what, ...errorFacts(error) }, 'answered too late, or twice');
      return;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ id, command: what, ...errorFacts(error) }, 'a command failed');
    await apologise(interaction, id, audience, phrases).catch((second: unknown) => {
      log.warn({ id, ...errorFacts(second) }, 'the apology could not be sent');
    });
  }
}

/** Defers the answer. This settles whether it is private. */
async function defer(interaction: Answerable, audience: Audience): Promise<void> {
  if (audience !== 'here')
    await interaction.deferReply(audience === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  else if (interaction.isButton()) await interaction.deferUpdate();
}

/** Sends a reply; where Discord refuses it for its size, once more and smaller. */
async function deliver(
  interaction: Answerable,
  outgoing: Outgoing,
  { audience, phrases, log }: Answering,
): Promise<void> {
  try {
    await send(interaction, renderMessage(outgoing, phrases), audience);
  } catch (error) {
    if (!mayBeTooLarge(error)) throw error;
    await send(interaction, renderSmall(outgoing, phrases), audience);
    log.warn(errorFacts(error), 'a reply was refused, and sent smaller');
  }
}

/**
 * Discord answers too many bytes with an error of its own (500), or, where it is the first answer, with an unknown
 * interaction (discord/discord-api-docs#8554); other limits with an invalid form.
 */
function mayBeTooLarge(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof DiscordAPIError)) return false;
  const { code, status } = error;
  return (
    status >= 500 ||
    code === RESTJSONErrorCodes.InvalidFormBodyOrContentType ||
    code === RESTJSONErrorCodes.UnknownInteraction
  );
}

async function send(interaction: Answerable, message: Message, audience: Audience): Promise<void> {
  // What was attached before does not belong to the new content.
  const edit = { ...message, attachments: [], flags: MessageFlags.IsComponentsV2 as const };
  if (interaction.deferred) await interaction.editReply(edit);
  else if (audience === 'here' && interaction.isButton()) await interaction.update(edit);
  else {
    const isPrivate = audience !== 'public';
    const flags = [MessageFlags.IsComponentsV2 as const, ...(isPrivate ? [MessageFlags.Ephemeral as const] : [])];
    await interaction.reply({ ...message, flags });
  }
}

/** A message that was there before stays: the apology comes beside it. */
async function apologise(interaction: Answerable, id: string, audience: Audience, phrases: Phrases): Promise<void> {
  const message = renderMessage(notice(phrases.apology(id)), phrases);
  if (interaction.deferred && audience === 'here') {
    await interaction.followUp({ ...message, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] });
  } else await send(interaction, message, 'private');
}

export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** One line, and nothing else. */
export function notice(text: Text): Outgoing {
  return { reply: [textBlock(text)] };
}
