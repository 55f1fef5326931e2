import { type ButtonInteraction, ButtonStyle, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { type AnswerView, MOST_QUOTES, firstPage, otherPage, sharedPage, withAsker } from '../reply/answer-reply.ts';
import type { Result } from '../app/command.ts';
import { contextReply } from '../reply/context-reply.ts';
import { errorFacts } from '../app/log.ts';
import type { Block } from '../reply/reply.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import type { Pending } from './confirmations.ts';
import { type ButtonState, decodeButton } from './custom-id.ts';
import { type Handling, contextFor } from './handling.ts';
import { isModerator, mayUse } from './permission.ts';
import { buttonIdsIn, questionIn } from './message-words.ts';
import { askWhy, like } from './opinions.ts';
import { type Answering, type Audience, isGone, notice, respond } from './respond.ts';
import { type Shown, answerWithButtons, button, canBePublished, outgoingOf, quoteButtons } from './result-message.ts';

type Of<Action extends ButtonState['action']> = Extract<ButtonState, { action: Action }>;

/** What a press comes to: an answer, and who is to see it. */
type Pressed = Pick<Answering, 'work' | 'isSlow' | 'audience' | 'phrases'>;

/** Does what a button says; who may not press it, and a button that is not one of ours, is told so in private. */
export async function handleButton(interaction: ButtonInteraction, handling: Handling): Promise<void> {
  const state = decodeButton(interaction.customId);
  const what = `button ${state?.action ?? 'unknown'}`;
  if (state?.action === 'dislike') return askWhy(state, interaction, handling);
  if (state?.action === 'delete' && mayDelete(state, interaction, handling)) return remove(interaction, handling);
  return respond(interaction, {
    what,
    ...safely(() => press(state, interaction, handling), interaction),
    log: handling.log,
  });
}

/** A bug that shows before anything is answered is told like any other. */
function safely(look: () => Pressed, { locale }: ButtonInteraction): Pressed {
  try {
    return look();
  } catch (error) {
    return { work: failing(error), audience: 'private', phrases: phrasesFor(locale) };
  }
}

function failing(error: unknown) {
  return () => {
    throw error;
  };
}

/** What only who presses is told. */
function inPrivate(text: string, phrases: Phrases): Pressed {
  return { work: () => notice(text), audience: 'private', phrases };
}

function press(state: ButtonState | null, interaction: ButtonInteraction, handling: Handling): Pressed {
  const phrases = phrasesFor(interaction.locale);
  if (state === null) return inPrivate(phrases.unknownButton, phrases);
  if ('userId' in state && state.userId !== interaction.user.id) return inPrivate(phrases.notYours, phrases);
  switch (state.action) {
    case 'confirm':
      return confirm(state, interaction, handling);
    case 'turn':
      return turn(state, interaction, handling);
    case 'publish':
      return publish(state, interaction, handling);
    case 'show':
      return showPage(state, interaction, handling);
    case 'share':
      return share(state, interaction, handling);
    case 'context':
      return showContext(state, interaction, handling);
    case 'text':
      return giveText(state, interaction, handling);
    case 'again':
      return askAgain(interaction, handling);
    case 'like':
      return { work: async () => like(state, interaction, handling), audience: 'private', phrases };
    // The others are seen to before, or are no buttons.
    default:
      return inPrivate(phrases.unknownButton, phrases);
  }
}

/** For whom an answer is: for everybody it is in the language of the server. */
function shownBy({ user, message, locale, guildLocale }: ButtonInteraction, audience: Audience): Shown {
  const isPrivate = audience === 'here' ? message.flags.has(MessageFlags.Ephemeral) : audience === 'private';
  const phrases = phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
  return { userId: user.id, isPrivate, phrases, call: null };
}

/** A page in the place of the one that is shown. */
function showPage({ answer }: Of<'show'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'here');
  const page = otherPage(answer, questionIn(interaction.message), handling.library, shown.phrases);
  if (page === null) return gone(answer, interaction, handling);
  return { work: () => answerWithButtons(page, shown, handling), audience: 'here', phrases: shown.phrases };
}

function share({ answer }: Of<'share'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'public');
  const { displayName } = interaction.user;
  const page = sharedPage(answer, questionIn(interaction.message), displayName, handling.library, shown.phrases);
  if (page === null) return gone(answer, interaction, handling);
  return { work: () => answerWithButtons(page, shown, handling), audience: 'public', phrases: shown.phrases };
}

function showContext(state: Of<'context'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const { quote, shift, isTurned, generation } = state;
  const audience = isTurned ? 'here' : 'private';
  const phrases = phrasesFor(interaction.locale);
  const context = contextReply(quote, shift, handling.library, phrases);
  if (context === null) return gone({ generation }, interaction, handling);
  const to = (further: number | null, label: string) =>
    further === null ? [] : button({ ...state, shift: further, isTurned: true }, { label });
  const rows = [[...to(context.earlier, phrases.earlier), ...to(context.later, phrases.later)]];
  // Each passage can be looked around at already: what is left to offer is its source.
  const links = quoteButtons(phrases, handling);
  const onlyLinks: typeof links = (block) => links(block).filter(({ style }) => style === ButtonStyle.Link);
  const surroundings = { rows, quoteButtons: onlyLinks };
  return { work: () => ({ reply: context.reply, surroundings }), audience, phrases };
}

