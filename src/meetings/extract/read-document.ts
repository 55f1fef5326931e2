import type { Document, Passage } from '../../corpus/document.ts';
import { leastSure } from '../../languages/certainty.ts';
import { detectLanguage } from '../../languages/detect-language.ts';
import type { Evidence } from '../meeting.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import { presencesOf } from './presence.ts';
import { chairingsOf } from './chair.ts';
import { boundsOf, intervalOfIso } from '../../text/interval.ts';
import { type Discourse, isOfAnother, nextOf, resolve, subjectOf, withYear } from './discourse.ts';
import { type Event, namesOrganisation } from './events.ts';
import { stateHosts } from './host-claims.ts';
import { LONGEST_HEADING, documentRules, mainOf } from './main-meeting.ts';
import { stateRemarks } from './remarks.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import {
  attendanceStatements,
  nameStatements,
  nextChair,
  presenceStatement,
  nextStatements,
  placeStatements,
  proceedingStatements,
  state,
} from './statements.ts';
import { type Frame, framesOf } from './venue.ts';

/** Reads the meetings of a document, sentence by sentence: the caller may pause between two. */
export function* readDocument(document: Document): Generator<undefined, readonly MeetingMention[]> {
  const discourse: Discourse = { mentions: [], main: null, focus: null, written: writtenOn(document) };
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
      const sentence = sentenceOf(text, document.language, isAbout, discourse.written);
      readSentence({ document, passage, sentence: span }, sentence, discourse);
    }
  }
  return discourse.mentions;
}

function writtenOn({ date }: Document): string | null {
  const interval = date === null ? null : intervalOfIso(date.slice(0, 10));
  return interval === null ? null : (boundsOf(interval)?.last ?? null);
}

/** The meeting that the innermost heading above a passage names. */
function headed(passage: Passage, discourse: Discourse, isAbout: boolean): MeetingMention | null {
  const heading = passage.locator.heading.at(-1);
  if (heading === undefined || heading.length > LONGEST_HEADING) return null;
  const sentence = sentenceOf(heading, detectLanguage(heading), isAbout);
  const events = sentence.events.filter((event) => event.what === 'meeting');
  const [event] = events;
  if (
    events.length !== 1 ||
    !event ||
    event.what !== 'meeting' ||
    event.name.isNext ||
    documentRules().list.test(heading)
  )
    return null;
  return resolve(event, framesOf(sentence).find((frame) => frame.event === event) ?? null, sentence, discourse);
}

/** Does a sentence tell of something else than the meeting that is spoken of, or the one after it? */
function tellsOfAnother({ events }: Sentence, frames: readonly Frame[]): boolean {
  return events.some((event) => {
    if (event.what === 'other') return frames.some((frame) => frame.event === event && frame.isAsserted);
    return event.what === 'meeting' && !event.name.isNext;
  });
}

function readSentence(evidence: Evidence, sentence: Sentence, discourse: Discourse): void {
  const frames = framesOf(sentence).map((frame) => withYear(frame, discourse));
  const known = new Map<Event, MeetingMention>();
  const before = discourse.focus;
  let isOnlyOthers = sentence.events.length > 0;
  /** It tells of "the ninth meeting", and which that is is not known. */
  let isOfUnknown = false;
  for (const event of sentence.events) {
    const frame = frames.find((one) => one.event === event) ?? null;
    const isAsserted = frame?.isAsserted ?? false;
    if (event.what === 'other') {
      if (isAsserted) discourse.focus = 'other';
      continue;
    }
    const meant = resolve(event, frame, sentence, discourse);
    const mention = meant !== null && isOfAnother(frame, meant, event) ? nextOf(meant, discourse) : meant;
    isOnlyOthers = false;
    isOfUnknown ||= mention === null && event.what === 'same' && event.number !== null;
    if (mention === null) continue;
    known.set(event, mention);
    if (frame) placeStatements(frame, mention, evidence, sentence, discourse);
    nameStatements(event, frame, mention, evidence, sentence, discourse);
    // A text that begins with a meeting to come goes on with it.
    const isFirst = discourse.focus === null && discourse.main === null;
    const isIntroduced =
      (isAsserted && (!frame?.isPlanned || isFirst)) ||
      (frame === null && event.what === 'meeting' && event.name.number !== null);
    if (isIntroduced && mention.after === null) discourse.focus = mention;
  }
  for (const presence of presencesOf(sentence, frames)) {
    const mention = known.get(presence.event);
    if (mention?.after === null) presenceStatement(presence, mention, evidence, discourse);
  }
  const spokenOf = discourse.focus === 'other' ? null : (discourse.focus ?? discourse.main);
  for (const { event, chair, certainty } of chairingsOf(sentence)) {
    // Without a meeting of its own, the clause is about the one that the text spoke of before this sentence.
    const mention = event === null ? (before === 'other' ? null : (before ?? discourse.main)) : known.get(event);
    if (mention) {
      if (mention.after === null) {
        const isPlanned = frames.some((frame) => frame.event === event && frame.isPlanned);
        const howSurely = isPlanned ? leastSure(['planned', certainty]) : certainty;
        state(mention, 'chair', { kind: 'named', named: chair }, evidence, howSurely);
        if (certainty !== 'denied') discourse.focus = mention;
      } else nextChair(mention, mention.after, chair, evidence, sentence);
    }
  }
  nextStatements(evidence, sentence, known, discourse);
  const [only, ...more] = new Set(known.values());
  if (only && more.length === 0) stateHosts(only, evidence, sentence);
  if (spokenOf !== null && !tellsOfAnother(sentence, frames)) stateRemarks(spokenOf, evidence, sentence);
  const subject = subjectOf(sentence, frames, known, spokenOf, isOnlyOthers);
  attendanceStatements(evidence, sentence, known, subject);
  const isAlone = !isOfUnknown && [...known.values()].every((mention) => mention === subject);
  if (subject !== null) proceedingStatements(evidence, sentence, subject, isAlone);
}
