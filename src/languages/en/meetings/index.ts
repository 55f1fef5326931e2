import type { MeetingRules } from '../../meetings.ts';
import { chair, people } from './chair.ts';
import { events } from './events.ts';
import { nextMeeting } from './next-meeting.ts';
import { participants } from './participants.ts';
import { proceedings } from './proceedings.ts';
import { query } from './query.ts';
import { venue } from './venue.ts';

export const meetings: MeetingRules = {
  events,
  chair,
  people,
  venue,
  nextMeeting,
  participants,
  proceedings,
  query,
};
