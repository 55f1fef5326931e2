import {
  type APIModalInteractionResponseCallbackData,
  type BaseInteraction,
  type ButtonInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { LONGEST_REASON, type Opinion } from '../app/feedback.ts';
import { errorFacts } from '../app/log.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { phrasesFor } from '../i18n/phrases-for.ts';
import { type ButtonState, decodeButton, encodeButton } from './custom-id.ts';
import type { BotContext } from './bot-context.ts';
import { questionIn } from './message-content.ts';
import type { Outgoing } from './render.ts';
import { isGone, notice, respond } from './respond.ts';

type FeedbackState = Extract<ButtonState, { action: 'like' | 'dislike' | 'reason' }>;

/** The one field of the form. */
const REASON = 'reason';

/** Records that a user likes an answer. */
export async function like(state: FeedbackState, interaction: ButtonInteraction, bot: BotContext): Promise<Outgoing> {
  return record(opinionOf(state, interaction, bot), interaction, bot);
}

/** Asks what is wrong with an answer. That something is, is recorded already: not everybody says what. */
export async function askWhy(state: FeedbackState, interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  const { log, feedback } = bot;
  try {
    await interaction.showModal(reasonForm({ ...state, action: 'reason' }, phrasesFor(interaction.locale)));
  } catch (error) {
    const facts = { command: 'button dislike', ...errorFacts(error) };
    if (isGone(error)) log.info(facts, 'answered too late, or twice');
    else log.warn(facts, 'the form could not be shown');
  }
  await feedback.rated(opinionOf(state, interaction, bot));
}

/** Records what a user has written into the form. */
export async function handleForm(interaction: ModalSubmitInteraction, bot: BotContext): Promise<void> {
  const phrases = phrasesFor(interaction.locale);
  const state = decodeButton(interaction.customId);
  const work = async () => {
    if (state?.action !== 'reason') return notice(phrases.unknownButton);
    const reason = interaction.fields.getTextInputValue(REASON);
    return record({ ...opinionOf(state, interaction, bot), reason }, interaction, bot);
  };
  return respond(interaction, { what: 'form', work, audience: 'private', phrases, log: bot.log });
}

async function record(opinion: Opinion, { locale }: BaseInteraction, { feedback }: BotContext): Promise<Outgoing> {
  const phrases = phrasesFor(locale).feedback;
  return notice((await feedback.rated(opinion)) ? phrases.thanks : phrases.notKept);
}

function opinionOf(
  { action, question, passages, generation }: FeedbackState,
  { message, locale, user }: ButtonInteraction | ModalSubmitInteraction,
  { library }: BotContext,
): Opinion {
  const documents = passages.flatMap((key) => library.passage(key)?.document.id ?? []);
  return {
    verdict: action === 'like' ? 'liked' : 'disliked',
    question,
    text: (message && questionIn(message)) ?? undefined,
    passages,
    documents: [...new Set(documents)],
    generation,
    locale,
    by: user.id,
  };
}

function reasonForm(state: FeedbackState, { feedback }: Phrases): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeButton(state) ?? '',
    title: feedback.reasonTitle,
    components: [
      {
        type: ComponentType.Label,
        label: feedback.reasonLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_REASON,
          placeholder: feedback.reasonHint,
        },
      },
    ],
  };
}
