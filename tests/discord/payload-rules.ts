/**
 * Discord's rules for what a bot sends, so that a test fails where Discord would refuse. Two layers: Discord's own
 * OpenAPI description when a copy is at hand, and the rules below, which it does not contain or which matter so much
 * that they are checked without it too.
 */
import {
  ApplicationCommandOptionType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  Locale,
  MessageFlags,
} from 'discord.js';

import { isRecord, listOf, numberOf, recordOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { checkAgainstSpec, specAvailable } from './openapi.ts';

export { specAvailable };

/**
 * What is being sent: the commands that replace all global ones or all of one guild, the answer to an interaction,
 * a further message, a change to a message, or a message to a channel that answers nothing.
 */
export type PayloadKind = 'global-commands' | 'guild-commands' | 'callback' | 'follow-up' | 'edit' | 'channel-message';

/** The names of a message's files: those sent with this payload, and those that it already had and keeps. */
export type FileNames = { readonly sent?: readonly string[]; readonly kept?: readonly string[] };

/** Code points in all text displays of a message together. */
export const MAX_TEXT = 4_000;
/**
 * Bytes of UTF-8 in all text displays, each display counted with 12 more. Beyond it Discord fails with a server
 * error, or claims not to know the interaction. Chinese text meets this limit before the other one.
 */
export const MAX_WEIGHTED_BYTES = 10_170;
/** Components of a message, nested ones counted. */
export const MAX_COMPONENTS = 40;
const BYTES_PER_DISPLAY = 12;
/** Characters of a command: its name, description and values with those of its options, longest translations counted. */
const MAX_COMMAND_CHARACTERS = 8_000;
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

type Report = (path: string, message: string) => void;

/**
 * Says what is wrong with a payload, one sentence each, with the place where it is; an empty list when nothing is.
 */
export function checkPayload(kind: PayloadKind, payload: unknown, files: FileNames = {}): string[] {
  const problems: string[] = [];
  const report: Report = (path, message) => problems.push(`${kind}: ${path || '/'} ${message}`);
  switch (kind) {
    case 'global-commands':
    case 'guild-commands':
      checkCommands(kind, payload, report);
      break;
    case 'callback':
      checkCallback(payload, files, report);
      break;
    case 'follow-up':
    case 'edit':
      for (const problem of checkAgainstSpec(kind, payload)) report('', problem);
      checkMessage(kind, '', payload, files, report);
      break;
    case 'channel-message':
      for (const problem of checkAgainstSpec('channel message', payload)) report('', problem);
      if (!('allowed_mentions' in recordOf(payload))) report('', 'says whom it may mention only with allowed_mentions');
  }
  return problems;
}

// ---------------------------------------------------------------------------------------------- callbacks

function checkCallback(payload: unknown, files: FileNames, report: Report): void {
  const { type, data } = recordOf(payload);
  const spec = (described: Parameters<typeof checkAgainstSpec>[0], part: unknown, path = ''): void => {
    for (const problem of checkAgainstSpec(described, part)) report(path, problem);
  };
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      spec('message', payload);
      checkMessage('reply', '/data', data, files, report);
      break;
    case InteractionResponseType.DeferredChannelMessageWithSource:
      spec('message', payload);
      if ((numberOf(recordOf(data)['flags']) & ~MessageFlags.Ephemeral) !== 0) {
        report('/data/flags', 'a deferred reply can only be made ephemeral; every other flag belongs to its edit');
      }
      break;
    case InteractionResponseType.DeferredMessageUpdate:
      spec('update', payload);
      break;
    case InteractionResponseType.UpdateMessage:
      spec('update', payload);
      checkMessage('update', '/data', data, files, report);
      break;
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const choices = recordOf(data)['choices'];
      const numeric = listOf(choices).some((choice) => typeof recordOf(choice)['value'] === 'number');
      spec(numeric ? 'number choices' : 'text choices', data, '/data');
      if (!Array.isArray(choices)) report('/data/choices', 'must be a list, empty when there is nothing to suggest');
      checkChoices('/data/choices', choices, report);
      break;
    }
    case InteractionResponseType.Modal:
      spec('modal', payload);
      checkModal('/data', recordOf(data), report);
      break;
    default:
      report('/type', `is no kind of callback that this bot has a use for: ${JSON.stringify(type)}`);
  }
}

