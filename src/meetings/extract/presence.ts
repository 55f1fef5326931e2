import type { Certainty } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { DateMention } from '../../languages/intervals.ts';
import { certaintyOf } from './certainty.ts';
import type { Event } from './events.ts';
import type { Sentence } from './sentence.ts';
import type { Frame } from './venue.ts';

/** A day on which somebody attends or chairs a meeting; or did something else during it. */
export type Presence = {
  readonly event: Event;
  readonly date: DateMention;
  readonly isDuring: boolean;
  readonly isPlanned: boolean;
  readonly certainty: Certainty;
};

/** UTF-16 units between a day and the meeting. */
const FARTHEST = 90;

/** The days on which the meetings of a sentence are attended, of those of which it does not say when they are held. */
export function presencesOf(sentence: Sentence, frames: readonly Frame[]): Presence[] {
  const { text, events, language } = sentence;
  const { presence: rules, certainty } = PACKS[language].meetings;
  return events.flatMap((event): Presence[] => {
    if (event.what !== 'meeting' || frames.some((frame) => frame.event === event && frame.date !== null)) return [];
    const behind = text.slice(event.end);
    if (!rules.attends.pattern.test(`${text.slice(0, event.start)}⟦⟧${behind}`) || rules.guests.pattern.test(behind))
      return [];
    const date = dayBefore(event, sentence) ?? dayBehind(event, sentence);
    if (date === null) return [];
    const clause = text.slice(Math.min(date.start, event.start), Math.max(date.end, event.end));
    if (rules.elsewhere.pattern.test(clause)) return [];
    const isDuring = rules.during.pattern.test(behind);
    const isPlanned = certainty.planned.pattern.test(text.slice(0, event.start));
    return [{ event, date, isDuring, isPlanned, certainty: certaintyOf(sentence, event, event, isPlanned) }];
  });
}

/** The only day in front of a meeting, if nothing else that takes place is between them. */
function dayBefore(event: Event, { text, dates, events }: Sentence): DateMention | null {
  const before = dates.filter(({ end }) => end <= event.start);
  const date = before.at(-1);
  if (date === undefined || date.interval.from.day === null || event.start - date.end > FARTHEST) return null;
  if (/[;；。]/u.test(text.slice(date.end, event.start))) return null;
  return events.some(({ start, end }) => start >= date.end && end <= event.start) ? null : date;
}

/** A day right behind a meeting, or behind its place. */
function dayBehind(event: Event, { text, language, dates, names }: Sentence): DateMention | null {
  const date = dates.find(({ start }) => start >= event.end);
  if (date === undefined || date.interval.from.day === null) return null;
  let between = text.slice(event.end, date.start);
  for (const { start, end } of names.filter((one) => one.start >= event.end && one.end <= date.start).toReversed())
    between = `${between.slice(0, start - event.end)}${between.slice(end - event.end)}`;
  return PACKS[language].meetings.presence.toDay.pattern.test(between) ? date : null;
}
