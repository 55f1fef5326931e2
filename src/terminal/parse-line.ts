import type { Command, Option } from '../app/command.ts';
import { LOCALES } from '../i18n/phrases-for.ts';
import { localFile } from './local-file.ts';

/** What a line of the chat asks for. */
export type ParsedLine =
  | { readonly command: Command; readonly input: Readonly<Record<string, unknown>> }
  | { readonly unknown: string };

/**
 * Reads a line: `/name` and its options. A line without a slash is a question to `fallback`. The text behind the name
 * is the command's first option; others are written `name:value`, as Discord shows them. Commands and options go by
 * their names in every language.
 */
export function parseLine(line: string, commands: readonly Command[], fallback: string): ParsedLine {
  const [, typed = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? [undefined, fallback, line.trim()];
  const command = commands.find((one) => namesOf(one).has(typed));
  if (!command) return { unknown: typed };
  const [, word, others = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
  const subcommand = command.subcommands.find((one) => namesOf(one).has(word ?? ''));
  return subcommand
    ? { command: subcommand, input: optionsOf(subcommand, others) }
    : { command, input: optionsOf(command, rest) };
}

/** What a command is called in any language. */
export function namesOf({ name, labels }: Command): ReadonlySet<string> {
  return new Set([name, ...Object.values(LOCALES).map((phrases) => labels(phrases).name)]);
}

/** What the options of a command are called in any language, each with the option. */
function optionNames({ options, labels }: Command): ReadonlyMap<string, Option> {
  const all = Object.values(LOCALES).map((phrases) => labels(phrases).options);
  return new Map(
    options.flatMap((option) =>
      [option.name, ...all.flatMap((named) => named[option.name]?.name ?? [])].map((name) => [name, option] as const),
    ),
  );
}

/** What is written behind a command: each option with what stands behind its name, or where the first needs no name. */
export type WrittenOption = {
  readonly option: Option;
  /** It stands behind a name. */
  readonly isNamed: boolean;
  /** As it is typed, blanks behind it included. */
  readonly value: string;
};

/** Reads the text behind a command's name. */
export function readOptions(command: Command, text: string): WrittenOption[] {
  const [first] = command.options;
  if (first === undefined) return [];
  const named = optionNames(command);
  const marks = [...text.matchAll(new RegExp(`(?<!\\S)(${[...named.keys()].join('|')})[:：]\\s*`, 'g'))];
  const head = text.slice(0, marks[0]?.index ?? text.length).trimStart();
  const behind = marks.flatMap((mark, at): WrittenOption[] => {
    const option = named.get(mark[1] ?? '');
    const value = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length);
    return option ? [{ option, isNamed: true, value }] : [];
  });
  return head === '' ? behind : [{ option: first, isNamed: false, value: head }, ...behind];
}

function optionsOf(command: Command, text: string): Record<string, unknown> {
  const named = optionNames(command);
  return Object.fromEntries(
    readOptions(command, text).map(({ option, value }) => {
      const typed = value.trim();
      // Its name alone says yes: `/reload preview`.
      const isYes = option.type === 'boolean' && named.get(typed) === option;
      return [option.name, isYes || valueOf(option, typed)];
    }),
  );
}

function valueOf({ type }: Option, typed: string): unknown {
  switch (type) {
    case 'string':
      return typed;
    case 'boolean':
      return toBoolean(typed);
    case 'integer':
      return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
    case 'attachment':
      return localFile(typed);
  }
}

function toBoolean(value: string): unknown {
  if (/^(?:true|yes|да|是)$/i.test(value)) return true;
  return /^(?:false|no|нет|否)$/i.test(value) ? false : value;
}
