import { z } from 'zod';
import type { SharedAnswer } from '../command.ts';

/** What a button of ours does when somebody presses it. */
export type ButtonState = Share | Confirm | Turn;

/** All of it stands in the button: nothing is remembered. */
type Share = {
  readonly action: 'share';
  /** The message command that gave the answer, by its place in the list. */
  readonly command: number;
  /** Who may press it. */
  readonly userId: string;
  readonly answer: SharedAnswer;
};

/** What is agreed to is remembered for a minute, under the token: a file that was uploaded may come with it. */
type Confirm = {
  readonly action: 'confirm';
  /** A UUID. */
  readonly token: string;
};

/** Another page of what a command gave. */
type Turn = {
  readonly action: 'page';
  /** The name of the command. */
  readonly command: string;
  readonly page: number;
  /** The other options that it was given. */
  readonly input: Readonly<Record<string, string>>;
};

/** Discord's limit for a custom id, in characters. */
const LONGEST_CUSTOM_ID = 100;

/** The form of what follows: another form gets another number, so that buttons of old messages are known as such. */
const VERSION = '1';

const SHARE =
  /^1:share:([0-9a-z]):([0-9a-f]{8}):([wp]):([0-9a-z]{1,14}):([0-9a-z]{1,6}\.[0-9a-z]{1,4}(?:-[0-9a-z]{1,6}\.[0-9a-z]{1,4}){0,4})$/;

const PAGE = /^1:page:([a-z]{1,32}):([1-9]\d{0,3}):(\{.*\})$/s;
const inputSchema = z.record(z.string(), z.string());

const CONFIRM = /^1:confirm:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Writes the state of a button; `null` if it does not fit. */
export function encodeButton(state: ButtonState): string | null {
  switch (state.action) {
    case 'share':
      return encodeShare(state);
    case 'confirm':
      return [VERSION, state.action, state.token].join(':');
    case 'page': {
      const id = [VERSION, state.action, state.command, state.page, JSON.stringify(state.input)].join(':');
      return id.length <= LONGEST_CUSTOM_ID && PAGE.test(id) ? id : null;
    }
  }
}

/** Reads what `encodeButton` wrote, and nothing else: `null` for any other text. */
export function decodeButton(id: string): ButtonState | null {
  const [, token] = CONFIRM.exec(id) ?? [];
  return token === undefined ? (decodeTurn(id) ?? decodeShare(id)) : { action: 'confirm', token };
}

function decodeTurn(id: string): Turn | null {
  const [, command, page, json] = PAGE.exec(id) ?? [];
  if (command === undefined || json === undefined) return null;
  const input = inputSchema.safeParse(parsed(json));
  return input.success ? { action: 'page', command, page: Number(page), input: input.data } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function encodeShare({ action, command, userId, answer }: Share): string | null {
  const quotes = answer.quotes.map(({ passage, sentence }) => `${passage.toString(36)}.${sentence.toString(36)}`);
  const id = [
    VERSION,
    action,
    command.toString(36),
    answer.generation,
    answer.isPartial ? 'p' : 'w',
    BigInt(userId).toString(36),
    quotes.join('-'),
  ].join(':');
  return id.length <= LONGEST_CUSTOM_ID && SHARE.test(id) ? id : null;
}

function decodeShare(id: string): Share | null {
  const [, command, generation, part, user, quotes] = SHARE.exec(id) ?? [];
  if (command === undefined || generation === undefined || user === undefined || quotes === undefined) return null;
  const state: Share = {
    action: 'share',
    command: Number.parseInt(command, 36),
    userId: fromBase36(user).toString(),
    answer: {
      generation,
      isPartial: part === 'p',
      quotes: quotes.split('-').map((quote) => {
        const [passage = '', sentence = ''] = quote.split('.');
        return { passage: Number.parseInt(passage, 36), sentence: Number.parseInt(sentence, 36) };
      }),
    },
  };
  return encodeShare(state) === id ? state : null;
}

/** Ids are longer than a number can hold exactly. */
function fromBase36(digits: string): bigint {
  return Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}