function checkModal(path: string, modal: JsonObject, report: Report): void {
  const rows = listOf(modal['components']);
  checkLength(`${path}/title`, modal['title'], 1, 45, report);
  checkLength(`${path}/custom_id`, modal['custom_id'], 1, 100, report);
  if (rows.length < 1 || rows.length > 5) report(`${path}/components`, 'must hold 1 to 5 components in a modal');
  checkComponents(`${path}/components`, rows, MODAL_TOP, report);
}

// ---------------------------------------------------------------------------------------------- messages

const NEW_MESSAGE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;
const EDIT_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Fields that a message made of the newer components must not have. */
const NOT_WITH_V2 = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** The components that need the newer kind of message. */
const V2_TYPES: ReadonlySet<unknown> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

function checkMessage(
  use: 'reply' | 'update' | 'follow-up' | 'edit',
  path: string,
  data: unknown,
  files: FileNames,
  report: Report,
): void {
  if (!isRecord(data)) {
    report(path, 'must be a message');
    return;
  }
  const { sent = [] } = files;
  const flags = numberOf(data['flags']);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const components = listOf(data['components']);
  const placed = componentsIn(components, `${path}/components`);

  checkAllowedMentions(`${path}/allowed_mentions`, data['allowed_mentions'], report);
  const settable = use === 'edit' ? EDIT_FLAGS : NEW_MESSAGE_FLAGS;
  if ((flags & ~settable) !== 0) report(`${path}/flags`, `cannot be set here: ${flags & ~settable}`);
  checkLength(`${path}/content`, data['content'], 0, 2_000, report);
  if (listOf(data['embeds']).length > 10) report(`${path}/embeds`, 'must hold at most 10 embeds');

  if (isV2) {
    for (const field of NOT_WITH_V2) {
      const value = data[field];
      if (Array.isArray(value) ? value.length > 0 : Boolean(value)) {
        report(`${path}/${field}`, 'cannot be sent together with IS_COMPONENTS_V2');
      }
    }
    checkShownFiles(path, placed, files, report);
  } else {
    const newer = placed.find(({ component }) => V2_TYPES.has(component['type']));
    if (newer !== undefined) report(`${path}/flags`, `must have IS_COMPONENTS_V2 because of ${newer.path}`);
    if (components.length > 5) report(`${path}/components`, 'must hold at most 5 action rows without IS_COMPONENTS_V2');
  }
  if (use === 'reply' || use === 'follow-up' || (isV2 && 'components' in data)) {
    const older = !isV2 && (textOf(data['content']) !== '' || listOf(data['embeds']).length > 0 || sent.length > 0);
    if (components.length === 0 && !older && !isRecord(data['poll'])) report(path, 'would be an empty message');
  }
  checkUploads(path, data['attachments'], sent, report);
  checkComponents(`${path}/components`, components, isV2 || newerIn(placed) ? MESSAGE_TOP : OLD_MESSAGE_TOP, report);
  checkText(path, placed, report);
}

function newerIn(placed: readonly PlacedComponent[]): boolean {
  return placed.some(({ component }) => V2_TYPES.has(component['type']));
}

/**
 * Without this field an answer to an interaction notifies everybody whom its text happens to mention, and the text
 * of a document may mention anybody. So it has to be there, whatever it says.
 */
function checkAllowedMentions(path: string, mentions: unknown, report: Report): void {
  if (!isRecord(mentions) || !Array.isArray(mentions['parse'])) {
    report(path, 'must be given with a list `parse`, or the text decides who is notified');
    return;
  }
  for (const who of ['users', 'roles']) {
    if (listOf(mentions['parse']).includes(who) && listOf(mentions[who]).length > 0) {
      report(path, `cannot both name ${who} and parse them`);
    }
  }
}

/** Discord counts code points, not the units in which JavaScript measures a string. */
function checkText(path: string, placed: readonly PlacedComponent[], report: Report): void {
  const texts = placed
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .map(({ component }) => textOf(component['content']));
  const points = texts.reduce((sum, text) => sum + codePoints(text), 0);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_DISPLAY, 0);
  if (points > MAX_TEXT) report(path, `has ${points} code points of text, more than ${MAX_TEXT}`);
  if (bytes > MAX_WEIGHTED_BYTES) report(path, `has ${bytes} weighted bytes of text, more than ${MAX_WEIGHTED_BYTES}`);
}

