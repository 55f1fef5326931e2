import { isoDay } from '../text/iso-day.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { findMeetings } from './find-meetings.ts';

export type MeetingFilter = {
  readonly year?: string | undefined;
  /** A body's code. */
  readonly body?: string | undefined;
  readonly place?: string | undefined;
};

/** The meetings of a year, of a body and at a place, as far as these are given. */
export function filterMeetings(filter: MeetingFilter, all: readonly Meeting[], today: Date): readonly Meeting[] {
  const query = queryOf(filter);
  const found = query === '' ? all : findMeetings(query, all, isoDay(today)).meetings;
  return found.filter(({ body }) => filter.body === undefined || body === filter.body);
}

/** The query that a filter makes, without its body. */
export function queryOf({ year, place }: MeetingFilter): string {
  return [year, place].filter((part) => part !== undefined).join(' ');
}
