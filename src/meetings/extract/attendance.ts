import { namesIn } from '../../domain/names-in.ts';
import type { Certainty } from '../../languages/certainty.ts';
import type { Language } from '../../languages/language.ts';
import type { AttendanceRule, AttendanceRules } from '../../languages/meetings.ts';
import { PACKS } from '../../languages/packs.ts';
import { allMatches } from '../../text/patterns.ts';
import type { Participant } from '../meeting.ts';
import { certaintyOf } from './certainty.ts';
import { type Attendee, attendeeIn, isOfSomebody, joinAttendees } from './attendee.ts';
import type { Event } from './events.ts';
import { type Grammar, countryIn } from './people.ts';
import type { Sentence } from './sentence.ts';

/** Somebody attends an event. No event: the sentence does not name one, and the one that is spoken of is meant. */
type Attendance = { readonly event: Event | null; readonly participant: Participant; readonly certainty: Certainty };

/** Who attends the meetings that a sentence speaks of. */
export function attendancesOf(sentence: Sentence): Attendance[] {
  const { attendance } = PACKS[sentence.language].meetings.participants;
  const marked = withEventsMarked(sentence);
  if (!attendance.said.pattern.test(marked)) return [];
  return attendance.lists.flatMap((rule) =>
    allMatches(marked, rule.pattern).flatMap((match) => attendancesBy(rule, match, attendance, sentence)),
  );
}

function attendancesBy(
  rule: AttendanceRule,
  match: RegExpExecArray,
  rules: AttendanceRules,
  sentence: Sentence,
): Attendance[] {
  const { text, language, events } = sentence;
  const end = match.index + match[0].length;
  if (!isOfMeeting(rule, end, events)) return [];
  const list =
    rule.people === 'before'
      ? listBefore(text.slice(0, match.index), rules, language)
      : {
          attendees: listBehind(text.slice(end), rules, language, rule.grammar ?? 'nominative'),
          // "was not attended by"
          adverb: text.slice(Math.max(0, match.index - LONGEST_DENIAL), match.index),
        };
  const words = `${list.adverb}${match[0]}`;
  if (rules.denied.pattern.test(words)) return [];
  const event = events.find((one) => one.start >= match.index && one.end <= end) ?? null;
  const said = { start: match.index, end };
  const certainty = certaintyOf(sentence, said, said, rules.planned.pattern.test(words));
  if (certainty === 'denied') return [];
  const attendees = rule.isDelegation
    ? ledBy(match, list.attendees, language)
    : joinAttendees(list.attendees, rules.joiner);
  return attendees
    .filter(({ name, office }) => !rule.ofPersons || name !== null || office !== null)
    .map((participant) => ({ event, participant, certainty }));
}

/** "The forum was attended by": what a list follows is not said of a meeting where something else is named last. */
function isOfMeeting({ people, isDelegation, needsMeeting }: AttendanceRule, end: number, events: readonly Event[]) {
  if (people === 'before' || isDelegation) return true;
  const last = events.findLast((event) => event.end <= end);
  return last === undefined ? !needsMeeting : last.what !== 'other';
}

/** The first of a list leads the delegation of a country. */
function ledBy({ groups }: RegExpExecArray, [leader]: readonly Attendee[], language: Language): Participant[] {
  const phrase = Object.values(groups ?? {}).find((group) => group !== undefined) ?? '';
  const country = countryIn(phrase, language);
  if (country === null || !leader || leader.name === null) return [];
  return [{ kind: 'participant', name: leader.name, country, office: leader.office }];
}

/** Those who are named right before a verb. */
function listBefore(before: string, rules: AttendanceRules, language: Language) {
  const from = [...before.matchAll(rules.stop.pattern)].at(-1);
  const zone = before.slice(from ? from.index + from[0].length : 0);
  const parts = partsOf(zone, rules);
  const last = parts.at(-1) ?? '';
  const adverb = rules.adverb.pattern.exec(last)?.[0] ?? '';
  const attendees: Attendee[] = [];
  for (const part of [...parts.slice(0, -1), last.slice(0, last.length - adverb.length)].toReversed()) {
    const attendee = attendeeIn(part, language);
    if (attendee !== null) attendees.unshift(attendee);
    else if (!isOfSomebody(part, language)) break;
  }
  return { attendees, adverb };
}

/** Those who are named right behind a verb. */
function listBehind(behind: string, rules: AttendanceRules, language: Language, grammar: Grammar): Attendee[] {
  const to = behind.search(rules.stop.pattern);
  const attendees: Attendee[] = [];
  for (const part of partsOf(to === -1 ? behind : behind.slice(0, to), rules)) {
    const attendee = attendeeIn(part, language, grammar);
    if (attendee !== null) attendees.push(attendee);
    else if (!isOfSomebody(part, language)) break;
  }
  return attendees;
}

/** The parts of a list. */
function partsOf(list: string, { separator, conjunction, office, countries }: AttendanceRules): string[] {
  const names = namesIn(list);
  const isBetween = (from: number, to: number) =>
    names.some(({ start, end, kind }) => (start === to && kind !== 'city') || (end === from && kind === 'person')) ||
    (office.isHead === true && list.slice(to).search(office.pattern) === 0) ||
    countries.some(({ pattern }) => list.slice(to).search(pattern) === 0);
  const gaps = [
    ...list.matchAll(separator.pattern),
    ...[...list.matchAll(conjunction.pattern)].filter(({ index, 0: words }) => isBetween(index, index + words.length)),
  ].toSorted((a, b) => a.index - b.index);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: words } of gaps) {
    if (index < from) continue;
    parts.push(list.slice(from, index));
    from = index + words.length;
  }
  return [...parts, list.slice(from)];
}

/** UTF-16 units before words that name those who attend, in which it can be denied. */
const LONGEST_DENIAL = 5;

/** Text of the same length in which meetings are ⟦…⟧ and other events ⟪…⟫. */
function withEventsMarked({ text, events }: Sentence): string {
  let marked = text;
  for (const { start, end, what } of events) {
    const [open, close] = what === 'other' ? '⟪⟫' : '⟦⟧';
    marked = `${marked.slice(0, start)}${open}${'…'.repeat(Math.max(0, end - start - 2))}${close}${marked.slice(end)}`;
  }
  return marked;
}
