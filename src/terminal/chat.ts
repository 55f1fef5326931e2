import { type Interface, createInterface } from 'node:readline';
import type { Command, Context } from '../command.ts';
import { detectLanguage } from '../corpus/language.ts';
import type { Library } from '../library.ts';
import { wordsFor } from '../words/words-for.ts';
import { parseLine } from './parse-line.ts';
import { renderText } from '../render-text.ts';

export type Chat = {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** A person types: show a prompt, complete with Tab, use colours. Otherwise answer each line and end. */
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** The language of the bot's own words where the line does not show one. */
  readonly locale: string;
  /** The time; the machine's unless told. */
  readonly now?: () => Date;
};

/** The command that a bare line is a question to. */
const QUESTION = 'ask';

/** Answers line after line until the input ends. Whoever can type here is the owner of the bot and may use every command. */
export async function chat({
  library,
  commands,
  input,
  output,
  isTerminal,
  colour,
  locale,
  now = () => new Date(),
}: Chat): Promise<void> {
  const contextFor = (line: string): Context => {
    const says = line.replace(/^\/\S*/, '');
    return { library, commands, now, words: wordsFor(/\p{L}/u.test(says) ? detectLanguage(says) : locale) };
  };
  const lines = createInterface({
    input,
    terminal: isTerminal,
    ...(isTerminal && {
      output,
      prompt: '> ',
      completer: (line: string) => complete(line, commands, contextFor(line)),
    }),
  });
  if (isTerminal) output.write(`${wordsFor(locale).chatHint}\n`);
  for await (const line of prompting(lines, isTerminal)) {
    if (line.trim() === '') continue;
    output.write(`${await answerLine(line, commands, contextFor(line), colour)}\n`);
  }
  if (isTerminal) output.write('\n');
}

async function answerLine(
  line: string,
  commands: readonly Command[],
  context: Context,
  colour: boolean,
): Promise<string> {
  const parsed = parseLine(line, commands, QUESTION);
  const reply =
    'unknown' in parsed
      ? [{ kind: 'text' as const, text: context.words.unknownCommand(parsed.unknown) }]
      : await parsed.command.execute(parsed.input, context);
  return renderText(reply, { colour });
}

async function* prompting(lines: Interface, isTerminal: boolean): AsyncGenerator<string> {
  if (isTerminal) lines.prompt();
  for await (const line of lines) {
    yield line;
    if (isTerminal) lines.prompt();
  }
}

/** What Tab offers: commands, then the names of options, then their values. */
export function complete(line: string, commands: readonly Command[], context: Context): [string[], string] {
  const word = /\S*$/.exec(line)?.[0] ?? '';
  if (line.startsWith('/') && word === line) {
    return [commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line)), line];
  }
  const command = commands.find(({ name }) => line.startsWith(`/${name} `));
  if (!command) return [[], line];
  const [, optionName, typed = ''] = /(?:^|\s)(\w+):(\S*)$/.exec(line) ?? [];
  const option = command.options.find(({ name }) => name === optionName);
  if (option?.choices) return [option.choices.filter((value) => value.startsWith(typed)), typed];
  if (option?.complete) return [option.complete(typed, context).map(({ value }) => value), typed];
  const names = command.options.slice(1).map(({ name }) => `${name}:`);
  return [names.filter((name) => name.startsWith(word)), word];
}
