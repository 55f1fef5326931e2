import { z } from 'zod';
import type { Answered } from '../reply/answer-reply.ts';
import type { Feedback } from './feedback.ts';
import type { Library } from './library.ts';
import { type Moderation, type OfferedFile } from './moderation.ts';
import type { Actor } from './reload.ts';
import type { Reply } from '../reply/reply.ts';
import type { CommandLabels, Labels, Phrases } from '../i18n/phrases.ts';

/** What a command works with. */
export type Context = {
  readonly library: Library;
  /** The bot's phrases in the language of whoever asks. */
  readonly phrases: Phrases;
  /** Every command that there is, for `/help`. */
  readonly commands: readonly Command[];
  /** The time: what is still to come depends on it. */
  readonly now: () => Date;
  readonly moderation: Moderation;
  readonly feedback: Feedback;
  /** Whoever asks. */
  readonly by: Actor;
  /** The connection to Discord; null where there is none to be. */
  readonly gateway: () => Gateway | null;
};

export type Gateway = {
  readonly state: 'ready' | 'connecting' | 'closed';
  /** How long (ms) Discord took to answer the last heartbeat; null before the first. */
  readonly ping: number | null;
};

/** A value that is offered while somebody types: shown as `name`, sent as `value`. */
export type Choice = { readonly name: string; readonly value: string };

type Choices = readonly Choice[];

export type Option = {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'attachment';
  readonly required: boolean;
  /** Characters, as Discord counts them: code points. */
  readonly maxLength: number | undefined;
  /** The only values that it takes; absent where it takes whatever is typed. */
  readonly choices: readonly string[] | undefined;
  /** What such a value is called. */
  readonly choiceLabel: (value: string, phrases: Phrases) => string;
  /** Offers values for what has been typed so far. */
  readonly complete: ((typed: string, context: Context) => Choices | Promise<Choices>) | undefined;
};

/** What a command gives: a reply, an answer, a page of a reply, or one that asks whoever asked to agree first. */
export type Result = Reply | Answered | Page | Proposal;

/** A part of a longer reply. The command gives the others for other values of its option `page`. */
export type Page = {
  readonly reply: Reply;
  /** From 1. */
  readonly page: number;
  readonly of: number;
  /** Options in a shorter form that the command takes as well, for a button that has no room for them. */
  readonly inShort?: Readonly<Record<string, string>>;
};

/** Nothing has been done yet. Whoever asked is shown the reply, and may confirm. */
export type Proposal = {
  readonly reply: Reply;
  readonly confirm: () => Promise<Result>;
};

export function isProposal(result: Result): result is Proposal {
  return 'confirm' in result;
}

export function isAnswered(result: Result): result is Answered {
  return 'answer' in result;
}

export function isPage(result: Result): result is Page {
  return 'page' in result;
}

/** An option for the number of a page, from 1. */
export const pageNumber = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,3}$/)
  .default('1');

/** A command, as Discord and the terminal need to know it. */
export type Command = {
  /** What Discord and a line of the terminal know it by, whatever it is called in a language. */
  readonly name: string;
  /** What it and its options are called, and what they are for. */
  readonly labels: (phrases: Phrases) => CommandLabels;
  readonly access: 'everyone' | 'moderators';
  /** Those of one that has sub-commands are theirs. */
  readonly options: readonly Option[];
  /** `/documents add`: a command that has some does nothing by itself. */
  readonly subcommands: readonly Command[];
  /** The work may take seconds: Discord is told so before it begins. */
  readonly isSlow: boolean;
  /** Runs on input from outside, which is checked first. A throw is a bug. */
  readonly execute: (input: Readonly<Record<string, unknown>>, context: Context) => Promise<Result>;
  /** Only who asked sees the reply; `undefined` where that was not said. */
  readonly isPrivate: (input: Readonly<Record<string, unknown>>) => boolean | undefined;
};

/** What can be done with somebody's message, from its menu in Discord. Only who asks sees what comes of it. */
export type MessageCommand = {
  /** Shown in the menu; it stays the same, for Discord knows the command by it. */
  readonly name: string;
  /** What it is called in a language. */
  readonly label: (phrases: Phrases) => string;
  readonly run: (text: string, context: Context) => Result;
};

type Definition<Input extends z.ZodObject> = {
  readonly name: string;
  readonly labels: (phrases: Phrases) => CommandLabels<Extract<keyof z.infer<Input>, string>>;
  readonly access: Command['access'];
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

/** Makes a command of one zod object, from which the options of Discord and of the terminal, the check and the types all come. */
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
      return [{ kind: 'text', text: complaint(parsed.error.issues[0], raw, named, context.phrases) }];
    },
    isPrivate: (raw) => {
      const parsed = input.safeParse(raw);
      return parsed.success ? isPrivate(parsed.data) : true;
    },
  };
}

/** Makes one command of several, whose names come after its own. */
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
    execute: async (_, { phrases }) => [
      {
        kind: 'text',
        text: phrases.missingSubcommand(
          labels(phrases).name,
          subcommands.map((one) => one.labels(phrases).name).join(phrases.separator),
        ),
      },
    ],
    isPrivate: () => true,
  };
}

/** What is wrong with the input, in plain words. */
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
