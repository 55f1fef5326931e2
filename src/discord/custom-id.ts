import { z } from 'zod';
import type { AnswerView, QuoteRef } from '../reply/answer-reply.ts';
import { KEY_LENGTH } from '../answers/passage-key.ts';

/** What a button of ours, or a form, does: all of it stands in its id, and nothing is remembered. */
export type ButtonState =
  | Confirm
  | Turn
  | Publish
  | ShowPage
  | ShareAnswer
  | ShowContext
  | GiveText
  | Delete
  | AskAgain
  | Judge;

/** What is agreed to is remembered for a minute, under the token: a file that was uploaded may come with it. */
type Confirm = {
  readonly action: 'confirm';
  /** A UUID. */
  readonly token: string;
};

/** Another page of what a command gave. */
type Turn = {
  readonly action: 'turn';
  /** The name of the command. */
  readonly command: string;
  readonly page: number;
  /** The other options that it was given. */
  readonly input: Readonly<Record<string, string>>;
};

/** What a command gave to one, for everybody. */
type Publish = {
  readonly action: 'publish';
  /** Who may press it. */
  readonly userId: string;
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
};

/** Another page of an answer. */
type ShowPage = { readonly action: 'show'; readonly userId: string; readonly answer: AnswerView };

/** An answer that one was given, for everybody. */
type ShareAnswer = { readonly action: 'share'; readonly userId: string; readonly answer: AnswerView };

/** The passages around one, for whoever presses. */
type ShowContext = {
  readonly action: 'context';
  readonly generation: string;
  readonly quote: QuoteRef;
  /** How many passages further on (or, below 0, back) than the quoted one. */
  readonly shift: number;
  /** In the place of what is shown, instead of beside it. */
  readonly isTurned: boolean;
};

/** The exact words of passages, as files. */
type GiveText = {
  readonly action: 'text';
  readonly generation: string;
  /** The number that the first of them goes by. */
  readonly first: number;
  readonly passages: readonly string[];
};

type Delete = { readonly action: 'delete'; readonly userId: string };

/** The question that stands above the button. */
type AskAgain = { readonly action: 'again' };

/** What somebody thinks of an answer; `reason` is the form in which they say why. */
type Judge = {
  readonly action: 'like' | 'dislike' | 'reason';
  readonly generation: string;
  /** The hash of the question: 8 characters of base64url. */
  readonly question: string;
  readonly passages: readonly string[];
};

/** Discord's limit for a custom id, in characters. */
const LONGEST_CUSTOM_ID = 100;

/** The form of what follows: another form gets another number, so that buttons of old messages are known as such. */
const VERSION = '2';

/** The letter of each action. */
const LETTERS = {
  confirm: 'k',
  turn: 'g',
  publish: 'u',
  show: 't',
  share: 's',
  context: 'c',
  text: 'x',
  delete: 'e',
  again: 'a',
  like: 'l',
  dislike: 'd',
  reason: 'r',
} as const;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** In the place of a sentence's number: there is none. */
const NO_SENTENCE = '_';

const STATUSES = { answered: 'w', partial: 'p', not_found: 'n' } as const;
const CLEAR = 'c';
// Capitals: in one document.

/** Writes the state of a button; `null` if it does not fit. */
export function encodeButton(state: ButtonState): string | null {
  const id = `${VERSION}${LETTERS[state.action]}${fieldsOf(state)}`;
  return id.length <= LONGEST_CUSTOM_ID && decodeButton(id) !== null ? id : null;
}

/** Reads what `encodeButton` wrote, and nothing else: `null` for any other text. */
export function decodeButton(id: string): ButtonState | null {
  const state = decode(id);
  // Whatever could be written in two ways is taken in one.
  return state !== null && `${VERSION}${LETTERS[state.action]}${fieldsOf(state)}` === id ? state : null;
}

function fieldsOf(state: ButtonState): string {
  switch (state.action) {
    case 'confirm':
      return state.token;
    case 'turn':
      return `${state.command}:${state.page}:${JSON.stringify(state.input)}`;
    case 'publish':
      return `${writeId(state.userId)}${state.command}:${JSON.stringify(state.input)}`;
    case 'show':
    case 'share': {
      const { generation, status, isClear, isOfOneDocument, page, quotes } = state.answer;
      const letter = status === 'answered' && isClear ? CLEAR : STATUSES[status];
      const kind = isOfOneDocument ? letter.toUpperCase() : letter;
      const refs = quotes.map(writeRef).join('');
      return `${writeGeneration(generation)}${writeId(state.userId)}${page}${kind}${refs}`;
    }
    case 'context': {
      const { generation, quote, shift, isTurned } = state;
      return `${writeGeneration(generation)}${writeRef(quote)}${isTurned ? 't' : 'n'}${shift}`;
    }
    case 'text':
      return `${writeGeneration(state.generation)}${state.first.toString(36)}${state.passages.join('')}`;
    case 'delete':
      return writeId(state.userId);
    case 'again':
      return '';
    case 'like':
    case 'dislike':
    case 'reason':
      return `${writeGeneration(state.generation)}${state.question}${state.passages.join('')}`;
  }
}

