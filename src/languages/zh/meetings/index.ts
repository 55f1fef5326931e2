import { presence } from './presence.ts';
import type { MeetingRules } from '../../meetings.ts';
import { certainty } from './certainty.ts';
import { chair, people } from './chair.ts';
import { documents, names, formatting } from './documents.ts';
import { events } from './events.ts';
import { nextMeeting } from './next-meeting.ts';
import { participants } from './participants.ts';
import { proceedings } from './proceedings.ts';
import { query } from './query.ts';
import { remarks } from './remarks.ts';
import { venue } from './venue.ts';

export const meetings: MeetingRules = {
  documents,
  names,
  events,
  certainty,
  remarks,
  chair,
  people,
  venue,
  presence,
  nextMeeting,
  participants,
  proceedings,
  query,
  formatting,
};
