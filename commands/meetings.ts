import { z } from 'zod';
import { defineCommand, pageNumber, replyResult } from '../src/app/command.ts';
import { BODIES } from '../src/domain/bodies.ts';
import { bodyName } from '../src/meetings/format/format-meeting.ts';
import { filterMeetings } from '../src/facts/filter-meetings.ts';
import { meetingListReply } from '../src/reply/meeting-reply.ts';
import { pageNote, pageOf } from '../src/reply/page.ts';

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
  run: async ({ page: wanted, ...filter }, { library, phrases, now }) => {
    const listed = filterMeetings(filter, library.facts().meetings, now());
    if (listed.length === 0) return replyResult(meetingListReply(listed, filter, phrases));
    const { items, page, of } = pageOf(listed, Number(wanted), ON_A_PAGE);
    const reply = [...meetingListReply(items, filter, phrases, listed.length), ...pageNote(page, of, phrases)];
    return { kind: 'page', reply, page, of };
  },
});
