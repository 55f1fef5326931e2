import type { Document, Passage } from '../../corpus/document.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import type { Concept } from '../../domain/lexicon.ts';
import { chairingsOf } from './chair.ts';
import { type Interval, boundsOf, holds, inYearBefore, intervalOfIso, isoOf, overlap } from './dates.ts';
import { type Event, councilsIn, namesOrganisation } from './events.ts';
import { handoversOf, invitationOf } from './next-meeting.ts';
import type { Evidence, FactName, Statement, Value } from '../meeting.ts';
import { type Named, namedBy } from './people.ts';
import { participantsOf } from './participants.ts';
import { proceedingsOf } from './proceedings.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { type Frame, framesOf } from './venue.ts';

/** A meeting as one document knows it; `join.ts` makes one of those of all documents. */
export type Sighting = {
  readonly body: string;
  number: number | null;
  readonly isExtraordinary: boolean;
  /** The document is about it. */
  isMain: boolean;
  /** It is the next one after this. */
  readonly after: Sighting | null;
  /** When it was, to tell it from others; not every date of it can be quoted. */
  readonly dates: Interval[];
  readonly cities: Concept[];
  readonly statements: Statement[];
};

/** What the sentences before have been about. */
type Discourse = {
  readonly sightings: Sighting[];
  /** The meeting of the whole document. */
  main: Sighting | null;
  /** The meeting told of last in this paragraph; `other` if that was something else. */
  focus: Sighting | 'other' | null;
  /** The date of the document, for days without a year. */
  readonly written: string | null;
};

/** Talks, and what is only near a meeting: a document on these is not one on a meeting that it mentions. */
const ASIDE = /期间|间隙|之际|前夕|на полях|в рамках|накануне|on the sidelines|in the margins|ahead of|on the eve/iu;
const TALKS_IN_TITLE =
  /会谈|会见|会晤|访问|通电话|встреч|переговор|визит|бесед|телефонн|\b(?:talks|meets|met|visits?|phone|calls?)\b/iu;

/** The titles of lists of meetings. */
const PLURAL =
  /历次|会议一览|^\s*(?:заседания|саммиты)|\b(?:meetings|summits)\b|перечень|реестр|хронолог|register|list of/iu;

/** Reads the meetings of a document, sentence by sentence: the caller may pause between two. */
export function* readDocument(document: Document): Generator<undefined, readonly Sighting[]> {
  const discourse: Discourse = { sightings: [], main: null, focus: null, written: writtenOn(document) };
  if (!namesOrganisation(document.title) && !document.passages.some(({ text }) => namesOrganisation(text))) return [];
  discourse.main = yield* mainOf(document, discourse);
  if (discourse.main !== null) discourse.main.isMain = true;
  let isAbout = namesOrganisation(document.title);
  let heading = '';
  let paragraph = -1;
  for (const passage of document.passages) {
    const above = passage.locator.heading.join('\n');
    if (above !== heading) {
      heading = above;
      isAbout ||= namesOrganisation(above);
      discourse.focus = headed(passage, discourse, isAbout);
      paragraph = passage.locator.paragraph;
    } else if (passage.locator.paragraph !== paragraph) {
      paragraph = passage.locator.paragraph;
      // A document on one meeting comes back to it; a register goes on with the last one.
      if (discourse.main !== null) discourse.focus = headed(passage, discourse, isAbout);
    }
    for (const span of passage.sentences) {
      yield;
      const text = passage.text.slice(span.start, span.end);
      isAbout ||= namesOrganisation(text);
      readSentence({ document, passage, sentence: span }, sentenceOf(text, document.language, isAbout), discourse);
    }
  }
  return discourse.sightings;
}

function writtenOn({ date }: Document): string | null {
  const interval = date === null ? null : intervalOfIso(date.slice(0, 10));
  return interval === null ? null : (boundsOf(interval)?.last ?? null);
}

/** UTF-16 units; what is longer names no meeting, whatever it is set as. */
const LONGEST_HEADING = 400;

