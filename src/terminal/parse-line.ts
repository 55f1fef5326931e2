import type { Command, Option } from '../command.ts';
import { localFile } from './local-file.ts';

/** What a line of the chat asks for. */
export type ParsedLine =
  | { readonly command: Command; readonly input: Readonly<Record<string, unknown>> }
  | { readonly unknown: string };

/**
 * Reads a line: `/name` and its options. A line without a slash is a question to `fallback`. The text behind the name
 * is the command's first option; others are written `name:value`, as Discord shows them.
 */
export function parseLine(line: string, commands: readonly Command[], fallback: string): ParsedLine {
  const [, typed, rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line.trim()) ?? [undefined, fallback, line.trim()];
  const command = commands.find(({ name }) => name === typed);
  if (!command) return { unknown: typed ?? '' };
  const [, word, others = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
  const subcommand = command.subcommands.find(({ name }) => name === word);
  return subcommand
    ? { command: subcommand, input: optionsOf(subcommand, others) }
    : { command, input: optionsOf(command, rest) };
}

function optionsOf(command: Command, text: string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const [first, ...others] = command.options;
  if (first === undefined) return input;
  const names = command.options.map(({ name }) => name).join('|');
  const marks = [...text.matchAll(new RegExp(`(?<!\\S)(${names}):\\s*`, 'g'))];
  const head = text.slice(0, marks[0]?.index ?? text.length).trim();
  if (head !== '') input[first.name] = valueOf(first, head);
  marks.forEach((mark, at) => {
    const option = [first, ...others].find(({ name }) => name === mark[1]);
    const value = text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length).trim();
    if (option) input[option.name] = valueOf(option, value);
  });
  return input;
}

function valueOf({ name, type }: Option, typed: string): unknown {
  switch (type) {
    case 'string':
      return typed;
    case 'boolean':
      // Its name alone says yes: `/reload preview`.
      return typed === name || toBoolean(typed);
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