/** Each passage as a file of its own, so that its bytes are the passage's and nothing else. */
function giveText(
  { passages: keys, first, generation }: Of<'text'>,
  interaction: ButtonInteraction,
  handling: Handling,
): Pressed {
  const phrases = phrasesFor(interaction.locale);
  const located = keys.flatMap((key) => handling.library.passage(key) ?? []);
  if (located.length < keys.length) return gone({ generation }, interaction, handling);
  const files = located.map(({ passage }, at) => ({
    name: `passage-${first + at}.txt`,
    attachment: Buffer.from(passage.text, 'utf8'),
  }));
  const work = () => ({ ...notice(phrases.fullTextNote), surroundings: { files } });
  return { work, audience: 'private', phrases };
}

/** The passages of an answer are not there any more: what was asked can be asked again. */
function gone(
  { generation }: Pick<AnswerView, 'generation'>,
  interaction: ButtonInteraction,
  handling: Handling,
): Pressed {
  const phrases = phrasesFor(interaction.locale);
  // With the documents that it names, the bot did not make this button.
  if (generation === handling.library.corpus().generation) {
    return inPrivate(phrases.unknownButton, phrases);
  }
  const question = isToAnswer(interaction, handling) ? questionIn(interaction.message) : null;
  const heading: Block[] = question === null ? [] : [{ kind: 'heading', text: question }];
  const again =
    question === null ? [] : button({ action: 'again' }, { label: phrases.askAgain, style: ButtonStyle.Primary });
  const reply: Block[] = [...heading, { kind: 'text', text: phrases.goneAnswer }];
  return { work: () => ({ reply, surroundings: { rows: [again] } }), audience: 'private', phrases };
}

/** The message answers the question that stands at its head, over all documents: other headings are no questions. */
function isToAnswer({ message }: ButtonInteraction, { feedback }: Handling): boolean {
  const question = questionIn(message);
  const states = buttonIdsIn(message).map((id) => decodeButton(id));
  const isLimited = states.some((state) => state !== null && 'answer' in state && state.answer.isOfOneDocument);
  const isAnswer = states.some(
    (state) => state?.action === 'like' && question !== null && state.question === feedback.keyOf(question),
  );
  return isAnswer && !isLimited;
}

function askAgain(interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'here');
  const question = questionIn(interaction.message);
  if (question === null) return inPrivate(shown.phrases.unknownButton, shown.phrases);
  const answered = firstPage(handling.library.ask(question, { limit: MOST_QUOTES }), shown.phrases);
  return { work: () => answerWithButtons(answered, shown, handling), audience: 'here', phrases: shown.phrases };
}

/** Another page of what a command gave, in the place of this one. */
function turn({ command: name, page, input }: Of<'turn'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'here');
  const command = handling.commands.find((one) => one.name === name && one.options.some(isPageNumber));
  if (!command || !mayUse(command, interaction, handling.moderators)) {
    return inPrivate(shown.phrases.unknownButton, shown.phrases);
  }
  const asked = { ...input, page: String(page) };
  const work = async () => {
    const result = await command.execute(asked, contextFor(handling, shown.phrases, interaction.user));
    return outgoingOf(result, { ...shown, call: { command, input: asked } }, handling);
  };
  return { work, audience: 'here', phrases: shown.phrases };
}

function isPageNumber({ name }: { readonly name: string }): boolean {
  return name === 'page';
}

/** What a command has told one, for everybody, with who asked. */
function publish({ command: name, input }: Of<'publish'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'public');
  const { phrases } = shown;
  const command = handling.commands.find((one) => one.name === name && canBePublished(one));
  if (!command) return inPrivate(phrases.unknownButton, phrases);
  const who = interaction.user.displayName;
  const work = async () => {
    const result = await command.execute(input, contextFor(handling, phrases, interaction.user));
    return outgoingOf(sharedBy(who, result, phrases), { ...shown, call: { command, input } }, handling);
  };
  return { work, audience: 'public', phrases };
}

function sharedBy(who: string, result: Result, phrases: Phrases): Result {
  if ('reply' in result) return { ...result, reply: withAsker(result.reply, who, phrases) };
  return withAsker(result, who, phrases);
}

/** Does what somebody has agreed to: the message with the button is replaced by what came of it. */
function confirm(state: Of<'confirm'>, interaction: ButtonInteraction, handling: Handling): Pressed {
  const shown = shownBy(interaction, 'here');
  const pending = handling.confirmations.find(state.token);
  if (pending === null) return inPrivate(shown.phrases.confirmationOver, shown.phrases);
  const refusal = refusalOf(pending, interaction, handling);
  if (refusal !== null) return inPrivate(refusal, shown.phrases);
  handling.confirmations.take(state.token);
  const work = async () =>
    outgoingOf(await pending.confirm(), { ...shown, call: { command: pending.command, input: {} } }, handling);
  return { work, isSlow: true, audience: 'here', phrases: shown.phrases };
}

/** Why somebody may not confirm; null if they may. */
function refusalOf(
  { command, userId }: Pending,
  interaction: ButtonInteraction,
  { moderators }: Handling,
): string | null {
  const phrases = phrasesFor(interaction.locale);
  if (!mayUse(command, interaction, moderators)) return phrases.moderatorsOnly;
  return userId === interaction.user.id ? null : phrases.notYourButton;
}

/** Whoever asked, and who may delete messages of others there. */
function mayDelete({ userId }: Of<'delete'>, interaction: ButtonInteraction, { moderators }: Handling): boolean {
  if (userId === interaction.user.id || isModerator(interaction, moderators)) return true;
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

async function remove(interaction: ButtonInteraction, { log }: Handling): Promise<void> {
  const phrases = phrasesFor(interaction.locale);
  try {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } catch (error) {
    // Somebody else may have been quicker.
    if (isGone(error)) return log.info(errorFacts(error), 'a message was gone already');
    await respond(interaction, { what: 'button delete', work: failing(error), audience: 'here', phrases, log });
  }
}
