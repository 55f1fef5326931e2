import type { MeetingRules } from '../../meetings.ts';
import { nextMeeting } from './next-meeting.ts';
import { participants } from './participants.ts';
import { proceedings } from './proceedings.ts';

export const meetings: MeetingRules = { nextMeeting, participants, proceedings };
