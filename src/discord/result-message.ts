import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  type User,
} from 'discord.js';
import { onPage, pagesOf, quotesBefore } from '../answers/answer-view.ts';
import type { AnswerResult, Command, PageResult, ProposalResult, Result } from '../app/command.ts';
import { type QuoteBlock, noteBlock } from '../reply/reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { type BotContext, contextFor } from './bot-context.ts';
import { CONFIRM_WITHIN } from './confirmations.ts';
import { type ButtonState, encodeButton } from './custom-id.ts';
import type { Outgoing } from './render.ts';
import type { Audience } from './respond.ts';

/** For whom a result is shown, and what gave it. */
export type Delivery = {
  readonly userId: string;
  readonly audience: Audience;
  readonly isPrivate: boolean;
  readonly phrases: Phrases;
  /** The command that gave it, with its options; null where these cannot give it again. */
  readonly call: Call | null;
};

type Call = { readonly command: Command; readonly input: Readonly<Record<string, unknown>> };

/** Runs a command and adds the buttons to its result, which may be changed before. */
export async function runCommand(
  call: Call,
  user: User,
  delivery: Omit<Delivery, 'call'>,
  bot: BotContext,
  change = (result: Result) => result,
): Promise<Outgoing> {
  const result = await call.command.execute(call.input, contextFor(bot, delivery.phrases, user));
  return outgoingOf(change(result), { ...delivery, call }, bot);
}

/** What a command gives, with the buttons that belong to it. */
export function outgoingOf(result: Result, delivery: Delivery, bot: BotContext): Outgoing {
  switch (result.kind) {
    case 'reply':
      return { reply: result.reply, quoteButtons: quoteButtons(delivery.phrases, bot), rows: [ownRow(delivery)] };
    case 'answer':
      return answerWithButtons(result, delivery, bot);
    case 'page':
      return pageWithButtons(result, delivery, bot);
    case 'proposal':
      return proposalWithButton(result, delivery, bot);
  }
}

/** An answer: the passages around each quote, further passages, the whole text, and what else can be done with it. */
function answerWithButtons({ reply, question, answer }: AnswerResult, delivery: Delivery, bot: BotContext): Outgoing {
  const { userId, isPrivate, phrases } = delivery;
  const { generation, page } = answer;
  const passages = onPage(answer.quotes, answer).map(({ passage }) => passage);
  const first = quotesBefore(answer) + 1;
  const share = button({ action: 'share', userId, answer }, phrases.share);
  const text = button({ action: 'text', generation, first, passages }, phrases.fullText);
  return {
    reply,
    quoteButtons: quoteButtons(phrases, bot),
    rows: [
      [
        ...pageButtons(page, pagesOf(answer), (to, label, look) =>
          button({ action: 'show', userId, answer: { ...answer, page: to } }, label, look),
        ),
        ...(passages.length === 0 ? [] : text),
      ],
      [
        ...(isPrivate && passages.length > 0 ? share : []),
        ...(question === null ? [] : feedbackButtons(bot.feedback.keyOf(question), generation, passages)),
        ...(isPrivate ? [] : deleteButton(delivery)),
      ],
    ],
  };
}

function pageButtons(
  page: number,
  of: number,
  to: (page: number, label: string, look?: Look) => APIButtonComponent[],
): APIButtonComponent[] {
  if (of === 1) return [];
  return [
    ...(page > 1 ? to(page - 1, '◀') : []),
    ...to(page, `${page}/${of}`, { isDisabled: true }),
    ...(page < of ? to(page + 1, '▶') : []),
  ];
}

function pageWithButtons({ reply, page, of, shortInput }: PageResult, delivery: Delivery, bot: BotContext): Outgoing {
  const outgoing = { reply, quoteButtons: quoteButtons(delivery.phrases, bot) };
  if (delivery.call === null) return outgoing;
  const { command, input } = delivery.call;
  const whole = asStrings(input, 'page');
  const to = (number: number, label: string) => {
    if (number < 1 || number > of) return [];
    const state = { action: 'turn', command: command.name, page: number } as const;
    const inFull = button({ ...state, input: whole }, label);
    return inFull.length > 0 ? inFull : button({ ...state, input: { ...whole, ...shortInput } }, label);
  };
  return { ...outgoing, rows: [[...to(page - 1, '◀'), ...to(page + 1, '▶')]] };
}

function proposalWithButton(
  { reply, confirm }: ProposalResult,
  { userId, phrases, call }: Delivery,
  { confirmations }: BotContext,
): Outgoing {
  if (call === null) return { reply };
  const token = confirmations.offer({ userId, command: call.command, confirm });
  const agree = button({ action: 'confirm', token }, phrases.confirm, { style: ButtonStyle.Danger });
  return { reply: [...reply, noteBlock(phrases.confirmWithin(CONFIRM_WITHIN / 1000))], rows: [agree] };
}

/** The passages around a quote, and its source. */
export function quoteButtons(phrases: Phrases, { library }: BotContext) {
  const { generation } = library.corpus();
  return ({ passage, sentence, link }: QuoteBlock): APIButtonComponent[] => [
    ...button(
      { action: 'context', generation, quote: { passage, sentence }, shift: 0, isTurned: false },
      phrases.context,
    ),
    ...(link === null
      ? []
      : [{ type: ComponentType.Button, style: ButtonStyle.Link, label: link.label, url: link.url } as const]),
  ];
}

/** What was shown to one user can be shown to everybody, and what was shown to everybody can be deleted. */
function ownRow(delivery: Delivery): APIButtonComponent[] {
  const { call, isPrivate, userId, phrases } = delivery;
  if (!isPrivate) return deleteButton(delivery);
  if (call === null || !canBePublished(call.command)) return [];
  const input = asStrings(call.input, 'private');
  return button({ action: 'publish', userId, command: call.command.name, input }, phrases.share);
}

/** Options as a button holds them, but for one. */
function asStrings(input: Call['input'], except: string): Readonly<Record<string, string>> {
  const others = Object.entries(input).filter(([key]) => key !== except);
  return Object.fromEntries(others.map(([key, value]) => [key, String(value)]));
}

function feedbackButtons(question: string, generation: string, passages: readonly string[]): APIButtonComponent[] {
  const about = { question, generation, passages };
  return [...button({ action: 'like', ...about }, '👍'), ...button({ action: 'dislike', ...about }, '👎')];
}

/** What a command shows to one user on request only, it may show to everybody. */
export function canBePublished({ access, options }: Command): boolean {
  return access === 'everyone' && options.some(({ name }) => name === 'private');
}

function deleteButton({ userId, phrases }: Delivery): APIButtonComponent[] {
  return button({ action: 'delete', userId }, phrases.delete);
}

type Look = { readonly style?: APIButtonComponentWithCustomId['style']; readonly isDisabled?: boolean };

/** A button; none where its state does not fit into its id. */
export function button(
  state: ButtonState,
  label: string,
  { style = ButtonStyle.Secondary, isDisabled = false }: Look = {},
): APIButtonComponentWithCustomId[] {
  const id = encodeButton(state);
  return id === null
    ? []
    : [{ type: ComponentType.Button, style, label, custom_id: id, ...(isDisabled && { disabled: true }) }];
}