const GENERATION = '([A-Za-z0-9_-]{6})';
const ID = '([A-Za-z0-9_-]{11})';
const PASSAGES = `((?:[A-Za-z0-9_-]{${KEY_LENGTH}}){0,10})`;
const REFS = `((?:[A-Za-z0-9_-]{${KEY_LENGTH + 1}}){0,10})`;
const COMMAND = '([a-z]{1,32})';
const ANSWER = new RegExp(`^${GENERATION}${ID}([1-9])([wpncWPNC])${REFS}$`);
const JUDGEMENT = new RegExp(`^${GENERATION}([A-Za-z0-9_-]{8})${PASSAGES}$`);

const PATTERNS: Readonly<Record<ButtonState['action'], RegExp>> = {
  confirm: /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  turn: new RegExp(String.raw`^${COMMAND}:([1-9]\d{0,3}):(\{.*\})$`, 's'),
  publish: new RegExp(String.raw`^${ID}${COMMAND}:(\{.*\})$`, 's'),
  show: ANSWER,
  share: ANSWER,
  context: new RegExp(String.raw`^${GENERATION}([A-Za-z0-9_-]{${KEY_LENGTH + 1}})([tn])(0|-?[1-9]\d{0,4})$`),
  text: new RegExp(`^${GENERATION}([1-9a])${PASSAGES}$`),
  delete: new RegExp(`^${ID}$`),
  again: /^$/,
  like: JUDGEMENT,
  dislike: JUDGEMENT,
  reason: JUDGEMENT,
};

const ACTIONS = Object.keys(LETTERS) as readonly ButtonState['action'][];

function decode(id: string): ButtonState | null {
  const action = ACTIONS.find((one) => id.startsWith(`${VERSION}${LETTERS[one]}`));
  const fields = action && PATTERNS[action].exec(id.slice(VERSION.length + 1));
  return action && fields ? read(action, fields.slice(1)) : null;
}

function read(action: ButtonState['action'], fields: readonly string[]): ButtonState | null {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = fields;
  switch (action) {
    case 'confirm':
      return { action, token: first };
    case 'turn': {
      const input = readInput(third);
      return input && { action, command: first, page: Number(second), input };
    }
    case 'publish': {
      const input = readInput(third);
      return input && { action, userId: readId(first), command: second, input };
    }
    case 'show':
    case 'share':
      return { action, userId: readId(second), answer: readView(first, third, fourth, fifth) };
    case 'context': {
      const [quote] = readRefs(second);
      const shown = { isTurned: third === 't', shift: Number(fourth) };
      return quote === undefined ? null : { action, generation: readGeneration(first), quote, ...shown };
    }
    case 'text': {
      return {
        action,
        generation: readGeneration(first),
        first: Number.parseInt(second, 36),
        passages: inParts(third, KEY_LENGTH),
      };
    }
    case 'delete':
      return { action, userId: readId(first) };
    case 'again':
      return { action };
    case 'like':
    case 'dislike':
    case 'reason':
      return { action, generation: readGeneration(first), question: second, passages: inParts(third, KEY_LENGTH) };
  }
}

function readView(generation: string, page: string, letter: string, refs: string): AnswerView {
  const kind = letter.toLowerCase();
  const status = kind === STATUSES.partial ? 'partial' : kind === STATUSES.not_found ? 'not_found' : 'answered';
  return {
    generation: readGeneration(generation),
    status,
    isClear: kind === CLEAR,
    isOfOneDocument: kind !== letter,
    page: Number(page),
    quotes: readRefs(refs),
  };
}

function writeRef({ passage, sentence }: QuoteRef): string {
  return `${passage}${sentence === null ? NO_SENTENCE : (DIGITS[sentence] ?? NO_SENTENCE)}`;
}

function readRefs(text: string): QuoteRef[] {
  return inParts(text, KEY_LENGTH + 1).map((ref) => {
    const digit = ref.slice(KEY_LENGTH);
    return { passage: ref.slice(0, KEY_LENGTH), sentence: digit === NO_SENTENCE ? null : DIGITS.indexOf(digit) };
  });
}

function inParts(text: string, length: number): string[] {
  return Array.from({ length: text.length / length }, (_, at) => text.slice(at * length, (at + 1) * length));
}

const inputSchema = z.record(z.string(), z.string());

function readInput(json: string): Readonly<Record<string, string>> | null {
  try {
    return inputSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** Eight hexadecimal digits in six characters. */
function writeGeneration(generation: string): string {
  return Buffer.from(generation, 'hex').toString('base64url');
}

function readGeneration(text: string): string {
  return Buffer.from(text, 'base64url').toString('hex');
}

/** An id of Discord's, 64 bits, in eleven characters. */
function writeId(id: string): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(id));
  return bytes.toString('base64url');
}

function readId(text: string): string {
  return Buffer.from(text, 'base64url').readBigUInt64BE().toString();
}
