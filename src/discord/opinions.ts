import {
  type APIModalInteractionResponseCallbackData,
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
import type { Handling } from './handling.ts';
import { questionIn } from './message-words.ts';
import { type Outgoing, isGone, notice, respond } from './respond.ts';

type Judgement = Extract<ButtonState, { action: 'like' | 'dislike' | 'reason' }>;

/** The one field of the form. */
const REASON = 'reason';

/** Keeps that somebody likes an answer. */
export async function like(state: Judgement, interaction: ButtonInteraction, handling: Handling): Promise<Outgoing> {
  return keep(opinionOf(state, interaction, handling), interaction, handling);
}

/** Asks what is wrong with an answer. That something is, is kept already: not everybody has the time to say what. */
export async function askWhy(state: Judgement, interaction: ButtonInteraction, handling: Handling): Promise<void> {
  const { log, feedback } = handling;
  try {
    await interaction.showModal(reasonForm({ ...state, action: 'reason' }, phrasesFor(interaction.locale)));
  } catch (error) {
    const facts = { command: 'button dislike', ...errorFacts(error) };
    if (isGone(error)) log.info(facts, 'answered too late, or twice');
    else log.warn(facts, 'the form could not be shown');
  }
  await feedback.judged(opinionOf(state, interaction, handling));
}

/** Keeps what somebody has written into the form. */
export async function handleForm(interaction: ModalSubmitInteraction, handling: Handling): Promise<void> {
  const phrases = phrasesFor(interaction.locale);
  const state = decodeButton(interaction.customId);
  const work = async () => {
    if (state?.action !== 'reason') return notice(phrases.unknownButton);
    const reason = interaction.fields.getTextInputValue(REASON);
    return keep({ ...opinionOf(state, interaction, handling), reason }, interaction, handling);
  };
  return respond(interaction, { what: 'form', work, audience: 'private', phrases, log: handling.log });
}

async function keep(
  opinion: Opinion,
  { locale }: ButtonInteraction | ModalSubmitInteraction,
  { feedback }: Handling,
): Promise<Outgoing> {
  const phrases = phrasesFor(locale);
  return notice((await feedback.judged(opinion)) ? phrases.feedback.thanks : phrases.feedback.notKept);
}

function opinionOf(
  { action, question, passages, generation }: Judgement,
  { message, locale, user }: ButtonInteraction | ModalSubmitInteraction,
  { library }: Handling,
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

function reasonForm(state: Judgement, { feedback: words }: Phrases): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeButton(state) ?? '',
    title: words.reasonTitle,
    components: [
      {
        type: ComponentType.Label,
        label: words.reasonLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_REASON,
          placeholder: words.reasonHint,
        },
      },
    ],
  };
}
