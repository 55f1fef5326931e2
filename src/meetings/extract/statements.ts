import { type Certainty, leastSure } from '../../languages/certainty.ts';
import type { Evidence, FactName, Value } from '../meeting.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import { type Named, namedBy } from '../../domain/names-in.ts';
import { boundsOf, inYearBefore } from '../../text/interval.ts';
import { attendancesOf } from './attendance.ts';
import { type Discourse, addDate, nextOf } from './discourse.ts';
import { type Event, councilsIn } from './events.ts';
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
  { written }: Discourse,
): void {
  const { date, city, country } = frame;
  const { certainty } = frame;
  const year = mention.dates.map((one) => boundsOf(one)).find((bounds) => bounds !== null)?.last ?? written;
  const interval = date === null ? null : year === null ? date.interval : inYearBefore(date.interval, year);
  const when = interval !== null && interval.from.year !== null ? interval : null;
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
    if (certainty !== 'denied')
      mention.cities.push(...where.city.concepts.filter((concept) => !mention.cities.includes(concept)));
  }
  if (where.country) state(mention, 'country', { kind: 'named', named: where.country }, evidence, certainty);
  if (mention.after && (when || where.city || where.country)) {
    const value: Value = { kind: 'next', date: when, ...where, chair: null };
    state(mention.after, 'next_meeting', value, evidence, leastSure(['planned', certainty]));
  }
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
  for (const { chair } of handoversOf(sentence)) {
    const council = councilsIn(sentence.text, sentence.language)[0];
    const base = discourse.focus === 'other' ? null : (discourse.focus ?? discourse.main);
    if (council && base?.body === council.body) {
      state(base, 'next_meeting', { kind: 'next', date: null, city: null, country: null, chair }, evidence, 'planned');
      state(nextOf(base, discourse), 'chair', { kind: 'named', named: chair }, evidence, 'planned');
    }
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
