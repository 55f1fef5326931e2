import { z } from 'zod';
import { type Context, defineCommand, pageNumber, textResult } from '../src/app/command.ts';
import { onOneLine } from '../src/text/lines.ts';
import type { Gap } from '../src/app/feedback.ts';
import { pageNote, pageOf } from '../src/reply/page.ts';
import { isoDay } from '../src/text/iso-day.ts';
import { type ReplyBlock, headingBlock, listBlock, noteBlock, textBlock } from '../src/reply/reply.ts';

/** They fit into a message of Discord, unless much was written to the moderators. */
const ON_A_PAGE = 5;

const DAY = 24 * 60 * 60 * 1000;

export const gaps = defineCommand({
  name: 'gaps',
  labels: ({ commands }) => commands.gaps,
  access: 'moderators',
  input: z.object({
    days: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/)
      .default('30'),
    page: pageNumber,
  }),
  isPrivate: () => true,
  run: async ({ days, page: wanted }, context) => {
    const { feedback, phrases, now } = context;
    const found = await feedback.gaps(new Date(now().getTime() - Number(days) * DAY));
    const span = phrases.numberOf.days(Number(days));
    if (found === null) return textResult(phrases.gaps.unread);
    if (found.length === 0) return textResult(phrases.gaps.none(span));
    const { items, page, of } = pageOf(found, Number(wanted), ON_A_PAGE);
    const reply = [
      textBlock(phrases.gaps.found(span, phrases.numberOf.questions(found.length))),
      noteBlock(phrases.gaps.whatToDo),
      ...(items.some(({ text }) => text === null) ? [noteBlock(phrases.gaps.keepQuestions)] : []),
      ...items.flatMap((gap) => describe(gap, context)),
      ...pageNote(page, of, phrases),
    ];
    return { kind: 'page', reply, page, of };
  },
});

function describe(gap: Gap, { library, phrases: { gaps: say, numberOf, separator }, now }: Context): ReplyBlock[] {
  const { question, text, refused, unsure, disliked, first, last, generation, likedSince, reasons, documents } = gap;
  const corpus = library.corpus();
  const titles = documents.map((id) => corpus.documents.find((document) => document.id === id)?.title ?? id);
  const isChanged = generation !== corpus.generation;
  const facts = [
    refused.times === 0 ? null : say.refused(numberOf.times(refused.times), numberOf.people(refused.people)),
    unsure.times === 0 ? null : say.unsure(numberOf.times(unsure.times), numberOf.people(unsure.people)),
    disliked === 0 ? null : say.disliked(numberOf.people(disliked)),
    first.getTime() === last.getTime() ? say.once(last) : say.between(first, last),
    titles.length === 0 ? null : say.quoted(titles.join(separator)),
    likedSince === 0 ? null : say.likedSince(numberOf.people(likedSince)),
    isChanged ? say.changedSince(generation, corpus.generation) : null,
    isChanged && text !== null && refused.times + unsure.times > 0
      ? say.askedAgain[library.ask(text, { now: isoDay(now()) }).status]
      : null,
    ...reasons.map((reason) => say.reason(onOneLine(reason))),
  ];
  return [
    headingBlock(text === null ? say.notKept(question) : onOneLine(text)),
    listBlock(facts.filter((fact) => fact !== null)),
  ];
}
