import { type APIButtonComponent, type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { type Answered, firstOnPage, onPage, pagesOf } from '../reply/answer-reply.ts';
import { type Command, type Page, type Proposal, type Result, isAnswered, isPage, isProposal } from '../app/command.ts';
import type { QuoteBlock } from '../reply/reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { CONFIRM_WITHIN } from './confirmations.ts';
import { type ButtonState, encodeButton } from './custom-id.ts';
import type { Handling } from './handling.ts';
import type { Outgoing } from './respond.ts';

/** For whom a result is shown, and where it came from. */
export type Shown = {
  readonly userId: string;
  readonly isPrivate: boolean;
  readonly phrases: Phrases;
  /** The command that gave it, and its options; null where it cannot be given again by them. */
  readonly call: { readonly command: Command; readonly input: Readonly<Record<string, unknown>> } | null;
};

type Parts = Pick<Handling, 'library' | 'feedback' | 'confirmations'>;

/** What a command gives, with the buttons that belong to it. */
export function outgoingOf(result: Result, shown: Shown, parts: Parts): Outgoing {
  if (isAnswered(result)) return answerWithButtons(result, shown, parts);
  if (isPage(result)) return pageWithButtons(result, shown, parts);
  if (isProposal(result)) return proposalWithButton(result, shown, parts);
  return { reply: result, surroundings: { quoteButtons: quoteButtons(shown.phrases, parts), rows: [ownRow(shown)] } };
}

/** An answer: the passages around each quote, further passages, the whole text, and what else can be done with it. */
export function answerWithButtons({ reply, question, answer }: Answered, shown: Shown, parts: Parts): Outgoing {
  const { userId, isPrivate, phrases } = shown;
  const pages = pagesOf(answer);
  const to = (page: number, label: string, isDisabled = false) =>
    page < 1 || page > pages
      ? []
      : button({ action: 'show', userId, answer: { ...answer, page } }, { label, isDisabled });
  const passages = onPage(answer.quotes, answer).map(({ passage }) => passage);
  const { generation } = answer;
  const turning =
    pages === 1
      ? []
      : [...to(answer.page - 1, '◀'), ...to(answer.page, `${answer.page}/${pages}`, true), ...to(answer.page + 1, '▶')];
  const text = button(
    { action: 'text', generation, first: firstOnPage(answer) + 1, passages },
    { label: phrases.fullText },
  );
  const share = button({ action: 'share', userId, answer }, { label: phrases.share });
  return {
    reply,
    surroundings: {
      quoteButtons: quoteButtons(shown.phrases, parts),
      rows: [
        [...turning, ...(passages.length === 0 ? [] : text)],
        [
          ...(isPrivate ? (passages.length === 0 ? [] : share) : []),
          ...(question === null ? [] : opinionButtons(parts.feedback.keyOf(question), generation, passages)),
          ...(isPrivate ? [] : deleteButton(shown)),
        ],
      ],
    },
  };
}

function pageWithButtons({ reply, page, of, inShort }: Page, shown: Shown, parts: Parts): Outgoing {
  const surroundings = { quoteButtons: quoteButtons(shown.phrases, parts) };
  if (shown.call === null) return { reply, surroundings };
  const { command, input } = shown.call;
  const others = Object.entries(input).flatMap(([key, value]) => (key === 'page' ? [] : [[key, String(value)]]));
  const whole = Object.fromEntries(others) as Record<string, string>;
  const to = (number: number, label: string) => {
    const state = { action: 'turn', command: command.name, page: number } as const;
    const inFull = button({ ...state, input: whole }, { label });
    const buttons = inFull.length > 0 ? inFull : button({ ...state, input: { ...whole, ...inShort } }, { label });
    return number < 1 || number > of ? [] : buttons;
  };
  return { reply, surroundings: { ...surroundings, rows: [[...to(page - 1, '◀'), ...to(page + 1, '▶')]] } };
}

function proposalWithButton(
  { reply, confirm }: Proposal,
  { userId, phrases, call }: Shown,
  { confirmations }: Parts,
): Outgoing {
  if (call === null) return { reply };
  const token = confirmations.offer({ userId, command: call.command, confirm });
  const hint = { kind: 'note', text: phrases.confirmWithin(CONFIRM_WITHIN / 1000) } as const;
  const agree = button({ action: 'confirm', token }, { label: phrases.confirm, style: ButtonStyle.Danger });
  return { reply: [...reply, hint], surroundings: { rows: [agree] } };
}

/** The passages around a quote, and its source. */
export function quoteButtons(phrases: Phrases, { library }: Pick<Handling, 'library'>) {
  const { generation } = library.corpus();
  return ({ passage, sentence, link }: QuoteBlock): APIButtonComponent[] => [
    ...button(
      { action: 'context', generation, quote: { passage, sentence }, shift: 0, isTurned: false },
      { label: phrases.context },
    ),
    ...(link === null
      ? []
      : [{ type: ComponentType.Button, style: ButtonStyle.Link, label: link.label, url: link.url } as const]),
  ];
}

/** What was shown to one can be shown to everybody, and what was shown to everybody can go. */
function ownRow(shown: Shown): APIButtonComponent[] {
  const { call, isPrivate, userId, phrases } = shown;
  if (!isPrivate) return deleteButton(shown);
  if (call === null || !canBePublished(call.command)) return [];
  const others = Object.entries(call.input).filter(([key]) => key !== 'private');
  const input = Object.fromEntries(others.map(([key, value]) => [key, String(value)]));
  return button({ action: 'publish', userId, command: call.command.name, input }, { label: phrases.share });
}

function opinionButtons(question: string, generation: string, passages: readonly string[]): APIButtonComponent[] {
  const about = { question, generation, passages };
  return [
    ...button({ action: 'like', ...about }, { label: '👍' }),
    ...button({ action: 'dislike', ...about }, { label: '👎' }),
  ];
}

/** What a command tells one alone on request, it may tell everybody. */
export function canBePublished({ access, options }: Command): boolean {
  return access === 'everyone' && options.some(({ name }) => name === 'private');
}

function deleteButton({ userId, phrases }: Shown): APIButtonComponent[] {
  return button({ action: 'delete', userId }, { label: phrases.delete });
}

/** A button; none where what it does not fit into its id. */
export function button(
  state: ButtonState,
  look: {
    readonly label: string;
    readonly style?: APIButtonComponentWithCustomId['style'];
    readonly isDisabled?: boolean;
  },
): APIButtonComponentWithCustomId[] {
  const { label, style = ButtonStyle.Secondary, isDisabled = false } = look;
  const id = encodeButton(state);
  return id === null
    ? []
    : [{ type: ComponentType.Button, style, label, custom_id: id, ...(isDisabled && { disabled: true }) }];
}