function checkUploads(path: string, attachments: unknown, sent: readonly string[], report: Report): void {
  if (sent.length > 10) report(path, 'must have at most 10 files');
  const ids = listOf(attachments).map((attachment) => String(recordOf(attachment)['id']));
  if (new Set(ids).size < ids.length) report(`${path}/attachments`, 'must not name an id twice');
}

/** In a message of the newer kind a file is only visible through a component that refers to it. */
function checkShownFiles(
  path: string,
  placed: readonly PlacedComponent[],
  { sent = [], kept = [] }: FileNames,
  report: Report,
): void {
  const shown = new Set<string>();
  for (const { path: place, component } of placed) {
    const media = [
      component['file'],
      component['media'],
      ...listOf(component['items']).map((item) => recordOf(item)['media']),
    ];
    for (const item of media) {
      const url = textOf(recordOf(item)['url']);
      if (!url.startsWith('attachment://')) continue;
      const name = url.slice('attachment://'.length);
      shown.add(name);
      if (![...sent, ...kept].includes(name)) report(place, `refers to a file that is not sent along: ${name}`);
    }
  }
  for (const name of sent) {
    if (!shown.has(name)) report(path, `has a file that no component shows: ${name}`);
  }
}

// ---------------------------------------------------------------------------------------------- components

/** A component and where it is in the payload. */
export type PlacedComponent = { readonly path: string; readonly component: JsonObject };

/** All components with the nested ones, each before what is inside it. */
export function componentsIn(components: unknown, path = '/components'): PlacedComponent[] {
  return listOf(components).flatMap((component, index) => nestedIn(component, `${path}/${index}`));
}

function nestedIn(component: unknown, path: string): PlacedComponent[] {
  if (!isRecord(component)) return [];
  return [
    { path, component },
    ...componentsIn(component['components'], `${path}/components`),
    ...nestedIn(component['accessory'], `${path}/accessory`),
    ...nestedIn(component['component'], `${path}/component`),
  ];
}