/** The meeting that a document is about: of its title; else the only one that it names with a number or tells of. */
function* mainOf(document: Document, discourse: Discourse): Generator<undefined, Sighting | null> {
  const title = sentenceOf(headlineOf(document).slice(0, LONGEST_HEADING), document.language, true);
  if (PLURAL.test(title.text)) return null;
  const inTitle = title.events.filter((event) => event.what === 'meeting' && !event.name.isNext);
  const [event] = inTitle;
  if (event?.what === 'meeting' && new Set(inTitle.map(keyOf)).size === 1) {
    const sighting = newSighting(discourse, event.name.body, event.name.number, event.name.isExtraordinary);
    const [date] = title.dates;
    if (date && title.dates.length === 1 && date.interval.from.year !== null && date.interval.from.month !== null)
      sighting.dates.push(date.interval);
    return sighting;
  }
  if (inTitle.length > 0 || TALKS_IN_TITLE.test(title.text)) return null;
  let isAbout = namesOrganisation(document.title);
  const candidates = new Map<string, Event & { what: 'meeting' }>();
  const numbered = new Map<string, Event & { what: 'meeting' }>();
  for (const passage of document.passages) {
    for (const span of passage.sentences) {
      yield;
      const text = passage.text.slice(span.start, span.end);
      isAbout ||= namesOrganisation(text);
      if (!isAbout) continue;
      const sentence = sentenceOf(text, document.language, isAbout);
      const frames = framesOf(sentence);
      for (const one of sentence.events) {
        if (one.what !== 'meeting' || one.name.isNext || ASIDE.test(sentence.text)) continue;
        const frame = frames.find((other) => other.event === one);
        if (frame ? frame.isTold : one.name.number !== null) candidates.set(keyOf(one), one);
        else if (one.name.number !== null) numbered.set(keyOf(one), one);
      }
    }
  }
  // "… signed at the 22nd meeting, held in Samarkand", and nothing else is told of.
  const told = candidates.size > 0 ? candidates : numbered;
  const [first] = told.values();
  if (!first || told.size > 1) return null;
  return newSighting(discourse, first.name.body, first.name.number, first.name.isExtraordinary);
}

/** UTF-16 units: official titles fill several lines, and are no titles for the reader of plain texts. */
const LONGEST_HEADLINE = 400;

/** The title; where that names no meeting, the first of the words above the first full sentence that does. */
function headlineOf({ title, language, passages }: Document): string {
  const namesMeeting = (text: string) => sentenceOf(text, language, true).events.some(({ what }) => what === 'meeting');
  if (namesMeeting(title)) return title;
  const body = passages.findIndex(({ text }) => text.length > LONGEST_HEADLINE || /[.!?;:。！？；：]\s*$/u.test(text));
  const above = passages.slice(0, Math.min(HEADLINES, body === -1 ? passages.length : body));
  return above.find(({ text, locator }) => locator.heading.length === 0 && namesMeeting(text))?.text ?? title;
}

/** Lines that may stand above a text: what it is, of what meeting, when and where. */
const HEADLINES = 3;

function keyOf(event: Event): string {
  return event.what === 'meeting' ? `${event.name.body} ${event.name.number ?? ''}` : '';
}

/** The meeting that the innermost heading above a passage names. */
function headed(passage: Passage, discourse: Discourse, isAbout: boolean): Sighting | null {
  const heading = passage.locator.heading.at(-1);
  if (heading === undefined || heading.length > LONGEST_HEADING) return null;
  const sentence = sentenceOf(heading, detectLanguage(heading), isAbout);
  const events = sentence.events.filter((event) => event.what === 'meeting');
  const [event] = events;
  if (events.length !== 1 || !event || event.what !== 'meeting' || event.name.isNext || PLURAL.test(heading))
    return null;
  return resolve(event, framesOf(sentence).find((frame) => frame.event === event) ?? null, sentence, discourse);
}

