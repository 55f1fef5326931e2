import type { Command, Option } from '../app/command.ts';
import { LOCALES } from '../i18n/phrases-for.ts';
import { localFile } from './local-file.ts';
import { isTyped } from './typed-word.ts';

/** What a line of the chat asks for. */
type ParsedLine =
  | { readonly command: Command; readonly input: Readonly<Record<string, unknown>> }
  | { readonly unknown: string };

/**
 * Parses a line: `/name` and its options. A line without a slash is for the command `fallback`. The text after the name
 * is the command's first option; others are written `name:value`, as Discord shows them. Commands and options have
 * names in every language.
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

/** A command's names in all languages. */
export function namesOf({ name, labels }: Command): ReadonlySet<string> {
  return new Set([name, ...Object.values(LOCALES).map((phrases) => labels(phrases).name)]);
}

/** The options of a command by their names in all languages. */
function optionNames({ options, labels }: Command): ReadonlyMap<string, Option> {
  const all = Object.values(LOCALES).map((phrases) => labels(phrases).options);
  return new Map(
    options.flatMap((option) =>
      [option.name, ...all.flatMap((named) => named[option.name]?.name ?? [])].map((name) => [name, option] as const),
    ),
  );
}

/** An option as it was written after a command, by its name or, the first one, without. */
type WrittenOption = {
  readonly option: Option;
  readonly isNamed: boolean;
  /** As it is typed, with the blanks after it. */
  readonly value: string;
};

/** Reads the text after a command's name. */
export function readOptions(command: Command, text: string): WrittenOption[] {
  const [first] = command.options;
  if (first === undefined) return [];
  const named = optionNames(command);
  const marks = [...text.matchAll(new RegExp(`(?<!\\S)(${[...named.keys()].join('|')})[:：]\\s*`, 'g'))];
  const head = text.slice(0, marks[0]?.index ?? text.length).trimStart();
  // An address in the web is no file of this machine.
  const link = /^https?:\/\//i.test(head) ? command.options.find(({ name }) => name === 'link') : undefined;
  const behind = marks.flatMap((mark, at): WrittenOption[] => {
    const option = named.get(mark[1] ?? '');
    const value = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length);
    return option ? [{ option, isNamed: true, value }] : [];
  });
  return head === '' ? behind : [{ option: link ?? first, isNamed: false, value: head }, ...behind];
}

function optionsOf(command: Command, text: string): Record<string, unknown> {
  const named = optionNames(command);
  return Object.fromEntries(
    readOptions(command, text).map(({ option, value }) => {
      const typed = value.trim();
      // The name alone means true: `/reload preview`.
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
  if (/^true$/i.test(value) || isTyped(value, 'yes')) return true;
  return /^false$/i.test(value) || isTyped(value, 'no') ? false : value;
}
