import type { SharedAnswer } from '../command.ts';

/** What a button of ours does when somebody presses it. All of it stands in the button: nothing is remembered. */
export type ButtonState = {
  readonly action: 'share';
  /** The message command that gave the answer, by its place in the list. */
  readonly command: number;
  /** Who may press it. */
  readonly userId: string;
  readonly answer: SharedAnswer;
};

/** Discord's limit for a custom id, in characters. */
export const LONGEST_CUSTOM_ID = 100;

/** The form of what follows: another form gets another number, so that buttons of old messages are known as such. */
const VERSION = '1';

const SHARE =
  /^1:share:([0-9a-z]):([0-9a-f]{8}):([wp]):([0-9a-z]{1,14}):([0-9a-z]{1,6}\.[0-9a-z]{1,4}(?:-[0-9a-z]{1,6}\.[0-9a-z]{1,4}){0,4})$/;

/** Writes the state of a button; `null` if it does not fit. */
export function encodeButton({ action, command, userId, answer }: ButtonState): string | null {
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

/** Reads what `encodeButton` wrote, and nothing else: `null` for any other text. */
export function decodeButton(id: string): ButtonState | null {
  const [, command, generation, part, user, quotes] = SHARE.exec(id) ?? [];
  if (command === undefined || generation === undefined || user === undefined || quotes === undefined) return null;
  const state: ButtonState = {
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
  return encodeButton(state) === id ? state : null;
}

/** Ids are longer than a number can hold exactly. */
function fromBase36(digits: string): bigint {
  return Array.from(digits).reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
}