function readSentence(evidence: Evidence, sentence: Sentence, discourse: Discourse): void {
  const frames = framesOf(sentence);
  const known = new Map<Event, Sighting>();
  const before = discourse.focus;
  let isOnlyOthers = sentence.events.length > 0;
  /** It tells of "the ninth meeting", and which that is is not known. */
  let isOfUnknown = false;
  for (const event of sentence.events) {
    const frame = frames.find((one) => one.event === event) ?? null;
    const isTold = frame?.isTold ?? false;
    if (event.what === 'other') {
      if (isTold) discourse.focus = 'other';
      continue;
    }
    const meant = resolve(event, frame, sentence, discourse);
    const sighting = meant !== null && isOfAnother(frame, meant, event) ? nextOf(meant, discourse) : meant;
    isOnlyOthers = false;
    isOfUnknown ||= sighting === null && event.what === 'same' && event.number !== null;
    if (sighting === null) continue;
    known.set(event, sighting);
    if (frame) placeStatements(frame, sighting, evidence, sentence, discourse);
    const isIntroduced =
      (isTold && !frame?.isPlanned) || (frame === null && event.what === 'meeting' && event.name.number !== null);
    if (isIntroduced && sighting.after === null) discourse.focus = sighting;
  }
  const spokenOf = discourse.focus === 'other' ? null : (discourse.focus ?? discourse.main);
  for (const { event, chair } of chairingsOf(sentence)) {
    // Without a meeting of its own, the clause is about the one that was told of before this sentence.
    const sighting = event === null ? (before === 'other' ? null : (before ?? discourse.main)) : known.get(event);
    if (sighting) {
      if (sighting.after === null) {
        state(sighting, 'chair', { kind: 'named', named: chair }, evidence, false);
        discourse.focus = sighting;
      } else nextChair(sighting, sighting.after, chair, evidence, sentence);
    }
  }
  nextStatements(evidence, sentence, known, discourse);
  const subject = subjectOf(sentence, frames, known, spokenOf, isOnlyOthers);
  const isAlone = !isOfUnknown && [...known.values()].every((sighting) => sighting === subject);
  if (subject !== null) proceedingStatements(evidence, sentence, subject, isAlone);
}

/** "The meeting of the Council will be held in 2026", of one that has been in 2025: the next one is meant. */
function isOfAnother(frame: Frame | null, sighting: Sighting, event: Event): boolean {
  const planned = frame?.isPlanned ? frame.date?.interval : undefined;
  const bounds = planned === undefined ? null : boundsOf(planned);
  const number = event.what === 'meeting' ? event.name.number : event.what === 'same' ? event.number : null;
  if (bounds === null || event.what === 'other' || number !== null || sighting.after !== null) return false;
  const told = sighting.statements.flatMap(({ fact, value, isPlanned }) =>
    fact === 'date' && value.kind === 'date' && !isPlanned ? [boundsOf(value.interval)?.last ?? ''] : [],
  );
  // Somebody chaired it: it has been, even if nobody says when.
  const hasBeen = told.length > 0 || sighting.statements.some(({ fact, isPlanned }) => fact === 'chair' && !isPlanned);
  return hasBeen && told.every((last) => last < bounds.first);
}

/** The meeting at which what a sentence tells took place; `null` where it may be another one, or one to come. */
function subjectOf(
  { events }: Sentence,
  frames: readonly Frame[],
  known: ReadonlyMap<Event, Sighting>,
  spokenOf: Sighting | null,
  isOnlyOthers: boolean,
): Sighting | null {
  if (isOnlyOthers && events.some((event) => frames.some((frame) => frame.event === event && frame.isTold)))
    return null;
  const named = [...known].filter(([event]) => frames.find((frame) => frame.event === event)?.isTold ?? true);
  const sightings = new Set(named.map(([, sighting]) => sighting));
  if ([...known.values()].some(({ after }) => after !== null)) return null;
  if (sightings.size > 1) return spokenOf !== null && sightings.has(spokenOf) ? spokenOf : null;
  const [only] = sightings;
  return only ?? spokenOf;
}

