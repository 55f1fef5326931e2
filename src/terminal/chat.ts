import { type Interface, createInterface } from 'node:readline';
import { callbackify } from 'node:util';
import { type Command, type Context, type Proposal, type Result, isProposal } from '../command.ts';
import type { Feedback } from '../feedback.ts';
import { localeOf } from '../corpus/locale.ts';
import type { Library } from '../library.ts';
import type { Moderation } from '../moderation.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { parseLine } from './parse-line.ts';
import { renderText } from '../render-text.ts';

export type Chat = {
  readonly library: Library;
  readonly moderation: Moderation;
  readonly feedback: Feedback;
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
export async function chat(parts: Chat): Promise<void> {
  const {
    library,
    moderation,
    feedback,
    commands,
    input,
    output,
    isTerminal,
    colour,
    locale,
    now = () => new Date(),
  } = parts;
  const contextFor = (line: string): Context => {
    // A command's English name, by which it goes everywhere, shows no language; another one does.
    const says = line.replace(/^\/[\w-]*(?!\S)/, '');
    const words = wordsFor(/\p{L}/u.test(says) ? localeOf(says, locale) : locale);
    const by = { id: 'terminal', name: 'terminal' };
    return { library, moderation, feedback, commands, words, by, gateway: () => null, now };
  };
  const lines = createInterface({
    input,
    terminal: isTerminal,
    ...(isTerminal && {
      output,
      prompt: '> ',
      completer: callbackify(async (line: string) => complete(line, commands, contextFor(line))),
    }),
  });
  if (isTerminal) output.write(`${wordsFor(locale).chatHint}\n`);
  let proposal: (Proposal & { readonly context: Context }) | null = null;
  for await (const line of prompting(lines, isTerminal)) {
    if (proposal === null && line.trim() === '') continue;
    const answering: Context = proposal === null ? contextFor(line) : proposal.context;
    const result: Result = await (proposal === null
      ? answerLine(line, commands, answering)
      : agreement(line, proposal, answering.words));
    proposal = isProposal(result) ? { ...result, context: answering } : null;
    output.write(`${renderText('reply' in result ? result.reply : result, { colour })}\n`);
    if (proposal !== null) output.write(`${answering.words.confirmPrompt}\n`);
  }
  if (isTerminal) output.write('\n');
}

async function answerLine(line: string, commands: readonly Command[], context: Context): Promise<Result> {
  const parsed = parseLine(line, commands, QUESTION);
  return 'unknown' in parsed
    ? [{ kind: 'text', text: context.words.unknownCommand(parsed.unknown) }]
    : parsed.command.execute(parsed.input, context);
}

/** The line after a proposal: whatever does not say yes says no. */
async function agreement(line: string, { confirm }: Proposal, words: Words): Promise<Result> {
  return /^(?:y|yes|д|да|是|好)$/i.test(line.trim()) ? confirm() : [{ kind: 'text', text: words.notConfirmed }];
}

async function* prompting(lines: Interface, isTerminal: boolean): AsyncGenerator<string> {
  if (isTerminal) lines.prompt();
  for await (const line of lines) {
    yield line;
    if (isTerminal) lines.prompt();
  }
}

/** What Tab offers: commands, then the names of options, then their values. */
export async function complete(
  line: string,
  commands: readonly Command[],
  context: Context,
): Promise<[string[], string]> {
  const word = /\S*$/.exec(line)?.[0] ?? '';
  if (line.startsWith('/') && word === line) {
    return [commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line)), line];
  }
  const named = commands.find(({ name }) => line.startsWith(`/${name} `));
  if (!named) return [[], line];
  const command = named.subcommands.find(({ name }) => line.startsWith(`/${named.name} ${name} `)) ?? named;
  if (command.subcommands.length > 0) {
    return [command.subcommands.map(({ name }) => `${name} `).filter((name) => name.startsWith(word)), word];
  }
  const [, optionName, typed = ''] = /(?:^|\s)(\w+):(\S*)$/.exec(line) ?? [];
  const option = command.options.find(({ name }) => name === optionName);
  if (option?.choices) return [option.choices.filter((value) => value.startsWith(typed)), typed];
  if (option?.complete) return [(await option.complete(typed, context)).map(({ value }) => value), typed];
  const names = command.options.slice(1).map(({ name }) => `${name}:`);
  return [names.filter((name) => name.startsWith(word)), word];
}
