import type { Command, Context, Option } from '../app/command.ts';
import { escapeControls } from '../reply/render-text.ts';
import { LOCALES } from '../i18n/phrases-for.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { completePath } from './complete-path.ts';
import { namesOf, readOptions } from './parse-line.ts';

/** What Tab can insert in place of what was typed, and how it is listed. */
type Offer = { readonly insert: string; readonly label: string };

/** What a completer gives readline: the offers, and the end of the line that they replace. */
type Completion = [string[], string];

/** The most offers that are listed; more are counted. */
const MOST_LISTED = 40;

/**
 * What Tab offers after a line: commands, sub-commands, values of options, and names of options that are not given yet.
 * @param fallback the command that a line without a slash is for
 */
export async function complete(
  line: string,
  commands: readonly Command[],
  fallback: string,
  context: Context,
): Promise<Completion> {
  const text = line.trimStart();
  if (/^(?:\/\S*)?$/.test(text))
    return completionOf(commandOffers(commands, text.slice(1), context.phrases, '/'), text);
  const [, name = fallback, rest = text] = /^\/(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
  const command = commands.find((one) => namesOf(one).has(name));
  if (!command) return [[], text];
  const phrases = phrasesOfName(command, name, context.phrases);
  if (command.subcommands.length === 0) return completeOptions(command, rest, { ...context, phrases });
  const [, word, behind] = /^(\S*)(\s[\s\S]*)?$/.exec(rest) ?? [];
  if (word === undefined) return [[], rest];
  if (behind === undefined) return completionOf(commandOffers(command.subcommands, word, phrases, ''), word);
  const subcommand = command.subcommands.find((one) => namesOf(one).has(word));
  return subcommand ? completeOptions(subcommand, behind.trimStart(), { ...context, phrases }) : [[], rest];
}

async function completeOptions(command: Command, text: string, context: Context): Promise<Completion> {
  const written = readOptions(command, text);
  const last = written.at(-1);
  const option = last?.option ?? command.options[0];
  const typed = last?.value ?? '';
  const values = option ? await valueOffers(option, typed, context) : [];
  const word = /\S*$/.exec(typed)?.[0] ?? '';
  // The name of an option begins a word; right after another name comes a value.
  const isValue = last?.isNamed === true && word === typed;
  const given = new Set(written.map((one) => one.option));
  const open = command.options.filter((one, at) => !given.has(one) && (at > 0 || last !== undefined));
  const names = isValue ? [] : nameOffers(command, open, word, context.phrases);
  if (values.length === 0) return completionOf(names, word);
  const before = typed.slice(0, typed.length - word.length);
  return completionOf([...values, ...names.map((one) => ({ ...one, insert: before + one.insert }))], typed);
}

/** Commands by the beginning of their names, else by a part of them; in the reader's language, else in any. */
function commandOffers(commands: readonly Command[], typed: string, phrases: Phrases, slash: string): Offer[] {
  const wanted = folded(typed);
  const own = commands.map((one) => [one.labels(phrases).name]);
  const all = commands.map((one) => [...namesOf(one)]);
  const found = [own, all]
    .flatMap((named) => [
      named.map((names) => names.filter((name) => folded(name).startsWith(wanted))),
      named.map((names) => names.filter((name) => folded(name).includes(wanted))),
    ])
    .find((named) => named.some((names) => names.length > 0));
  // One name of each command is enough.
  return (found ?? []).flatMap(([name]) =>
    name === undefined ? [] : [{ insert: `${slash}${name} `, label: `${slash}${name}` }],
  );
}

function nameOffers(command: Command, options: readonly Option[], word: string, phrases: Phrases): Offer[] {
  const inLanguage = (one: Phrases) =>
    options
      .map(({ name }) => `${command.labels(one).options[name]?.name ?? name}:`)
      .filter((name) => folded(name).startsWith(folded(word)))
      .map((name) => ({ insert: name, label: name }));
  return [phrases, ...Object.values(LOCALES)].map((one) => inLanguage(one)).find((offers) => offers.length > 0) ?? [];
}

async function valueOffers(option: Option, typed: string, context: Context): Promise<Offer[]> {
  if (option.type === 'attachment') return completePath(typed);
  const choices = await choicesOf(option, typed, context);
  // A value that is complete needs no more.
  if (choices.some(({ value }) => typed.startsWith(`${value} `))) return [];
  const literal = choices.filter(({ name, value }) => folded(`${value}\n${name}`).includes(folded(typed.trim())));
  // Commands also offer fuzzy matches, which Tab could not insert.
  return (literal.length > 0 ? literal : choices)
    .filter(({ value }) => escapeControls(value) === value && !value.includes('\n'))
    .map(({ name, value }) => ({ insert: `${value} `, label: name === value ? value : `${value}  ${oneLine(name)}` }));
}

async function choicesOf(option: Option, typed: string, context: Context) {
  if (option.complete) return option.complete(typed, context);
  const values = option.type === 'boolean' ? ['true', 'false'] : (option.choices ?? []);
  const wanted = folded(typed.trim());
  return values
    .map((value) => ({ value, name: option.choiceLabel(value, context.phrases) }))
    .filter(({ value, name }) => folded(`${value}\n${name}`).includes(wanted));
}

/** Readline inserts what all offers begin with, and lists them where that is no more than was typed. */
function completionOf(offers: readonly Offer[], typed: string): Completion {
  const [first, ...others] = offers;
  if (first === undefined) return [[], typed];
  if (others.length === 0) return [[first.insert], typed];
  const common = commonBeginning(offers.map(({ insert }) => insert));
  if (common.length > typed.length && common.startsWith(typed)) return [[common], typed];
  const labels = offers.slice(0, MOST_LISTED).map(({ label }) => label);
  const more = offers.length - labels.length;
  // The line's end passes for an offer, so that nothing is inserted.
  return [more > 0 ? [...labels, `… +${more}`] : labels, first.label];
}

function commonBeginning(texts: readonly string[]): string {
  return texts.reduce((common, text) => {
    let same = 0;
    while (same < common.length && common[same] === text[same]) same += 1;
    return common.slice(0, same).replace(/[\uD800-\uDBFF]$/, '');
  });
}

/** The phrases of the language in which a command has a name: the user's, if it has that name there. */
function phrasesOfName(command: Command, name: string, phrases: Phrases): Phrases {
  return [phrases, ...Object.values(LOCALES)].find((one) => command.labels(one).name === name) ?? phrases;
}

function oneLine(text: string): string {
  return escapeControls(text).replace(/\s+/g, ' ');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}
