import { type Certainty, isTold, leastSure } from '../../languages/certainty.ts';
import type { Evidence, FactName, Value } from '../meeting.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import { type Named, namedBy } from '../../domain/names-in.ts';
import { boundsOf, wholeYear } from '../../text/interval.ts';
import { attendancesOf } from './attendance.ts';
import { type Discourse, addCities, addDate, datedFor, nextOf } from './discourse.ts';
import { type Event, councilsIn } from './events.ts';
import type { Presence } from './presence.ts';
import { handoversOf, invitationOf } from './next-meeting.ts';
import { participantsOf } from './participants.ts';
import { proceedingsOf } from './proceedings.ts';
import type { Sentence } from './sentence.ts';
import type { Frame } from './venue.ts';

export function placeStatements(
  frame: Frame,
  mention: MeetingMention,
  evidence: Evidence,
  sentence: Sentence,
  discourse: Discourse,
): void {
  const { date, city, country } = frame;
  // "The ministers decided: the next meeting is in Bishkek in 2026."
  const certainty = mention.after === null ? frame.certainty : leastSure(['planned', frame.certainty]);
  const when = date === null ? null : datedFor(mention, date.interval, discourse, frame.isPlanned);
  if (when) {
    state(mention, 'date', { kind: 'date', interval: when }, evidence, certainty);
    if (certainty !== 'denied') addDate(mention, when);
  }
  const named = (name: Frame['city']): Named | null =>
    name === null ? null : namedBy(name, sentence.text, sentence.language);
  const isOpen = mention.after !== null && city === null && country === null;
  const invited = isOpen ? (invitationOf(sentence, frame.event)?.country ?? null) : null;
  const where = { city: named(city), country: named(country) ?? invited };
  if (where.city) {
    state(mention, 'city', { kind: 'named', named: where.city }, evidence, certainty);
    if (certainty !== 'denied') addCities(mention, where.city.concepts);
  }
  if (where.country) state(mention, 'country', { kind: 'named', named: where.country }, evidence, certainty);
  if (mention.after && (when || where.city || where.country)) {
    const value: Value = { kind: 'next', date: when, ...where, chair: null };
    state(mention.after, 'next_meeting', value, evidence, certainty);
  }
}

/** The 2022 Samarkand Summit: when and where a meeting has been by its name, of which the sentence may not say more. */
export function nameStatements(
  event: Event,
  frame: Frame | null,
  mention: MeetingMention,
  evidence: Evidence,
  { names, text, language }: Sentence,
  { written }: Discourse,
): void {
  if (event.what !== 'meeting' || mention.after !== null || mention.dates.length === 0) return;
  const hasBeen = frame !== null && frame.date !== null && isTold(frame.certainty);
  const isOver = written !== null && mention.dates.every((date) => (boundsOf(date)?.last ?? written) < written);
  if (!hasBeen && !isOver) return;
  const city = names.find(({ kind, start, end }) => kind === 'city' && start >= event.start && end <= event.end);
  if (city && !frame?.city) {
    state(mention, 'city', { kind: 'named', named: namedBy(city, text, language) }, evidence, 'stated');
    addCities(mention, city.concepts);
  }
  const { year } = event.name;
  if (year !== null && !frame?.date)
    state(mention, 'date', { kind: 'date', interval: wholeYear(year) }, evidence, 'stated');
}

/** The day on which somebody attended a meeting, of which the sentence does not say more. */
export function presenceStatement(
  { date, isDuring, isPlanned, certainty }: Presence,
  mention: MeetingMention,
  evidence: Evidence,
  discourse: Discourse,
): void {
  const day = datedFor(mention, date.interval, discourse, isPlanned);
  if (day === null) return;
  // Of a meeting during which something else was, the days can be others.
  const interval = isDuring ? { from: { ...day.from, day: null }, to: { ...day.to, day: null } } : day;
  state(mention, 'date', { kind: 'date', interval }, evidence, certainty);
  if (certainty !== 'denied') addDate(mention, interval);
}

/** "Kyrgyzstan will chair the next session in 2023": with what the sentence says of its day and place, if it does. */
export function nextChair(
  next: MeetingMention,
  base: MeetingMention,
  chair: Named,
  evidence: Evidence,
  { dates }: Sentence,
): void {
  state(next, 'chair', { kind: 'named', named: chair }, evidence, 'planned');
  const at = base.statements.findIndex(
    ({ fact, evidence: { sentence } }) => fact === 'next_meeting' && sentence === evidence.sentence,
  );
  const known = base.statements[at];
  if (known?.value.kind === 'next') {
    base.statements[at] = { ...known, value: { ...known.value, chair } };
    return;
  }
  const years = dates.filter(({ interval }) => interval.from.year !== null);
  const date = years.length === 1 ? (years[0]?.interval ?? null) : null;
  if (date) {
    state(next, 'date', { kind: 'date', interval: date }, evidence, 'planned');
    addDate(next, date);
  }
  state(base, 'next_meeting', { kind: 'next', date, city: null, country: null, chair }, evidence, 'planned');
}