function placeStatements(
  frame: Frame,
  sighting: Sighting,
  evidence: Evidence,
  sentence: Sentence,
  { written }: Discourse,
): void {
  const { date, city, country, isPlanned } = frame;
  const year = sighting.dates.map((one) => boundsOf(one)).find((bounds) => bounds !== null)?.last ?? written;
  const interval = date === null ? null : year === null ? date.interval : inYearBefore(date.interval, year);
  const when = interval !== null && interval.from.year !== null ? interval : null;
  if (when) {
    state(sighting, 'date', { kind: 'date', interval: when }, evidence, isPlanned);
    addDate(sighting, when);
  }
  const named = (name: Frame['city']): Named | null =>
    name === null ? null : namedBy(name, sentence.text, sentence.language);
  const isOpen = sighting.after !== null && city === null && country === null;
  const invited = isOpen ? (invitationOf(sentence, frame.event)?.country ?? null) : null;
  const where = { city: named(city), country: named(country) ?? invited };
  if (where.city) {
    state(sighting, 'city', { kind: 'named', named: where.city }, evidence, isPlanned);
    sighting.cities.push(...where.city.concepts.filter((concept) => !sighting.cities.includes(concept)));
  }
  if (where.country) state(sighting, 'country', { kind: 'named', named: where.country }, evidence, isPlanned);
  if (sighting.after && (when || where.city || where.country)) {
    state(sighting.after, 'next_meeting', { kind: 'next', date: when, ...where, chair: null }, evidence, true);
  }
}

/** "Kyrgyzstan will chair the next session in 2023": with what the sentence says of its day and place, if it does. */
function nextChair(next: Sighting, base: Sighting, chair: Named, evidence: Evidence, { dates }: Sentence): void {
  state(next, 'chair', { kind: 'named', named: chair }, evidence, true);
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
    state(next, 'date', { kind: 'date', interval: date }, evidence, true);
    addDate(next, date);
  }
  state(base, 'next_meeting', { kind: 'next', date, city: null, country: null, chair }, evidence, true);
}

/** The chair of a council that passes on, and the country that will have the next meeting. */
function nextStatements(
  evidence: Evidence,
  sentence: Sentence,
  known: ReadonlyMap<Event, Sighting>,
  discourse: Discourse,
): void {
  for (const { chair } of handoversOf(sentence)) {
    const council = councilsIn(sentence.text, sentence.language)[0];
    const base = discourse.focus === 'other' ? null : (discourse.focus ?? discourse.main);
    if (council && base?.body === council.body) {
      state(base, 'next_meeting', { kind: 'next', date: null, city: null, country: null, chair }, evidence, true);
    }
  }
  for (const [event, sighting] of known) {
    if (sighting.after === null || sighting.statements.some((one) => one.evidence.sentence === evidence.sentence))
      continue;
    const invitation = invitationOf(sentence, event);
    if (invitation === null) continue;
    const { date, city, country } = invitation;
    if (date) {
      state(sighting, 'date', { kind: 'date', interval: date }, evidence, true);
      addDate(sighting, date);
    }
    if (city) state(sighting, 'city', { kind: 'named', named: city }, evidence, true);
    if (country) state(sighting, 'country', { kind: 'named', named: country }, evidence, true);
    state(sighting.after, 'next_meeting', { kind: 'next', date, city, country, chair: null }, evidence, true);
  }
}

/** @param isAlone the sentence names no other meeting: what is said of its form is said of this one */
function proceedingStatements(evidence: Evidence, sentence: Sentence, sighting: Sighting, isAlone: boolean): void {
  for (const { fact, named } of participantsOf(sentence))
    state(sighting, fact, { kind: 'named', named }, evidence, false);
  const original = evidence.passage.text.slice(evidence.sentence.start, evidence.sentence.end);
  for (const proceeding of proceedingsOf(sentence)) {
    switch (proceeding.fact) {
      case 'formats':
        if (isAlone) state(sighting, 'formats', { kind: 'format', format: proceeding.format }, evidence, false);
        break;
      case 'statements':
      case 'host':
        state(sighting, proceeding.fact, { kind: 'named', named: proceeding.country }, evidence, false);
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
        state(sighting, proceeding.fact, value, evidence, false);
      }
    }
  }
}

function state(sighting: Sighting, fact: FactName, value: Value, evidence: Evidence, isPlanned: boolean): void {
  sighting.statements.push({ fact, value, evidence, isPlanned });
}

