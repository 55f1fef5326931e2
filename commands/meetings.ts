import { z } from 'zod';
import { defineCommand, pageNumber } from '../src/app/command.ts';
import type { Phrases } from '../src/i18n/phrases.ts';
import type { Block, Reply } from '../src/reply/reply.ts';
import { BODIES } from '../src/domain/bodies.ts';
import { findMeetings } from '../src/meetings/query/find-meetings.ts';
import type { Meeting } from '../src/meetings/meeting.ts';
import { type Reader, bodyName, describeFacts, meetingName } from '../src/meetings/format/format-meeting.ts';

const ON_A_PAGE = 10;

export const meetings = defineCommand({
  name: 'meetings',
  labels: ({ commands }) => commands.meetings,
  access: 'everyone',
  input: z.object({
    year: z
      .string()
      .trim()
      .regex(/^(?:19|20)\d\d$/)
      .optional(),
    body: z.enum(BODIES.map(({ code }) => code)).optional(),
    place: z.string().trim().min(1).max(100).optional(),
    page: pageNumber,
  }),
  choiceLabels: { body: bodyName },
  isPrivate: () => true,
  run: async ({ year, body, place, page }, { library, phrases, now }) => {
    const listed = filterMeetings({ year, body, place }, await library.meetings(), now());
    if (listed.length === 0) return [noMeetings({ year, body, place }, phrases)];
    const pages = Math.ceil(listed.length / ON_A_PAGE);
    const shown = Math.min(Number(page), pages);
    const reply: Reply = [
      { kind: 'text', text: phrases.numberOf.meetings(listed.length) },
      {
        kind: 'list',
        items: listed.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE).map((one) => lineOf(one, phrases)),
      },
      ...(pages === 1 ? [] : [{ kind: 'note', text: phrases.pageOf(shown, pages) } as const]),
    ];
    return { reply, page: shown, of: pages };
  },
});

export type Filter = {
  readonly year?: string | undefined;
  readonly body?: string | undefined;
  readonly place?: string | undefined;
};

/** The meetings of a year, of a body (its code) and at a place, as far as these are given. */
export function filterMeetings({ year, body, place }: Filter, all: readonly Meeting[], now: Date): readonly Meeting[] {
  const query = queryOf({ year, place });
  const found = query === '' ? all : findMeetings(query, all, now.toISOString().slice(0, 10)).meetings;
  return found.filter((one) => body === undefined || one.body === body);
}

/** Says that there is no such meeting. */
export function noMeetings(filter: Filter, phrases: Phrases): Block {
  const { body } = filter;
  const asked = [queryOf(filter), body === undefined ? '' : bodyName(body, phrases)];
  return { kind: 'text', text: phrases.noMeeting(asked.filter(Boolean).join(' ')) };
}

function queryOf({ year, place }: Filter): string {
  return [year, place].filter((part) => part !== undefined).join(' ');
}

/** A meeting on one line: its name, date, place and chair, as far as documents say them. */
export function lineOf(one: Meeting, reader: Reader): string {
  const facts = describeFacts(one, reader, ['date', 'city', 'country', 'chair']);
  const places = [...(facts.city ?? facts.country ?? [])];
  const parts = [one.number === null ? undefined : facts.date, places, facts.chair].map((values) =>
    (values ?? []).map(({ value }) => value).join(' / '),
  );
  return [meetingName(one, reader), ...parts].filter((part) => part !== '').join(' · ');
}
