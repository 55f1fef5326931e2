import { z } from 'zod';
import type { AnswerView } from '../answers/answer-view.ts';
import { KEY_LENGTH } from '../answers/passage-key.ts';
import type { QuoteRef } from '../answers/quote.ts';

/** What a button of ours, or a form, does. Its id holds all of it: nothing is remembered. */
export type ButtonState =
  /** Agrees to a proposal, which is kept for a minute under the token, a UUID: an uploaded file may belong to it. */
  | { readonly action: 'confirm'; readonly token: string }
  /** Another page of what a command gave; `input` has the command's other options. */
  | { readonly action: 'turn'; readonly command: string; readonly page: number; readonly input: Input }
  /** Shows everybody what a command gave to one user, who alone may press it. */
  | { readonly action: 'publish'; readonly userId: string; readonly command: string; readonly input: Input }
  /** Another page of an answer. */
  | { readonly action: 'show'; readonly userId: string; readonly answer: AnswerView }
  /** Shows everybody an answer that one user was given. */
  | { readonly action: 'share'; readonly userId: string; readonly answer: AnswerView }
  | ShowContext
  | GiveText
  | { readonly action: 'delete'; readonly userId: string }
  /** Asks the question at the head of the message again. */
  | { readonly action: 'again' }
  | GiveFeedback;

type Input = Readonly<Record<string, string>>;

/** The passages around one, for the user who presses. */
type ShowContext = {
  readonly action: 'context';
  readonly generation: string;
  readonly quote: QuoteRef;
  /** How many passages after the quoted one (below 0: before it). */
  readonly shift: number;
  /** In the place of what is shown, instead of beside it. */
  readonly isTurned: boolean;
};

/** The exact words of passages, as files. */
type GiveText = {
  readonly action: 'text';
  readonly generation: string;
  /** The number of the first of them. */
  readonly first: number;
  readonly passages: readonly string[];
};

/** What a user thinks of an answer; `reason` is the form in which they say why. */
type GiveFeedback = {
  readonly action: 'like' | 'dislike' | 'reason';
  readonly generation: string;
  /** The hash of the question: 8 characters of base64url. */
  readonly question: string;
  readonly passages: readonly string[];
};

/** Discord's limit for a custom id, in characters. */
const LONGEST_CUSTOM_ID = 100;

/** The version of the ids' form. Another form gets another number, so that buttons of old messages are recognised. */
const VERSION = '2';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Takes the place of a sentence's number where there is none. */
const NO_SENTENCE = '_';

/** The letter of an answer; a capital where only one document was searched. */
const STATUSES = { answered: 'w', partial: 'p', closest: 'd', not_found: 'n' } as const;
const CLEAR = 'c';

/** Writes the state of a button; `null` if it does not fit. */
export function encodeButton(state: ButtonState): string | null {
  const id = write(state);
  return id.length <= LONGEST_CUSTOM_ID && decodeButton(id) !== null ? id : null;
}

/** Reads what `encodeButton` wrote, and nothing else: `null` for any other text. */
export function decodeButton(id: string): ButtonState | null {
  const action = ACTIONS.find((one) => id.startsWith(`${VERSION}${FORMS[one].letter}`));
  if (action === undefined) return null;
  const { pattern, read } = FORMS[action];
  const match = pattern.exec(id.slice(VERSION.length + 1));
  const fields = match && read(match.slice(1));
  const state = fields && ({ action, ...fields } as ButtonState);
  // What could be written in two ways is accepted in one only.
  return state !== null && write(state) === id ? state : null;
}

function write<Action extends ButtonState['action']>(state: ButtonState & { readonly action: Action }): string {
  const form: ButtonLayout<Action> = FORMS[state.action];
  return `${VERSION}${form.letter}${form.write(state)}`;
}

/** How the fields of a state follow each other behind the letter of its action. */
type ButtonLayout<Action extends ButtonState['action']> = {
  readonly letter: string;
  readonly pattern: RegExp;
  readonly write: (state: ButtonState & { readonly action: Action }) => string;
  /** Takes the groups of the pattern. */
  readonly read: (fields: readonly string[]) => Omit<ButtonState & { readonly action: Action }, 'action'> | null;
};

const GENERATION = '([A-Za-z0-9_-]{6})';
const ID = '([A-Za-z0-9_-]{11})';
const PASSAGES = `((?:[A-Za-z0-9_-]{${KEY_LENGTH}}){0,10})`;
const REF = `[A-Za-z0-9_-]{${KEY_LENGTH + 1}}`;
const COMMAND = '([a-z]{1,32})';

const ANSWER: Omit<ButtonLayout<'show' | 'share'>, 'letter'> = {
  pattern: new RegExp(`^${GENERATION}${ID}([1-9])([wpdncWPDNC])((?:${REF}){0,10})$`),
  write: ({ userId, answer: { generation, status, isClear, isOfOneDocument, page, quotes } }) => {
    const letter = status === 'answered' && isClear ? CLEAR : STATUSES[status];
    const kind = isOfOneDocument ? letter.toUpperCase() : letter;
    return `${writeGeneration(generation)}${writeId(userId)}${page}${kind}${quotes.map(writeRef).join('')}`;
  },
  read: ([generation = '', userId = '', page = '', letter = '', refs = '']) => {
    const kind = letter.toLowerCase();
    const answer = {
      generation: readGeneration(generation),
      status: statusOf(kind),
      isClear: kind === CLEAR,
      isOfOneDocument: kind !== letter,
      page: Number(page),
      quotes: readRefs(refs),
    } as const;
    return { userId: readId(userId), answer };
  },
};

