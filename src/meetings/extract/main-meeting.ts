import type { Document } from '../../corpus/document.ts';
import { PACKS } from '../../languages/packs.ts';
import { lazy } from '../../text/lazy.ts';
import { anyOf } from '../../text/patterns.ts';
import { wholeYear } from '../../text/interval.ts';
import type { MeetingMention } from '../meeting-mention.ts';
import { type Discourse, newMention } from './discourse.ts';
import { type Event, namesOrganisation } from './events.ts';
import { sentenceOf } from './sentence.ts';
import { framesOf } from './venue.ts';

/** What titles and sentences say about a document, in any language. */
export const documentRules = lazy(() => {
  const all = Object.values(PACKS).map(({ meetings }) => meetings.documents);
  return {
    aside: anyOf(
      all.map(({ aside }) => aside),
      'iu',
    ),
    talks: anyOf(
      all.map(({ talks }) => talks),
      'iu',
    ),
    list: anyOf(
      all.map(({ list }) => list),
      'iu',
    ),
  };
});

/** UTF-16 units; what is longer names no meeting, whatever it is set as. */
export const LONGEST_HEADING = 400;

/** The meeting that a document is about: of its title; else the only one that it names with a number or tells of. */
export function* mainOf(document: Document, discourse: Discourse): Generator<undefined, MeetingMention | null> {
  const title = sentenceOf(headlineOf(document).slice(0, LONGEST_HEADING), document.language, true);
  if (documentRules().list.test(title.text)) return null;
  const inTitle = title.events.filter((event) => event.what === 'meeting' && !event.name.isNext);
  const [event] = inTitle;
  if (event?.what === 'meeting' && new Set(inTitle.map(keyOf)).size === 1) {
    const mention = newMention(discourse, event.name.body, event.name.number, event.name.isExtraordinary);
    const [date] = title.dates;
    if (date && title.dates.length === 1 && date.interval.from.year !== null && date.interval.from.month !== null)
      mention.dates.push(date.interval);
    else if (event.name.year !== null) mention.dates.push(wholeYear(event.name.year));
    return mention;
  }
  if (inTitle.length > 0 || documentRules().talks.test(title.text)) return null;
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
        if (one.what !== 'meeting' || one.name.isNext || documentRules().aside.test(sentence.text)) continue;
        const frame = frames.find((other) => other.event === one);
        if (frame ? frame.isAsserted : one.name.number !== null) candidates.set(keyOf(one), one);
        else if (one.name.number !== null) numbered.set(keyOf(one), one);
      }
    }
  }
  // "… signed at the 22nd meeting, held in Samarkand", and the text speaks of nothing else.
  const named = candidates.size > 0 ? candidates : numbered;
  const [first] = named.values();
  if (!first || named.size > 1) return null;
  return newMention(discourse, first.name.body, first.name.number, first.name.isExtraordinary);
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

/** Lines that may be above a text: what it is, of what meeting, when and where. */
const HEADLINES = 3;

function keyOf(event: Event): string {
  return event.what === 'meeting' ? `${event.name.body} ${event.name.number ?? ''}` : '';
}
