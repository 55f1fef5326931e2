import type { Concept } from '../../domain/lexicon.ts';
import { isTold } from '../../languages/certainty.ts';
import { PACKS } from '../../languages/packs.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import { type Interval, asOf, boundsOf, holds, inYear, isoOf, overlap, wholeYear } from '../../text/interval.ts';
import type { Event } from './events.ts';
import type { Sentence } from './sentence.ts';
import type { Frame } from './venue.ts';

/** What the sentences before have been about. */
export type Discourse = {
  readonly mentions: MeetingMention[];
  /** The meeting of the whole document. */
  main: MeetingMention | null;
  /** The meeting that this paragraph spoke of last; `other` if that was something else. */
  focus: MeetingMention | 'other' | null;
  /** The date of the document, for days without a year. */
  readonly written: string | null;
};

/** A frame with its date in the year that its event has in its name, or in the month of the document. */
export function withYear(frame: Frame, { written }: Discourse): Frame {
  const { event, date, isPlanned } = frame;
  if (date === null || date.interval.from.year !== null) return frame;
  const year = event.what === 'meeting' ? event.name.year : null;
  if (date.interval.from.month === null) {
    return written === null
      ? frame
      : { ...frame, date: { ...date, interval: asOf(date.interval, written, isPlanned) } };
  }
  return year === null ? frame : { ...frame, date: { ...date, interval: inYear(date.interval, year) } };
}

/** When something of a meeting was: in the year of that, if it is known, else by the day of the document. */
export function datedFor(
  mention: MeetingMention,
  interval: Interval,
  { written }: Discourse,
  isPlanned: boolean,
): Interval | null {
  if (interval.from.year !== null) return interval;
  const known = mention.dates.map((one) => boundsOf(one)).find((bounds) => bounds !== null);
  if (known && interval.from.month !== null) return inYear(interval, Number(known.last.slice(0, 4)));
  const day = written ?? known?.last;
  const dated = day === undefined ? interval : asOf(interval, day, isPlanned);
  return dated.from.year === null ? null : dated;
}

/** "The meeting of the Council will be held in 2026", of one that has been in 2025: the next one is meant. */
export function isOfAnother(frame: Frame | null, mention: MeetingMention, event: Event): boolean {
  const planned = frame?.isPlanned ? frame.date?.interval : undefined;
  const bounds = planned === undefined ? null : boundsOf(planned);
  const number = event.what === 'meeting' ? event.name.number : event.what === 'same' ? event.number : null;
  if (bounds === null || event.what === 'other' || number !== null || mention.after !== null) return false;
  const lastDays = mention.statements.flatMap(({ fact, value, certainty }) =>
    fact === 'date' && value.kind === 'date' && isTold(certainty) ? [boundsOf(value.interval)?.last ?? ''] : [],
  );
  // Somebody chaired it: it has been, even if nobody says when.
  const hasBeen =
    mention.hasBeen ||
    lastDays.length > 0 ||
    mention.statements.some(({ fact, certainty }) => fact === 'chair' && isTold(certainty));
  return hasBeen && lastDays.every((last) => last < bounds.first);
}

/** The meeting at which what a sentence tells took place; `null` where it may be another one, or one to come. */
export function subjectOf(
  { events }: Sentence,
  frames: readonly Frame[],
  known: ReadonlyMap<Event, MeetingMention>,
  spokenOf: MeetingMention | null,
  isOnlyOthers: boolean,
): MeetingMention | null {
  if (isOnlyOthers && events.some((event) => frames.some((frame) => frame.event === event && frame.isAsserted)))
    return null;
  const named = [...known].filter(([event]) => frames.find((frame) => frame.event === event)?.isAsserted ?? true);
  const mentions = new Set(named.map(([, mention]) => mention));
  if ([...known.values()].some(({ after }) => after !== null)) return null;
  if (mentions.size > 1) return spokenOf !== null && mentions.has(spokenOf) ? spokenOf : null;
  const [only] = mentions;
  return only ?? spokenOf;
}

