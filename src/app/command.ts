import { z } from 'zod';
import type { AnswerView } from '../answers/answer-view.ts';
import type { Feedback } from './feedback.ts';
import type { Library } from './library.ts';
import type { Moderation, OfferedFile } from './moderation.ts';
import type { Actor } from './reload.ts';
import { type Reply, textBlock } from '../reply/reply.ts';
import type { CommandLabels, Labels, Phrases, Text } from '../i18n/phrases.ts';

/** The parts of the bot that commands use. */
export type Services = {
  readonly library: Library;
  readonly moderation: Moderation;
  readonly feedback: Feedback;
  /** All commands, for `/help`. */
  readonly commands: readonly Command[];
};

/** What a command works with. */
export type Context = Services & {
  /** The bot's phrases in the user's language. */
  readonly phrases: Phrases;
  /** Which meetings are past depends on it. */
  readonly now: () => Date;
  /** The user. */
  readonly by: Actor;
  /** The connection to Discord; null in the terminal. */
  readonly gateway: () => Gateway | null;
};

export type Gateway = {
  readonly state: 'ready' | 'connecting' | 'closed';
  /** How long (ms) Discord took to answer the last heartbeat; null before the first. */
  readonly ping: number | null;
};

/** A value that is offered while a user types: shown as `name`, sent as `value`. */
export type Choice = { readonly name: string; readonly value: string };

export type Option = {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'attachment';
  readonly required: boolean;
  /** Characters, as Discord counts them: code points. */
  readonly maxLength: number | undefined;
  /** The only values that it takes; undefined: any. */
  readonly choices: readonly string[] | undefined;
  /** The label of such a value. */
  readonly choiceLabel: (value: string, phrases: Phrases) => string;
  /** Offers choices for what was typed so far. */
  readonly complete: ((typed: string, context: Context) => readonly Choice[] | Promise<readonly Choice[]>) | undefined;
};

/** What a command gives. */
export type Result = ReplyResult | AnswerResult | PageResult | ProposalResult;

type ReplyResult = { readonly kind: 'reply'; readonly reply: Reply };

/** One page of an answer, with what it takes to show another one. */
export type AnswerResult = {
  readonly kind: 'answer';
  readonly reply: Reply;
  /** Null where it is not known any more. */
  readonly question: string | null;
  readonly answer: AnswerView;
};

/** A page of a longer reply. The command gives the others for other values of its option `page`. */
export type PageResult = {
  readonly kind: 'page';
  readonly reply: Reply;
  /** From 1. */
  readonly page: number;
  readonly of: number;
  /** Short forms of options that the command takes as well, for a button without room for the whole. */
  readonly shortInput?: Readonly<Record<string, string>>;
};

/** Nothing has been done yet: the user is shown the reply, and may confirm. */
export type ProposalResult = {
  readonly kind: 'proposal';
  readonly reply: Reply;
  readonly confirm: () => Promise<Result>;
};

export function replyResult(reply: Reply): ReplyResult {
  return { kind: 'reply', reply };
}

export function textResult(text: Text): ReplyResult {
  return replyResult([textBlock(text)]);
}

/** The longest question, as Discord counts characters: in code points. */
export const LONGEST_QUESTION = 300;

/** An option for the number of a page, from 1. */
export const pageNumber = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,3}$/)
  .default('1');

/** A command, as Discord and the terminal need to know it. */
export type Command = {
  /** The same in every language: Discord and the terminal know it by this name. */
  readonly name: string;
  /** Names and descriptions of it and its options. */
  readonly labels: (phrases: Phrases) => CommandLabels;
  readonly access: 'everyone' | 'moderators';
  /** None if it has sub-commands, which have their own. */
  readonly options: readonly Option[];
  /** As in `/documents add`: a command that has some does nothing by itself. */
  readonly subcommands: readonly Command[];
  /** The work may take seconds: the answer is deferred at once. */
  readonly isSlow: boolean;
  /** Checks the input, then runs. A throw is a bug. */
  readonly execute: (input: Readonly<Record<string, unknown>>, context: Context) => Promise<Result>;
  /** Only the user sees the reply; `undefined` if the input does not say. */
  readonly isPrivate: (input: Readonly<Record<string, unknown>>) => boolean | undefined;
};

