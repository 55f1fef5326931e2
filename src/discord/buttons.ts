import { type ButtonInteraction, ButtonStyle, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { MOST_QUOTES } from '../answers/answer-view.ts';
import { firstPage, otherPage } from '../app/answer-question.ts';
import type { Result } from '../app/command.ts';
import { errorFacts } from '../app/log.ts';
import { passagesAround } from '../app/passage-context.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { withAsker } from '../reply/answer-reply.ts';
import { quoteBlock } from '../reply/quote-block.ts';
import { headingBlock, textBlock } from '../reply/reply.ts';
import { isoDay } from '../text/iso-day.ts';
import type { BotContext } from './bot-context.ts';
import { type ButtonState, decodeButton } from './custom-id.ts';
import { askWhy, like } from './feedback-buttons.ts';
import { buttonIdsIn, questionIn } from './message-content.ts';
import { isModerator, mayUse } from './permission.ts';
import { type Answering, type Audience, isGone, notice, respond } from './respond.ts';
import { type Delivery, button, canBePublished, outgoingOf, quoteButtons, runCommand } from './result-message.ts';

type Of<Action extends ButtonState['action']> = Extract<ButtonState, { action: Action }>;

/** What a press comes to: an answer, and who is to see it. */
type Pressed = Pick<Answering, 'work' | 'isSlow' | 'audience' | 'phrases'>;

/** Does what a button says. An unknown button, and a user who may not press it, get a private notice. */
export async function handleButton(interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  const state = decodeButton(interaction.customId);
  const what = `button ${state?.action ?? 'unknown'}`;
  if (state?.action === 'dislike') return askWhy(state, interaction, bot);
  if (state?.action === 'delete' && mayDelete(state, interaction, bot)) return remove(interaction, bot);
  return respond(interaction, { what, ...safely(() => press(state, interaction, bot), interaction), log: bot.log });
}

/** A bug that shows before anything is answered gets the same apology as any other. */
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

function privately(text: string, phrases: Phrases): Pressed {
  return { work: () => notice(text), audience: 'private', phrases };
}

function press(state: ButtonState | null, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const phrases = phrasesFor(interaction.locale);
  if (state === null) return privately(phrases.unknownButton, phrases);
  if ('userId' in state && state.userId !== interaction.user.id) return privately(phrases.notYours, phrases);
  switch (state.action) {
    case 'confirm':
      return confirm(state, interaction, bot);
    case 'turn':
      return turn(state, interaction, bot);
    case 'publish':
      return publish(state, interaction, bot);
    case 'show':
    case 'share':
      return showPage(state, interaction, bot);
    case 'context':
      return showContext(state, interaction, bot);
    case 'text':
      return giveText(state, interaction, bot);
    case 'again':
      return askAgain(interaction, bot);
    case 'like':
      return { work: async () => like(state, interaction, bot), audience: 'private', phrases };
    // The others were handled before, or are no buttons.
    default:
      return privately(phrases.unknownButton, phrases);
  }
}

/** What everybody sees is in the language of the server. */
function deliveryTo(audience: Audience, { user, message, locale, guildLocale }: ButtonInteraction): Delivery {
  const isPrivate = audience === 'here' ? message.flags.has(MessageFlags.Ephemeral) : audience === 'private';
  const phrases = phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
  return { userId: user.id, audience, isPrivate, phrases, call: null };
}

/** A page of an answer: in the place of the one that is shown, or for everybody. */
function showPage({ action, answer }: Of<'show' | 'share'>, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const delivery = deliveryTo(action === 'show' ? 'here' : 'public', interaction);
  const page = otherPage(answer, questionIn(interaction.message), { ...bot, phrases: delivery.phrases });
  if (page === null) return gone(answer.generation, interaction, bot);
  const shown = action === 'show' ? page : sharedBy(interaction, page, delivery.phrases);
  return { ...delivery, work: () => outgoingOf(shown, delivery, bot) };
}

function sharedBy({ user }: ButtonInteraction, result: Result, phrases: Phrases): Result {
  return { ...result, reply: withAsker(result.reply, user.displayName, phrases) };
}

function showContext(state: Of<'context'>, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const phrases = phrasesFor(interaction.locale);
  const context = passagesAround(state.quote, state.shift, bot.library);
  if (context === null) return gone(state.generation, interaction, bot);
  const { title, quotes, earlier, later } = context;
  const to = (shift: number | null, label: string) =>
    shift === null ? [] : button({ ...state, shift, isTurned: true }, label);
  const outgoing = {
    reply: [headingBlock(title), ...quotes.map((quote) => quoteBlock(quote, phrases))],
    rows: [[...to(earlier, phrases.earlier), ...to(later, phrases.later)]],
    // The passages around are shown already: what is left to offer is the source.
    quoteButtons: linksOnly(quoteButtons(phrases, bot)),
  };
  return { work: () => outgoing, audience: state.isTurned ? 'here' : 'private', phrases };
}

function linksOnly(buttons: ReturnType<typeof quoteButtons>): typeof buttons {
  return (quote) => buttons(quote).filter(({ style }) => style === ButtonStyle.Link);
}

/** Each passage as a file of its own, so that its bytes are the passage's and nothing else. */
function giveText(
  { passages, first, generation }: Of<'text'>,
  interaction: ButtonInteraction,
  bot: BotContext,
): Pressed {
  const phrases = phrasesFor(interaction.locale);
  const located = passages.flatMap((key) => bot.library.passage(key) ?? []);
  if (located.length < passages.length) return gone(generation, interaction, bot);
  const files = located.map(({ passage }, at) => ({
    name: `passage-${first + at}.txt`,
    attachment: Buffer.from(passage.text, 'utf8'),
  }));
  return { work: () => ({ ...notice(phrases.fullTextNote), files }), audience: 'private', phrases };
}

/** The passages of an answer have changed: its question can be asked again. */
function gone(generation: string, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const phrases = phrasesFor(interaction.locale);
  // The documents are those that it names: the bot did not make this button.
  if (generation === bot.library.corpus().generation) return privately(phrases.unknownButton, phrases);
  const question = isAnswer(interaction, bot) ? questionIn(interaction.message) : null;
  const again = question === null ? [] : button({ action: 'again' }, phrases.askAgain, { style: ButtonStyle.Primary });
  const reply = [...(question === null ? [] : [headingBlock(question)]), textBlock(phrases.goneAnswer)];
  return { work: () => ({ reply, rows: [again] }), audience: 'private', phrases };
}

/** Does the message answer the question at its head, over all documents? Other headings are no questions. */
function isAnswer({ message }: ButtonInteraction, { feedback }: BotContext): boolean {
  const question = questionIn(message);
  if (question === null) return false;
  const states = buttonIdsIn(message).map((id) => decodeButton(id));
  const isOfOneDocument = states.some((state) => state && 'answer' in state && state.answer.isOfOneDocument);
  return (
    !isOfOneDocument && states.some((state) => state?.action === 'like' && state.question === feedback.keyOf(question))
  );
}

function askAgain(interaction: ButtonInteraction, bot: BotContext): Pressed {
  const delivery = deliveryTo('here', interaction);
  const { phrases } = delivery;
  const question = questionIn(interaction.message);
  if (question === null) return privately(phrases.unknownButton, phrases);
  const answer = firstPage(bot.library.ask(question, { limit: MOST_QUOTES, now: isoDay(bot.now()) }), phrases);
  return { ...delivery, work: () => outgoingOf(answer, delivery, bot) };
}

/** Another page of what a command gave, in the place of this one. */
function turn({ command: name, page, input }: Of<'turn'>, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const delivery = deliveryTo('here', interaction);
  const { phrases } = delivery;
  const command = bot.commands.find((one) => one.name === name && one.options.some((option) => option.name === 'page'));
  if (!command || !mayUse(command, interaction, bot.settings)) return privately(phrases.unknownButton, phrases);
  const call = { command, input: { ...input, page: String(page) } };
  return { ...delivery, work: async () => runCommand(call, interaction.user, delivery, bot) };
}

/** Shows everybody what a command has shown one user, with who that was. */
function publish({ command: name, input }: Of<'publish'>, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const delivery = deliveryTo('public', interaction);
  const { phrases } = delivery;
  const command = bot.commands.find((one) => one.name === name && canBePublished(one));
  if (!command) return privately(phrases.unknownButton, phrases);
  const share = (result: Result) => sharedBy(interaction, result, phrases);
  return { ...delivery, work: async () => runCommand({ command, input }, interaction.user, delivery, bot, share) };
}

/** Carries out a proposal: its message is replaced by the outcome. Only who may use the command may confirm. */
function confirm({ token }: Of<'confirm'>, interaction: ButtonInteraction, bot: BotContext): Pressed {
  const delivery = deliveryTo('here', interaction);
  const { phrases } = delivery;
  const pending = bot.confirmations.find(token);
  if (pending === null) return privately(phrases.confirmationOver, phrases);
  const { command, userId } = pending;
  const own = phrasesFor(interaction.locale);
  if (!mayUse(command, interaction, bot.settings)) return privately(own.moderatorsOnly, phrases);
  if (userId !== interaction.user.id) return privately(own.notYourButton, phrases);
  bot.confirmations.take(token);
  const call = { command, input: {} };
  const work = async () => outgoingOf(await pending.confirm(), { ...delivery, call }, bot);
  return { ...delivery, work, isSlow: true };
}

/** The user who asked, moderators, and who may delete others' messages there. */
function mayDelete({ userId }: Of<'delete'>, interaction: ButtonInteraction, { settings }: BotContext): boolean {
  if (userId === interaction.user.id || isModerator(interaction, settings)) return true;
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

async function remove(interaction: ButtonInteraction, { log }: BotContext): Promise<void> {
  try {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  } catch (error) {
    // Somebody else may have been quicker.
    if (isGone(error)) return log.info(errorFacts(error), 'a message was gone already');
    const phrases = phrasesFor(interaction.locale);
    await respond(interaction, { what: 'button delete', work: failing(error), audience: 'here', phrases, log });
  }
}
