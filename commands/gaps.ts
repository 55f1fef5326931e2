import { z } from 'zod';
import { type Context, type Page, defineCommand, pageNumber } from '../src/app/command.ts';
import { onOneLine } from '../src/text/lines.ts';
import type { Gap } from '../src/app/feedback.ts';
import type { Block, Reply } from '../src/reply/reply.ts';

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
  run: async ({ days, page }, context) => {
    const { feedback, phrases, now } = context;
    const found = await feedback.gaps(new Date(now().getTime() - Number(days) * DAY));
    const span = phrases.numberOf.days(Number(days));
    if (found === null) return [{ kind: 'text', text: phrases.gaps.unread }];
    if (found.length === 0) return [{ kind: 'text', text: phrases.gaps.none(span) }];
    return pageOf(found, Number(page), span, context);
  },
});

function pageOf(found: readonly Gap[], wanted: number, span: string, context: Context): Page {
  const { phrases } = context;
  const of = Math.ceil(found.length / ON_A_PAGE);
  const page = Math.min(wanted, of);
  const shown = found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const reply: Reply = [
    { kind: 'text', text: phrases.gaps.found(span, phrases.numberOf.questions(found.length)) },
    { kind: 'note', text: phrases.gaps.whatToDo },
    ...(shown.some(({ text }) => text === null) ? [{ kind: 'note', text: phrases.gaps.keepQuestions } as const] : []),
    ...shown.flatMap((gap) => describe(gap, context)),
    ...(of === 1 ? [] : [{ kind: 'note', text: phrases.pageOf(page, of) } as const]),
  ];
  return { reply, page, of };
}

function describe(gap: Gap, { library, phrases: { gaps: say, numberOf, separator } }: Context): Block[] {
  const { question, text, refused, disliked, first, last, generation, likedSince, reasons, documents } = gap;
  const corpus = library.corpus();
  const titles = documents.map((id) => corpus.documents.find((document) => document.id === id)?.title ?? id);
  const isChanged = generation !== corpus.generation;
  const facts = [
    refused.times === 0 ? null : say.refused(numberOf.times(refused.times), numberOf.people(refused.people)),
    disliked === 0 ? null : say.disliked(numberOf.people(disliked)),
    first.getTime() === last.getTime() ? say.once(last) : say.between(first, last),
    titles.length === 0 ? null : say.quoted(titles.join(separator)),
    likedSince === 0 ? null : say.likedSince(numberOf.people(likedSince)),
    isChanged ? say.changedSince(generation, corpus.generation) : null,
    isChanged && text !== null && refused.times > 0 ? say.askedAgain[library.ask(text).status] : null,
    ...reasons.map((reason) => say.reason(onOneLine(reason))),
  ];
  return [
    { kind: 'heading', text: text === null ? say.notKept(question) : onOneLine(text) },
    { kind: 'list', items: facts.filter((fact) => fact !== null) },
  ];
}