/** A command of the menu of a message in Discord. Only the user sees the result. */
export type MessageCommand = {
  /** The same in every language: Discord knows the command by this name. */
  readonly name: string;
  /** Its name in a language. */
  readonly label: (phrases: Phrases) => string;
  readonly run: (text: string, context: Context) => Result;
};

type Definition<Input extends z.ZodObject> = Pick<Command, 'name' | 'access'> & {
  readonly labels: (phrases: Phrases) => CommandLabels<Extract<keyof z.infer<Input>, string>>;
  /** The options: strings, booleans, whole numbers and files (`offeredFile`). */
  readonly input: Input;
  readonly isSlow?: boolean;
  readonly choiceLabels?: { readonly [Name in keyof z.infer<Input>]?: Option['choiceLabel'] };
  readonly complete?: { readonly [Name in keyof z.infer<Input>]?: Option['complete'] };
  readonly run: (input: z.infer<Input>, context: Context) => Result | Promise<Result>;
  readonly isPrivate: (input: z.infer<Input>) => boolean | undefined;
};

const optionSchema = z.object({
  type: z.enum(['string', 'boolean', 'integer', 'attachment']),
  maxLength: z.number().optional(),
  enum: z.array(z.string()).optional(),
});

/** An option that takes a file. */
export const offeredFile = z
  .custom<OfferedFile>((value) => typeof value === 'object' && value !== null && 'read' in value)
  .meta({ type: 'attachment' });

/** Makes a command of one zod object, which gives the options for Discord and the terminal, the check and the types. */
export function defineCommand<Input extends z.ZodObject>(definition: Definition<Input>): Command {
  const { name, labels, access, input, complete, run, isPrivate } = definition;
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const options = Object.entries(properties).map(([option, schema]): Option => {
    const parsed = optionSchema.parse(schema);
    return {
      name: option,
      type: parsed.type,
      required: required.includes(option),
      maxLength: parsed.maxLength,
      choices: parsed.enum,
      choiceLabel: definition.choiceLabels?.[option] ?? ((value) => value),
      complete: complete?.[option],
    };
  });
  return {
    name,
    labels,
    access,
    options,
    subcommands: [],
    isSlow: definition.isSlow ?? false,
    execute: async (raw, context) => {
      const parsed = input.safeParse(raw);
      if (parsed.success) return run(parsed.data, context);
      const { options: named } = labels(context.phrases);
      return textResult(complaint(parsed.error.issues[0], raw, named, context.phrases));
    },
    isPrivate: (raw) => {
      const parsed = input.safeParse(raw);
      return parsed.success ? isPrivate(parsed.data) : true;
    },
  };
}

/** Makes one command of several sub-commands. */
export function defineGroup(
  group: Pick<Command, 'name' | 'access'> & {
    readonly labels: (phrases: Phrases) => Labels;
    readonly subcommands: readonly Command[];
  },
): Command {
  const { labels, subcommands } = group;
  return {
    ...group,
    labels: (phrases) => ({ ...labels(phrases), options: {} }),
    options: [],
    isSlow: false,
    execute: async (_, { phrases }) => {
      const names = subcommands.map((one) => one.labels(phrases).name).join(phrases.separator);
      return textResult(phrases.missingSubcommand(labels(phrases).name, names));
    },
    isPrivate: () => true,
  };
}

/** Says what is wrong with the input. */
function complaint(
  issue: z.core.$ZodIssue | undefined,
  raw: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, Labels>>,
  phrases: Phrases,
): string {
  const key = String(issue?.path[0] ?? '');
  const option = labels[key]?.name ?? key;
  if (raw[key] === undefined) return phrases.missingInput(option);
  return issue?.code === 'too_big' ? phrases.tooLong(option, Number(issue.maximum)) : phrases.badInput(option);
}