const SELECTS: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const IN_CONTAINER: readonly ComponentType[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const MESSAGE_TOP: readonly ComponentType[] = [...IN_CONTAINER, ComponentType.Container];
const OLD_MESSAGE_TOP: readonly ComponentType[] = [ComponentType.ActionRow];
const MODAL_TOP: readonly ComponentType[] = [ComponentType.ActionRow, ComponentType.Label, ComponentType.TextDisplay];
const IN_LABEL: readonly ComponentType[] = [
  ...SELECTS,
  ComponentType.TextInput,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

function checkComponents(
  path: string,
  components: readonly unknown[],
  top: readonly ComponentType[],
  report: Report,
): void {
  const placed = componentsIn(components, path);
  if (placed.length > MAX_COMPONENTS) {
    report(path, `has ${placed.length} components, nested ones counted, more than ${MAX_COMPONENTS}`);
  }
  checkUnique(placed, 'custom_id', report);
  checkUnique(placed, 'id', report);
  const inRow = top === MODAL_TOP ? [ComponentType.TextInput] : [ComponentType.Button, ...SELECTS];
  components.forEach((component, index) => checkComponent(`${path}/${index}`, component, top, inRow, report));
}

function checkUnique(placed: readonly PlacedComponent[], key: 'custom_id' | 'id', report: Report): void {
  const seen = new Set<unknown>();
  for (const { path, component } of placed) {
    const value = component[key];
    // An id of 0 asks Discord to choose one.
    if (value === undefined || value === null || value === 0) continue;
    if (seen.has(value)) report(`${path}/${key}`, `is used twice: ${JSON.stringify(value)}`);
    seen.add(value);
  }
}

function checkComponent(
  path: string,
  component: unknown,
  allowed: readonly ComponentType[],
  inRow: readonly ComponentType[],
  report: Report,
): void {
  const known = recordOf(component);
  const type = known['type'];
  if (!allowed.some((one) => one === type)) {
    report(path, `cannot be of type ${JSON.stringify(type)} here`);
    return;
  }
  const children = listOf(known['components']);
  const within = (types: readonly ComponentType[]): void =>
    children.forEach((child, index) => checkComponent(`${path}/components/${index}`, child, types, inRow, report));
  switch (type) {
    case ComponentType.ActionRow: {
      const selects = children.filter((child) => SELECTS.some((one) => one === recordOf(child)['type']));
      if (children.length < 1 || children.length > 5) report(path, 'must hold 1 to 5 buttons');
      if (selects.length > 0 && children.length > 1) report(path, 'must hold a select menu alone');
      within(inRow);
      break;
    }
    case ComponentType.Section:
      if (children.length < 1 || children.length > 3) report(path, 'must hold 1 to 3 text displays');
      within([ComponentType.TextDisplay]);
      checkComponent(
        `${path}/accessory`,
        known['accessory'],
        [ComponentType.Button, ComponentType.Thumbnail],
        inRow,
        report,
      );
      break;
    case ComponentType.Container:
      if (children.length < 1) report(path, 'must not be empty');
      within(IN_CONTAINER);
      break;
    case ComponentType.Label:
      checkLength(`${path}/label`, known['label'], 1, 45, report);
      checkComponent(`${path}/component`, known['component'], IN_LABEL, inRow, report);
      break;
    case ComponentType.TextDisplay:
      if (textOf(known['content']) === '') report(path, 'must not be empty');
      break;
    case ComponentType.Button:
      checkButton(path, known, report);
      break;
    case ComponentType.Thumbnail:
      checkUrl(`${path}/media/url`, recordOf(known['media'])['url'], MEDIA_SCHEMES, 2_048, report);
      break;
    case ComponentType.MediaGallery: {
      const items = listOf(known['items']);
      if (items.length < 1 || items.length > 10) report(path, 'must hold 1 to 10 items');
      items.forEach((item, index) => {
        const url = recordOf(recordOf(item)['media'])['url'];
        checkUrl(`${path}/items/${index}/media/url`, url, MEDIA_SCHEMES, 2_048, report);
      });
      break;
    }
    case ComponentType.File:
      checkUrl(`${path}/file/url`, recordOf(known['file'])['url'], ['attachment:'], 2_048, report);
      break;
    case ComponentType.Separator:
      break;
    default:
      // All that is left takes something in, and needs an id for it.
      checkInput(path, known, report);
  }
}

const LINK_SCHEMES = ['http:', 'https:', 'discord:'];
const MEDIA_SCHEMES = ['http:', 'https:', 'attachment:'];

function checkButton(path: string, button: JsonObject, report: Report): void {
  const has = (key: string): boolean => button[key] !== undefined && button[key] !== null;
  const style = button['style'];
  checkLength(`${path}/label`, button['label'], 0, 80, report);
  if (style !== ButtonStyle.Premium && textOf(button['label']) === '' && !has('emoji')) {
    report(path, 'must have a label or an emoji');
  }
  if (style === ButtonStyle.Link) {
    if (has('custom_id')) report(path, 'cannot have both a link and a custom_id');
    checkUrl(`${path}/url`, button['url'], LINK_SCHEMES, 512, report);
  } else if (style === ButtonStyle.Premium) {
    if (!has('sku_id') || has('custom_id') || has('url')) report(path, 'must have a sku_id and nothing else');
  } else {
    if (has('url')) report(path, 'must be of the style Link to have a url');
    checkLength(`${path}/custom_id`, button['custom_id'] ?? '', 1, 100, report);
  }
}

function checkUrl(path: string, url: unknown, schemes: readonly string[], longest: number, report: Report): void {
  if (typeof url !== 'string' || !URL.canParse(url)) {
    report(path, 'must be an address');
    return;
  }
  if (!schemes.includes(new URL(url).protocol)) report(path, `must begin with one of ${schemes.join(' ')}`);
  checkLength(path, url, 1, longest, report);
}

function checkInput(path: string, input: JsonObject, report: Report): void {
  checkLength(`${path}/custom_id`, input['custom_id'] ?? '', 1, 100, report);
  checkLength(`${path}/placeholder`, input['placeholder'], 0, 150, report);
  checkOrder(path, input, 'min_values', 'max_values', report);
  checkOrder(path, input, 'min_length', 'max_length', report);
  if (input['type'] !== ComponentType.StringSelect) return;
  const options = listOf(input['options']).map(recordOf);
  if (options.length < 1 || options.length > 25) report(`${path}/options`, 'must hold 1 to 25 options');
  if (numberOf(input['max_values']) > options.length) report(`${path}/max_values`, 'is more than there are options');
  if (new Set(options.map((option) => option['value'])).size < options.length) {
    report(`${path}/options`, 'must have different values');
  }
  options.forEach((option, index) => {
    checkLength(`${path}/options/${index}/label`, option['label'] ?? '', 1, 100, report);
    checkLength(`${path}/options/${index}/value`, option['value'] ?? '', 1, 100, report);
    checkLength(`${path}/options/${index}/description`, option['description'], 0, 100, report);
  });
}

// ---------------------------------------------------------------------------------------------- commands

/** How many commands of each type an application may have: by slash, for users, for messages. */
const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

const WITH_CHOICES: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
]);