/** The meeting that an event means here; `null` where that is not certain. */
function resolve(event: Event, frame: Frame | null, sentence: Sentence, discourse: Discourse): Sighting | null {
  const { main, focus, sightings } = discourse;
  if (event.what === 'other') return null;
  if (event.what === 'same') {
    const meant = focus === 'other' ? null : (focus ?? main);
    if (event.number !== null) {
      const numbered = sightings.filter(({ number }) => number === event.number);
      if (numbered.length > 0 || meant?.number !== event.number - 1)
        return numbered.length === 1 ? (numbered[0] ?? null) : null;
      return frame?.isPlanned !== false ? nextOf(meant, discourse) : null;
    }
    if (meant === null || (event.isSummit && meant.body !== 'heads_of_state')) return null;
    return event.isNext ? nextOf(meant, discourse) : meant;
  }
  const { body, number, year, isExtraordinary, isNext } = event.name;
  const ofBody = sightings.filter((one) => one.body === body && one.isExtraordinary === isExtraordinary);
  const current = [focus, main].find(
    (one): one is Sighting => one !== null && one !== 'other' && one.body === body && !isExtraordinary,
  );
  if (isNext) return nextOf(current ?? newSighting(discourse, body, null, false), discourse);
  if (number !== null) {
    const same = ofBody.find((one) => one.number === number);
    if (same) return same;
    // A title names the meeting, and the text then counts it.
    if (current && current === main && current.number === null && frame?.isTold !== false) {
      current.number = number;
      return current;
    }
    return newSighting(discourse, body, number, isExtraordinary);
  }
  const dated = frame?.date?.interval;
  const interval = dated && dated.from.year !== null ? dated : year === null ? null : intervalOfIso(String(year));
  if (interval) {
    const same = ofBody.filter((one) => one.after === null && one.dates.some((other) => touches(other, interval)));
    if (same.length === 1) return same[0] ?? null;
    if (current && current.dates.length === 0 && frame?.isTold) return current;
    const sighting = newSighting(discourse, body, null, isExtraordinary);
    sighting.dates.push(interval);
    return sighting;
  }
  const city = cityOf(event, frame, sentence);
  if (city.length > 0) {
    const same = ofBody.filter((one) => one.cities.some((other) => city.includes(other)));
    if (same.length === 1) return same[0] ?? null;
    // 王毅在阿斯塔纳出席…会议, at the beginning of a text on that meeting
    const isOpening = frame !== null && current === main && main?.statements.length === 0;
    if (current && current.cities.length === 0 && (frame?.isTold || isOpening)) return current;
    const sighting = newSighting(discourse, body, null, isExtraordinary);
    sighting.cities.push(...city);
    return sighting;
  }
  return current ?? newSighting(discourse, body, null, isExtraordinary);
}

function cityOf(event: Event, frame: Frame | null, { text, names }: Sentence): readonly Concept[] {
  const inside = names.find(({ kind, start, end }) => kind === 'city' && start >= event.start && end <= event.end);
  if (inside) return inside.concepts;
  if (frame?.city) return frame.city.concepts;
  // "the summit in Tianjin", "саммит в Тяньцзине", "в Тяньцзиньском саммите"
  const behind = names.find(
    ({ kind, start }) => kind === 'city' && /^\s+(?:in|в|во)\s+$/iu.test(text.slice(event.end, start)),
  );
  return behind?.concepts ?? [];
}

/** A document says the same date again and again; to tell meetings apart, once is enough. */
function addDate(sighting: Sighting, interval: Interval): void {
  if (!sighting.dates.some((other) => isoOf(other) === isoOf(interval))) sighting.dates.push(interval);
}

function touches(one: Interval, other: Interval): boolean {
  return holds(one, other) || holds(other, one) || overlap(one, other);
}

function nextOf(base: Sighting, discourse: Discourse): Sighting {
  const known = discourse.sightings.find(({ after }) => after === base);
  if (known) return known;
  const sighting: Sighting = { ...emptySighting(base.body, null, false), after: base };
  discourse.sightings.push(sighting);
  return sighting;
}

/** The meeting before the next one, where a document does not say which that is. */
function newSighting(discourse: Discourse, body: string, number: number | null, isExtraordinary: boolean): Sighting {
  const sighting = emptySighting(body, number, isExtraordinary);
  discourse.sightings.push(sighting);
  return sighting;
}

function emptySighting(body: string, number: number | null, isExtraordinary: boolean): Sighting {
  return { body, number, isExtraordinary, isMain: false, after: null, dates: [], cities: [], statements: [] };
}