/** The chair of a council that passes on, and the country that will have the next meeting. */
export function nextStatements(
  evidence: Evidence,
  sentence: Sentence,
  known: ReadonlyMap<Event, MeetingMention>,
  discourse: Discourse,
): void {
  for (const { chair, certainty } of handoversOf(sentence)) {
    const council = councilsIn(sentence.text, sentence.language)[0];
    const base = discourse.focus === 'other' ? null : (discourse.focus ?? discourse.main);
    if (council === undefined || base?.body !== council.body) continue;
    const value: Value = { kind: 'named', named: chair };
    // "It is to be held in 2026: the chair has passed to …" That is its own chair, and not the one after it.
    if (base.statements.some((one) => one.certainty === 'planned' && one.evidence.sentence === evidence.sentence)) {
      state(base, 'chair', value, evidence, leastSure(['planned', certainty]));
      continue;
    }
    state(base, 'next_meeting', { kind: 'next', date: null, city: null, country: null, chair }, evidence, 'planned');
    state(nextOf(base, discourse), 'chair', value, evidence, 'planned');
  }
  for (const [event, mention] of known) {
    if (mention.after === null || mention.statements.some((one) => one.evidence.sentence === evidence.sentence))
      continue;
    const invitation = invitationOf(sentence, event);
    if (invitation === null) continue;
    const { date, city, country } = invitation;
    if (date) {
      state(mention, 'date', { kind: 'date', interval: date }, evidence, 'planned');
      addDate(mention, date);
    }
    if (city) state(mention, 'city', { kind: 'named', named: city }, evidence, 'planned');
    if (country) state(mention, 'country', { kind: 'named', named: country }, evidence, 'planned');
    state(mention.after, 'next_meeting', { kind: 'next', date, city, country, chair: null }, evidence, 'planned');
  }
}

/** Who attended the meetings that a sentence names, or else the one that is spoken of. */
export function attendanceStatements(
  evidence: Evidence,
  sentence: Sentence,
  known: ReadonlyMap<Event, MeetingMention>,
  subject: MeetingMention | null,
): void {
  for (const { event, participant, certainty } of attendancesOf(sentence)) {
    const mention = event === null ? subject : known.get(event);
    if (mention) state(mention, 'participants', participant, evidence, certainty);
  }
}

/** @param isAlone the sentence names no other meeting: what is said of its form is said of this one */
export function proceedingStatements(
  evidence: Evidence,
  sentence: Sentence,
  mention: MeetingMention,
  isAlone: boolean,
): void {
  for (const { fact, named } of participantsOf(sentence))
    state(mention, fact, { kind: 'named', named }, evidence, 'stated');
  const original = evidence.passage.text.slice(evidence.sentence.start, evidence.sentence.end);
  for (const proceeding of proceedingsOf(sentence)) {
    switch (proceeding.fact) {
      case 'formats':
        if (isAlone) state(mention, 'formats', { kind: 'format', format: proceeding.format }, evidence, 'stated');
        break;
      case 'statements':
      case 'host':
        state(mention, proceeding.fact, { kind: 'named', named: proceeding.country }, evidence, 'stated');
        break;
      default: {
        const { start, end } = proceeding.words;
        const text = original.slice(start, end);
        const document = sentence.names.find(
          (name) =>
            name.kind === 'doc' &&
            name.start >= start &&
            name.end <= end &&
            name.end - name.start >= 0.8 * (end - start - 2),
        );
        // The budget of a year is the same one in every language.
        const year = proceeding.fact === 'budget' ? /\d{4}/.exec(text)?.[0] : undefined;
        const value: Value =
          proceeding.fact === 'documents' && document
            ? { kind: 'named', named: namedBy(document, sentence.text, sentence.language) }
            : { kind: 'words', text, language: sentence.language, key: year ?? text };
        state(mention, proceeding.fact, value, evidence, 'stated');
      }
    }
  }
}

export function state(
  mention: MeetingMention,
  fact: FactName,
  value: Value,
  evidence: Evidence,
  certainty: Certainty,
): void {
  mention.statements.push({ fact, value, evidence, certainty });
}