function statusOf(letter: string): AnswerView['status'] {
  const statuses = ['partial', 'closest', 'not_found'] as const;
  return statuses.find((status) => STATUSES[status] === letter) ?? 'answered';
}

const FEEDBACK: Omit<ButtonLayout<GiveFeedback['action']>, 'letter'> = {
  pattern: new RegExp(`^${GENERATION}([A-Za-z0-9_-]{8})${PASSAGES}$`),
  write: ({ generation, question, passages }) => `${writeGeneration(generation)}${question}${passages.join('')}`,
  read: ([generation = '', question = '', passages = '']) => {
    return { generation: readGeneration(generation), question, passages: readKeys(passages) };
  },
};

const FORMS: { readonly [Action in ButtonState['action']]: ButtonLayout<Action> } = {
  confirm: {
    letter: 'k',
    pattern: /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    write: ({ token }) => token,
    read: ([token = '']) => ({ token }),
  },
  turn: {
    letter: 'g',
    pattern: new RegExp(String.raw`^${COMMAND}:([1-9]\d{0,3}):(\{.*\})$`, 's'),
    write: ({ command, page, input }) => `${command}:${page}:${JSON.stringify(input)}`,
    read: ([command = '', page = '', json = '']) => {
      const input = readInput(json);
      return input && { command, page: Number(page), input };
    },
  },
  publish: {
    letter: 'u',
    pattern: new RegExp(String.raw`^${ID}${COMMAND}:(\{.*\})$`, 's'),
    write: ({ userId, command, input }) => `${writeId(userId)}${command}:${JSON.stringify(input)}`,
    read: ([userId = '', command = '', json = '']) => {
      const input = readInput(json);
      return input && { userId: readId(userId), command, input };
    },
  },
  show: { letter: 't', ...ANSWER },
  share: { letter: 's', ...ANSWER },
  context: {
    letter: 'c',
    pattern: new RegExp(String.raw`^${GENERATION}(${REF})([tn])(0|-?[1-9]\d{0,4})$`),
    write: ({ generation, quote, isTurned, shift }) =>
      `${writeGeneration(generation)}${writeRef(quote)}${isTurned ? 't' : 'n'}${shift}`,
    read: ([generation = '', ref = '', turned, shift]) => {
      const [quote] = readRefs(ref);
      const place = { isTurned: turned === 't', shift: Number(shift) };
      return quote === undefined ? null : { generation: readGeneration(generation), quote, ...place };
    },
  },
  text: {
    letter: 'x',
    pattern: new RegExp(`^${GENERATION}([1-9a])${PASSAGES}$`),
    write: ({ generation, first, passages }) =>
      `${writeGeneration(generation)}${first.toString(36)}${passages.join('')}`,
    read: ([generation = '', first = '', passages = '']) => {
      return {
        generation: readGeneration(generation),
        first: Number.parseInt(first, 36),
        passages: readKeys(passages),
      };
    },
  },
  delete: {
    letter: 'e',
    pattern: new RegExp(`^${ID}$`),
    write: ({ userId }) => writeId(userId),
    read: ([userId = '']) => ({ userId: readId(userId) }),
  },
  again: { letter: 'a', pattern: /^$/, write: () => '', read: () => ({}) },
  like: { letter: 'l', ...FEEDBACK },
  dislike: { letter: 'd', ...FEEDBACK },
  reason: { letter: 'r', ...FEEDBACK },
};

const ACTIONS = Object.keys(FORMS) as readonly ButtonState['action'][];

function writeRef({ passage, sentence }: QuoteRef): string {
  return `${passage}${sentence === null ? NO_SENTENCE : (DIGITS[sentence] ?? NO_SENTENCE)}`;
}

function readRefs(text: string): QuoteRef[] {
  return readKeys(text, KEY_LENGTH + 1).map((ref) => {
    const digit = ref.slice(KEY_LENGTH);
    return { passage: ref.slice(0, KEY_LENGTH), sentence: digit === NO_SENTENCE ? null : DIGITS.indexOf(digit) };
  });
}

function readKeys(text: string, length = KEY_LENGTH): string[] {
  return Array.from({ length: text.length / length }, (_, at) => text.slice(at * length, (at + 1) * length));
}

const inputSchema = z.record(z.string(), z.string());

function readInput(json: string): Input | null {
  try {
    return inputSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** 8 hexadecimal digits in 6 characters. */
function writeGeneration(generation: string): string {
  return Buffer.from(generation, 'hex').toString('base64url');
}

function readGeneration(text: string): string {
  return Buffer.from(text, 'base64url').toString('hex');
}

/** An id of Discord's, 64 bits, in 11 characters. */
function writeId(id: string): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(id));
  return bytes.toString('base64url');
}

function readId(text: string): string {
  return Buffer.from(text, 'base64url').readBigUInt64BE().toString();
}
