import { z } from 'zod';
import { defineCommand, pageNumber } from '../src/app/command.ts';
import type { Reply } from '../src/reply/reply.ts';
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
    const query = [year, place].filter((part) => part !== undefined).join(' ');
    const all = await library.meetings();
    const found = query === '' ? all : findMeetings(query, all, now().toISOString().slice(0, 10)).meetings;
    const listed = found.filter((one) => body === undefined || one.body === body);
    const asked = body === undefined ? '' : bodyName(body, phrases);
    if (listed.length === 0)
      return [{ kind: 'text', text: phrases.noMeeting([query, asked].filter(Boolean).join(' ')) }];
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

/** A meeting on one line: its name, date, place and chair, as far as documents say them. */
export function lineOf(one: Meeting, reader: Reader): string {
  const facts = describeFacts(one, reader, ['date', 'city', 'country', 'chair']);
  const places = [...(facts.city ?? facts.country ?? [])];
  const parts = [one.number === null ? undefined : facts.date, places, facts.chair].map((values) =>
    (values ?? []).map(({ value }) => value).join(' / '),
  );
  return [meetingName(one, reader), ...parts].filter((part) => part !== '').join(' · ');
}