function checkCommands(kind: 'global-commands' | 'guild-commands', payload: unknown, report: Report): void {
  if (!Array.isArray(payload)) {
    report('', 'must be a list of commands');
    return;
  }
  const commands = payload.map(recordOf);
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const path = `/${index}`;
    for (const problem of checkAgainstSpec('command', command)) report(path, problem);
    const key = `${typeOfCommand(command)} ${textOf(command['name'])}`;
    if (seen.has(key)) report(path, `is registered twice: ${textOf(command['name'])}`);
    seen.add(key);
    if (kind === 'guild-commands') {
      for (const field of ['contexts', 'integration_types', 'dm_permission']) {
        if (command[field] !== undefined) report(`${path}/${field}`, 'is only for global commands');
      }
    }
    checkCommand(path, command, report);
  }
  for (const [type, most] of Object.entries(MAX_COMMANDS)) {
    const count = commands.filter((command) => typeOfCommand(command) === Number(type)).length;
    if (count > most) report('', `has ${count} commands of type ${type}, more than ${most}`);
  }
}

/** A command without a type is one by slash. */
function typeOfCommand(command: JsonObject): number {
  return numberOf(command['type'] ?? 1);
}

function checkCommand(path: string, command: JsonObject, report: Report): void {
  const permissions = command['default_member_permissions'];
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(textOf(permissions))) {
    report(`${path}/default_member_permissions`, 'must be a string of digits');
  }
  checkTranslations(path, command, report);
  if (typeOfCommand(command) === 1) {
    checkNames(path, command, report);
    checkOptions(path, listOf(command['options']), 0, report);
  } else {
    // The entries of menus may have spaces and capitals, and explain themselves.
    for (const [place, name] of namesOf(command)) checkLength(`${path}${place}`, name, 1, 32, report);
    if (textOf(command['description']) !== '') report(`${path}/description`, 'must be empty for the entry of a menu');
    if (listOf(command['options']).length > 0) report(`${path}/options`, 'are only for slash commands');
  }
  const characters = charactersOf(command);
  if (characters > MAX_COMMAND_CHARACTERS) {
    report(path, `has ${characters} characters, more than ${MAX_COMMAND_CHARACTERS}`);
  }
}

/** `depth` is 0 for the options of a command, 1 inside a subcommand or a group, 2 inside a subcommand of a group. */
function checkOptions(path: string, options: readonly unknown[], depth: number, report: Report): void {
  if (options.length > 25) report(`${path}/options`, 'must hold at most 25 options');
  const known = options.map(recordOf);
  const nesting = known.filter(isSubcommand);
  if (nesting.length > 0 && nesting.length < known.length) {
    report(`${path}/options`, 'cannot mix subcommands with other options');
  }
  const seen = new Set<unknown>();
  let optionalSeen = false;
  known.forEach((option, index) => {
    const place = `${path}/options/${index}`;
    checkTranslations(place, option, report);
    checkNames(place, option, report);
    if (seen.has(option['name'])) report(place, `has the name of another option: ${textOf(option['name'])}`);
    seen.add(option['name']);
    if (isSubcommand(option)) {
      const isGroup = option['type'] === ApplicationCommandOptionType.SubcommandGroup;
      if (depth > (isGroup ? 0 : 1)) report(place, 'is nested too deep');
      const inside = listOf(option['options']);
      if (isGroup && !inside.every((one) => recordOf(one)['type'] === ApplicationCommandOptionType.Subcommand)) {
        report(place, 'can only hold subcommands');
      }
      checkOptions(place, inside, isGroup ? 1 : 2, report);
      return;
    }
    if (option['required'] !== true) optionalSeen = true;
    else if (optionalSeen) report(place, 'is required, so it must come before the optional ones');
    checkOption(place, option, report);
  });
}

