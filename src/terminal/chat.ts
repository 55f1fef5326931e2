import { createInterface } from 'node:readline';
import { distance } from 'fastest-levenshtein';
import {
  type Command,
  type Context,
  type ProposalResult,
  type Result,
  type Services,
  replyResult,
  textResult,
} from '../app/command.ts';
import { localeOf } from '../i18n/locale.ts';
import { renderText } from '../reply/render-text.ts';
import { type Reply, textBlock } from '../reply/reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { complete } from './complete.ts';
import type { History } from './history.ts';
import { openLineEditor } from './line-editor.ts';
import { writePaged } from './pager.ts';
import { namesOf, parseLine } from './parse-line.ts';
import type { Screen } from './screen.ts';
import { isTyped } from './typed-word.ts';

type Chat = Services & {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** A person types: show a prompt, complete with Tab, page. Otherwise answer each line and end. */
  readonly isTerminal: boolean;
  /** What the output can show; asked for each answer. */
  readonly screen: () => Screen;
  readonly history: History;
  /** The locale of the bot's phrases where the line does not show a language. */
  readonly locale: string;
  /** The default is the machine's time. */
  readonly now?: () => Date;
};

/** The command that a line without a slash is for. */
const QUESTION = 'ask';

/** Answers line after line until the input ends. The bot's owner types here, who may use every command. */
export async function chat(parts: Chat): Promise<void> {
  const { library, moderation, feedback, commands, input, output, isTerminal, screen, history, locale } = parts;
  const { now = () => new Date() } = parts;
  const contextFor = (line: string): Context => {
    // A command's English name, which works everywhere, shows no language; another one does.
    const text = line.replace(/^\/[\w-]*(?!\S)/, '');
    const phrases = phrasesFor(/\p{L}/u.test(text) ? localeOf(text, locale) : locale);
    const by = { id: 'terminal', name: 'terminal' };
    return { library, moderation, feedback, commands, phrases, by, gateway: () => null, now };
  };
  const completeLine = async (line: string) => complete(line, commands, QUESTION, contextFor(line));
  const editor = isTerminal ? openLineEditor({ input, output, complete: completeLine, history }) : null;
  const write = (text: string) => {
    output.write(text);
  };
  const show = async (reply: Reply, { morePrompt }: Phrases) => {
    const text = `${renderText(reply, screen())}\n`;
    if (editor === null) return write(text);
    const goOn = async () => editor.askForMore(morePrompt, screen().canErase);
    return writePaged(text, write, () => screen().size, goOn);
  };
  if (editor) write(`${phrasesFor(locale).chatHint}\n`);
  let proposal: (ProposalResult & { readonly context: Context }) | null = null;
  for await (const line of editor?.lines() ?? createInterface({ input })) {
    if (proposal === null && line.trim() === '') continue;
    const context: Context = proposal === null ? contextFor(line) : proposal.context;
    const result: Result = await (proposal === null
      ? answerLine(line, commands, context)
      : confirmOrNot(line, proposal, context.phrases));
    proposal = result.kind === 'proposal' ? { ...result, context } : null;
    editor?.expectAnswer(proposal !== null);
    await show(result.reply, context.phrases);
    if (proposal !== null) write(`${context.phrases.confirmPrompt}\n`);
  }
  if (editor) write('\n');
}

async function answerLine(line: string, commands: readonly Command[], context: Context): Promise<Result> {
  const parsed = parseLine(line, commands, QUESTION);
  return 'unknown' in parsed
    ? unknownCommand(parsed.unknown, commands, context.phrases)
    : parsed.command.execute(parsed.input, context);
}

function unknownCommand(typed: string, commands: readonly Command[], phrases: Phrases): Result {
  const near = nearestName(typed.toLowerCase(), commands);
  const suggested = near === null ? [] : [textBlock(phrases.didYouMean(`/${near}`))];
  return replyResult([textBlock(phrases.unknownCommand(typed)), ...suggested]);
}

/** The name of a command, in any language, that is one or two typing errors away. */
function nearestName(typed: string, commands: readonly Command[]): string | null {
  const names = commands.flatMap((command) => [...namesOf(command)]);
  const [nearest] = names
    .map((name) => ({ name, edits: distance(name, typed) }))
    .filter(({ name, edits }) => edits <= (name.length > 4 ? 2 : 1))
    .toSorted((a, b) => a.edits - b.edits);
  return nearest?.name ?? null;
}

/** Reads the line after a proposal: anything but a yes is a no. */
async function confirmOrNot(line: string, { confirm }: ProposalResult, phrases: Phrases): Promise<Result> {
  return isTyped(line.trim(), 'yes', 'briefYes') ? confirm() : textResult(phrases.notConfirmed);
}
