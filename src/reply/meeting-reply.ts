import { NO_SENTENCE, type Quote, quoteOf } from '../answers/quote.ts';
import type { Document } from '../corpus/document.ts';
import type { Phrases } from '../i18n/phrases.ts';
import { intervalOfIso } from '../text/interval.ts';
import { type Described, bodyName, describeFacts, formatDate } from '../meetings/format/format-meeting.ts';
import { FACTS, type FactName, type Meeting } from '../meetings/meeting.ts';
import { type MeetingFilter, queryOf } from '../facts/filter-meetings.ts';
import type { FoundMeetings } from '../facts/find-meetings.ts';
import { alternatives, hedged, meetingLine, titleOf } from './meeting-line.ts';
import { quoteBlock } from './quote-block.ts';
import { type Reply, type ReplyBlock, headingBlock, listBlock, noteBlock, textBlock } from './reply.ts';

/** The most meetings that are shown in full; more are listed. */
const MOST_IN_FULL = 3;

/** Facts of whole clauses: unless they are asked for, only their number is given. */
const IN_CLAUSES: ReadonlySet<FactName> = new Set(['topics', 'decisions', 'documents', 'statements']);

/** What can be known of a meeting that is still to come. */
const BEFOREHAND: readonly FactName[] = ['date', 'city', 'country', 'chair'];

/** What a query for meetings was about. */
type MeetingQuery = {
  readonly query: string;
  /** Undefined: all facts. */
  readonly fact: FactName | undefined;
  /** The ISO date that decides which meeting is next. */
  readonly today: string;
};

/** @param documents all documents in use, for the citations */
export function meetingReply(
  { query, fact, today }: MeetingQuery,
  found: FoundMeetings,
  documents: readonly Document[],
  phrases: Phrases,
): Reply {
  const { meetings, when } = found;
  const interval = intervalOfIso(today);
  const day = interval === null ? today : formatDate(interval, phrases.language);
  if (meetings.length === 0) return noMeetings(query, found, day, phrases);
  if (meetings.length > MOST_IN_FULL && fact === undefined) {
    return [
      textBlock(phrases.severalMeetings(phrases.numberOf.meetings(meetings.length))),
      listBlock(meetings.map((one) => meetingLine(one, phrases))),
    ];
  }
  const citations: Citations = new Map();
  const described = meetings.flatMap((one) => describeMeeting(one, fact, when !== null, citations, phrases));
  const quotes = [...citations.values()].map(({ number, document, passage }) => {
    const whole = { start: 0, end: passage.text.length };
    // The quote is one sentence: there is nothing to set it off from.
    return {
      ...quoteBlock(quoteOf({ document, passage }, number, documents, whole), phrases),
      keySentence: NO_SENTENCE,
    };
  });
  const comparison = when === null ? [] : [noteBlock(phrases.comparedWith(day))];
  return [...described, ...quotes, ...comparison];
}

function noMeetings(query: string, { when, unread }: FoundMeetings, day: string, phrases: Phrases): Reply {
  const none =
    when === null ? phrases.noMeeting(query) : when === 'next' ? phrases.noneToCome(day) : phrases.noneBefore(day);
  const unknown = unread.length === 0 ? [] : [textBlock(phrases.unreadQuery(unread.join(phrases.separator)))];
  return [textBlock(none), ...unknown, textBlock(phrases.askMeeting)];
}

/** @param total how many there are, if only some are listed */
export function meetingListReply(
  listed: readonly Meeting[],
  filter: MeetingFilter,
  phrases: Phrases,
  total = listed.length,
): Reply {
  if (total === 0) {
    const body = filter.body === undefined ? '' : bodyName(filter.body, phrases);
    return [textBlock(phrases.noMeeting([queryOf(filter), body].filter(Boolean).join(' ')))];
  }
  return [textBlock(phrases.numberOf.meetings(total)), listBlock(listed.map((one) => meetingLine(one, phrases)))];
}

function describeMeeting(
  one: Meeting,
  fact: FactName | undefined,
  isTimed: boolean,
  citations: Citations,
  phrases: Phrases,
): ReplyBlock[] {
  const facts = describeFacts(one, phrases);
  const wanted = fact === undefined ? FACTS : [fact];
  const expected = fact === undefined && one.isPlanned ? BEFOREHAND : wanted;
  const missing = expected.filter((name) => facts[name] === undefined).map((name) => phrases.facts[name]);
  const items = wanted.flatMap((name) => {
    const values = facts[name];
    if (values === undefined) return [];
    const isPlanned = one.isPlanned || name === 'next_meeting';
    const isCounted = fact === undefined && IN_CLAUSES.has(name);
    const text = isCounted ? phrases.seeFact(values.length, name) : citedValues(values, isPlanned, citations, phrases);
    return [phrases.labelled(phrases.facts[name], text)];
  });
  const [date] = facts.date ?? [];
  return [
    headingBlock(titleOf(one, phrases)),
    ...(items.length === 0 ? [] : [listBlock(items)]),
    ...(isTimed && date ? [noteBlock(phrases.asOf(titleWithDate(date.document)))] : []),
    ...(missing.length === 0 ? [] : [noteBlock(phrases.notRecognised(missing.join(phrases.separator)))]),
  ];
}

/** "Kyrgyzstan [1] · Tajikistan [2]"; values that one sentence says equally surely share its number. */
function citedValues(values: readonly Described[], isPlanned: boolean, citations: Citations, phrases: Phrases): string {
  const isDisputed = values.some((described) => described.isDisputed);
  const groups = isDisputed ? values.map((described): [Described] => [described]) : groupedBySentence(values);
  const texts = groups.map((some) => {
    const together = some.map((described) => described.value).join(phrases.separator);
    // Behind the number, it is of all values before it.
    return hedged({ ...some[0], value: `${together} [${cite(some[0], citations)}]` }, isPlanned, phrases);
  });
  return isDisputed ? phrases.sourcesDisagree(alternatives(texts, phrases)) : texts.join(' · ');
}

/** Values that one sentence says equally surely, together. */
function groupedBySentence(values: readonly Described[]): [Described, ...Described[]][] {
  const groups = new Map<string, [Described, ...Described[]]>();
  for (const described of values) {
    const key = `${placeOf(described)}\0${described.certainty}`;
    const group = groups.get(key);
    if (group) group.push(described);
    else groups.set(key, [described]);
  }
  return [...groups.values()];
}

/** The quoted sentences by their place, in the order of their first use. */
type Citations = Map<string, Pick<Quote, 'number' | 'document' | 'passage'>>;

/** The number of the sentence that states something; a new one is added to the citations. */
function cite(described: Described, citations: Citations): number {
  const { document, passage } = described;
  const key = placeOf(described);
  const { number } = citations.get(key) ?? { number: citations.size + 1 };
  if (!citations.has(key)) citations.set(key, { number, document, passage });
  return number;
}

/** Where the sentence of a value stands: the same for values of one sentence. */
function placeOf({ document, passage }: Described): string {
  return `${document.id}\0${passage.locator.start}`;
}

function titleWithDate({ title, date }: Document): string {
  return date === null ? title : `${title} (${date})`;
}