/** The meeting that an event means here; `null` where that is not certain. */
export function resolve(
  event: Event,
  frame: Frame | null,
  sentence: Sentence,
  discourse: Discourse,
): MeetingMention | null {
  const { main, focus, mentions } = discourse;
  if (event.what === 'other') return null;
  if (event.what === 'same') {
    const meant = focus === 'other' ? null : (focus ?? main);
    if (event.number !== null) {
      const numbered = mentions.filter(({ number }) => number === event.number);
      if (numbered.length > 0 || meant?.number !== event.number - 1)
        return numbered.length === 1 ? (numbered[0] ?? null) : null;
      return frame?.isPlanned !== false ? nextOf(meant, discourse) : null;
    }
    if (meant === null || (event.isSummit && meant.body !== 'heads_of_state')) return null;
    return event.isNext ? nextOf(meant, discourse) : meant;
  }
  const { body, number, year, isExtraordinary, isNext } = event.name;
  const ofBody = mentions.filter((one) => one.body === body && one.isExtraordinary === isExtraordinary);
  const current = [focus, main].find(
    (one): one is MeetingMention => one !== null && one !== 'other' && one.body === body && !isExtraordinary,
  );
  if (isNext) return nextOf(current ?? newMention(discourse, body, null, false), discourse);
  if (number !== null) {
    const same = ofBody.find((one) => one.number === number);
    if (same) return same;
    // A title names the meeting, and the text then counts it.
    if (current && current === main && current.number === null && frame?.isAsserted !== false) {
      current.number = number;
      return current;
    }
    return newMention(discourse, body, number, isExtraordinary);
  }
  const dated = frame?.date?.interval;
  const interval = dated && dated.from.year !== null ? dated : year === null ? null : wholeYear(year);
  if (interval) {
    const same = ofBody.filter((one) => one.after === null && one.dates.some((other) => touches(other, interval)));
    if (same.length === 1) return same[0] ?? null;
    const isCurrent = current && current.dates.length === 0 && frame?.isAsserted;
    const mention = isCurrent ? current : newMention(discourse, body, null, isExtraordinary);
    addDate(mention, interval);
    addCities(mention, cityOf(event, frame, sentence));
    return mention;
  }
  const city = cityOf(event, frame, sentence);
  if (city.length > 0) {
    const same = ofBody.filter((one) => one.cities.some((other) => city.includes(other)));
    if (same.length === 1) return same[0] ?? null;
    // 王毅在阿斯塔纳出席…会议, at the beginning of a text on that meeting
    const isOpening = frame !== null && current === main && main?.statements.length === 0;
    if (current && current.cities.length === 0 && (frame?.isAsserted || isOpening)) return current;
    const mention = newMention(discourse, body, null, isExtraordinary);
    addCities(mention, city);
    return mention;
  }
  return current ?? newMention(discourse, body, null, isExtraordinary);
}

function cityOf(event: Event, frame: Frame | null, { text, language, names }: Sentence): readonly Concept[] {
  const inside = names.find(({ kind, start, end }) => kind === 'city' && start >= event.start && end <= event.end);
  if (inside) return inside.concepts;
  if (frame?.city) return frame.city.concepts;
  // "the summit in Tianjin", "саммит в Тяньцзине", "в Тяньцзиньском саммите"
  const { inCity } = PACKS[language].meetings.nextMeeting;
  const behind = names.find(({ kind, start }) => {
    const lead = text.slice(event.end, start);
    return kind === 'city' && start > event.end && /^\s+\S+\s+$/u.test(lead) && inCity.pattern.test(lead);
  });
  return behind?.concepts ?? [];
}

/** A document says the same date again and again; to tell meetings apart, once is enough. */
export function addDate(mention: MeetingMention, interval: Interval): void {
  if (!mention.dates.some((other) => isoOf(other) === isoOf(interval))) mention.dates.push(interval);
}

export function addCities(mention: MeetingMention, cities: readonly Concept[]): void {
  mention.cities.push(...cities.filter((city) => !mention.cities.includes(city)));
}

function touches(one: Interval, other: Interval): boolean {
  return holds(one, other) || holds(other, one) || overlap(one, other);
}

export function nextOf(base: MeetingMention, discourse: Discourse): MeetingMention {
  const known = discourse.mentions.find(({ after }) => after === base);
  if (known) return known;
  const mention: MeetingMention = { ...emptyMention(base.body, null, false, discourse.written), after: base };
  discourse.mentions.push(mention);
  return mention;
}

/** Adds a mention that nothing is known of yet. */
export function newMention(
  discourse: Discourse,
  body: string,
  number: number | null,
  isExtraordinary: boolean,
): MeetingMention {
  const mention = emptyMention(body, number, isExtraordinary, discourse.written);
  discourse.mentions.push(mention);
  return mention;
}

function emptyMention(
  body: string,
  number: number | null,
  isExtraordinary: boolean,
  written: string | null,
): MeetingMention {
  return {
    body,
    number,
    isExtraordinary,
    isMain: false,
    hasBeen: false,
    after: null,
    written,
    dates: [],
    cities: [],
    statements: [],
  };
}