function isSubcommand(option: JsonObject): boolean {
  const type = option['type'];
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

function checkOption(path: string, option: JsonObject, report: Report): void {
  const choices = listOf(option['choices']);
  if (choices.length > 0 && option['autocomplete'] === true) report(path, 'cannot have both choices and autocomplete');
  if ((choices.length > 0 || option['autocomplete'] === true) && !WITH_CHOICES.has(option['type'])) {
    report(path, 'is of a type that has neither choices nor autocomplete');
  }
  checkChoices(`${path}/choices`, choices, report);
  checkOrder(path, option, 'min_length', 'max_length', report);
  checkOrder(path, option, 'min_value', 'max_value', report);
}

/** Discord's description allows values of 6,000 characters; its documentation, and the service, only 100. */
function checkChoices(path: string, choices: unknown, report: Report): void {
  if (listOf(choices).length > 25) report(path, 'must hold at most 25 choices');
  listOf(choices)
    .map(recordOf)
    .forEach((choice, index) => {
      const { value } = choice;
      for (const [place, name] of namesOf(choice)) checkLength(`${path}/${index}${place}`, name, 1, 100, report);
      if (typeof value === 'string') checkLength(`${path}/${index}/value`, value, 1, 100, report);
      else if (typeof value !== 'number') report(`${path}/${index}/value`, 'must be text or a number');
      checkTranslations(`${path}/${index}`, choice, report);
    });
}

function checkNames(path: string, named: JsonObject, report: Report): void {
  for (const [place, name] of namesOf(named)) {
    if (!COMMAND_NAME.test(name)) report(`${path}${place}`, `is not a possible name: ${JSON.stringify(name)}`);
    else if (name !== name.toLowerCase()) report(`${path}${place}`, `must be in lower case: ${JSON.stringify(name)}`);
  }
  checkLength(`${path}/description`, named['description'] ?? '', 1, 100, report);
  for (const [locale, description] of Object.entries(recordOf(named['description_localizations']))) {
    if (description !== null) checkLength(`${path}/description_localizations/${locale}`, description, 1, 100, report);
  }
}

/** The name and its translations, each with its place. A translation may be null. */
function namesOf(named: JsonObject): [place: string, name: string][] {
  const translated = Object.entries(recordOf(named['name_localizations']))
    .filter(([, name]) => name !== null)
    .map(([locale, name]): [string, string] => [`/name_localizations/${locale}`, textOf(name)]);
  return [['/name', textOf(named['name'])], ...translated];
}

function checkTranslations(path: string, translated: JsonObject, report: Report): void {
  for (const key of ['name_localizations', 'description_localizations']) {
    for (const locale of Object.keys(recordOf(translated[key]))) {
      if (!LOCALES.has(locale)) report(`${path}/${key}`, `names no language of Discord: ${locale}`);
    }
  }
}

/** Counts as Discord does: of a text and its translations only the longest. */
function charactersOf(part: JsonObject): number {
  const longest = (key: string): number =>
    Math.max(
      codePoints(textOf(part[key])),
      ...Object.values(recordOf(part[`${key}_localizations`])).map((text) => codePoints(textOf(text))),
    );
  const inside = [...listOf(part['options']), ...listOf(part['choices'])].map(recordOf);
  return (
    longest('name') +
    longest('description') +
    codePoints(textOf(part['value'])) +
    inside.reduce((sum, one) => sum + charactersOf(one), 0)
  );
}

// ---------------------------------------------------------------------------------------------- small checks

function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Checks a text's length in code points. What is absent or null passes: whether it has to be there is another rule. */
function checkLength(path: string, text: unknown, least: number, most: number, report: Report): void {
  if (text === undefined || text === null) return;
  const length = codePoints(textOf(text));
  if (length < least || length > most) report(path, `has ${length} characters instead of ${least} to ${most}`);
}

function checkOrder(path: string, limits: JsonObject, least: string, most: string, report: Report): void {
  if (typeof limits[least] !== 'number' || typeof limits[most] !== 'number') return;
  if (limits[least] > limits[most]) report(path, `has a ${least} above its ${most}`);
}
